// The live preview: load the page again when the content has changed. The server says so over one open connection.

(() => {
  // The key to write with stands in the address that the terminal shows; it is kept for this tab only.
  const key = new URLSearchParams(location.search).get("sleutel");
  if (key) {
    sessionStorage.setItem("atlas.sleutel", key);
    history.replaceState(null, "", location.pathname + location.hash);
  }
  const shown = document.currentScript?.dataset.number;
  const events = new EventSource("/_atlas/events");
  events.addEventListener("message", (event) => {
    // A form that is being written goes on by itself, when it knows what became of it.
    if (event.data !== shown && !document.documentElement.dataset.writing) {
      events.close();
      location.reload();
    }
  });
  // A browser keeps few connections to one server: a page that is left must not hold one.
  addEventListener("pagehide", () => events.close());
})();
