// What stands behind a click: the tail of a long table, folds, menus. What an address names is always shown.

import { idInHash } from "../shared/address.js";
import { all, button, holds } from "../shared/dom.js";
import { textOf } from "../shared/text.js";

/**
 * The way to the tail of a table, which the stylesheet hides from the start, so that nothing moves.
 * @param {HTMLTableSectionElement} tail
 */
function offerTail(tail) {
  const table = tail.closest("table");
  if (!table) return;
  if (Array.from(tail.rows).some((row) => row.id && `#${row.id}` === location.hash)) {
    tail.classList.add("shown");
    return;
  }
  const more = button(
    textOf(table, "more"),
    () => {
      tail.classList.add("shown");
      more.remove();
      tail.querySelector("a")?.focus();
    },
    "more-rows",
  );
  table.parentNode?.appendChild(more);
}

/** @param {Event} event */
function closeMenus(event) {
  for (const menu of all(document, ".menu details[open]", HTMLDetailsElement)) {
    if (event instanceof KeyboardEvent ? event.key === "Escape" : !holds(menu, event)) menu.open = false;
  }
}

/** What is linked to is shown, behind whatever click it stands. */
function openTarget() {
  const target = document.getElementById(idInHash());
  /** @type {HTMLDetailsElement[]} */
  const closed = [];
  for (let element = target; element; element = element.parentElement) {
    if (element instanceof HTMLDetailsElement && !element.open && !element.matches(".menu details"))
      closed.push(element);
    if (element.matches("tbody.tail")) element.classList.add("shown");
  }
  for (const fold of closed) fold.open = true;
  if (closed.length) target?.scrollIntoView();
}

openTarget();
window.addEventListener("hashchange", openTarget);
all(document, "tbody.tail", HTMLTableSectionElement).forEach(offerTail);
document.addEventListener("click", closeMenus);
document.addEventListener("keydown", closeMenus);
window.addEventListener("beforeprint", () => {
  for (const fold of all(document, "details.printed", HTMLDetailsElement)) fold.open = true;
});
