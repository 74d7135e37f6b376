"""GraphML: nodes and edges with the values of their keys, also nested graphs, as yEd, Gephi and atlas write them."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from atlas.editing.interchange.inputs import XmlElement, not_this, read_xml
from atlas.editing.interchange.model import ForeignFile, Pairs, SetAside
from atlas.editing.interchange.readers.graphs import ABOUT, DEFAULT, ENDS, NOT_READ, ImportedEdge, ends_of, graph_file


def read_graphml(path: Path) -> ForeignFile:
    """The nodes and edges of a GraphML file."""
    root = read_xml(path)
    graphs = list(root.inside("graph"))
    if root.local != "graphml" or not graphs:
        raise not_this(path, "GraphML")
    keys = {key.attributes.get("id", ""): key.attributes.get("attr.name", "") for key in root.inside("key")}
    nodes: list[tuple[str, Pairs]] = []
    edges: list[ImportedEdge] = []
    aside = [
        SetAside(what=f"{key.attributes.get('attr.name', 'key')}: default", why=DEFAULT)
        for key in root.inside("key")
        for default in key.inside("default")
        for _ in default.data("default")
    ]
    for graph in graphs:
        _read(graph, keys, nodes, edges, aside)
    aside += [
        SetAside(what=what, why=ABOUT)
        for child in root.children
        if child.local not in {"key", "graph"}
        for what, _ in child.data(child.local)
    ]
    if not nodes:
        raise not_this(path, "GraphML")
    return graph_file(nodes, edges, aside)


def _read(
    graph: XmlElement,
    keys: Mapping[str, str],
    nodes: list[tuple[str, Pairs]],
    edges: list[ImportedEdge],
    aside: list[SetAside],
) -> None:
    """Read a graph with the graphs inside its nodes."""
    aside += [SetAside(what=f"graph.{name}", why=ABOUT) for name in graph.attributes]
    for child in graph.children:
        if child.local == "node":
            nodes.append((child.attributes.get("id", ""), tuple(_values(child, keys, ()))))
            aside += _ports(child)
            for inner in child.inside("graph"):
                _read(inner, keys, nodes, edges, aside)
        elif child.local == "edge":
            edges.append(ImportedEdge(*ends_of(child), tuple(_values(child, keys, ENDS))))
            aside += _ports(child)
        else:
            why = ABOUT if child.local in {"data", "desc"} else NOT_READ
            data = list(child.data(child.local)) or [(child.local, "")]
            aside += [SetAside(what=what, why=why) for what, _ in data]


def _ports(element: XmlElement) -> list[SetAside]:
    return [SetAside(what=what, why=NOT_READ) for port in element.inside("port") for what, _ in port.data("port")]


def _values(element: XmlElement, keys: Mapping[str, str], left_out: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The values of a node or edge: its attributes and the data inside it, each by the name of its key."""
    yield from ((name, text) for name, text in element.attributes.items() if text and name not in left_out)
    for child in element.children:
        if child.local == "data":
            name = keys.get(child.attributes.get("key", "")) or "data"
            if child.text.strip():
                yield name, child.text.strip()
            for inner in child.children:
                yield from inner.data(f"{name}.{inner.local}")
        elif child.local not in {"graph", "port"}:
            yield from child.data(child.local)
