// The values of a proposal: of a box, of a row, and in words. Each box and row knows what stood there.
import { add, all, first, need } from "../shared/dom.js";
import { form, word } from "./form.js";
import { meant, putPage, titleOfPage } from "./names.js";

/** @import { Box, Value } from "./form.js" */

/** What stood in a box, and how that was shown. @type {WeakMap<Box, { was: string | null, shown: string }>} */
const originals = new WeakMap();
/** What stood in a row; null for one that is new. @type {WeakMap<Element, Value>} */
const originalRows = new WeakMap();

/** @param {Box} box */
export function wasIn(box) {
  return originals.get(box)?.was ?? null;
}

/** @param {Element} row */
export function wasInRow(row) {
  return originalRows.get(row) ?? null;
}

/**
 * @param {Element} row
 * @param {Value} value
 */
export function setOriginalRow(row, value) {
  originalRows.set(row, value);
}

/**
 * @param {Box} box
 * @returns {box is HTMLInputElement}
 */
export function isPageBox(box) {
  return box.getAttribute("role") === "combobox";
}

/**
 * Without what nobody sees and programs paste along; a hard space is a space.
 * @param {string} text
 */
export function clean(text) {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, "")
    .replace(/\u00a0/g, " ")
    .replace(/\r\n?/g, "\n")
    .trim();
}

/**
 * Numbers stand in the data as programs write them.
 * @param {Box} box
 * @param {string} value
 */
function asRead(box, value) {
  return box.dataset.sort === "number" && document.documentElement.lang === "nl" ? value.replace(/\./g, ",") : value;
}

/**
 * @param {HTMLSelectElement} select
 * @param {string} value
 */
function optionOf(select, value) {
  return Array.from(select.options).find((option) => option.value === value);
}

/**
 * Put a proposed value in a box.
 * @param {Box} box
 * @param {string | null | undefined} value
 */
export function put(box, value) {
  if (isPageBox(box)) putPage(box, value ?? "");
  else if (box instanceof HTMLSelectElement && value && !optionOf(box, value))
    add(box, "option", value).selected = true;
  else box.value = value ? asRead(box, value) : "";
}

/**
 * Put in a box what stands on the page.
 * @param {Box} box
 * @param {string | null | undefined} value
 */
export function fill(box, value) {
  put(box, value);
  originals.set(box, { was: value || null, shown: box.value });
}

/** @param {Box} box */
export function isUntouched(box) {
  return box.value === originals.get(box)?.shown;
}

/** @param {Box} box */
export function get(box) {
  if (isUntouched(box)) return wasIn(box);
  const text = isPageBox(box) ? meant(box) : null;
  return (text === null ? clean(box.value) : text) || null;
}

/**
 * A value of a box in words.
 * @param {Box} box
 * @param {string | null | undefined} value
 */
export function told(box, value) {
  if (!value) return word("none");
  if (isPageBox(box)) return titleOfPage(value).replace(/^\? /, "");
  const option = box instanceof HTMLSelectElement && optionOf(box, value);
  return option ? (option.textContent ?? "").split(":")[0] : asRead(box, value);
}

/**
 * @param {HTMLElement} field
 * @param {Box} box
 */
export function pathOf(field, box) {
  return field.dataset.path + (box.dataset.box ? `.${box.dataset.box}` : "");
}

/** @param {Element} within */
export function boxesOf(within) {
  return /** @type {Box[]} */ (all(within, "[data-box]"));
}

/** @param {Element} list */
export function rowsOf(list) {
  return all(list, ":scope > ul > li");
}

/** @param {Element} row */
export function isGone(row) {
  return row.classList.contains("gone");
}

/**
 * @param {Element} row
 * @returns {Value}
 */
export function rowValue(row) {
  const boxes = boxesOf(row);
  if (!boxes[0].dataset.box) return get(boxes[0]);
  const parts = boxes.map((box) => [box.dataset.box, get(box)]).filter(([, value]) => value);
  return parts.length ? Object.fromEntries(parts) : null;
}

/**
 * A row in words, without its source: that says where it stands, not what it is.
 * @param {Element} row
 * @param {Value} value
 */
export function rowTold(row, value) {
  const boxes = boxesOf(row);
  if (!value || typeof value === "string") return told(boxes[0], value);
  const telling = boxes.filter(({ dataset: { box = "" } }) => value[box] && box !== "bron");
  return telling.map((box) => told(box, value[box.dataset.box ?? ""])).join(" · ");
}

/**
 * Whether two values are the same, in whatever order their parts stand.
 * @param {Value} one
 * @param {Value} other
 */
export function same(one, other) {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** @param {Value} value */
function sorted(value) {
  return value && typeof value === "object"
    ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    : value || null;
}

/** @param {Box} box */
export function labelOf(box) {
  const label = box.labels?.[0] ?? document.getElementById(box.getAttribute("aria-labelledby") ?? "");
  return label?.firstChild?.textContent?.trim() ?? "";
}

/** @param {Element} field */
export function titleOf(field) {
  return need(field, ".proposal-label").firstChild?.textContent?.trim() ?? "";
}

/** The choice of a word for nothing, of a list that may have one. @param {Element} list */
export function absenceOf(list) {
  return /** @type {Box | null} */ (first(list, "[data-absence]"));
}

/** The field with a path. @param {string} path */
export function fieldOf(path) {
  return all(form, `[data-path="${path}"]`, HTMLDetailsElement)[0] ?? null;
}
