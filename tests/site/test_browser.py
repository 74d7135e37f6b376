"""The site as a reader opens it: from a disk, or below a path of a server, with and without JavaScript."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, Request, Response

from tests.site.sites import START, Site

NARROW = {"width": 320, "height": 640}
PATIENCE = 10_000
NOT_MODIFIED = 304
# A reader's way through the three levels: from the start, each time to the first link of that sort in the text.
WAY = ("opgaven", "coalities", "organisaties")


UNSEEN = """pictures => pictures
  .filter(picture => !picture.closest("details:not([open]), [hidden]"))
  .filter(picture => ![...(picture.closest("figure")?.querySelectorAll("svg") ?? [])]
    .some(other => other !== picture && other.getClientRects().length))
  .filter(picture => !picture.getClientRects().length || !picture.getBoundingClientRect().width)
  .map(picture => picture.outerHTML.slice(0, 200))"""


class Listener:
    """What goes wrong while pages are looked at, and where they fetch from."""

    def __init__(self, context: BrowserContext) -> None:
        self.faults: list[str] = []
        self.fetched: list[str] = []
        context.on("console", self._said)
        context.on("weberror", lambda error: self.faults.append(str(error.error)))
        context.on("requestfailed", self._failed)
        context.on("response", self._answered)
        context.on("request", lambda request: self.fetched.append(request.url))

    def _said(self, line: ConsoleMessage) -> None:
        if line.type in {"error", "warning"}:
            self.faults.append(line.text)

    def _failed(self, request: Request) -> None:
        # The browser itself drops what it was still fetching when the reader goes on to the next page.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"{request.url}: {request.failure}")

    def _answered(self, response: Response) -> None:
        if not response.ok and response.status != NOT_MODIFIED:
            self.faults.append(f"{response.url}: {response.status}")

    def fetched_outside(self, place: str) -> list[str]:
        return [url for url in self.fetched if not url.startswith((place, "data:", "blob:"))]


@contextmanager
def opened(browser: Browser, *, scripts: bool = True, width: int = 1280) -> Iterator[tuple[Page, Listener]]:
    """A page of a reader who was never here before."""
    context = browser.new_context(java_script_enabled=scripts, viewport={"width": width, "height": 800})
    context.set_default_timeout(PATIENCE)
    try:
        yield context.new_page(), Listener(context)
    finally:
        context.close()


@pytest.fixture(scope="module")
def server(real: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site below a sub-path of a server on this machine."""
    root = tmp_path_factory.mktemp("server")
    (root / "regio").mkdir()
    (root / "regio" / "atlas").symlink_to(real.folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(root))) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/regio/atlas/"
        running.shutdown()


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is given
        """Nothing: the tests listen in the browser."""


# From page to page -------------------------------------------------------------------------------------------------


def link_to(page: Page, folder: str) -> Locator:
    """The first link in the text, in sight, to a page of an entity in a folder."""
    here = page.url.rpartition("/")[0].rpartition("/")[2]
    way_there = "" if here == folder else f"{folder}/"
    address = re.compile(rf"^(\.\./)?{way_there}[a-z0-9-]+\.html$")
    links = page.locator("main a:visible")
    hrefs: list[str] = links.evaluate_all("links => links.map(link => link.getAttribute('href') || '')")
    fitting = (number for number, href in enumerate(hrefs) if address.match(href) and not href.endswith(START))
    return links.nth(next(fitting))


def follow(page: Page, folder: str) -> None:
    """Click on such a link, and see the page that it leads to."""
    link_to(page, folder).click()
    page.wait_for_url(re.compile(rf"/{folder}/[a-z0-9-]+\.html$"))


def walk(page: Page, start: str) -> None:
    page.goto(start)
    for folder in WAY:
        follow(page, folder)
        assert page.locator("h1").inner_text()
        see_every_picture(page)


def see_every_picture(page: Page) -> None:
    """See that each picture takes room, unless it is in something folded."""
    assert page.locator("main svg, main img, header img").evaluate_all(UNSEEN) == []


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("atlas", ["real", "example"])
def test_from_disk_one_click_leads_to_the_next_level_and_nothing_fails(
    browser: Browser, atlas: str, request: pytest.FixtureRequest, *, scripts: bool
) -> None:
    site: Site = request.getfixturevalue(atlas)
    with opened(browser, scripts=scripts) as (page, listener):
        walk(page, site.url(START))

        assert listener.faults == []
        assert listener.fetched_outside(site.folder.as_uri()) == []


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_below_a_path_of_a_server_it_is_the_same(browser: Browser, server: str, *, scripts: bool) -> None:
    with opened(browser, scripts=scripts) as (page, listener):
        walk(page, server)

        assert listener.faults == []
        assert listener.fetched_outside(server) == []


