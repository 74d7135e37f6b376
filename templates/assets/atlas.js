// What JavaScript adds to a page that is complete without it: a theme switch, folded tables, a map opened where it is fullest.
(function () {
  "use strict";
  var root = document.documentElement;

  function remember(name, value) {
    try {
      localStorage.setItem(root.dataset.atlas + "." + name, value);
    } catch (error) {
      // Without storage the choice holds for this page only.
    }
  }

  function isDark() {
    if (root.dataset.theme) return root.dataset.theme === "dark";
    return window.matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function themeSwitch() {
    var button = document.querySelector(".theme-switch");
    if (!button) return;
    function offerTheOther() {
      button.textContent = isDark() ? button.dataset.light : button.dataset.dark;
    }
    button.hidden = false;
    offerTheOther();
    button.addEventListener("click", function () {
      root.dataset.theme = isDark() ? "light" : "dark";
      offerTheOther();
      remember("theme", root.dataset.theme);
    });
  }

  function foldTable(table) {
    var rows = Array.prototype.slice.call(table.tBodies[0].rows, Number(table.dataset.fold));
    if (!rows.length || rows.some(function (row) { return row.id && "#" + row.id === location.hash; })) return;
    rows.forEach(function (row) { row.hidden = true; });
    var button = document.createElement("button");
    button.type = "button";
    button.className = "more-rows";
    button.textContent = table.dataset.more;
    button.addEventListener("click", function () {
      rows.forEach(function (row) { row.hidden = false; });
      button.remove();
      var first = rows[0].querySelector("a");
      if (first) first.focus();
    });
    table.parentNode.appendChild(button);
    window.addEventListener("beforeprint", function () {
      rows.forEach(function (row) { row.hidden = false; });
    });
  }

  function openAtFullest(scroller) {
    var room = scroller.scrollWidth - scroller.clientWidth;
    if (room > 0) scroller.scrollLeft = Math.min(room, Number(scroller.dataset.start || 0) * scroller.scrollWidth);
  }

  function goToChosen(chooser) {
    var live = chooser.querySelector(".chooser-live");
    live.hidden = false;
    live.querySelector("button").addEventListener("click", function () {
      location.href = live.querySelector("select").value;
    });
  }

  function closeMenus(event) {
    document.querySelectorAll(".menu details[open]").forEach(function (menu) {
      if (event.type === "keydown" ? event.key === "Escape" : !menu.contains(event.target)) menu.open = false;
    });
  }

  themeSwitch();
  document.querySelectorAll("table[data-fold]").forEach(foldTable);
  document.querySelectorAll(".scroll[data-start]").forEach(openAtFullest);
  document.querySelectorAll(".chooser").forEach(goToChosen);
  document.addEventListener("click", closeMenus);
  document.addEventListener("keydown", closeMenus);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details.fold").forEach(function (fold) { fold.open = true; });
  });
})();
