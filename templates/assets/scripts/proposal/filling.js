// The form as it begins: with what the page says, or for a new page with what the address says.

import { query, site } from "../shared/address.js";
import { add, all, first, need } from "../shared/dom.js";
import { textOf } from "../shared/text.js";
import { addRow } from "./boxes.js";
import { fields, form, ident, one, say, state, word } from "./form.js";
import { summary } from "./showing.js";
import { absenceOf, boxesOf, fieldOf, fill, put, rowsOf } from "./values.js";

/** @import { Value } from "./form.js" */

const ALWAYS_FIRST = ["titel", "samenvatting", "tekst"];

export function fillAll() {
  for (const field of fields()) {
    const value = state.page?.[field.dataset.path ?? ""];
    if (field.dataset.sort === "list") fillList(field, value);
    else for (const box of boxesOf(field)) fill(box, textAt(value, box.dataset.box ?? ""));
  }
  if (!state.page) prefill();
}

/**
 * The text at a path within a value; null if there is none.
 * @param {unknown} value
 * @param {string} path
 */
function textAt(value, path) {
  const steps = path ? path.split(".") : [];
  const text = steps.reduce((group, name) => (group instanceof Object ? Object(group)[name] : null), value);
  return typeof text === "string" ? text : null;
}

/**
 * @param {HTMLElement} list
 * @param {unknown} value
 */
function fillList(list, value) {
  const absence = absenceOf(list);
  if (Array.isArray(value)) for (const item of value) addRow(list, /** @type {Value} */ (item), false);
  if (absence) fill(absence, typeof value === "string" ? value : null);
}

function prefill() {
  for (const [name, value] of query()) {
    const field = name === "pagina" ? null : fieldOf(name.replace(/[^a-z-]/g, ""));
    const [box] = field ? boxesOf(field.dataset.sort === "list" ? addRow(field, null, true) : field) : [];
    if (box) put(box, value);
  }
  for (const list of all(form, ".proposal-field[data-must][data-sort=list]")) {
    if (!rowsOf(list).length) addRow(list, null, true);
    for (const fold of all(list, ":scope > ul > li > details", HTMLDetailsElement)) fold.open = true;
  }
}

/** Put fields without a value apart; those that a new page needs are open. */
export function arrange() {
  const empty = one(".proposal-empty");
  for (const field of fields()) {
    const isNeeded = field.hasAttribute("data-must");
    const isFirst = !state.page && (isNeeded || ALWAYS_FIRST.includes(field.dataset.path ?? ""));
    if (!summary(field) && !isFirst) empty.append(field);
    if (!state.page && isNeeded) field.open = true;
  }
  const section = empty.closest("section");
  if (section) section.hidden = !empty.children.length;
}

/** Say above the form what it is about. */
export function showHead() {
  const heading = need(document, "h1");
  const title = state.page?.titel;
  if (!state.page) return showNewHead(heading);
  const link = add(one(".proposal-about"), "a", String(title));
  link.href = `${site}${textOf(form, "folder")}/${ident}.html`;
  document.title = `${heading.textContent}: ${title}`;
}

/** @param {HTMLElement} heading */
function showNewHead(heading) {
  const kind = first(document, ".kicker")?.textContent?.toLowerCase() ?? "";
  need(document, ".intro").textContent = word("new-intro");
  heading.textContent = word("new-page", { kind });
  document.title = heading.textContent;
  one(".proposal-others").hidden = false;
  for (const element of all(form, "[data-new]")) element.textContent = textOf(element, "new");
  if (ident) say(".proposal-about", word("lost"));
}
