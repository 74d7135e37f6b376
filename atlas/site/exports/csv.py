"""Tables as CSV (RFC 4180): UTF-8 with a byte-order mark, commas, a head, and no cell that is read as a formula."""

import csv
import io
from datetime import date

from atlas.site.exports.formulas import guard
from atlas.site.exports.tables import ExportTable

BETWEEN = "; "
# With a byte-order mark, without which Excel reads `é` as two letters.
ENCODING = "utf-8-sig"


def as_csv(table: ExportTable) -> bytes:
    """A table as a file."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([guard(column.name) for column in table.columns])
    writer.writerows([None if cell is None else _csv_cell(cell) for cell in row] for row in table.rows)
    return out.getvalue().encode(ENCODING)


def _csv_cell(cell: str | float | date | tuple[str, ...]) -> str | int | date:
    """A cell for the CSV writer: the parts of a list separated by `; `, a number without superfluous zeros."""
    if isinstance(cell, str):
        return guard(cell)
    if isinstance(cell, tuple):
        return guard(BETWEEN.join(cell))
    return f"{cell:g}" if isinstance(cell, float) else cell
