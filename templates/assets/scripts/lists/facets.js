// The facets of a list and its rows: within a facet any of the chosen options fits, across facets all of them.

import { query, replaceAddress } from "../shared/address.js";
import { all, part } from "../shared/dom.js";
import { present } from "../shared/own.js";
import { plain } from "../shared/text.js";

/** @typedef {{ box: HTMLDetailsElement, name: string, options: HTMLInputElement[] }} Facet */
/** @typedef {{ node: HTMLElement, choices: Set<string>, text: string, ranks: number[] }} Row */
/** @typedef {ReturnType<typeof readFilter>} Filter */

/**
 * @param {HTMLDetailsElement} box
 * @returns {Facet}
 */
function readFacet(box) {
  return { box, name: box.dataset.facet ?? "", options: all(box, "input", HTMLInputElement) };
}

/**
 * The rows carry their options, and their places in each order.
 * @returns {Row[]}
 */
function readRows() {
  return all(document, "[data-choices]").map((node, number) => ({
    node,
    choices: new Set((node.dataset.choices ?? "").split(" ")),
    text: plain(node.textContent ?? ""),
    ranks: [number, ...(node.dataset.ranks ?? "").split(" ").map(Number)],
  }));
}

/** @param {Facet} facet */
export function chosenOf({ options }) {
  return options.filter((option) => option.checked);
}

/** @param {HTMLElement} panel */
export function readFilter(panel) {
  const facets = all(panel, ".facet", HTMLDetailsElement).map(readFacet);
  const rows = readRows();
  const order = panel.querySelector("select");
  const typed = part(panel, ".facet-typed input", "input");
  /** @type {string[]} */
  let words = [];

  function readWords() {
    words = plain(typed.value).split(/\s+/).filter(Boolean);
  }

  /**
   * Whether a row is among what is chosen, in all facets but one.
   * @param {Row} row
   * @param {Facet} [but]
   */
  function fits({ text, choices }, but) {
    if (!words.every((word) => text.includes(word))) return false;
    return facets.every((facet) => {
      const chosen = facet === but ? [] : chosenOf(facet);
      return !chosen.length || chosen.some((option) => choices.has(option.dataset.choice ?? ""));
    });
  }

  function isNarrowed() {
    return words.length > 0 || facets.some((facet) => chosenOf(facet).length) || Boolean(order?.value);
  }

  function sort() {
    const number = order?.selectedIndex ?? 0;
    const sorted = [...rows].sort((a, b) => a.ranks[number] - b.ranks[number] || a.ranks[0] - b.ranks[0]);
    for (const { node } of sorted) node.parentNode?.appendChild(node);
  }

  function writeAddress() {
    const state = new URLSearchParams();
    for (const facet of facets) for (const option of chosenOf(facet)) state.append(facet.name, option.value);
    if (order?.value) state.set("volgorde", order.value);
    if (typed.value.trim()) state.set("q", typed.value.trim());
    replaceAddress(state, location.hash);
  }

  /** A former id chooses the page that it now is; what nobody knows chooses nothing. */
  function readAddress() {
    const state = query();
    for (const { name, options } of facets) {
      const wanted = state.getAll(name).map(present);
      for (const option of options) option.checked = wanted.includes(option.value);
    }
    typed.value = state.get("q") ?? "";
    if (!order) return;
    order.value = state.get("volgorde") ?? "";
    if (order.selectedIndex < 0) order.selectedIndex = 0;
  }

  return { facets, rows, order, typed, readWords, fits, isNarrowed, sort, readAddress, writeAddress };
}
