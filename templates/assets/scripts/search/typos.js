// Words that were typed wrong: the words of the index that differ least.

const SHORT = 4;
const LONG = 8;

/**
 * The words that differ least from the typed one, and by how many letters: one, or two in a long word.
 * @param {Iterable<string>} words
 * @param {string} typed
 */
export function nearest(words, typed) {
  let apart = typed.length < SHORT ? 0 : typed.length < LONG ? 1 : 2;
  /** @type {string[]} */
  let near = [];
  for (const word of words) {
    const letters = distance(word, typed, apart);
    if (letters > apart) continue;
    near = letters < apart ? [word] : [...near, word];
    apart = letters;
  }
  return { near, apart };
}

/**
 * Letters added, left out, changed or swapped between two words; more than `most` counts as `most + 1`.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length], most + 1);
}
