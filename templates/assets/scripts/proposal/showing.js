// What the form shows of itself: the value of each field in a line, what is changed, and how many changes there are.
import { add, first, need } from "../shared/dom.js";
import { fields, one, say, word } from "./form.js";
import { absenceOf, boxesOf, get, isGone, rowsOf, rowTold, rowValue, same, told, wasInRow } from "./values.js";

/** @import { Differences, Line } from "./differences.js" */

const SHOWN = 3;

/**
 * The value of a field in a line; empty if it has none.
 * @param {HTMLElement} field
 */
export function summary(field) {
  if (field.dataset.sort === "list") return listSummary(field);
  const boxes = boxesOf(field).filter(get);
  return boxes.map((box) => told(box, get(box))).join(" · ");
}

/** @param {HTMLElement} list */
function listSummary(list) {
  const rows = rowsOf(list).filter((row) => !isGone(row) && rowValue(row));
  if (!rows.length) return absenceOf(list)?.value ?? "";
  const shown = rows.slice(0, SHOWN).map((row) => {
    const [main] = boxesOf(row);
    return told(main, get(main) || rowTold(row, rowValue(row)));
  });
  if (rows.length > SHOWN) shown.push(word("more", { n: rows.length - SHOWN }));
  return shown.join(", ");
}

/** @param {HTMLElement} field */
function fieldHelp(field) {
  return first(field, ":scope > .proposal-help")?.firstChild?.textContent?.trim() ?? "";
}

/** @param {HTMLElement} field */
function showField(field) {
  const now = need(field, ":scope > summary .proposal-now");
  const text = summary(field);
  now.textContent = text || (field.closest(".proposal-empty") && fieldHelp(field)) || word("empty");
  now.classList.toggle("absent", !text);
  if (field.dataset.sort !== "list") return;
  for (const row of rowsOf(field)) showRow(row);
  const place = absenceOf(field)?.parentElement;
  if (place) place.hidden = rowsOf(field).length > 0;
}

/** @param {HTMLElement} row */
function showRow(row) {
  const value = rowValue(row);
  const name = value ? rowTold(row, value) : word("new");
  const head = first(row, "summary .proposal-now");
  const button = need(row, ".proposal-gone");
  if (head) head.textContent = name;
  button.textContent = word(isGone(row) ? "keep" : "remove");
  button.setAttribute("aria-label", `${button.textContent}: ${name}`);
  row.classList.toggle("changed", !isGone(row) && !same(wasInRow(row), value));
}

/**
 * @param {HTMLElement} list
 * @param {Line} line
 */
function showLine(list, [title, was, now]) {
  const item = add(list, "li");
  add(item, "b", `${title}: `);
  if (was) {
    add(item, "del", was);
    item.append(" → ");
  }
  add(item, "ins", now);
}

/**
 * Whether a path is that of a field, or of a part of it.
 * @param {string} path
 * @param {string} field
 */
function isWithin(path, field) {
  return path === field || path.startsWith(`${field}.`);
}

/**
 * Show all fields, and what differs.
 * @param {Differences} found
 */
export function showChanges({ zet, rijen, lines }) {
  for (const field of fields()) {
    const path = field.dataset.path ?? "";
    showField(field);
    field.classList.toggle("changed", path in rijen || Object.keys(zet).some((name) => isWithin(name, path)));
  }
  const list = one(".proposal-changes");
  list.replaceChildren();
  for (const line of lines) showLine(list, line);
  say(".proposal-none", lines.length ? "" : word("no-change"));
  say(".proposal-number", word(lines.length === 1 ? "change-one" : "change-many", { n: lines.length }));
  one(".proposal-bar").hidden = !lines.length;
  one(".proposal-ways").hidden = true;
}
