// What JavaScript adds to a map, which is complete without it: pointing lights up what belongs together, boxes choose
// what is shown, and a year shows the landscape at another date. All from what stands in the page.
(function () {
  "use strict";

  function list(found) {
    return Array.prototype.slice.call(found);
  }

  // Pointing -------------------------------------------------------------------------------------------------

  function ends(edge) {
    return edge.dataset.ends.split(" ");
  }

  function light(map, node) {
    dim(map);
    map.classList.add("pointing");
    node.classList.add("lit", "pointed");
    list(map.querySelectorAll(".edge:not(.off)")).forEach(function (edge) {
      var both = ends(edge);
      if (both.indexOf(node.id) < 0) return;
      edge.classList.add("lit");
      both.forEach(function (end) {
        document.getElementById(end).classList.add("lit");
      });
    });
  }

  function dim(map) {
    map.classList.remove("pointing");
    list(map.querySelectorAll(".lit")).forEach(function (part) {
      part.classList.remove("lit", "pointed");
    });
  }

  function pointing(map) {
    function nodeOf(event) {
      return event.target.closest(".node");
    }
    function focused() {
      var active = document.activeElement;
      return active && map.contains(active) ? active.closest(".node") : null;
    }
    function settle() {
      var node = focused();
      if (node) light(map, node);
      else dim(map);
    }
    map.addEventListener("mouseover", function (event) {
      var node = nodeOf(event);
      if (node) light(map, node);
    });
    map.addEventListener("mouseout", function (event) {
      if (nodeOf(event)) settle();
    });
    map.addEventListener("focusin", settle);
    map.addEventListener("focusout", function () {
      dim(map);
    });
    map.addEventListener("keydown", function (event) {
      if (event.key === "Escape") dim(map);
    });
  }

  // Choosing -------------------------------------------------------------------------------------------------

  // How a node stands in a year: as on the date of the atlas, or by what its page says of each year.
  function standIn(node, year, now) {
    var data = node.dataset, stand = data.stand || "";
    if (!data.jaren || year === now) return stand;
    data.jaren.split(" ").forEach(function (part) {
      var turn = part.split(":");
      if (Number(turn[0]) <= year) stand = turn[1];
    });
    return stand === "aangekondigd" ? "nog-niet" : stand;
  }

  function Choices(figure, box) {
    var map = figure.querySelector("svg.map");
    var nodes = list(map.querySelectorAll(".node:not(.fold):not(.connector)"));
    var edges = list(map.querySelectorAll(".edge"));
    var connectors = list(map.querySelectorAll(".node.connector"));
    var sets = list(box.querySelectorAll("fieldset"));
    var year = box.querySelector("input[type=range]");
    var status = box.querySelector("[role=status]");
    var original = new Map(nodes.map(function (node) {
      return [node, node.getAttribute("class")];
    }));

    function chosen(set) {
      return list(set.querySelectorAll("input:checked")).map(function (input) {
        return input.value;
      });
    }

    function fits(part, set, value) {
      var values = value === undefined ? part.dataset[set.dataset.name] : value;
      if (!values) return true;
      var wanted = chosen(set);
      return values.split(" ").some(function (one) {
        return wanted.indexOf(one) >= 0;
      });
    }

    function paint(node, stand, changed) {
      node.setAttribute("class", original.get(node));
      if (!changed) return;
      node.classList.remove("past", "announced", "unsure");
      if (stand === "voorbij") node.classList.add("past");
      if (stand === "aangekondigd") node.classList.add("announced");
      if (stand === "onbekend") node.classList.add("unsure");
    }

    function isShown(id) {
      var node = document.getElementById(id);
      return node && !node.classList.contains("off");
    }

    function show() {
      var at = year ? Number(year.value) : 0;
      var now = year ? Number(year.dataset.now) : 0;
      nodes.forEach(function (node) {
        var stand = standIn(node, at, now);
        paint(node, stand, at !== now);
        var on = stand !== "nog-niet" && sets.every(function (set) {
          return fits(node, set, set.dataset.name === "stand" ? stand : undefined);
        });
        node.classList.toggle("off", !on);
      });
      edges.forEach(function (edge) {
        var on = !edge.classList.contains("connector") && sets.every(function (set) {
          return fits(edge, set);
        });
        edge.classList.toggle("off", edge.classList.contains("connector") ? false : !on);
      });
      connectors.forEach(function (connector) {
        var joined = edges.filter(function (edge) {
          return ends(edge).indexOf(connector.id) >= 0;
        });
        var on = joined.some(function (edge) {
          return ends(edge).some(function (end) {
            return end !== connector.id && isShown(end);
          });
        });
        connector.classList.toggle("off", !on);
      });
      edges.forEach(function (edge) {
        if (!ends(edge).every(isShown)) edge.classList.add("off");
      });
      say(at, now);
    }

    function say(at, now) {
      var shown = nodes.filter(function (node) {
        return !node.classList.contains("off");
      });
      status.textContent = status.dataset.text.replace("{shown}", shown.length).replace("{all}", nodes.length);
      if (!year) return;
      var text = at === now ? year.dataset.today : year.dataset.at.replace("{year}", at);
      box.querySelector("output").textContent = text;
      year.setAttribute("aria-valuetext", text);
    }

    // The state in the address: only what differs from all, so that an untouched map keeps a clean address.
    function write() {
      var query = new URLSearchParams(location.search);
      sets.forEach(function (set) {
        var wanted = chosen(set);
        if (wanted.length === set.querySelectorAll("input").length) query.delete(set.dataset.name);
        else query.set(set.dataset.name, wanted.join("."));
      });
      if (year && year.value !== year.dataset.now) query.set("jaar", year.value);
      else query.delete("jaar");
      var text = query.toString();
      try {
        history.replaceState(null, "", location.pathname + (text ? "?" + text : "") + location.hash);
      } catch (error) {
        // Without an address the choice holds for this page only.
      }
    }

    function read() {
      var query = new URLSearchParams(location.search);
      var found = false;
      sets.forEach(function (set) {
        if (!query.has(set.dataset.name)) return;
        var wanted = query.get(set.dataset.name).split(".");
        found = true;
        list(set.querySelectorAll("input")).forEach(function (input) {
          input.checked = wanted.indexOf(input.value) >= 0;
        });
      });
      if (year && query.has("jaar")) {
        year.value = query.get("jaar");
        found = true;
      }
      return found;
    }

    function reset() {
      list(box.querySelectorAll("input[type=checkbox]")).forEach(function (input) {
        input.checked = true;
      });
      if (year) year.value = year.dataset.now;
      show();
      write();
    }

    // What a browser remembers of a form must not differ from what the address says.
    list(box.querySelectorAll("input[type=checkbox]")).forEach(function (input) {
      input.checked = true;
    });
    if (year) year.value = year.dataset.now;
    if (read()) box.open = true;
    show();
    box.addEventListener("input", show);
    box.addEventListener("change", write);
    box.querySelector("button").addEventListener("click", reset);
  }

  list(document.querySelectorAll("svg.map")).forEach(pointing);
  list(document.querySelectorAll(".plate")).forEach(function (figure) {
    var box = figure.querySelector(".controls");
    if (box) Choices(figure, box);
  });
})();
