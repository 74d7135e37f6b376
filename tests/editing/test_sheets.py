"""Sheets: what goes out comes back exactly, and of what other people send every row is told what becomes of it."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import monotonic, sleep

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.content.read import read
from atlas.content.types import Line, Many, Prose
from atlas.content.values import Absence
from atlas.diagnostics import Span
from atlas.editing.carry_out import carry_out
from atlas.editing.cells import to_cell, to_node
from atlas.editing.intake import Intake, intake
from atlas.editing.lines import field_lines
from atlas.editing.manuscript import Refused
from atlas.editing.plain import Plain, plain
from atlas.editing.sheet_cells import read_sheets
from atlas.editing.sheet_in import read_wishes
from atlas.editing.sheet_out import sheets_of, write_sheets
from atlas.editing.verify import verify
from atlas.editing.wishes import Fate, Told
from atlas.texts import texts
from tests.conftest import ROOT
from tests.editing.desks import ATLAS, EXAMPLE, atlas, differences, texts_in
from tests.sites import ON, make_site

WORDS = texts("nl")
PAGES = {
    "coalities/tafel": """
titel: Woontafel Eem # blijft
status: actief
deelnemers:
  - ede # ook
  - {partij: soest}
---
Tekst.""",
    "organisaties/ede": "titel: Gemeente Ede",
    "organisaties/soest": "titel: 'Gemeente Soest'\nsamenvatting: Met de hand geschreven.",
}
OWN = """velden:
  coalitie:
    - {naam: fase-wijk, label: Fase, type: keuze, keuzes: [een, twee]}
    - {naam: tekst, label: Tekst, type: tekst}
