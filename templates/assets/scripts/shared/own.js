// The reader's own organisation, as this browser keeps it. A former id stands for the present one.
import { keep, recall } from "./storage.js";

/**
 * The present id of a page. What nobody knows stays as it is.
 * @param {string} id
 */
export function present(id) {
  const moved = window.AtlasMoved ?? {};
  return Object.hasOwn(moved, id) ? moved[id] : id;
}

/** The id of the own organisation; empty if none was chosen. */
export function ownOrganisation() {
  return present(recall("organisatie") ?? "");
}

/** @param {string} id */
export function keepOrganisation(id) {
  keep("organisatie", id);
}

/**
 * Choose on a page that is about to be left: the next page says it.
 * @param {string} id
 * @param {string} name
 */
export function chooseAndLeave(id, name) {
  keepOrganisation(id);
  keep("gekozen", name);
}

/** The name that a page before this one chose; once. */
export function nameChosenBefore() {
  const name = recall("gekozen") ?? "";
  if (name) keep("gekozen", "");
  return name;
}
