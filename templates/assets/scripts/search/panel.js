// The search panel: what stands where, filled in for what was asked. In a dialog on every page; by itself on zoeken.html.

import { query as addressQuery, load, replaceAddress } from "../shared/address.js";
import { part } from "../shared/dom.js";
import { textOf } from "../shared/text.js";
import { enginePath } from "./files.js";
import { item, kindButtons, moreButton } from "./hits.js";

/** @typedef {ReturnType<typeof panelOf>} Panel */

const IN_DIALOG = 8;
const ON_PAGE = 40;

/**
 * @param {HTMLElement} panel
 * @param {HTMLInputElement} input
 * @param {HTMLElement} list
 */
export function panelOf(panel, input, list) {
  const dialog = panel.closest("dialog");
  const status = part(panel, ".search-status", "p");
  const kinds = part(panel, ".search-kinds", "div");
  const whole = part(panel, ".search-all", "a");
  const usual = { text: whole.textContent ?? "", page: whole.href };
  const size = dialog ? IN_DIALOG : ON_PAGE;
  let shown = size;
  let chosen = "";
  /** @type {SearchEngine | null} */
  let engine = null;

  async function prepare() {
    await Promise.all(enginePath().map(load));
    engine ??= window.AtlasSearch(window.ATLAS_SEARCH, window.ATLAS_SEARCH_SHARDS);
    for (const [name, text] of Object.entries(window.ATLAS_SEARCH.says)) panel.dataset[name] = text;
  }

  /** @param {string} query */
  function stateOf(query) {
    const state = new URLSearchParams();
    if (query) state.set("q", query);
    if (query && chosen) state.set("soort", chosen);
    return state;
  }

  /** The page of results for a query. @param {string} query */
  function addressOf(query) {
    return usual.page + (query ? `?${stateOf(query)}` : "");
  }

  function update() {
    const query = input.value.trim();
    document.documentElement.classList.toggle("asked", !dialog && query !== "");
    if (!query) clear();
    else if (engine) show(engine, query);
    else {
      status.textContent = textOf(panel, "loading");
      prepare().then(update, () => {
        status.textContent = textOf(panel, "failed");
      });
    }
    // The page of results keeps what was asked in its address, to go back to and to pass on.
    if (!dialog) replaceAddress(stateOf(query));
  }

  function clear() {
    for (const element of [status, kinds, list]) element.textContent = "";
    whole.textContent = usual.text;
    whole.href = usual.page;
  }

  /**
   * @param {SearchEngine} ready
   * @param {string} query
   */
  function show(ready, query) {
    const { hits: every } = ready.find(query);
    const counts = new Map();
    for (const { kind } of every) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const wanted = ready.kinds.findIndex(([, , , value]) => value === chosen);
    const current = counts.has(wanted) ? wanted : -1;
    const hits = current < 0 ? every : every.filter(({ kind }) => kind === current);
    status.textContent = statusOf(query, hits);
    kindButtons(panel, kinds, { kinds: ready.kinds, counts, current, total: every.length, choose });
    list.replaceChildren(...hits.slice(0, shown).map((hit) => item(panel, ready.kinds, hit)));
    whole.href = addressOf(query);
    whole.textContent = hits.length
      ? textOf(panel, hits.length === 1 ? "all-one" : "all", { n: hits.length })
      : usual.text;
    whole.hidden = !dialog && hits.length > 0;
    if (!dialog && hits.length > shown) list.appendChild(moreButton(panel, showMore));
  }

  /** @param {string} kind */
  function choose(kind) {
    chosen = kind;
    update();
  }

  function showMore() {
    const next = shown;
    shown += ON_PAGE;
    update();
    list.children[next].querySelector("a")?.focus();
  }

  /**
   * @param {string} query
   * @param {SearchHit[]} hits
   */
  function statusOf(query, hits) {
    const complete = hits.filter(({ without }) => !without.length).length;
    const text = textOf(panel, hits.length === 1 ? "one" : hits.length ? "many" : "none", { n: hits.length, q: query });
    if (complete === hits.length) return text;
    return `${text}. ${textOf(panel, complete ? "whole" : "some", { n: complete })}`;
  }

  function type() {
    shown = size;
    update();
  }

  function recallAddress() {
    const state = addressQuery();
    input.value = state.get("q") ?? "";
    chosen = state.get("soort") ?? "";
    update();
  }

  return { dialog, input, list, prepare, type, recallAddress, addressOf };
}
