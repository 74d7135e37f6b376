// Finds pages in the index that atlas/site/search/index.py makes. No page, no browser: index and query in, hits out.
import { readerOf } from "./asked.js";
import { joined } from "./shards.js";
import { cutterOf, fold, simple } from "./words.js";

/** @import { Candidate } from "./terms.js" */
/** @typedef {{ score: number, word: string, place: number }} Match */

const PLACES = 8;
const TITLE = 5;
const IN_FULL = 3;
const AT_START = 2;

/**
 * @param {SearchIndex} index
 * @param {SearchShard[]} shards
 * @returns {SearchEngine}
 */
function engineOf(index, shards) {
  const cutter = cutterOf(index.language);
  const { tokens } = cutter;
  const { pages, terms } = joined(shards);
  const reader = readerOf(terms, index.stop, cutter);

  /**
   * A word in a short title says more than one in a long title.
   * @param {number} page
   * @param {number} place
   */
  function weight(page, place) {
    if (place < TITLE) return 10 * index.weights[place];
    return Math.round(10 * index.weights[place] * (1 + 1 / pages[page][1].split(" ").length));
  }

  /**
   * The best score of each page for one word, with the word and place that gave it: how alike, in what place, and how
   * rare what was meant is.
   * @param {Candidate[]} meant
   */
  function scores(meant) {
    /** @type {Map<number, Match>} */
    const best = new Map();
    const top = Math.max(0, ...meant.map(({ quality }) => quality));
    const surely = new Set();
    for (const { term, quality, word } of meant) {
      for (const number of term.pages) {
        const [page, place] = [Math.floor(number / PLACES), number % PLACES];
        if (quality === top) surely.add(page);
        const score = quality * weight(page, place);
        if ((best.get(page)?.score ?? -1) < score) best.set(page, { score, word, place });
      }
    }
    const rare = Math.round(100 * Math.log(1 + pages.length / surely.size));
    for (const match of best.values()) match.score *= rare;
    return best;
  }

  /**
   * The stems of a text that has as many words as the other, so that `city deals` is the City Deal in full.
   * @param {string} text
   * @param {string} other
   */
  function stems(text, other) {
    if (text.split(" ").length !== other.split(" ").length) return text;
    return tokens(text)
      .map(({ stem }) => stem)
      .join(" ");
  }

  /**
   * @param {SearchPage} page
   * @param {string} query
   */
  function titleFactor([, title, , , , alias], query) {
    const name = fold(simple(title));
    const words = fold(simple(query)).trim();
    if (name === words || fold(simple(alias)) === words || stems(name, words) === stems(words, name)) return IN_FULL;
    return name.startsWith(words) ? AT_START : 1;
  }

  /**
   * What a page was found by: each word with its place, and the words that it does not have.
   * @param {number} number
   * @param {{ typed: string, best: Map<number, Match> }[]} words
   * @param {string} query
   * @returns {SearchHit}
   */
  function hit(number, words, query) {
    const page = pages[number];
    const [address, title, kind, line, past] = page;
    const why = words.map(({ best }) => best.get(number)).filter((match) => match !== undefined);
    const without = words.filter(({ best }) => !best.has(number)).map(({ typed }) => typed);
    const factor = index.kinds[kind][2] * titleFactor(page, query) * (past ? 8 : 10);
    const score = Math.round((why.reduce((sum, match) => sum + match.score, 0) * factor) / 1000);
    return { number, address, title, kind, line, past: past === 1, score, why, without };
  }

  /**
   * Hits: first those with every word, then those with fewer; of as many words the best first.
   * @param {string} query
   */
  function find(query) {
    const words = reader.read(query).map(({ typed, meant }) => ({ typed, best: scores(meant) }));
    const pages = new Set(words.flatMap(({ best }) => Array.from(best.keys())));
    const hits = Array.from(pages, (number) => hit(number, words, query));
    hits.sort((a, b) => b.why.length - a.why.length || b.score - a.score || a.number - b.number);
    return { hits };
  }

  return { find, tokens, kinds: index.kinds };
}

window.AtlasSearch = engineOf;
