// Sets the chosen light or dark theme before the page is drawn. Runs first, so that nothing flashes.
(function () {
  "use strict";
  var root = document.documentElement;
  try {
    var chosen = localStorage.getItem(root.dataset.atlas + ".theme");
    if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  } catch (error) {
    // Without storage the page follows the system.
  }
})();
