// Eerst zoeken: what there is to join for the choices that were made, with the reasons, then what is missing.

import { showAll } from "../shared/address.js";
import { add, all, first, mark } from "../shared/dom.js";
import { present } from "../shared/own.js";
import { textOf } from "../shared/text.js";
import { keepChoices, recallChoices } from "./choices.js";
import { byFit, judge } from "./reasons.js";

/** @import { Wish } from "./reasons.js" */

const SHOWN = 8;

/**
 * @param {HTMLSelectElement[]} selects
 * @returns {Wish}
 */
function wishOf(selects) {
  const values = Object.fromEntries(selects.map(({ name, value }) => [name, value]));
  const { opgave = "", gebied = "", vorm = "", wereld = "", open = "", partij, "partij-2": second } = values;
  return { opgave, gebied, vorm, wereld, open, parties: [partij, second].filter(Boolean) };
}

/**
 * What shows the answer to a wish.
 * @param {HTMLElement} box
 * @param {HTMLElement} result
 * @param {Landscape} data
 */
function answerOf(box, result, data) {
  /** @param {string} name */
  const word = (name, value = "") => textOf(box, name, { name: value });
  const { reasons, leftOut, remarks, missing } = judge(data, word);
  const coalities = Object.values(data.coalities).filter(({ offered }) => offered);

  /** @param {string[]} left */
  function sayLeftOut(left) {
    for (const why of ["left-world", "left-closed", "left-open"]) {
      const n = left.filter((other) => other === why).length;
      if (n) add(result, "p", textOf(box, why, { n }), "quiet");
    }
  }

  /**
   * @param {HTMLElement} parent
   * @param {{ coality: LandscapeCoality, why: string[] }[]} fitting
   */
  function list(parent, fitting) {
    const rows = add(parent, "ol", "", "finder-found");
    for (const { coality, why } of fitting) {
      const row = add(rows, "li");
      add(row, "a", coality.title).href = word("root") + coality.href;
      const notes = remarks(coality).join(" · ");
      const lines = add(row, "ul");
      for (const text of why) add(lines, "li", text);
      if (notes) add(lines, "li", notes, "absent");
    }
  }

  /**
   * The address of the form for a new coalition, with what was chosen filled in.
   * @param {Wish} wish
   */
  function form({ opgave, vorm, gebied, parties }) {
    const asked = new URLSearchParams({ opgaven: opgave, status: "verkennend" });
    if (vorm) asked.set("vorm", vorm);
    if (gebied) asked.set("gebied", gebied);
    for (const key of parties) asked.append("deelnemers", key.startsWith("?") ? `? ${data.parties[key].title}` : key);
    return `${word("form-page")}?${asked}`;
  }

  /** @param {Wish} wish */
  function showJoining(wish) {
    const fitting = coalities
      .map((coality) => ({ coality, why: reasons(coality, wish), left: leftOut(coality, wish) }))
      .filter(({ why }) => why.length);
    const kept = fitting.filter(({ left }) => !left).sort((a, b) => byFit(a, b, wish.opgave));
    add(result, "h3", word("join"));
    if (!kept.length) add(result, "p", word("none"), "absent onbekend");
    list(result, kept.slice(0, SHOWN));
    if (kept.length > SHOWN) {
      const rest = add(result, "details", "", "fold");
      add(rest, "summary", textOf(box, "more", { n: kept.length - SHOWN }));
      list(rest, kept.slice(SHOWN));
    }
    sayLeftOut(fitting.map(({ left }) => left));
  }

  /** @param {Wish} wish */
  function show(wish) {
    result.textContent = "";
    if (!wish.opgave) {
      add(result, "p", word("choose"), "quiet");
      return;
    }
    showJoining(wish);
    add(result, "h3", word("missing"));
    const gaps = add(result, "ul");
    for (const text of missing(coalities, wish)) add(gaps, "li", text);
    add(result, "h3", word("start"));
    add(result, "p", word("start-text"));
    add(add(result, "p"), "a", word("start-link")).href = form(wish);
  }

  return show;
}

/**
 * Pointing at a tile of the map makes the choice that the map names, or undoes it. Gives what marks the tile.
 * @param {HTMLElement | null} map
 * @param {HTMLSelectElement[]} selects
 */
function offerTiles(map, selects) {
  const select = selects.find(({ name }) => name === map?.dataset.pick);
  const tiles = map && select ? all(map, "a[data-value]") : [];

  function markTile() {
    for (const tile of tiles) {
      const isChosen = tile.dataset.value === select?.value;
      tile.parentElement?.classList.toggle("chosen", isChosen);
      mark(tile, "aria-current", isChosen);
    }
  }

  for (const tile of tiles) {
    tile.addEventListener("click", (event) => {
      event.preventDefault();
      if (!select) return;
      select.value = select.value === tile.dataset.value ? "" : (tile.dataset.value ?? "");
      select.dispatchEvent(new Event("change"));
    });
  }
  return markTile;
}

/**
 * @param {HTMLElement} box
 * @param {HTMLElement} result
 * @param {Landscape} data
 */
function setUp(box, result, data) {
  const selects = all(box, "select", HTMLSelectElement);
  const answer = answerOf(box, result, data);
  const markTile = offerTiles(first(box, "[data-pick]"), selects);

  function show() {
    answer(wishOf(selects));
    markTile();
  }

  recallChoices(selects, present);
  show();
  showAll();
  for (const select of selects) {
    select.addEventListener("change", () => {
      show();
      keepChoices(selects);
    });
  }
}

const data = window.ATLAS_LANDSCAPE;
const box = first(document, ".tool-finder");
const result = box && first(box, ".tool-result");
if (box && result && data) setUp(box, result, data);
