"""The confirmation sheet as a page: what the atlas says of a party, to print or to mail, linked from its page."""

from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser

from atlas.builder import check
from atlas.site.sheet import sheet_of
from atlas.site.take_part import QUESTIONS
from atlas.site.words import Words
from atlas.texts import texts
from tests.site.sites import ON, Page, Site
from tests.site.small import small_site

SHEET = "organisaties/gemeente-oeverdam.blad.html"
PARTY = "titel: Gemeente Ede\nwebsite: https://www.ede.nl"


def links(page: Page) -> list[str]:
    return [element.get("href") for element in page.find("a")]


def letter(page: Page) -> tuple[str, str, str]:
    """Whom the letter is to, its subject and its text."""
    [address] = [href for href in links(page) if href.startswith("mailto:?")]
    parts = urlsplit(address)
    fields = parse_qs(parts.query)
    return parts.path, fields["subject"][0], fields["body"][0]


def test_the_page_has_every_fact_of_the_sheet_and_the_three_questions(example: Site) -> None:
    atlas = check(example.content, on=ON).atlas
    made = sheet_of(atlas, atlas.entities["gemeente-oeverdam"], Words(texts()))
    text = " ".join(example.pages[SHEET].root.text.split())

    facts = [" ".join(fact.split()) for group in made.groups for fact in group.facts]
    assert facts
    assert [fact for fact in facts if fact not in text] == []
    assert [question for question in QUESTIONS if question not in text] == []


def test_the_page_of_a_party_leads_to_its_sheet_and_back_and_no_other_page_has_one(example: Site) -> None:
    assert "gemeente-oeverdam.blad.html" in links(example.pages["organisaties/gemeente-oeverdam.html"])
    assert "gemeente-oeverdam.html" in links(example.pages[SHEET])
    assert "Blad om na te laten kijken" not in example.pages[SHEET].root.text
    assert {path.partition("/")[0] for path in example.files if path.endswith(".blad.html")} == {
        "organisaties",
        "grenswerkers",
    }


def test_the_sheet_can_be_mailed_with_its_address_questions_and_facts(tmp_path: Path) -> None:
    site = small_site(tmp_path, {"organisaties/ede": PARTY}, "adres: https://atlas.example.org/\n")

    to, subject, text = letter(site.pages["organisaties/ede.blad.html"])

    assert (to, subject) == ("", "Klopt dit nog? Gemeente Ede")
    assert "https://atlas.example.org/organisaties/ede.blad.html" in text
    assert [question for question in QUESTIONS if question not in text] == []
    assert "- Website: https://www.ede.nl" in text


def test_a_sheet_that_is_too_long_for_a_mail_loses_facts_and_no_question(tmp_path: Path) -> None:
    name = "over het wonen in de regio en alles wat daar voor de mensen die er wonen bij komt kijken"
    tables = {f"coalities/t{n}": f"titel: Tafel {n} {name}\ndeelnemers: [ede]" for n in range(60)}
    site = small_site(tmp_path, {"organisaties/ede": PARTY, **tables})
    page = site.pages["organisaties/ede.blad.html"]

    [address] = [href for href in links(page) if href.startswith("mailto:?")]

    assert len(address) <= 6_000
    assert [question for question in QUESTIONS if question not in unquote(address)] == []
    assert page.root.text.count("over het wonen in de regio") == len(tables)


@pytest.mark.slow
def test_on_paper_there_is_room_to_write_and_nothing_to_click(example: Site, browser: Browser) -> None:
    page = browser.new_page()
    page.emulate_media(media="print")
    page.goto(example.url(SHEET))

    assert page.locator(".steps li").first.bounding_box()["height"] > 60  # type: ignore[index]
    assert page.locator(".chips").is_hidden()
    assert page.locator("footer nav").is_hidden()
    page.close()
