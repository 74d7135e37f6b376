"""Inline SVG for a page: the shapes come from Graphviz, every text and link from the drawing.

It has classes; `fill` and `stroke` are only for readers without the stylesheet, which overrides them. There is no
`style` attribute, since the policy of the site forbids it. Nodes are links in the order of the drawing; bands and lines
are hidden from screen readers, which find the same in the table below.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from html import escape

from atlas.maps.dot import name_of_edge, name_of_label, name_of_node
from atlas.maps.drawing import (
    FONT_SIZE,
    Band,
    Drawing,
    Edge,
    Label,
    Marks,
    Node,
    edge_id,
    node_id,
    part_id,
)
from atlas.maps.measure import printable_line

NAMESPACE = "{http://www.w3.org/2000/svg}"
GEOMETRY = {"path": ("d",), "polygon": ("points",), "polyline": ("points",), "text": ("x", "y")}
POINT = re.compile(r"(-?[\d.]+),(-?[\d.]+)")
PLACES = re.compile(r"[-+0-9.,eE\sMmLlCcQqSsTtHhVvAaZz]*")
NUMBER, TOO_LONG = re.compile(r"-?[\d.]+"), re.compile(r"(?<=\.[1-9])\d+|\.0\d*")
HATCHED = "hatched"
# The scale of a picture narrower than its figure: its letters are as large as those of the page.
SHOWN_AT = 1.2
HATCH = (
    '<defs><pattern id="{id}" class="hatch" width="8" height="8" patternUnits="userSpaceOnUse">'
    '<path d="M0,8L8,0M-1,1L1,-1M7,9L9,7" fill="none" stroke="silver"/></pattern></defs>'
)
# The left, top, right and bottom within which lines stay.
Field = tuple[float, float, float, float]
BOX, LINE = ' fill="white" stroke="black"', ' fill="none" stroke="gray"'


def to_svg(drawing: Drawing, svg_from_graphviz: str) -> str | None:
    """Inline SVG of a drawing, from the SVG that Graphviz made of its DOT.

    `None` if that SVG cannot be read or lacks a part of the drawing.
    """
    try:
        return _inline(drawing, _groups(svg_from_graphviz))
    except (ValueError, ET.ParseError, KeyError):
        return None


def _inline(drawing: Drawing, groups: Mapping[str, ET.Element]) -> str:
    field = _field(drawing)
    return "".join(
        (
            _opening(drawing),
            _hatch(drawing),
            '<g class="bands" aria-hidden="true" fill="none">\n',
            *(_band(drawing, band) for band in drawing.bands),
            '</g>\n<g class="edges" aria-hidden="true">\n',
            *(
                _edge(drawing, number, edge, groups[name_of_edge(number)], field)
                for number, edge in enumerate(drawing.edges)
            ),
            '</g>\n<g class="labels">\n',
            *(_label(label, groups[name_of_label(number)]) for number, label in enumerate(drawing.labels)),
            '</g>\n<g class="nodes">\n',
            *(_node(drawing, node, groups[name_of_node(number)]) for number, node in enumerate(drawing.nodes)),
            "</g>\n</svg>\n",
        )
    )


def _opening(drawing: Drawing) -> str:
    ident, title = part_id(drawing, "map"), part_id(drawing, "title")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" id="{ident}" class="map" role="group" aria-labelledby="{title}"'
        f' width="{_number(drawing.width * SHOWN_AT)}" viewBox="0 0 {_number(drawing.width)} {_number(drawing.height)}"'
        f' font-family="Arial, sans-serif" font-size="{FONT_SIZE:g}" text-anchor="middle">\n'
        f'<title id="{title}">{_text(drawing.title)}</title>\n'
    )


def _groups(svg: str) -> Mapping[str, ET.Element]:
    """Every group of the picture by its id."""
    root = ET.fromstring(svg[svg.index("<svg") :])  # noqa: S314 - written by our own Graphviz, and without its doctype
    return {group.get("id", ""): group for group in root.iter(f"{NAMESPACE}g")}


def _hatch(drawing: Drawing) -> str:
    hatched = any(HATCHED in band.classes for band in drawing.bands)
    return HATCH.format(id=part_id(drawing, "hatch")) + "\n" if hatched else ""


def _band(drawing: Drawing, band: Band) -> str:
    place = f'x="{_number(band.x)}" y="{_number(band.y)}" width="{_number(band.w)}" height="{_number(band.h)}" rx="2"'
    title = f"<title>{_text(band.title)}</title>" if band.title else ""
    rectangle = f'<rect class="{_classes("band", band.classes)}" {place}>{title}</rect>\n'
    if HATCHED in band.classes:
        rectangle += f'<rect {place} fill="url(#{part_id(drawing, "hatch")})" pointer-events="none"/>\n'
    return rectangle


def _edge(drawing: Drawing, number: int, edge: Edge, group: ET.Element, field: Field) -> str:
    ident = edge_id(drawing, number)
    ends = f"{node_id(drawing, edge.tail)} {node_id(drawing, edge.head)}"
    title = f"<title>{_text(edge.title)}</title>" if edge.title else ""
    shapes = "".join(_shapes(group, LINE, partial(_clamp_path, field)))
    opening = f'<g id="{ident}" class="{_classes("edge", edge.classes)}" data-ends="{ends}"{_marks(edge.marks)}>'
    return f"{opening}{title}{shapes}</g>\n"


def _field(drawing: Drawing) -> Field:
    """The left, top, right and bottom within which lines stay: those of the bands, or else of the picture."""
    bands = drawing.bands or (Band(classes=(), x=0, y=0, w=drawing.width, h=drawing.height),)
    return (
        min(band.x for band in bands),
        min(band.y for band in bands),
        max(band.x + band.w for band in bands),
        max(band.y + band.h for band in bands),
    )


def _clamp_path(field: Field, text: str) -> str:
    """The points of a line, each moved to the nearest position within the field.

    The longer a line, the further Graphviz bends it. A curve lies within the convex hull of its control points, so if
    these are in the field then so is the line.
    """
    left, top, right, bottom = field
    numbers = list(map(float, NUMBER.findall(text)))
    across, down = numbers[::2], numbers[1::2]
    if min(across) >= left and max(across) <= right and min(down) >= top and max(down) <= bottom:
        return _truncate_decimals(text)
    return POINT.sub(partial(_clamp_point, field), text)


def _clamp_point(field: Field, point: re.Match[str]) -> str:
    left, top, right, bottom = field
    x, y = float(point[1]), float(point[2])
    return f"{_number(min(max(x, left), right))},{_number(min(max(y, top), bottom))}"


def _label(label: Label, group: ET.Element) -> str:
    return f'<g class="{_classes("label", label.classes)}">{"".join(_words(group))}</g>\n'


def _node(drawing: Drawing, node: Node, group: ET.Element) -> str:
    ident = node_id(drawing, node.id)
    inside = "".join((*_shapes(group, BOX, _truncate_decimals), *_words(group)))
    return (
        f'<g id="{ident}" class="{_classes("node", node.classes)}"{_marks(node.marks)}><a href="{escape(node.href)}">'
        f"<title>{_text(node.title)}</title>{inside}</a></g>\n"
    )


def _shapes(group: ET.Element, paint: str, placed: Callable[[str], str]) -> Iterator[str]:
    """The geometry of the shapes of a group, transformed by `placed`, with these paint attributes."""
    for element in group.iter():
        tag = element.tag.removeprefix(NAMESPACE)
        if tag in GEOMETRY and tag != "text":
            yield f"<{tag}{paint}{_geometry(element, tag, placed)}/>"


def _words(group: ET.Element) -> Iterator[str]:
    """The lines of text of a group, at the positions from Graphviz."""
    for element in group.iter(f"{NAMESPACE}text"):
        yield f"<text{_geometry(element, 'text', _truncate_decimals)}>{_text(element.text or '')}</text>"


def _geometry(element: ET.Element, tag: str, placed: Callable[[str], str]) -> str:
    """Numbers and path commands; any other output of the program is refused."""
    values = ((name, element.get(name, "")) for name in GEOMETRY[tag])
    return "".join(f' {name}="{placed(value) if PLACES.fullmatch(value) else ""}"' for name, value in values)


def _truncate_decimals(text: str) -> str:
    """Numbers truncated to a tenth of a point, which is invisible."""
    return TOO_LONG.sub("", text)


def _number(number: float) -> str:
    """A length, rounded to a tenth of a point."""
    return f"{round(number, 1) + 0:g}" if abs(number) < 1 else f"{number:.1f}".removesuffix(".0")


def _classes(kind: str, classes: tuple[str, ...]) -> str:
    return escape(" ".join((kind, *classes)))


def _marks(marks: Marks) -> str:
    return "".join(f' data-{name}="{escape(printable_line(value))}"' for name, value in marks)


def _text(text: str) -> str:
    return escape(printable_line(text), quote=False)
