// What a field of a proposal may hold: the same rules as atlas has for its pages (atlas/content/parsing/scalars.py).

/** The words that say why there is nothing. */
export const ABSENT = ["onbekend", "geen"];
const NUMBER = "[0-9]{1,9}(?:[.,][0-9]{1,6})?";
const AMOUNT = new RegExp(`^(${NUMBER})(?:\\s*[-–]\\s*(${NUMBER}))?$`);
// One thousand to one reader, one with three decimals to another.
const AMBIGUOUS = /(?:^|[^0-9.,])[1-9][0-9]{0,2}[.,][0-9]{3}(?![0-9])/;
const DATE = /^([12][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/;
const WORD = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}_])?";
const HOST = new RegExp(`^(?:${WORD}(?:\\.${WORD})*\\.?|\\[[0-9a-f:.]+\\])$`, "iu");
const LONGEST_ADDRESS = 2000;
const LAST_PORT = 65535;

/** @param {string} text */
function isDate(text) {
  const parts = DATE.exec(text);
  if (!parts?.[2]) return parts !== null;
  const [year, month, day] = [parts[1], parts[2], parts[3] ?? "1"].map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** @param {string} text */
function isNumber(text) {
  const parts = AMOUNT.exec(text);
  if (!parts || AMBIGUOUS.test(text)) return false;
  return !parts[2] || parseFloat(parts[1].replace(",", ".")) <= parseFloat(parts[2].replace(",", "."));
}

/** @param {string} text */
export function isWeb(text) {
  if (text.length > LONGEST_ADDRESS || /[\s<>"\\^`{|}]/.test(text)) return false;
  const host = /^https?:\/\/([^/?#]*)/i.exec(text)?.[1];
  if (host === undefined) return false;
  const port = /:([0-9]+)$/.exec(host);
  if (port && Number(port[1]) > LAST_PORT) return false;
  return HOST.test(port ? host.slice(0, -port[0].length) : host);
}

/** @type {Record<string, (text: string) => boolean>} */
const SORTS = {
  date: isDate,
  number: isNumber,
  whole: (text) => /^[0-9]{1,9}$/.test(text),
  web: isWeb,
  line: (text) => !text.includes("\n"),
};

/**
 * The name of the text that says what is wrong; empty if nothing is.
 * @param {string} sort
 * @param {string} text
 * @param {boolean} absences whether a word for nothing may stand here
 * @param {string} [pattern]
 */
export function wrong(sort, text, absences, pattern) {
  if (absences && ABSENT.includes(text)) return "";
  if (SORTS[sort] && !SORTS[sort](text)) return `wrong-${sort}`;
  return pattern && !new RegExp(`^(?:${pattern})$`).test(text) ? "wrong-pattern" : "";
}
