"""Tables that are read as pictures: the grid of levels and forms, the matrix, and the heat table."""

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
    """A head over some columns of a matrix or heat table; `level` gives its colour, `note` says in what order."""

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
    """The head of a column of a matrix, and what stands at its foot; `state` is a class such as `ahead`."""

    anchor: Anchor
    level: str
    foot: Rich
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """A row of a matrix, with how many of its cells are filled; `sits` says in words what a phone has no room for."""

    head: Rich
    count: str
    marks: tuple[Mark, ...]
    sits: str = ""


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """Rows of a matrix under one head; `id` is an anchor."""

    head: Rich
    rows: tuple[MatrixRow, ...]
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Who sits where: rows by columns, with heads over the columns, and a legend of signs with their meaning."""

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
    """Who sits, a mark for each coalition, and in how many of them."""

    head: Rich
    marks: tuple[Mark, ...]
    count: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Seats:
    """A small matrix: a few parties by the coalities of a page, which have the numbers that they have on the map."""

    shape: ClassVar[str] = "seats"
    caption: str
    corner: str
    columns: tuple[Marker, ...]
    rows: tuple[SeatRow, ...]
    total: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatCell:
    """A count that opens a list, or why there is none; `depth` is 0 to 4, `span` how many columns it covers.

    Without a count, `sign` stands in the cell for who sees it and `text` for who does not.
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
    """A row of a heat table; `total` sets it apart."""

    head: Rich
    cells: tuple[HeatCell, ...]
    total: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Heat:
    """A table of counts, darker where there are more."""

    shape: ClassVar[str] = "heat"
    caption: str
    corner: str
    levels: tuple[HeadSpan, ...]
    columns: tuple[tuple[str, str], ...]
    rows: tuple[HeatRow, ...]
