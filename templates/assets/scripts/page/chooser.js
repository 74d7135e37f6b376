// The choice of a page by its name, where the page itself only has a link to the list.
import { all, first } from "../shared/dom.js";
import { chooseAndLeave } from "../shared/own.js";
import { textOf } from "../shared/text.js";

/**
 * The option that is meant by what was typed: the same name, or the only one that fits.
 * @param {HTMLOptionElement[]} options
 * @param {string} typed
 */
function meant(options, typed) {
  const fitting = options.filter((option) => option.value.toLowerCase().includes(typed));
  const same = fitting.find((option) => option.value.toLowerCase() === typed);
  return same ?? (fitting.length === 1 ? fitting[0] : null);
}

/** @param {HTMLOptionElement} option */
function goTo(option) {
  const address = textOf(option, "href");
  const own = /organisaties\/([^/]*)\.html$/.exec(address);
  if (own) chooseAndLeave(own[1], option.value);
  location.href = address;
}

/** @param {HTMLElement} chooser */
function offer(chooser) {
  const live = first(chooser, ".chooser-live");
  const field = first(chooser, "input", HTMLInputElement);
  const button = first(chooser, "button");
  const list = first(chooser, "p a", HTMLAnchorElement);
  if (!live || !field || !button || !list) return;
  const options = all(live, "option", HTMLOptionElement);

  function go() {
    const typed = field?.value.trim() ?? "";
    if (!typed) return field?.focus();
    const option = meant(options, typed.toLowerCase());
    // Several that fit, or none: the list shows them, by the words that were typed.
    if (option) goTo(option);
    else location.href = `${list?.href}?q=${encodeURIComponent(typed)}`;
  }

  live.hidden = false;
  button.addEventListener("click", go);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") go();
  });
}

all(document, ".chooser").forEach(offer);
