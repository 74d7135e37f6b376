"""New pages: valid at once, valid when everything is filled in, and never a second of what is there."""

import re
from datetime import date
from pathlib import Path

import pytest

from atlas.content.kinds import KINDS
from atlas.content.read import read_content
from atlas.editing.commands.alike import similar_pages
from atlas.editing.commands.new import fields_to_fill, find_kind, id_for, plan_new_page
from atlas.editing.commands.verify import verify
from atlas.editing.yaml_edit.change import ContentChange, create_page
from atlas.editing.yaml_edit.file_text import Refused
from atlas.texts import texts
from tests.editing.desks import EXAMPLE
from tests.folders import SETTINGS, make_folder, page

ON = date(2026, 5, 31)
CONTENT = read_content(EXAMPLE)

# What only the one who fills it in knows: the id of a page, and numbers in registers.
PLACEHOLDERS = {"A302", "A211"}


def text_of(change: ContentChange) -> str:
    [text] = change.after.values()
    assert text
    return text


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_a_new_page_of_every_kind_is_valid(kind: str) -> None:
    given = {one.field.name: next(iter(one.options), "") for one in fields_to_fill(CONTENT, CONTENT.kinds[kind])}
    change = plan_new_page(CONTENT, CONTENT.kinds[kind], "Een: 'nieuwe' #1", "proefpagina", given, texts())

    assert verify(EXAMPLE, change, on=ON).new == ()
    assert "zichtbaarheid: concept\n" in text_of(change)


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_what_was_not_given_is_asked_for_and_never_made_up(kind: str) -> None:
    change = plan_new_page(CONTENT, CONTENT.kinds[kind], "Proef", "proefpagina", {}, texts())
    facts = [one for one in fields_to_fill(CONTENT, CONTENT.kinds[kind]) if one.options and not one.usual]

    assert [problem.rule.code for problem in verify(EXAMPLE, change, on=ON).new] == ["A202"] * len(facts)
    for one in facts:
        assert f"\n{one.field.name}:\n" in text_of(change)


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_every_field_of_a_new_page_can_be_used_by_taking_its_mark_away(kind: str) -> None:
    given = {one.field.name: next(iter(one.options), "") for one in fields_to_fill(CONTENT, CONTENT.kinds[kind])}
    text = text_of(plan_new_page(CONTENT, CONTENT.kinds[kind], "Proef", "proefpagina", given, texts()))
    used = re.sub(r"(?m)^#(?=\S|  )", "", text)

    found = verify(
        EXAMPLE, ContentChange((create_page(f"{CONTENT.kinds[kind].folder}/proefpagina.md", used),)), on=ON
    ).errors

    assert {problem.rule.code for problem in found} <= PLACEHOLDERS
    told = {field.name for field in CONTENT.kinds[kind].fields} - {
        "vroeger",
        "niet-signaleren",
        "redactioneel",
        "herkomst",
    }
    assert set(re.findall(r"(?m)^([a-z-]+):", used)) == told


def test_what_must_be_filled_in_can_be_given() -> None:
    change = plan_new_page(CONTENT, CONTENT.kinds["coalitie"], "Proef", "proef", {"opgaven": "zorg"}, texts())

    assert "# Aan welke opgaven. Kies uit: deelmobiliteit, landbouw, wonen, zorg\nopgaven:\n  - zorg\n" in text_of(
        change
    )


def test_what_cannot_be_is_not_filled_in() -> None:
    with pytest.raises(Refused, match="kan niet bij"):
        plan_new_page(CONTENT, CONTENT.kinds["coalitie"], "Proef", "proef", {"opgaven": "zog"}, texts())


def test_a_page_that_needs_another_is_not_made_before_it(tmp_path: Path) -> None:
    content = read_content(make_folder(tmp_path, SETTINGS))

    with pytest.raises(Refused, match="Maak die eerst"):
        plan_new_page(content, content.kinds["coalitie"], "Proef", "proef", {}, texts())


@pytest.mark.parametrize("taken", ["wonen", "woonakkoord-2021"])
def test_an_id_in_use_is_refused(taken: str) -> None:
    with pytest.raises(Refused, match="al in gebruik"):
        plan_new_page(CONTENT, CONTENT.kinds["bron"], "Proef", taken, {}, texts())


@pytest.mark.parametrize(
    ("title", "ident"),
    [
        ("Coöperatie 't Hof (Eem)", "cooperatie-t-hof-eem"),
        ("Index", "index-pagina"),
        ("aap " * 30, "aap" + "-aap" * 19),
    ],
)
def test_an_id_follows_from_a_title(title: str, ident: str) -> None:
    assert id_for(title) == ident


@pytest.mark.parametrize("name", ["coalitie", "Coalities"])
def test_a_kind_is_known_by_its_name_and_its_folder(name: str) -> None:
    assert find_kind(CONTENT, name).name == "coalitie"


def test_a_kind_that_is_none_gets_a_suggestion() -> None:
    with pytest.raises(Refused) as refused:
        find_kind(CONTENT, "coalite")

    assert "bedoelde u 'coalitie'?" in texts().word(refused.value.message)


@pytest.mark.parametrize(
    ("title", "like"),
    [
        ("gemeente RIETKERKE", "gemeente-rietkerke"),
        ("Gemeente Rietkerken", "gemeente-rietkerke"),
        ("De Bodem-kring Noordoever", "bodemkring"),
        ("Woonakkoord", "woonakkoord-2025"),
    ],
)
def test_what_looks_like_a_new_title_is_found(title: str, like: str) -> None:
    assert like in [one.id for one in similar_pages(CONTENT, title)]


def test_other_names_and_parties_without_a_page_are_looked_at_too(tmp_path: Path) -> None:
    content = read_content(
        make_folder(
            tmp_path,
            {
                **SETTINGS,
                "organisaties/linde.md": page(
                    'titel: De Linde\nwereld: privaat\nsynoniemen: [Lindefonds]\nopvolger: "? De Eikenhof"'
                ),
            },
        )
    )

    assert [one.id for one in similar_pages(content, "Linde-fonds")] == ["linde"]
    assert [(one.id, one.name) for one in similar_pages(content, "Eikenhof")] == [("", "De Eikenhof")]
    assert similar_pages(content, "Iets heel anders") == ()
