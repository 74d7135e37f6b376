"""A browser in which every payload that works is noted by its number."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Error, Page, Route

from tests.hostile.payloads import HOST

STAND_IN = "http://proef.invalid/"
DRAWING = f"{STAND_IN}tekening.svg"
NUMBER = re.compile(r"\d{4,}")
# What a reader may do by mistake: everything that listens is told, every odd address followed, every form sent.
DO_ALL = """() => {
  const scheme = /^\\s*(?!https?:|mailto:|tel:|file:|#)[a-z\\s&-]+:/i, elsewhere = /^\\s*[\\\\/]\\s*[\\\\/]/;
  const odd = (address) => scheme.test(address) || elsewhere.test(address);
  const elements = [...document.querySelectorAll("*")];
  for (const element of elements) {
    for (const { name } of [...element.attributes]) {
      if (name.startsWith("on")) element.dispatchEvent(new Event(name.slice(2), { bubbles: true, cancelable: true }));
    }
  }
  const before = location.href;
  for (const element of elements) {
    const raw = element.getAttribute("href") || element.getAttribute("xlink:href") || "";
    const resolved = typeof element.href === "string" ? element.href : raw;
    const animated = element.querySelector("animate, set");
    if (element.closest("a, area") === element && (odd(raw) || odd(resolved) || animated)) {
      element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    } else if (element.matches("form *, [formaction]") && element.matches("button, input")) element.click();
  }
  return before;
}"""


class Watched:
    """A browser context, with the numbers of the payloads that worked in it."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.worked: set[int] = set()
        self._held = ""
        context.expose_function("boem", self._note)
        context.route("**/*", self._answer)
        self.page = self._open()

    def hold(self, html: str) -> None:
        """Show a page that is nowhere, and do all that a reader may do."""
        # What the page before it set going must not come between.
        self.page.close()
        self.page = self._open()
        self._held = html
        self._look(STAND_IN)

    def opened(self, drawing: str, number: int) -> bool:
        """Whether a drawing does something when it is opened by itself, with all that a reader may do."""
        self.page.close()
        self.page = self._open()
        self._held = drawing
        self._look(DRAWING)
        self.settle(number)
        return number in self.worked

    def visit(self, address: str) -> None:
        """Show a page of a site, and do all that a reader may do."""
        self._look(address)

    def settle(self, number: int, milliseconds: int = 400) -> None:
        """Wait until a payload has worked, or for so long."""
        for _ in range(milliseconds // 20):
            if number in self.worked:
                return
            self.page.wait_for_timeout(20)

    def _open(self) -> Page:
        page = self.context.new_page()
        page.on("dialog", lambda dialog: dialog.dismiss())
        page.on("crash", lambda _: self.worked.add(-1))
        return page

    def _look(self, address: str) -> None:
        try:
            self.page.goto(address, wait_until="load", timeout=10_000)
            self.page.evaluate(DO_ALL)
        except Error:
            # A payload that worked may have led the page elsewhere.
            pass

    def _note(self, number: object) -> None:
        self.worked.add(int(str(number)))

    def _answer(self, route: Route) -> None:
        address = urlsplit(route.request.url)
        if address.hostname == HOST:
            found = NUMBER.search(address.path)
            self.worked.add(int(found[0]) if found else 0)
            route.abort()
        elif route.request.url == STAND_IN:
            route.fulfill(body=self._held, content_type="text/html; charset=utf-8")
        elif route.request.url == DRAWING:
            route.fulfill(body=self._held, content_type="image/svg+xml")
        elif address.scheme in {"file", "data", "blob", "about"}:
            route.continue_()
        else:
            route.abort()


@contextmanager
def watched(browser: Browser, *, policy: bool) -> Iterator[Watched]:
    """A fresh browser context; without `policy` it does not keep to the Content-Security-Policy of a page."""
    context = browser.new_context(bypass_csp=not policy, viewport={"width": 1280, "height": 900})
    try:
        yield Watched(context)
    finally:
        context.close()
