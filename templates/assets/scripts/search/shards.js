// Puts the shards of the index together: their pages in one order, and the terms that they share.

/** @import { Term } from "./terms.js" */

const PLACES = 8;
const TABLES = 6;

/**
 * All pages, those at most tables first and then by address; and all terms, with the places of pages in that order.
 * @param {SearchShard[]} shards
 */
export function joined(shards) {
  const pages = shards.flatMap((shard) => shard.pages);
  pages.sort((a, b) => b[TABLES] - a[TABLES] || (a[0] < b[0] ? -1 : 1));
  const numbers = new Map(pages.map((page, number) => [page, number]));
  return { pages, terms: termsOf(shards, numbers) };
}

/**
 * @param {SearchShard[]} shards
 * @param {Map<SearchPage, number>} numbers
 * @returns {Term[]}
 */
function termsOf(shards, numbers) {
  /** @type {Map<string, { words: Set<string>, parts: { steps: string, pages: SearchPage[] }[] }>} */
  const terms = new Map();
  for (const { pages, terms: text } of shards) {
    for (const line of text ? text.split("\n") : []) {
      const [names, steps] = line.split("=");
      const [stem, ...words] = names.split(" ");
      const term = terms.get(stem) ?? { words: new Set(), parts: [] };
      terms.set(stem, term);
      for (const word of words) term.words.add(word);
      term.parts.push({ steps, pages });
    }
  }
  const stems = Array.from(terms).sort(([a], [b]) => (a < b ? -1 : 1));
  return stems.map(([stem, { words, parts }]) => lazily([stem, ...Array.from(words).sort()], parts, numbers));
}

/**
 * @param {string[]} words
 * @param {{ steps: string, pages: SearchPage[] }[]} parts
 * @param {Map<SearchPage, number>} numbers
 * @returns {Term}
 */
function lazily(words, parts, numbers) {
  /** @type {number[] | null} */
  let places = null;
  return {
    words,
    get pages() {
      places ??= parts.flatMap(({ steps, pages }) => placesOf(steps, pages, numbers)).sort((a, b) => a - b);
      return places;
    },
  };
}

/**
 * The places that a shard writes as steps in base 36, with the numbers of the pages among all.
 * @param {string} steps
 * @param {SearchPage[]} pages
 * @param {Map<SearchPage, number>} numbers
 */
function placesOf(steps, pages, numbers) {
  let sum = 0;
  return steps.split(" ").map((step) => {
    sum += parseInt(step, 36);
    return (numbers.get(pages[Math.floor(sum / PLACES)]) ?? 0) * PLACES + (sum % PLACES);
  });
}