"""

ATLASES = [pytest.param(ATLAS, marks=pytest.mark.slow, id="real"), pytest.param(EXAMPLE, id="example")]


def planned(folder: Path, file: Path, named: str = "") -> tuple[Intake, list[Told]]:
    known = read(folder)
    found = read_wishes(read_sheets(file), known, named)
    plan = intake(folder, known, found.wishes)
    return plan, sorted((*found.told, *plan.told), key=lambda one: one.place)


def csv_file(tmp_path: Path, text: str, name: str = "coalities", encoding: str = "utf-8") -> Path:
    file = tmp_path / f"{name}.csv"
    file.write_bytes(text.encode(encoding))
    return file


def fates(told: list[Told]) -> list[str]:
    return [one.fate.value for one in told]


def why(one: Told) -> str:
    return "; ".join(WORDS.word(reason) for reason in one.why)


def exported(folder: Path, target: Path) -> Path:
    form = "xlsx" if target.suffix else "csv"
    write_sheets(sheets_of(read(folder), WORDS), target, form, folder)
    return target


def said(folder: Path) -> dict[str, object]:
    return {entity.id: (entity.kind, plain(entity.fields)) for entity in read(folder).entities}


# Out and back ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["bladen", "bladen.xlsx"])
@pytest.mark.parametrize("folder", ATLASES)
def test_what_goes_out_and_comes_back_changes_nothing(folder: Path, name: str, tmp_path: Path) -> None:
    plan, told = planned(folder, exported(folder, tmp_path / name))

    assert {one.fate for one in told} == {Fate.SAME}
    assert plan.change.files == ()


@pytest.mark.parametrize("name", ["bladen", "bladen.xlsx"])
@pytest.mark.parametrize("folder", ATLASES)
def test_an_empty_folder_becomes_the_same_atlas(folder: Path, name: str, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    shutil.copy(folder / "atlas.yml", tmp_path / "leeg")
    plan, told = planned(tmp_path / "leeg", exported(folder, tmp_path / name))
    carry_out(tmp_path / "leeg", plan.change)

    assert {one.fate for one in told} == {Fate.NEW}
    assert said(tmp_path / "leeg") == said(folder)
    assert planned(tmp_path / "leeg", tmp_path / name)[0].change.files == ()


LETTERS = st.characters(
    codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"
)
TEXT = st.text(LETTERS, min_size=1).map(str.strip).filter(bool) | st.sampled_from(
    [
        "onbekend",
        "geen",
        "\\onbekend",
        "a|b",
        "a\\|b",
        "a\\",
        "\\",
        "|",
        "=1+1",
        "'=x",
        "-",
        "@x",
        "; ,",
        '"',
        "'",
        "? x",
    ]
)


@given(TEXT)
def test_a_text_in_a_cell_stays_what_it_is(text: str) -> None:
    node = to_node(to_cell(text), LINE, Span(""))

    assert node.text == text  # type: ignore[union-attr]
    assert node.quoted == bool(re.fullmatch(r"\\*(onbekend|geen)", text))  # type: ignore[union-attr]


@given(st.lists(TEXT, min_size=1).map(tuple))
def test_a_list_in_a_cell_stays_what_it_is(parts: tuple[str, ...]) -> None:
    node = to_node(to_cell(parts), LINES, Span(""))

    assert tuple(item.text for item in node.items) == parts  # type: ignore[union-attr]


FIELDS = {field.name: field for field in read(EXAMPLE).kinds["coalitie"].fields}
LINE, LINES = FIELDS["contact"], FIELDS["gebied"]
assert isinstance(LINE.type, Line)
assert isinstance(LINES.type, Many)
assert isinstance(FIELDS["logica"].type, Prose)


@settings(max_examples=15)
@given(line=TEXT, parts=st.lists(TEXT, min_size=1, max_size=3), prose=st.lists(TEXT, min_size=1, max_size=3))
@pytest.mark.parametrize("name", ["bladen", "bladen.xlsx"])
def test_any_text_goes_out_and_comes_back(
    tmp_path_factory: pytest.TempPathFactory, name: str, line: str, parts: list[str], prose: list[str]
) -> None:
    tmp_path = tmp_path_factory.mktemp("any")
    folder = make_site(tmp_path, {})
    says: dict[str, Plain] = {
        "titel": "X",
        "opgaven": ("wonen",),
        "contact": line,
        "gebied": tuple(parts),
        "logica": "\n".join(prose),
    }
    (folder / "coalities").mkdir()
    (folder / "coalities/x.md").write_text(
        "\n".join(("---", *(row for field, value in says.items() for row in field_lines(field, value)), "---", "")),
        encoding="utf-8",
    )
    written = said(folder)
    plan, told = planned(folder, exported(folder, tmp_path / name))

    assert {one.fate for one in told} == {Fate.SAME}, [why(one) for one in told]
    (folder / "coalities/x.md").unlink()
    carry_out(folder, planned(folder, tmp_path / name)[0].change)
    assert said(folder) == written
    assert plan.change.files == ()


def test_own_fields_have_columns_even_with_a_name_of_ours(tmp_path: Path) -> None:
    pages = {**PAGES, "coalities/wijk": "fase-wijk: een\ntekst: eigen\n---\nLopende tekst."}
    folder = make_site(tmp_path, pages, settings=OWN)
    sheet = exported(folder, tmp_path / "bladen.xlsx")
    head = [cell.value for cell in next(openpyxl.load_workbook(sheet)["coalities"].iter_rows())]

    assert {"fase-wijk", "veld.tekst", "tekst"} <= set(head)
    assert planned(folder, sheet)[0].change.files == ()


def test_a_template_has_every_sheet_and_says_what_goes_where(tmp_path: Path) -> None:
    write_sheets(sheets_of(read(EXAMPLE), WORDS, template=True), tmp_path / "leeg.xlsx", "xlsx", EXAMPLE)
    book = openpyxl.load_workbook(tmp_path / "leeg.xlsx")

    assert {"opgaven", "coalities", "coalities-deelnemers", "organisaties-opgaven", "uitleg"} <= set(book.sheetnames)
    assert book["coalities"].max_row == 1
    assert "formeel, overwegend-formeel" in str([cell.value for row in book["uitleg"].iter_rows() for cell in row])


def test_sheets_within_the_content_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        exported(make_site(tmp_path, {}), tmp_path / "content/bladen")


# What becomes of a row -------------------------------------------------------------------------------------


def test_only_the_lines_concerned_change(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    file = csv_file(tmp_path, "id;status;begin\ntafel;afgerond;2020-05\n")
    plan, told = planned(folder, file)
    carry_out(folder, plan.change)

    assert fates(told) == ["anders"]
    assert why(told[0]) == "status; begin"
    changed = sorted(differences(plan.change))
    assert [(gone, came) for _, gone, came in changed] == [
        ((), ("begin: 2020-05\n",)),
        (("status: actief\n",), ("status: afgerond\n",)),
    ] or [(gone, came) for _, gone, came in changed] == [
        (("status: actief\n",), ("status: afgerond\n", "begin: 2020-05\n")),
    ]
    assert b"# blijft" in (folder / "coalities/tafel.md").read_bytes()
    assert planned(folder, file)[0].change.files == ()


def test_items_are_added_and_filled_in_where_they_stand(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    rows = "id,partij,rol,sinds\ntafel,ede,voorzitter,\ntafel,soest,,2021\ntafel,? Stichting De Linde,lid,\n"
    plan, told = planned(folder, csv_file(tmp_path, rows, "coalities-deelnemers"))
    carry_out(folder, plan.change)
    text = (folder / "coalities/tafel.md").read_text(encoding="utf-8")

    assert fates(told) == ["anders", "anders", "nieuw"]
    assert "  - {partij: ede, rol: voorzitter} # ook\n" in text
    assert "  - {partij: soest, sinds: 2021}\n" in text
    assert "  - partij: '? Stichting De Linde'\n    rol: lid\n" in text
    assert planned(folder, tmp_path / "coalities-deelnemers.csv")[0].change.files == ()


@pytest.mark.slow
def test_on_every_real_page_only_what_was_asked_for_is_added(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    shutil.copytree(ATLAS, folder)
    coalitions = [entity for entity in read(folder).entities if entity.kind == "coalitie"]
    sheet = tmp_path / "bladen"
    sheet.mkdir()
    rows = "".join(f"{entity.id};loket@voorbeeld.nl;hallo;geen\n" for entity in coalitions)
    csv_file(sheet, f"id;contact;labels;experiment\n{rows}")
    seats = "".join(
        f"{entity.id};{item['partij']};2019;0,5\n"
        for entity in coalitions
        for found in [plain(entity.fields)]
        if isinstance(found, dict)
        for item in found.get("deelnemers", ())
        if isinstance(item, dict) and "sinds" not in item
    )
    more = "".join(f"{entity.id};? Stichting Overal;2020;\n" for entity in coalitions)
    csv_file(sheet, f"id;partij;sinds;capaciteit\n{seats}{more}", "coalities-deelnemers")

    plan, told = planned(folder, sheet)
    carry_out(folder, plan.change)

    assert len(plan.change.files) == len(coalitions)
    assert {one.fate for one in told} <= {Fate.NEW, Fate.CHANGED}
    assert planned(folder, sheet)[0].change.files == ()
    gone = {line for _, lines, _ in differences(plan.change) for line in lines}
    # A party that stood alone behind its dash, or between brackets, gets company on its own line.
    assert [line for line in gone if not re.match(r"\s*- |deelnemers:|opgaven:", line)] == []


def test_what_someone_wrote_is_not_overwritten(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    before = texts_in(folder)
    file = csv_file(tmp_path, "id;samenvatting;website\nsoest;Anders;https://soest.example\n", "organisaties")
    plan, told = planned(folder, file)

    assert fates(told) == ["conflict"]
    assert "samenvatting blijft" in why(told[0])
    assert plan.change.files == ()
    assert texts_in(folder) == before


@pytest.mark.parametrize(
    ("row", "fate", "reason"),
    [
        ("nieuw;Nieuw;wonen;;", "nieuw", ""),
        (";Zonder id;wonen;;", "nieuw", ""),
        ("tafel;;;;", "zelfde", ""),
        (";;;;", "overgeslagen", "lege rij"),
        (";;;afgerond;", "overgeslagen", "er staat geen id"),
        ("Geen Id;X;wonen;;", "conflict", "kan geen id zijn"),
        ("ede;X;wonen;;", "conflict", "dit id is al van een organisatie"),
        ("index;X;wonen;;", "conflict", "al een betekenis"),
        ("kaal;X;;;", "conflict", "dit moet nog ingevuld: opgaven"),
        ("fout;X;wonen;gereed;", "conflict", "status:"),
        ("nergens;X;waar;;", "conflict", "er is geen pagina 'waar'"),
        ("tafel;;;;45292", "anders", "'45292' is gelezen als 2024-01-01"),
        ("tafel;;;;12-5-2023", "anders", "'12-5-2023' is gelezen als 2023-05-12"),
        ("tafel;;;;31-2-2023", "conflict", "begin:"),
        ("tafel; Woontafel Eem\u00a0;;;", "zelfde", ""),
    ],
)
def test_every_row_is_told_what_becomes_of_it(tmp_path: Path, row: str, fate: str, reason: str) -> None:
    folder = make_site(tmp_path, PAGES)
    file = csv_file(tmp_path, f"id;titel;opgaven;status;begin\n{row}\nlaatste;L;wonen;;\n")
    plan, told = planned(folder, sheet_with_opgaven(file))

    assert fates(told)[0] == fate
    assert any(reason in why(one) for one in told)
    assert not verify(folder, plan.change, on=ON).errors


def sheet_with_opgaven(file: Path) -> Path:
    """The opgaven of a coalition are items: the column with one becomes rows of their own sheet."""
    rows = [line.split(";") for line in file.read_text(encoding="utf-8").splitlines()]
    folder = file.with_suffix("")
    folder.mkdir()
    named = [(row[0] or "zonder-id", row[2]) for row in rows[1:] if row[2]]
    pages = [";".join((*row[:2], *row[3:])) for row in rows]
    (folder / "coalities.csv").write_text("\n".join(pages) + "\n", encoding="utf-8")
    items = ["id;opgave", *(";".join(pair) for pair in named)]
    (folder / "coalities-opgaven.csv").write_text("\n".join(items) + "\n", encoding="utf-8")
    return folder


def test_what_leans_on_a_page_that_cannot_come_is_a_conflict_as_well(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    rows = "id;titel;wereld;onderdeel-van\na;A;publiek;b\nb;B;;\nc;C;publiek;a\nd;D;publiek;ede\n"
    plan, told = planned(folder, csv_file(tmp_path, rows, "organisaties"))

    assert fates(told) == ["conflict", "conflict", "conflict", "nieuw"]
    assert [file.new for file in plan.change.files] == ["organisaties/d.md"]


def test_a_row_that_stands_twice_is_read_once_and_another_is_a_conflict(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    _, told = planned(folder, csv_file(tmp_path, "id;status\ntafel;actief\ntafel;actief\ntafel;afgerond\n"))

    assert fates(told) == ["zelfde", "overgeslagen", "conflict"]
    assert why(told[1]) == "zegt hetzelfde als rij 2"


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_any_dress_of_csv_is_read(tmp_path: Path, delimiter: str, encoding: str) -> None:
    folder = make_site(tmp_path, PAGES)
    text = (
        delimiter.join(("id", "titel", "wereld"))
        + "\r\n"
        + delimiter.join(("x", '"Coöperatie; ’t Hof, e.a."', "privaat"))
    )
    plan, told = planned(folder, csv_file(tmp_path, f"{text}\r\n", "organisaties", encoding))

    assert fates(told) == ["nieuw"]
    assert "titel: Coöperatie; ’t Hof, e.a.\n" in plan.change.files[0].after


def test_unknown_columns_and_sheets_are_told_with_what_was_meant(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    found = read_wishes(read_sheets(csv_file(tmp_path, "id;statuss;status\ntafel;x;actief\n")), read(folder))
    other = read_wishes(read_sheets(csv_file(tmp_path, "id\nx\n", "coalitie")), read(folder))

    assert [WORDS.word(one) for one in found.remarks] == [
        "coalities: de kolom 'statuss' ken ik niet; bedoelde u 'status'?"
    ]
    assert WORDS.word(other.remarks[0]) == "het blad 'coalitie' ken ik niet; bedoelde u 'coalities'?"
    assert fates(list(other.told)) == ["overgeslagen", "overgeslagen"]


def by_openpyxl(file: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "organisaties"
    sheet.append(["Onze organisaties"])
    sheet.merge_cells("A1:D1")
    sheet.append(["id", "titel", "wereld", "begin", "identificatie.oin"])
    for row in (
        ["a", " A ", "publiek", date(2024, 1, 2), "00000001000000000001"],
        ["b", "B", "publiek", 45292],
        ["c", "=1+1", "publiek", None],
    ):
        sheet.append(row)
    sheet.append(["d", "D", "publiek"])
    sheet.append(["e", "E", None])
    sheet.merge_cells("C6:C7")
    book.save(file)


def by_xlsxwriter(file: Path) -> None:
    book = xlsxwriter.Workbook(file)
    sheet, day = book.add_worksheet("organisaties"), book.add_format({"num_format": "dd-mm-yyyy"})
    sheet.merge_range("A1:D1", "Onze organisaties")
    sheet.write_row(1, 0, ["id", "titel", "wereld", "begin", "identificatie.oin"])
    sheet.write_row(2, 0, ["a", " A ", "publiek"])
    sheet.write_datetime(2, 3, date(2024, 1, 2), day)
    sheet.write_string(2, 4, "00000001000000000001")
    sheet.write_row(3, 0, ["b", "B", "publiek", 45292])
    sheet.write_row(4, 0, ["c"])
    sheet.write_formula(4, 1, "=1+1", None, "uitkomst")
    sheet.write_row(4, 2, ["publiek"])
    sheet.write_row(5, 0, ["d", "D"])
    sheet.write_row(6, 0, ["e", "E"])
    sheet.merge_range("C6:C7", "publiek")
    book.close()


def by_libreoffice(file: Path) -> None:
    """As kept beside this test. LibreOffice 7.4 made it of the `.fods` there, which holds the same rows:

    soffice --headless --convert-to "xlsx:Calc MS Excel 2007 XML" libreoffice.fods
    """
    shutil.copy(Path(__file__).with_name("libreoffice.xlsx"), file)


def by_libreoffice_here(file: Path) -> None:
    """As the LibreOffice of this machine makes it now."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not there: install the package libreoffice-calc")
    home, source = (
        f"-env:UserInstallation={(file.parent / 'home').as_uri()}",
        Path(__file__).with_name("libreoffice.fods"),
    )
    command = [office, "--headless", home, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"]
    subprocess.run([*command, str(file.parent / "uit"), str(source)], check=True, capture_output=True, timeout=120)
    (file.parent / "uit/libreoffice.xlsx").rename(file)


BY_LIBREOFFICE_HERE = pytest.param(by_libreoffice_here, marks=pytest.mark.slow)


@pytest.mark.parametrize("made_by", [by_openpyxl, by_xlsxwriter, by_libreoffice, BY_LIBREOFFICE_HERE])
def test_a_workbook_of_any_program_is_read(tmp_path: Path, made_by: Callable[[Path], None]) -> None:
    folder = make_site(tmp_path, PAGES)
    made_by(tmp_path / "x.xlsx")
    plan, told = planned(folder, tmp_path / "x.xlsx")

    assert [(one.place.number, one.fate.value) for one in told] == [
        (1, "overgeslagen"),
        (3, "nieuw"),
        (4, "nieuw"),
        (5, "overgeslagen"),
        (6, "overgeslagen"),
        (7, "overgeslagen"),
    ]
    assert "formule" in why(told[3])
    assert "samengevoegd" in why(told[4])
    written = {file.new: file.after for file in plan.change.files}
    identity = "identificatie:\n  oin: 00000001000000000001\n"
    assert written["organisaties/a.md"] == f"---\ntitel: A\nwereld: publiek\n{identity}begin: 2024-01-02\n---\n"
    assert "begin: 2024-01-01" in written["organisaties/b.md"]


def test_five_thousand_dirty_rows_are_all_told(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "organisaties"
    sheet.append(["id", "titel ", "Wereld", "begin", "onzin"])
    for number in range(1_000):
        sheet.append([f"o-{number}", f"Organisatie {number}  ", "publiek", 40_000 + number, "x"])
        sheet.append([f"o-{number}", f"Organisatie {number}", "publiek", date(2009, 7, 6), "y"])
        sheet.append([f"f-{number}", "=A1", "publiek"])
        sheet.append([f"m-{number}", "M", "nergens"])
        sheet.append([None, None, None, None, "z"])
    sheet.merge_cells("C2:C3")
    book.save(tmp_path / "groot.xlsx")
    plan, told = planned(folder, tmp_path / "groot.xlsx")

    assert [one.place.number for one in told] == list(range(2, 5_002))
    assert len(plan.change.files) == 999
    assert {fate.value: fates(told).count(fate.value) for fate in Fate} == {
        "nieuw": 999,
        "anders": 0,
        "zelfde": 0,
        "conflict": 999 + 1_000,
        "overgeslagen": 2 + 1_000 + 1_000,
    }


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"PK\x03\x04rommel", b"\xd0\xcf\x11\xe0", b"\x00" * 40, b'"', b"\xff\xfe", b"id\n\x00;"]
)
def test_what_is_no_sheet_brings_nothing(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "coalities.csv").write_bytes(data)
    try:
        plan, told = planned(make_site(tmp_path, PAGES), tmp_path / "coalities.csv")
    except Refused:
        return

    assert plan.change.files == ()
    assert {one.fate for one in told} <= {Fate.SKIPPED, Fate.CONFLICT}


