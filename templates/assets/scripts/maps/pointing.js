// Pointing at a box and choosing one light up what belongs together; the choice is in the address and in the panel.

import { idInHash, query, replaceAddress } from "../shared/address.js";
import { all, around, need } from "../shared/dom.js";
import { keyOf } from "./picture.js";

/** @import { Picture, Share } from "./picture.js" */

const PREFIX = "bij-";

/** @param {string | null | undefined} hash */
function named(hash) {
  const id = hash?.startsWith("#") ? idInHash(hash) : "";
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : "";
}

/** @param {Element} within */
function focusedNode(within) {
  const active = document.activeElement;
  const node = active && within.contains(active) ? active.closest(".node") : null;
  return node instanceof SVGElement ? node : null;
}

/**
 * Light what a landscape with a panel is pointed at. Gives the function that lights what is chosen.
 * @param {HTMLElement} figure
 * @param {Picture[]} pictures
 */
export function pointInLandscape(figure, pictures) {
  const [wide] = pictures;
  const panel = need(figure, ".map-panel");
  let chosen = "";

  /**
   * @param {string} id
   * @returns {Share[]}
   */
  function sharesOf(id) {
    const shares = (wide.nodes.get(id)?.dataset.shares ?? "").split(" ").filter(Boolean);
    return shares.map((share) => /** @type {Share} */ (share.split(":")));
  }

  /** @param {string} id */
  function light(id) {
    for (const picture of pictures) picture.light(id, sharesOf(id));
  }

  function settle() {
    const node = focusedNode(figure);
    const id = node ? (node.dataset.id ?? "") : chosen;
    if (id) light(id);
    else for (const picture of pictures) picture.dim();
  }

  /**
   * What the address names, if that is on this map; the panel shows that, and not what `:target` would.
   * @param {string} id
   */
  function choose(id) {
    chosen = wide.nodes.has(id) ? id : "";
    for (const detail of all(panel, ".detail")) detail.classList.toggle("chosen", detail.id === PREFIX + chosen);
    figure.classList.toggle("has-chosen", Boolean(chosen));
    panel.scrollTop = 0;
    settle();
  }

  /** @param {string} id */
  function chooseAndWrite(id) {
    choose(id);
    replaceAddress(query(), chosen ? `#${PREFIX}${chosen}` : "");
  }

  /** @param {MouseEvent} event */
  function follow(event) {
    const hash = around(event, "a", Element)?.getAttribute("href");
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (wide.nodes.has(named(hash))) chooseAndWrite(named(hash));
    else if (hash === `#${figure.id}`) chooseAndWrite("");
    else return;
    event.preventDefault();
  }

  /** @param {KeyboardEvent} event */
  function leave(event) {
    if (event.key !== "Escape" || (!chosen && !wide.svg.classList.contains("pointing"))) return;
    chooseAndWrite("");
    const active = document.activeElement;
    if (active?.closest(".node") && (active instanceof SVGElement || active instanceof HTMLElement)) active.blur();
  }

  figure.classList.add("picking");
  figure.addEventListener("click", follow);
  figure.addEventListener("keydown", leave);
  for (const { svg } of pictures) {
    onNodes(svg, (node) => light(node.dataset.id ?? ""), settle);
    svg.addEventListener("focusout", () => setTimeout(settle));
  }
  window.addEventListener("hashchange", () => choose(named(location.hash)));
  choose(named(location.hash));
  return settle;
}

/**
 * @param {SVGSVGElement} svg
 * @param {(node: SVGElement) => void} point
 * @param {() => void} settle
 */
function onNodes(svg, point, settle) {
  svg.addEventListener("mouseover", (event) => {
    const node = around(event, ".node", SVGElement);
    if (node) point(node);
  });
  svg.addEventListener("mouseout", (event) => {
    if (around(event, ".node", SVGElement)) settle();
  });
  svg.addEventListener("focusin", settle);
}

/**
 * A map without a panel: pointing lights the lines of a box.
 * @param {Picture} picture
 */
export function pointInPlainMap({ svg, light, dim }) {
  function settle() {
    const node = focusedNode(svg);
    if (node) light(keyOf(node));
    else dim();
  }
  onNodes(svg, (node) => light(keyOf(node)), settle);
  svg.addEventListener("focusout", dim);
  svg.addEventListener("keydown", (event) => {
    if (event.key === "Escape") dim();
  });
}
