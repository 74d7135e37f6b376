// Narrows a list down: within a facet any of the chosen options, across facets all of them. Counts follow, what would
// give nothing is hidden, and the address holds what was chosen. The rows carry their options and places in an order.
(function () {
  "use strict";
  var panel = document.querySelector(".facets");
  if (!panel) return;
  var texts = panel.dataset;
  var SHORT = 60; // As many rows as the stylesheet shows of a list of which nothing is chosen.
  var facets = Array.prototype.slice.call(panel.querySelectorAll(".facet")).map(function (box) {
    return { box: box, name: box.dataset.facet, options: Array.prototype.slice.call(box.querySelectorAll("input")) };
  });
  var items = Array.prototype.slice.call(document.querySelectorAll("[data-choices]")).map(function (node, number) {
    return {
      node: node,
      has: new Set(node.dataset.choices.split(" ")),
      text: plain(node.textContent),
      ranks: [number].concat((node.dataset.ranks || "").split(" ").map(Number))
    };
  });
  var order = panel.querySelector("select");
  var state = part(".facet-state", "p");
  var chips = part(".facet-chips", "ul");
  var typed = part(".facet-typed input", "input");
  var words = [];
  var table = items.length > SHORT && items[0].node.closest("table");
  var more = table ? document.createElement("button") : null;
  var wanted = false;
  var fold = part(".facet-fold", "button"); // Shown on a narrow screen, where the list itself comes first.

  // A part of the panel; what an own template leaves out is filled unseen.
  function part(selector, tag) {
    return panel.querySelector(selector) || document.createElement(tag);
  }

  function tell(box, selector, text) {
    var place = box.querySelector(selector);
    if (place) place.textContent = text;
  }

  // Letters without accents and capitals, so that what is typed finds what is written.
  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  function chosen(facet) {
    return facet.options.filter(function (option) { return option.checked; });
  }

  function fits(item, but) {
    if (words.some(function (word) { return item.text.indexOf(word) < 0; })) return false;
    return facets.every(function (facet) {
      if (facet === but) return true;
      var wanted = chosen(facet);
      return !wanted.length || wanted.some(function (option) { return item.has.has(option.dataset.choice); });
    });
  }

  // A long list shows its beginning until something is chosen, or until all of it is asked for.
  function shorten() {
    var narrowed = words.length || facets.some(function (facet) { return chosen(facet).length; }) || (order && order.value);
    if (table) table.classList.toggle("whole", Boolean(narrowed) || wanted);
    if (more) more.hidden = Boolean(narrowed) || wanted;
  }

  function update() {
    var number = 0;
    words = plain(typed.value).split(/\s+/).filter(Boolean);
    items.forEach(function (item) {
      item.node.hidden = !fits(item);
      if (!item.node.hidden) number += 1;
    });
    facets.forEach(count);
    showChips();
    shorten();
    var text = !number ? texts.none : number === items.length ? texts.whole : texts.state;
    state.textContent = text.replace("{n}", number).replace("{all}", items.length);
    remember();
  }

  // How many each option would give, with the other facets as they are chosen; none is not worth a choice.
  function count(facet) {
    var left = items.filter(function (item) { return fits(item, facet); });
    var shown = 0;
    facet.options.forEach(function (option) {
      var number = left.filter(function (item) { return item.has.has(option.dataset.choice); }).length;
      var row = option.closest("li");
      tell(row, ".count", number);
      row.hidden = !number && !option.checked;
      if (!row.hidden) shown += 1;
    });
    var number = chosen(facet).length;
    facet.box.hidden = !shown;
    facet.box.classList.toggle("chosen", number > 0);
    tell(facet.box, ".facet-chosen", inBrackets(number));
  }

  function inBrackets(number) {
    return number ? " (" + number + ")" : "";
  }

  function labelOf(option) {
    return option.nextElementSibling.textContent;
  }

  function showChips() {
    chips.textContent = "";
    var all = facets.reduce(function (found, facet) {
      return found.concat(chosen(facet).map(function (option) { return { facet: facet, option: option }; }));
    }, []);
    all.forEach(function (one) {
      var text = one.facet.box.querySelector("summary").firstChild.textContent + ": " + labelOf(one.option);
      chips.appendChild(chip(text, texts.remove.replace("{choice}", text), [one.option]));
    });
    tell(fold, ".facet-chosen", inBrackets(all.length));
    if (all.length > 1) chips.appendChild(chip(texts.clear, "", all.map(function (one) { return one.option; })));
  }

  function chip(text, name, options) {
    var row = document.createElement("li"), button = document.createElement("button");
    button.type = "button";
    button.textContent = name ? text + " ×" : text;
    if (name) button.setAttribute("aria-label", name);
    button.addEventListener("click", function () {
      options.forEach(function (option) { option.checked = false; });
      update();
      (chips.querySelector("button") || (fold.offsetParent ? fold : panel.querySelector("summary"))).focus();
    });
    row.appendChild(button);
    return row;
  }

  function sort() {
    var number = order ? order.selectedIndex : 0;
    var sorted = items.slice().sort(function (a, b) { return a.ranks[number] - b.ranks[number] || a.ranks[0] - b.ranks[0]; });
    sorted.forEach(function (item) { item.node.parentNode.appendChild(item.node); });
  }

  function remember() {
    var address = new URLSearchParams();
    facets.forEach(function (facet) {
      chosen(facet).forEach(function (option) { address.append(facet.name, option.value); });
    });
    if (order && order.value) address.set("volgorde", order.value);
    if (typed.value.trim()) address.set("q", typed.value.trim());
    var query = address.toString();
    try {
      history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash);
    } catch (error) {
      // A browser that refuses this after many times only forgets the choice.
    }
  }

  // A former id chooses the page that it now is; what nobody knows chooses nothing.
  function present(value) {
    return window.AtlasMine ? window.AtlasMine.present(value) : value;
  }

  function recall() {
    var address = new URLSearchParams(location.search);
    facets.forEach(function (facet) {
      var wanted = address.getAll(facet.name).map(present);
      facet.options.forEach(function (option) { option.checked = wanted.indexOf(option.value) >= 0; });
    });
    typed.value = address.get("q") || "";
    if (order) order.value = address.get("volgorde") || "";
    if (order && order.selectedIndex < 0) order.selectedIndex = 0;
  }

  // One list of options is open at a time; Escape or a click elsewhere closes it.
  function closeOthers(event) {
    facets.forEach(function (facet) {
      if (!facet.box.open || (event.type !== "keydown" && facet.box.contains(event.target))) return;
      if (event.type === "keydown" && event.key !== "Escape") return;
      if (event.type === "keydown" && facet.box.contains(document.activeElement)) facet.box.querySelector("summary").focus();
      facet.box.open = false;
    });
  }

  if (more) {
    more.type = "button";
    more.className = "more-rows";
    more.textContent = texts.more.replace("{all}", items.length);
    more.addEventListener("click", function () {
      wanted = true;
      shorten();
    });
    table.parentNode.appendChild(more);
  }
  typed.addEventListener("input", update);
  function begin() {
    recall();
    if (order && order.selectedIndex) sort();
    update();
  }

  begin();
  window.addEventListener("pageshow", begin); // Also after a browser has put back what was chosen in the form.
  document.documentElement.classList.remove("narrowed"); // See theme.js: the list was kept back until it was right.
  panel.addEventListener("change", function (event) {
    if (event.target === order) sort();
    update();
  });
  fold.addEventListener("click", function () {
    fold.setAttribute("aria-expanded", String(panel.classList.toggle("unfolded")));
  });
  document.addEventListener("click", closeOthers);
  document.addEventListener("keydown", closeOthers);
})();
