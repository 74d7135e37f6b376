// The boxes to tick and the year above a landscape, and how the address holds them.

import { query, replaceAddress } from "../shared/address.js";
import { all, first, need } from "../shared/dom.js";
import { textOf } from "../shared/text.js";

/** @typedef {ReturnType<typeof readControls>} Controls */

/** @param {HTMLFieldSetElement} set */
function inputsOf(set) {
  return all(set, "input", HTMLInputElement);
}

/** @param {HTMLElement} box */
export function readControls(box) {
  const sets = all(box, "fieldset", HTMLFieldSetElement);
  const year = first(box, "input[type=range]", HTMLInputElement);
  const now = Number(year?.dataset.now ?? 0);

  /** @param {HTMLFieldSetElement} set */
  function chosen(set) {
    return inputsOf(set)
      .filter((input) => input.checked)
      .map((input) => input.value);
  }

  /**
   * Whether a part of the map is among what is ticked; `stand` goes before what it says itself.
   * @param {SVGElement} part
   * @param {string} [stand]
   */
  function fits(part, stand) {
    return sets.every((set) => {
      const name = set.dataset.name ?? "";
      const values = stand !== undefined && name === "stand" ? stand : part.dataset[name];
      return !values || values.split(" ").some((value) => chosen(set).includes(value));
    });
  }

  function tickAll() {
    for (const input of all(box, "input[type=checkbox]", HTMLInputElement)) input.checked = true;
    if (year) year.value = String(now);
  }

  /** Only what differs from all, so that an untouched map keeps a clean address. */
  function write() {
    const state = query();
    for (const set of sets) {
      const name = set.dataset.name ?? "";
      if (chosen(set).length === inputsOf(set).length) state.delete(name);
      else state.set(name, chosen(set).join("."));
    }
    if (year && Number(year.value) !== now) state.set("jaar", year.value);
    else state.delete("jaar");
    replaceAddress(state, location.hash);
  }

  /** A value that is no longer here is passed over; a choice of which nothing is left is none. */
  function readSets() {
    return sets.filter((set) => {
      const asked = query()
        .get(set.dataset.name ?? "")
        ?.split(".");
      const known = inputsOf(set).filter((input) => asked?.includes(input.value));
      if (!asked || (!known.length && asked.join(""))) return false;
      for (const input of inputsOf(set)) input.checked = known.includes(input);
      return true;
    });
  }

  function readYear() {
    const asked = Number(query().get("jaar"));
    if (!year || !Number.isInteger(asked) || asked < Number(year.min) || asked > Number(year.max)) return false;
    year.value = String(asked);
    return true;
  }

  /** Take over what the address says; whether it says anything. */
  function read() {
    const sets = readSets();
    return readYear() || sets.length > 0;
  }

  /**
   * @param {number} shown
   * @param {number} total
   */
  function say(shown, total) {
    const status = need(box, "[role=status]");
    status.textContent = textOf(status, "text", { shown, all: total });
    if (!year) return;
    const text = Number(year.value) === now ? textOf(year, "today") : textOf(year, "at", { year: year.value });
    need(box, "output").textContent = text;
    year.setAttribute("aria-valuetext", text);
  }

  return { fits, tickAll, write, read, say, now, year: () => Number(year?.value ?? 0) };
}
