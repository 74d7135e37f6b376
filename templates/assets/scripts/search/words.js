// A text cut into words and stems exactly as atlas/site/i18n/stemming.py does it.

const CHUNK = /[\p{L}\p{N}]+(?:['.&-][\p{L}\p{N}]+)*/gu;

/** @typedef {{ word: string, stem: string, typed: string }} Token */
/** @typedef {ReturnType<typeof cutterOf>} Cutter */

/** @param {string} word */
export function fold(word) {
  return word
    .toLowerCase()
    .replace(/'/g, "")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "");
}

/**
 * In lower case, with `²` and `ﬁ` as `2` and `fi`, and one sign for each sort of hyphen and apostrophe.
 * @param {string} text
 */
export function simple(text) {
  const signs = text
    .normalize("NFKC")
    .replace(/[’‘`]/g, "'")
    .replace(/[‐‑–]/g, "-")
    .replace(/\u00ad/g, "");
  return signs.toLowerCase().normalize("NFC");
}

/**
 * The words of a text, each in its parts.
 * @param {string} text
 */
export function chunks(text) {
  return (simple(text).match(CHUNK) ?? []).map((chunk) => chunk.split(/[.&-]/));
}

/**
 * What cuts a text in a language. Each has its stemmer; what that does not know to be an ending is taken off first.
 * @param {string} language
 */
export function cutterOf(language) {
  const isEnglish = language === "en";
  const stemmer = isEnglish ? new PorterStemmer() : new DutchStemmer();

  /**
   * @param {string} word
   * @returns {Token}
   */
  function token(word) {
    const bare = isEnglish ? word.replace(/'s$/, "") : word;
    return { word: fold(word), stem: fold(stemmer.stemWord(bare)), typed: word };
  }

  /**
   * For the index: every word, and of `u-ned` both `uned` and its parts.
   * @param {string} text
   */
  function tokens(text) {
    return chunks(text).flatMap((parts) => (parts.length > 1 ? [parts.join(""), ...parts] : parts).map(token));
  }

  return { token, tokens };
}
