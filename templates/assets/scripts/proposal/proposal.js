// The form for a proposal: filled in with what a page says, checked, told in words, and made into a block that atlas can
// apply. Every change is a pair: what stood there and what is proposed.

import { load, partOf, site } from "../shared/address.js";
import { all } from "../shared/dom.js";
import { prepareField } from "./boxes.js";
import { faults, forgetFaults, tellFaults } from "./checks.js";
import { differences } from "./differences.js";
import { forgetDraft, keepDraft, soon, takeUpDraft } from "./draft.js";
import { arrange, fillAll, showHead } from "./filling.js";
import { fields, form, ident, kind, one, say, state, whyBox, word } from "./form.js";
import { isPageId } from "./names.js";
import { compose, copyLetter, offerWays } from "./sending.js";
import { showChanges } from "./showing.js";
import { tellAgain, write, writeKey } from "./writing.js";

/** @import { Letter } from "./sending.js" */

/** What is ready to be sent. @type {Letter | null} */
let letter = null;

function changed() {
  showChanges(differences());
  letter = null;
  soon(keepDraft);
}

function startAgain() {
  forgetDraft();
  for (const rows of all(form, ".proposal-field > ul")) rows.replaceChildren();
  whyBox().value = "";
  one(".proposal-draft").hidden = true;
  forgetFaults();
  fillAll();
  changed();
}

function look() {
  if (!differences().lines.length) {
    say(".proposal-none", word("no-change"));
    say(".proposal-live", word("no-change"));
    one(".proposal-none").scrollIntoView({ block: "nearest" });
    return;
  }
  const found = faults();
  tellFaults(found);
  if (found.length) return;
  letter = compose();
  offerWays(letter);
}

/** @param {Record<string, unknown> | null} page */
function begin(page) {
  state.page = page;
  showHead();
  fillAll();
  arrange();
  takeUpDraft();
  tellAgain();
  changed();
  form.classList.add("ready");
}

/**
 * What a button or link does with what is ready to be sent.
 * @param {string} selector
 * @param {(ready: Letter) => void} act
 */
function onSend(selector, act) {
  one(selector).addEventListener("click", () => {
    if (letter) act(letter);
  });
}

function offerSending() {
  onSend(".proposal-copy", copyLetter);
  onSend(".proposal-save", ({ name }) => say(".proposal-said", word("saved", { name })));
  onSend(".proposal-issue a", () => say(".proposal-said", word("opened")));
  onSend(".proposal-mail a", () => say(".proposal-said", word("mailed")));
  onSend(".proposal-write button", ({ json }) => write(json));
  one(".proposal-issue").hidden = !form.dataset.issue;
  one(".proposal-mail").hidden = !form.dataset.mail;
  one(".proposal-write").hidden = !writeKey();
}

function offer() {
  fields().forEach(prepareField);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", changed);
  form.addEventListener("input", () => soon(changed));
  window.addEventListener("pagehide", () => {
    if (form.classList.contains("ready") && !letter) keepDraft();
  });
  one(".proposal-look").addEventListener("click", look);
  one(".proposal-restart").addEventListener("click", startAgain);
  one(".proposal-sent").addEventListener("click", () => {
    startAgain();
    say(".proposal-none", word("sent"));
    say(".proposal-live", word("sent"));
  });
  offerSending();
}

/** The pages of a kind lie in scripts of a few each. */
async function fetchPage() {
  if (!/^[a-z0-9-]+$/.test(ident) || !isPageId(ident)) return null;
  await load(`${site}voorstel/data/${kind}-${partOf(ident, Number(form.dataset.shards))}.js`);
  return window.ATLAS_PAGES?.[ident] ?? null;
}

if (form.isConnected) {
  offer();
  fetchPage().then(begin, () => say(".proposal-about", word("failed")));
}