class Lost(Quiet):
    """A server that shows the page of the site itself for what it does not have, as Pages do."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        del message, explain
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write((Path(self.directory) / "regio/atlas/404.html").read_bytes())


@pytest.mark.parametrize("missing", ["niet.html", "coalities/niet.html", "coalities/diep/niet.html"])
def test_what_does_not_exist_is_styled_and_leads_back_from_any_depth(
    browser: Browser, real: Site, tmp_path: Path, missing: str
) -> None:
    (tmp_path / "regio").mkdir()
    (tmp_path / "regio" / "atlas").symlink_to(real.folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Lost, directory=str(tmp_path))) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        with opened(browser) as (page, _):
            page.goto(f"http://127.0.0.1:{running.server_port}/regio/atlas/{missing}")
            shown = page.locator("h1").evaluate("title => getComputedStyle(title).fontFamily")
            page.locator("main ul a").first.click()

            assert "serif" in shown
            page.wait_for_url(lambda url: url.endswith("/regio/atlas/opgaven/index.html"))
            assert page.locator("h1").inner_text() == "Opgaven"
        running.shutdown()


def test_no_sort_of_page_has_an_error_or_fetches_from_elsewhere(browser: Browser, example: Site) -> None:
    with opened(browser) as (page, listener):
        for path in example.one_of_each:
            page.goto(example.url(path))
            see_every_picture(page)

        assert listener.faults == []
        assert listener.fetched_outside(example.folder.as_uri()) == []


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_node_of_a_map_leads_to_its_panel_and_so_to_its_page(browser: Browser, real: Site, *, scripts: bool) -> None:
    with opened(browser, scripts=scripts) as (page, _):
        page.goto(real.url("opgaven/wonen.html"))
        page.locator("svg g.node a").first.click()
        panel = page.url.partition("#")[2]
        assert panel.startswith("bij-")
        page.locator(f"#{panel} a").first.click()

        page.wait_for_url(re.compile(r"/(coalities|teams)/[a-z0-9-]+\.html$"))


def test_a_former_address_leads_to_the_present_page(browser: Browser, real: Site) -> None:
    old = next(path for path in real.paths if 'http-equiv="refresh"' in real.read(path))
    with opened(browser) as (page, _):
        page.goto(real.url(old))

        page.wait_for_url(f"**/{real.pages[old].leads_to}")


# What fits and what stays --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("atlas", ["real", "example"])
def test_a_narrow_screen_never_has_to_scroll_sideways(
    browser: Browser, atlas: str, request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(atlas)
    too_wide = []
    with opened(browser, width=NARROW["width"]) as (page, _):
        for path in site.one_of_each:
            page.goto(site.url(path))
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > NARROW["width"]:
                too_wide.append((path, width))

    assert too_wide == []


def background(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor + getComputedStyle(document.body).color"))


def test_a_chosen_theme_is_remembered_from_page_to_page(browser: Browser, example: Site) -> None:
    with opened(browser) as (page, _):
        page.goto(example.url(START))
        light = background(page)
        page.locator(".theme-switch").click()
        dark = background(page)
        follow(page, WAY[0])

        assert dark != light
        assert background(page) == dark


def test_the_theme_follows_the_system_until_one_is_chosen(browser: Browser, example: Site) -> None:
    with opened(browser) as (page, _):
        page.goto(example.url(START))
        light = background(page)
        page.emulate_media(color_scheme="dark")

        assert background(page) != light


FOLDED = "main table:has(> tbody.tail):visible"


@contextmanager
def folded_table(browser: Browser, site: Site, *, scripts: bool = True) -> Iterator[Locator]:
    """A table in sight that scripts fold, on the longest page that has one."""
    longest_first = sorted(site.paths, key=lambda path: -(site.folder / path).stat().st_size)
    with opened(browser, scripts=scripts) as (page, _):
        for path in (path for path in longest_first if '<tbody class="tail">' in site.read(path)):
            page.goto(site.url(path))
            if page.locator(FOLDED).count():
                yield page.locator(FOLDED).first
                return
        pytest.fail("no page has a folded table")


def test_a_folded_table_shows_all_its_rows_at_a_click(browser: Browser, real: Site) -> None:
    with folded_table(browser, real) as table:
        last = table.locator("tbody tr").last
        hidden_at_first = last.is_hidden()
        table.locator("xpath=..").locator(".more-rows").click()

        assert hidden_at_first
        assert last.is_visible()


def test_without_scripts_no_row_is_folded_away(browser: Browser, real: Site) -> None:
    with folded_table(browser, real, scripts=False) as table:
        assert table.locator("tbody tr").last.is_visible()


def test_on_paper_nothing_is_folded_away(browser: Browser, real: Site) -> None:
    with folded_table(browser, real) as table:
        table.page.emulate_media(media="print")

        assert table.locator("tbody tr").last.is_visible()
