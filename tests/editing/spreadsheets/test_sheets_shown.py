"""A cell is read as a spreadsheet shows it; what a spreadsheet made of it, and letters in doubt, are named."""

import shutil
from datetime import datetime
from pathlib import Path

import pytest

from atlas.editing.spreadsheets.cell_formats import shown_date, shown_number
from atlas.editing.spreadsheets.encodings import decode
from tests.conftest import ROOT
from tests.editing.desks import atlas, texts_in

CASES = ROOT / "tests" / "fixtures" / "cases"


def desk(tmp_path: Path) -> Path:
    """The small atlas of the cases, in a folder to call commands in."""
    shutil.copytree(CASES / "_basis", tmp_path / "content")
    return tmp_path


def test_a_cell_that_shows_a_month_is_a_month(tmp_path: Path) -> None:
    ran = atlas("import", str(CASES / "excel-maand/maand.xlsx"), "--write", inside=desk(tmp_path))
    text = (tmp_path / "content/coalities/tafel.md").read_text(encoding="utf-8")

    assert ran.returncode == 0
    assert "sinds: (niet ingevuld) → 2023-05" in ran.stdout
    assert "sinds: 2023-05\n" in text or "sinds: 2023-05}" in text


def test_leading_zeros_stay_and_a_made_date_is_called_by_its_name(tmp_path: Path) -> None:
    ran = atlas("import", str(CASES / "excel-nullen-en-datum/kvk.xlsx"), inside=desk(tmp_path))

    assert ran.returncode == 1
    assert "→ 01234567" in ran.stdout
    assert "maakte een datum van '1-2'" in ran.stdout


def test_letters_in_doubt_are_shown_and_not_written(tmp_path: Path) -> None:
    file = str(CASES / "csv-cp850/organisaties.csv")
    inside = desk(tmp_path)
    before = texts_in(inside / "content")
    ran = atlas("import", file, "--write", inside=inside)

    assert (ran.returncode, texts_in(inside / "content")) == (1, before)
    assert "Coöperatie (cp850)" in ran.stdout
    assert "--encoding" in ran.stdout.splitlines()[-1]
    assert "--write" not in ran.stdout
    assert atlas("import", file, "--write", "--encoding", "cp850", inside=inside).returncode == 0
    assert "titel: Coöperatie Zoë\n" in (inside / "content/organisaties/coop.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("word", ["Coöperatie", "Curaçao", "financiën", "cliënt", "één", "Curaçaose", "Fryslân"])
@pytest.mark.parametrize(("encoding", "sure"), [("utf-8", True), ("cp1252", True), ("cp850", False)])
def test_a_word_is_sure_or_in_doubt_by_its_letters(word: str, encoding: str, *, sure: bool) -> None:
    read = decode(f"id;titel\nx;{word}\n".encode(encoding))

    assert (not read.doubtful) == sure
    assert (word in read.text) == sure


def test_text_that_was_saved_in_two_encodings_is_in_doubt() -> None:
    assert decode("Coöperatie".encode().decode("cp1252").encode()).doubtful == ("CoÃ¶peratie",)


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (1234567, "00000000", "01234567"),
        (1, "000;-000", "001"),
        (12345, '"NL"000-000', "NL012-345"),
        (12, "General", ""),
        (12, "0", ""),
        (12, "0.00", ""),
        (12, "#,##0", ""),
    ],
)
def test_a_number_is_shown_by_its_format(value: int, number_format: str, shown: str) -> None:
    assert shown_number(value, number_format) == shown


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [
        ("mmm-yy", "2023-05"),
        ("[$-413]mmm\\-yy;@", "2023-05"),
        ("yyyy", "2023"),
        ("dd-mm-yyyy", "2023-05-01"),
        ("d-m-jjjj", "2023-05-01"),
    ],
)
def test_a_date_is_as_precise_as_its_format(number_format: str, shown: str) -> None:
    assert shown_date(datetime(2023, 5, 1).date(), number_format) == shown  # noqa: DTZ001 - as a workbook has it