def test_a_word_for_nothing_is_one_and_can_be_a_text(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    file = csv_file(tmp_path, "id;website;contact;gebied\ntafel;geen;\\onbekend;onbekend\n")
    carry_out(folder, planned(folder, file)[0].change)
    fields = next(entity for entity in read(folder).entities if entity.id == "tafel").fields

    assert (fields["website"], fields["contact"], fields["gebied"]) == (Absence.NONE, "onbekend", Absence.UNKNOWN)


# The command -----------------------------------------------------------------------------------------------


def test_a_plan_writes_nothing_and_twice_is_as_good_as_once(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    file = csv_file(tmp_path, "id;titel;wereld\nnieuw;Nieuw;publiek\n", "organisaties")
    before = texts_in(folder)

    plan = atlas("import", str(file), inside=tmp_path)
    assert (plan.returncode, texts_in(folder)) == (0, before)
    assert "organisaties:2: nieuw nieuw" in plan.stdout
    assert atlas("import", str(file), "--write", inside=tmp_path).returncode == 0
    after = texts_in(folder)
    again = atlas("import", str(file), "--write", inside=tmp_path)
    assert "organisaties:2: zelfde nieuw" in again.stdout
    assert texts_in(folder) == after != before


@pytest.mark.slow
def test_an_import_that_is_stopped_leaves_nothing_half_written(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    rows = "".join(f"o-{number};Organisatie {number};publiek\n" for number in range(3_000))
    file = csv_file(tmp_path, f"id;titel;wereld\n{rows}", "organisaties")
    command = [sys.executable, "-m", "atlas", "import", str(file), "--write", "--content", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        end = monotonic() + 60
        while not any(folder.glob(".atlas-wijziging-*/nieuw/*/o-1*.md")) and monotonic() < end:
            sleep(0.01)
        process.kill()

    whole = [path for path in (folder / "organisaties").glob("o-*.md") if path.read_text("utf-8").endswith("---\n")]
    assert len(whole) == len(list((folder / "organisaties").glob("o-*.md")))
    assert len(whole) in {0, 3_000} or any(folder.glob(".atlas-wijziging-*/bezig"))
