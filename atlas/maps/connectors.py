"""Connectors: the grenswerkers as small marks on the borders that they join.

A mark lies on the border between rows if what it joins stands in different rows, else on the border between columns;
who joins a single cell stands under it, on the side of the organisations. Between two bands there is room for a mark:
nodes keep their distance from the edge of a band.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from atlas.maps.drawing import Edge, Node
from atlas.maps.grid import BAND_GAP, WIDTH, Grid, Stretch

SIZE, STEP = 17.0, 19.0
CONNECTOR = "connector"

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Connector:
    """A grenswerker: `joins` are the ids of the places that this role connects."""

    id: str
    href: str
    title: str
    joins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """The marks and the lines from them to what they join."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def mark_borders(connectors: Sequence[Connector], places: Mapping[str, Node], grid: Grid) -> Marked:
    """The mark of each connector that joins something on the map; no two lie over each other."""
    taken: list[Point] = []
    nodes: list[Node] = []
    edges: list[Edge] = []
    for connector in connectors:
        joined = [places[ident] for ident in dict.fromkeys(connector.joins) if ident in places]
        if not joined:
            continue
        point = next(point for point in _along(_border(joined, grid)) if _free(point, taken))
        taken.append(point)
        nodes.append(_mark(connector, point))
        edges += [Edge(connector.id, node.id, (CONNECTOR, "w1"), 1, connector.title) for node in joined]
    return Marked(tuple(nodes), tuple(edges))


@dataclass(frozen=True, slots=True)
class _Border:
    """A point on a border, and whether the border runs from left to right."""

    point: Point
    level: bool


def _border(joined: Sequence[Node], grid: Grid) -> _Border:
    x = sum(node.x for node in joined) / len(joined)
    y = sum(node.y for node in joined) / len(joined)
    rows = sorted({_inside(node.y, grid.rows) for node in joined})
    columns = sorted({_inside(node.x, grid.columns) for node in joined})
    if len(rows) == 1 and len(columns) > 1:
        ends = [_edge(grid.columns[number]) for number in range(columns[0], columns[-1])]
        return _Border((_nearest(x, ends), y), level=False)
    below = range(rows[0], rows[-1]) if len(rows) > 1 else rows
    return _Border((x, _nearest(y, [_edge(grid.rows[number]) for number in below])), level=True)


def _inside(at: float, stretches: Sequence[Stretch]) -> int:
    """The number of the row or column that a place is in."""
    return next(number for number, stretch in enumerate(stretches) if at <= _edge(stretch))


def _edge(stretch: Stretch) -> float:
    """The middle of the gap behind a row or column."""
    return stretch.end + BAND_GAP / 2


def _nearest(at: float, places: Sequence[float]) -> float:
    return min(places, key=lambda place: abs(place - at))


def _along(border: _Border) -> Iterator[Point]:
    """The point and then others along its border, ever further away at either side."""
    x, y = border.point
    for step in count():
        for away in dict.fromkeys((step * STEP, -step * STEP)):
            yield (min(x + away, WIDTH - SIZE / 2), y) if border.level else (x, y + away)


def _free(point: Point, taken: Sequence[Point]) -> bool:
    return all(abs(point[0] - x) >= SIZE or abs(point[1] - y) >= SIZE for x, y in taken)


def _mark(connector: Connector, point: Point) -> Node:
    return Node(
        connector.id,
        *point,
        SIZE,
        SIZE,
        (),
        connector.href,
        connector.title,
        ("grenswerker", CONNECTOR),
        "diamond",
    )
