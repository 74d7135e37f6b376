// Choosing a page by its name: a box with a list below it, by keyboard and by pointer (the combobox pattern of the ARIA
// guide). The box shows a title; what is meant by it is an id, or a name or address where that is allowed.
window.AtlasNames = (function () {
  "use strict";
  var FEW = 8;
  var known = window.ATLAS_NAMES || { pages: [], places: [], former: {} };
  var byId = new Map();
  var pages = known.pages.map(function (page) {
    var made = { id: page[0], kind: page[1], title: page[2], names: page.slice(2).map(fold) };
    byId.set(made.id, made);
    return made;
  });
  var places = known.places.map(function (name) { return { id: name, kind: "", title: name, names: [fold(name)] }; });

  function fold(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();
  }

  function title(id) {
    return byId.has(id) ? byId.get(id).title : id;
  }

  function choices(box) {
    if ("places" in box.dataset) return places;
    var kinds = box.dataset.kinds ? box.dataset.kinds.split(" ") : null;
    return kinds ? pages.filter(function (page) { return kinds.indexOf(page.kind) >= 0; }) : pages;
  }

  // First what begins with what is typed, then organisations, then the shorter title.
  function rank(page, typed) {
    var begins = page.names.some(function (name) { return name.indexOf(typed) === 0; });
    return (begins ? 0 : 2000) + (page.kind === "organisatie" ? 0 : 1000) + page.title.length;
  }

  function near(box) {
    var typed = fold(box.value), words = typed.split(" ");
    return choices(box).filter(function (page) {
      return page.names.some(function (name) {
        return words.every(function (word) { return (" " + name).indexOf(" " + word) >= 0; });
      });
    }).sort(function (a, b) { return rank(a, typed) - rank(b, typed); });
  }

  // The id or text that is meant; nothing if what is typed means no page.
  function meant(box) {
    var text = box.value.trim().replace(/\s+/g, " ");
    if (!text || box.dataset.id && title(box.dataset.id) === text) return text ? box.dataset.id : "";
    if ("absences" in box.dataset && window.AtlasRules.absent.indexOf(text) >= 0) return text;
    if ("places" in box.dataset) return text;
    var same = choices(box).filter(function (page) { return page.id === text || page.names.indexOf(fold(text)) >= 0; });
    if (same.length === 1) return same[0].id;
    if ("web" in box.dataset && window.AtlasRules.isWeb(text)) return text;
    return "unwritten" in box.dataset && !same.length ? "? " + text.replace(/^\?\s*/, "") : null;
  }

  function put(box, value) {
    box.dataset.id = value;
    box.value = value ? title(value) : "";
  }

  // `tell` says how many were found; `kinds` has the word for each kind.
  function picker(box, tell) {
    var list = document.getElementById(box.getAttribute("aria-controls")), at = -1, shown = [];

    function close() {
      list.hidden = true;
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
      at = -1;
    }

    function choose(page) {
      put(box, page.id);
      close();
      box.dispatchEvent(new Event("change", { bubbles: true }));
    }

    function option(page, number) {
      var made = document.createElement("li");
      made.id = list.id + number;
      made.setAttribute("role", "option");
      made.setAttribute("aria-selected", "false");
      made.textContent = page.title;
      if (page.kind && (box.dataset.kinds || " ").indexOf(" ") >= 0) {
        var kind = document.createElement("span");
        kind.textContent = " " + page.kind;
        made.appendChild(kind);
      }
      made.addEventListener("mousedown", function (event) {
        event.preventDefault();
        choose(page);
      });
      return made;
    }

    function open() {
      shown = box.value.trim() ? near(box).slice(0, FEW) : [];
      list.replaceChildren.apply(list, shown.map(option));
      list.hidden = !shown.length;
      box.setAttribute("aria-expanded", String(shown.length > 0));
      box.removeAttribute("aria-activedescendant");
      at = -1;
      if (box.value.trim()) tell(shown.length);
    }

    function step(by) {
      if (list.hidden) open();
      if (!shown.length) return;
      at = at < 0 && by < 0 ? shown.length - 1 : (at + by + shown.length) % shown.length;
      Array.prototype.forEach.call(list.children, function (item, number) {
        item.setAttribute("aria-selected", String(number === at));
        if (number === at) item.scrollIntoView({ block: "nearest" });
      });
      box.setAttribute("aria-activedescendant", list.id + at);
    }

    box.addEventListener("input", function () {
      delete box.dataset.id;
      open();
    });
    box.addEventListener("blur", close);
    box.addEventListener("keydown", function (event) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        step(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter" && !list.hidden && at >= 0) {
        event.preventDefault();
        choose(shown[at]);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      }
    });
  }

  function called(name) {
    return pages.filter(function (page) { return page.names[0] === fold(name); });
  }

  return { title: title, meant: meant, near: near, put: put, picker: picker, called: called, has: byId.has.bind(byId), former: known.former };
})();
