"""What must not break a page: addresses of before, a part that an own template left out, long words, low windows."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, ViewportSize, expect

from tests.content.test_cases import laid
from tests.site.sites import Site
from tests.site.small import site_of

NARROW, LOW = ViewportSize(width=320, height=640), ViewportSize(width=683, height=350)
BROKEN = "%E0%A4%A"
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Rows that may scroll by themselves aside, what stands past the right edge of the window.
PAST_THE_EDGE = """() => Array.from(document.querySelectorAll("h1, h2, h3, h4, .plate-title"))
  .filter(one => one.getClientRects().length && !one.closest(".unseen"))
  .filter(one => one.getBoundingClientRect().right > innerWidth + 1 || one.scrollWidth > one.clientWidth + 1)
  .map(one => one.outerHTML.slice(0, 120))"""


@dataclass
class Reader:
    """A page of a browser, with what went wrong on it."""

    page: Page
    faults: list[str]

    def goes(self, site: Site, address: str) -> None:
        path, _, query = address.partition("?")
        self.page.goto(site.url(path) + (f"?{query}" if query else ""))


def complaint(line: ConsoleMessage) -> list[str]:
    return [line.text] if line.type == "error" else []


def reading(context: BrowserContext) -> Reader:
    reader = Reader(context.new_page(), [])
    reader.page.on("pageerror", lambda error: reader.faults.append(str(error)))
    reader.page.on("console", lambda line: reader.faults.extend(complaint(line)))
    return reader


@pytest.fixture
def reader(browser: Browser) -> Iterator[Reader]:
    with browser.new_context() as context:
        yield reading(context)


@pytest.mark.parametrize("value", [BROKEN, "weg", "constructor", ""])
@pytest.mark.parametrize(
    "address",
    [
        "vragen.html?organisatie=*",
        "coalities/index.html?vorm=*&volgorde=*&q=",
        "opgaven/wonen.html?niveau=*&stand=*&jaar=*",
        "vergelijken.html?a=*&b=*",
        "eerst-zoeken.html?opgave=*&gebied=*",
        "zoeken.html?q=*&soort=*",
    ],
)
def test_a_broken_or_former_value_in_the_address_leaves_the_page_whole(
    value: str, address: str, reader: Reader, real: Site
) -> None:
    reader.goes(real, address.replace("*", value))

    assert reader.faults == []
    assert reader.page.locator("html.narrowed").count() == 0
    if address.startswith("coalities"):
        expect(reader.page.locator(".facet-state")).to_contain_text("Alle")


PARTS = (
    ".theme-switch, header .brand, .search-status, .search-close, .search-foot, .search-kinds, .facet-state, "
    ".facet-chips, .facet-fold, .facet-chosen, .facet-typed, .count, .chooser button, .chooser-live, .walk-keys, "
    ".own-answer select, .tool-result, .plate-title, [role=status], summary"
)
WITHOUT = f"""new MutationObserver(() => document.querySelectorAll({PARTS!r}).forEach(part => part.remove()))
  .observe(document, {{ childList: true, subtree: true }});"""


@pytest.mark.parametrize(
    "address",
    [
        "index.html",
        "vragen.html",
        "coalities/index.html",
        "vergelijken.html",
        "eerst-zoeken.html",
        "zoeken.html?q=zeist",
    ],
)
def test_a_part_that_an_own_template_leaves_out_stops_no_script(address: str, reader: Reader, real: Site) -> None:
    reader.page.add_init_script(WITHOUT)
    reader.goes(real, address)
    reader.page.wait_for_timeout(200)

    assert reader.faults == []


def test_a_script_that_fails_does_not_stop_the_others(tmp_path: Path, reader: Reader, real: Site) -> None:
    folder = tmp_path / "site"
    for name in ("index.html", "assets"):
        source, target = real.folder / name, folder / name
        folder.mkdir(exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    script = folder / "assets" / "site.js"
    script.write_text(
        script.read_text(encoding="utf-8").replace("switchTheme(button);", "null.oops();", 1), encoding="utf-8"
    )
    reader.page.goto((folder / "index.html").as_uri())
    reader.page.keyboard.press("/")

    expect(reader.page.locator("dialog.search")).to_be_visible()
    assert any("oops" in fault for fault in reader.faults)


def test_the_organisation_chosen_at_the_start_is_said_on_its_page_and_kept(reader: Reader, real: Site) -> None:
    reader.goes(real, "index.html")
    reader.page.locator("#chooser-field").fill("Gemeente Zeist")
    reader.page.keyboard.press("Enter")

    expect(reader.page).to_have_url(real.url("organisaties/gemeente-zeist.html"))
    expect(reader.page.locator(".mine-said")).to_contain_text("Gemeente Zeist is nu uw organisatie")
    reader.goes(real, "vragen.html")
    assert reader.page.locator(".own-answer select").input_value() == "gemeente-zeist"


def test_a_theme_chosen_elsewhere_holds_when_the_reader_comes_back(reader: Reader, real: Site) -> None:
    reader.goes(real, "index.html")
    reader.goes(real, "zoeken.html")
    reader.page.locator(".theme-switch").click()
    reader.page.go_back()

    expect(reader.page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(reader.page.locator(".theme-switch")).to_have_text("Licht")


@pytest.fixture(scope="module")
def long_words(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of the case with a Dutch word that is longer than a phone is wide."""
    folder = tmp_path_factory.mktemp("long")
    return site_of(laid("lang-woord-320px", folder), folder / "site")


