// The search on every page: Ctrl-K, / or the button opens it; the page zoeken.html keeps the query in its address.
// Engine, stemmer and index are loaded on first use, as classic scripts, so that it works from disk.
(function () {
  "use strict";
  var base = document.currentScript.src.replace(/[^/]*$/, "");
  var STEMMER = document.documentElement.lang === "en" ? "porter" : "dutch";
  var FILES = ["vendor/snowball/base-stemmer.js", "vendor/snowball/" + STEMMER + "-stemmer.js", "search-engine.js", "data/search.js"];
  var IN_DIALOG = 8, ON_PAGE = 40;
  var panel = document.querySelector(".search-panel");
  if (!panel) return;
  var texts = panel.dataset;
  var dialog = panel.closest("dialog");
  var opener = document.querySelector(".search-open");
  var input = panel.querySelector("input[type=search]");
  var list = panel.querySelector(".search-hits");
  if (!input || !list) return;
  var status = part(".search-status", "p");
  var kinds = part(".search-kinds", "div");
  var all = part(".search-all", "a");
  var key = part(".search-key input", "input");
  var allText = all.textContent, page = all.href;
  var chosen = "", shown = dialog ? IN_DIALOG : ON_PAGE, engine = null, loading = null;

  // A part of the panel; what an own template leaves out is filled unseen.
  function part(selector, tag) {
    return panel.querySelector(selector) || document.createElement(tag);
  }

  function load() {
    loading = loading || new Promise(function (resolve, reject) {
      FILES.forEach(function (name) {
        var script = document.createElement("script");
        script.src = base + name;
        script.async = false; // In this order, each after the one before.
        script.onerror = reject;
        if (name === FILES[FILES.length - 1]) script.onload = resolve;
        document.head.appendChild(script);
      });
    }).then(function () {
      engine = window.AtlasSearch(window.ATLAS_SEARCH);
      Object.keys(window.ATLAS_SEARCH.says).forEach(function (name) { texts[name] = window.ATLAS_SEARCH.says[name]; });
    });
    return loading;
  }

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (_, name) { return values[name]; });
  }

  function element(tag, name, text) {
    var made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  function update() {
    var query = input.value.trim();
    document.documentElement.classList.toggle("asked", !dialog && query !== "");
    if (!query) clear();
    else if (engine) show(query);
    else {
      status.textContent = texts.loading;
      load().then(update, function () { status.textContent = texts.failed; });
    }
    remember(query);
  }

  function clear() {
    [status, kinds, list].forEach(function (part) { part.textContent = ""; });
    all.textContent = allText;
    all.href = page;
  }

  function show(query) {
    var found = engine.find(query);
    var counts = new Map();
    found.hits.forEach(function (hit) { counts.set(hit.kind, (counts.get(hit.kind) || 0) + 1); });
    var number = engine.kinds.findIndex(function (kind) { return kind[3] === chosen; });
    var hits = counts.has(number) ? found.hits.filter(function (hit) { return hit.kind === number; }) : found.hits;
    showStatus(query, hits);
    showKinds(counts, counts.has(number) ? number : -1, found.hits.length);
    list.textContent = "";
    hits.slice(0, shown).forEach(function (hit) { list.appendChild(item(hit)); });
    all.href = page + address(query);
    all.textContent = hits.length ? fill(hits.length === 1 ? texts.allOne : texts.all, { n: hits.length }) : allText;
    all.hidden = !dialog && hits.length > 0;
    if (!dialog && hits.length > shown) list.appendChild(more());
  }

  function showStatus(query, hits) {
    var number = hits.length, whole = hits.filter(function (hit) { return !hit.without.length; }).length;
    var text = number === 1 ? texts.one : number ? texts.many : texts.none;
    var some = !number || whole === number ? "" : whole ? texts.whole : texts.some;
    status.textContent = fill(text, { n: number, q: query }) + (some && ". " + fill(some, { n: whole }));
  }

  // Why a page was found: `fiets in de tekst, afval in de titel`, and what it lacks of what was typed.
  function why(hit) {
    var places = texts.places.split("|"), byPlace = new Map();
    hit.why.forEach(function (match) {
      byPlace.set(match.place, (byPlace.get(match.place) || new Set()).add(match.word));
    });
    var made = Array.from(byPlace.keys()).sort().reverse().map(function (place) {
      return fill(places[place], { words: Array.from(byPlace.get(place)).join(", ") });
    });
    if (hit.without.length) made.push(fill(texts.without, { words: hit.without.join(", ") }));
    return made.join(" · ");
  }

  function showKinds(counts, current, total) {
    var focused = document.activeElement && document.activeElement.dataset.kind;
    kinds.textContent = "";
    if (counts.size < 2) return;
    kinds.appendChild(kindButton("", texts.everything, total, current < 0));
    engine.kinds.forEach(function (kind, number) {
      if (counts.has(number)) kinds.appendChild(kindButton(kind[3], kind[1], counts.get(number), number === current));
    });
    var again = focused !== undefined && kinds.querySelector("[data-kind='" + focused + "']");
    if (again) again.focus();
  }

  function kindButton(name, text, count, pressed) {
    var button = element("button", "", text + " ");
    button.type = "button";
    button.dataset.kind = name;
    button.setAttribute("aria-pressed", String(pressed));
    button.appendChild(element("span", "count", String(count)));
    button.addEventListener("click", function () {
      chosen = name;
      update();
    });
    return button;
  }

  function item(hit) {
    var row = element("li"), link = element("a");
    var kind = engine.kinds[hit.kind][0] + (hit.past ? " · " + texts.past : "");
    link.href = new URL("../" + hit.address, base).href;
    link.appendChild(element("span", "hit-kind", kind));
    link.appendChild(element("span", "hit-title", hit.title));
    if (hit.line) link.appendChild(element("span", "hit-line", hit.line));
    link.appendChild(element("span", "hit-why", why(hit)));
    row.appendChild(link);
    return row;
  }

  function more() {
    var row = element("li"), button = element("button", "search-more", texts.more);
    button.type = "button";
    button.addEventListener("click", function () {
      var first = shown;
      shown += ON_PAGE;
      update();
      list.children[first].querySelector("a").focus();
    });
    row.appendChild(button);
    return row;
  }

  function address(query) {
    var state = new URLSearchParams();
    if (query) state.set("q", query);
    if (query && chosen) state.set("soort", chosen);
    return query ? "?" + state : "";
  }

  // The page of results keeps what was asked in its address, to go back to and to pass on.
  function remember(query) {
    if (dialog) return;
    try {
      history.replaceState(null, "", location.pathname + address(query));
    } catch (error) {
      // Some browsers refuse this for a page from disk, and all for very many in a row.
    }
  }

  function recall() {
    var state = new URLSearchParams(location.search);
    input.value = state.get("q") || "";
    chosen = state.get("soort") || "";
    update();
  }

  function open() {
    if (dialog && !dialog.open) dialog.showModal();
    input.focus();
    input.select();
    load().catch(function () {});
  }

  function slash() {
    return window.AtlasMemory.get("sneltoets") !== "uit";
  }

  function showKey() {
    key.checked = slash();
    var hint = opener && opener.querySelector("kbd");
    if (hint) hint.textContent = slash() ? "/" : "Ctrl K";
  }

  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  function shortcut(event) {
    var asked = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
    var plain = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!asked && !(plain && slash() && !typing(event.target))) return;
    event.preventDefault();
    open();
  }

  // Arrow keys walk through the hits, and back up to the field; a letter goes to the field.
  function walk(event) {
    var links = Array.prototype.slice.call(list.querySelectorAll("a"));
    var at = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      var next = at + (event.key === "ArrowDown" ? 1 : -1);
      if (at < 0 && document.activeElement !== input) return;
      event.preventDefault();
      (links[next] || (next < 0 ? input : links[at]) || input).focus();
    } else if (event.key === "Enter" && event.target === input && input.value.trim()) {
      event.preventDefault();
      if (dialog) location.href = page + address(input.value.trim());
      else if (links.length) links[0].focus();
    } else if (at >= 0 && event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey) {
      input.focus();
    }
  }

  if (opener) {
    opener.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
  }
  if (dialog) {
    part(".search-close", "button").addEventListener("click", function () { dialog.close(); });
    dialog.addEventListener("click", function (event) { if (event.target === dialog) dialog.close(); });
  } else {
    recall();
    window.addEventListener("pageshow", recall); // Also after a browser has put back what stood in the field.
  }
  input.addEventListener("input", function () {
    shown = dialog ? IN_DIALOG : ON_PAGE;
    update();
  });
  key.addEventListener("change", function () {
    window.AtlasMemory.set("sneltoets", key.checked ? "" : "uit");
    showKey();
  });
  panel.addEventListener("keydown", walk);
  document.addEventListener("keydown", shortcut);
  showKey();
})();
