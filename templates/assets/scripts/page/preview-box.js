// The box of a preview: what stands in it, and where it goes.
import { add, create, first } from "../shared/dom.js";

const GAP = 6;
const EDGE = 8;

/** An empty box, not shown yet. */
export function makeBox() {
  const box = create("div", "", "preview");
  box.id = "voorbeeld";
  box.hidden = true;
  box.setAttribute("role", "tooltip");
  (first(document, "main") ?? document.body).appendChild(box);
  return box;
}

/**
 * @param {HTMLElement} box
 * @param {Preview} preview
 */
export function fillBox(box, [kind, title, sentence, facts]) {
  box.replaceChildren(create("p", kind, "kicker"), create("p", title, "preview-title"));
  if (sentence) add(box, "p", sentence, "preview-text");
  if (!facts.length) return;
  const list = add(box, "dl");
  for (const [name, value] of facts) {
    const row = add(list, "div");
    add(row, "dt", name);
    add(row, "dd", value);
  }
}

/**
 * The line of a link that is pointed at, of a link over two lines; else the first.
 * @param {Element} link
 * @param {number} x
 * @param {number} y
 */
function lineAt(link, x, y) {
  const lines = Array.from(link.getClientRects());
  const line = lines.find(({ top, bottom, left, right }) => y >= top && y <= bottom && x >= left && x <= right);
  return line ?? lines[0] ?? link.getBoundingClientRect();
}

/**
 * Put the box under its link, or above it; in a low window beside it, so that it never lies over what it belongs to.
 * @param {HTMLElement} box
 * @param {Element} link
 * @param {number} x where the pointer is
 * @param {number} y
 */
export function placeBox(box, link, x, y) {
  const line = lineAt(link, x, y);
  const width = document.documentElement.clientWidth - EDGE;
  const height = window.innerHeight - EDGE;
  const below = height - line.bottom - GAP;
  const above = line.top - GAP - EDGE;
  const isLow = box.offsetHeight > Math.max(below, above);
  const isRightFree = line.right + GAP + box.offsetWidth <= width;
  let left = Math.max(EDGE, Math.min(line.left, width - box.offsetWidth));
  let top = 0;
  if (isLow && (isRightFree || line.left - GAP - box.offsetWidth >= EDGE)) {
    left = isRightFree ? line.right + GAP : line.left - GAP - box.offsetWidth;
    top = Math.max(EDGE, Math.min(line.top, height - box.offsetHeight));
  } else {
    if (isLow) box.style.maxHeight = `${Math.max(below, above)}px`;
    const isBelow = isLow ? below >= above : box.offsetHeight <= below;
    top = isBelow ? line.bottom + GAP : line.top - GAP - box.offsetHeight;
  }
  box.style.left = `${left + window.scrollX}px`;
  box.style.top = `${top + window.scrollY}px`;
}
