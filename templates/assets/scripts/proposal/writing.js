// On the computer of an editor the page is written at once: see atlas/editing/preview_server/writing.py.
import { site } from "../shared/address.js";
import { forgetDraft, tellAbove } from "./draft.js";
import { say, word } from "./form.js";

/** @typedef {{ text: string, written: boolean, left: boolean, address: string }} Answer */

const root = document.documentElement;
const KEY = "atlas.sleutel";
const SAID = "atlas.gezegd";

/** The key to write with, of this tab; empty if it has none. */
export function writeKey() {
  try {
    return sessionStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

/** @param {string} json */
export async function write(json) {
  say(".proposal-said", word("writing"));
  root.dataset.writing = "yes";
  try {
    const headers = { "Content-Type": "application/json", "X-Atlas-Sleutel": writeKey() };
    const answer = await fetch("/_atlas/voorstel", { method: "POST", headers, body: json });
    tellWritten(await answer.json());
  } catch {
    delete root.dataset.writing;
    say(".proposal-said", word("unwritten"));
  }
}

/**
 * The page is shown anew when it is written; what could not be written is told after that too.
 * @param {Answer} answer
 */
function tellWritten({ text, written, left, address }) {
  say(".proposal-said", text);
  if (!written) {
    delete root.dataset.writing;
    return;
  }
  forgetDraft();
  if (!left) {
    location.href = site + address;
    return;
  }
  sessionStorage.setItem(SAID, text);
  location.reload();
}

/** What was told before the page was shown anew. */
export function tellAgain() {
  const text = writeKey() && sessionStorage.getItem(SAID);
  if (!text) return;
  sessionStorage.removeItem(SAID);
  tellAbove(text);
}
