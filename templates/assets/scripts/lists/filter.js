// Narrows a list down. Counts follow, what would give nothing is hidden, and the address holds what was chosen.

import { showAll } from "../shared/address.js";
import { button, first, holds, part } from "../shared/dom.js";
import { textOf } from "../shared/text.js";
import { chipsOf, count } from "./counts.js";
import { readFilter } from "./facets.js";

/** @import { Filter } from "./facets.js" */

const SHORT = 60; // As many rows as the stylesheet shows of a list of which nothing is chosen.

/**
 * A long list shows its beginning until something is chosen, or until all of it is asked for. Gives what shows that.
 * @param {HTMLElement} panel
 * @param {Filter} filter
 */
function shortenerOf(panel, { rows, isNarrowed }) {
  const table = rows.length > SHORT ? rows[0].node.closest("table") : null;
  let isWhole = false;
  const more = button(textOf(panel, "more", { all: rows.length }), showWhole, "more-rows");

  function shorten() {
    table?.classList.toggle("whole", isNarrowed() || isWhole);
    more.hidden = isNarrowed() || isWhole;
  }

  function showWhole() {
    isWhole = true;
    shorten();
  }

  table?.parentNode?.appendChild(more);
  return shorten;
}

/**
 * One list of options is open at a time; Escape or a click elsewhere closes it.
 * @param {Event} event
 * @param {Filter} filter
 */
function closeOthers(event, { facets }) {
  const isKey = event instanceof KeyboardEvent;
  for (const { box } of facets) {
    if (!box.open || (isKey ? event.key !== "Escape" : holds(box, event))) continue;
    if (isKey && box.contains(document.activeElement)) first(box, "summary")?.focus();
    box.open = false;
  }
}

/** @param {HTMLElement} panel */
function narrow(panel) {
  const filter = readFilter(panel);
  const state = part(panel, ".facet-state", "p");
  const fold = part(panel, ".facet-fold", "button");
  const shorten = shortenerOf(panel, filter);
  const showChips = chipsOf(panel, fold, filter, update);

  function update() {
    const { rows } = filter;
    filter.readWords();
    for (const row of rows) row.node.hidden = !filter.fits(row);
    for (const facet of filter.facets) count(filter, facet);
    showChips();
    shorten();
    const number = rows.filter(({ node }) => !node.hidden).length;
    const name = !number ? "none" : number === rows.length ? "whole" : "state";
    state.textContent = textOf(panel, name, { n: number, all: rows.length });
    filter.writeAddress();
  }

  function begin() {
    filter.readAddress();
    if (filter.order?.selectedIndex) filter.sort();
    update();
  }

  begin();
  showAll();
  window.addEventListener("pageshow", begin); // Also after a browser has put back what was chosen in the form.
  filter.typed.addEventListener("input", update);
  panel.addEventListener("change", (event) => {
    if (event.target === filter.order) filter.sort();
    update();
  });
  fold.addEventListener("click", () => {
    fold.setAttribute("aria-expanded", String(panel.classList.toggle("unfolded")));
  });
  document.addEventListener("click", (event) => closeOthers(event, filter));
  document.addEventListener("keydown", (event) => closeOthers(event, filter));
}

const panel = first(document, ".facets");
if (panel) narrow(panel);
