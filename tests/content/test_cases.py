"""What editors type and what became of it without a word: each case is a folder that is laid over a small atlas."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from atlas.builder import build, check
from atlas.texts import texts
from tests.conftest import ROOT

CASES = ROOT / "tests" / "fixtures" / "cases"
ON = date(2026, 11, 24)


def laid(name: str, tmp_path: Path) -> Path:
    """The small atlas with the files of a case over it."""
    folder = shutil.copytree(CASES / "_basis", tmp_path / "content")
    return shutil.copytree(CASES / name, folder, dirs_exist_ok=True)


def told(folder: Path) -> list[str]:
    """Every diagnostic as its place, its code and its words, with what to do."""
    words = texts()
    return [
        f"{p.span.line}: {p.rule.code} {words(p.rule.text, **p.args)} → {words(p.rule.help, **p.args)}"
        for p in check(folder, audience="intern", on=ON).diagnostics
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("apostrof-vooraan", [("2: A122", '''titel: "'s-Hertogenbosch"''')]),
        ("haak-vooraan", [("2: A122", 'titel: "[Concept] Wonen"')]),
        ("gekrulde-aanhaling", [("5: A132", "gekrulde aanhalingstekens")]),
        ("vaste-spatie-inspringen", [("4: A122", "U+00A0")]),
        ("samenvoegconflict-tekst", [("4: A119", "conflict")]),
        (
            "hekje-in-waarde",
            [
                ("2: A130", 'titel: "Actieplan # 3"'),
                ("6: A130", 'rol: "voorzitter team #2"'),
                ("7: A130", 'toelichting: "zie motie #14 van de raad"'),
            ],
        ),
        (
            "komma-in-lijst",
            [
                ("4: A223", "labels: [een, twee]"),
                ("5: A223", "gebied: [Eem, Dorp]"),
                ("6: A223", "synoniemen: [huis, woning]"),
            ],
        ),
        ("opmaak-in-veld", [("3: A222", "[[wonen]]"), ("6: A222", "de opgave"), ("8: A222", "[[gemeente-eem]]")]),
        ("gelijke-namen-unicode", [("6: A117", "U+00AD"), ("8: A117", "U+200B")]),
        ("voetnoten", [("4: A153", "noot 3"), ("8: A154", "noot 4"), ("10: A155", "noot 5")]),
        ("link-naar-md", [("4: A320", "paginas/wonen.md")]),
        (
            "verwijzing-naar-kop",
            [("4: A321", "'wonen'"), ("4: A214", "'wonen'"), ("4: A322", "![omschrijving]"), ("4: A321", "'wonen'")],
        ),
        ("plaatje-in-tekst", [("4: A520", "kaart.png"), ("4: A521", "niet in de map")]),
    ],
)
def test_a_message_says_what_the_reader_would_not_see(
    name: str, expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    lines = told(laid(name, tmp_path))

    for start, words in expected:
        matching = [line for line in lines if line.startswith(start) and words in line]
        assert matching, (start, words, lines)
        lines.remove(matching[0])


def page_of(name: str, tmp_path: Path, path: str = "paginas/proef.html") -> str:
    """The text of a page of a case, as it stands on the site."""
    built = build(laid(name, tmp_path), tmp_path / "site", audience="openbaar", on=ON)
    assert built.written
    return (tmp_path / "site" / path).read_text(encoding="utf-8")


def test_words_between_angle_brackets_stay_as_they_were_typed(tmp_path: Path) -> None:
    html = page_of("woord-in-punthaken", tmp_path)

    assert "Vul in &lt;naam organisatie&gt; en &lt;datum&gt;. Mail &lt;naam&gt;." in html


def test_a_link_to_the_file_of_a_page_leads_to_the_page(tmp_path: Path) -> None:
    assert 'href="../opgaven/wonen.html">de opgave</a>' in page_of("link-naar-md", tmp_path)


def test_addresses_struck_text_and_boxes_are_as_in_the_preview(tmp_path: Path) -> None:
    html = page_of("kaal-webadres-en-doorhalen", tmp_path)

    assert '<a href="https://www.voorbeeld.nl/verslag">' in html
    assert "<del>oud</del>" in html
    assert html.count('<input type="checkbox" disabled') == 2
    assert html.count('disabled="" checked') == 1


def test_lists_of_two_spaces_are_nested(tmp_path: Path) -> None:
    html = "".join(page_of("lijst-twee-spaties", tmp_path).split())

    assert "<li>een<ul><li>ondereen</li></ul></li><li>twee</li>" in html
    assert "<li>eerste<ul><li>ondereerste</li></ul></li><li>tweede</li>" in html


def test_of_a_picture_that_is_not_there_the_words_stay(tmp_path: Path) -> None:
    assert "Kaart van Eemland" in page_of("plaatje-in-tekst", tmp_path)


def test_a_name_spelled_in_two_ways_is_one_party(tmp_path: Path) -> None:
    landscape = check(laid("gelijke-namen-unicode", tmp_path), on=ON).landscape
    parties = {key for coalition in landscape.coalitions.values() for key in coalition.organisations}

    assert parties == {"?crèche de zoë", "?stichting de linde"}
