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
    offerTheOther();
    button.addEventListener("click", function () {
      root.dataset.theme = isDark() ? "light" : "dark";
      offerTheOther();
      remember("theme", root.dataset.theme);
    });
  }

  // The tail of a long table is hidden by the stylesheet from the start, so that nothing moves; here is the way to it.
  function foldTable(tail) {
    var table = tail.parentNode;
    var named = Array.prototype.some.call(tail.rows, function (row) { return row.id && "#" + row.id === location.hash; });
    if (named) return tail.classList.add("shown");
    var button = document.createElement("button");
    button.type = "button";
    button.className = "more-rows";
    button.textContent = table.dataset.more;
    button.addEventListener("click", function () {
      tail.classList.add("shown");
      button.remove();
      var first = tail.querySelector("a");
      if (first) first.focus();
    });
    table.parentNode.appendChild(button);
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
  document.querySelectorAll("tbody.tail").forEach(foldTable);
  document.querySelectorAll(".scroll[data-start]").forEach(openAtFullest);
  document.querySelectorAll(".chooser").forEach(goToChosen);
  document.addEventListener("click", closeMenus);
  document.addEventListener("keydown", closeMenus);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details.fold").forEach(function (fold) { fold.open = true; });
  });
})();
