"""What every row of an export said when it was made, kept in the export itself.

So an import knows which cells someone touched, and whether the page was changed by another in the meantime.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

STATE = "stand"
# A cell of a workbook holds 32,767 characters.
PIECE = 30_000
HEAD = ("blad", "id", "rij", "vingerafdruk", "cellen")
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Exported:
    """A row as it was exported: the fingerprint of its page, and its filled cells by column."""

    fingerprint: str
    cells: Mapping[str, str]


def page_fingerprint(text: str) -> str:
    """Twelve characters that differ as soon as a page differs; line ends do not count."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return sha256(lines.encode()).hexdigest()[:12]


def state_rows(rows: Iterable[tuple[Key, Exported]]) -> Iterator[tuple[str, ...]]:
    """The state as rows of a sheet, the head first."""
    yield HEAD
    for key, row in rows:
        cells = json.dumps(dict(row.cells), ensure_ascii=False)
        yield (*key, row.fingerprint, *(cells[at : at + PIECE] for at in range(0, len(cells), PIECE)))


def read_state(rows: Iterable[Sequence[str]]) -> Mapping[Key, Exported]:
    """The rows of an export by sheet, id and row; what was damaged is left out."""
    found: dict[Key, Exported] = {}
    for sheet, ident, number, fingerprint, *pieces in (row for row in rows if len(row) >= len(HEAD)):
        try:
            cells = json.loads("".join(pieces))
        except ValueError:
            continue
        if isinstance(cells, dict):
            found[sheet, ident, number] = Exported(fingerprint, {str(k): str(v) for k, v in cells.items()})
    return found
