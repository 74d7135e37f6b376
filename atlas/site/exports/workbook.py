"""The one writer of workbooks: a text never becomes a formula, and the same sheets give the same bytes.

Only the sheet with questions is written elsewhere (`editing/lists/question_sheet.py`), since it goes into a workbook
that an editor has already filled in, and XlsxWriter cannot change a workbook.
"""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from atlas.site.exports.columns import Cell, Row
from atlas.site.exports.csv import BETWEEN

AS_TEXT = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
# The moment at which a workbook says that it was made, if nothing better is known: a workbook cannot do without.
CREATED = date(2000, 1, 1)
LONGEST_TEXT = 32_767
# The least and the greatest width of a column, in characters, and the number of rows that its width is based on.
NARROW, WIDE = 10, 60
ROWS_MEASURED = 50

FormatOptions = Mapping[str, object]
BOLD: FormatOptions = {"bold": True}
# Cells that a spreadsheet program leaves as they were typed: no date or number is made of them.
TYPED: FormatOptions = {"num_format": "@"}
DAY: FormatOptions = {"num_format": "yyyy-mm-dd"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnPrompt:
    """What a spreadsheet program shows at the cells of a column (counted from 0): a tip, and a list to choose from.

    `options` is the range that holds the list, as `options_range` gives it; empty if there is none. A `strict` list
    refuses any other text, and then says `error`.
    """

    column: int
    last_row: int
    title: str
    tip: str
    options: str = ""
    strict: bool = False
    error: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkbookSheet:
    """A sheet: its name, its rows, and how they are laid out. No text may be longer than `LONGEST_TEXT`.

    A `headed` sheet keeps its first row and column in sight. `hidden` sheets are for programs. `row_formats` has the
    format of the rows (counted from 0) that differ from `cell_format`.
    """

    name: str
    rows: Sequence[Row]
    widths: Sequence[int] = ()
    headed: bool = True
    filtered: bool = False
    hidden: bool = False
    cell_format: FormatOptions = field(default_factory=dict)
    row_formats: Mapping[int, FormatOptions] = field(default_factory=dict)
    prompts: tuple[ColumnPrompt, ...] = ()


def text_sheet(name: str, rows: Sequence[Row], *, hidden: bool = False) -> WorkbookSheet:
    """A sheet of which every cell stays as it was typed, below a head."""
    return WorkbookSheet(name=name, rows=rows, hidden=hidden, cell_format=TYPED, row_formats={0: {**BOLD, **TYPED}})


def workbook(sheets: Iterable[WorkbookSheet], *, title: str = "", author: str = "", created: date = CREATED) -> bytes:
    """The sheets as the bytes of a workbook, made at midnight of `created`."""
    out = io.BytesIO()
    book = Workbook(out, AS_TEXT)
    moment = datetime(created.year, created.month, created.day)  # noqa: DTZ001 - a workbook knows no time zone
    book.set_properties({"title": title, "author": author, "created": moment})
    formats = _Formats(book)
    for sheet in sheets:
        _write_sheet(book.add_worksheet(sheet.name), sheet, formats)
    book.close()
    return out.getvalue()


def options_range(sheet: str, column: int, count: int) -> str:
    """The range of `count` options below the head of a column (counted from 0) of another sheet."""
    quoted, letter = sheet.replace("'", "''"), xl_col_to_name(column)
    return f"='{quoted}'!${letter}$2:${letter}${count + 1}"


class _Formats:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}

    def get(self, options: FormatOptions) -> Format | None:
        """The format with these options; none for no options at all."""
        key = tuple(options.items())
        if key and key not in self._made:
            self._made[key] = self._book.add_format(dict(options))
        return self._made.get(key)


def _write_sheet(worksheet: Worksheet, sheet: WorkbookSheet, formats: _Formats) -> None:
    for number, width in enumerate(sheet.widths or column_widths(sheet.rows)):
        worksheet.set_column(number, number, width, formats.get(sheet.cell_format))
    for line, row in enumerate(sheet.rows):
        options = sheet.row_formats.get(line, sheet.cell_format)
        for number, cell in enumerate(row):
            _write_cell(worksheet, line, number, cell, formats, options)
    if sheet.headed:
        worksheet.freeze_panes(1, 1)
    if sheet.filtered:
        worksheet.autofilter(0, 0, max(1, len(sheet.rows) - 1), len(sheet.rows[0]) - 1)
    for prompt in sheet.prompts:
        worksheet.data_validation(1, prompt.column, prompt.last_row - 1, prompt.column, _validation(prompt))
    if sheet.hidden:
        worksheet.hide()


def _write_cell(
    worksheet: Worksheet, line: int, number: int, cell: Cell, formats: _Formats, options: FormatOptions
) -> None:
    match cell:
        case None | "" | ():
            return
        case date():
            worksheet.write_datetime(line, number, cell, formats.get({**options, **DAY}))
        case int() | float():
            worksheet.write_number(line, number, cell, formats.get(options))
        case _:
            text = BETWEEN.join(cell) if isinstance(cell, tuple) else cell
            worksheet.write_string(line, number, _not_markup(text[:LONGEST_TEXT]), formats.get(options))


def _not_markup(text: str) -> str:
    """The text as it is; XlsxWriter would take a text from `<r>` to `</r>` for XML of its own."""
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text


def _validation(prompt: ColumnPrompt) -> dict[str, object]:
    title, message = prompt.error
    return {
        "validate": "list" if prompt.options else "any",
        **({"source": prompt.options} if prompt.options else {}),
        "show_error": prompt.strict,
        "error_title": title,
        "error_message": message,
        "input_title": prompt.title,
        "input_message": prompt.tip,
    }


def column_widths(rows: Sequence[Row]) -> list[int]:
    """Room for most of each column: for its head, and for what stands in its first rows."""
    if not rows:
        return []
    head, *body = rows[: ROWS_MEASURED + 1]
    return [_width(name, [row[number] for row in body if number < len(row)]) for number, name in enumerate(head)]


def _width(head: Cell, cells: Iterable[Cell]) -> int:
    longest = max((len(str(cell)) for cell in cells if cell is not None), default=0)
    return min(WIDE, max(NARROW, len(str(head)) + 2, longest + 1))
