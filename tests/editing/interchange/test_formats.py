"""Files of other tools: what is taken, what is lost, and that the account names every datum of the file."""

import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

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
from tests.editing.desks import EXAMPLE, atlas
from tests.folders import SETTINGS, make_folder, page

FILES = ROOT / "tests" / "fixtures" / "interchange"
ON = date(2026, 11, 24)
WORDS = texts()
TAKEN, CHANGED, LOST = DatumFate.TAKEN, DatumFate.CHANGED, DatumFate.LOST

EMPTY = {**SETTINGS, "opgaven/wonen.md": page("titel: Wonen")}
FIXTURES = {
    "landscape": "landscape.yml",
    "backstage": "catalog-info.yaml",
    "obsidian": "kluis",
    "kumu": "kumu.json",
    "graphml": "netwerk.graphml",
    "gexf": "netwerk.gexf",
    "wikidata": "query.json",
}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a small atlas in `content`."""
    make_folder(tmp_path / "content", EMPTY)
    return tmp_path


def in_wonen(text: str) -> str:
    """An edit of a mapping: coalitions that name no opgave are of *wonen*."""
    return text.replace("vast:\n", "vast:\n  coalitie:\n    opgaven: wonen\n")


def plan(name: str, desk: Path, file: Path | None = None, change: Callable[[str], str] = in_wonen) -> ForeignPlan:
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


def imported(name: str, desk: Path, file: Path | None = None, change: Callable[[str], str] = in_wonen) -> Content:
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


def data_in_json(path: Path) -> int:
    return sum(1 for _ in scalars(json.loads(path.read_text(encoding="utf-8"))))


def data_in_xml(path: Path, scaffolding: set[str], names: set[str]) -> int:
    """The attributes and texts in a file, but for what only defines or refers."""
    elements = [one for one in ET.parse(path).iter() if one.tag.rpartition("}")[2] not in scaffolding]  # noqa: S314
    return sum(
        len([name for name in one.attrib if name not in names]) + bool((one.text or "").strip()) for one in elements
    )


# How many data there are in each file, counted without the readers. In a landscape five things stand inside another.
# A connection and its type are one; in a vault each file has a name, and each note a text with links and remarks.
DATA: dict[str, Callable[[], int]] = {
    "landscape": lambda: data_in_yaml(FILES / "landscape.yml") + 5,
    "backstage": lambda: data_in_yaml(FILES / "catalog-info.yaml"),
    "obsidian": lambda: sum(((4 + 2), (8 + 2 + 2), 4, (1 + 6 + 1))),
    "kumu": lambda: data_in_json(FILES / "kumu.json") - len(("from", "to") * 2),
    "graphml": lambda: data_in_xml(FILES / "netwerk.graphml", {"graphml", "key"}, {"source", "target", "key"}),
    "gexf": lambda: data_in_xml(
        FILES / "netwerk.gexf", {"gexf", "attributes", "attribute"}, {"source", "target", "for"}
    ),
    "wikidata": lambda: sum(map(len, json.loads((FILES / "query.json").read_text())["results"]["bindings"])),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_all_that_is_in_a_file_is_taken_changed_or_lost(name: str, desk: Path) -> None:
    ledger = plan(name, desk).ledger

    assert ledger.total() == DATA[name]()
    assert ledger.total(TAKEN) + ledger.total(CHANGED) + ledger.total(LOST) == ledger.total()
    assert min(ledger.total(TAKEN), ledger.total(LOST)) > 0


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


def test_a_vault_gives_its_notes_with_their_links(desk: Path) -> None:
    made = plan("obsidian", desk)
    content = imported("obsidian", desk)
    kring = entity(content, "woonkring")
    body = (desk / "content" / kring.path).read_text(encoding="utf-8")

    assert kring.fields.texts("synoniemen") == ("Kring Vlierdam",)
    assert kring.fields.texts("labels") == ("huur", "nieuwbouw")
    assert [item.target("partij") for item in kring.fields.items("deelnemers")] == ["de-vlier", "?bewonersraad"]
    assert "De kring van [[de-vlier|de stichting]] praat over #nieuwbouw." in body
    assert "Zie ook Onbekende notitie en let op `[[geen link]]`." in body
    assert not any(word in body for word in ("voorzitter", "kaart.png", "# Woonkring"))
    assert told(made, LOST) == {
        "bestand .obsidian": 1,
        "bestand .png": 1,
        "opgave: tekst": 1,
        "coalitie: cssclasses": 1,
        "coalitie: in de tekst": 4,
    }


def test_a_map_of_kumu_gives_its_elements_and_connections(desk: Path) -> None:
    made = plan("kumu", desk)
    content = imported("kumu", desk)
    (seat,) = entity(content, "woonkring").fields.items("deelnemers")

    assert (seat.target("partij"), seat.text("rol")) == ("de-vlier", "voorzitter")
    assert not any("medewerker" in one.id for one in content.entities)
    assert told(made, LOST)["verbinding 'lid': strength"] == 1
    assert told(made, LOST)["verbinding 'lid'"] == 1
    assert reasons(made, "Person: label") == {"de soort 'Person' gaat niet mee"}


@pytest.mark.parametrize(
    ("name", "seat"), [("graphml", ("de-vlier", "2024-03", "")), ("gexf", ("de-vlier", "", "voorzitter"))]
)
def test_a_graph_gives_its_nodes_and_edges(name: str, seat: tuple[str, str, str], desk: Path) -> None:
    made = plan(name, desk)
    seats = entity(imported(name, desk), "woonkring").fields.items("deelnemers")
    said = [(item.target("partij"), str(item.day("sinds") or ""), item.text("rol")) for item in seats]

    assert seat in said
    assert told(made, LOST)["verbinding 'kent'"] == 1
    assert told(made, LOST)["organisatie: id"] == 1


def test_query_results_give_their_items(desk: Path) -> None:
    made = plan("wikidata", desk)
    content = imported("wikidata", desk)
    vlier = entity(content, "de-vlier")
    numbers = vlier.fields.record("identificatie")

    assert numbers is not None
    assert numbers.text("wikidata") == "Q999000001"
    assert vlier.fields.texts("synoniemen") == ("Vlierstichting", "SDV")
    assert str(vlier.fields.day("begin")) == "1998"
    assert vlier.fields.target("onderdeel-van") == "?koepel vlierdam"
    assert told(made, LOST) == {"item: coord": 1}


def test_query_results_in_csv_say_the_same(desk: Path) -> None:
    content = imported("wikidata", desk, FILES / "query.csv")

    assert entity(content, "de-vlier").fields.target("onderdeel-van") == "?koepel vlierdam"
    assert entity(content, "de-es").title == "De Es"


# There and back --------------------------------------------------------------------------

EXPORTS = {"graphml": "atlas.graphml", "gexf": "atlas.gexf", "kumu": "atlas-kumu.xlsx"}


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The downloads of the example."""
    target = tmp_path_factory.mktemp("site")
    done = atlas("build", str(EXAMPLE), "-o", str(target), "--on", "2026-11-24", inside=target)
    assert done.returncode == 0, done.stdout + done.stderr
    return target


