// Around a picture that is saved: paper under it, the legend below, and at the foot the title and where it is from.
import { all, draw, need } from "../shared/dom.js";
import { textOf } from "../shared/text.js";
import { line, SIGN, sign } from "./signs.js";

const FONT = "11px Arial, sans-serif";
const ROW = 18;
const SIDE = 8;
const AFTER_SIGN = 6;
const AFTER_WORD = 16;

/** @typedef {{ x: number, y: number, width: number, height: number }} Box */

/** @param {string} text */
function widthOf(text) {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return 0;
  context.font = FONT;
  return context.measureText(text).width;
}

/**
 * Lay the legend under the picture. Gives the line after it.
 * @param {HTMLElement} figure
 * @param {SVGSVGElement} copy
 * @param {Box} box
 */
function layLegend(figure, copy, box) {
  const { color } = getComputedStyle(figure);
  const left = box.x + SIDE;
  let x = left;
  let y = box.y + box.height + ROW;
  for (const item of all(figure, ".legend li")) {
    const text = item.textContent ?? "";
    const taken = SIGN + AFTER_SIGN + widthOf(text) + AFTER_WORD;
    if (x > left && x + taken > box.x + box.width) {
      x = left;
      y += ROW;
    }
    copy.append(...sign(need(item, ".sign"), x, y - 4), line(text, x + SIGN + AFTER_SIGN, y, color));
    x += taken;
  }
  return x > left ? y + ROW : y;
}

/**
 * Gives the height of the whole.
 * @param {HTMLElement} figure
 * @param {SVGSVGElement} copy
 * @param {Box} box
 */
export function dress(figure, copy, box) {
  const { color, backgroundColor } = getComputedStyle(figure);
  const y = layLegend(figure, copy, box);
  const credit = `${need(figure, ".plate-title").textContent} · ${textOf(figure, "credit")}`;
  const height = y + SIDE - box.y;
  copy.append(line(credit, box.x + SIDE, y, color));
  copy.prepend(draw("rect", { ...box, height, fill: backgroundColor }));
  return height;
}
