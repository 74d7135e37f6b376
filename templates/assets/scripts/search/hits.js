// What the search panel shows of what was found: hits with why they were found, and buttons for the kinds.

import { site } from "../shared/address.js";
import { add, button, create, first, press } from "../shared/dom.js";
import { fill, textOf } from "../shared/text.js";

/**
 * Why a page was found: `fiets in de tekst, afval in de titel`, and what it lacks of what was typed.
 * @param {HTMLElement} panel
 * @param {SearchHit} hit
 */
function why(panel, hit) {
  const places = textOf(panel, "places").split("|");
  /** @type {Map<number, Set<string>>} */
  const words = new Map();
  for (const { place, word } of hit.why) words.set(place, (words.get(place) ?? new Set()).add(word));
  const reasons = Array.from(words)
    .sort(([one], [other]) => other - one)
    .map(([place, typed]) => fill(places[place], { words: Array.from(typed).join(", ") }));
  if (hit.without.length) reasons.push(textOf(panel, "without", { words: hit.without.join(", ") }));
  return reasons.join(" · ");
}

/**
 * @param {HTMLElement} panel
 * @param {SearchIndex["kinds"]} kinds
 * @param {SearchHit} hit
 */
export function item(panel, kinds, hit) {
  const row = create("li");
  const link = add(row, "a");
  link.href = new URL(hit.address, site).href;
  add(link, "span", kinds[hit.kind][0] + (hit.past ? ` · ${textOf(panel, "past")}` : ""), "hit-kind");
  add(link, "span", hit.title, "hit-title");
  if (hit.line) add(link, "span", hit.line, "hit-line");
  add(link, "span", why(panel, hit), "hit-why");
  return row;
}

/**
 * @typedef {object} Found
 * @property {SearchIndex["kinds"]} kinds
 * @property {Map<number, number>} counts
 * @property {number} current the kind that is chosen, or -1
 * @property {number} total
 * @property {(kind: string) => void} choose
 */

/**
 * A button for each kind that was found, if there is more than one. Keeps the focus on the same kind.
 * @param {HTMLElement} panel
 * @param {HTMLElement} place
 * @param {Found} found
 */
export function kindButtons(panel, place, { kinds, counts, current, total, choose }) {
  const active = document.activeElement;
  const focused = active instanceof HTMLElement ? active.dataset.kind : undefined;
  place.textContent = "";
  if (counts.size < 2) return;

  /**
   * @param {string} value
   * @param {string} text
   * @param {number} count
   * @param {boolean} isCurrent
   */
  function offer(value, text, count, isCurrent) {
    const choice = button(`${text} `, () => choose(value));
    choice.dataset.kind = value;
    press(choice, isCurrent);
    add(choice, "span", String(count), "count");
    place.append(choice);
  }

  offer("", textOf(panel, "everything"), total, current < 0);
  kinds.forEach(([, many, , value], number) => {
    const count = counts.get(number);
    if (count) offer(value, many, count, number === current);
  });
  if (focused !== undefined) first(place, `[data-kind='${focused}']`)?.focus();
}

/**
 * @param {HTMLElement} panel
 * @param {() => void} act
 */
export function moreButton(panel, act) {
  const row = create("li");
  row.append(button(textOf(panel, "more"), act, "search-more"));
  return row;
}
