// Texts of the page, which it carries as data: the scripts have none of their own.

/**
 * A text with its holes filled in: `{n}` by the value of `n`.
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export function fill(text, values) {
  return Object.entries(values).reduce((filled, [name, value]) => filled.split(`{${name}}`).join(String(value)), text);
}

/**
 * The text that an element carries as `data-NAME`, filled in; empty if it has none.
 * @param {Element} element
 * @param {string} name
 * @param {Record<string, string | number>} [values]
 */
export function textOf(element, name, values = {}) {
  return fill(element.getAttribute(`data-${name}`) ?? "", values);
}

/**
 * Letters without accents and capitals, so that what is typed matches what is written.
 * @param {string} text
 */
export function plain(text) {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}
