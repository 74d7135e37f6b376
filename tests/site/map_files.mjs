// Read maps with the libraries of the programs they are for, mxGraph (draw.io) and Mermaid; print what these count as JSON.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html><body></body>");
for (const name of ["document", "window", "navigator", "DOMParser", "XMLSerializer", "Element", "Node"]) {
  Object.defineProperty(globalThis, name, { value: name === "window" ? window : window[name], configurable: true });
}
const mx = createRequire(import.meta.url)("mxgraph")({ mxLoadResources: false, mxLoadStylesheets: false });
// Its codec looks classes up by name, as in a page.
Object.assign(window, mx);
Object.assign(globalThis, mx);
const { default: mermaid } = await import("mermaid");

/** @param {string} text */
function drawio(text) {
  const page = mx.mxUtils.parseXml(text).getElementsByTagName("mxGraphModel")[0];
  const model = new mx.mxGraphModel();
  new mx.mxCodec(page.ownerDocument).decode(page, model);
  const cells = Object.values(model.cells);
  const lines = cells.filter((cell) => cell.edge);
  return {
    boxes: cells.filter((cell) => cell.vertex && cell.id.startsWith("vak-")).length,
    lines: lines.filter((line) => line.source && line.target).length,
    loose: lines.filter((line) => !(line.source && line.target)).length,
  };
}

/** @param {string} text */
async function flowchart(text) {
  await mermaid.parse(text);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  return { boxes: db.getVertices().size, lines: db.getEdges().length, loose: 0 };
}

const counts = {};
for (const path of process.argv.slice(2)) {
  const text = readFileSync(path, "utf8");
  counts[path] = path.endsWith(".mmd") ? await flowchart(text) : drawio(text);
}
console.log(JSON.stringify(counts));
