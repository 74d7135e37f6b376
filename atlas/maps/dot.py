"""A drawing as DOT. All quoting is done by the `graphviz` package; everything a person wrote is text, never markup.

The positions are ours, so `neato -n2` only shapes the boxes and bends the lines. Graphviz counts y upwards. Bands have
no place in DOT; `svg` puts them under the nodes.
"""

from graphviz import Graph, escape, nohtml  # type: ignore[import-untyped] # it has no types
from graphviz.quoting import quote  # type: ignore[import-untyped]

from atlas.maps.drawing import FONT_SIZE, Drawing, Edge, Label, Node, edge_id, label_id, node_id, part_id
from atlas.maps.measure import plain

POINTS_PER_INCH = 72
BOX = "box"
CURVED, STRAIGHT = "splines=curved", "splines=line"
# `notranslate` keeps the coordinates given, so that the bands of `svg` lie where they should.
GRAPH = {"notranslate": "true", "outputorder": "edgesfirst", "bgcolor": "transparent"}
NODE = {
    "shape": "box",
    "style": "rounded",
    # The box keeps its size, and words that do not fit are no reason for a warning.
    "fixedsize": "shape",
    # Widths of Arial are known to every Graphviz, also where the font itself is missing.
    "fontname": "Arial",
    "fontsize": f"{FONT_SIZE:g}",
}


def to_dot(drawing: Drawing) -> str:
    """The DOT text of a drawing; the same drawing gives the same text."""
    lines = STRAIGHT if drawing.straight else CURVED
    attributes = GRAPH | {"splines": lines.partition("=")[2]}
    graph = Graph(part_id(drawing, "graph"), graph_attr=attributes, node_attr=NODE)
    graph.attr(id=part_id(drawing, "graph"))
    graph.body += [_node(drawing, node) for node in drawing.nodes]
    graph.body += [_label(drawing, number, label) for number, label in enumerate(drawing.labels)]
    places = {node.id: place for place, node in enumerate(drawing.nodes)}
    for number, edge in enumerate(drawing.edges):
        ends = sorted(zip((edge.tail, edge.head), edge.ports, strict=True), key=lambda end: places[end[0]])
        graph.body.append(_edge(drawing, number, ends, edge))
    return str(graph.source)


def _node(drawing: Drawing, node: Node) -> str:
    ident = node_id(drawing, node.id)
    return _statement(
        quote(ident),
        label=_lines(node.lines),
        id=ident,
        pos=_position(node),
        width=f"{node.w / POINTS_PER_INCH:.4f}",
        height=f"{node.h / POINTS_PER_INCH:.4f}",
        URL=_text(node.href),
        tooltip=_text(node.title),
        **({} if node.shape == BOX else {"shape": node.shape, "style": "solid"}),
        **{"class": " ".join(node.classes)},
    )


def _label(drawing: Drawing, number: int, label: Label) -> str:
    ident = label_id(drawing, number)
    return _statement(
        quote(ident),
        label=_lines(label.lines),
        id=ident,
        pos=_position(label),
        shape="plaintext",
        width="0.01",
        height="0.01",
        **{"class": " ".join(("label", *label.classes))},
    )


def _edge(drawing: Drawing, number: int, ends: list[tuple[str, str]], edge: Edge) -> str:
    """An edge, from the earlier node to the later.

    Curved lines bend away from the rings they are part of. Graphviz looks for rings along the direction written, and
    with rings the time it takes explodes with the number of edges; in this order there are none.
    """
    (first, out), (last, into) = ends
    ports = {name: side for name, side in (("tailport", out), ("headport", into)) if side}
    return _statement(
        f"{quote(node_id(drawing, first))} -- {quote(node_id(drawing, last))}",
        id=edge_id(drawing, number),
        tooltip=_text(edge.title),
        weight=str(edge.weight),
        **ports,
        **{"class": " ".join(edge.classes)},
    )


def _statement(about: str, *, label: str | None = None, **attributes: str) -> str:
    """A line of DOT as the `graphviz` package writes it; its own functions quote every name again, and that shows."""
    named = [f"{name}={quote(attributes[name])}" for name in sorted(attributes)]
    if label is not None:
        named.insert(0, f"label={quote(label)}")
    return f"\t{about} [{' '.join(named)}]\n"


def _position(placed: Node | Label) -> str:
    return f"{placed.x:.1f},{-placed.y:.1f}"


def _text(text: str) -> str:
    r"""The text, safe from Graphviz' own escapes (`\N`, `\l`), its entities (`&lt;`) and its markup (`<b>`)."""
    escaped: str = escape(plain(text).replace("&", "&amp;"))
    return escaped


def _lines(lines: tuple[str, ...]) -> str:
    label: str = nohtml(r"\n".join(map(_text, lines)))
    return label
