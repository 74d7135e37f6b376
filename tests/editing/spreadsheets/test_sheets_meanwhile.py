"""An export that comes back later undoes nothing of what others wrote in the meantime."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from atlas.content.read import read_content
from atlas.editing.commands.carry_out import carry_out
from atlas.editing.imports.requests import RowReport
from atlas.editing.imports.rows import read_requests
from atlas.editing.spreadsheets.files import read_sheets
from tests.editing.desks import atlas, texts_in
from tests.editing.spreadsheets.sheets import PAGES, WORDS, csv_file, exported, fates, planned, why
from tests.sites import make_site

Typing = Callable[[Worksheet], None]


def typed(file: Path, sheet: str, column: str, row: int, value: str | None) -> None:
    """Type a value in a cell of a workbook, as an editor would."""
    book = openpyxl.load_workbook(file)
    head = [cell.value for cell in book[sheet][1]]
    book[sheet].cell(row, head.index(column) + 1).value = value
    book.save(file)


def written(path: Path, old: str, new: str) -> None:
    """Change a page, as a colleague would."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def cells(told: list[RowReport]) -> list[str]:
    return [WORDS.word(cell) for row in told for cell in row.cells]


def remarks(folder: Path, file: Path) -> list[str]:
    return [WORDS.word(remark) for remark in read_requests(read_sheets(file), read_content(folder)).remarks]


@pytest.mark.parametrize("name", ["bladen", "bladen.xlsx"])
def test_what_a_colleague_changed_stays_where_nobody_touched_the_cell(tmp_path: Path, name: str) -> None:
    folder = make_site(tmp_path, PAGES)
    file = exported(folder, tmp_path / name)
    written(folder / "coalities/tafel.md", "Woontafel Eem", "Woontafel Eemland")
    written(folder / "coalities/tafel.md", "- ede # ook", "- {partij: ede, rol: voorzitter}")
    before = texts_in(folder)
    plan, told = planned(folder, file)

    assert plan.change.files == ()
    assert set(fates(told)) == {"zelfde"}
    carry_out(folder, plan.change)
    assert texts_in(folder) == before


