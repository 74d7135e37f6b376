"""A sheet is read from any program that makes one, and what is none brings nothing."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from atlas.content.read import read_content
from atlas.editing.imports.requests import RowOutcome
from atlas.editing.imports.rows import read_requests
from atlas.editing.spreadsheets.files import read_sheets
from atlas.editing.yaml_edit.file_text import Refused
from tests.editing.spreadsheets.sheets import PAGES, WORDS, csv_file, fates, planned, why
from tests.sites import make_site


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
    found = read_requests(read_sheets(csv_file(tmp_path, "id;statuss;status\ntafel;x;actief\n")), read_content(folder))
    other = read_requests(read_sheets(csv_file(tmp_path, "id\nx\n", "coalitie")), read_content(folder))

    told = [WORDS.word(one) for one in found.remarks]
    assert told[0] == "coalities: de kolom 'statuss' ken ik niet; bedoelde u 'status'?"
    assert told[1].startswith("er is geen 'stand' bij")
    assert WORDS.word(other.remarks[0]) == "het blad 'coalitie' ken ik niet; bedoelde u 'coalities'? (rijen: 2)"
    assert other.reports == ()


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
    assert {one.fate for one in told} <= {RowOutcome.SKIPPED, RowOutcome.CONFLICT}