def test_long_dutch_words_break_on_every_page_of_a_phone(browser: Browser, long_words: Site) -> None:
    with browser.new_context(viewport=NARROW) as context:
        reader = reading(context)
        found = {}
        for path in long_words.paths:
            reader.goes(long_words, path)
            wide, past = reader.page.evaluate(WIDE), reader.page.evaluate(PAST_THE_EDGE)
            if wide > 0 or past:
                found[path] = (wide, past)

    assert found == {}


def test_a_preview_fits_a_low_window_and_does_not_lie_over_its_link(browser: Browser, real: Site) -> None:
    with browser.new_context(viewport=LOW) as context:
        reader = reading(context)
        reader.goes(real, "opgaven/wonen.html")
        links = reader.page.locator("main p a[href*='organisaties/'], main li a[href*='organisaties/'], main td a")
        tried = 0
        for number in range(0, links.count(), max(1, links.count() // 12)):
            link = links.nth(number)
            if not link.is_visible():
                continue
            link.scroll_into_view_if_needed()
            reader.page.mouse.move(1, 1)
            link.hover()
            reader.page.wait_for_timeout(500)
            card = reader.page.locator(".preview:not([hidden])")
            if not card.count():
                continue
            tried += 1
            box, own = card.bounding_box(), link.evaluate("link => [...link.getClientRects()].map(r => r.toJSON())")
            assert box is not None
            assert box["y"] >= 0
            assert box["y"] + box["height"] <= LOW["height"] + 1
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= LOW["width"] + 1
            if len(own) == 1:
                apart = own[0]["bottom"] <= box["y"] or own[0]["top"] >= box["y"] + box["height"]
                beside = own[0]["right"] <= box["x"] or own[0]["left"] >= box["x"] + box["width"]
                assert apart or beside

    assert tried


# The words that have the colour of what lies under them (a box, or else the picture), and lines that have that of the
# picture. Under each line lies a wider one in just that colour, so that a crossing shows which goes over which.
INVISIBLE = """() => {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = "Canvas";
  const canvas = getComputedStyle(probe).color;
  probe.remove();
  const under = text => {
    const at = text.getBBox(), x = at.x + at.width / 2, y = at.y + at.height / 2;
    const boxes = [...text.closest("svg").querySelectorAll(".node rect")].filter(rect => {
      const box = rect.getBBox();
      return box.x <= x && x <= box.x + box.width && box.y <= y && y <= box.y + box.height;
    });
    return boxes.length ? getComputedStyle(boxes.at(-1)).fill : canvas;
  };
  return [...document.querySelectorAll("svg.map .edge path:not(.under), svg.map text")]
    .filter(part => part.getClientRects().length)
    .filter(part => part.tagName === "text" ? getComputedStyle(part).fill === under(part)
      : getComputedStyle(part).stroke === canvas)
    .map(part => part.outerHTML);
}"""


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_colours_of_the_reader_a_map_keeps_its_lines_and_words(
    theme: str, scheme: Literal["light", "dark"], browser: Browser, real: Site
) -> None:
    with browser.new_context(forced_colors="active", color_scheme=scheme) as context:
        reader = reading(context)
        reader.goes(real, "opgaven/wonen.html")
        reader.page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
        inks = [
            reader.page.locator(drawn).first.evaluate("drawn => getComputedStyle(drawn).getPropertyValue('--ink')")
            for drawn in ("main svg", ".landscape .legend .sign")
        ]

        assert inks == ["CanvasText", "CanvasText"]
        assert reader.page.evaluate(INVISIBLE) == []
