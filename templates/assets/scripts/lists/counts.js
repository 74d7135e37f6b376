// What the panel of a list says of the choices: how many each option would give, and the chosen ones as chips.
import { button, create, first, need, part } from "../shared/dom.js";
import { textOf } from "../shared/text.js";
import { chosenOf } from "./facets.js";

/** @import { Facet, Filter } from "./facets.js" */

/**
 * @param {Element | null} box
 * @param {string} selector
 * @param {string} text
 */
function tell(box, selector, text) {
  const place = box && first(box, selector);
  if (place) place.textContent = text;
}

/** @param {number} number */
function inBrackets(number) {
  return number ? ` (${number})` : "";
}

/**
 * How many each option would give, with the other facets as they are chosen; none is not worth a choice.
 * @param {Filter} filter
 * @param {Facet} facet
 */
export function count(filter, facet) {
  const left = filter.rows.filter((row) => filter.fits(row, facet));
  const number = chosenOf(facet).length;
  const rows = facet.options.map((option) => {
    const count = left.filter(({ choices }) => choices.has(option.dataset.choice ?? "")).length;
    const row = option.closest("li");
    tell(row, ".count", String(count));
    if (row) row.hidden = !count && !option.checked;
    return row;
  });
  facet.box.hidden = rows.every((row) => row?.hidden);
  facet.box.classList.toggle("chosen", number > 0);
  tell(facet.box, ".facet-chosen", inBrackets(number));
}

/**
 * What shows the chips; `fold` stands for the filter on a narrow screen, where the list itself comes first.
 * @param {HTMLElement} panel
 * @param {HTMLElement} fold
 * @param {Filter} filter
 * @param {() => void} update
 */
export function chipsOf(panel, fold, filter, update) {
  const chips = part(panel, ".facet-chips", "ul");

  /**
   * @param {string} text
   * @param {string} name
   * @param {HTMLInputElement[]} options
   */
  function chip(text, name, options) {
    const row = create("li");
    const remove = button(name ? `${text} ×` : text, () => {
      for (const option of options) option.checked = false;
      update();
      (first(chips, "button") ?? (fold.offsetParent ? fold : first(panel, "summary")))?.focus();
    });
    if (name) remove.setAttribute("aria-label", name);
    row.append(remove);
    return row;
  }

  function show() {
    const chosen = filter.facets.flatMap((facet) => chosenOf(facet).map((option) => ({ facet, option })));
    const made = chosen.map(({ facet, option }) => {
      const label = need(facet.box, "summary").firstChild?.textContent ?? "";
      const text = `${label}: ${option.nextElementSibling?.textContent ?? ""}`;
      return chip(text, textOf(panel, "remove", { choice: text }), [option]);
    });
    const options = chosen.map(({ option }) => option);
    if (chosen.length > 1) made.push(chip(textOf(panel, "clear"), "", options));
    chips.replaceChildren(...made);
    tell(fold, ".facet-chosen", inBrackets(chosen.length));
  }

  return show;
}
