"""The map of opgaven on a phone: one below the other, with an arc between those that hang together."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from atlas.maps.charts.column import WIDTH, ColumnBox, cell_svg, column_svg, height_of, line_svg
from atlas.maps.charts.opgaven import MAP_TITLE, OpgaveEdge, OpgaveNode, classes_of, in_line
from atlas.maps.landscape.geometry import Rect
from atlas.maps.landscape.svg import number
from atlas.texts import Texts

GAP, BOX, LEFT = 16.0, 200.0, 2.0
# How far an arc comes out of the column: so much for each box that it passes.
NEAR, EACH, FAR = 18.0, 15.0, WIDTH - BOX - LEFT - 4
EDGE = 7.0


def opgaven_column(knots: Sequence[OpgaveNode], bonds: Sequence[OpgaveEdge], *, ident: str, words: Texts) -> str:
    """The picture as SVG."""
    order = in_line(knots, bonds)
    rects: dict[str, Rect] = {}
    y = 2.0
    cells = {knot.id: _cell(knot) for knot in order}
    for key, cell in cells.items():
        rects[key] = (LEFT, y, BOX, height_of(cell, BOX))
        y += rects[key][3] + GAP
    places = {key: place for place, key in enumerate(cells)}
    ports = _ports(bonds, places, rects)
    drawn = sorted(bonds, key=lambda bond: (bond.declared, bond.a, bond.b))
    return column_svg(
        ident,
        words(MAP_TITLE),
        y - GAP + 2,
        *(line_svg(_arc(bond, places, ports), (bond.a, bond.b), classes_of(bond), bond.title) for bond in drawn),
        *(cell_svg(cell, rects[key], ident) for key, cell in cells.items()),
    )


def _cell(knot: OpgaveNode) -> ColumnBox:
    return ColumnBox(id=knot.id, name=knot.name, href=knot.href, title=knot.title, classes=("opgave",), said=knot.count)


def _ports(
    bonds: Sequence[OpgaveEdge], places: Mapping[str, int], rects: Mapping[str, Rect]
) -> Mapping[tuple[str, str], float]:
    """How high an arc leaves a box on its way to another: what goes up above what goes down."""
    ends = defaultdict(list)
    for bond in bonds:
        ends[bond.a].append(bond.b)
        ends[bond.b].append(bond.a)
    found: dict[tuple[str, str], float] = {}
    for key, others in ends.items():
        _, top, _, height = rects[key]
        step = (height - 2 * EDGE) / len(others)
        # Upward the nearest first, downward the farthest first: arcs of one box do not cross each other.
        ordered = sorted(others, key=lambda other: _turn(places[other] - places[key]))
        found |= {(key, other): top + EDGE + step * (place + 0.5) for place, other in enumerate(ordered)}
    return found


def _turn(away: int) -> tuple[int, int]:
    return (0, -away) if away < 0 else (1, -away)


def _arc(bond: OpgaveEdge, places: Mapping[str, int], ports: Mapping[tuple[str, str], float]) -> str:
    """Half an ellipse from one box to the other, farther out the more boxes it passes."""
    first, second = sorted((bond.a, bond.b), key=places.__getitem__)
    y, y2 = ports[first, second], ports[second, first]
    out = min(FAR, NEAR + EACH * (places[second] - places[first] - 1))
    x = number(LEFT + BOX)
    return f"M{x} {number(y)}A{number(out)} {number((y2 - y) / 2)} 0 0 1 {x} {number(y2)}"