def test_a_cell_that_was_touched_changes_its_value_alone(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    file = exported(folder, tmp_path / "bladen.xlsx")
    written(folder / "coalities/tafel.md", "Woontafel Eem", "Woontafel Eemland")
    typed(file, "coalities", "status", 2, "afgerond")
    plan, told = planned(folder, file)
    carry_out(folder, plan.change)
    text = (folder / "coalities/tafel.md").read_text(encoding="utf-8")

    assert cells(told) == ["status: actief → afgerond"]
    assert "na de export ook veranderd" in why(next(row for row in told if row.cells))
    assert "titel: Woontafel Eemland # blijft\n" in text
    assert "status: afgerond\n" in text


def test_a_cell_that_was_touched_on_both_sides_is_a_conflict_with_three_values(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    file = exported(folder, tmp_path / "bladen.xlsx")
    written(folder / "coalities/tafel.md", "Woontafel Eem", "Van de collega")
    typed(file, "coalities", "titel", 2, "Van mij")
    plan, told = planned(folder, file)

    assert plan.change.files == ()
    assert why(next(row for row in told if row.fate.value == "conflict")) == (
        "titel is aan twee kanten veranderd: bij de export Woontafel Eem, nu op de pagina Van de collega, "
        "in uw blad Van mij"
    )


def test_another_party_in_a_row_changes_that_row(tmp_path: Path) -> None:
    folder = make_site(tmp_path, {**PAGES, "organisaties/baarn": "titel: Baarn"})
    file = exported(folder, tmp_path / "bladen.xlsx")
    typed(file, "coalities-deelnemers", "partij", 2, "baarn")
    typed(file, "coalities-deelnemers", "partij", 3, "? De Linde")
    plan, told = planned(folder, file)
    carry_out(folder, plan.change)
    text = (folder / "coalities/tafel.md").read_text(encoding="utf-8")

    assert cells(told) == ["partij: ede → baarn", "partij: soest → ? De Linde"]
    assert "  - baarn # ook\n" in text
    assert "De Linde" in text
    assert "ede" not in text.split("---")[1].replace("deelnemers", "")
    assert "soest" not in text


def test_a_row_follows_its_item_when_the_list_moved(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    file = exported(folder, tmp_path / "bladen.xlsx")
    written(
        folder / "coalities/tafel.md",
        "deelnemers:\n",
        "deelnemers:\n  - '? Stichting Vooraan'\n",
    )
    typed(file, "coalities-deelnemers", "rol", 3, "lid")
    plan, _ = planned(folder, file)
    carry_out(folder, plan.change)

    assert "{partij: soest, rol: lid}" in (folder / "coalities/tafel.md").read_text(encoding="utf-8")


def deleted_row(sheet: Worksheet) -> None:
    sheet.delete_rows(2)


def emptied_cell(sheet: Worksheet) -> None:
    sheet.cell(2, [cell.value for cell in sheet[1]].index("status") + 1).value = None


def unknown_column(sheet: Worksheet) -> None:
    sheet.cell(1, sheet.max_column + 1).value = "opmerking"


def hidden_sheet(sheet: Worksheet) -> None:
    sheet.sheet_state = "hidden"


def hidden_row(sheet: Worksheet) -> None:
    sheet.row_dimensions[2].hidden = True


@pytest.mark.parametrize(
    ("typing", "told"),
    [
        (deleted_row, "coalities: een rij van tafel is weggehaald; op de pagina blijft dit staan"),
        (emptied_cell, "status is leeggemaakt; op de pagina blijft dit staan"),
        (unknown_column, "coalities: de kolom 'opmerking' ken ik niet"),
        (hidden_sheet, "het blad 'coalities' is verborgen en niet gelezen"),
        (hidden_row, "coalities: verborgen rijen zijn niet gelezen: 2"),
    ],
)
def test_what_is_ignored_is_said(tmp_path: Path, typing: Typing, told: str) -> None:
    folder = make_site(tmp_path, PAGES)
    file = exported(folder, tmp_path / "bladen.xlsx")
    book = openpyxl.load_workbook(file)
    typing(book["coalities"])
    book.save(file)
    plan, rows = planned(folder, file)

    assert plan.change.files == ()
    assert any(told in text for text in (*remarks(folder, file), *map(why, rows)))


def test_a_page_that_a_colleague_removed_does_not_come_back(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    file = exported(folder, tmp_path / "bladen.xlsx")
    (folder / "organisaties/soest.md").unlink()
    typed(file, "organisaties", "website", 2, "https://ede.example")
    typed(file, "organisaties", "website", 3, "https://soest.example")
    plan, told = planned(folder, file)

    assert [change.new for change in plan.change.files] == ["organisaties/ede.md"]
    assert "na de export weggehaald" in why(next(row for row in told if row.about == "soest"))


def test_a_row_that_was_copied_is_a_new_one(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    file = exported(folder, tmp_path / "bladen.xlsx")
    book = openpyxl.load_workbook(file)
    sheet = book["coalities-deelnemers"]
    copied = [cell.value for cell in sheet[2]]
    copied[1] = "? De Linde"
    sheet.insert_rows(2)
    for number, value in enumerate(copied, 1):
        sheet.cell(2, number).value = value
    book.save(file)
    _, told = planned(folder, file)

    assert cells(told) == ["partij: (niet ingevuld) → ? De Linde"]


def test_a_file_in_which_nothing_is_known_is_one_line(tmp_path: Path) -> None:
    make_site(tmp_path, PAGES)
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Blad1"
    for number in range(3_000):
        book.worksheets[0].append([number, "x"])
    book.save(tmp_path / "lijst.xlsx")
    ran = atlas("import", "lijst.xlsx", "--write", inside=tmp_path)

    assert (ran.returncode, len(ran.stdout.splitlines())) == (1, 1)
    assert "Blad1" in ran.stdout


def test_a_date_that_a_program_wrote_in_its_own_way_was_not_touched(tmp_path: Path) -> None:
    folder = make_site(tmp_path, {"coalities/tafel": "titel: Tafel\nbegin: 2023-05-12"})
    file = exported(folder, tmp_path / "bladen.xlsx")
    written(folder / "coalities/tafel.md", "2023-05-12", "2024")
    typed(file, "coalities", "begin", 2, "12-5-2023")
    plan, told = planned(folder, file)

    assert plan.change.files == ()
    assert set(fates(told)) == {"zelfde"}


@pytest.mark.parametrize("named", ["", "coalities"])
def test_one_file_of_an_exported_folder_undoes_nothing_either(tmp_path: Path, named: str) -> None:
    folder = make_site(tmp_path, PAGES)
    file = exported(folder, tmp_path / "bladen") / "coalities.csv"
    written(folder / "coalities/tafel.md", "Woontafel Eem", "Woontafel Eemland")
    plan, told = planned(folder, file, named)

    assert plan.change.files == ()
    assert set(fates(told)) == {"zelfde"}
    assert remarks(folder, file) == []


def test_a_loose_file_says_that_nobody_knows_what_was_changed_and_shows_both_values(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    file = exported(folder, tmp_path / "bladen") / "coalities.csv"
    (file.parent / "stand.csv").unlink()
    written(folder / "coalities/tafel.md", "Woontafel Eem", "Woontafel Eemland")
    _, told = planned(folder, file)

    assert [line for line in remarks(folder, file) if "kan niet weten wat u zelf veranderde" in line]
    assert "titel: Woontafel Eemland → Woontafel Eem" in cells(told)


def test_a_list_of_new_pages_says_nothing_of_an_export(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)

    assert remarks(folder, csv_file(tmp_path, "titel;wereld\nNieuwe Club;privaat\n", "organisaties")) == []
