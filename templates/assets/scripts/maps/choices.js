// What a landscape shows for what is ticked above it, and for the year.
import { need } from "../shared/dom.js";
import { readControls } from "./controls.js";
import { ends } from "./picture.js";
import { paint, standIn } from "./years.js";

/** @import { Picture } from "./picture.js" */

/**
 * @param {HTMLDetailsElement} box
 * @param {Picture[]} pictures
 * @param {() => void} settle
 */
export function offerChoices(box, pictures, settle) {
  const [{ nodes, edges }] = pictures;
  const controls = readControls(box);
  const own = Array.from(nodes).filter(([, node]) => !node.classList.contains("grenswerker"));
  const originals = new Map(own.map(([id, node]) => [id, node.getAttribute("class") ?? ""]));
  /** @type {Set<string>} */
  const off = new Set();

  /** @param {string} id */
  function drawn(id) {
    return pictures.map((picture) => picture.nodes.get(id)).filter((node) => node !== undefined);
  }

  function showOwn() {
    const year = controls.year();
    for (const [id, node] of own) {
      const stand = standIn(node, year, controls.now);
      if (stand === "nog-niet" || !controls.fits(node, stand)) off.add(id);
      for (const each of drawn(id)) paint(each, originals.get(id) ?? "", stand, year !== controls.now);
    }
  }

  /** @param {string} id */
  function joins(id) {
    return edges.some((edge) => ends(edge).includes(id) && ends(edge).some((end) => end !== id && !off.has(end)));
  }

  /** Who joins nothing that is shown; without lines nobody knows here whom it joins, so it stays. */
  function hideLoose() {
    const others = Array.from(nodes.keys()).filter((id) => !originals.has(id));
    for (const id of others) if (edges.length && !joins(id)) off.add(id);
  }

  function show() {
    off.clear();
    showOwn();
    hideLoose();
    for (const id of nodes.keys()) for (const node of drawn(id)) node.classList.toggle("off", off.has(id));
    for (const edge of pictures.flatMap((picture) => picture.edges)) {
      edge.classList.toggle("off", !controls.fits(edge) || ends(edge).some((end) => off.has(end)));
    }
    controls.say(own.filter(([id]) => !off.has(id)).length, own.length);
    settle();
  }

  // What a browser remembers of a form must not differ from what the address says.
  controls.tickAll();
  if (controls.read()) box.open = true;
  show();
  box.addEventListener("input", show);
  box.addEventListener("change", controls.write);
  need(box, "button").addEventListener("click", () => {
    controls.tickAll();
    show();
    controls.write();
  });
}
