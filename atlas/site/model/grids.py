"""Tables that are read as pictures: the grid of levels and forms, the matrix, and the heat map."""

from dataclasses import dataclass
from typing import ClassVar

from atlas.site.model.counts import Count, Marker
from atlas.site.model.pieces import Absent, Anchor, Badge, Inline, Rich


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the grid of levels and forms: a count that opens a list, or why it is empty."""

    text: str
    count: Count | None = None
    state: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """Levels by forms, on a card. `rows` pairs a level badge with a cell for each column."""

    shape: ClassVar[str] = "grid"
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Badge | Absent, tuple[Cell, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadSpan:
    """A heading over several columns of a matrix or heat map; `level` gives its colour, `note` states the order."""

    head: Inline
    width: int
    level: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A cell of a matrix. `state` is `in` with a level, `ahead`, `past`, `unsure` or `no`; `word` says it in full."""

    state: str
    sign: str = ""
    word: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixColumn:
    """A column of a matrix: its heading and its footer; `state` is a class such as `ahead`."""

    anchor: Anchor
    level: str
    foot: Rich
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """A row of a matrix with its number of filled cells; `sits` replaces the cells on a phone, in words."""

    head: Rich
    count: str
    marks: tuple[Mark, ...]
    sits: str = ""


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """Rows of a matrix under one heading; `id` is an anchor."""

    head: Rich
    rows: tuple[MatrixRow, ...]
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Participation: rows by columns, with headings over the columns, and a legend."""

    shape: ClassVar[str] = "matrix"
    id: str
    caption: str
    corner: str
    count: str
    foot: str
    levels: tuple[HeadSpan, ...]
    forms: tuple[HeadSpan, ...]
    columns: tuple[MatrixColumn, ...]
    groups: tuple[MatrixGroup, ...]
    legend: tuple[tuple[Mark, str], ...]


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A party, a mark for each coalition, and the number of coalitions that it sits in."""

    head: Rich
    marks: tuple[Mark, ...]
    count: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Seats:
    """A small matrix: a few parties by the coalitions of a page, numbered as on the map."""

    shape: ClassVar[str] = "seats"
    caption: str
    corner: str
    columns: tuple[Marker, ...]
    rows: tuple[SeatRow, ...]
    total: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatCell:
    """A count that links to a list, or why there is none; `depth` is 0 to 4, `span` the number of columns.

    Without a count the cell shows `sign`; screen readers get `text`.
    """

    level: str
    text: str
    count: Count | None = None
    sign: str = ""
    state: str = ""
    depth: int = 0
    span: int = 1


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A row of a heat map; `total` marks a row of totals."""

    head: Rich
    cells: tuple[HeatCell, ...]
    total: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Heat:
    """A heat map: a table of counts, darker where there are more."""

    shape: ClassVar[str] = "heat"
    caption: str
    corner: str
    levels: tuple[HeadSpan, ...]
    columns: tuple[tuple[str, str], ...]
    rows: tuple[HeatRow, ...]
