"""The positions of everything on a landscape map: boxes, the gutters between them, and the bands of the levels.

Graphviz gets ample room between boxes; once it has drawn, `tightened` leaves each gutter what its lines need.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import floor

from atlas.maps.landscape.boxes import MapContent
from atlas.maps.landscape.labels import box_words
from atlas.maps.landscape.placement import BORDER, EMPTY, SlotGrid

NARROW, WIDEST = 64.0, 190.0
TOP, HEAD, FOOT = 30.0, 22.0, 12.0
EMPTY_HEIGHT, MUCH_LOWER = 20.0, 18.0
# The minimum height of a gutter between rows and on either side of the edge of a band, and the height of a line in it.
LEAST, LEAST_AT_EDGE, LINE_STEP = 24.0, 13.0, 10.0
SAME = 0.6
# The least distance between a line and the sides of the picture.
SIDE = 4.0

Rect = tuple[float, float, float, float]
Point = tuple[float, float]
Polyline = tuple[Point, ...]
# An interval along an axis: its start and end.
Span = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSpacing:
    """The width of a map, and the room between boxes, across and down, and at its sides."""

    width: float = 920.0
    across: float = 40.0
    down: float = 40.0
    side: float = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class MapGeometry:
    """The positions on a map in points: columns and rows as spans, and each box as x, y, width, height.

    `edges` holds the top of the band of each level, by its first row.
    """

    places: SlotGrid
    width: float
    height: float
    columns: tuple[Span, ...]
    rows: tuple[Span, ...]
    edges: Mapping[int, float]
    rects: Mapping[str, Rect]


def plan_of(ground: MapContent, places: SlotGrid, room: MapSpacing) -> MapGeometry:
    """The geometry of a map with equal room everywhere."""
    columns = _columns(places, room)
    heights = _heights(ground, places, columns)
    rows: list[Span] = []
    edges: dict[int, float] = {}
    y = TOP
    for number in range(len(places.rows)):
        if _begins(places, number):
            edges[number] = y + (room.down / 2 if number else 0)
            y = edges[number] + HEAD
        y += room.down / 2 if _begins(places, number) else room.down
        rows.append((y, y + heights[number]))
        y += heights[number]
    rects = {}
    for box in ground.boxes:
        row, column = places.at[box.id]
        left, right = columns[column]
        rects[box.id] = (left, rows[row][0], right - left, _height(box_words(box, right - left).height, heights[row]))
    return MapGeometry(
        places=places,
        width=room.width,
        height=y + FOOT,
        columns=tuple(columns),
        rows=tuple(rows),
        edges=edges,
        rects=rects,
    )


def _height(own: float, row: float) -> float:
    """The height of a box: that of its row unless it is much lower, so that lines stay in the gutter below the row."""
    return row if row - own <= MUCH_LOWER else own


def _begins(places: SlotGrid, number: int) -> bool:
    """Whether the band of a level starts with this row."""
    row = places.rows[number]
    before = next((row for row in reversed(places.rows[:number]) if row.kind != BORDER), None)
    return row.kind != BORDER and (before is None or before.level != row.level)


def _columns(places: SlotGrid, room: MapSpacing) -> list[Span]:
    """Columns with a box are equally wide; an empty one is narrow."""
    full = {column for _, column in places.at.values()} or set(range(len(places.columns)))
    count = len(places.columns)
    free = room.width - 2 * room.side - (count - 1) * room.across - NARROW * (count - len(full))
    wide = min(WIDEST, free / len(full))
    spare = (free - wide * len(full)) / (count + 1)
    spans: list[Span] = []
    x = room.side + spare
    for column in range(count):
        width = wide if column in full else NARROW
        spans.append((round(x), round(x) + floor(width)))
        x += width + room.across + spare
    return spans


def _heights(ground: MapContent, places: SlotGrid, columns: Sequence[Span]) -> list[float]:
    heights = [EMPTY_HEIGHT if row.kind == EMPTY else 0.0 for row in places.rows]
    for box in ground.boxes:
        row, column = places.at[box.id]
        width = columns[column][1] - columns[column][0]
        heights[row] = max(heights[row], box_words(box, width).height)
    return heights


# Tightening ---------------------------------------------------------------------------------------------------------


def clamp_routes(plan: MapGeometry, routes: Sequence[Polyline]) -> tuple[Polyline, ...]:
    """The routes, with parts outside the columns moved in to the sides of the picture."""
    across = [x for route in routes for x, _ in route]
    if not across or not plan.columns:
        return tuple(routes)
    left, right = plan.columns[0][0], plan.columns[-1][1]
    before = min(1.0, (left - SIDE) / max(left - min(across), 1.0))
    after = min(1.0, (plan.width - SIDE - right) / max(max(across) - right, 1.0))

    def moved(x: float) -> float:
        return left - (left - x) * before if x < left else right + (x - right) * after if x > right else x

    return tuple(tuple((moved(x), y) for x, y in route) for route in routes)


def tighten(plan: MapGeometry, routes: Sequence[Polyline]) -> tuple[MapGeometry, tuple[Polyline, ...]]:
    """The geometry with each gutter as high as its lines need, and the lines moved along, without new crossings."""
    cuts = _cuts(plan)
    olds, news = [TOP], [TOP]
    for (top, bottom), least in cuts:
        lines = {round(y) for route in routes for y in _levels(route) if top < y < bottom}
        size = max(least, least / 2 + LINE_STEP * len(lines))
        news += [news[-1] + top - olds[-1], news[-1] + top - olds[-1] + size]
        olds += [top, bottom]

    def moved(y: float) -> float:
        place = bisect_right(olds, y) - 1
        if place < 0:
            return y
        if place + 1 == len(olds) or olds[place + 1] == olds[place]:
            return news[place] + y - olds[place]
        return news[place] + (y - olds[place]) * (news[place + 1] - news[place]) / (olds[place + 1] - olds[place])

    rows = tuple((moved(bottom) - (bottom - top), moved(bottom)) for top, bottom in plan.rows)
    tops = {ident: rows[row][0] for ident, (row, _) in plan.places.at.items()}
    plan_after = replace(
        plan,
        height=moved(plan.rows[-1][1]) + FOOT if plan.rows else plan.height,
        rows=rows,
        edges={row: moved(y) for row, y in plan.edges.items()},
        rects={ident: (x, tops[ident], w, h) for ident, (x, _, w, h) in plan.rects.items()},
    )
    return plan_after, tuple(tuple((x, moved(y)) for x, y in route) for route in routes)


def _cuts(plan: MapGeometry) -> list[tuple[Span, float]]:
    """The gutters from top to bottom, each with its minimum height."""
    cuts: list[tuple[Span, float]] = []
    for number, (top, _) in enumerate(plan.rows):
        bottom = plan.rows[number - 1][1] if number else TOP
        edge = plan.edges.get(number)
        if edge is None:
            cuts.append(((bottom, top), LEAST))
        else:
            cuts += [((bottom, edge), LEAST_AT_EDGE)] * (edge > bottom)
            cuts.append(((edge + HEAD, top), LEAST_AT_EDGE))
    return cuts


def _levels(route: Polyline) -> list[float]:
    """The heights at which a route runs horizontally."""
    return [a[1] for a, b in pairwise(route) if abs(a[1] - b[1]) < SAME and abs(a[0] - b[0]) > SAME]
