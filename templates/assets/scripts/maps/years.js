// How a box of the landscape stands in a year, and what that looks like.

/** The classes of what a box may be in another year. @type {Record<string, string>} */
const LOOKS = { voorbij: "past", aangekondigd: "announced", onbekend: "unsure" };

/**
 * As on the date of the atlas, or by what its page says of each year.
 * @param {SVGElement} node
 * @param {number} year
 * @param {number} now
 */
export function standIn(node, year, now) {
  const { stand = "", jaren } = node.dataset;
  if (!jaren || year === now) return stand;
  const turns = jaren.split(" ").map((turn) => turn.split(":"));
  const last = turns.filter(([from]) => Number(from) <= year).at(-1)?.[1] ?? stand;
  return last === "aangekondigd" ? "nog-niet" : last;
}

/**
 * @param {SVGElement} node
 * @param {string} original the classes on the date of the atlas
 * @param {string} stand
 * @param {boolean} isMoved
 */
export function paint(node, original, stand, isMoved) {
  node.setAttribute("class", original);
  if (!isMoved) return;
  node.classList.remove(...Object.values(LOOKS));
  node.classList.add("moved");
  if (LOOKS[stand]) node.classList.add(LOOKS[stand]);
}
