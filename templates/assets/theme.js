// Sets the chosen light or dark theme before the page is drawn, and says that there is JavaScript, with a query or not.
// `narrowed` keeps back what another script is about to fill in or take away, for an address or an own organisation.
// Runs first, so that nothing flashes or moves.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");
  // Whatever becomes of the scripts that fill in: nothing stays back.
  window.addEventListener("load", function () { root.classList.remove("narrowed"); });
  if (/[?&]q=/.test(location.search)) root.classList.add("asked");
  else if (location.search) root.classList.add("narrowed");
  try {
    var chosen = localStorage.getItem(root.dataset.atlas + ".theme");
    if (localStorage.getItem(root.dataset.atlas + ".organisatie")) root.classList.add("narrowed");
    if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  } catch (error) {
    // Without storage the page follows the system.
  }
})();
