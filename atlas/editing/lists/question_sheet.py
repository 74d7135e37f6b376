"""The sheet with questions, in the workbook of the list or in one of its own.

The only sheet that openpyxl writes: the workbook may be the one that an editor has filled in, and the rest of it stays.
"""

import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from atlas.editing.lists.questions import HEAD, QUESTIONS
from atlas.editing.spreadsheets.rows_out import write_whole
from atlas.site.exports.workbook import options_range
from atlas.texts import N_, Texts

OPTIONS = N_("Keuzes")
WIDTHS = (60, 14, 46, 46)
_TOP = Alignment(wrap_text=True, vertical="top")


def write_questions(
    path: Path, rows: Iterable[tuple[tuple[str, ...], tuple[str, ...]]], words: Texts, *, inside: bool
) -> None:
    """Write the sheet with questions: in the workbook at `path` if it goes `inside`, else in one of its own."""
    book = load_workbook(path) if inside else Workbook()
    name, options_name = words(QUESTIONS), words(OPTIONS)
    for old in {name, options_name, *([] if inside else book.sheetnames)} & set(book.sheetnames):
        book.remove(book[old])
    sheet, options_sheet = book.create_sheet(name), book.create_sheet(options_name)
    _write_head(sheet, [words(text) for text in HEAD])
    for number, (cells, options) in enumerate(rows, 2):
        _write_row(sheet, number, cells)
        if options:
            _write_options(options_sheet, number, options)
            rule = DataValidation(type="list", allow_blank=True, showErrorMessage=False)
            rule.formula1 = options_range(options_name, number - 1, len(options)).removeprefix("=")
            rule.add(f"D{number}")
            sheet.add_data_validation(rule)
    options_sheet.sheet_state = "hidden"
    if inside:
        book.active = book.sheetnames.index(name)
    data = io.BytesIO()
    book.save(data)
    write_whole(path, data.getvalue())


def _write_head(sheet: Worksheet, headings: Sequence[str]) -> None:
    _write_row(sheet, 1, headings)
    for column, width in enumerate(WIDTHS, 1):
        sheet.cell(1, column).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "B2"


def _write_row(sheet: Worksheet, number: int, cells: Sequence[str]) -> None:
    """Write a row of cells that are texts, so that no date or formula is made of them."""
    for column, text in enumerate(cells, 1):
        cell = sheet.cell(number, column)
        cell.value, cell.data_type, cell.number_format, cell.alignment = text or None, "s", "@", _TOP


def _write_options(sheet: Worksheet, column: int, options: Sequence[str]) -> None:
    """Write options below the number of the row that they are for."""
    for row, text in enumerate((str(column), *options), 1):
        cell = sheet.cell(row, column)
        cell.value, cell.data_type = text, "s"
