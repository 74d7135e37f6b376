// Fields and rows made ready: each box is tied to its label, its help and the place where its faults are told.
import { add, all, button, create, first, need } from "../shared/dom.js";
import { announceChange, say, word } from "./form.js";
import { offerPages } from "./picker.js";
import { boxesOf, fill, isGone, put, setOriginalRow, wasInRow } from "./values.js";

/** @import { Box, Value } from "./form.js" */

const HELP = ":scope > p:not(:has(button))";
let number = 0;

/** A name for an element that no other has. */
function newId() {
  number += 1;
  return `v${number}`;
}

/**
 * How a box is filled in, where that does not speak for itself.
 * @param {Box} box
 */
function expected({ dataset }) {
  const how = [word(`expect-${dataset.sort}`)];
  if ("web" in dataset) how.push(word("expect-or-web"));
  if ("unwritten" in dataset) how.push(word("expect-unwritten"));
  return how.filter(Boolean).join(" ");
}

/**
 * @param {Box} box
 * @param {HTMLElement} place
 */
function helpOf(box, place) {
  const how = expected(box);
  let help = first(place, HELP);
  if (how) {
    help ??= place.insertBefore(create("p"), box);
    add(help, "span", ` ${how}`);
  }
  return help;
}

/**
 * @param {Box} box
 * @param {HTMLElement} label
 */
function wire(box, label) {
  const place = /** @type {HTMLElement} */ (box.parentElement);
  const help = helpOf(box, place);
  box.id = newId();
  if (label instanceof HTMLLabelElement) label.htmlFor = box.id;
  else box.setAttribute("aria-labelledby", label.id);
  const fault = add(place, "p", "", "proposal-wrong");
  fault.id = `${box.id}-f`;
  if (help) {
    help.id = `${box.id}-h`;
    help.className = "proposal-help";
  }
  box.setAttribute("aria-describedby", (help ? `${help.id} ` : "") + fault.id);
  if (box instanceof HTMLSelectElement) offerAbsences(box);
  if (!(box instanceof HTMLInputElement)) return;
  box.autocomplete = "off";
  if (box.dataset.sort === "page" || "places" in box.dataset) makeCombobox(box);
}

/** @param {HTMLSelectElement} select */
function offerAbsences(select) {
  const absences = select.dataset.absences;
  if (absences) for (const absence of absences.split(" ")) add(select, "option", word(absence)).value = absence;
}

/** @param {HTMLInputElement} box */
function makeCombobox(box) {
  const around = create("span", "", "proposal-pick");
  const list = create("ul");
  box.before(around);
  around.append(box, list);
  list.id = `${box.id}-l`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", word("choices"));
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-expanded", "false");
  box.setAttribute("aria-controls", list.id);
  box.spellcheck = false;
  offerPages(box, list, (n) => say(".proposal-live", n ? word("found", { n }) : word("nothing-found")));
}

/** @param {HTMLElement} field */
export function prepareField(field) {
  const label = need(field, "summary > span");
  label.id = `${newId()}-n`;
  label.className = "proposal-label";
  label.after(create("span", "", "proposal-now"));
  for (const help of all(field, HELP)) help.className = "proposal-help";
  for (const element of all(field, "[data-box], [data-absence]")) {
    const place = /** @type {HTMLElement} */ (element.parentElement);
    wire(/** @type {Box} */ (element), place === field ? label : need(place, ":scope > label"));
  }
  if (field.dataset.sort === "list") prepareAdding(field, label.id);
}

/**
 * @param {HTMLElement} list
 * @param {string} label
 */
function prepareAdding(list, label) {
  const adding = need(list, ":scope > p > button");
  adding.className = "proposal-add";
  adding.id = `${label}-e`;
  adding.setAttribute("aria-describedby", label);
  adding.addEventListener("click", () => offerRow(list));
}

/**
 * Add a row to a list: as it stands on the page, or a new one with what is proposed.
 * @param {HTMLElement} list
 * @param {Value} value
 * @param {boolean} isNew
 */
export function addRow(list, value, isNew) {
  const template = need(list, "template", HTMLTemplateElement);
  const row = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  need(list, ":scope > ul").appendChild(row);
  for (const box of boxesOf(row)) {
    const place = /** @type {HTMLElement} */ (box.parentElement);
    wire(box, place === row ? need(list, ".proposal-label") : need(place, ":scope > label"));
    const given = partOf(value, box.dataset.box ?? "");
    fill(box, isNew ? null : given);
    if (isNew && given) put(box, given);
  }
  row.append(button("", () => takeOut(list, row), "proposal-gone"));
  setOriginalRow(row, isNew ? null : value);
  return row;
}

/**
 * What a row holds for one of its boxes; a row of one box has no names.
 * @param {Value} value
 * @param {string} name
 */
export function partOf(value, name) {
  return value && typeof value === "object" ? value[name] : name ? null : value;
}

/**
 * @param {HTMLElement} list
 * @param {HTMLElement} row
 */
function takeOut(list, row) {
  if (wasInRow(row)) {
    row.classList.toggle("gone", !isGone(row));
  } else {
    row.remove();
    first(list, ".proposal-add")?.focus();
  }
  announceChange();
}

/** @param {HTMLElement} list */
function offerRow(list) {
  const row = addRow(list, null, true);
  const fold = first(row, ":scope > details", HTMLDetailsElement);
  if (fold) fold.open = true;
  boxesOf(row)[0].focus();
  announceChange();
}