@pytest.mark.parametrize("name", EXPORTS)
def test_who_takes_part_comes_back_from_the_download_of_an_atlas(name: str, exported: Path, desk: Path) -> None:
    (file,) = exported.rglob(EXPORTS[name])
    back = imported(name, desk, file)
    public = [one for one in read_content(EXAMPLE).entities if one.kind == "coalitie" and one.visibility == "openbaar"]
    titles = {one.id: one.title for one in (*read_content(EXAMPLE).entities, *back.entities)}

    def seats(coalition: Entity) -> set[str]:
        names = (item.target("partij") for item in coalition.fields.items("deelnemers"))
        return {titles.get(name, name) for name in names}

    returned = {one.title: seats(one) for one in back.entities if one.kind == "coalitie"}
    assert len(public) > 10
    assert {one.title for one in public} == set(returned)
    assert sum(map(len, returned.values())) > 30
    # A team comes with its organisation, which this network does not tell.
    teams = {one.title for one in read_content(EXAMPLE).entities if one.kind == "team"}
    assert returned == {one.title: seats(one) - teams for one in public}


@pytest.mark.parametrize(("kind", "parent"), [("part of", "De Vlier"), ("children", "De Es")])
def test_a_link_between_alike_keeps_its_direction(kind: str, parent: str, desk: Path) -> None:
    elements = [{"label": name, "type": "organisatie"} for name in ("De Es", "De Vlier")]
    drawn = {"elements": elements, "connections": [{"from": "De Es", "to": "De Vlier", "type": kind}]}
    (desk / "kaart.json").write_text(json.dumps(drawn), encoding="utf-8")
    content = imported("kumu", desk, desk / "kaart.json")
    parents = {one.title: one.fields.target("onderdeel-van") for one in content.entities if one.kind == "organisatie"}

    assert [title for title, target in parents.items() if not target] == [parent]


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


@pytest.mark.parametrize("outside", ["../buiten.md", "/etc/buiten.md", "C:\\buiten.md", "map/../../buiten.md"])
def test_a_vault_with_a_file_outside_it_is_refused(outside: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "kluis.zip", "w") as packed:
        packed.writestr(outside, "tekst")

    with pytest.raises(Refused, match="buiten de map"):
        IMPORT_FORMATS["obsidian"].read(tmp_path / "kluis.zip")


def test_a_vault_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "kluis.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("bom.md", b"0" * 60_000_000)

    with pytest.raises(Refused, match="te groot"):
        IMPORT_FORMATS["obsidian"].read(tmp_path / "kluis.zip")


def test_a_link_out_of_a_vault_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "geheim.md").write_text("geheim", encoding="utf-8")
    vault = tmp_path / "kluis"
    vault.mkdir()
    (vault / "open.md").write_text("open", encoding="utf-8")
    (vault / "geheim.md").symlink_to(tmp_path / "geheim.md")
    read = IMPORT_FORMATS["obsidian"].read(vault)

    assert [thing.title for thing in read.things] == ["open"]
    assert [aside.what for aside in read.set_aside] == ["bestand .md"]


def test_a_vault_in_a_zip_gives_what_its_folder_gives(desk: Path) -> None:
    with zipfile.ZipFile(desk / "kluis.zip", "w") as packed:
        for file in sorted((FILES / "kluis").rglob("*")):
            packed.write(file, file.relative_to(FILES / "kluis"))

    assert IMPORT_FORMATS["obsidian"].read(desk / "kluis.zip") == IMPORT_FORMATS["obsidian"].read(FILES / "kluis")


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
