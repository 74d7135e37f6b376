// The pages that a box can name: what is meant by what was typed is an id, or a name or address where that is allowed.
import { ABSENT, isWeb } from "./rules.js";

/** @typedef {{ id: string, kind: string, title: string, names: string[] }} Page */

const known = window.ATLAS_NAMES ?? { pages: [], places: [], former: {} };
const pages = known.pages.map(([id, kind, ...names]) => ({ id, kind, title: names[0], names: names.map(fold) }));
const places = known.places.map((name) => ({ id: name, kind: "", title: name, names: [fold(name)] }));
const byId = new Map(pages.map((page) => [page.id, page]));

/** Present ids by former ones. */
export const former = known.former;

/** @param {string} text */
function fold(text) {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** @param {string} id */
export function titleOfPage(id) {
  return byId.get(id)?.title ?? id;
}

/** @param {string} id */
export function isPageId(id) {
  return byId.has(id);
}

/**
 * The pages that are called so.
 * @param {string} name
 */
export function pagesCalled(name) {
  return pages.filter((page) => page.names[0] === fold(name));
}

/**
 * @param {HTMLElement} box
 * @returns {Page[]}
 */
function choices({ dataset }) {
  if ("places" in dataset) return places;
  const kinds = dataset.kinds?.split(" ");
  return dataset.kinds ? pages.filter((page) => kinds?.includes(page.kind)) : pages;
}

/**
 * First what begins with what is typed, then organisations, then the shorter title.
 * @param {Page} page
 * @param {string} typed
 */
function rank(page, typed) {
  const begins = page.names.some((name) => name.startsWith(typed));
  return (begins ? 0 : 2000) + (page.kind === "organisatie" ? 0 : 1000) + page.title.length;
}

/**
 * The pages of which a name has all words that were typed, or their beginnings.
 * @param {HTMLInputElement} box
 */
export function pagesNear(box) {
  const typed = fold(box.value);
  const words = typed.split(" ");
  const near = choices(box).filter(({ names }) => {
    return names.some((name) => words.every((word) => ` ${name}`.includes(` ${word}`)));
  });
  return near.sort((a, b) => rank(a, typed) - rank(b, typed));
}

/**
 * The id or text that is meant; null if what is typed means no page.
 * @param {HTMLInputElement} box
 */
export function meant(box) {
  const text = box.value.trim().replace(/\s+/g, " ");
  const { dataset } = box;
  if (!text) return "";
  if (dataset.id && titleOfPage(dataset.id) === text) return dataset.id;
  if (("absences" in dataset && ABSENT.includes(text)) || "places" in dataset) return text;
  const same = choices(box).filter((page) => page.id === text || page.names.includes(fold(text)));
  if (same.length === 1) return same[0].id;
  if ("web" in dataset && isWeb(text)) return text;
  return "unwritten" in dataset && !same.length ? `? ${text.replace(/^\?\s*/, "")}` : null;
}

/**
 * @param {HTMLInputElement} box
 * @param {string} value
 */
export function putPage(box, value) {
  box.dataset.id = value;
  box.value = value ? titleOfPage(value) : "";
}
