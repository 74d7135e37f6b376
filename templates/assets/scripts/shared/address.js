// Where the site is, and the state of a page in its address.
import { create } from "./dom.js";

const script = /** @type {HTMLScriptElement} */ (document.currentScript);

/** The address of the folder of assets. */
export const assets = script.src.replace(/[^/]*$/, "");
/** The address of the site. */
export const site = new URL("../", assets).href;

export function query() {
  return new URLSearchParams(location.search);
}

/**
 * The page of an organisation.
 * @param {string} id
 */
export function pageOfOrganisation(id) {
  return `${site}organisaties/${id}.html`;
}

/**
 * Put the state of the page in its address. A page from disk or in a frame may not be allowed to, and no page very often
 * in a row: then the choice holds for this page only.
 * @param {URLSearchParams} state
 * @param {string} [hash]
 */
export function replaceAddress(state, hash = "") {
  const text = state.toString();
  try {
    history.replaceState(null, "", location.pathname + (text ? `?${text}` : "") + hash);
  } catch {
    // As said above.
  }
}

/** The id in the hash of an address; empty if it is not one that we made. */
export function idInHash(hash = location.hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}

/** @type {Map<string, Promise<void>>} */
const loads = new Map();

/**
 * Load a classic script once, after those that were asked for before it.
 * @param {string} address
 */
export function load(address) {
  const loading = loads.get(address) ?? start(address);
  loads.set(address, loading);
  return loading;
}

/**
 * @param {string} address
 * @returns {Promise<void>}
 */
function start(address) {
  return new Promise((resolve, reject) => {
    const element = create("script");
    element.src = address;
    element.async = false;
    element.onload = () => resolve();
    element.onerror = reject;
    document.head.appendChild(element);
  });
}

/**
 * In which part of a script that is cut in parts a page is: by the sum of the letters of its id (atlas/site/shards.py).
 * @param {string} id
 * @param {number} parts
 */
export function partOf(id, parts) {
  return (
    Array.from({ length: id.length }, (_, place) => id.charCodeAt(place)).reduce((sum, code) => sum + code, 0) % parts
  );
}

/** Show what was kept back until it was right: see page/before.js. */
export function showAll() {
  document.documentElement.classList.remove("narrowed");
}
