// Moving a map: by buttons, by a pinch, by the wheel with Ctrl, and by dragging when zoomed in. The page scrolls as always.
import { around, button, create, draw, first, press } from "../shared/dom.js";
import { textOf } from "../shared/text.js";
import { viewOf } from "./view.js";

/** @import { View } from "./view.js" */

const STEP = 1.4;
const MOVED = 3;

/** @param {[number, number][]} points */
function apart([one, other]) {
  return Math.hypot(one[0] - other[0], one[1] - other[1]);
}

/**
 * @param {SVGSVGElement} map
 * @param {View} view
 */
function moveByHand(map, view) {
  /** @type {Map<number, [number, number]>} */
  const fingers = new Map();
  /** @type {[number, number] | null} */
  let drag = null;
  let spread = 0;
  let isMoved = false;

  /** @param {PointerEvent} event */
  function touch(event) {
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    return Array.from(fingers.values());
  }

  /** @param {PointerEvent} event */
  function start(event) {
    const points = touch(event);
    spread = points.length === 2 ? apart(points) : 0;
    isMoved = false;
    drag = view.isZoomed() && points.length === 1 ? points[0] : null;
  }

  /** @param {PointerEvent} event */
  function move(event) {
    if (!fingers.has(event.pointerId)) return;
    const points = touch(event);
    if (points.length === 2 && spread) {
      const [[left, top], [right, bottom]] = points;
      view.zoomAround((left + right) / 2, (top + bottom) / 2, apart(points) / spread);
      spread = apart(points);
      isMoved = true;
    } else if (drag) {
      const [across, down] = [event.clientX - drag[0], event.clientY - drag[1]];
      if (Math.abs(across) + Math.abs(down) > MOVED) isMoved = true;
      view.move(across, down);
      drag = [event.clientX, event.clientY];
    }
  }

  /** @param {PointerEvent} event */
  function end(event) {
    fingers.delete(event.pointerId);
    drag = null;
    spread = 0;
  }

  /** @param {Event} event */
  function holdBack(event) {
    if (!isMoved) return;
    event.preventDefault();
    event.stopPropagation();
    isMoved = false;
  }

  map.addEventListener("pointerdown", start);
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", end);
  window.addEventListener("pointercancel", end);
  map.addEventListener("dragstart", (event) => event.preventDefault());
  map.addEventListener("click", holdBack, true);
}

/**
 * @param {SVGSVGElement} map
 * @param {View} view
 */
function moveByWheelAndFocus(map, view) {
  map.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      view.zoomAround(event.clientX, event.clientY, Math.exp(-event.deltaY / 200));
    },
    { passive: false },
  );
  map.addEventListener("focusin", (event) => {
    const node = around(event, ".node", SVGGraphicsElement);
    if (node) view.reveal(node.getBBox());
  });
}

/**
 * @param {string | Node} sign
 * @param {string} label
 * @param {() => void} act
 */
function tool(sign, label, act) {
  const element = button(sign, act);
  name(element, label);
  return element;
}

/**
 * @param {HTMLElement} element
 * @param {string} label
 */
function name(element, label) {
  element.title = label;
  element.setAttribute("aria-label", label);
}

/**
 * The whole figure with its panel as large as the screen, in place.
 * @param {HTMLElement} figure
 */
function screenButton(figure) {
  // Four corners, since few fonts have a sign for it.
  const corners = draw("svg", { viewBox: "0 0 14 14", "aria-hidden": "true" });
  corners.append(draw("path", { d: "M1 5V1h4M9 1h4v4M13 9v4H9M5 13H1V9" }));
  const toggle = tool(corners, textOf(figure, "full"), () => {
    const fillInstead = () => fill(!figure.classList.contains("full"));
    if (document.fullscreenElement) document.exitFullscreen();
    else if (figure.requestFullscreen) figure.requestFullscreen().catch(fillInstead);
    else fillInstead();
  });

  /** @param {boolean} on */
  function fill(on) {
    figure.classList.toggle("full", on);
    press(toggle, on);
    name(toggle, textOf(figure, on ? "less" : "full"));
  }

  press(toggle, false);
  document.addEventListener("fullscreenchange", () => fill(document.fullscreenElement === figure));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !document.fullscreenElement) fill(false);
  });
  return toggle;
}

/**
 * @param {HTMLElement} figure
 * @param {SVGSVGElement} map
 */
export function offerMoving(figure, map) {
  const view = viewOf(map);
  const bar = create("span", "", "zoom");
  moveByHand(map, view);
  moveByWheelAndFocus(map, view);
  bar.append(
    tool("+", textOf(figure, "in"), () => view.zoom(STEP)),
    tool("−", textOf(figure, "out"), () => view.zoom(1 / STEP)),
    tool("⤢", textOf(figure, "whole"), view.showWhole),
    screenButton(figure),
  );
  first(figure, ".tools")?.appendChild(bar);
}
