// What stands before a word in the legend: a letter, a line or a box, drawn as the stylesheet draws it.
import { draw } from "../shared/dom.js";

/** How wide a sign is. */
export const SIGN = 24;
/** @type {Record<string, string>} */
const DASHES = { dashed: "5 3", dotted: "2 2" };

/** @typedef {Record<string, string | number>} Paint */

/**
 * A line of text.
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {string} fill
 */
export function line(text, x, y, fill) {
  const font = { "font-family": "Arial, sans-serif", "font-size": 11, "text-anchor": "start" };
  const element = draw("text", { x, y, ...font, fill });
  element.textContent = text;
  return element;
}

/**
 * @param {HTMLElement} element
 * @param {number} x
 * @param {number} middle
 * @returns {SVGElement[]}
 */
export function sign(element, x, middle) {
  const style = getComputedStyle(element);
  const letter = getComputedStyle(element, "::before").content.match(/^"([^"])"/);
  const paint = {
    stroke: style.borderTopColor,
    "stroke-width": parseFloat(style.borderTopWidth),
    "stroke-opacity": style.opacity,
    "stroke-dasharray": DASHES[style.borderTopStyle] ?? "none",
  };
  if (letter) return [line(letter[1], x + SIGN / 2 - 4, middle + 4, style.color)];
  if (parseFloat(style.borderLeftWidth)) return box(style, x, middle, paint);
  return [
    ...rules(x, middle, style.borderTopStyle === "double", paint),
    ...tip(element, x + SIGN, middle, paint.stroke),
  ];
}

/**
 * @param {CSSStyleDeclaration} style
 * @param {number} x
 * @param {number} middle
 * @param {Paint} paint
 */
function box(style, x, middle, paint) {
  const isTurned = style.transform !== "none";
  const half = isTurned ? 5 : SIGN / 2;
  const centre = x + SIGN / 2;
  const place = { x: centre - half, y: middle - 5, width: 2 * half, height: 10, fill: style.backgroundColor };
  const corner = Math.min(parseFloat(style.borderTopLeftRadius) || 0, 4);
  /** @type {Paint} */
  const form = isTurned ? { transform: `rotate(45 ${centre} ${middle})` } : { rx: corner };
  const frame = draw("rect", { ...place, ...form, ...paint });
  if (style.backgroundImage === "none") return [frame];
  const d = `M${x + 3},${middle + 5}l8,-10m2,10l8,-10`;
  return [frame, draw("path", { d, stroke: paint.stroke, "stroke-width": 1, fill: "none" })];
}

/**
 * The point or the dot at the end of a line.
 * @param {HTMLElement} element
 * @param {number} x
 * @param {number} middle
 * @param {string} fill
 */
function tip(element, x, middle, fill) {
  const style = getComputedStyle(element, "::after");
  if (style.content === "none") return [];
  if (style.borderTopLeftRadius === "50%") return [draw("circle", { cx: x - 4, cy: middle, r: 4, fill })];
  return [draw("path", { d: `M${x},${middle}l-8,-5v10z`, fill })];
}

/**
 * @param {number} x
 * @param {number} middle
 * @param {boolean} isDouble
 * @param {Paint} paint
 */
function rules(x, middle, isDouble, paint) {
  return (isDouble ? [-1.5, 1.5] : [0]).map((down) => {
    const place = { x1: x, x2: x + SIGN, y1: middle + down, y2: middle + down };
    return draw("line", { ...place, ...paint, ...(isDouble ? { "stroke-width": 1.2 } : {}) });
  });
}
