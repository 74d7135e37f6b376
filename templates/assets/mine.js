// The reader's own organisation: chosen on its page, remembered in this browser only, and marked in every list.
(function () {
  "use strict";
  var root = document.querySelector("header .brand").href.replace(/[^/]*$/, "");
  var menu = document.querySelector("[data-mine]");
  var choice = document.querySelector(".mine");
  var entry = null;

  function chosen() {
    return window.AtlasMemory.get("organisatie") || "";
  }

  function addressOf(id) {
    return root + "organisaties/" + id + ".speelveld.html";
  }

  // The way to the playing field of the own organisation, first in the menu.
  function showInMenu() {
    if (entry) entry.remove();
    entry = null;
    if (!menu || !chosen()) return;
    entry = document.createElement("li");
    var link = document.createElement("a");
    link.href = addressOf(chosen());
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
    var own = chosen() === choice.dataset.id;
    choice.textContent = own ? choice.dataset.undo : choice.dataset.set;
    choice.classList.toggle("chosen", own);
  }

  function show() {
    showInMenu();
    mark();
  }

  if (choice) {
    choice.addEventListener("click", function () {
      window.AtlasMemory.set("organisatie", chosen() === choice.dataset.id ? "" : choice.dataset.id);
      showButton();
      show();
    });
    showButton();
  }
  show();
})();
