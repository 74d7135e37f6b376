// Walking on along pages by the arrow keys.
import { all, around, first } from "../shared/dom.js";

/** @type {Record<string, string>} */
const WAYS = { ArrowLeft: "prev", ArrowRight: "next" };
const USES_ARROWS = "input, select, textarea, [contenteditable], [tabindex], svg, dialog";

/** @param {KeyboardEvent} event */
function isFree(event) {
  const isModified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  const isTaken = event.defaultPrevented || around(event, USES_ARROWS, Element) || first(document, "dialog[open]");
  return !isModified && !isTaken;
}

/** @param {HTMLElement} bar */
function walkByKey(bar) {
  const hint = first(bar, ".walk-keys");
  if (hint) hint.hidden = false;
  document.addEventListener("keydown", (event) => {
    const way = WAYS[event.key];
    const link = way && isFree(event) && first(bar, `a[rel=${way}]`, HTMLAnchorElement);
    if (link) location.href = link.href;
  });
}

all(document, "nav.walk").forEach(walkByKey);
