"""All that readers can do, by the keyboard alone: from disk and below a path of a server, in light and in dark.

Each behaviour has tests of its own beside this one; here they are done one after another, as a reader would.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import ROOT
from tests.phone import served
from tests.site.sites import Site
from tests.site.small import site_of

SETTINGS = """
adres: https://atlas.example.org/
repository: https://github.com/voorbeeld/atlas
"""
FOCUSED = "selector => document.activeElement !== null && document.activeElement.matches(selector)"
GROUND = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"
MOST_TABS = 250
pytestmark = pytest.mark.slow
Address = Callable[[str], str]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The example with all that can be configured."""
    folder = tmp_path_factory.mktemp("told")
    content = folder / "content"
    shutil.copytree(ROOT / "atlas" / "example", content)
    with (content / "atlas.yml").open("a", encoding="utf-8") as settings:
        settings.write(SETTINGS)
    return site_of(content, folder / "site")


@pytest.fixture(params=["from disk", "from a server"])
def place(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    scheme: Any = request.param
    context = browser.new_context(color_scheme=scheme, accept_downloads=True)
    made = context.new_page()
    faults: list[str] = []
    made.on("pageerror", lambda error: faults.append(str(error)))
    yield made
    brightness = sum(made.evaluate(GROUND))
    context.close()
    assert faults == []
    assert (brightness > 3 * 128) == (scheme == "light")


def addresses(site: Site, place: str) -> Iterator[Address]:
    if place == "from disk":
        yield site.url
        return
    with served(site.folder) as root:
        yield lambda path: f"{root}{path}"


@pytest.fixture
def real_at(real: Site, place: str) -> Iterator[Address]:
    yield from addresses(real, place)


@pytest.fixture
def told_at(told: Site, place: str) -> Iterator[Address]:
    yield from addresses(told, place)


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is on such an element: so it can be reached, and nothing on the way holds the focus."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED, selector):
            return
    pytest.fail(f"no way to {selector} with Tab")


def there(page: Page, address: str) -> None:
    """See that the page at an address stands, with its scripts."""
    expect(page).to_have_url(address)
    page.wait_for_load_state("load")


def test_searching_choosing_previewing_and_asking_by_the_keyboard_alone(
    page: Page, real_at: Address, tmp_path: Path
) -> None:
    keys = page.keyboard
    # Search, and go to a hit.
    page.goto(real_at("index.html"))
    keys.press("Control+k")
    keys.type("gemeente zeist")
    expect(page.locator(".search-hits a").first).to_contain_text("Gemeente Zeist")
    keys.press("ArrowDown")
    keys.press("Enter")
    there(page, real_at("organisaties/gemeente-zeist.html"))
    # The own organisation, then the question in which it is chosen already.
    tab_to(page, "button.mine")
    keys.press("Enter")
    page.goto(real_at("vragen.html"))
    expect(page.locator(".own-answer select")).to_have_value("gemeente-zeist")
    expect(page.locator("#tafels .own-part dl")).to_contain_text("Bereikbaarheid en mobiliteit")
    tab_to(page, ".own-answer-more a")
    keys.press("Enter")
    expect(page.locator("h1")).to_have_text("Gemeente Zeist")
    page.wait_for_url(lambda url: url.endswith("organisaties/gemeente-zeist.html#vijf-vragen"))
    # A list, narrowed down.
    page.goto(real_at("coalities/index.html"))
    tab_to(page, ".facet[data-facet=vorm] summary")
    for key in ("Enter", "Tab", "Space", "Escape"):
        keys.press(key)
    page.wait_for_url(lambda url: url.endswith("coalities/index.html?vorm=formeel"))
    tab_to(page, ".facet-chips button")
    keys.press("Enter")
    page.wait_for_url(lambda url: url.endswith("coalities/index.html"))
    # A preview that can be dismissed, of a page and of a term.
    page.goto(real_at("paginas/meedoen.html"))
    tab_to(page, "main a.term")
    expect(page.locator(".preview:not([hidden]) .kicker")).to_have_text("Begrip")
    keys.press("Escape")
    expect(page.locator(".preview")).to_be_hidden()
    # A comparison, with the pair in the address.
    page.goto(real_at("vergelijken.html") + "?a=u-ned&b=regio-u10")
    expect(page.locator(".tool-result table").first).to_contain_text("Gemeente Bunnik")
    # A download.
    page.goto(real_at("downloads.html"))
    tab_to(page, 'a[href="downloads/atlas.xlsx"]')
    with page.expect_download() as download:
        keys.press("Enter")
    download.value.save_as(tmp_path / "atlas.xlsx")
    assert (tmp_path / "atlas.xlsx").stat().st_size > 50_000


def test_walking_helping_and_taking_along_by_the_keyboard_alone(page: Page, told_at: Address) -> None:
    keys = page.keyboard
    # The walk of a meeting.
    page.goto(told_at("paginas/wandeling.html"))
    tab_to(page, 'main a[href*="wandeling-1"]')
    keys.press("Enter")
    there(page, told_at("opgaven/deelmobiliteit.wandeling-1.html"))
    keys.press("ArrowRight")
    there(page, told_at("coalities/ondernemers-delen-wielen.wandeling-2.html"))
    keys.press("ArrowLeft")
    there(page, told_at("opgaven/deelmobiliteit.wandeling-1.html"))
    # A banner with three questions, and the ways to answer.
    page.goto(told_at("opgaven/landbouw.html"))
    expect(page.locator(".overdue .questions li")).to_have_count(3)
    tab_to(page, ".overdue .ways a")
    assert (page.locator(":focus").get_attribute("href") or "").startswith(("https://github.com/", "mailto:"))
    # Taking part, and a map for another site.
    tab_to(page, '.about-page a[href*="/edit/"], .about-page a[href*="/issues/new"]')
    tab_to(page, ".embed summary")
    keys.press("Enter")
    expect(page.locator("#insluiten")).to_contain_text('<iframe src="https://atlas.example.org/opgaven/landbouw')
    # A map: what a node is, and its page.
    page.goto(told_at("opgaven/deelmobiliteit.html"))
    tab_to(page, "#kaart svg .nodes a")
    expect(page.locator(".preview:not([hidden]) .kicker")).to_contain_text("Coalitie")
    keys.press("Escape")
    keys.press("Enter")
    expect(page.locator("h1")).to_be_visible()
    page.wait_for_url(lambda url: "/opgaven/deelmobiliteit.html" not in url)


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("zoeken.html", 'a[href="coalities/bodemkring.html"]'),
        ("coalities/index.html", 'tr[data-choices] a[href="bodemkring.html"]'),
        ("vragen.html", "#tafels > details summary"),
        ("vragen.html", "#kansrijk .signal"),
        ("vergelijken.html", "#paren a"),
        ("eerst-zoeken.html", "#stappen li"),
        ("organisaties/gemeente-nevelgaarde.html", "#met-wie a.to-organisatie"),
        ("opgaven/landbouw.html", ".overdue .questions li"),
        ("opgaven/landbouw.html", '.about-page a[href*="/edit/"]'),
        ("opgaven/deelmobiliteit.html", "main a.term"),
        ("opgaven/landbouw.html", ".embed summary"),
        ("downloads.html", 'a[href="downloads/atlas.json"]'),
        ("paginas/wandeling.html", 'main a[href*="wandeling-1"]'),
        ("wat-weten-we-niet.html", "main a[href^='https://github.com/']"),
    ],
)
def test_without_javascript_everything_can_still_be_reached(
    browser: Browser, told: Site, path: str, wanted: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(told.url(path))

    expect(page.locator(wanted).first).to_be_visible()
    assert page.locator("button:visible, main select:visible").count() == 0
    context.close()
