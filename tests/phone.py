"""How soon pages answer on a slow phone, and whether anything moves: the real atlas, throttled, from a sub-path.

A slow phone here is a CPU at a quarter of its speed, and a network of 150 ms and 1.6 Mbit/s (what Lighthouse calls slow
4G), served packed as hosts do. Exit code 1 if a page takes more than a second (hits of a query: one and a half) or
moves. Figures: docs/reading.md.
"""

import gzip
import json
import shutil
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tests.conftest import CHROMIUM_ARGUMENTS
from tests.site.sites import built

QUERY = "hits of a query"
# What is looked at: a name, an address, and what must be there before the page answers.
PAGES = (
    ("start", "index.html", "main"),
    ("opgave with its map", "opgaven/wonen.html", "main"),
    ("coalitie", "coalities/u-ned.html", "main"),
    ("organisatie", "organisaties/gemeente-utrecht.html", "main"),
    ("list", "coalities/index.html", "main"),
    ("list with a choice", "coalities/index.html?niveau=inter&vorm=formeel", "main tbody tr:not([hidden])"),
    ("search", "zoeken.html", "#zoekveld"),
    (QUERY, "zoeken.html?q=woningbouw+zeist", ".search-hits a"),
    ("compare, with a pair", "vergelijken.html?a=u-ned&b=regio-u10", ".tool-result table"),
    ("question", "vragen.html?organisatie=gemeente-utrecht", "#tafels .own-part dl"),
)
SLOWER, ROUNDS = 4, 5
LATENCY, KILOBITS_DOWN, KILOBITS_UP = 150, 1600, 750
# A second; and so little that nobody sees it (0.1 is what browsers call good).
SECOND, STILL = 1000, 0.005
# The index of the search has to come first, and takes half a second on this network.
LIMITS = {QUERY: 1500}
SCREEN: Any = {"width": 360, "height": 780}
PACKED = (".html", ".css", ".js", ".svg", ".json")
WATCH = """
window.seen = {shift: 0, moved: [], tasks: [], there: 0};
new MutationObserver((changes, observer) => {
  const wanted = document.querySelector(WANTED);
  if (!wanted || !wanted.getClientRects().length || getComputedStyle(wanted).visibility !== "visible") return;
  seen.there = performance.now();
  observer.disconnect();
}).observe(document, {subtree: true, childList: true, attributes: true});
new PerformanceObserver(list => list.getEntries().forEach(entry => {
  seen.shift += entry.value;
  entry.sources.forEach(source => seen.moved.push(source.node && (source.node.className || source.node.nodeName)));
})).observe({type: "layout-shift", buffered: true});
new PerformanceObserver(list => list.getEntries().forEach(entry => seen.tasks.push([entry.startTime, entry.duration])))
  .observe({type: "longtask", buffered: true});
"""
# A page answers when it is painted, its scripts have run, no long task keeps it busy, and what was asked for is there.
ANSWERS = """() => {
  const ready = performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd;
  const painted = performance.getEntriesByName("first-contentful-paint")[0].startTime;
  const busy = Math.max(0, ...seen.tasks.map(([start, took]) => start + took));
  return {painted, ready, answers: Math.max(painted, ready, busy, seen.there), shift: seen.shift, moved: seen.moved};
}"""


@dataclass(frozen=True, slots=True)
class Seen:
    """When a page was painted and answered, in milliseconds, and how much of it moved (CLS), with what."""

    painted: float
    answers: float
    shift: float
    moved: tuple[str, ...]


def main() -> int:
    """Look at each page a few times, print the quickest visit, and give the exit code."""
    late = 0
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = built(Path(folder), "real", "openbaar")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM_ARGUMENTS)
        with served(site.folder) as root:
            for name, path, wanted in PAGES:
                rounds = [_seen(browser, f"{root}{path}", wanted) for _ in range(ROUNDS)]
                late += not _told(name, rounds)
        browser.close()
    return 1 if late else 0


def _told(name: str, rounds: Sequence[Seen]) -> bool:
    """Print the quickest visit, as what else a machine does only adds time, and what moves as a rule."""
    painted, answers = min(seen.painted for seen in rounds), min(seen.answers for seen in rounds)
    shift = median(seen.shift for seen in rounds)
    moved = sorted({what for seen in rounds for what in seen.moved})
    held = answers <= LIMITS.get(name, SECOND) and shift <= STILL
    note = "" if held else f"  ! {' '.join(moved)}"
    print(f"{name:22} painted {painted:4.0f} ms, answers {answers:4.0f} ms, shift {shift:.3f}{note}")
    return held


def _seen(browser: Browser, url: str, wanted: str) -> Seen:
    """One visit with nothing kept from before."""
    context = browser.new_context(viewport=SCREEN, device_scale_factor=2, is_mobile=True, has_touch=True)
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    devtools.send("Network.enable")
    speed = {"downloadThroughput": KILOBITS_DOWN * 125, "uploadThroughput": KILOBITS_UP * 125}
    devtools.send("Network.emulateNetworkConditions", {"offline": False, "latency": LATENCY, **speed})
    page.add_init_script(WATCH.replace("WANTED", json.dumps(wanted)))
    page.goto(url, wait_until="load")
    page.wait_for_selector(wanted)
    page.wait_for_timeout(1500)
    found = page.evaluate(ANSWERS)
    context.close()
    moved = tuple(str(what) for what in found["moved"])
    return Seen(found["painted"], found["answers"], found["shift"], moved)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address below which a folder stands on a server of our own, on a sub-path."""
    parent = folder.parent
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Packing, directory=str(parent)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/{folder.name}/"
    server.shutdown()
    server.server_close()
    thread.join()


class Packing(SimpleHTTPRequestHandler):
    """Gives text packed, as every host does, and keeps a connection open for the next file."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file() or path.suffix not in PACKED:
            super().do_GET()
            return
        content = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.copyfile(BytesIO(content), self.wfile)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - so the server names it
        """Say nothing: what counts is printed."""


if __name__ == "__main__":
    sys.exit(main())
