"""What people come for: eight errands, each from the start page in at most three clicks, by mouse and by keyboard.

A click is a link, a fold or a choice. The answer is text that can be seen where the errand ends.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.sites import Site

MOST_CLICKS = 3
MOST_TABS = 300
SAME = "(element, other) => element === other"
Way = Callable[[Page, Locator], None]


@dataclass(frozen=True, slots=True)
class Errand:
    """What is to be found: the elements on the way, and where the answer stands with the texts that it must have.

    A step that ends in ` =` and a text is typed into a field, or chosen in a list. Of `none` nothing may stand there.
    """

    steps: tuple[str, ...]
    answer: str
    texts: tuple[str, ...]
    none: tuple[str, ...] = ()


def tile(name: str) -> str:
    return f'#gemeenten .tiles a[href="organisaties/gemeente-{name}.html"]'


COALITIES = 'header nav a[href="coalities/index.html"]'
OPGAVE = '.heat th a[href="opgaven/{}.html"]'
ERRANDS = {
    "all informal coalities on wonen": Errand(
        (OPGAVE.format("wonen"), '.intro a.tally:has-text("informeel")'),
        "#tabel-coalities tbody",
        ("U Ned", "Groen Groeit Mee", "NOVEX Metropoolregio Utrecht", "Regio U10", "Woondeal regio U10 (2023)"),
        ("Regio FoodValley", "Avres"),
    ),
    "where Zeist sits and where it does not": Errand(
        (tile("zeist"),), ".lead", ("Niet gevonden bij", "Klimaatadaptatie en water", "Omgevingsdienst", "U Ned")
    ),
    "which role connects U Ned and NOVEX": Errand(
        (COALITIES, ".facet-typed input =U Ned", '#tabel-coalities a[href="u-ned.html"]'),
        '#banden tr:has-text("NOVEX")',
        ("grenswerker", "Trekker Ontwikkelperspectief"),
    ),
    "what is unknown about water": Errand(
        (OPGAVE.format("water"), '.contents a[href="#vragen"]'), "#onbekend", ("Wat we niet weten", "niet")
    ),
    "whom to turn to about Regio Deal Vitale Wijken": Errand(
        (COALITIES, ".facet-typed input =Vitale Wijken", '#tabel-coalities a[href="regio-deal-vitale-wijken-2.html"]'),
        '.lead dl > div:has-text("Bij wie kunt u terecht?")',
        ("Gemeente Utrecht",),
    ),
    "which tables on energy Amersfoort could join": Errand(
        (tile("amersfoort"), "#opgave-energie summary"),
        "#opgave-energie details",
        ("RES U16", "RES Regio Foodvalley", "Regio U10"),
        ("RES Regio Amersfoort",),
    ),
    "which deals end in 2026 or 2027": Errand(
        ('#loopt-af a[href*="einde=2026"]',),
        "#tabel-coalities tbody",
        ("Stedelijke samenwerkingsafspraken",),
        ("U Ned",),
    ),
    "at which tables Zeist and De Bilt sit together": Errand(
        (tile("zeist"), '.chips a[href*="?a=gemeente-zeist"]', "select >> visible=true >> nth=-1 =Gemeente De Bilt"),
        '.tool-result tr:has-text("In allebei")',
        ("Regio U10", "U Ned", "RES U16"),
    ),
}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    made = browser.new_page(viewport={"width": 1280, "height": 800})
    yield made
    made.close()


def by_mouse(_page: Page, element: Locator) -> None:
    element.click()


def by_keyboard(page: Page, element: Locator) -> None:
    """Go there with Tab alone, and press Enter."""
    wanted = element.element_handle()
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        focused = page.evaluate_handle("document.activeElement").as_element()
        if focused and page.evaluate(f"([a, b]) => ({SAME})(a, b)", [focused, wanted]):
            break
    else:
        pytest.fail(f"no way to {element} with Tab")
    if page.evaluate("document.activeElement.matches('a, summary')"):
        page.keyboard.press("Enter")


def take(page: Page, step: str, go: Way) -> None:
    """One click: a link or a fold; or what is typed into a field, or chosen in a list."""
    path, _, text = step.partition(" =")
    element = page.locator(path).first
    expect(element).to_be_visible()
    if go is by_mouse and text and element.evaluate("element => element.matches('select')"):
        element.select_option(element.locator("option", has_text=text).first.get_attribute("value"))
        return
    go(page, element)
    if text:
        page.keyboard.type(text)


@pytest.mark.parametrize("go", [by_mouse, by_keyboard], ids=["mouse", "keyboard"])
@pytest.mark.parametrize("name", ERRANDS)
def test_an_errand_takes_three_clicks_and_its_answer_can_be_seen(page: Page, real: Site, name: str, go: Way) -> None:
    errand = ERRANDS[name]
    assert len(errand.steps) <= MOST_CLICKS

    page.goto(real.url("index.html"))
    for step in errand.steps:
        take(page, step, go)
        page.wait_for_load_state("load")

    answer = page.locator(errand.answer).first
    for text in errand.texts:
        expect(answer.get_by_text(text).locator("visible=true").first).to_be_visible()
    for text in errand.none:
        expect(answer.get_by_text(text, exact=True).locator("visible=true")).to_have_count(0)
