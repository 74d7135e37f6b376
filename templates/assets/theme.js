// Sets the chosen light or dark theme before the page is drawn, and says that there is JavaScript, with a query or not.
// Runs first, so that nothing flashes or moves.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");
  if (/[?&]q=/.test(location.search)) root.classList.add("asked");
  else if (location.search) root.classList.add("narrowed");
  try {
    var chosen = localStorage.getItem(root.dataset.atlas + ".theme");
    if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  } catch (error) {
    // Without storage the page follows the system.
  }
})();
