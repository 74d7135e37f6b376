"""Lists of others: names instead of ids, headings of their own, and questions about what cannot be sure."""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from atlas.content.read import Content, read_content
from atlas.editing.commands.carry_out import carry_out
from atlas.editing.commands.verify import verify
from atlas.editing.imports.requests import RowOutcome
from atlas.editing.lists.column_mapping import as_text, propose, read_mapping
from atlas.editing.lists.columns import COLUMNS
from atlas.editing.lists.names import PageNames
from atlas.editing.lists.parts import names_in
from atlas.editing.lists.take_in import ListPlan, mapping_of, plan_list, questions_file
from atlas.editing.lists.workbook import write_list
from atlas.editing.spreadsheets.files import RawSheet, SheetCell, read_sheets
from atlas.editing.yaml_edit.file_text import Refused
from atlas.texts import texts
from tests.conftest import ROOT
from tests.editing.desks import ATLAS, atlas
from tests.folders import SETTINGS, make_folder, page

LISTS = ROOT / "tests" / "fixtures" / "lijsten"
ON = date(2026, 11, 24)
WORDS = texts()
PARTIES = ("organisatie", "team", "coalitie", "grenswerker")

SMALL = {
    **SETTINGS,
    "opgaven/wonen.md": page("titel: Wonen"),
    "opgaven/water.md": page("titel: Water"),
    "organisaties/zeist.md": page("titel: Gemeente Zeist\nwereld: publiek\nvroeger: [gm0355]"),
    "organisaties/linde.md": page("titel: Stichting De Linde (SDL)\nwereld: particulier\nsynoniemen: [Lindegroep]"),
    "organisaties/stad.md": page("titel: Gemeente Utrecht\nwereld: publiek"),
    "organisaties/provincie.md": page("titel: Provincie Utrecht\nwereld: publiek"),
    "coalities/tafel.md": page("titel: Tafel\nopgaven: [wonen]\nvorm: formeel\ndeelnemers: [zeist]"),
}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a small atlas in `content`."""
    make_folder(tmp_path / "content", SMALL)
    return tmp_path


def names(folder: Path) -> PageNames:
    return PageNames(read_content(folder / "content"), PARTIES, bodies=True)


# Which page a name means ------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "ident"),
    [
        ("Gemeente Zeist", "zeist"),
        ("gemeente  ZEIST", "zeist"),
        ("Geméénte Zeist", "zeist"),
        ("Zeist", "zeist"),
        ("de gemeente Zeist", "zeist"),
        ("gm0355", "zeist"),
        ("Zeist (Utrecht)", "zeist"),
        ("De Linde", "linde"),
        ("SDL", "linde"),
        ("Lindegroep", "linde"),
        ("provincie Utrecht", "provincie"),
    ],
)
def test_a_name_leads_to_its_page(typed: str, ident: str, desk: Path) -> None:
    assert names(desk).find(typed).ident == ident


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("Utrecht", ("Gemeente Utrecht", "Provincie Utrecht")),
        ("Stichting Linden", ("Stichting De Linde (SDL)",)),
        ("SDN", ()),
        ("Rijk", ()),
    ],
)
def test_a_name_that_is_not_sure_is_never_taken(typed: str, near: tuple[str, ...], desk: Path) -> None:
    match = names(desk).find(typed)

    assert not match.sure
    assert match.near == near


def test_a_public_body_without_a_page_is_known_by_name_and_abbreviation(desk: Path) -> None:
    titles = {
        typed: getattr(names(desk).find(typed).body, "title", "") for typed in ("Den Bosch", "BZK", "Delfland", "EZ")
    }

    assert titles == {
        "Den Bosch": "Gemeente 's-Hertogenbosch",
        "BZK": "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
        "Delfland": "Hoogheemraadschap van Delfland",
        "EZ": "",  # no more: another ministry had this name when the list was made
    }


@pytest.mark.parametrize(
    ("cell", "read_as"),
    [
        ("Zeist; BZK\nOnbekende Club", ["Zeist", "BZK", "Onbekende Club"]),
        ("gemeenten Leiden, Zeist en Soest", ["gemeente Leiden", "gemeente Zeist", "gemeente Soest"]),
        ("gemeenten Leiden, De Linde, Delft", ["gemeente Leiden", "De Linde", "Delft"]),
        ("Waterschap Amstel, Gooi en Vecht, BZK", ["Waterschap Amstel, Gooi en Vecht", "BZK"]),
        ("Bouw, Wonen en Co", ["Bouw", "Wonen en Co"]),
        ("Club (met, komma's)", ["Club (met, komma's)"]),
        ("16 gemeenten, 2 provincies; BZK", ["? 16 gemeenten, 2 provincies", "BZK"]),
        ("zeven corporaties", ["? zeven corporaties"]),
        ("zie elders", ["? zie elders"]),
        ("De Linde en anderen", ["? De Linde en anderen"]),
        ("gemeenten Leiden; in 2018 ook Zeist, Soest", ["gemeente Leiden", "? in 2018 ook Zeist, Soest"]),
    ],
)
def test_a_cell_is_split_into_names_and_what_may_be_none(cell: str, read_as: list[str], desk: Path) -> None:
    parts = names_in(cell, names(desk))

    assert [f"? {part.text}" if part.doubt else part.whole for part in parts] == read_as


def test_a_doubt_has_a_likely_reading(desk: Path) -> None:
    cell = "twee ministeries (BZK, OCW)\nDe Linde e.a.\ngemeenten Leiden; in 2018 ook Groningen, Zeist"
    found = {part.text: (part.reading, part.since) for part in names_in(cell, names(desk)) if part.doubt}

    assert found == {
        "twee ministeries (BZK, OCW)": ("BZK; OCW", ""),
        "De Linde e.a.": ("De Linde", ""),
        "in 2018 ook Groningen, Zeist": ("gemeente Groningen; gemeente Zeist", "2018"),
    }


# Headings of their own ------------------------------------------------------------


def sheet(*rows: Iterable[str], name: str = "lijst") -> RawSheet:
    return RawSheet(
        name=name,
        rows=tuple((number, tuple(SheetCell(text=text) for text in row)) for number, row in enumerate(rows, 1)),
    )


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        (("naam", "aantal_partners", "partners_gevonden"), ("titel", "aantal-volgens-bron", "deelnemers")),
        (("Samenwerkingsverband", "Startdatum", "Loopt tot", "URL"), ("titel", "begin", "einde", "bronnen")),
        (("Naam", "Thema", "Leden", "Kleur van de map"), ("titel", "opgaven", "deelnemers", "")),
        (("Titel", "vorm", "Juridische vorm"), ("titel", "vorm", "rechtsvorm")),
    ],
)
def test_headings_are_understood(headings: tuple[str, ...], fields: tuple[str, ...]) -> None:
    mapping = propose((sheet(("Lijst van 2026",), headings, ("A", "b", "c")),), WORDS)

    assert mapping
    assert tuple(mapping.fields.values()) == fields


def test_a_mapping_is_a_file_that_can_be_changed(desk: Path) -> None:
    kinds = read_content(desk / "content").kinds
    mapping = propose((sheet(("naam", "Ja", "a: b #c", "stand")),), WORDS)
    assert mapping
    text = as_text(mapping, kinds["coalitie"], "lijst.csv", WORDS)

    assert read_mapping(text, "k.yml", kinds) == mapping
    changed = text.replace("  stand: niet", "  stand: status").replace("  # opgaven: wonen", "  opgaven: wonen")
    again = read_mapping(changed, "k.yml", kinds)
    assert again.fields["stand"] == "status"
    assert again.fixed == {"opgaven": "wonen"}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("soort: coalitie", "soort: club"), "k.yml, regel 4: achter 'soort' hoort coalitie of organisatie"),
        (("naam: titel", "naam: titl"), "k.yml, regel 7: een coalitie heeft geen veld 'titl'; bedoelde u 'titel'?"),
        (("naam: titel", "naam: niet"), "k.yml, regel 6: geen enkele kolom is de titel"),
        (("kolommen:", "kolommen: ["), "k.yml, regel "),
    ],
)
def test_a_mapping_that_cannot_be_is_refused_with_its_line(wrong: tuple[str, str], said: str, desk: Path) -> None:
    kinds = read_content(desk / "content").kinds
    mapping = propose((sheet(("naam", "begin")),), WORDS)
    assert mapping
    text = as_text(mapping, kinds["coalitie"], "lijst.csv", WORDS).replace(*wrong)

    with pytest.raises(Refused) as refusal:
        read_mapping(text, "k.yml", kinds)
    assert WORDS.word(refusal.value.message).startswith(said)


def test_a_list_of_which_no_heading_is_understood_is_one_line(desk: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Blad2").append(["rood", "groen"])
    book.save(desk / "x.xlsx")

    run = atlas("import", "x.xlsx", "--mapping", "k.yml", inside=desk)

    assert run.returncode == 1
    assert len(run.stdout.splitlines()) == 1
    assert "Sheet, Blad2" in run.stdout
    assert not (desk / "k.yml").exists()


# From file to pages ------------------------------------------------------------


def planned(file: Path, folder: Path, *, public: bool = False, fixed: Mapping[str, str] | None = None) -> ListPlan:
    content: Content = read_content(folder)
    sheets = read_sheets(file)
    mapping, _ = mapping_of(sheets, None, content, file.name, WORDS)
    assert mapping
    return plan_list(file, sheets, replace(mapping, fixed=fixed or {}), folder, content, public=public)


def answer_all(file: Path) -> None:
    """Choose the first answer that each question has."""
    path, _ = questions_file(file, read_sheets(file))
    book = openpyxl.load_workbook(path)
    for row in range(2, book["Vragen"].max_row + 1):
        book["Vragen"].cell(row, 4).value = book["Keuzes"].cell(2, row).value
    book.save(path)


@pytest.mark.parametrize(
    ("name", "fixed", "most", "new"),
    [
        ("city-deals.csv", {"rechtsvorm": "City Deal"}, 11, 8),
        ("regio-deals.csv", {"titel": "Regio Deal {titel}", "rechtsvorm": "Regio Deal"}, 3, 35),
    ],
)
def test_a_real_list_asks_little_and_asks_it_once(
    name: str, fixed: dict[str, str], most: int, new: int, tmp_path: Path
) -> None:
    folder, file = tmp_path / "content", tmp_path / name
    shutil.copytree(ATLAS, folder)
    shutil.copyfile(LISTS / name, file)

    asked = planned(file, folder, fixed=fixed).questions
    answer_all(file)
    plan = planned(file, folder, fixed=fixed)

    assert 0 < len(asked) <= most
    assert plan.questions == ()
    coalities = [file.new for file in plan.change.files if file.old is None and "coalities/" in str(file.new)]
    assert len(coalities) == new
    assert verify(folder, plan.change, on=ON).errors == ()
    carry_out(folder, plan.change)
    again = planned(file, folder, fixed=fixed)
    assert (again.questions, again.change.files) == ((), ())


def test_what_cannot_be_sure_is_asked_and_the_answer_is_followed(desk: Path) -> None:
    cell = "Zeist, zeven clubs, Onbekende Club; in 2018 ook Soest"
    make_folder(desk, {"lijst.csv": f'naam;thema;leden\nKring;Wonen;"{cell}"\n'})

    first = planned(desk / "lijst.csv", desk / "content")
    before = {question.about for question in first.questions}
    answer_all(desk / "lijst.csv")
    plan = planned(desk / "lijst.csv", desk / "content")
    text = plan.change.after["coalities/kring.md"]

    assert before == {"zeven clubs", "in 2018 ook Soest"}
    assert text == (
        "---\ntitel: Kring\nzichtbaarheid: concept\nopgaven:\n  - wonen\ndeelnemers:\n  - zeist\n"
        "  - '? Onbekende Club'\n  - partij: gemeente-soest\n    sinds: 2018\n---\n"
    )


def test_a_public_body_in_a_cell_gets_a_page_with_what_is_known_of_it(desk: Path) -> None:
    make_folder(desk, {"lijst.csv": "naam;thema;leden\nKring;Wonen;Gemeente Soest; BZK\n".replace("; BZK", ", BZK")})

    plan = planned(desk / "lijst.csv", desk / "content")
    carry_out(desk / "content", plan.change)
    made = {entity.id: entity.fields for entity in read_content(desk / "content").entities}

    soest, bzk = made["gemeente-soest"], made["ministerie-van-binnenlandse-zaken-en-koninkrijksrelaties"]
    assert [soest.text(name) for name in ("wereld", "bestuurslaag", "type")] == ["publiek", "gemeente", "gemeente"]
    assert soest.texts("gebied") == ("Utrecht",)
    numbers = soest.record("identificatie")
    assert numbers
    assert numbers.text("tooi") == "https://identifier.overheid.nl/tooi/id/gemeente/gm0342"
    assert (bzk.text("bestuurslaag"), bzk.texts("synoniemen")) == ("rijk", ("BZK",))
    assert read_content(desk / "content").diagnostics == ()


@pytest.mark.parametrize("public", [False, True])
def test_new_pages_are_concepts_unless_someone_says_otherwise(*, public: bool, desk: Path) -> None:
    make_folder(desk, {"lijst.csv": "naam;thema;leden\nKring;Wonen;Soest\nTafel;;De Linde\n"})

    plan = planned(desk / "lijst.csv", desk / "content", public=public)
    new = [text for path, text in plan.change.after.items() if path != "coalities/tafel.md"]

    assert len(new) == 2
    assert all(("zichtbaarheid: concept\n" in str(text)) is not public for text in new)
    said = [WORDS.word(remark) for remark in plan.remarks]
    assert said[0].startswith("Iedereen ziet straks 2 nieuwe" if public else "2 nieuwe pagina's zijn concept")
    assert said[1] == "Iedereen ziet de wijziging op 1 pagina: Tafel."


def test_a_name_that_stands_there_twice_is_never_two_pages(desk: Path) -> None:
    make_folder(desk, {"lijst.csv": "naam;thema;start\nKring;Wonen;2020\nkring;Wonen;2024\n"})

    plan = planned(desk / "lijst.csv", desk / "content")

    assert list(plan.change.after) == ["coalities/kring.md"]
    assert [WORDS.word(why) for row in plan.reports for why in row.why] == [
        "rij 2 heeft dezelfde naam; geef een van beide een andere naam, of haal er een weg"
    ]


def test_what_stands_on_a_page_stays(desk: Path) -> None:
    make_folder(desk, {"lijst.csv": "naam;vorm;bron\nTafel;informeel;https://www.voorbeeld.nl/\n"})

    plan = planned(desk / "lijst.csv", desk / "content")

    assert [row.fate for row in plan.reports] == [RowOutcome.CONFLICT]
    assert plan.change.files == ()


# The workbook of one sheet ------------------------------------------------------------


@pytest.mark.parametrize("kind", COLUMNS)
def test_a_list_that_nobody_touched_changes_nothing(kind: str, tmp_path: Path) -> None:
    content = read_content(ATLAS)
    write_list(content, kind, tmp_path / "lijst.xlsx", WORDS)

    plan = planned(tmp_path / "lijst.xlsx", ATLAS)

    assert (plan.questions, plan.change.files, plan.remarks) == ((), (), ())
    assert len(plan.reports) == sum(entity.kind == kind for entity in content.entities)


def test_a_choice_has_a_drop_down_and_the_example_row_is_not_taken_over(desk: Path) -> None:
    write_list(read_content(desk / "content"), "coalitie", desk / "lijst.xlsx", WORDS)
    book = openpyxl.load_workbook(desk / "lijst.xlsx")
    rules = {str(rule.sqref)[0]: rule for rule in book.worksheets[0].data_validations.dataValidation}
    heads = {get_column_letter(at): cell.value for at, cell in enumerate(book.worksheets[0][1], 1)}

    lists = {heads[column] for column, rule in rules.items() if rule.type == "list"}
    assert lists == {"Opgave", "Deelnemers", "Vorm", "Status"}
    assert {heads[column] for column, rule in rules.items() if rule.prompt} == set(heads.values())
    assert str(book.worksheets[0]["A2"].value).startswith("Voorbeeld")
    assert planned(desk / "lijst.xlsx", desk / "content").change.files == ()


def test_rows_that_are_added_and_cells_that_are_changed_come_back(desk: Path) -> None:
    file = desk / "lijst.xlsx"
    write_list(read_content(desk / "content"), "coalitie", file, WORDS)
    book = openpyxl.load_workbook(file)
    rows = book.worksheets[0]
    at = {cell.value: number for number, cell in enumerate(rows[1], 1)}
    rows.cell(3, at["Vorm"]).value = "overwegend informeel"
    rows.cell(3, at["Deelnemers"]).value = "Gemeente Zeist\nde linde"
    rows.cell(4, at["Naam"]).value, rows.cell(4, at["Opgave"]).value = "Kring", "wonen; Water"
    book.save(file)

    assert planned(file, desk / "content").questions == ()
    run = atlas("import", "lijst.xlsx", "--write", inside=desk)

    assert run.returncode == 0, run.stdout + run.stderr
    assert "vorm: formeel → overwegend-informeel" in run.stdout
    tafel, kring = ((desk / f"content/coalities/{name}.md").read_text("utf-8") for name in ("tafel", "kring"))
    assert "vorm: overwegend-informeel\ndeelnemers: [zeist, linde]\n" in tafel
    assert "opgaven:\n  - wonen\n  - water\n" in kring


def test_questions_stand_in_the_workbook_and_answers_stay_there(desk: Path) -> None:
    file = desk / "lijst.xlsx"
    write_list(read_content(desk / "content"), "coalitie", file, WORDS)
    book = openpyxl.load_workbook(file)
    for column, text in enumerate(("Kring", "", "Utrecht; drie clubs"), 1):
        book.worksheets[0].cell(4, column).value = text or None
    book.save(file)

    first = atlas("import", "lijst.xlsx", inside=desk)
    answer_all(file)
    plan = planned(file, desk / "content")
    planned(file, desk / "content")

    assert first.returncode == 1
    assert "Er staan 3 vragen open. Beantwoord ze in lijst.xlsx, op het blad 'Vragen'" in first.stdout
    assert plan.questions == ()
    assert "opgaven:\n  - water\ndeelnemers:\n  - stad\n" in str(plan.change.after["coalities/kring.md"])
    kept = openpyxl.load_workbook(file)["Vragen"]
    assert [kept.cell(row, 4).value for row in (2, 3, 4)] == ["Gemeente Utrecht", "laat weg", "Water"]
