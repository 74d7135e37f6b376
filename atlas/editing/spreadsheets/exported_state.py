"""The state of every row at the time of the export, stored in the export itself.

With it an import knows which cells were changed, and whether the page was changed by somebody else in the meantime.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

STATE = "stand"
# A cell of a workbook can hold 32,767 characters.
PIECE = 30_000
HEAD = ("blad", "id", "rij", "vingerafdruk", "cellen")
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class ExportedRow:
    """A row at the time of the export: the fingerprint of its page, and its filled cells by column."""

    fingerprint: str
    cells: Mapping[str, str]


def page_fingerprint(text: str) -> str:
    """Twelve hexadecimal digits of a digest of a page; line ends do not count."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return sha256(lines.encode()).hexdigest()[:12]


def state_rows(rows: Iterable[tuple[Key, ExportedRow]]) -> Iterator[tuple[str, ...]]:
    """The state as rows of a sheet, with a head."""
    yield HEAD
    for key, row in rows:
        cells = json.dumps(dict(row.cells), ensure_ascii=False)
        yield (*key, row.fingerprint, *(cells[at : at + PIECE] for at in range(0, len(cells), PIECE)))


def read_state(rows: Iterable[Sequence[str]]) -> Mapping[Key, ExportedRow]:
    """The state by sheet, id and row; damaged parts are left out."""
    exported: dict[Key, ExportedRow] = {}
    for sheet, ident, number, fingerprint, *pieces in (row for row in rows if len(row) >= len(HEAD)):
        try:
            cells = json.loads("".join(pieces))
        except ValueError:
            continue
        if isinstance(cells, dict):
            exported[sheet, ident, number] = ExportedRow(fingerprint, {str(k): str(v) for k, v in cells.items()})
    return exported
