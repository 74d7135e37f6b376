"""Tables as CSV (RFC 4180): UTF-8, commas, a head, and no cell that a spreadsheet takes for a formula."""

import csv
import io
from datetime import date

from atlas.site.exports.tables import ExportTable

# What makes Excel and LibreOffice read a text as a formula, or as the end of the one before.
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
BETWEEN = "; "


def as_csv(table: ExportTable) -> bytes:
    """A table as a file."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([harmless(column.name) for column in table.columns])
    writer.writerows([None if cell is None else _plain(cell) for cell in row] for row in table.rows)
    return out.getvalue().encode()


def _plain(cell: str | float | date | tuple[str, ...]) -> str | int | date:
    """A cell as the writer takes it: the parts of a list with `; ` between them, a number without needless zeros."""
    if isinstance(cell, str):
        return harmless(cell)
    if isinstance(cell, tuple):
        return harmless(BETWEEN.join(cell))
    return f"{cell:g}" if isinstance(cell, float) else cell


def harmless(text: str) -> str:
    """A text with a `'` before it if it could be read as a formula."""
    return f"'{text}" if text.startswith(DANGEROUS) else text
