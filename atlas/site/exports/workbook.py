"""Sheets of text as one workbook: every cell a text and no formula, and the same sheets give the same bytes."""

import io
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from itertools import zip_longest

from xlsxwriter import Workbook

AS_TEXT = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
# A workbook wants a moment at which it was made; this one says nothing about it.
CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook knows no time zone
LONGEST_TEXT = 32_767
NARROW, WIDE = 10, 50

Rows = Sequence[Sequence[str]]


def workbook(sheets: Iterable[tuple[str, Rows]], hidden: Collection[str] = ()) -> bytes:
    """The sheets, by name; the first row of each is its head. A text must not be longer than `LONGEST_TEXT`.

    The sheets named in `hidden` are for programs: nobody sees them unless asked for.
    """
    out = io.BytesIO()
    book = Workbook(out, AS_TEXT)
    book.set_properties({"created": CREATED})
    # As text, so that a program does not make a date or a number of what was typed as it is.
    head, text = book.add_format({"bold": True, "num_format": "@"}), book.add_format({"num_format": "@"})
    for name, rows in sheets:
        sheet = book.add_worksheet(name)
        for number, width in enumerate(_widths(rows)):
            sheet.set_column(number, number, width, text)
        for line, row in enumerate(rows):
            for number, cell in enumerate(row):
                if cell:
                    sheet.write_string(line, number, cell, text if line else head)
        sheet.freeze_panes(1, 1)
        if name in hidden:
            sheet.hide()
    book.close()
    return out.getvalue()


def _widths(rows: Rows) -> list[int]:
    columns = zip_longest(*rows[:50], fillvalue="")
    return [min(WIDE, max(NARROW, *(len(cell) + 2 for cell in column))) for column in columns]
