"""The text of a page in Markdown: it says what the page says, and what it rests on."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, expect

from atlas.builder import build
from atlas.content.values import Absence
from atlas.site.components.facts.box import ELSEWHERE
from atlas.site.urls import address_of, address_of_twin
from tests.site.sites import ON, Site, built, checked
from tests.sites import make_site

FOODVALLEY = "bron-omroep-gelderland-regio-deal-foodvalley-2019.md"
NOVEX_SOURCE = "bron-programma-u-ned-novex-2023.md"
# Questions of readers, each with the text that answers it, what stands there, and what it rests on, in that line or
# above its list (nothing where the line is what nobody knows, or what the atlas works out itself).
QUESTIONS = [
    ("Sinds wanneer is er U Ned?", "coalities/u-ned", "- Begin: 2018", ""),
    ("Zit Zeist bij U Ned?", "coalities/u-ned", "[Gemeente Zeist]", "bron-provincie-u-ned.md"),
    ("Is de lijst van U Ned volledig?", "coalities/u-ned", "- Deelnemerslijst: volledig", ""),
    ("Hoe formeel is U Ned?", "coalities/u-ned", "- Vorm: overwegend informeel", "oordeel van de redactie"),
    ("Waar is de website van Zeist?", "organisaties/gemeente-zeist", "https://www.zeist.nl", ""),
    ("Welke rol verbindt U Ned en NOVEX?", "coalities/u-ned", "[Trekker Ontwikkelperspectief]", ""),
    ("Wie levert die rol?", "grenswerkers/gw-novex", "- Organisatie: [Ministerie van Binnenlandse Zaken", ""),
    ("Wat verbindt NOVEX met U Ned?", "coalities/novex-utrecht-amersfoort", "bouwt voort op", NOVEX_SOURCE),
    ("Op welk niveau werkt NOVEX?", "coalities/novex-utrecht-amersfoort", "- Niveau: supra", ""),
    ("Zit Regio U10 bij NOVEX?", "coalities/novex-utrecht-amersfoort", "[Regio U10](regio-u10.md)", NOVEX_SOURCE),
    ("Aan hoeveel tafels zit Zeist?", "organisaties/gemeente-zeist", "- Aan tafel bij: 13 coalities", ""),
    ("Loopt Health Hub nog?", "organisaties/gemeente-zeist", "(inter, overwegend informeel, voorbij)", ""),
    ("Wat is de code van Zeist?", "organisaties/gemeente-zeist", "gemeente/gm0355", ""),
    ("Wat weten we niet van water?", "opgaven/water", "geen enkele bij naam bekend", ""),
    ("Loopt Winnet nog?", "opgaven/water", "Of Winnet nog actief is, weten we niet.", ""),
    ("Welke corporaties tekenden?", "opgaven/wonen", "de woondeal U10 tekenden, is niet gevonden.", ""),
    ("Waar gaat wonen over?", "opgaven/wonen", "Mensen zoeken een woning", "oordeel van de redactie"),
    ("Zit LTO bij Foodvalley?", "coalities/regio-deal-foodvalley", "lto.md) · partner", FOODVALLEY),
    ("Loopt die deal nog?", "coalities/regio-deal-foodvalley", "- Status: onbekend", "oordeel van de redactie"),
    ("Wanneer verscheen dat bericht?", "bronnen/bron-stuw", "- Datum: 14 november 2023", ""),
]  # fmt: skip


@pytest.mark.parametrize(("question", "page", "answer", "source"), QUESTIONS, ids=[one[0] for one in QUESTIONS])
def test_a_text_answers_a_question_with_what_it_rests_on(
    question: str, page: str, answer: str, source: str, real: Site
) -> None:
    text = real.read(f"{page}.md")
    lines = text.splitlines()
    places = [number for number, line in enumerate(lines) if answer in line]
    heads = [next(line for line in lines[number::-1] if line.startswith(("- ", "#"))) for number in places]

    assert any(source in f"{head} {lines[number]}" for number, head in zip(places, heads, strict=True)), question


def test_every_page_has_a_text_that_says_what_it_is_for_whom_and_when(real: Site) -> None:
    for entity in checked(real.content).atlas.entities.values():
        title, empty, head, *_ = real.read(address_of_twin(entity)).splitlines()

        assert (title, empty) == (f"# {entity.title}", "")
        assert "Uitgave: openbaar. Gezien op 24 november 2026." in head
        assert f'href="{entity.id}.md"' in real.read(address_of(entity))


def test_every_field_that_is_filled_in_is_told_and_unknown_is_not_none(example: Site) -> None:
    atlas = checked(example.content).atlas
    for entity in atlas.entities.values():
        text = example.read(address_of_twin(entity))
        for field in atlas.kinds[entity.kind].fields:
            value = entity.fields[field.name]
            if (value is Absence.UNKNOWN or value is Absence.NONE) and field.name not in ELSEWHERE:
                word = "geen" if value is Absence.NONE else "onbekend"
                assert f"- {field.label}: {word}" in text


def test_the_whole_holds_every_text_and_the_index_leads_to_each(real: Site) -> None:
    whole, index = real.read("atlas.txt"), real.read("llms.txt")

    for entity in checked(real.content).atlas.entities.values():
        assert f"\n## {entity.title}\n" in whole
        assert f"]({address_of_twin(entity)})" in index


def test_links_between_texts_lead_to_texts(real: Site) -> None:
    for page in ("opgaven/wonen", "coalities/u-ned", "organisaties/gemeente-utrecht"):
        folder = real.folder / page.rpartition("/")[0]
        links = [part.split(")")[0] for part in real.read(f"{page}.md").split("](")[1:]]

        assert links
        assert [link for link in links if not (folder / link).resolve().is_file() and "://" not in link] == []


def test_an_internal_edition_warns_and_can_do_without(shared: Path, tmp_path: Path) -> None:
    text = built(shared, "example", "intern").read("coalities/stille-tafel.md")
    pages = {"opgaven/wonen": "titel: Wonen"}
    build(make_site(tmp_path, pages, "interne-teksten: nee\n"), tmp_path / "site", audience="intern", on=ON)

    assert "LET OP: deze tekst is niet openbaar." in text.splitlines()[2]
    assert not [*(tmp_path / "site").rglob("*.md"), *(tmp_path / "site").glob("*.txt")]
    assert "als tekst" not in (tmp_path / "site/opgaven/wonen.html").read_text(encoding="utf-8")


def test_a_reader_copies_the_text_of_a_page(real: Site, browser: Browser) -> None:
    handler = partial(SimpleHTTPRequestHandler, directory=str(real.folder))
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/coalities/u-ned.html")
        button = page.locator("button[data-fetch]")
        expect(button).to_have_text("Kopieer als tekst")
        button.click()

        expect(button).to_have_text("Gekopieerd")
        assert page.evaluate("navigator.clipboard.readText()") == real.read("coalities/u-ned.md")
        context.close()
        server.shutdown()


def test_from_disk_the_link_to_the_text_is_enough(real: Site, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(real.url("coalities/u-ned.html"))

    expect(page.locator("#tekst")).to_be_visible()
    assert page.get_by_role("button", name="Kopieer als tekst").count() == 0
    page.close()
