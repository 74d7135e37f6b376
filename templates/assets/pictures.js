// What JavaScript adds to the matrix, which is complete without it: other orders, and a head that lights up.
(function () {
  "use strict";

  function list(found) {
    return Array.prototype.slice.call(found);
  }

  function rowsOf(body) {
    return list(body.rows).filter(function (row) { return !row.classList.contains("group"); });
  }

  function button(text, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  }

  function number(row, cell) {
    return Number(row.cells[cell].textContent.replace(/\D/g, ""));
  }

  function byName(one, two) {
    return one.cells[0].firstElementChild.textContent.localeCompare(two.cells[0].firstElementChild.textContent, document.documentElement.lang);
  }

  function enrich(matrix) {
    var table = matrix.querySelector("table");
    var bodies = list(table.tBodies);
    var blocks = bodies.map(rowsOf);
    var heads = list(table.querySelectorAll(".names th"));
    var buttons = [];

    function sorted(compare, head, direction, pressed) {
      bodies.forEach(function (body, place) {
        var rows = compare ? blocks[place].slice().sort(compare) : blocks[place];
        rows.forEach(function (row) { body.appendChild(row); });
      });
      heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
      if (head) head.setAttribute("aria-sort", direction);
      buttons.forEach(function (other) { other.setAttribute("aria-pressed", String(other === pressed)); });
    }

    function order(text, compare, head, direction) {
      var made = button(text, function () { sorted(compare, head, direction, made); });
      made.setAttribute("aria-pressed", "false");
      buttons.push(made);
      return made;
    }

    function seated(place) {
      return function (one, two) {
        var here = function (row) { return row.cells[place].classList.contains("in") ? 0 : 1; };
        return here(one) - here(two);
      };
    }

    var bar = document.createElement("div");
    bar.className = "order";
    bar.append(matrix.dataset.order);
    var back = order(matrix.dataset.back, null);
    back.setAttribute("aria-pressed", "true");
    bar.appendChild(back);
    bar.appendChild(order(matrix.dataset.name, byName, heads[0], "ascending"));
    bar.appendChild(order(matrix.dataset.count, function (one, two) { return number(two, 1) - number(one, 1); }, heads[1], "descending"));
    var few = button(matrix.dataset.few, function () {
      var on = few.getAttribute("aria-pressed") !== "true";
      few.setAttribute("aria-pressed", String(on));
      blocks.forEach(function (rows) {
        rows.forEach(function (row) { row.hidden = on && number(row, 1) < 2; });
      });
    });
    few.setAttribute("aria-pressed", "false");
    bar.appendChild(few);
    matrix.insertBefore(bar, matrix.firstChild);

    heads.slice(2).forEach(function (head, place) {
      var made = order("↓", seated(place + 2), head, "descending");
      var text = matrix.dataset.sort.replace("{name}", head.dataset.name);
      made.setAttribute("aria-label", text);
      made.title = text;
      head.appendChild(made);
    });

    function light(event) {
      var cell = event.target.closest ? event.target.closest("td, th") : null;
      var place = cell && cell.parentNode.parentNode.tagName === "TBODY" ? cell.cellIndex : -1;
      list(table.querySelectorAll(".lit")).forEach(function (lit) { lit.classList.remove("lit"); });
      if (place > 1 && heads[place]) heads[place].classList.add("lit");
    }

    table.addEventListener("mouseover", light);
    table.addEventListener("mouseleave", light);
  }

  list(document.querySelectorAll(".matrix")).forEach(enrich);
})();
