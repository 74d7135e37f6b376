// Which terms of the index a word that was typed means.

const EXACT = 100;
const PREFIX = 60;
const WITHIN = 40;
const SHORT = 4;

/** @import { Token } from "./words.js" */
/** @typedef {{ words: string[], pages: number[] }} Term */
/** @typedef {{ term: Term, quality: number, word: string }} Candidate */

/**
 * The terms that a word means, with how well each answers it.
 * @param {Term[]} terms
 * @param {Token} wanted
 * @returns {Candidate[]}
 */
export function candidates(terms, wanted) {
  const likely = terms.map((term) => ({ term, quality: likeness(term, wanted), word: "" }));
  const kept = likely.filter(({ quality }) => quality);
  for (const candidate of kept) candidate.word = shownWord(candidate.term, wanted);
  return kept;
}

/**
 * How well a term answers a word that was typed: as it is, as its start, or as a part of it. Of a singular in -s the
 * stemmer takes the s, so `fiets` is also the stem of `fietsen`.
 * @param {Term} term
 * @param {Token} wanted
 */
function likeness({ words }, { stem, word }) {
  if (words.includes(stem) || words.includes(word)) return EXACT;
  if (words.some((other) => other.startsWith(word))) return PREFIX;
  return word.length >= SHORT && words.some((other) => other.includes(word)) ? WITHIN : 0;
}

/**
 * The word that a hit is shown to have been found by: as typed, else the word of the term that is most like it.
 * @param {Term} term
 * @param {Token} wanted
 */
function shownWord(term, wanted) {
  if (term.words.includes(wanted.word)) return wanted.typed;
  const words = term.words.length > 1 ? term.words.slice(1) : term.words;
  return words.find((word) => word.includes(wanted.word)) ?? words[0];
}
