"""Files of other tools: what is taken, what is lost, and that the account names every datum of the file."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

from atlas.cli.lists import FOREIGN
from atlas.content.read import Content, read_content
from atlas.content.values import Entity
from atlas.editing.commands.carry_out import carry_out
from atlas.editing.commands.verify import verify
from atlas.editing.imports.requests import RowOutcome
from atlas.editing.interchange.build import ImportOptions
from atlas.editing.interchange.formats import IMPORT_FORMATS
from atlas.editing.interchange.mapping import mapping_text, propose_mapping, read_format_mapping
from atlas.editing.interchange.model import DatumFate
from atlas.editing.interchange.pages import ForeignPlan, plan_things
from atlas.editing.yaml_edit.file_text import Refused
from atlas.texts import texts
from tests.conftest import ROOT
from tests.editing.desks import atlas
from tests.folders import SETTINGS, make_folder, page

FILES = ROOT / "tests" / "fixtures" / "interchange"
ON = date(2026, 11, 24)
WORDS = texts()
TAKEN, CHANGED, LOST = DatumFate.TAKEN, DatumFate.CHANGED, DatumFate.LOST

EMPTY = {**SETTINGS, "opgaven/wonen.md": page("titel: Wonen")}
FIXTURES = {
    "landscape": "landscape.yml",
    "backstage": "catalog-info.yaml",
}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a small atlas in `content`."""
    make_folder(tmp_path / "content", EMPTY)
    return tmp_path


def plan(name: str, desk: Path, file: Path | None = None, change: Callable[[str], str] = str) -> ForeignPlan:
    """The plan for a file, with the mapping that is proposed; `change` edits that first."""
    content = read_content(desk / "content")
    read = IMPORT_FORMATS[name].read(file or FILES / FIXTURES[name])
    proposed = propose_mapping(name, read, IMPORT_FORMATS[name].preset, content.kinds)
    text = change(mapping_text(proposed, "bestand", content.kinds, WORDS))
    mapping = read_format_mapping(text, "koppeling.yml", name, content.kinds)
    options = ImportOptions(mapping=mapping, words=WORDS, answers={}, public=False)
    return plan_things(read, desk / "content", content, options)


def replaced(*pairs: tuple[str, str]) -> Callable[[str], str]:
    """An edit of a mapping, in which each text must be there."""

    def change(text: str) -> str:
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new)
        return text

    return change


def imported(name: str, desk: Path, file: Path | None = None, change: Callable[[str], str] = str) -> Content:
    """The content after an import that brings no mistake."""
    made = plan(name, desk, file, change)
    assert verify(desk / "content", made.change, on=ON).errors == ()
    carry_out(desk / "content", made.change)
    return read_content(desk / "content")


def entity(content: Content, ident: str) -> Entity:
    return next(one for one in content.entities if one.id == ident)


def told(made: ForeignPlan, fate: DatumFate) -> dict[str, int]:
    """How many data of each name have a fate."""
    numbers: dict[str, int] = {}
    for line, count in made.ledger.counts.items():
        if line.fate is fate:
            numbers[line.what] = numbers.get(line.what, 0) + count
    return numbers


def reasons(made: ForeignPlan, what: str) -> set[str]:
    return {line.why for line in made.ledger.counts if line.what == what}


def test_the_command_line_knows_each_format() -> None:
    assert tuple(IMPORT_FORMATS) == FOREIGN
    assert set(FIXTURES) == set(FOREIGN)


# The account -----------------------------------------------------------------------------


def scalars(tree: object) -> Iterator[str]:
    if isinstance(tree, dict):
        yield from (text for value in tree.values() for text in scalars(value))
    elif isinstance(tree, list):
        yield from (text for value in tree for text in scalars(value))
    elif tree is not None:
        yield str(tree)


def data_in_yaml(path: Path) -> int:
    return sum(1 for tree in yaml.safe_load_all(path.read_text(encoding="utf-8")) for _ in scalars(tree))


