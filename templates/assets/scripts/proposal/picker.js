// Choosing a page by its name: a box with a list below it, by keyboard and by pointer (the combobox pattern of the ARIA
// guide).
import { add, create } from "../shared/dom.js";
import { pagesNear, putPage } from "./names.js";

/** @import { Page } from "./names.js" */

const FEW = 8;

/**
 * Make a box one to choose in. Its list stands beside it.
 * @param {HTMLInputElement} box
 * @param {HTMLElement} list
 * @param {(number: number) => void} tell says how many were found
 */
export function offerPages(box, list, tell) {
  /** @type {Page[]} */
  let shown = [];
  let current = -1;

  function close() {
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
    current = -1;
  }

  /** @param {Page} page */
  function choose(page) {
    putPage(box, page.id);
    close();
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /**
   * @param {Page} page
   * @param {number} number
   */
  function option(page, number) {
    const item = create("li", page.title);
    item.id = list.id + number;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    if (page.kind && (box.dataset.kinds || " ").includes(" ")) add(item, "span", ` ${page.kind}`);
    item.addEventListener("mousedown", (event) => {
      event.preventDefault();
      choose(page);
    });
    return item;
  }

  function open() {
    const isEmpty = !box.value.trim();
    shown = isEmpty ? [] : pagesNear(box).slice(0, FEW);
    list.replaceChildren(...shown.map(option));
    list.hidden = !shown.length;
    box.setAttribute("aria-expanded", String(shown.length > 0));
    box.removeAttribute("aria-activedescendant");
    current = -1;
    if (!isEmpty) tell(shown.length);
  }

  /** @param {number} by */
  function step(by) {
    if (list.hidden) open();
    if (!shown.length) return;
    current = current < 0 && by < 0 ? shown.length - 1 : (current + by + shown.length) % shown.length;
    Array.from(list.children).forEach((item, number) => {
      item.setAttribute("aria-selected", String(number === current));
      if (number === current) item.scrollIntoView({ block: "nearest" });
    });
    box.setAttribute("aria-activedescendant", list.id + current);
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") step(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter" && !list.hidden && current >= 0) choose(shown[current]);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
  }

  box.addEventListener("input", () => {
    delete box.dataset.id;
    open();
  });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", press);
}
