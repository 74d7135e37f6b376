// What JavaScript adds to the landscape map, which is complete without it: pointing and choosing light up what belongs
// together, boxes to tick and a year say what is shown, and the map can be moved, zoomed and made as large as the screen.
(function () {
  "use strict";
  var SVG = "http://www.w3.org/2000/svg";
  var PREFIX = "bij-";
  var MOST_ZOOM = 6;

  function list(found) {
    return Array.prototype.slice.call(found);
  }

  function ends(edge) {
    return edge.dataset.ends.split(" ");
  }

  function keyOf(node) {
    return node.dataset.id || node.id;
  }

  // The state in the address; without an address a choice holds for this page only.
  function replaceAddress(query, hash) {
    try {
      history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + hash);
    } catch (error) {
      // A page from disk or in a frame may not be allowed to.
    }
  }

  // Pointing and choosing --------------------------------------------------------------------------------------

  function Picture(svg) {
    var nodes = new Map(list(svg.querySelectorAll(".node")).map(function (node) { return [keyOf(node), node]; }));
    var edges = list(svg.querySelectorAll(".edge"));

    function dim() {
      svg.classList.remove("pointing");
      list(svg.querySelectorAll(".lit, .also, .at")).forEach(function (part) { part.classList.remove("lit", "also", "at"); });
      list(svg.querySelectorAll(".count")).forEach(function (count) { count.remove(); });
    }

    // On each box with which this one shares parties their number: all of it, and not one line more.
    function count(node, number) {
      var box = node.querySelector("rect").getBBox();
      var made = document.createElementNS(SVG, "g"), circle = document.createElementNS(SVG, "circle");
      var text = document.createElementNS(SVG, "text"), x = box.x + box.width - 10;
      made.setAttribute("class", "count");
      circle.setAttribute("r", 11);
      circle.setAttribute("cx", x);
      circle.setAttribute("cy", box.y - 1);
      text.setAttribute("x", x);
      text.setAttribute("y", box.y + 3.5);
      text.textContent = number;
      made.append(circle, text);
      node.querySelector("a").appendChild(made);
    }

    function light(id, shares) {
      dim();
      var node = nodes.get(id);
      if (!node || node.classList.contains("off")) return;
      svg.classList.add("pointing");
      node.classList.add("lit", "at");
      edges.forEach(function (edge) {
        var both = ends(edge);
        if (both.indexOf(id) < 0 || edge.classList.contains("off")) return;
        edge.classList.add("lit");
        both.forEach(function (end) { if (nodes.has(end)) nodes.get(end).classList.add("lit"); });
      });
      shares.forEach(function (pair) {
        var other = nodes.get(pair[0]);
        if (!other) return;
        other.classList.add("also");
        count(other, pair[1]);
      });
    }

    return { svg: svg, nodes: nodes, edges: edges, dim: dim, light: light };
  }

  function Pointing(figure, pictures) {
    var wide = pictures[0];
    var panel = figure.querySelector(".map-panel");
    var chosen = "";

    function sharesOf(id) {
      var text = wide.nodes.get(id).dataset.shares || "";
      return text.split(" ").filter(Boolean).map(function (pair) { return pair.split(":"); });
    }

    function settle() {
      var active = document.activeElement;
      var focused = active && figure.contains(active) && active.closest(".node");
      var id = focused ? focused.dataset.id : chosen;
      pictures.forEach(function (picture) {
        if (id) picture.light(id, sharesOf(id));
        else picture.dim();
      });
    }

    // What the address names, if that is on this map; the panel shows that, and not what `:target` would.
    function choose(id, write) {
      chosen = wide.nodes.has(id) ? id : "";
      list(panel.querySelectorAll(".detail")).forEach(function (detail) {
        detail.classList.toggle("chosen", detail.id === PREFIX + chosen);
      });
      figure.classList.toggle("has-chosen", Boolean(chosen));
      panel.scrollTop = 0;
      if (write) replaceAddress(location.search.slice(1), chosen ? "#" + PREFIX + chosen : "");
      settle();
    }

    function named(hash) {
      var id = "";
      try {
        id = decodeURIComponent(hash.slice(1));
      } catch (error) {
        return "";
      }
      return id.indexOf(PREFIX) === 0 ? id.slice(PREFIX.length) : "";
    }

    figure.classList.add("picking");
    figure.addEventListener("click", function (event) {
      var link = event.target.closest("a");
      var hash = link ? link.getAttribute("href") : "";
      if (!hash || hash.charAt(0) !== "#" || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (wide.nodes.has(named(hash))) choose(named(hash), true);
      else if (hash === "#" + figure.id) choose("", true);
      else return;
      event.preventDefault();
    });
    pictures.forEach(function (picture) {
      picture.svg.addEventListener("mouseover", function (event) {
        var node = event.target.closest(".node");
        if (node) pictures.forEach(function (one) { one.light(node.dataset.id, sharesOf(node.dataset.id)); });
      });
      picture.svg.addEventListener("mouseout", function (event) {
        if (event.target.closest(".node")) settle();
      });
      picture.svg.addEventListener("focusin", settle);
      picture.svg.addEventListener("focusout", function () { setTimeout(settle); });
    });
    figure.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !chosen && !wide.svg.classList.contains("pointing")) return;
      choose("", true);
      if (document.activeElement && document.activeElement.closest(".node")) document.activeElement.blur();
    });
    window.addEventListener("hashchange", function () { choose(named(location.hash), false); });
    choose(named(location.hash), false);
    return settle;
  }

  // A map without a panel: pointing lights the lines of a box.
  function Plain(svg) {
    var picture = Picture(svg);

    function settle() {
      var active = document.activeElement;
      var node = active && svg.contains(active) ? active.closest(".node") : null;
      if (node) picture.light(keyOf(node), []);
      else picture.dim();
    }
    svg.addEventListener("mouseover", function (event) {
      var node = event.target.closest(".node");
      if (node) picture.light(keyOf(node), []);
    });
    svg.addEventListener("mouseout", function (event) {
      if (event.target.closest(".node")) settle();
    });
    svg.addEventListener("focusin", settle);
    svg.addEventListener("focusout", picture.dim);
    svg.addEventListener("keydown", function (event) {
      if (event.key === "Escape") picture.dim();
    });
  }

  // What is shown ----------------------------------------------------------------------------------------------

  // How a box stands in a year: as on the date of the atlas, or by what its page says of each year.
  function standIn(node, year, now) {
    var data = node.dataset, stand = data.stand || "";
    if (!data.jaren || year === now) return stand;
    data.jaren.split(" ").forEach(function (part) {
      var turn = part.split(":");
      if (Number(turn[0]) <= year) stand = turn[1];
    });
    return stand === "aangekondigd" ? "nog-niet" : stand;
  }

  function Choices(figure, box, pictures, settle) {
    var wide = pictures[0];
    var ids = Array.from(wide.nodes.keys());
    var own = ids.filter(function (id) { return !wide.nodes.get(id).classList.contains("grenswerker"); });
    var sets = list(box.querySelectorAll("fieldset"));
    var year = box.querySelector("input[type=range]");
    var status = box.querySelector("[role=status]");
    var original = new Map(own.map(function (id) { return [id, wide.nodes.get(id).getAttribute("class")]; }));
    var off = new Set();

    function chosen(set) {
      return list(set.querySelectorAll("input:checked")).map(function (input) { return input.value; });
    }

    function fits(part, set, value) {
      var values = value === undefined ? part.dataset[set.dataset.name] : value;
      if (!values) return true;
      var wanted = chosen(set);
      return values.split(" ").some(function (one) { return wanted.indexOf(one) >= 0; });
    }

    function each(id, change) {
      pictures.forEach(function (picture) {
        if (picture.nodes.has(id)) change(picture.nodes.get(id));
      });
    }

    function paint(node, id, stand, changed) {
      node.setAttribute("class", original.get(id));
      if (!changed) return;
      node.classList.remove("past", "announced", "unsure");
      node.classList.add("moved");
      if (stand === "voorbij") node.classList.add("past");
      if (stand === "aangekondigd") node.classList.add("announced");
      if (stand === "onbekend") node.classList.add("unsure");
    }

    function joins(id) {
      return wide.edges.some(function (edge) {
        var both = ends(edge);
        return both.indexOf(id) >= 0 && both.some(function (end) { return end !== id && !off.has(end); });
      });
    }

    function show() {
      var at = year ? Number(year.value) : 0, now = year ? Number(year.dataset.now) : 0;
      off.clear();
      own.forEach(function (id) {
        var node = wide.nodes.get(id), stand = standIn(node, at, now);
        var on = stand !== "nog-niet" && sets.every(function (set) {
          return fits(node, set, set.dataset.name === "stand" ? stand : undefined);
        });
        if (!on) off.add(id);
        each(id, function (one) { paint(one, id, stand, at !== now); });
      });
      ids.forEach(function (id) {
        // Without lines nobody knows here whom it joins, so it stays.
        if (own.indexOf(id) < 0 && wide.edges.length && !joins(id)) off.add(id);
      });
      ids.forEach(function (id) {
        each(id, function (one) { one.classList.toggle("off", off.has(id)); });
      });
      pictures.forEach(function (picture) {
        picture.edges.forEach(function (edge) {
          var on = sets.every(function (set) { return fits(edge, set); });
          edge.classList.toggle("off", !on || ends(edge).some(function (end) { return off.has(end); }));
        });
      });
      say(at, now);
      settle();
    }

    function say(at, now) {
      var shown = own.filter(function (id) { return !off.has(id); });
      status.textContent = status.dataset.text.replace("{shown}", shown.length).replace("{all}", own.length);
      if (!year) return;
      var text = at === now ? year.dataset.today : year.dataset.at.replace("{year}", at);
      box.querySelector("output").textContent = text;
      year.setAttribute("aria-valuetext", text);
    }

    // Only what differs from all, so that an untouched map keeps a clean address.
    function write() {
      var query = new URLSearchParams(location.search);
      sets.forEach(function (set) {
        var wanted = chosen(set);
        if (wanted.length === set.querySelectorAll("input").length) query.delete(set.dataset.name);
        else query.set(set.dataset.name, wanted.join("."));
      });
      if (year && year.value !== year.dataset.now) query.set("jaar", year.value);
      else query.delete("jaar");
      replaceAddress(query.toString(), location.hash);
    }

    // A value that is no longer here is passed over; a choice of which nothing is left is none.
    function read() {
      var query = new URLSearchParams(location.search);
      var changed = false;
      sets.forEach(function (set) {
        var inputs = list(set.querySelectorAll("input"));
        var asked = query.has(set.dataset.name) ? query.get(set.dataset.name).split(".") : [];
        var known = inputs.filter(function (input) { return asked.indexOf(input.value) >= 0; });
        if (!known.length && asked.join("")) return;
        if (!query.has(set.dataset.name)) return;
        changed = true;
        inputs.forEach(function (input) { input.checked = known.indexOf(input) >= 0; });
      });
      var asked = Number(query.get("jaar"));
      if (year && asked >= Number(year.min) && asked <= Number(year.max) && asked % 1 === 0) {
        year.value = asked;
        changed = true;
      }
      return changed;
    }

    function all() {
      list(box.querySelectorAll("input[type=checkbox]")).forEach(function (input) { input.checked = true; });
      if (year) year.value = year.dataset.now;
    }

    // What a browser remembers of a form must not differ from what the address says.
    all();
    if (read()) box.open = true;
    show();
    box.addEventListener("input", show);
    box.addEventListener("change", write);
    box.querySelector("button").addEventListener("click", function () {
      all();
      show();
      write();
    });
  }

  // Moving -----------------------------------------------------------------------------------------------------

  // Four corners, since few fonts have a sign for it.
  function corners() {
    var made = document.createElementNS(SVG, "svg"), path = document.createElementNS(SVG, "path");
    made.setAttribute("viewBox", "0 0 14 14");
    made.setAttribute("aria-hidden", "true");
    path.setAttribute("d", "M1 5V1h4M9 1h4v4M13 9v4H9M5 13H1V9");
    made.appendChild(path);
    return made;
  }

  function button(sign, label, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.append(sign);
    made.title = label;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
    return made;
  }

  // By buttons, by a pinch, by the wheel with Ctrl, and by dragging when zoomed in. The page scrolls as always.
  function Moving(figure, map) {
    var whole = map.viewBox.baseVal, full = [whole.x, whole.y, whole.width, whole.height], now = full.slice();
    var drag = null, moved = false, fingers = new Map(), spread = 0;

    map.dataset.whole = full.join(" "); // for a picture that is saved

    function show() {
      now[2] = Math.min(now[2], full[2]);
      now[3] = now[2] * full[3] / full[2];
      now[0] = Math.max(0, Math.min(now[0], full[2] - now[2]));
      now[1] = Math.max(0, Math.min(now[1], full[3] - now[3]));
      map.setAttribute("viewBox", now.join(" "));
      map.classList.toggle("zoomed", now[2] < full[2]);
    }

    function zoom(by, across, down) {
      var width = Math.min(full[2], Math.max(full[2] / MOST_ZOOM, now[2] / by)), share = 1 - width / now[2];
      now = [now[0] + now[2] * share * across, now[1] + now[3] * share * down, width, 0];
      show();
    }

    function around(x, y, by) {
      var box = map.getBoundingClientRect();
      zoom(by, (x - box.left) / box.width, (y - box.top) / box.height);
    }

    function distance() {
      var points = Array.from(fingers.values());
      return points.length === 2 ? Math.hypot(points[0][0] - points[1][0], points[0][1] - points[1][1]) : 0;
    }

    map.addEventListener("wheel", function (event) {
      if (!event.ctrlKey) return;
      event.preventDefault();
      around(event.clientX, event.clientY, Math.exp(-event.deltaY / 200));
    }, { passive: false });
    map.addEventListener("pointerdown", function (event) {
      fingers.set(event.pointerId, [event.clientX, event.clientY]);
      spread = distance();
      moved = false;
      drag = now[2] < full[2] && fingers.size === 1 ? [event.clientX, event.clientY] : null;
    });
    window.addEventListener("pointermove", function (event) {
      if (!fingers.has(event.pointerId)) return;
      fingers.set(event.pointerId, [event.clientX, event.clientY]);
      if (fingers.size === 2 && spread) {
        var points = Array.from(fingers.values()), wide = distance();
        around((points[0][0] + points[1][0]) / 2, (points[0][1] + points[1][1]) / 2, wide / spread);
        spread = wide;
        moved = true;
      } else if (drag) {
        var scale = now[2] / map.clientWidth;
        if (Math.abs(event.clientX - drag[0]) + Math.abs(event.clientY - drag[1]) > 3) moved = true;
        now[0] -= (event.clientX - drag[0]) * scale;
        now[1] -= (event.clientY - drag[1]) * scale;
        drag = [event.clientX, event.clientY];
        show();
      }
    });
    ["pointerup", "pointercancel"].forEach(function (name) {
      window.addEventListener(name, function (event) {
        fingers.delete(event.pointerId);
        drag = null;
        spread = 0;
      });
    });
    map.addEventListener("dragstart", function (event) { event.preventDefault(); });
    map.addEventListener("click", function (event) {
      if (!moved) return;
      event.preventDefault();
      event.stopPropagation();
      moved = false;
    }, true);
    // What the keyboard reaches must be in sight.
    map.addEventListener("focusin", function (event) {
      var node = event.target.closest(".node");
      if (!node || now[2] >= full[2]) return;
      var box = node.getBBox();
      if (box.x < now[0] || box.y < now[1] || box.x + box.width > now[0] + now[2] || box.y + box.height > now[1] + now[3]) {
        now[0] = box.x + box.width / 2 - now[2] / 2;
        now[1] = box.y + box.height / 2 - now[3] / 2;
        show();
      }
    });

    var data = figure.dataset, bar = document.createElement("span");
    bar.className = "zoom";
    bar.append(
      button("+", data.in, function () { zoom(1.4, 0.5, 0.5); }),
      button("−", data.out, function () { zoom(1 / 1.4, 0.5, 0.5); }),
      button("⤢", data.whole, function () { now = full.slice(); show(); }),
      Screen(figure)
    );
    figure.querySelector(".tools").appendChild(bar);
  }

  // As large as the screen, in place: the whole figure with its panel.
  function Screen(figure) {
    var toggle = button(corners(), figure.dataset.full, function () {
      if (document.fullscreenElement) document.exitFullscreen();
      else if (figure.requestFullscreen) figure.requestFullscreen().catch(function () { fill(!figure.classList.contains("full")); });
      else fill(!figure.classList.contains("full"));
    });

    function fill(on) {
      figure.classList.toggle("full", on);
      toggle.setAttribute("aria-pressed", String(on));
      toggle.title = on ? figure.dataset.less : figure.dataset.full;
      toggle.setAttribute("aria-label", toggle.title);
    }

    toggle.setAttribute("aria-pressed", "false");
    document.addEventListener("fullscreenchange", function () { fill(document.fullscreenElement === figure); });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && !document.fullscreenElement) fill(false);
    });
    return toggle;
  }

  list(document.querySelectorAll(".plate:not(.landscape) svg.map")).forEach(Plain);
  list(document.querySelectorAll(".plate.landscape")).forEach(function (figure) {
    var pictures = list(figure.querySelectorAll("svg.map")).map(Picture);
    var box = figure.querySelector(".controls");
    var settle = Pointing(figure, pictures);
    if (box) Choices(figure, box, pictures, settle);
    Moving(figure, pictures[0].svg);
  });
})();
