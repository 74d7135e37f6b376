"""A walk along pages: step by step, by link and by key, from disk and without JavaScript."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from tests.site.markup import Element
from tests.site.sites import Page, Site, place_of
from tests.site.small import small_site

STORY = {
    "coalities/tafel": "titel: De tafel",
    "paginas/wandeling": """titel: Langs de kade
verhaal:
  - {naar: wonen, tekst: Begin bij de opgave.}
  - {naar: tafel, tekst: Hier zit men samen.}
  - {naar: wonen, tekst: En terug.}
""",
}
FIRST, SECOND, THIRD = (
    "opgaven/wonen.wandeling-1.html",
    "coalities/tafel.wandeling-2.html",
    "opgaven/wonen.wandeling-3.html",
)


def bar(page: Page) -> Element:
    [found] = [element for element in page.find("nav") if "walk" in element.classes]
    return found


def way(page: Page, rel: str) -> tuple[str, str] | None:
    """Where the next or previous step is."""
    found = [a.get("href") for a in bar(page).find("a") if a.get("rel") == rel]
    return place_of(found[0], page.path) if found else None


def test_each_step_is_the_page_itself_with_the_line_of_the_step(tmp_path: Path) -> None:
    site = small_site(tmp_path, STORY)
    page = site.pages[SECOND]

    assert page.find("h1")[0].text == "De tafel"
    assert "Langs de kade · Stap 2 van 3" in bar(page).text
    assert "Hier zit men samen." in bar(page).text
    assert page.find("title")[0].text.startswith("Langs de kade: Stap 2 van 3")


def test_a_walk_goes_on_from_step_to_step_and_ends_where_it_began(tmp_path: Path) -> None:
    pages = small_site(tmp_path, STORY).pages
    walked = [way(pages[path], "next") for path in (FIRST, SECOND, THIRD)]

    assert walked == [(SECOND, ""), (THIRD, ""), ("paginas/wandeling.html", "")]
    assert [way(pages[path], "prev") for path in (FIRST, SECOND, THIRD)] == [None, (FIRST, ""), (SECOND, "")]


def test_the_page_that_tells_the_walk_lists_its_steps(tmp_path: Path) -> None:
    page = small_site(tmp_path, STORY).pages["paginas/wandeling.html"]
    [steps] = [element for element in page.find("ol") if "steps" in element.classes]

    assert [place_of(a.get("href"), page.path) for a in steps.find("a")] == [(FIRST, ""), (SECOND, ""), (THIRD, "")]
    assert "De tafel: Hier zit men samen." in steps.text


def test_a_search_engine_is_sent_to_the_page_itself(tmp_path: Path) -> None:
    site = small_site(tmp_path, STORY, "adres: https://atlas.example.org/\n")
    [canonical] = [e.get("href") for e in site.pages[SECOND].find("link") if e.get("rel") == "canonical"]

    assert canonical == "https://atlas.example.org/coalities/tafel.html"
    assert "wandeling-2" not in site.read("sitemap.xml")


def test_an_internal_step_is_left_out_of_the_public_walk(tmp_path: Path) -> None:
    hidden = {**STORY, "coalities/tafel": "titel: De tafel\nzichtbaarheid: intern"}
    site = small_site(tmp_path, hidden)

    assert "Stap 1 van 2" in bar(site.pages[FIRST]).text
    assert way(site.pages[FIRST], "next") == ("opgaven/wonen.wandeling-2.html", "")
    assert "Hier zit men samen" not in site.read("paginas/wandeling.html")


def test_an_ordinary_page_has_no_bar(tmp_path: Path) -> None:
    assert 'class="walk"' not in small_site(tmp_path, STORY).read("coalities/tafel.html")


# In a browser -------------------------------------------------------------------------------------------------

STEPS = (
    "opgaven/deelmobiliteit.wandeling-1.html",
    "coalities/ondernemers-delen-wielen.wandeling-2.html",
    "minipraktijken/thee-bij-de-buren.wandeling-3.html",
)


@pytest.fixture
def tab(example: Site, browser: Browser) -> Iterator[Tab]:
    """The second step of the walk of the example, opened from disk."""
    page = browser.new_page()
    page.goto(example.url(STEPS[1]))
    yield page
    page.close()


def test_the_arrows_turn_to_the_next_and_the_previous_step(tab: Tab, example: Site) -> None:
    tab.keyboard.press("ArrowRight")
    tab.wait_for_url(example.url(STEPS[2]))
    tab.keyboard.press("ArrowLeft")
    tab.wait_for_url(example.url(STEPS[1]))
    tab.keyboard.press("ArrowLeft")
    tab.wait_for_url(example.url(STEPS[0]))
    tab.keyboard.press("ArrowLeft")

    assert tab.url == example.url(STEPS[0])


def test_an_arrow_that_is_used_for_something_else_stays_on_the_step(tab: Tab, example: Site) -> None:
    tab.locator("main [tabindex='0']").first.focus()
    tab.keyboard.press("ArrowRight")
    tab.locator("body").press("Alt+Shift+ArrowRight")
    tab.keyboard.press("Control+k")
    tab.keyboard.press("ArrowRight")

    assert tab.url == example.url(STEPS[1])


def test_the_keyboard_is_not_caught_in_the_bar(tab: Tab) -> None:
    tab.locator("nav.walk a[rel=next]").focus()
    tab.keyboard.press("Tab")

    assert tab.evaluate("document.activeElement.closest('nav.walk') === null")


def test_without_javascript_a_walk_goes_by_link(example: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(example.url("paginas/wandeling.html"))
    page.get_by_role("link", name="Begin bij stap 1").click()
    page.locator("nav.walk a[rel=next]").click()
    page.locator("nav.walk a[rel=next]").click()
    url, told = page.url, page.locator(".walk-keys").is_visible()
    context.close()

    assert (url, told) == (example.url(STEPS[2]), False)
