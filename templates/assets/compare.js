// Two coalities, opgaven or organisaties side by side, chosen here; the pair is in the address.
(function () {
  "use strict";
  var data = window.ATLAS_LANDSCAPE;
  if (!data) return;

  function add(parent, tag, text) {
    var made = document.createElement(tag);
    if (text) made.textContent = text;
    parent.appendChild(made);
    return made;
  }

  function has(list, value) {
    return list.indexOf(value) >= 0;
  }

  function unique(list) {
    return list.filter(function (value, place) { return list.indexOf(value) === place; });
  }

  function running(opgave) {
    return Object.keys(data.coalities).filter(function (key) {
      return data.coalities[key].runs && has(data.coalities[key].opgaven, opgave);
    });
  }

  function setUp(box) {
    var selects = Array.prototype.slice.call(box.querySelectorAll("select"));
    var result = box.querySelector(".tool-result");
    var isOpgave = box.dataset.kind === "opgave", isParty = box.dataset.kind === "organisatie";

    function word(name) {
      return box.getAttribute("data-" + name) || "";
    }

    function links(cell, keys, from) {
      if (!keys.length) add(cell, "span", word("none"));
      keys.forEach(function (key, place) {
        if (place) cell.appendChild(document.createTextNode(", "));
        var one = from[key];
        if (!one.href) {
          add(cell, "span", one.title);
          return;
        }
        add(cell, "a", one.title).href = word("root") + one.href;
      });
    }

    function partiesOf(key) {
      if (!isOpgave) return data.coalities[key].parties;
      return unique([].concat.apply([], running(key).map(function (id) { return data.coalities[id].parties; })));
    }

    function isPartial(key) {
      var some = isOpgave ? running(key) : [key];
      return some.some(function (id) { return !data.coalities[id].complete; });
    }

    function row(body, name, fill) {
      var line = add(body, "tr");
      add(line, "th", name).scope = "row";
      [0, 1].forEach(function (place) { fill(add(line, "td"), place); });
    }

    // What binds two coalities directly: a stated relation, else the parties that sit in both.
    function bond(one, other) {
      var stated = data.declared.some(function (pair) { return has(pair, one) && has(pair, other); });
      if (stated) return word("stated");
      return data.coalities[one].parties.filter(function (key) {
        return has(data.coalities[other].parties, key);
      }).map(function (key) { return data.parties[key].title; }).slice(0, 3).join(", ");
    }

    // The coalities from one to the other along the fewest bonds; none if there is no way.
    function way(start, end) {
      var from = {}, edge = [start], all = Object.keys(data.coalities).filter(function (key) {
        return data.coalities[key].runs || key === start || key === end;
      });
      from[start] = start;
      while (edge.length && !from[end]) {
        var here = edge.shift();
        all.forEach(function (key) {
          if (!from[key] && bond(here, key)) {
            from[key] = here;
            edge.push(key);
          }
        });
      }
      if (!from[end]) return [];
      var stops = [end];
      while (stops[0] !== start) stops.unshift(from[stops[0]]);
      return stops;
    }

    function showWay(keys) {
      var stops = way(keys[0], keys[1]);
      add(result, "h3", word("way"));
      if (!stops.length) {
        add(result, "p", word("no-way")).className = "absent onbekend";
        return;
      }
      var line = add(result, "p");
      stops.forEach(function (key, place) {
        if (place) add(line, "span", " – " + bond(stops[place - 1], key) + " – ").className = "quiet";
        links(line, [key], data.coalities);
      });
    }

    // The running coalities that a party is known to take part in.
    function seatsOf(party) {
      return Object.keys(data.coalities).filter(function (key) {
        return data.coalities[key].runs && has(data.coalities[key].parties, party);
      });
    }

    function seatRows(body, seats) {
      var shared = seats[0].filter(function (key) { return has(seats[1], key); });
      row(body, word("opgaven"), function (cell, place) {
        links(cell, unique([].concat.apply([], seats[place].map(function (key) { return data.coalities[key].opgaven; }))), data.opgaven);
      });
      row(body, word("seats"), function (cell, place) { add(cell, "span", String(seats[place].length)); });
      row(body, word("both"), function (cell, place) {
        if (place) add(cell, "span", String(shared.length));
        else links(cell, shared, data.coalities);
      });
      row(body, word("only"), function (cell, place) {
        links(cell, seats[place].filter(function (key) { return !has(shared, key); }), data.coalities);
      });
    }

    function table(keys) {
      var from = isParty ? data.parties : isOpgave ? data.opgaven : data.coalities;
      var made = add(add(result, "div"), "table");
      made.className = "compare-table";
      made.parentNode.className = "table";
      add(made, "caption", word("caption"));
      var head = add(add(made, "thead"), "tr");
      add(head, "th", word("what")).scope = "col";
      keys.forEach(function (key) {
        var cell = add(head, "th");
        cell.scope = "col";
        links(cell, [key], from);
      });
      var body = add(made, "tbody");
      if (isParty) return seatRows(body, keys.map(seatsOf));
      var parties = keys.map(partiesOf);
      if (isOpgave) {
        row(body, word("coalities"), function (cell, place) { links(cell, running(keys[place]), data.coalities); });
      } else {
        row(body, word("opgaven"), function (cell, place) { links(cell, from[keys[place]].opgaven, data.opgaven); });
        ["level", "form", "logica"].forEach(function (name) {
          row(body, word(name), function (cell, place) {
            add(cell, "span", from[keys[place]][name] || word("unknown"));
          });
        });
      }
      row(body, word("count"), function (cell, place) {
        add(cell, "span", String(parties[place].length) + (isPartial(keys[place]) ? " (" + word("partial") + ")" : ""));
      });
      row(body, word("both"), function (cell, place) {
        var shared = parties[0].filter(function (key) { return has(parties[1], key); });
        if (place) add(cell, "span", String(shared.length));
        else links(cell, shared, data.parties);
      });
      row(body, word("only"), function (cell, place) {
        links(cell, parties[place].filter(function (key) { return !has(parties[1 - place], key); }), data.parties);
      });
    }

    function show() {
      var keys = selects.map(function (select) { return select.value; });
      result.textContent = "";
      if (!keys[0] || !keys[1] || keys[0] === keys[1]) {
        add(result, "p", word("choose")).className = "quiet";
        return;
      }
      table(keys);
      if (!isOpgave && !isParty) showWay(keys);
    }

    function keep() {
      var query = selects.filter(function (select) { return select.value; }).map(function (select) {
        return select.name + "=" + encodeURIComponent(select.value);
      }).join("&");
      try {
        history.replaceState(null, "", location.pathname + (query ? "?" + query : ""));
      } catch (error) {
        // Some browsers refuse this for a page from disk.
      }
    }

    if (!result || selects.length < 2) return;
    var asked = new URLSearchParams(location.search);
    selects.forEach(function (select) {
      var given = asked.get(select.name), former = data.former[given];
      var wanted = typeof former === "string" ? former : given;
      var known = Array.prototype.some.call(select.options, function (option) { return option.value === wanted; });
      if (wanted && known) select.value = wanted;
    });
    show();
    selects.forEach(function (select) {
      select.addEventListener("change", function () {
        show();
        keep();
      });
    });
  }

  document.querySelectorAll(".tool-compare").forEach(setUp);
  document.documentElement.classList.remove("narrowed");
})();
