// A preview of the page behind a link: its kind, one sentence and key facts, on hover and on focus.
// It stays while the pointer is on the link or on it, and goes with Escape (WCAG 1.4.13). Everything in it is also on
// the page itself. Data is loaded on first use, one classic script for each kind.

import { assets, load, partOf, site } from "../shared/address.js";
import { around, holds } from "../shared/dom.js";
import { fillBox, makeBox, placeBox } from "./preview-box.js";

const PAGE = /^([a-z]+)\/([a-z0-9-]+)\.html$/;
const OPEN_AFTER = 350;
const CLOSE_AFTER = 300;
/** @type {HTMLElement | null} */
let box = null;
/** @type {Element | null} */
let current = null;
let opening = 0;
let closing = 0;

/**
 * The folder and id of the page behind a link; nothing for other links, for this page itself, and on a card, which
 * already says what a preview would.
 * @param {Element} link
 */
function placeOf(link) {
  if (link.closest("dialog, .preview, .card h3")) return null;
  const url = new URL(link.getAttribute("href") ?? "", location.href);
  const path = url.href.split(/[?#]/)[0];
  const isForm = path.startsWith(`${site}voorstel/`);
  if (!path.startsWith(site) || url.pathname === location.pathname || isForm) return null;
  const [, folder, id] = path.slice(site.length).match(PAGE) ?? [];
  return id && id !== "index" ? { folder, id } : null;
}

/** @param {string} name */
async function previews(name) {
  try {
    await load(`${assets}data/previews-${name}.js`);
    return window.ATLAS_PREVIEWS[name];
  } catch {
    return {};
  }
}

/**
 * The preview of a page; of a large kind it is in a part.
 * @param {{ folder: string, id: string }} place
 */
async function previewOf({ folder, id }) {
  const whole = await previews(folder);
  const parts = whole["*"];
  return (parts ? await previews(`${folder}-${partOf(id, parts)}`) : whole)[id];
}

/**
 * @param {Element} link
 * @param {{ folder: string, id: string }} place
 * @param {number} x
 * @param {number} y
 */
async function open(link, place, x, y) {
  const preview = await previewOf(place);
  if (!preview || current !== link) return;
  box ??= makeBox();
  fillBox(box, preview);
  box.style.maxHeight = "";
  box.hidden = false;
  placeBox(box, link, x, y);
  link.setAttribute("aria-describedby", box.id);
}

function close() {
  clearTimeout(opening);
  clearTimeout(closing);
  current?.removeAttribute("aria-describedby");
  if (box) box.hidden = true;
  current = null;
}

/**
 * @param {Element} link
 * @param {number} x
 * @param {number} y
 */
function start(link, x = -1, y = -1) {
  clearTimeout(closing);
  if (link === current) return;
  const place = placeOf(link);
  if (current) close();
  if (!place) return;
  current = link;
  nameInstead(link);
  opening = setTimeout(() => open(link, place, x, y), OPEN_AFTER);
}

/**
 * A node of a map brings a tooltip of its own, which would lie over the preview: its text stays as the name.
 * @param {Element} link
 */
function nameInstead(link) {
  const title = link.querySelector("title");
  if (!title) return;
  link.setAttribute("aria-label", title.textContent ?? "");
  title.remove();
}

/** @param {EventTarget | null} target */
function isOnLinkOrBox(target) {
  return target instanceof Node && (current?.contains(target) || box?.contains(target));
}

document.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse") return;
  const link = around(event, "a[href]", Element);
  if (link) start(link, event.clientX, event.clientY);
  else if (box && holds(box, event)) clearTimeout(closing);
});
document.addEventListener("pointerout", (event) => {
  if (!current || event.pointerType !== "mouse" || isOnLinkOrBox(event.relatedTarget)) return;
  if (current === document.activeElement) return;
  clearTimeout(closing);
  closing = setTimeout(close, CLOSE_AFTER);
});
document.addEventListener("focusin", (event) => {
  const link = around(event, "a[href]", Element);
  if (link?.matches(":focus-visible")) start(link);
  else if (current) close();
});
document.addEventListener("focusout", (event) => {
  if (current && event.target === current) close();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !current) return;
  const isShown = box && !box.hidden;
  const dismissed = current;
  close();
  if (isShown) current = dismissed; // Until the pointer or focus has left it, it does not come back.
});
