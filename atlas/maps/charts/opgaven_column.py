"""The map of opgaven on a phone: one column, with an arc between related ones."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from atlas.maps.charts.column import WIDTH, ColumnBox, cell_svg, column_svg, height_of, line_svg
from atlas.maps.charts.opgaven import MAP_TITLE, OpgaveEdge, OpgaveNode, classes_of, in_line
from atlas.maps.landscape.geometry import Rect
from atlas.maps.landscape.svg import number
from atlas.texts import Texts

GAP, BOX, LEFT = 16.0, 200.0, 2.0
# The width of an arc: of the shortest, for each box that it passes, and at most.
NEAR, EACH, FAR = 18.0, 15.0, WIDTH - BOX - LEFT - 4
EDGE = 7.0


def opgaven_column(opgaven: Sequence[OpgaveNode], edges: Sequence[OpgaveEdge], *, ident: str, words: Texts) -> str:
    """The picture as SVG."""
    order = in_line(opgaven, edges)
    rects: dict[str, Rect] = {}
    y = 2.0
    cells = {opgave.id: _cell(opgave) for opgave in order}
    for key, cell in cells.items():
        rects[key] = (LEFT, y, BOX, height_of(cell, BOX))
        y += rects[key][3] + GAP
    places = {key: place for place, key in enumerate(cells)}
    ports = _ports(edges, places, rects)
    drawn = sorted(edges, key=lambda edge: (edge.declared, edge.a, edge.b))
    return column_svg(
        ident,
        words(MAP_TITLE),
        y - GAP + 2,
        *(line_svg(_arc(edge, places, ports), (edge.a, edge.b), classes_of(edge), edge.title) for edge in drawn),
        *(cell_svg(cell, rects[key], ident) for key, cell in cells.items()),
    )


def _cell(opgave: OpgaveNode) -> ColumnBox:
    return ColumnBox(
        id=opgave.id, name=opgave.name, href=opgave.href, title=opgave.title, classes=("opgave",), said=opgave.count
    )


def _ports(
    edges: Sequence[OpgaveEdge], places: Mapping[str, int], rects: Mapping[str, Rect]
) -> Mapping[tuple[str, str], float]:
    """The height at which an arc leaves a box towards another: arcs going up above arcs going down."""
    ends = defaultdict(list)
    for edge in edges:
        ends[edge.a].append(edge.b)
        ends[edge.b].append(edge.a)
    heights: dict[tuple[str, str], float] = {}
    for key, others in ends.items():
        _, top, _, height = rects[key]
        step = (height - 2 * EDGE) / len(others)
        # Upwards the nearest first, downwards the farthest first, so that arcs of one box do not cross.
        ordered = sorted(others, key=lambda neighbour: _turn(places[neighbour] - places[key]))
        heights |= {(key, neighbour): top + EDGE + step * (place + 0.5) for place, neighbour in enumerate(ordered)}
    return heights


def _turn(away: int) -> tuple[int, int]:
    return (0, -away) if away < 0 else (1, -away)


def _arc(edge: OpgaveEdge, places: Mapping[str, int], ports: Mapping[tuple[str, str], float]) -> str:
    """Half an ellipse from one box to the other, wider the more boxes it passes."""
    first, second = sorted((edge.a, edge.b), key=places.__getitem__)
    y, y2 = ports[first, second], ports[second, first]
    out = min(FAR, NEAR + EACH * (places[second] - places[first] - 1))
    x = number(LEFT + BOX)
    return f"M{x} {number(y)}A{number(out)} {number((y2 - y) / 2)} 0 0 1 {x} {number(y2)}"
