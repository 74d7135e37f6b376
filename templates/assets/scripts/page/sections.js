// In the bar of sections: which of them is in view.
import { all, mark } from "../shared/dom.js";

/** @param {HTMLElement} bar */
function follow(bar) {
  const links = all(bar, "a", HTMLAnchorElement);
  const sections = links.map((link) => document.getElementById(link.hash.slice(1)));
  let waiting = false;

  function show() {
    waiting = false;
    const edge = bar.getBoundingClientRect().bottom + 40;
    const current = sections.reduce(
      (last, section, number) => (section && section.getBoundingClientRect().top <= edge ? number : last),
      -1,
    );
    links.forEach((link, number) => {
      const isNew = number === current && !link.hasAttribute("aria-current");
      mark(link, "aria-current", number === current);
      if (isNew) bringInView(link);
    });
  }

  window.addEventListener(
    "scroll",
    () => {
      if (!waiting) requestAnimationFrame(show);
      waiting = true;
    },
    { passive: true },
  );
  show();
}

/** @param {HTMLAnchorElement} link */
function bringInView(link) {
  const list = link.closest("ul");
  if (list && list.scrollWidth > list.clientWidth) list.scrollLeft = link.offsetLeft - list.offsetLeft - 24;
}

all(document, ".contents").forEach(follow);
