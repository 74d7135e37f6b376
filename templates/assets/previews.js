// A preview of the page behind a link: its kind, one sentence and key facts, on hover and on focus.
// It stays while the pointer is on the link or on it, and goes with Escape (WCAG 1.4.13). Everything in it is also on
// the page itself. Data is loaded on first use, one classic script for each kind.
(function () {
  "use strict";
  var base = document.currentScript.src.replace(/[^/]*$/, "");
  var site = new URL("../", base).href;
  var PAGE = /^([a-z]+)\/([a-z0-9-]+)\.html$/;
  var OPEN_AFTER = 350, CLOSE_AFTER = 300, GAP = 6, EDGE = 8;
  var scripts = new Map();
  var box = null, current = null, opening = 0, closing = 0;

  // The folder and id of the page behind a link; nothing for other links, and for this page itself.
  function placeOf(link) {
    if (link.closest("dialog, .preview, .card h3")) return null; // A card already says what a preview would.
    var url = new URL(link.getAttribute("href"), location.href);
    var path = url.href.split(/[?#]/)[0];
    if (path.indexOf(site) !== 0 || url.pathname === location.pathname || path.indexOf(site + "voorstel/") === 0) return null;
    var parts = path.slice(site.length).match(PAGE);
    return parts && parts[2] !== "index" ? { folder: parts[1], id: parts[2] } : null;
  }

  function load(name) {
    if (!scripts.has(name)) {
      scripts.set(name, new Promise(function (resolve) {
        var script = document.createElement("script");
        script.src = base + "data/previews-" + name + ".js";
        script.onload = function () { resolve(window.ATLAS_PREVIEWS[name]); };
        script.onerror = function () { resolve({}); };
        document.head.appendChild(script);
      }));
    }
    return scripts.get(name);
  }

  // The preview of a page; of a large kind it is in a part, by the sum of the letters of its id.
  function previewOf(place) {
    return load(place.folder).then(function (all) {
      if (!all["*"]) return all[place.id];
      var sum = 0;
      for (var at = 0; at < place.id.length; at += 1) sum += place.id.charCodeAt(at);
      return load(place.folder + "-" + (sum % all["*"])).then(function (part) { return part[place.id]; });
    });
  }

  function element(tag, name, text) {
    var made = document.createElement(tag);
    if (name) made.className = name;
    made.textContent = text;
    return made;
  }

  function fill(preview) {
    box.textContent = "";
    box.appendChild(element("p", "kicker", preview[0]));
    box.appendChild(element("p", "preview-title", preview[1]));
    if (preview[2]) box.appendChild(element("p", "preview-text", preview[2]));
    if (!preview[3].length) return;
    var list = document.createElement("dl");
    preview[3].forEach(function (fact) {
      var row = document.createElement("div");
      row.appendChild(element("dt", "", fact[0]));
      row.appendChild(element("dd", "", fact[1]));
      list.appendChild(row);
    });
    box.appendChild(list);
  }

  // Under the link, or above it; in a low window beside it, so that it never lies over what it belongs to. For a link over
  // two lines at the line that is pointed at.
  function put(link, x, y) {
    var lines = Array.prototype.slice.call(link.getClientRects());
    var line = lines.find(function (one) { return y >= one.top && y <= one.bottom && x >= one.left && x <= one.right; });
    var at = line || lines[0] || link.getBoundingClientRect();
    var width = document.documentElement.clientWidth, height = window.innerHeight;
    var below = height - EDGE - at.bottom - GAP, above = at.top - GAP - EDGE;
    var fits = box.offsetHeight <= Math.max(below, above);
    var left = Math.max(EDGE, Math.min(at.left, width - box.offsetWidth - EDGE));
    var top = box.offsetHeight <= below ? at.bottom + GAP : at.top - GAP - box.offsetHeight;
    if (!fits) {
      var right = at.right + GAP + box.offsetWidth + EDGE <= width;
      var room = right || at.left - GAP - box.offsetWidth >= EDGE;
      if (room) {
        left = right ? at.right + GAP : at.left - GAP - box.offsetWidth;
        top = Math.max(EDGE, Math.min(at.top, height - EDGE - box.offsetHeight));
      } else {
        box.style.maxHeight = Math.max(below, above) + "px";
        top = below >= above ? at.bottom + GAP : at.top - GAP - box.offsetHeight;
      }
    }
    box.style.left = left + window.scrollX + "px";
    box.style.top = top + window.scrollY + "px";
  }

  function open(link, place, x, y) {
    previewOf(place).then(function (preview) {
      if (!preview || current !== link) return;
      if (!box) {
        box = element("div", "preview", "");
        box.id = "voorbeeld";
        box.setAttribute("role", "tooltip");
        (document.querySelector("main") || document.body).appendChild(box);
      }
      fill(preview);
      box.style.maxHeight = "";
      box.hidden = false;
      put(link, x, y);
      link.setAttribute("aria-describedby", box.id);
    });
  }

  function close() {
    clearTimeout(opening);
    clearTimeout(closing);
    if (current) current.removeAttribute("aria-describedby");
    if (box) box.hidden = true;
    current = null;
  }

  function start(link, wait, x, y) {
    clearTimeout(closing);
    if (link === current) return;
    var place = placeOf(link);
    if (current) close();
    if (!place) return;
    current = link;
    ownTitle(link);
    opening = setTimeout(function () { open(link, place, x, y); }, wait);
  }

  // A node of a map brings a tooltip of its own, which would lie over the preview: its text stays as the name.
  function ownTitle(link) {
    var title = link.querySelector("title");
    if (!title) return;
    link.setAttribute("aria-label", title.textContent);
    title.remove();
  }

  function linkOf(event) {
    return event.target.closest ? event.target.closest("a[href]") : null;
  }

  document.addEventListener("pointerover", function (event) {
    if (event.pointerType !== "mouse") return;
    var link = linkOf(event);
    if (link) start(link, OPEN_AFTER, event.clientX, event.clientY);
    else if (box && box.contains(event.target)) clearTimeout(closing);
  });
  document.addEventListener("pointerout", function (event) {
    if (!current || event.pointerType !== "mouse") return;
    var to = event.relatedTarget;
    if (to && (current.contains(to) || (box && box.contains(to)))) return;
    if (current !== document.activeElement) {
      clearTimeout(closing);
      closing = setTimeout(close, CLOSE_AFTER);
    }
  });
  document.addEventListener("focusin", function (event) {
    var link = linkOf(event);
    if (link && link.matches(":focus-visible")) start(link, OPEN_AFTER, -1, -1);
    else if (current) close();
  });
  document.addEventListener("focusout", function (event) {
    if (current && event.target === current) close();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !current) return;
    var shown = box && !box.hidden;
    var dismissed = current;
    close();
    if (shown) current = dismissed; // Until the pointer or focus has left it, it does not come back.
  });
})();
