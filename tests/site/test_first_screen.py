"""How high pages are, where their map begins and on how many sheets they print: the largest of each kind."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.site.sites import Site

LARGE = ("index.html", "organisaties/gemeente-zeist.html", "organisaties/gemeente-utrecht.html", "coalities/u-ned.html")
OPGAVEN = ("circulair", "energie", "gezond", "landelijk", "mobiliteit", "uitvoering", "water", "werk", "wonen")
HEIGHTS = {1280: 6_000, 360: 10_000}
SCREEN = 800
LATEST = 440
SHEETS: dict[str, int] = {"opgaven/wonen.html": 6, "opgaven/gezond.html": 6, "organisaties/gemeente-utrecht.html": 4}
SHEETS |= {"coalities/u-ned.html": 2, "coalities/omgevingsdienst-utrecht.html": 2}
HEIGHT = "document.documentElement.scrollHeight"
MAP = """() => {
  const [plate] = document.querySelectorAll('figure.plate.landscape');
  const first = [...plate.querySelectorAll('.band.supra')].map(band => band.getBoundingClientRect());
  return [plate.getBoundingClientRect().top, Math.max(...first.map(box => box.bottom))];
}"""


def opgave(name: str) -> str:
    return f"opgaven/{name}.html"


@pytest.fixture(params=HEIGHTS, ids=str)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    made = browser.new_page(viewport={"width": request.param, "height": SCREEN})
    yield made
    made.close()


def test_no_page_is_too_high_to_look_over(page: Page, real: Site) -> None:
    assert page.viewport_size
    most, found = HEIGHTS[page.viewport_size["width"]], {}
    for path in (*LARGE, *map(opgave, OPGAVEN)):
        page.goto(real.url(path))
        found[path] = page.evaluate(HEIGHT)

    assert {path: height for path, height in found.items() if height > most} == {}


@pytest.mark.parametrize("name", OPGAVEN)
def test_the_map_of_an_opgave_begins_on_the_first_screen_and_its_first_level_is_whole(
    browser: Browser, real: Site, name: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": SCREEN})
    page.goto(real.url(opgave(name)))
    top, bottom = page.evaluate(MAP)
    page.close()

    assert 0 < top < LATEST
    assert top < bottom <= SCREEN


@pytest.mark.parametrize("path", SHEETS)
def test_a_page_fits_its_sheets(browser: Browser, real: Site, path: str) -> None:
    page = browser.new_page()
    page.goto(real.url(path))
    sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))
    page.close()

    assert 0 < len(sheets) <= SHEETS[path]
