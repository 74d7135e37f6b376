// The page for an address that does not exist is shown at any depth, where its own links lead nowhere. It asks for this
// script in the folders above: the copy that is found knows where the site is, and makes the links lead there.

const ELSEWHERE = /^(?:[a-z]+:|[#/])/i;
const script = document.currentScript;
const root = script instanceof HTMLScriptElement ? script.src.replace(/assets\/[^/]*$/, "") : "";

document.addEventListener("DOMContentLoaded", () => {
  for (const link of document.querySelectorAll("a[href]")) {
    const address = link.getAttribute("href") ?? "";
    if (!ELSEWHERE.test(address)) link.setAttribute("href", root + address);
  }
});
