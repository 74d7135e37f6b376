// Two coalities, opgaven or organisaties side by side, chosen here; the pair is in the address.

import { showAll } from "../shared/address.js";
import { add, all, first } from "../shared/dom.js";
import { textOf } from "../shared/text.js";
import { keepChoices, recallChoices } from "./choices.js";
import { bond, running, seatsOf, way } from "./ways.js";

/** @typedef {(cell: HTMLElement, place: number) => void} Filler */

/**
 * What of each of two lists the other has not, and what both have.
 * @param {string[][]} lists
 */
function split(lists) {
  const shared = lists[0].filter((key) => lists[1].includes(key));
  return { shared, only: lists.map((list) => list.filter((key) => !shared.includes(key))) };
}

/** @param {string[][]} lists */
function unique(lists) {
  return Array.from(new Set(lists.flat()));
}

/**
 * @param {HTMLElement} box
 * @param {HTMLElement} result
 * @param {Landscape} data
 */
function comparison(box, result, data) {
  const isOpgave = box.dataset.kind === "opgave";
  const isParty = box.dataset.kind === "organisatie";

  /** @param {string} name */
  const word = (name) => textOf(box, name);

  /**
   * @param {HTMLElement} cell
   * @param {string[]} keys
   * @param {Record<string, { title: string, href: string }>} pages
   */
  function links(cell, keys, pages) {
    if (!keys.length) add(cell, "span", word("none"));
    keys.forEach((key, place) => {
      const { title, href } = pages[key];
      if (place) cell.append(", ");
      if (href) add(cell, "a", title).href = word("root") + href;
      else add(cell, "span", title);
    });
  }

  /**
   * @param {HTMLElement} body
   * @param {string} name
   * @param {Filler} fill
   */
  function row(body, name, fill) {
    const line = add(body, "tr");
    add(line, "th", word(name)).scope = "row";
    for (const place of [0, 1]) fill(add(line, "td"), place);
  }

  /**
   * What both have, with how many that is, and what only one has.
   * @param {HTMLElement} body
   * @param {string[][]} lists
   * @param {Record<string, { title: string, href: string }>} pages
   */
  function sharedRows(body, lists, pages) {
    const { shared, only } = split(lists);
    row(body, "both", (cell, place) => {
      if (place) add(cell, "span", String(shared.length));
      else links(cell, shared, pages);
    });
    row(body, "only", (cell, place) => links(cell, only[place], pages));
  }

  /** @type {(body: HTMLElement, keys: string[]) => void} */
  function partyRows(body, keys) {
    const seats = keys.map((key) => seatsOf(data, key));
    const opgaven = seats.map((ids) => unique(ids.map((id) => data.coalities[id].opgaven)));
    row(body, "opgaven", (cell, place) => links(cell, opgaven[place], data.opgaven));
    row(body, "seats", (cell, place) => add(cell, "span", String(seats[place].length)));
    sharedRows(body, seats, data.coalities);
  }

  /** @type {(body: HTMLElement, keys: string[]) => void} */
  function coalityRows(body, keys) {
    row(body, "opgaven", (cell, place) => links(cell, data.coalities[keys[place]].opgaven, data.opgaven));
    for (const name of /** @type {const} */ (["level", "form", "logica"])) {
      row(body, name, (cell, place) => add(cell, "span", data.coalities[keys[place]][name] || word("unknown")));
    }
  }

  /** @type {(body: HTMLElement, keys: string[]) => void} */
  function rows(body, keys) {
    if (isParty) return partyRows(body, keys);
    const coalities = keys.map((key) => (isOpgave ? running(data, key) : [key]));
    const parties = coalities.map((ids) => unique(ids.map((id) => data.coalities[id].parties)));
    if (isOpgave) row(body, "coalities", (cell, place) => links(cell, coalities[place], data.coalities));
    else coalityRows(body, keys);
    row(body, "count", (cell, place) => {
      const isPartial = coalities[place].some((id) => !data.coalities[id].complete);
      add(cell, "span", `${parties[place].length}${isPartial ? ` (${word("partial")})` : ""}`);
    });
    sharedRows(body, parties, data.parties);
  }

  /** @param {string[]} keys */
  function table(keys) {
    const element = add(add(result, "div", "", "table"), "table", "", "compare-table");
    add(element, "caption", word("caption"));
    const head = add(add(element, "thead"), "tr");
    add(head, "th", word("what")).scope = "col";
    for (const key of keys) {
      const cell = add(head, "th");
      cell.scope = "col";
      links(cell, [key], isParty ? data.parties : isOpgave ? data.opgaven : data.coalities);
    }
    rows(add(element, "tbody"), keys);
  }

  /** @param {string[]} keys */
  function showWay([start, end]) {
    const stops = way(data, start, end);
    add(result, "h3", word("way"));
    if (!stops.length) {
      add(result, "p", word("no-way"), "absent onbekend");
      return;
    }
    const line = add(result, "p");
    stops.forEach((key, place) => {
      if (place) add(line, "span", ` – ${bond(data, stops[place - 1], key, word("stated"))} – `, "quiet");
      links(line, [key], data.coalities);
    });
  }

  /** @param {string[]} keys */
  function show(keys) {
    result.textContent = "";
    if (!keys[0] || !keys[1] || keys[0] === keys[1]) {
      add(result, "p", word("choose"), "quiet");
      return;
    }
    table(keys);
    if (!isOpgave && !isParty) showWay(keys);
  }

  return show;
}

/**
 * @param {HTMLElement} box
 * @param {Landscape} data
 */
function setUp(box, data) {
  const selects = all(box, "select", HTMLSelectElement);
  const result = first(box, ".tool-result");
  if (!result || selects.length < 2) return;
  const compare = comparison(box, result, data);
  const show = () => compare(selects.map((select) => select.value));
  recallChoices(selects, (value) => (Object.hasOwn(data.former, value) ? data.former[value] : value));
  show();
  for (const select of selects) {
    select.addEventListener("change", () => {
      show();
      keepChoices(selects);
    });
  }
}

const data = window.ATLAS_LANDSCAPE;
if (data) {
  for (const box of all(document, ".tool-compare")) setUp(box, data);
  showAll();
}
