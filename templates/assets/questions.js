// One's own answers on the page of the five questions: those of the chosen organisation, kept here and in the address.
(function () {
  "use strict";
  var box = document.querySelector(".own-answer");
  if (!box) return;
  var select = box.querySelector("select");
  var more = box.querySelector(".own-answer-more");
  if (!select || !more) return;
  var loaded = new Map();
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

  // The script that holds the answers for an organisation, by the sum of the letters of its id.
  function load(ident) {
    var sum = 0;
    for (var at = 0; at < ident.length; at += 1) sum += ident.charCodeAt(at);
    var address = box.dataset.scripts.replace("*", sum % box.dataset.number);
    if (!loaded.has(address)) {
      loaded.set(address, new Promise(function (resolve) {
        var script = document.createElement("script");
        script.src = address;
        script.onload = script.onerror = resolve;
        document.head.appendChild(script);
      }));
    }
    return loaded.get(address);
  }

  function nothing(part) {
    var line = document.createElement("p");
    line.className = "quiet";
    line.textContent = part.dataset.none;
    return line;
  }

  function fill(part, answers) {
    var answer = answers[part.dataset.question];
    part.textContent = "";
    if (answer) part.insertAdjacentHTML("afterbegin", answer);
    else part.appendChild(nothing(part));
  }

  function show(ident) {
    more.hidden = !ident;
    parts.forEach(function (part) { part.textContent = ""; });
    if (!ident) return Promise.resolve();
    var link = more.querySelector("a");
    if (link) link.setAttribute("href", box.dataset.more.replace("*", ident));
    return load(ident).then(function () {
      if (select.value !== ident) return; // Another was chosen meanwhile.
      var answers = (window.ATLAS_ANSWERS || {})[ident];
      if (answers) parts.forEach(function (part) { fill(part, answers); });
    });
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
    return show(select.value);
  }

  begin().then(function () {
    document.documentElement.classList.remove("narrowed"); // See theme.js: the page was kept back until it was right.
  });
  window.addEventListener("pageshow", begin); // Also after a browser has put back what was chosen in the form.
  select.addEventListener("change", function () {
    show(select.value);
    keep(select.value);
  });
})();
