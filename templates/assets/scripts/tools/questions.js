// One's own answers on the page of the five questions: those of the chosen organisation, kept here and in the address.

import { choose } from "../page/mine.js";
import { load, partOf, query, replaceAddress, showAll } from "../shared/address.js";
import { all, create, first } from "../shared/dom.js";
import { ownOrganisation, present } from "../shared/own.js";
import { textOf } from "../shared/text.js";

/**
 * @param {HTMLElement} box
 * @param {HTMLSelectElement} select
 * @param {HTMLElement} more
 */
function offerAnswers(box, select, more) {
  const parts = all(document, ".own-part");

  /** @param {string} id */
  function isKnown(id) {
    return id !== "" && Array.from(select.options).some((option) => option.value === id);
  }

  /** @param {string} id */
  async function answersOf(id) {
    const number = partOf(id, Number(box.dataset.number));
    const address = textOf(box, "scripts").replace("*", String(number));
    await load(new URL(address, location.href).href).catch(() => {});
    return window.ATLAS_ANSWERS?.[id];
  }

  /**
   * @param {HTMLElement} part
   * @param {Record<string, string>} answers
   */
  function fill(part, answers) {
    const answer = answers[textOf(part, "question")];
    part.textContent = "";
    if (answer) part.insertAdjacentHTML("afterbegin", answer);
    else part.append(create("p", textOf(part, "none"), "quiet"));
  }

  /** @param {string} id */
  async function show(id) {
    more.hidden = !id;
    for (const part of parts) part.textContent = "";
    if (!id) return;
    first(more, "a")?.setAttribute("href", textOf(box, "more").replace("*", id));
    const answers = await answersOf(id);
    if (select.value !== id || !answers) return; // Another may be chosen meanwhile.
    for (const part of parts) fill(part, answers);
  }

  function begin() {
    const asked = present(query().get("organisatie") ?? "");
    select.value = [asked, ownOrganisation()].find(isKnown) ?? "";
    return show(select.value);
  }

  begin().then(showAll);
  window.addEventListener("pageshow", begin); // Also after a browser has put back what was chosen in the form.
  select.addEventListener("change", () => {
    const id = select.value;
    show(id);
    replaceAddress(new URLSearchParams(id ? { organisatie: id } : {}), location.hash);
    choose(id, select.selectedOptions[0].textContent ?? "");
  });
}

const box = first(document, ".own-answer");
const select = box && first(box, "select", HTMLSelectElement);
const more = box && first(box, ".own-answer-more");
if (box && select && more) offerAnswers(box, select, more);
