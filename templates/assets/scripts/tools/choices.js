// The choices of a tool, kept in the address.
import { query, replaceAddress } from "../shared/address.js";

/**
 * Choose what the address says; what is not among the options chooses nothing.
 * @param {HTMLSelectElement[]} selects
 * @param {(value: string) => string} present what a former id is now
 */
export function recallChoices(selects, present) {
  const state = query();
  for (const select of selects) {
    const values = state.getAll(select.name).map(present);
    const known = values.filter((value) => Array.from(select.options).some((option) => option.value === value));
    select.value = known.at(-1) ?? select.value;
  }
}

/** @param {HTMLSelectElement[]} selects */
export function keepChoices(selects) {
  const chosen = selects.filter((select) => select.value).map((select) => [select.name, select.value]);
  replaceAddress(new URLSearchParams(chosen));
}
