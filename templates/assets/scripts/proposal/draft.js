// A draft stays in this browser until it is sent.

import { first, need } from "../shared/dom.js";
import { keep, recall } from "../shared/storage.js";
import { addRow, partOf } from "./boxes.js";
import { differences } from "./differences.js";
import { draftKey, one, whyBox, word } from "./form.js";
import { boxesOf, fieldOf, put, rowsOf, same, wasInRow } from "./values.js";

/** @import { Box, Value } from "./form.js" */
/** @typedef {{ zet?: Record<string, [string | null, string | null]>, rijen?: Record<string, [Value, Value][]>, waarom?: string }} Draft */

const SOON = 400;
let timer = 0;

/**
 * Do something when the typing stops, and nothing else that was to be done then.
 * @param {() => void} act
 */
export function soon(act) {
  clearTimeout(timer);
  timer = setTimeout(act, SOON);
}

export function keepDraft() {
  const { zet, rijen, lines } = differences();
  const waarom = whyBox().value;
  keep(draftKey, lines.length || waarom ? JSON.stringify({ zet, rijen, waarom }) : "");
}

export function forgetDraft() {
  clearTimeout(timer);
  keep(draftKey, "");
}

/** @param {Draft} draft */
function restore({ zet = {}, rijen = {}, waarom = "" }) {
  for (const [path, [, now]] of Object.entries(zet)) {
    const [name, ...steps] = path.split(".");
    const field = fieldOf(name);
    const box = field && first(field, `[data-absence], [data-box="${steps.join(".")}"]`);
    if (box) put(/** @type {Box} */ (box), now);
  }
  for (const [path, pairs] of Object.entries(rijen)) {
    const list = fieldOf(path);
    if (list) for (const [was, now] of pairs) restoreRow(list, was, now);
  }
  whyBox().value = waarom;
}

/**
 * @param {HTMLElement} list
 * @param {Value} was
 * @param {Value} now
 */
function restoreRow(list, was, now) {
  const row = was && rowsOf(list).find((other) => wasInRow(other) && same(wasInRow(other), was));
  if (!row && now) addRow(list, now, true);
  else if (row && !now) row.classList.add("gone");
  else if (row) for (const box of boxesOf(row)) put(box, partOf(now, box.dataset.box ?? ""));
}

/** @returns {Draft | null} */
function readDraft() {
  try {
    return JSON.parse(recall(draftKey) ?? "null");
  } catch {
    keep(draftKey, "");
    return null;
  }
}

/** Go on with what was kept. */
export function takeUpDraft() {
  const draft = readDraft();
  if (!draft) return;
  restore(draft);
  tellAbove(word("draft"));
}

/** @param {string} text */
export function tellAbove(text) {
  const note = one(".proposal-draft");
  need(note, "span").textContent = text;
  note.hidden = false;
}
