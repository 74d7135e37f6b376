// What the browser keeps for this atlas, and for no other: theme, shortcut, own organisation, drafts.
const prefix = `${document.documentElement.dataset.atlas}.`;

/**
 * What is kept under a name; null if nothing is, or without storage.
 * @param {string} name
 */
export function recall(name) {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/**
 * Keep a value; an empty one is forgotten. Without storage it holds for this page only.
 * @param {string} name
 * @param {string} value
 */
export function keep(name, value) {
  try {
    if (value) localStorage.setItem(prefix + name, value);
    else localStorage.removeItem(prefix + name);
  } catch {
    // As said above.
  }
}
