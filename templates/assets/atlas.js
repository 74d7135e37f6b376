// What JavaScript adds to a page that is complete without it: a theme switch, folded tables, a map opened where it is fullest.
(function () {
  "use strict";
  var root = document.documentElement;

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
    // What was chosen on another page, or in another tab, holds here too.
    function follow() {
      var chosen = window.AtlasMemory.get("theme");
      if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
      offerTheOther();
    }
    offerTheOther();
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", offerTheOther);
    window.addEventListener("pageshow", follow);
    window.addEventListener("storage", follow);
    button.addEventListener("click", function () {
      root.dataset.theme = isDark() ? "light" : "dark";
      offerTheOther();
      window.AtlasMemory.set("theme", root.dataset.theme);
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

  function goToChosen(chooser) {
    var live = chooser.querySelector(".chooser-live"), field = chooser.querySelector("input");
    var button = chooser.querySelector("button"), list = chooser.querySelector("p a");
    if (!live || !field || !button || !list) return;
    live.hidden = false;
    var options = Array.prototype.slice.call(live.querySelectorAll("option"));
    function go() {
      var typed = field.value.trim().toLowerCase();
      if (!typed) return field.focus();
      var fits = options.filter(function (option) { return option.value.toLowerCase().indexOf(typed) >= 0; });
      var same = fits.filter(function (option) { return option.value.toLowerCase() === typed; });
      var one = same[0] || (fits.length === 1 ? fits[0] : null);
      // Several that fit, or none: the list shows them, by the words that were typed.
      if (!one) location.href = list.href + "?q=" + encodeURIComponent(field.value.trim());
      else choose(one.dataset.href, one.value);
    }
    function choose(address, name) {
      var own = /organisaties\/([^/]*)\.html$/.exec(address);
      if (own && window.AtlasMine) window.AtlasMine.setAndLeave(own[1], name);
      location.href = address;
    }
    button.addEventListener("click", go);
    field.addEventListener("keydown", function (event) {
      if (event.key === "Enter") go();
    });
  }

  function closeMenus(event) {
    document.querySelectorAll(".menu details[open]").forEach(function (menu) {
      if (event.type === "keydown" ? event.key === "Escape" : !menu.contains(event.target)) menu.open = false;
    });
  }

  // What is linked to is shown, behind whatever click it stands.
  function openTarget() {
    var target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (error) {
      return; // Not an address that we made.
    }
    if (!target) return;
    var closed = [];
    for (var around = target; around; around = around.parentElement) {
      if (around.tagName === "DETAILS" && !around.open && !around.matches(".menu details")) closed.push(around);
      if (around.matches("tbody.tail")) around.classList.add("shown");
    }
    closed.forEach(function (fold) { fold.open = true; });
    if (closed.length) target.scrollIntoView();
  }

  // In the bar of sections: which of them is in view.
  function followSections(bar) {
    var links = Array.prototype.slice.call(bar.querySelectorAll("a"));
    var sections = links.map(function (link) { return document.getElementById(link.hash.slice(1)); });
    var waiting = false;
    function show() {
      waiting = false;
      var edge = bar.getBoundingClientRect().bottom + 40;
      var current = -1;
      sections.forEach(function (section, number) {
        if (section && section.getBoundingClientRect().top <= edge) current = number;
      });
      links.forEach(function (link, number) {
        if (number !== current) return link.removeAttribute("aria-current");
        if (link.hasAttribute("aria-current")) return;
        link.setAttribute("aria-current", "true");
        var list = link.closest("ul");
        if (list.scrollWidth > list.clientWidth) list.scrollLeft = link.offsetLeft - list.offsetLeft - 24;
      });
    }
    window.addEventListener("scroll", function () {
      if (!waiting) requestAnimationFrame(show);
      waiting = true;
    }, { passive: true });
    show();
  }

  // The landscape as large as the screen, in place; Escape leads back.
  function offerFullScreen(plate) {
    var tools = plate.querySelector(".tools");
    if (!tools || !document.fullscreenEnabled) return;
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = plate.dataset.large;
    button.addEventListener("click", function () {
      if (document.fullscreenElement) document.exitFullscreen();
      else plate.requestFullscreen();
    });
    tools.appendChild(button);
  }

  themeSwitch();
  document.querySelectorAll("figure.plate[data-large]").forEach(offerFullScreen);
  openTarget();
  window.addEventListener("hashchange", openTarget);
  document.querySelectorAll(".contents").forEach(followSections);
  document.querySelectorAll("tbody.tail").forEach(foldTable);
  document.querySelectorAll(".chooser").forEach(goToChosen);
  document.addEventListener("click", closeMenus);
  document.addEventListener("keydown", closeMenus);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details.printed").forEach(function (fold) { fold.open = true; });
  });
})();
