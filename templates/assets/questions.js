// One's own answer on the page of a question: the row of the chosen organisation, kept here and in the address.
(function () {
  "use strict";
  var box = document.querySelector(".own-answer");
  if (!box) return;
  var select = box.querySelector("select");
  var text = box.querySelector(".own-answer-text");
  var more = box.querySelector(".own-answer-more");
  var table = document.getElementById(box.dataset.table);
  var heads = Array.prototype.map.call(table.tHead.rows[0].cells, function (cell) { return cell.textContent; });

  function known(ident) {
    return Array.prototype.some.call(select.options, function (option) { return ident && option.value === ident; });
  }

  function fromAddress() {
    var found = /[?&]organisatie=([^&#]*)/.exec(location.search);
    try {
      return found ? window.AtlasMine.present(decodeURIComponent(found[1])) : "";
    } catch (error) {
      return ""; // What is no text chooses nothing.
    }
  }

  function answer(row) {
    var list = document.createElement("dl");
    Array.prototype.slice.call(row.cells, 1).forEach(function (cell, number) {
      var pair = document.createElement("div");
      var name = document.createElement("dt");
      var value = document.createElement("dd");
      name.textContent = heads[number + 1];
      Array.prototype.forEach.call(cell.childNodes, function (node) { value.appendChild(node.cloneNode(true)); });
      pair.appendChild(name);
      pair.appendChild(value);
      list.appendChild(pair);
    });
    return list;
  }

  function mark(row) {
    table.querySelectorAll("tr.own").forEach(function (other) { other.classList.remove("own"); });
    if (row) row.classList.add("own");
  }

  // The other questions keep the choice, also where the browser keeps nothing.
  function carry(ident) {
    document.querySelectorAll(".cards a").forEach(function (link) {
      var plain = link.getAttribute("href").split("?")[0];
      link.setAttribute("href", ident ? plain + "?organisatie=" + encodeURIComponent(ident) : plain);
    });
  }

  function show(ident) {
    var row = ident ? document.getElementById(box.dataset.row + "-" + ident) : null;
    text.textContent = "";
    mark(row);
    carry(row ? ident : "");
    more.hidden = !row;
    if (!row) return;
    text.appendChild(answer(row));
    more.querySelector("a").setAttribute("href", box.dataset.more.replace("*", ident));
  }

  function keep(ident) {
    window.AtlasMine.set(ident, select.selectedOptions[0].textContent);
    var address = location.pathname + (ident ? "?organisatie=" + encodeURIComponent(ident) : "") + location.hash;
    try {
      history.replaceState(null, "", address);
    } catch (error) {
      // Some browsers refuse this for a page from disk; then the choice is kept in the browser only.
    }
  }

  var start = [fromAddress(), window.AtlasMine.get()].filter(known)[0] || "";
  select.value = start;
  show(start);
  document.documentElement.classList.remove("narrowed"); // See theme.js: the page was kept back until it was right.
  select.addEventListener("change", function () {
    show(select.value);
    keep(select.value);
  });
})();
