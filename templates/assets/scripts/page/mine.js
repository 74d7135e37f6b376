// The reader's own organisation: chosen in one place it holds everywhere, in this browser only. It is said aloud,
// leads the menu, and is marked in every list.

import { pageOfOrganisation } from "../shared/address.js";
import { add, all, create, first, need, press } from "../shared/dom.js";
import { keepOrganisation, nameChosenBefore, ownOrganisation } from "../shared/own.js";
import { textOf } from "../shared/text.js";

const SAID_FOR = 8000;
const menu = first(document, "[data-mine]");
const choice = first(document, ".mine");
const entry = create("li");
const link = add(entry, "a");
let silence = 0;

function showInMenu() {
  const own = ownOrganisation();
  entry.remove();
  if (!menu || !own) return;
  link.href = pageOfOrganisation(own);
  link.textContent = textOf(menu, "mine");
  menu.prepend(entry);
}

function markInLists() {
  const own = ownOrganisation();
  for (const page of all(document, "main a.to-organisatie", HTMLAnchorElement)) {
    page.classList.toggle("ours", own !== "" && page.href.endsWith(`/organisaties/${own}.html`));
  }
}

function showButton() {
  if (!choice) return;
  const isOwn = ownOrganisation() === textOf(choice, "id");
  choice.textContent = textOf(choice, isOwn ? "undo" : "set");
  choice.classList.toggle("chosen", isOwn);
  press(choice, isOwn);
}

function show() {
  showInMenu();
  markInLists();
  showButton();
}

/**
 * A line that a screen reader reads out too; it goes by itself and takes no focus.
 * @param {string} text
 */
function say(text) {
  const line = first(document, ".mine-said") ?? add(document.body, "p", "", "mine-said");
  line.setAttribute("role", "status");
  line.textContent = text;
  clearTimeout(silence);
  silence = setTimeout(() => {
    line.textContent = "";
  }, SAID_FOR);
}

/** @param {string} name */
function sayChosen(name) {
  if (menu) say(textOf(menu, "said", { name }));
}

/**
 * Make an organisation the reader's own; an empty id makes none so.
 * @param {string} id
 * @param {string} name
 */
export function choose(id, name) {
  keepOrganisation(id);
  show();
  if (id) sayChosen(name);
  else if (menu) say(textOf(menu, "unsaid"));
}

choice?.addEventListener("click", () => {
  const id = textOf(choice, "id");
  choose(ownOrganisation() === id ? "" : id, need(document, "h1").textContent ?? "");
});
window.addEventListener("pageshow", show);
window.addEventListener("storage", show);
show();
const before = nameChosenBefore();
if (before) sayChosen(before);
