// The live preview: load the page again when the content has changed. The server says so over one open connection.
"use strict";
(() => {
  const shown = document.currentScript.dataset.number;
  const events = new EventSource("/_atlas/events");
  events.addEventListener("message", (event) => {
    if (event.data !== shown) {
      events.close();
      location.reload();
    }
  });
  // A browser keeps few connections to one server: a page that is left must not hold one.
  addEventListener("pagehide", () => events.close());
})();
