// A picture that stands alone: light colours and sizes are written into it, links are made absolute or left out. Made from
// the picture in the page, so nothing is fetched.
import { all, need } from "../shared/dom.js";
import { dress } from "./dress.js";

const root = document.documentElement;
const PAINT = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linejoin",
  "paint-order",
  "opacity",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
  "text-decoration-line",
  "display",
];
const ALWAYS = ["fill", "display"];
const OF_THE_PAGE = ["class", "tabindex", "display", "aria-hidden"];

/** Of a figure the drawing that can be saved. */
export const DRAWING = ".map-view svg, .drawing svg";

/**
 * What is read while the light theme is on; nothing is drawn on the screen in between.
 * @template T
 * @param {() => T} read
 */
function inLight(read) {
  const before = root.dataset.theme;
  root.dataset.theme = "light";
  try {
    return read();
  } finally {
    if (before) root.dataset.theme = before;
    else delete root.dataset.theme;
  }
}

/** @param {SVGElement} svg */
function parts(svg) {
  return [svg, ...all(svg, "*", Element)];
}

/** @param {SVGSVGElement} svg */
function painted(svg) {
  const copy = /** @type {SVGSVGElement} */ (svg.cloneNode(true));
  const copies = parts(copy);
  parts(svg).forEach((element, place) => {
    const style = getComputedStyle(element);
    for (const name of PAINT) {
      const value = style.getPropertyValue(name);
      if ((!value || value === "none") && !ALWAYS.includes(name)) continue;
      copies[place].setAttribute(name.replace("decoration-line", "decoration"), inFile(value));
    }
  });
  return copy;
}

/**
 * A pattern is named by its place in the page; in the file it stands in the same file.
 * @param {string} value
 */
function inFile(value) {
  return value.replace(/url\("?[^"#)]*#([^")]*)"?\)/g, "url(#$1)").replace(/(\d)px\b/g, "$1");
}

/** @param {SVGSVGElement} copy */
function leaveOutHidden(copy) {
  for (const element of all(copy, "*", Element)) {
    if (element.getAttribute("display") === "none" && element.tagName !== "title") element.remove();
  }
}

/** @param {SVGSVGElement} copy */
function forgetThePage(copy) {
  for (const element of parts(copy)) {
    const data = element.getAttributeNames().filter((name) => name.startsWith("data-"));
    for (const name of [...OF_THE_PAGE, ...data]) element.removeAttribute(name);
  }
}

/** @param {SVGSVGElement} copy */
function makeLinksAbsolute(copy) {
  for (const link of all(copy, "a", Element)) {
    const address = new URL(link.getAttribute("href") ?? "", location.href);
    if (/^https?:$/.test(address.protocol)) link.setAttribute("href", address.href);
    else link.removeAttribute("href");
  }
}

/** @param {HTMLElement} figure */
export function standingAlone(figure) {
  const svg = need(figure, DRAWING, SVGSVGElement);
  // The whole picture, also where a reader looks at a part of it.
  const [x, y, width, tall] = (svg.dataset.whole || svg.getAttribute("viewBox") || "").split(" ").map(Number);
  const copy = inLight(() => painted(svg));
  leaveOutHidden(copy);
  forgetThePage(copy);
  makeLinksAbsolute(copy);
  const height = inLight(() => dress(figure, copy, { x, y, width, height: tall }));
  copy.setAttribute("xmlns", svg.namespaceURI ?? "");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.setAttribute("viewBox", [x, y, width, height].join(" "));
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}
