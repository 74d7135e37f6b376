"""The confirmation sheet, the list of what is overdue, and the schema of the fields."""

import json
import re
from datetime import date
from functools import cache

import pytest

from atlas.builder import Checked, check
from atlas.content.kinds import table_of_kinds
from atlas.editing.commands.overdue import never_confirmed, overdue
from atlas.editing.commands.schema import schema_of, schemas, whole_schema
from atlas.editing.commands.sheet import confirmation_sheet
from atlas.editing.commands.sheet_formats import FORMS
from atlas.editing.yaml_edit.file_text import Refused
from atlas.site.i18n.words import Words
from atlas.texts import texts
from tests.editing.desks import EXAMPLE

ON = date(2026, 11, 24)
WORDS = Words(texts())


@cache
def checked(audience: str = "openbaar") -> Checked:
    return check(EXAMPLE, audience=audience, on=ON)


@pytest.mark.parametrize("form", FORMS)
def test_a_sheet_says_what_the_atlas_says_and_asks_three_questions(form: str) -> None:
    text = FORMS[form](confirmation_sheet(checked().atlas, "gemeente-oeverdam", WORDS), WORDS)

    assert "Klopt dit nog? Gemeente Oeverdam" in text
    assert "Woonakkoord" in text
    assert "Wat ziet u dat anders is?" in text
    assert "Wat wilt u toevoegen?" in text
    assert "Hoe kijkt u hier zelf naar?" in text
    assert "Noem liever een functie dan de naam van een persoon." in text
    assert "atlas@example.org" in text


def test_a_sheet_names_the_relations_from_the_side_of_the_party() -> None:
    made = confirmation_sheet(checked().atlas, "opgavemanager-deelvervoer", WORDS)
    facts = {group.heading: group.facts for group in made.groups}

    assert facts["Neemt deel aan"] == ("Mobiliteitskring Oeverdam (rol: trekker)",)
    assert "Organisatie: Gemeente Oeverdam" in facts["Over Opgavemanager deelvervoer"]


def test_a_public_sheet_says_nothing_internal() -> None:
    internal = checked("intern").atlas
    hidden = [ident for ident in internal.entities if ident not in checked().atlas.entities]
    titles = [internal.title(ident) for ident in hidden]
    text = FORMS["text"](confirmation_sheet(checked().atlas, "gemeente-oeverdam", WORDS), WORDS)

    assert titles
    assert [title for title in titles if title in text] == []


def test_a_sheet_in_html_needs_nothing_else_and_escapes_what_it_shows() -> None:
    text = FORMS["html"](confirmation_sheet(checked().atlas, "gemeente-oeverdam", WORDS), WORDS)

    assert re.findall(r"(?:src|href)=", text) == []
    assert text.count("<li>") == text.count("</li>")


def test_there_is_no_sheet_of_an_opgave() -> None:
    with pytest.raises(Refused, match="organisatie of een grenswerker"):
        confirmation_sheet(checked().atlas, "wonen", WORDS)


def test_the_longest_overdue_comes_first_and_own_months_count() -> None:
    found = overdue(checked().atlas, ON)

    assert [one.until for one in found] == sorted(one.until for one in found)
    assert all(one.until < ON for one in found)
    assert {one.entity.id for one in found}.isdisjoint(entity.id for entity in never_confirmed(checked().atlas))
    assert "deelmobiliteit" not in [one.entity.id for one in found]
    assert "deelmobiliteit" in [one.entity.id for one in overdue(checked().atlas, date(2027, 5, 1))]


def test_every_kind_and_every_own_field_has_a_schema() -> None:
    kinds = table_of_kinds(checked().settings.own)
    found = schemas(kinds, texts())

    assert set(found) == {*kinds, "atlas"}
    for name, kind in kinds.items():
        assert set(found[name]["properties"]) == {field.name for field in kind.fields}
    assert "ritme" in found["coalitie"]["properties"]
    assert found["coalitie"]["required"] == ["titel", "opgaven"]
    assert json.dumps(whole_schema(kinds, texts()))


def test_the_schema_of_a_kind_that_is_none_is_refused() -> None:
    with pytest.raises(Refused, match="geen soort"):
        schema_of(table_of_kinds(), "coalite", texts())
