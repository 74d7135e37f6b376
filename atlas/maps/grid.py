"""The grid under the landscape map: which cell is how large, and where in it each node stands. Geometry only.

The picture is always `WIDTH` wide, so that words have one size on every map. Columns follow their content: a crowded
one gets two or three nodes beside each other, an empty one is narrow.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

WIDTH = 1100.0
HEAD_WIDTH, HEAD_HEIGHT = 92.0, 36.0
NODE_HEIGHT, NODE_GAP = 48.0, 12.0
NARROWEST_NODE, WIDEST_NODE = 116.0, 176.0
EMPTY_COLUMN, EMPTY_ROW = 92.0, 60.0
BAND_GAP = 5.0
MOST_ABREAST = 3
# Fewer lines than this do not make a picture better.
ENOUGH_LINES = 2

# Row and column; `EVERY` for nodes that stand across all columns.
Cell = tuple[int, int]
EVERY = -1


@dataclass(frozen=True, slots=True)
class Stretch:
    """A column seen from above, or a row seen from the side: where it starts and how long it is."""

    start: float
    length: float

    @property
    def middle(self) -> float:
        """Halfway."""
        return self.start + self.length / 2

    @property
    def end(self) -> float:
        """Where it stops."""
        return self.start + self.length


ALL = Stretch(HEAD_WIDTH, WIDTH - HEAD_WIDTH)


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns and rows, with gaps between them, and how many nodes stand `abreast` in each column."""

    columns: tuple[Stretch, ...]
    rows: tuple[Stretch, ...]
    abreast: tuple[int, ...]
    node_width: float

    @property
    def height(self) -> float:
        """The height of all rows."""
        return self.rows[-1].end

    def places(self, cell: Cell, count: int) -> Iterator[tuple[float, float]]:
        """The middle of each of the nodes of a cell, line by line from its top."""
        row, column = cell
        across, most = (ALL, _fit(self.node_width)) if column == EVERY else (self.columns[column], self.abreast[column])
        step, abreast = self.node_width + NODE_GAP, min(most, count)
        for number in range(count):
            line, slot = divmod(number, abreast)
            x = across.middle + (slot - (abreast - 1) / 2) * step
            yield x, self.rows[row].start + NODE_GAP + NODE_HEIGHT / 2 + line * (NODE_HEIGHT + NODE_GAP)


def lay_out(counts: Mapping[Cell, int], rows: int, columns: int) -> Grid:
    """The grid for so many nodes in each cell (row, column)."""
    filled = tuple(any(counts.get((row, column)) for row in range(rows)) for column in range(columns))
    abreast = _abreast(counts, rows, filled)
    node_width, widths = _widths(abreast, filled)
    heights = [_height(max(_lines(counts, row, abreast), _strip(counts, row, node_width))) for row in range(rows)]
    return Grid(_in_a_row(widths, HEAD_WIDTH), _in_a_row(heights, HEAD_HEIGHT), abreast, node_width)


def _height(lines: int) -> float:
    return lines * (NODE_HEIGHT + NODE_GAP) + NODE_GAP if lines else EMPTY_ROW


def _abreast(counts: Mapping[Cell, int], rows: int, filled: Sequence[bool]) -> tuple[int, ...]:
    """How many nodes stand side by side in each column: what gives the lowest picture, then the widest nodes."""
    choices = product(*(range(1, MOST_ABREAST + 1) if some else (1,) for some in filled))
    return min(
        (choice for choice in choices if sum(choice) == len(filled) or _room(choice, filled) >= NARROWEST_NODE),
        key=lambda choice: (
            sum(max(ENOUGH_LINES, _lines(counts, row, choice)) for row in range(rows)),
            sum(choice),
        ),
    )


def _lines(counts: Mapping[Cell, int], row: int, abreast: Sequence[int]) -> int:
    return max(-(-counts.get((row, column), 0) // fit) for column, fit in enumerate(abreast))


def _strip(counts: Mapping[Cell, int], row: int, node_width: float) -> int:
    """How many lines the nodes take that stand across all columns."""
    return -(-counts.get((row, EVERY), 0) // _fit(node_width))


def _fit(node_width: float) -> int:
    """How many nodes of this width stand abreast across all columns."""
    return int((ALL.length - NODE_GAP) // (node_width + NODE_GAP))


def _room(abreast: Sequence[int], filled: Sequence[bool]) -> float:
    """How wide a node can be if the columns together fill the picture."""
    empty = sum(not some for some in filled)
    nodes = sum(abreast) - empty
    bare = WIDTH - HEAD_WIDTH - BAND_GAP * (len(filled) - 1) - empty * EMPTY_COLUMN
    return (bare - NODE_GAP * (len(filled) - empty)) / max(nodes, 1) - NODE_GAP


def _widths(abreast: Sequence[int], filled: Sequence[bool]) -> tuple[float, list[float]]:
    """The width of a node, and of each column; what is left over is shared by all columns."""
    node = min(WIDEST_NODE, _room(abreast, filled))
    needed = [
        fit * (node + NODE_GAP) + NODE_GAP if some else EMPTY_COLUMN for fit, some in zip(abreast, filled, strict=True)
    ]
    spare = WIDTH - HEAD_WIDTH - BAND_GAP * (len(filled) - 1) - sum(needed)
    return node, [width + spare / len(filled) for width in needed]


def _in_a_row(lengths: Sequence[float], start: float) -> tuple[Stretch, ...]:
    stretches = []
    for length in lengths:
        stretches.append(Stretch(start, length))
        start += length + BAND_GAP
    return tuple(stretches)
