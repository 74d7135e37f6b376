// Downloads of a picture, as SVG and as PNG.
import { add, all, button, first } from "../shared/dom.js";
import { textOf } from "../shared/text.js";
import { DRAWING, standingAlone } from "./standalone.js";

const TWICE = 2;
const FETCHED_WITHIN = 10000;

/**
 * @param {Blob} blob
 * @param {string} name
 */
function save(blob, name) {
  const link = add(document.body, "a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), FETCHED_WITHIN);
}

/** @param {{ text: string }} picture */
function asBlob(picture) {
  return new Blob([picture.text], { type: "image/svg+xml" });
}

/** @param {HTMLElement} figure */
function saveSvg(figure) {
  save(asBlob(standingAlone(figure)), `${textOf(figure, "file")}.svg`);
}

/** @param {HTMLElement} figure */
function savePng(figure) {
  const picture = standingAlone(figure);
  const image = new Image();
  const address = URL.createObjectURL(asBlob(picture));
  image.onload = () => {
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * TWICE);
    canvas.height = Math.round(picture.height * TWICE);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(address);
    canvas.toBlob((blob) => blob && save(blob, `${textOf(figure, "file")}.png`));
  };
  image.src = address;
}

/**
 * @param {HTMLElement} figure
 * @param {string} kind
 * @param {(figure: HTMLElement) => void} act
 */
function offer(figure, kind, act) {
  const text = textOf(figure, kind);
  const element = button(text, () => act(figure));
  element.setAttribute("aria-label", `${textOf(figure, "save")} ${text}`);
  return element;
}

for (const figure of all(document, ".plate[data-file]")) {
  if (first(figure, DRAWING, SVGSVGElement)) {
    first(figure, ".tools")?.append(offer(figure, "svg", saveSvg), " ", offer(figure, "png", savePng));
  }
}
