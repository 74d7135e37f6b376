"""A sheet whose rows are laid out at once: XlsxWriter does that cell by cell, which took half the time of a download.

The book, its formats and its list of texts stay XlsxWriter's, and so does all that must be escaped in a text. A cell
holds nothing but a number: its own, or that of a text in the list; so no text can be a formula.
"""

from collections.abc import Sequence
from datetime import date

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from atlas.site.exports.as_csv import BETWEEN
from atlas.site.exports.columns import Cell, Row

# What Excel can hold in a cell, in units of UTF-16, and the day from which it counts the others.
LONGEST_TEXT = 32_767
DAY_ZERO = date(1899, 12, 30)


class Sheet(Worksheet):  # type: ignore[misc] # XlsxWriter has no types
    """A sheet with a head and rows.

    It leans on inner names of XlsxWriter: a test holds what it writes beside what XlsxWriter writes of the same cells.
    """

    _laid_out: Sequence[str] = ()

    def lay_out(self, names: Sequence[str], rows: Sequence[Row], head: Format, day: Format) -> None:
        """Lay out the names of the columns, and rows below them in which an empty cell is left out."""
        columns = [xl_col_to_name(number) for number in range(len(names))]
        above = [self._text(f"{column}1", name, _in_style(head)) for column, name in zip(columns, names, strict=True)]
        self._laid_out = [_row(1, above)]
        for line, row in enumerate(rows, 2):
            filled = ((column, cell) for column, cell in zip(columns, row, strict=True) if cell or cell == 0)
            self._laid_out.append(_row(line, [self._cell(f"{column}{line}", cell, day) for column, cell in filled]))
        self._check_dimensions(0, 0)
        self._check_dimensions(len(rows), len(names) - 1)

    def _cell(self, place: str, cell: Cell, day: Format) -> str:
        if isinstance(cell, str):
            return self._text(place, cell)
        if isinstance(cell, tuple):
            return self._text(place, BETWEEN.join(cell))
        if isinstance(cell, date):
            return f'<c r="{place}"{_in_style(day)}><v>{(cell - DAY_ZERO).days}</v></c>'
        return f'<c r="{place}"><v>{cell:.16G}</v></c>'

    def _text(self, place: str, text: str, style: str = "") -> str:
        number = self.str_table._get_shared_string_index(_cut(text))  # noqa: SLF001
        return f'<c r="{place}"{style} t="s"><v>{number}</v></c>'

    def _write_rows(self) -> None:
        self.fh.write("".join(self._laid_out))


def _row(line: int, cells: Sequence[str]) -> str:
    return f'<row r="{line}">{"".join(cells)}</row>'


def _in_style(style: Format) -> str:
    return f' s="{style._get_xf_index()}"'  # noqa: SLF001


def _cut(text: str) -> str:
    """As much of a text as a cell can hold."""
    if len(text) <= LONGEST_TEXT // 2:
        return text
    return text.encode("utf-16-le")[: 2 * LONGEST_TEXT].decode("utf-16-le", "ignore")
