// The switch between light and dark. What was chosen on another page, or in another tab, holds here too.
import { first } from "../shared/dom.js";
import { keep, recall } from "../shared/storage.js";
import { textOf } from "../shared/text.js";

const root = document.documentElement;
const system = window.matchMedia("(prefers-color-scheme: dark)");

function isDark() {
  return root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
}

/** @param {HTMLElement} button */
function switchTheme(button) {
  function offerTheOther() {
    button.textContent = textOf(button, isDark() ? "light" : "dark");
  }
  function follow() {
    const theme = recall("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    offerTheOther();
  }
  offerTheOther();
  system.addEventListener("change", offerTheOther);
  window.addEventListener("pageshow", follow);
  window.addEventListener("storage", follow);
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    offerTheOther();
    keep("theme", root.dataset.theme);
  });
}

const button = first(document, ".theme-switch");
if (button) switchTheme(button);
