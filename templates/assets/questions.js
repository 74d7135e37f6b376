// One's own answers on the page of the five questions: the rows of the chosen organisation, kept here and in the address.
(function () {
  "use strict";
  var box = document.querySelector(".own-answer");
  if (!box) return;
  var select = box.querySelector("select");
  var more = box.querySelector(".own-answer-more");
  if (!select || !more) return;
  var parts = Array.prototype.slice.call(document.querySelectorAll(".own-part"));

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

  function heads(part) {
    var table = document.getElementById(part.dataset.table);
    return table ? Array.prototype.map.call(table.tHead.rows[0].cells, function (cell) { return cell.textContent; }) : [];
  }

  function answer(part, row) {
    var names = heads(part);
    var list = document.createElement("dl");
    Array.prototype.slice.call(row.cells, 1).forEach(function (cell, number) {
      var pair = document.createElement("div");
      var name = document.createElement("dt");
      var value = document.createElement("dd");
      name.textContent = names[number + 1];
      Array.prototype.forEach.call(cell.childNodes, function (node) { value.appendChild(node.cloneNode(true)); });
      pair.appendChild(name);
      pair.appendChild(value);
      list.appendChild(pair);
    });
    return list;
  }

  function nothing(part) {
    var line = document.createElement("p");
    line.className = "quiet";
    line.textContent = part.dataset.none;
    return line;
  }

  function fill(part, ident) {
    var row = ident ? document.getElementById(part.dataset.row + "-" + ident) : null;
    part.textContent = "";
    if (row) row.classList.add("own");
    if (ident) part.appendChild(row ? answer(part, row) : nothing(part));
  }

  function show(ident) {
    document.querySelectorAll("tr.own").forEach(function (row) { row.classList.remove("own"); });
    parts.forEach(function (part) { fill(part, ident); });
    more.hidden = !ident;
    var link = more.querySelector("a");
    if (ident && link) link.setAttribute("href", box.dataset.more.replace("*", ident));
  }

  function keep(ident) {
    var address = location.pathname + (ident ? "?organisatie=" + encodeURIComponent(ident) : "") + location.hash;
    try {
      history.replaceState(null, "", address);
    } catch (error) {
      // Some browsers refuse this for a page from disk; then the choice is kept in the browser only.
    }
    window.AtlasMine.set(ident, select.selectedOptions[0].textContent);
  }

  function begin() {
    select.value = [fromAddress(), window.AtlasMine.get()].filter(known)[0] || "";
    show(select.value);
  }

  begin();
  document.documentElement.classList.remove("narrowed"); // See theme.js: the page was kept back until it was right.
  window.addEventListener("pageshow", begin); // Also after a browser has put back what was chosen in the form.
  select.addEventListener("change", function () {
    show(select.value);
    keep(select.value);
  });
})();
