"""Routes of lines between boxes as Graphviz finds them: orthogonal, and never behind a box.

Graphviz gets the boxes and the pairs to join, nothing else, so a map of which only text changes is not drawn again.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence

from atlas.maps.landscape.boxes import MapLine
from atlas.maps.landscape.geometry import Point, Polyline, Rect

POINTS_PER_INCH = 72
HEAD = (
    'graph kaart {{\n\tgraph [id=kaart notranslate=true splines={splines} esep="+4" sep="+6"]\n'
    '\tnode [shape=box label=""]\n'
)
NAMESPACE = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
SAME = 0.5


def routes_dot(rects: Mapping[str, Rect], lines: Sequence[MapLine], splines: str = "ortho") -> str:
    """The DOT of these boxes and lines."""
    names = {ident: f"n{number}" for number, ident in enumerate(rects)}
    return "".join(
        (
            HEAD.format(splines=splines),
            *(_node(names[ident], rect) for ident, rect in rects.items()),
            *(f"\t{names[line.a]} -- {names[line.b]} [id=e{n}]\n" for n, line in enumerate(lines)),
            "}\n",
        )
    )


def _node(name: str, rect: Rect) -> str:
    x, y, width, height = rect
    size = f"width={width / POINTS_PER_INCH!r} height={height / POINTS_PER_INCH!r}"
    return f'\t{name} [pos="{x + width / 2:.1f},{-(y + height / 2):.1f}" {size}]\n'


def read_routes(svg: str, rects: Mapping[str, Rect], lines: Sequence[MapLine]) -> tuple[Polyline, ...]:
    """The route of each line, from its end `a` to its end `b`. Raises `ValueError` if one is missing."""
    root = ET.fromstring(svg[svg.index("<svg") :])  # noqa: S314 - written by our own Graphviz, and without its doctype
    by_name = {}
    for group in root.iter(f"{NAMESPACE}g"):
        path = group.find(f"{NAMESPACE}path")
        if path is not None:
            by_name[group.get("id", "")] = _corners(path.get("d", ""))
    routes = [by_name.get(f"e{number}", ()) for number in range(len(lines))]
    if not all(routes):
        raise ValueError("a line was not drawn")
    return tuple(_from(rects[line.a], route) for line, route in zip(lines, routes, strict=True))


def _corners(path: str) -> Polyline:
    """The corners of a path: only the turns of the orthogonal curves of Graphviz."""
    numbers = list(map(float, NUMBER.findall(path)))
    points = list(zip(numbers[::2], numbers[1::2], strict=False))[::3]
    kept: list[Point] = []
    for point in points:
        if kept and _are_close(kept[-1], point):
            continue
        if len(kept) > 1 and _are_in_line(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return tuple(kept)


def _are_close(a: Point, b: Point) -> bool:
    return abs(a[0] - b[0]) < SAME and abs(a[1] - b[1]) < SAME


def _are_in_line(a: Point, b: Point, c: Point) -> bool:
    return any(abs(a[k] - b[k]) < SAME and abs(b[k] - c[k]) < SAME for k in (0, 1))


def _from(rect: Rect, route: Polyline) -> Polyline:
    """The route in the direction that starts at this box."""
    return route if _outside(rect, route[0]) <= _outside(rect, route[-1]) else route[::-1]


def _outside(rect: Rect, point: Point) -> float:
    """The distance from a box to a point; negative within the box."""
    x, y, width, height = rect
    return max(abs(point[0] - x - width / 2) - width / 2, abs(point[1] - y - height / 2) - height / 2)
