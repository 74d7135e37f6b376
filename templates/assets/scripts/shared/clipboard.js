// Copying a text, also where a browser keeps the clipboard from pages on disk.
import { add } from "./dom.js";

/**
 * Copy a text, then say so. What was copied by hand gives the focus back.
 * @param {string} text
 * @param {HTMLElement} button
 * @param {() => void} done
 */
export function copy(text, button, done) {
  function byHand() {
    copySelected(text);
    button.focus();
    done();
  }
  if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, byHand);
  else byHand();
}

/** @param {string} text */
function copySelected(text) {
  const area = add(document.body, "textarea");
  area.value = text;
  area.select();
  document.execCommand("copy");
  area.remove();
}
