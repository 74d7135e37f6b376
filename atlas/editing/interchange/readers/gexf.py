"""GEXF: nodes and edges with the values of their attributes, as Gephi and atlas write them."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from atlas.editing.interchange.inputs import XmlElement, not_this, read_xml
from atlas.editing.interchange.model import ForeignFile, Pairs, SetAside
from atlas.editing.interchange.readers.graphs import (
    ABOUT,
    DEFAULT,
    EDGE,
    ENDS,
    NODE,
    NOT_READ,
    ImportedEdge,
    ends_of,
    graph_file,
)


def read_gexf(path: Path) -> ForeignFile:
    """The nodes and edges of a GEXF file."""
    root = read_xml(path)
    graph = next(root.inside("graph"), None)
    if root.local != "gexf" or graph is None:
        raise not_this(path, "GEXF")
    titles = {
        (group.attributes.get("class", NODE), attribute.attributes.get("id", "")): attribute.attributes.get("title", "")
        for group in graph.inside("attributes")
        for attribute in group.inside("attribute")
    }
    nodes = tuple(_nodes(graph, titles))
    if not nodes:
        raise not_this(path, "GEXF")
    edges = tuple(
        ImportedEdge(*ends_of(edge), tuple(_values(edge, titles, EDGE, ENDS)))
        for group in graph.inside("edges")
        for edge in group.inside("edge")
    )
    return graph_file(nodes, edges, _aside(root, graph))


def _nodes(element: XmlElement, titles: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, Pairs]]:
    """The nodes in an element, and those inside them."""
    for group in element.inside("nodes"):
        for node in group.inside("node"):
            yield node.attributes.get("id", ""), tuple(_values(node, titles, NODE, ()))
            yield from _nodes(node, titles)


def _values(
    element: XmlElement, titles: Mapping[tuple[str, str], str], part: str, left_out: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """The values of a node or edge: its attributes, those that the file defines, and how it is drawn."""
    yield from ((name, text) for name, text in element.attributes.items() if text and name not in left_out)
    for child in element.children:
        if child.local == "attvalues":
            for value in child.inside("attvalue"):
                ident = value.attributes.get("for", value.attributes.get("id", ""))
                text = value.attributes.get("value", "").strip()
                yield from ((titles.get((part, ident)) or ident or "attvalue", text),) if text else ()
        elif child.local not in {"nodes", "edges"}:
            yield from child.data(child.local)


def _aside(root: XmlElement, graph: XmlElement) -> Iterator[SetAside]:
    """What the file says of itself, and the values it has for what does not say them."""
    for child in root.children:
        if child is not graph:
            yield from (SetAside(what=what, why=ABOUT) for what, _ in child.data(child.local))
    yield from (SetAside(what=f"graph.{name}", why=ABOUT) for name in graph.attributes)
    for group in graph.children:
        if group.local == "attributes":
            for attribute in group.inside("attribute"):
                for inner in attribute.children:
                    data = inner.data(f"{attribute.attributes.get('title', 'attribute')}.{inner.local}")
                    yield from (SetAside(what=what, why=DEFAULT) for what, _ in data)
        elif group.local not in {"nodes", "edges"}:
            yield from (SetAside(what=what, why=NOT_READ) for what, _ in group.data(group.local))
