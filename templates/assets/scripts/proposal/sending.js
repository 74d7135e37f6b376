// The ways to send a proposal: as an issue, by mail, as a text to paste, as a file.

import { copy } from "../shared/clipboard.js";
import { first, need } from "../shared/dom.js";
import { textOf } from "../shared/text.js";
import { blockOf, differences } from "./differences.js";
import { form, ident, one, say, state, word } from "./form.js";

/** @typedef {{ title: string, text: string, json: string, name: string }} Letter */

const MOST_IN_LINK = 6000;
const MOST_IN_MAIL = 1500;
// What mail and Markdown change on their way.
const CHANGED_ON_THE_WAY = /[<>&\u007f-\u00a0\u00ad\u1680\u2000-\u206f\u3000\ufeff]|\u0020(?=\u0020)/g;

/**
 * JSON that comes whole through mail and Markdown: what these change is written as a number.
 * @param {unknown} block
 */
function sturdy(block) {
  return JSON.stringify(block).replace(CHANGED_ON_THE_WAY, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/\s*\n\s*/g, " ").replace(/([\\`*_{}[\]<>#|~@])/g, "\\$1");
}

/** @returns {Letter} */
export function compose() {
  const found = differences();
  const block = blockOf(found);
  const lines = found.lines.map(([title, was, now]) => `- ${escaped(`${title}: ${was ? `${was} → ` : ""}${now}`)}`);
  const json = sturdy(block);
  const about = [lines.join("\n"), `${word("how")} ${escaped(block.waarom ?? "")}`, word("leave")];
  return {
    title: word("title", { title: String(state.page?.titel ?? block.titel) }),
    text: `${about.join("\n\n")}\n\n\`\`\`atlas-voorstel\n${json}\n\`\`\`\n`,
    json,
    name: `voorstel-${state.page ? ident : "nieuw"}.json`,
  };
}

/**
 * @param {string} address
 * @param {Record<string, string>} values
 */
function linkTo(address, values) {
  const pairs = Object.entries(values).map((pair) => pair.map(encodeURIComponent).join("="));
  return address + (address.includes("?") ? "&" : "?") + pairs.join("&");
}

/**
 * A link with the text in it; where that is too long, one without the text, which is then to be pasted. Whether it fits.
 * @param {string} place
 * @param {number} most
 * @param {string} address
 * @param {Record<string, string>} title
 * @param {Record<string, string>} text
 */
function offerLink(place, most, address, title, text) {
  const whole = linkTo(address, { ...title, ...text });
  const fits = whole.length <= most;
  need(one(place), "a", HTMLAnchorElement).href = fits ? whole : linkTo(address, title);
  return fits;
}

/** @param {Letter} letter */
function offerIssue({ title, text }) {
  const address = textOf(form, "issue");
  if (!address) return true;
  const isGitLab = textOf(form, "forge") === "GitLab";
  const [titleName, textName] = isGitLab ? ["issue[title]", "issue[description]"] : ["title", "body"];
  return offerLink(".proposal-issue", MOST_IN_LINK, address, { [titleName]: title }, { [textName]: text });
}

/** @param {Letter} letter */
function offerMail({ title, text }) {
  const address = textOf(form, "mail");
  if (!address) return true;
  const body = text.replace(/\n/g, "\r\n");
  return offerLink(".proposal-mail", MOST_IN_MAIL, `mailto:${address}`, { subject: title }, { body });
}

/** @param {Letter} letter */
function offerFile({ json, name }) {
  const file = one(".proposal-save", HTMLAnchorElement);
  if (file.href.startsWith("blob:")) URL.revokeObjectURL(file.href);
  file.href = URL.createObjectURL(new Blob([json], { type: "application/json" }));
  file.download = name;
}

/** @param {Letter} letter */
export function offerWays(letter) {
  const fits = [offerIssue(letter), offerMail(letter)].every(Boolean);
  one(".proposal-long").hidden = fits;
  say(".proposal-long", fits ? "" : word("long-link"));
  offerFile(letter);
  say(".proposal-said", "");
  const ways = one(".proposal-ways");
  ways.hidden = false;
  first(ways, "li:not([hidden]) :is(a, button)")?.focus();
}

/** @param {Letter} letter */
export function copyLetter({ text }) {
  copy(text, one(".proposal-copy"), () => say(".proposal-said", word("copied")));
}