# How many data there are in each file, counted without the readers. In a landscape five things stand inside another.
DATA: dict[str, Callable[[], int]] = {
    "landscape": lambda: data_in_yaml(FILES / "landscape.yml") + 5,
    "backstage": lambda: data_in_yaml(FILES / "catalog-info.yaml"),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_all_that_is_in_a_file_is_taken_changed_or_lost(name: str, desk: Path) -> None:
    ledger = plan(name, desk).ledger

    assert ledger.total() == DATA[name]()
    assert ledger.total(TAKEN) + ledger.total(CHANGED) + ledger.total(LOST) == ledger.total()
    assert min(map(ledger.total, DatumFate)) > 0


@pytest.mark.parametrize("name", FOREIGN)
def test_what_is_not_taken_as_it_is_has_a_reason(name: str, desk: Path) -> None:
    lines = plan(name, desk).ledger.counts

    assert [line for line in lines if line.fate is not TAKEN and not line.why] == []


@pytest.mark.parametrize("name", FOREIGN)
def test_an_import_brings_no_mistake_and_the_same_again_changes_nothing(name: str, desk: Path) -> None:
    imported(name, desk)
    again = plan(name, desk)

    assert again.change.files == ()
    assert {row.fate for row in again.reports} <= {RowOutcome.SAME, RowOutcome.SKIPPED}
    assert again.ledger.total() == DATA[name]()


@pytest.mark.parametrize("name", FOREIGN)
def test_new_pages_are_concepts_and_nothing_is_made_up(name: str, desk: Path) -> None:
    content = imported(name, desk)
    new = [one for one in content.entities if one.id != "wonen"]

    assert new
    assert {one.visibility for one in new} == {"concept"}
    assert {one.fields.text("wereld") for one in new if one.kind == "organisatie"} <= {"", "publiek"}


def test_a_value_that_the_mapping_does_not_name_is_lost_by_name(desk: Path) -> None:
    made = plan("landscape", desk, change=replaced(("    logo: niet\n", "")))

    assert told(made, LOST)["item: logo"] == 2
    assert reasons(made, "item: logo") == {"staat niet in de koppeling"}


def test_what_a_page_says_already_stays(desk: Path) -> None:
    make_folder(
        desk / "content",
        {
            "organisaties/vlier.md": page(
                "titel: Woonstichting De Vlier\nwereld: privaat\nwebsite: https://ander.example/"
            )
        },
    )
    made = plan("landscape", desk)
    content = imported("landscape", desk)

    assert entity(content, "vlier").fields.text("website") == "https://ander.example/"
    assert entity(content, "vlier").fields.text("wereld") == "privaat"
    assert entity(content, "vlier").fields.texts("labels") == ("huur", "nieuwbouw", "Corporaties")
    assert "er staat al iets anders" in reasons(made, "item: homepage_url")


def test_a_name_that_looks_like_a_page_is_asked_about_and_waits(desk: Path) -> None:
    make_folder(desk / "content", {"organisaties/vlier.md": page("titel: Woonstichting De Vlie\nwereld: privaat")})
    made = plan("landscape", desk)

    assert [question.about for question in made.questions] == ["Woonstichting De Vlier"]
    assert "wacht op een antwoord" in reasons(made, "item: name")


def test_a_coalition_without_an_opgave_waits_until_one_is_named(desk: Path) -> None:
    kinds = ("  subcategory: niet", "  subcategory: coalitie"), ("verbinding: labels", "verbinding: deelnemers")
    values = ("velden:\n", "velden:\n  subcategory:\n    name: titel\n")
    waiting = plan("landscape", desk, change=replaced(*kinds, values))
    fixed = replaced(*kinds, values, ("vast:\n", "vast:\n  coalitie:\n    opgaven: wonen\n"))
    content = imported("landscape", desk, change=fixed)

    assert [question.about for question in waiting.questions] == ["Nieuwe rijen zonder opgave"]
    assert reasons(waiting, "verbinding 'subcategory'") == {"wacht op een opgave"}
    parties = [item.target("partij") for item in entity(content, "corporaties").fields.items("deelnemers")]
    assert parties == ["woonstichting-de-vlier", "woonbond-vlierdam"]


# Each format -----------------------------------------------------------------------------


def test_a_landscape_gives_its_items(desk: Path) -> None:
    made = plan("landscape", desk)
    content = imported("landscape", desk)
    vlier = entity(content, "woonstichting-de-vlier")

    assert vlier.fields.text("samenvatting") == "Verhuurt woningen in het denkbeeldige Vlierdam."
    assert vlier.fields.text("website") == "https://vlier.example/"
    assert told(made, CHANGED) == {"verbinding 'subcategory'": 3}
    assert told(made, LOST) == {
        "category: name": 2,
        "subcategory: name": 2,
        "item: logo": 2,
        "item: crunchbase": 1,
        "item: extra.lead": 1,
        "item: homepage_url": 1,
        "item: second_path": 1,
        "item: repo_url": 1,
        "verbinding 'category'": 2,
    }
    assert reasons(made, "item: homepage_url") == {"", "'niet-een-adres' is geen webadres"}


def test_a_catalog_gives_its_domains_systems_and_groups(desk: Path) -> None:
    made = plan("backstage", desk)
    content = imported("backstage", desk)
    kring = entity(content, "fietskring")

    assert [item.target("partij") for item in kring.fields.items("deelnemers")] == ["gemeente-vlierdam"]
    assert [item.target("opgave") for item in kring.fields.items("opgaven")] == ["mobiliteit"]
    assert entity(content, "gemeente-vlierdam").title == "Gemeentehuis Vlierdam"
    assert not any("medewerker" in one.id for one in content.entities)
    assert told(made, LOST)["User: metadata.name"] == 1
    assert told(made, LOST)["Component: spec.lifecycle"] == 1
    assert told(made, LOST)["verbinding 'spec.children'"] == 1


# What cannot be read ---------------------------------------------------------------------

LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join(['*' + old] * 10)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
NOT_THESE = {
    "leeg": b"",
    "tekst": b"Zomaar wat tekst.\n",
    "yaml": b"titel: Iets\n",
    "json": b'{"titel": "Iets"}',
    "xml": b"<iets><anders/></iets>",
    "lachen": LAUGHS.encode(),
    "entiteiten": b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><graphml>&b;</graphml>',
    "diep": b"[" * 100_000,
    "diepe-xml": b"<a>" * 100_000,
    "bytes": bytes(range(256)),
    "kapot": b"PK\x03\x04kapot",
}


@pytest.mark.parametrize("name", FOREIGN)
@pytest.mark.parametrize("data", NOT_THESE.values(), ids=NOT_THESE)
def test_what_is_not_such_a_file_is_refused_in_one_line(name: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "bestand"
    path.write_bytes(data)

    with pytest.raises(Refused) as refusal:
        IMPORT_FORMATS[name].read(path)

    assert "\n" not in WORDS.word(refusal.value.message)
    assert str(path) in WORDS.word(refusal.value.message)


def test_the_command_says_what_it_is_not_and_ends_with_1(desk: Path) -> None:
    (desk / "notitie.txt").write_text("Zomaar wat tekst.\n", encoding="utf-8")
    done = atlas("import", "--from", "landscape", "notitie.txt", inside=desk)

    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == "notitie.txt is geen landscape.yml\n"
    assert not (desk / "notitie-koppeling.yml").exists()


def test_the_command_writes_the_mapping_once_and_then_follows_it(desk: Path) -> None:
    (desk / "landscape.yml").write_bytes((FILES / "landscape.yml").read_bytes())
    first = atlas("import", "--from", "landscape", "landscape.yml", inside=desk)
    mapping = desk / "landscape-koppeling.yml"
    mapping.write_text(mapping.read_text(encoding="utf-8").replace("item: organisatie", "item: niet"), encoding="utf-8")
    second = atlas("import", "--from", "landscape", "landscape.yml", "--write", inside=desk)

    assert "Zo is het bestand gelezen. Verander landscape-koppeling.yml als dat niet klopt." in first.stdout
    assert "3 nieuw" in first.stdout
    assert "0 nieuw" in second.stdout
    assert "item: niet" in mapping.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("formaat: landscape", "formaat: kumu", "regel 1: deze koppeling is niet voor --from landscape"),
        ("item: organisatie", "item: organisatei", "regel 7: 'organisatei' kan hier niet; bedoelde u 'organisatie'?"),
        ("name: titel", "name: title", "'title' kan hier niet"),
        ("verbinding: labels", "verbinding: lables", "'lables' kan hier niet"),
        ("vast:\n", "vast:\n  organisatie:\n    werld: x\n", "een organisatie heeft geen veld 'werld'"),
    ],
)
def test_a_mapping_that_cannot_be_says_on_which_line(old: str, new: str, said: str, desk: Path) -> None:
    with pytest.raises(Refused) as refusal:
        plan("landscape", desk, change=replaced((old, new)))

    assert said in WORDS.word(refusal.value.message)
