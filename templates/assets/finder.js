// Eerst zoeken: what there is to join for the choices that were made, with the reasons, then what is missing.
(function () {
  "use strict";
  var box = document.querySelector(".tool-finder");
  var data = window.ATLAS_LANDSCAPE;
  if (!box || !data || !box.querySelector(".tool-result")) return;
  var SHOWN = 8;
  var result = box.querySelector(".tool-result");
  var choices = Array.prototype.slice.call(box.querySelectorAll("select"));
  var map = box.querySelector("[data-pick]");
  var tiles = map ? Array.prototype.slice.call(map.querySelectorAll("a[data-value]")) : [];
  var pick = map && choices.filter(function (select) { return select.name === map.dataset.pick; })[0];
  var coalities = Object.keys(data.coalities).map(function (id) { return data.coalities[id]; }).filter(function (one) {
    return one.offered;
  });

  function word(name, value) {
    return (box.getAttribute("data-" + name) || "").replace("{name}", value || "");
  }

  function add(parent, tag, text, className) {
    var made = document.createElement(tag);
    if (text) made.textContent = text;
    if (className) made.className = className;
    parent.appendChild(made);
    return made;
  }

  function chosen() {
    var found = {};
    choices.forEach(function (select) { found[select.name] = select.value; });
    found.parties = [found.partij, found["partij-2"]].filter(Boolean);
    return found;
  }

  function has(list, value) {
    return list.indexOf(value) >= 0;
  }

  function isThere(one, area) {
    return has(one.areas, area) || has(one.places, data.places[area]);
  }

  // Every reason is shown. First the same opgave, then what surely runs, what one can join, more reasons, the name.
  function reasons(one, wish) {
    var found = [];
    var related = data.opgaven[wish.opgave].related;
    if (has(one.opgaven, wish.opgave)) found.push(word("same"));
    else {
      var near = one.opgaven.filter(function (key) { return has(related, key); })[0];
      if (!near) return null;
      found.push(word("near", data.opgaven[near].title));
    }
    if (wish.gebied && isThere(one, wish.gebied)) found.push(word("area", wish.gebied));
    wish.parties.forEach(function (key) {
      if (has(one.parties, key)) found.push(word("party", data.parties[key].title));
    });
    if (wish.vorm && one.side === wish.vorm) found.push(word("form", one.form));
    if (wish.wereld && has(one.worlds, wish.wereld)) found.push(word("world", wish.wereld));
    if (one.open === "ja") found.push(word("open"));
    if (one.open === "op-uitnodiging") found.push(word("invited"));
    return found;
  }

  // What the choice of a world or of openness leaves out, and why; what is not known is left out for another reason.
  function leftOut(one, wish) {
    if (wish.wereld && !has(one.worlds, wish.wereld)) return "left-world";
    if (!wish.open || one.open === "ja" || one.open === wish.open) return "";
    return one.open ? "left-closed" : "left-open";
  }

  function sayLeftOut(left) {
    ["left-world", "left-closed", "left-open"].forEach(function (why) {
      var number = left.filter(function (other) { return other === why; }).length;
      if (number) add(result, "p", (box.getAttribute("data-" + why) || "").replace("{n}", number), "quiet");
    });
  }

  function remarks(one) {
    var found = [];
    if (one.phase) found.push(one.phase);
    if (one.open === "nee") found.push(word("closed"));
    else if (one.open !== "ja" && one.open !== "op-uitnodiging") found.push(word("unsure"));
    if (!one.complete) found.push(word("partial"));
    return found;
  }

  function isSame(one, wish) {
    return Number(has(one.opgaven, wish.opgave));
  }

  function isClosed(one) {
    return Number(one.open === "nee");
  }

  function list(parent, found) {
    var made = add(parent, "ol", "", "finder-found");
    found.forEach(function (pair) { item(made, pair); });
  }

  function item(list, found) {
    var line = add(list, "li");
    var link = add(line, "a", found.one.title);
    link.href = word("root") + found.one.href;
    var why = add(line, "ul");
    found.why.forEach(function (text) { add(why, "li", text); });
    var notes = remarks(found.one);
    if (notes.length) add(why, "li", notes.join(" · "), "absent");
  }

  function missing(wish) {
    var here = coalities.filter(function (one) { return one.runs && has(one.opgaven, wish.opgave); });
    var found = [];
    if (wish.vorm && !here.some(function (one) { return one.side === wish.vorm; })) found.push(word("missing-form"));
    if (wish.gebied && !here.some(function (one) { return isThere(one, wish.gebied); })) {
      found.push(word("missing-area", wish.gebied));
    }
    wish.parties.forEach(function (key) {
      if (!here.some(function (one) { return has(one.parties, key); })) {
        found.push(word("missing-party", data.parties[key].title));
      }
    });
    return found.length ? found : [word("missing-nothing")];
  }

  // The address of the form for a new coalition, with what was chosen filled in.
  function form(wish) {
    var asked = new URLSearchParams({ opgaven: wish.opgave, status: "verkennend" });
    if (wish.vorm) asked.set("vorm", wish.vorm);
    if (wish.gebied) asked.set("gebied", wish.gebied);
    wish.parties.forEach(function (key) {
      asked.append("deelnemers", key.charAt(0) === "?" ? "? " + data.parties[key].title : key);
    });
    return word("form-page") + "?" + asked;
  }

  function start(wish) {
    add(result, "h3", word("start"));
    add(result, "p", word("start-text"));
    add(add(result, "p"), "a", word("start-link")).href = form(wish);
  }

  function show() {
    var wish = chosen();
    result.textContent = "";
    if (!wish.opgave) {
      add(result, "p", word("choose"), "quiet");
      return;
    }
    var found = coalities.map(function (one) { return { one: one, why: reasons(one, wish) }; });
    found = found.filter(function (pair) { return pair.why; });
    var left = found.map(function (pair) { return leftOut(pair.one, wish); });
    found = found.filter(function (pair, place) { return !left[place]; });
    found.sort(function (a, b) {
      return isSame(b.one, wish) - isSame(a.one, wish) || Number(b.one.runs) - Number(a.one.runs) || isClosed(a.one) - isClosed(b.one) ||
        b.why.length - a.why.length || a.one.title.localeCompare(b.one.title);
    });
    add(result, "h3", word("join"));
    if (!found.length) add(result, "p", word("none"), "absent onbekend");
    list(result, found.slice(0, SHOWN));
    if (found.length > SHOWN) {
      var rest = add(result, "details", "", "fold");
      add(rest, "summary", (box.getAttribute("data-more") || "").replace("{n}", found.length - SHOWN));
      list(rest, found.slice(SHOWN));
    }
    sayLeftOut(left);
    add(result, "h3", word("missing"));
    var gaps = add(result, "ul");
    missing(wish).forEach(function (text) { add(gaps, "li", text); });
    start(wish);
  }

  function keep() {
    var query = choices.filter(function (select) { return select.value; }).map(function (select) {
      return select.name + "=" + encodeURIComponent(select.value);
    }).join("&");
    try {
      history.replaceState(null, "", location.pathname + (query ? "?" + query : ""));
    } catch (error) {
      // Some browsers refuse this for a page from disk.
    }
  }

  new URLSearchParams(location.search).forEach(function (value, name) {
    var wanted = window.AtlasMine ? window.AtlasMine.present(value) : value;
    choices.forEach(function (select) {
      var known = Array.prototype.some.call(select.options, function (option) { return option.value === wanted; });
      if (select.name === name && known) select.value = wanted;
    });
  });
  show();
  mark();
  document.documentElement.classList.remove("narrowed");
  choices.forEach(function (select) {
    select.addEventListener("change", function () {
      show();
      keep();
      mark();
    });
  });

  // Pointing at a tile makes the choice, or undoes it.
  function mark() {
    tiles.forEach(function (tile) {
      var isChosen = tile.dataset.value === pick.value;
      tile.parentNode.classList.toggle("chosen", isChosen);
      if (isChosen) tile.setAttribute("aria-current", "true");
      else tile.removeAttribute("aria-current");
    });
  }

  tiles.forEach(function (tile) {
    tile.addEventListener("click", function (event) {
      event.preventDefault();
      pick.value = pick.value === tile.dataset.value ? "" : tile.dataset.value;
      pick.dispatchEvent(new Event("change"));
    });
  });
})();
