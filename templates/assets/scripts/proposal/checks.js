// What is wrong in a proposal, told at each box and above it all.
import { add, all, mark, need } from "../shared/dom.js";
import { form, one, state, whyBox, word } from "./form.js";
import { meant, pagesCalled, pagesNear } from "./names.js";
import { wrong } from "./rules.js";
import {
  boxesOf,
  clean,
  get,
  isGone,
  isPageBox,
  isUntouched,
  labelOf,
  rowsOf,
  rowValue,
  same,
  titleOf,
  wasInRow,
} from "./values.js";

/** @import { Box } from "./form.js" */
/** @typedef {{ at: HTMLElement, text: string }} Fault */

const LONGEST_VALUE = 5000;

/**
 * Whether nothing is proposed here, so that nothing can be wrong.
 * @param {Box} box
 */
function isLeftAlone(box) {
  const row = box.closest(".proposal-field > ul > li");
  const field = box.closest(".proposal-field");
  if (row) return isGone(row) || !rowValue(row) || same(wasInRow(row), rowValue(row));
  if (field instanceof HTMLElement && field.dataset.sort === "group") return !boxesOf(field).some(get);
  return state.page !== null && isUntouched(box);
}

/** @param {Box} box */
function isInEmptyGroup(box) {
  const group = box.closest("fieldset");
  return group !== null && !boxesOf(group).some(get);
}

/**
 * What is wrong with a box; empty if nothing is.
 * @param {Box} box
 */
function faultOf(box) {
  const text = clean(box.value);
  const { sort = "", pattern } = box.dataset;
  if (isLeftAlone(box)) return "";
  if (!text) return box.required && !isInEmptyGroup(box) ? word("required") : "";
  if (text.length > LONGEST_VALUE) return word("wrong-long", { n: LONGEST_VALUE });
  if (isPageBox(box)) return pageFault(box);
  if (box.closest("[data-path=titel]") && !state.page && pagesCalled(text).length) return word("exists");
  const rule = wrong(sort, text, "absences" in box.dataset, pattern);
  return rule ? word(rule, { help: document.getElementById(`${box.id}-h`)?.textContent ?? "" }) : "";
}

/** @param {HTMLInputElement} box */
function pageFault(box) {
  if (meant(box) !== null) return "";
  const [near] = pagesNear(box);
  return word("wrong-page") + (near ? `; ${word("meant", { title: near.title })}` : "");
}

/**
 * Tell at a box what is wrong with it.
 * @param {Box} box
 * @returns {Fault[]}
 */
function check(box) {
  const text = faultOf(box);
  need(form, `#${box.id}-f`).textContent = text;
  mark(box, "aria-invalid", text !== "");
  return text ? [{ at: box, text: `${labelOf(box)}: ${text}` }] : [];
}

/**
 * @param {HTMLElement} list
 * @returns {Fault[]}
 */
function checkList(list) {
  const isFilled = rowsOf(list).some((row) => !isGone(row) && rowValue(row));
  return isFilled ? [] : [{ at: need(list, ".proposal-add"), text: `${titleOf(list)}: ${word("at-least-one")}` }];
}

/** All that is wrong, told at each box. */
export function faults() {
  const lists = all(form, ".proposal-field[data-sort=list][data-must]");
  return [...[...boxesOf(form), whyBox()].flatMap(check), ...lists.flatMap(checkList)];
}

/** @param {HTMLElement} element */
function goTo(element) {
  for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
    fold.open = true;
  element.focus();
}

/**
 * Tell all that is wrong in one place, which gets the focus.
 * @param {Fault[]} found
 */
export function tellFaults(found) {
  const place = one(".proposal-faults");
  place.replaceChildren();
  place.hidden = !found.length;
  if (!found.length) return;
  add(place, "p", word("not-good"));
  const list = add(place, "ul");
  for (const { at, text } of found) {
    const link = add(add(list, "li"), "a", text);
    link.href = `#${at.id}`;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      goTo(at);
    });
  }
  place.focus();
}

export function forgetFaults() {
  for (const place of all(form, ".proposal-wrong")) place.textContent = "";
  one(".proposal-faults").hidden = true;
}
