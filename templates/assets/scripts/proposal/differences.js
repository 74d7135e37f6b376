// What differs between a page and its proposal: pairs of what stood there and what is proposed, and the same in words.

import { fields, ident, kind, one, state, whyBox, word } from "./form.js";
import {
  absenceOf,
  boxesOf,
  clean,
  get,
  isGone,
  labelOf,
  pathOf,
  rowsOf,
  rowTold,
  rowValue,
  same,
  titleOf,
  told,
  wasIn,
  wasInRow,
} from "./values.js";

/** @import { Box, Parts, Value } from "./form.js" */
/** @typedef {[title: string, was: string, now: string]} Line */

/**
 * @typedef {object} Differences
 * @property {Record<string, [string | null, string | null]>} zet pairs by path
 * @property {Record<string, [Value, Value][]>} rijen pairs of rows by path
 * @property {Line[]} lines
 */

const FORMAT = 1;

/** @returns {Differences} */
export function differences() {
  /** @type {Differences} */
  const found = { zet: {}, rijen: {}, lines: [] };
  for (const field of fields()) {
    if (field.dataset.sort === "list") addList(field, found);
    else for (const box of boxesOf(field)) addBox(field, box, found);
  }
  return found;
}

/**
 * @param {HTMLElement} field
 * @param {Box} box
 * @param {Differences} found
 */
function addBox(field, box, found) {
  const [was, now] = [wasIn(box), get(box)];
  if (now === was) return;
  const title = field.dataset.sort === "group" ? `${titleOf(field)}, ${labelOf(box)}` : titleOf(field);
  found.zet[pathOf(field, box)] = [was, now];
  found.lines.push([title, told(box, was), told(box, now)]);
}

/**
 * @param {HTMLElement} list
 * @param {Differences} found
 */
function addList(list, found) {
  const path = list.dataset.path ?? "";
  const rows = rowsOf(list);
  const changed = rows.filter((row) => !same(wasInRow(row), proposed(row)));
  const absence = absenceOf(list);
  for (const row of changed) found.lines.push(...linesOf(titleOf(list), row));
  if (changed.length) found.rijen[path] = changed.map((row) => [wasInRow(row), proposed(row)]);
  else if (absence && !rows.length && (absence.value || null) !== wasIn(absence)) {
    const [was, now] = [wasIn(absence), absence.value || null];
    found.zet[path] = [was, now];
    found.lines.push([titleOf(list), was ?? word("none"), now ?? word("none")]);
  }
}

/**
 * What a row is to hold; nothing if it is to go.
 * @param {Element} row
 */
function proposed(row) {
  return isGone(row) ? null : rowValue(row);
}

/**
 * @param {string} title
 * @param {Element} row
 * @returns {Line[]}
 */
function linesOf(title, row) {
  const [was, now] = [wasInRow(row), proposed(row)];
  const [main] = boxesOf(row);
  if (!was) return [[title, "", word("added", { value: rowTold(row, now) })]];
  if (!now) return [[title, "", word("gone", { value: rowTold(row, was) })]];
  if (typeof was === "string" || typeof now === "string") {
    return [[title, told(main, String(was)), told(main, String(now))]];
  }
  return boxesOf(row).flatMap((box) => partLines(title, main, box, was, now));
}

/**
 * @param {string} title
 * @param {Box} main the box that says what a row is about
 * @param {Box} box
 * @param {Parts} was
 * @param {Parts} now
 * @returns {Line[]}
 */
function partLines(title, main, box, was, now) {
  const part = box.dataset.box ?? "";
  if ((was[part] || null) === (now[part] || null)) return [];
  const about = `${title}, ${told(main, was[main.dataset.box ?? ""])}, ${labelOf(box)}`;
  return [[box === main ? title : about, told(box, was[part]), told(box, now[part])]];
}

/**
 * The block that atlas can apply.
 * @param {Differences} found
 */
export function blockOf({ zet, rijen }) {
  /** @type {Record<string, unknown> & { waarom?: string }} */
  const block = { voorstel: FORMAT, soort: kind };
  const { titel, ...others } = zet;
  const set = state.page ? zet : others;
  if (state.page) block.pagina = ident;
  else block.titel = clean(/** @type {Box} */ (one("[data-path=titel] [data-box]")).value);
  if (Object.keys(set).length) block.zet = set;
  if (Object.keys(rijen).length) block.rijen = rijen;
  block.waarom = clean(whyBox().value);
  return block;
}
