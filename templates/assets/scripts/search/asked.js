// What was asked: each word of a query, with the terms of the index that it means.
import { candidates } from "./terms.js";
import { nearest } from "./typos.js";
import { chunks } from "./words.js";

/** @import { Candidate, Term } from "./terms.js" */
/** @import { Cutter, Token } from "./words.js" */

const SHORT = 4;
const TYPED_WRONG = [1, 2, 4];

/**
 * What reads a query for an index.
 * @param {Term[]} terms
 * @param {string[]} stopwords
 * @param {Cutter} cutter
 */
export function readerOf(terms, stopwords, { token }) {
  const stop = new Set(stopwords);
  /** The term whose word it is first. @type {Map<string, Term>} */
  const byWord = new Map();
  for (const term of terms) for (const word of term.words) if (!byWord.has(word)) byWord.set(word, term);

  /** @param {string} start */
  function begins(start) {
    return terms.some((term) => term.words.some((word) => word.startsWith(start)));
  }

  /**
   * `u-ned` as one word if pages have it so, else as its parts. Small words do not count.
   * @param {string} text
   */
  function words(text) {
    const asked = chunks(text).flatMap((parts) => {
      const whole = token(parts.join(""));
      return parts.length === 1 || begins(whole.word) ? [whole] : parts.map(token);
    });
    const telling = asked.filter(({ word }) => !stop.has(word));
    return telling.length ? telling : asked;
  }

  /** @param {Token} wanted */
  function isKnown({ word, stem }) {
    return byWord.has(word) || byWord.has(stem);
  }

  /**
   * `energiecoalitie` as `energie` and `coalitie`, the longest first part first.
   * @param {Token} wanted
   */
  function split({ word }) {
    for (let cut = word.length - SHORT; cut >= SHORT; cut -= 1) {
      const parts = [token(word.slice(0, cut)), token(word.slice(cut))];
      if (parts.every(isKnown)) return parts;
    }
    return null;
  }

  /**
   * @param {Token} wanted
   * @returns {Candidate[]}
   */
  function nearly(wanted) {
    const { near, apart } = nearest(byWord.keys(), wanted.word);
    return near.flatMap((word) => {
      const stem = byWord.get(word)?.words[0] ?? word;
      return candidates(terms, { word, stem, typed: word }).map((candidate) => ({
        ...candidate,
        quality: Math.floor(candidate.quality / TYPED_WRONG[apart]),
      }));
    });
  }

  /**
   * Each word that was typed, or its parts, with the terms that it means.
   * @param {string} query
   */
  function read(query) {
    return words(query).flatMap((wanted) => {
      const direct = candidates(terms, wanted);
      const parts = direct.length ? null : split(wanted);
      if (parts) return parts.map((part) => ({ typed: part.typed, meant: candidates(terms, part) }));
      return [{ typed: wanted.typed, meant: direct.length ? direct : nearly(wanted) }];
    });
  }

  return { read };
}
