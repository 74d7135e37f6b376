// The search on every page: Ctrl-K, / or the button opens it; arrow keys walk through what was found.
import { all, around, first, part } from "../shared/dom.js";
import { keep, recall } from "../shared/storage.js";
import { panelOf } from "./panel.js";

/** @import { Panel } from "./panel.js" */

/** @param {Panel} panel */
function open({ dialog, input, prepare }) {
  if (dialog && !dialog.open) dialog.showModal();
  input.focus();
  input.select();
  prepare().catch(() => {}); // Who types is told.
}

/** @param {Panel} panel */
function offerDialog(panel) {
  const { dialog } = panel;
  if (!dialog) return;
  part(dialog, ".search-close", "button").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}

function takesSlash() {
  return recall("sneltoets") !== "uit";
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

/** @param {KeyboardEvent} event */
function isShortcut(event) {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === "/" && isPlain) return takesSlash() && !isTyping(event.target);
  return (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
}

/**
 * The way to the dialog by a key, which a reader can turn off.
 * @param {HTMLElement} element
 * @param {Panel} panel
 * @param {HTMLElement | null} opener
 */
function offerKeys(element, panel, opener) {
  const choice = part(element, ".search-key input", "input");

  function showKey() {
    choice.checked = takesSlash();
    const hint = opener && first(opener, "kbd");
    if (hint) hint.textContent = takesSlash() ? "/" : "Ctrl K";
  }

  choice.addEventListener("change", () => {
    keep("sneltoets", choice.checked ? "" : "uit");
    showKey();
  });
  document.addEventListener("keydown", (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    open(panel);
  });
  showKey();
}

/**
 * Arrow keys walk through the hits, and back up to the field.
 * @param {KeyboardEvent} event
 * @param {Panel} panel
 */
function walk(event, { input, list }) {
  const links = all(list, "a");
  const place = document.activeElement instanceof HTMLElement ? links.indexOf(document.activeElement) : -1;
  if (place < 0 && document.activeElement !== input) return;
  const next = place + (event.key === "ArrowDown" ? 1 : -1);
  event.preventDefault();
  (links[next] ?? (next < 0 ? input : links[place]) ?? input).focus();
}

/**
 * @param {KeyboardEvent} event
 * @param {Panel} panel
 */
function press(event, panel) {
  const { dialog, input, list, addressOf } = panel;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const isOnHit = around(event, ".search-hits a") !== null;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") walk(event, panel);
  else if (event.key === "Enter" && event.target === input && input.value.trim()) {
    event.preventDefault();
    if (dialog) location.href = addressOf(input.value.trim());
    else first(list, "a")?.focus();
  } else if (isOnHit && isPlain && event.key.length === 1 && event.key !== " ") input.focus(); // A letter.
}

/**
 * @param {HTMLElement} element
 * @param {Panel} panel
 */
function offer(element, panel) {
  const opener = first(document, ".search-open");
  opener?.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(panel);
  });
  offerDialog(panel);
  if (!panel.dialog) {
    panel.recallAddress();
    window.addEventListener("pageshow", panel.recallAddress); // Also after a browser has put back what was typed.
  }
  panel.input.addEventListener("input", panel.type);
  element.addEventListener("keydown", (event) => press(event, panel));
  offerKeys(element, panel, opener);
}

const element = first(document, ".search-panel");
const input = element && first(element, "input[type=search]", HTMLInputElement);
const list = element && first(element, ".search-hits");
if (element && input && list) offer(element, panelOf(element, input, list));
