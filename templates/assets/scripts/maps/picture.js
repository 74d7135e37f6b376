// One drawing of a landscape: its boxes and lines, and what lights up of them.
import { all, draw, need } from "../shared/dom.js";

/** @typedef {[id: string, number: string]} Share what a box shares with another */
/** @typedef {ReturnType<typeof readPicture>} Picture */

/** @param {SVGElement} edge */
export function ends(edge) {
  return (edge.dataset.ends ?? "").split(" ");
}

/** @param {SVGElement} node */
export function keyOf(node) {
  return node.dataset.id || node.id;
}

/**
 * On a box its number of shared parties: all of it, and not one line more.
 * @param {SVGElement} node
 * @param {string} number
 */
function count(node, number) {
  const box = need(node, "rect", SVGGraphicsElement).getBBox();
  const x = box.x + box.width - 10;
  const text = draw("text", { x, y: box.y + 3.5 });
  const mark = draw("g", { class: "count" });
  text.textContent = number;
  mark.append(draw("circle", { r: 11, cx: x, cy: box.y - 1 }), text);
  need(node, "a", SVGElement).appendChild(mark);
}

/** @param {SVGSVGElement} svg */
export function readPicture(svg) {
  const nodes = new Map(all(svg, ".node", SVGGraphicsElement).map((node) => [keyOf(node), node]));
  const edges = all(svg, ".edge", SVGElement);

  function dim() {
    svg.classList.remove("pointing");
    for (const part of all(svg, ".lit, .also, .at", SVGElement)) part.classList.remove("lit", "also", "at");
    for (const mark of all(svg, ".count", SVGElement)) mark.remove();
  }

  /**
   * @param {string} id
   * @param {Share[]} shares
   */
  function light(id, shares = []) {
    dim();
    const node = nodes.get(id);
    if (!node || node.classList.contains("off")) return;
    svg.classList.add("pointing");
    node.classList.add("lit", "at");
    for (const edge of edges) {
      if (!ends(edge).includes(id) || edge.classList.contains("off")) continue;
      edge.classList.add("lit");
      for (const end of ends(edge)) nodes.get(end)?.classList.add("lit");
    }
    for (const [other, number] of shares) {
      const box = nodes.get(other);
      if (!box) continue;
      box.classList.add("also");
      count(box, number);
    }
  }

  return { svg, nodes, edges, dim, light };
}
