"""A party that looks its page over: on paper the page is a sheet with boxes and questions, and it can be mailed."""

from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser

from atlas.site.contribute.links import QUESTIONS
from tests.site.sites import Page, Site
from tests.site.small import small_site

PARTY = "titel: Gemeente Ede\nwebsite: https://www.ede.nl"
PAGE = "organisaties/ede.html"


def letters(page: Page) -> list[str]:
    found = [element.get("href") or "" for element in page.find("a")]
    return [href for href in found if href.startswith("mailto:?")]


def letter(page: Page) -> tuple[str, str, str]:
    """Whom the letter is to, its subject and its text."""
    [address] = letters(page)
    parts = urlsplit(address)
    fields = parse_qs(parts.query)
    return parts.path, fields["subject"][0], fields["body"][0]


def test_only_who_can_be_asked_has_a_letter_and_questions_on_paper(example: Site) -> None:
    with_letter = {page.path.partition("/")[0] for page in example.readable if letters(page)}
    on_paper = {page.path.partition("/")[0] for page in example.readable if "on-paper" in example.read(page.path)}

    assert with_letter == on_paper == {"organisaties", "grenswerkers"}


def test_the_letter_has_the_address_the_questions_and_the_facts(tmp_path: Path) -> None:
    site = small_site(tmp_path, {"organisaties/ede": PARTY}, "adres: https://atlas.example.org/\n")

    to, subject, text = letter(site.pages[PAGE])

    assert (to, subject) == ("", "Klopt dit nog? Gemeente Ede")
    assert "https://atlas.example.org/organisaties/ede.html" in text
    assert [question for question in QUESTIONS if question not in text] == []
    assert "- Website: https://www.ede.nl" in text


def test_a_letter_that_is_too_long_loses_facts_and_no_question(tmp_path: Path) -> None:
    name = "over het wonen in de regio en alles wat daar voor de mensen die er wonen bij komt kijken"
    tables = {f"coalities/t{n}": f"titel: Tafel {n} {name}\ndeelnemers: [ede]" for n in range(60)}
    page = small_site(tmp_path, {"organisaties/ede": PARTY, **tables}).pages[PAGE]

    [address] = letters(page)

    assert len(address) <= 6_000
    assert [question for question in QUESTIONS if question not in unquote(address)] == []


@pytest.mark.slow
def test_on_paper_there_is_room_to_write_and_nothing_to_click(example: Site, browser: Browser) -> None:
    page = browser.new_page()
    page.emulate_media(media="print")
    page.goto(example.url("organisaties/gemeente-oeverdam.html"))

    assert page.locator(".on-paper li").first.bounding_box()["height"] > 60  # type: ignore[index]
    assert page.locator("button:visible").count() == 0
    box = "dd => getComputedStyle(dd, '::before').content"
    assert "☐" in page.locator("dd").first.evaluate(box)
    page.close()
