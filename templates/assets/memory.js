// What the browser keeps for this atlas, and for no other: theme, shortcut, and the reader's own organisation.
window.AtlasMemory = (function () {
  "use strict";
  var prefix = document.documentElement.dataset.atlas + ".";

  function get(name) {
    try {
      return localStorage.getItem(prefix + name);
    } catch (error) {
      return null; // Without storage nothing is kept.
    }
  }

  function set(name, value) {
    try {
      if (value) localStorage.setItem(prefix + name, value);
      else localStorage.removeItem(prefix + name);
    } catch (error) {
      // Without storage the choice holds for this page only.
    }
  }

  return { get: get, set: set };
})();
