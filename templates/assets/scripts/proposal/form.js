// The form of a proposal: which page it is about, and its texts.

import { query } from "../shared/address.js";
import { all, create, first, need } from "../shared/dom.js";
import { textOf } from "../shared/text.js";
import { former } from "./names.js";

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Box */
/** @typedef {Record<string, string | null>} Parts what the boxes of a row hold, by name */
/** @typedef {string | Parts | null} Value */

/** The form; on a page without one, a form that nobody sees. */
export const form = first(document, "form.proposal", HTMLFormElement) ?? create("form");
export const kind = textOf(form, "kind");

const asked = query().get("pagina") ?? "";
/** The id of the page that the proposal is about; empty for a new one. */
export const ident = former[asked] || asked;
/** Under what name a draft is kept. */
export const draftKey = `voorstel.${kind}.${ident || `nieuw${location.search}`}`;

/**
 * What the page says now, by field; null for a new one.
 * @type {{ page: Record<string, unknown> | null }}
 */
export const state = { page: null };

/**
 * A text of the form.
 * @param {string} name
 * @param {Record<string, string | number>} [values]
 */
export function word(name, values) {
  return textOf(form, name, values);
}

/**
 * A part of the form.
 * @template {Element} [T=HTMLElement]
 * @param {string} selector
 * @param {new () => T} [type]
 * @returns {T}
 */
export function one(selector, type) {
  return need(form, selector, type);
}

export function fields() {
  return all(form, ".proposal-field", HTMLDetailsElement);
}

/** Where one says how one knows. */
export function whyBox() {
  return one("#v-waarom", HTMLTextAreaElement);
}

/**
 * A message that everyone sees, or that is read out.
 * @param {string} selector
 * @param {string} text
 */
export function say(selector, text) {
  one(selector).textContent = text;
}

/** Tell the form that something changed in it. */
export function announceChange() {
  form.dispatchEvent(new Event("change"));
}
