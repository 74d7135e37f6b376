"""Tables as one workbook: a sheet for each, numbers as numbers, days as days, and every text a text and no formula."""

import io
from collections.abc import Iterable
from datetime import date, datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from atlas.site.exports.about import About
from atlas.site.exports.columns import Cell
from atlas.site.exports.csv import BETWEEN
from atlas.site.exports.tables import ExportTable
from atlas.site.exports.workbook import AS_TEXT, LONGEST_TEXT
from atlas.site.i18n.words import Words
from atlas.texts import N_

# How wide a column may become.
NARROW, WIDE = 10, 60


def as_xlsx(about: About, tables: Iterable[ExportTable], words: Words) -> bytes:
    """The tables as a workbook. Its date is the reference date, so that the same content gives the same bytes."""
    out = io.BytesIO()
    book = Workbook(out, AS_TEXT)
    created = datetime(about.on.year, about.on.month, about.on.day)  # noqa: DTZ001 - a workbook knows no time zone
    book.set_properties({"title": about.title, "author": about.settings.publisher, "created": created})
    head, day = book.add_format({"bold": True, "text_wrap": True}), book.add_format({"num_format": "yyyy-mm-dd"})
    _first(book.add_worksheet(words(N_("lees mij"))), about, words)
    for table in tables:
        _sheet(book.add_worksheet(table.name), table, head, day)
    book.close()
    return out.getvalue()


def _first(sheet: Worksheet, about: About, words: Words) -> None:
    """What this is, on a sheet of its own."""
    settings = about.settings
    lines = (
        about.title,
        words(N_("Gezien op {date}"), date=words.day(about.on)),
        *((words(N_("Uitgever: {name}"), name=settings.publisher),) if settings.publisher else ()),
        *((words(N_("Licentie: {name}"), name=settings.licence),) if settings.licence else ()),
        words(N_("Wat er in de tabellen staat, leest u op de pagina Downloads van de atlas.")),
    )
    sheet.set_column(0, 0, WIDE)
    for number, line in enumerate(lines):
        sheet.write_string(number, 0, _plain(line))


def _sheet(sheet: Worksheet, table: ExportTable, head: Format, day: Format) -> None:
    for number, column in enumerate(table.columns):
        sheet.write_string(0, number, column.name, head)
        sheet.set_column(number, number, _width(table, number))
    for line, row in enumerate(table.rows, 1):
        for number, cell in enumerate(row):
            _write(sheet, line, number, cell, day)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.columns) - 1)


def _write(sheet: Worksheet, line: int, number: int, cell: Cell, day: Format) -> None:
    match cell:
        case None | "" | ():
            return
        case date():
            sheet.write_datetime(line, number, cell, day)
        case int() | float():
            sheet.write_number(line, number, cell)
        case _:
            text = BETWEEN.join(cell) if isinstance(cell, tuple) else cell
            sheet.write_string(line, number, _plain(text[:LONGEST_TEXT]))


def _plain(text: str) -> str:
    """The text as it is; XlsxWriter would take what stands between `<r>` and `</r>` for XML of its own."""
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text


def _width(table: ExportTable, number: int) -> int:
    """Room for most of a column: as wide as its head, and as what stands in its first rows."""
    shown = (row[number] for row in table.rows[:50])
    longest = max((len(str(cell)) for cell in shown if cell is not None), default=0)
    return min(WIDE, max(NARROW, len(table.columns[number].name) + 2, longest + 1))
