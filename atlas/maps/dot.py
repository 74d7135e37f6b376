"""A drawing as DOT: what Graphviz has to know, and nothing else.

Graphviz shapes the boxes, sets the text and bends the lines (`neato -n2`: the positions are ours, with y upwards).
Names, links and classes stay with the drawing, where `svg` finds them by the number of the part, so a change in those
does not require drawing again. Bands are not in the DOT either. What a person wrote is quoted by the `graphviz`
package, and is text, never markup.
"""

from graphviz import Graph, escape, nohtml  # type: ignore[import-untyped] # it has no types
from graphviz.quoting import quote  # type: ignore[import-untyped]

from atlas.maps.drawing import FONT_SIZE, Drawing, Label, Node
from atlas.maps.measure import printable_line

POINTS_PER_INCH = 72
# Without a name the picture would depend on which others are drawn in the same run.
NAME = "kaart"
BOX = "box"
CURVED, STRAIGHT = "splines=curved", "splines=line"
# `notranslate` keeps the given coordinates, which the bands in `svg` rely on.
GRAPH = {"notranslate": "true", "outputorder": "edgesfirst", "bgcolor": "transparent"}
NODE = {
    "shape": "box",
    "style": "rounded",
    # The box keeps its size, without a warning if its text does not fit.
    "fixedsize": "shape",
    # Every Graphviz knows the widths of Arial, even if the font itself is missing.
    "fontname": "Arial",
    "fontsize": f"{FONT_SIZE:g}",
}


def to_dot(drawing: Drawing) -> str:
    """The DOT of a drawing; equal drawings give equal text."""
    lines = STRAIGHT if drawing.straight else CURVED
    graph = Graph(NAME, graph_attr=GRAPH | {"splines": lines.partition("=")[2]}, node_attr=NODE)
    graph.attr(id=NAME)
    graph.body += [_node(number, node) for number, node in enumerate(drawing.nodes)]
    graph.body += [_label(number, label) for number, label in enumerate(drawing.labels)]
    places = {node.id: place for place, node in enumerate(drawing.nodes)}
    for number, edge in enumerate(drawing.edges):
        ends = sorted(zip((edge.tail, edge.head), edge.ports, strict=True), key=lambda end: places[end[0]])
        graph.body.append(_edge(number, [(name_of_node(places[ident]), port) for ident, port in ends]))
    return str(graph.source)


def name_of_node(number: int) -> str:
    """The name of a node in DOT, and in the SVG that Graphviz makes of it, by its number in the drawing."""
    return f"n{number}"


def name_of_label(number: int) -> str:
    """The name of a label, by its number in the drawing."""
    return f"l{number}"


def name_of_edge(number: int) -> str:
    """The name of an edge, by its number in the drawing."""
    return f"e{number}"


def _node(number: int, node: Node) -> str:
    shape = "" if node.shape == BOX else f" shape={node.shape} style=solid"
    size = f"width={node.w / POINTS_PER_INCH:.4f} height={node.h / POINTS_PER_INCH:.4f}"
    return f"{_position(name_of_node(number), node)} {size}{shape}]\n"


def _label(number: int, label: Label) -> str:
    return f"{_position(name_of_label(number), label)} width=0.01 height=0.01 shape=plaintext]\n"


def _position(name: str, placed: Node | Label) -> str:
    return f'\t{name} [id={name} label={quote(_lines(placed.lines))} pos="{placed.x:.1f},{-placed.y:.1f}"'


def _edge(number: int, ends: list[tuple[str, str]]) -> str:
    """An edge, from the earlier node to the later.

    Curved lines bend away from the cycles they are part of. Graphviz looks for cycles along the written direction, and
    its time explodes with the number of edges in cycles; in this order there are none.
    """
    (first, out), (last, into) = ends
    name = name_of_edge(number)
    ports = "".join(f" {end}={side}" for end, side in (("tailport", out), ("headport", into)) if side)
    return f"\t{first} -- {last} [id={name}{ports}]\n"


def _text(text: str) -> str:
    r"""The text, safe from the escapes of Graphviz (`\N`, `\l`), its entities (`&lt;`) and its markup (`<b>`)."""
    escaped: str = escape(printable_line(text).replace("&", "&amp;"))
    return escaped


def _lines(lines: tuple[str, ...]) -> str:
    label: str = nohtml(r"\n".join(map(_text, lines)))
    return label
