// What JavaScript adds to the matrix, which is complete without it: other orders, and a head that lights up.
import { all, around, button, create, first, isPressed, press } from "../shared/dom.js";
import { textOf } from "../shared/text.js";

/** @typedef {(one: HTMLTableRowElement, other: HTMLTableRowElement) => number} Order */

/** @param {HTMLTableRowElement} row */
function tables(row) {
  return Number((row.cells[1].textContent ?? "").replace(/\D/g, ""));
}

/** @type {Order} */
function byName(one, other) {
  const [name, next] = [one, other].map((row) => row.cells[0].firstElementChild?.textContent ?? "");
  return name.localeCompare(next, document.documentElement.lang);
}

/** @type {Order} */
function byNumber(one, other) {
  return tables(other) - tables(one);
}

/**
 * Rows with a seat in a column first.
 * @param {number} column
 * @returns {Order}
 */
function bySeat(column) {
  /** @param {HTMLTableRowElement} row */
  const seats = (row) => Number(row.cells[column].classList.contains("in"));
  return (one, other) => seats(other) - seats(one);
}

/**
 * @param {HTMLElement} matrix
 * @param {HTMLTableElement} table
 */
function offerOrders(matrix, table) {
  const blocks = Array.from(table.tBodies).map((body) => ({
    body,
    rows: Array.from(body.rows).filter((row) => !row.classList.contains("group")),
  }));
  const heads = all(table, ".names th");
  /** @type {HTMLButtonElement[]} */
  const orders = [];

  /**
   * @param {string} text
   * @param {Order | null} compare
   * @param {HTMLElement} [head]
   * @param {string} [direction]
   */
  function order(text, compare, head, direction = "descending") {
    const choice = button(text, () => {
      for (const { body, rows } of blocks) body.append(...(compare ? [...rows].sort(compare) : rows));
      for (const other of heads) other.removeAttribute("aria-sort");
      head?.setAttribute("aria-sort", direction);
      for (const other of orders) press(other, other === choice);
    });
    press(choice, false);
    orders.push(choice);
    return choice;
  }

  const back = order(textOf(matrix, "back"), null);
  const few = button(textOf(matrix, "few"), () => {
    press(few, !isPressed(few));
    for (const row of blocks.flatMap((block) => block.rows)) row.hidden = isPressed(few) && tables(row) < 2;
  });
  press(back, true);
  press(few, false);
  const bar = create("div", textOf(matrix, "order"), "order");
  bar.append(
    back,
    order(textOf(matrix, "name"), byName, heads[0], "ascending"),
    order(textOf(matrix, "count"), byNumber, heads[1]),
    few,
  );
  matrix.prepend(bar);
  heads.slice(2).forEach((head, place) => {
    const sort = order("↓", bySeat(place + 2), head);
    sort.title = textOf(matrix, "sort", { name: textOf(head, "name") });
    sort.setAttribute("aria-label", sort.title);
    head.appendChild(sort);
  });
}

/** @param {HTMLTableElement} table */
function lightHeads(table) {
  const heads = all(table, ".names th");

  /** @param {Event} event */
  function light(event) {
    const cell = around(event, "tbody > tr > :is(td, th)", HTMLTableCellElement);
    for (const lit of all(table, ".lit")) lit.classList.remove("lit");
    if (cell && cell.cellIndex > 1) heads[cell.cellIndex]?.classList.add("lit");
  }

  table.addEventListener("mouseover", light);
  table.addEventListener("mouseleave", light);
}

for (const matrix of all(document, ".matrix")) {
  const table = first(matrix, "table", HTMLTableElement);
  if (table) {
    offerOrders(matrix, table);
    lightHeads(table);
  }
}
