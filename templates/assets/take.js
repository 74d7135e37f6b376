// Copying a link, a line of code or the page as text, walking on by key, and a page that is shown within another site.
(function () {
  "use strict";

  function textOf(source) {
    return source.href || source.textContent;
  }

  function copyByHand(text) {
    // Browsers that keep the clipboard from pages on disk still copy what is selected.
    var area = document.createElement("textarea");
    area.value = text;
    document.body.appendChild(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }

  function offerCopy(button) {
    var source = document.getElementById(button.dataset.copy || button.dataset.fetch);
    // A page on disk may not read the file beside it; the link to that file works there too.
    if (!source || (button.dataset.fetch && !location.protocol.startsWith("http"))) return;
    var usual = button.textContent;
    var said = document.createElement("span");
    said.className = "unseen";
    said.setAttribute("role", "status");
    button.after(said);
    button.hidden = false;
    function tell() {
      button.textContent = said.textContent = button.dataset.done;
      window.setTimeout(function () {
        button.textContent = usual;
        said.textContent = "";
      }, 2000);
    }
    function copy(text) {
      function byHand() {
        copyByHand(text);
        button.focus();
        tell();
      }
      if (navigator.clipboard) navigator.clipboard.writeText(text).then(tell, byHand);
      else byHand();
    }
    button.addEventListener("click", function () {
      if (button.dataset.fetch) fetch(source.href).then((answer) => answer.text()).then(copy);
      else copy(textOf(source));
    });
  }

  function usesArrows(element) {
    return element.closest("input, select, textarea, [contenteditable], [tabindex], svg, dialog") !== null;
  }

  function walkByKey(bar) {
    var keys = { ArrowLeft: "prev", ArrowRight: "next" };
    var hint = bar.querySelector(".walk-keys");
    if (hint) hint.hidden = false;
    document.addEventListener("keydown", function (event) {
      var modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
      if (!keys[event.key] || modified || event.defaultPrevented || usesArrows(event.target)) return;
      if (document.querySelector("dialog[open]")) return;
      var link = bar.querySelector("a[rel=" + keys[event.key] + "]");
      if (link) location.href = link.href;
    });
  }

  if (window.self !== window.top) document.documentElement.classList.add("embedded");
  document.querySelectorAll("button[data-copy], button[data-fetch]").forEach(offerCopy);
  document.querySelectorAll("nav.walk").forEach(walkByKey);
})();
