// A drawing as large as the screen, in place; Escape leads back.
import { all, button, first } from "../shared/dom.js";
import { textOf } from "../shared/text.js";

/** @param {HTMLElement} plate */
function offer(plate) {
  const tools = first(plate, ".tools");
  if (!tools || !document.fullscreenEnabled) return;
  tools.appendChild(
    button(textOf(plate, "large"), () => {
      if (document.fullscreenElement) document.exitFullscreen();
      else plate.requestFullscreen();
    }),
  );
}

all(document, "figure.plate[data-large]").forEach(offer);
