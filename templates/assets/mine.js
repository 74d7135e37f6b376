// The reader's own organisation: chosen in one place it holds everywhere, in this browser only. It is said aloud,
// leads the menu, and is marked in every list. What was chosen under a former id is found under the present one.
window.AtlasMine = (function () {
  "use strict";
  var root = new URL("../", document.currentScript.src).href;
  var menu = document.querySelector("[data-mine]");
  var choice = document.querySelector(".mine");
  var entry = null;

  function present(id) {
    var moved = window.AtlasMoved || {};
    return Object.prototype.hasOwnProperty.call(moved, id) ? moved[id] : id;
  }

  function chosen() {
    return present(window.AtlasMemory.get("organisatie") || "");
  }

  function showInMenu() {
    if (entry) entry.remove();
    entry = null;
    if (!menu || !chosen()) return;
    entry = document.createElement("li");
    var link = document.createElement("a");
    link.href = root + "organisaties/" + chosen() + ".html";
    link.textContent = menu.dataset.mine;
    entry.appendChild(link);
    menu.insertBefore(entry, menu.firstChild);
  }

  function mark() {
    var end = "/organisaties/" + chosen() + ".html";
    document.querySelectorAll("main a.to-organisatie").forEach(function (link) {
      link.classList.toggle("ours", chosen() !== "" && link.href.slice(-end.length) === end);
    });
  }

  function showButton() {
    if (!choice) return;
    var own = chosen() === choice.dataset.id;
    choice.textContent = own ? choice.dataset.undo : choice.dataset.set;
    choice.setAttribute("aria-pressed", String(own));
    choice.classList.toggle("chosen", own);
  }

  function show() {
    showInMenu();
    mark();
    showButton();
  }

  // A line that a screen reader reads out too; it goes by itself and takes no focus.
  function say(text) {
    var line = document.querySelector(".mine-said") || document.createElement("p");
    line.className = "mine-said";
    line.setAttribute("role", "status");
    document.body.appendChild(line);
    line.textContent = text;
    clearTimeout(say.timer);
    say.timer = setTimeout(function () { line.textContent = ""; }, 8000);
  }

  function choose(id, name) {
    window.AtlasMemory.set("organisatie", id);
    show();
    if (menu) say(id ? menu.dataset.said.replace("{name}", name) : menu.dataset.unsaid);
    document.dispatchEvent(new Event("atlas-mine"));
  }

  // For a page that is about to be left: the next page says it.
  function chooseAndLeave(id, name) {
    window.AtlasMemory.set("organisatie", id);
    window.AtlasMemory.set("gekozen", name);
  }

  function sayWhatWasChosen() {
    var name = window.AtlasMemory.get("gekozen");
    if (!name) return;
    window.AtlasMemory.set("gekozen", "");
    if (menu) say(menu.dataset.said.replace("{name}", name));
  }

  if (choice) {
    choice.addEventListener("click", function () {
      var own = chosen() === choice.dataset.id;
      choose(own ? "" : choice.dataset.id, document.querySelector("h1").textContent);
    });
  }
  window.addEventListener("pageshow", show);
  window.addEventListener("storage", show);
  show();
  sayWhatWasChosen();
  return { get: chosen, set: choose, setAndLeave: chooseAndLeave, present: present };
})();
