// Copying a link, a line of code or the page as text; and whether this page is shown within another site.

import { copy } from "../shared/clipboard.js";
import { all, create } from "../shared/dom.js";

const SAID_FOR = 2000;

/** @param {HTMLButtonElement} button */
function offer(button) {
  const { copy: copied, fetch: fetched, done = "" } = button.dataset;
  const source = document.getElementById(copied || fetched || "");
  // A page on disk may not read the file beside it; the link to that file works there too.
  if (!source || (fetched && !location.protocol.startsWith("http"))) return;
  const usual = button.textContent;
  const said = create("span", "", "unseen");
  said.setAttribute("role", "status");
  button.after(said);
  button.hidden = false;

  function tell() {
    button.textContent = said.textContent = done;
    setTimeout(() => {
      button.textContent = usual;
      said.textContent = "";
    }, SAID_FOR);
  }

  button.addEventListener("click", async () => {
    const address = source instanceof HTMLAnchorElement ? source.href : "";
    const text = fetched ? await (await fetch(address)).text() : address || source.textContent || "";
    copy(text, button, tell);
  });
}

if (window.self !== window.top) document.documentElement.classList.add("embedded");
all(document, "button[data-copy], button[data-fetch]", HTMLButtonElement).forEach(offer);
