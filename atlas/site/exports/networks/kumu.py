"""The network of collaboration as a workbook for Kumu: a sheet of elements and one of connections, by label."""

from collections import Counter
from collections.abc import Mapping

from atlas.site.exports.about import About
from atlas.site.exports.networks.graph import TIE, ExportGraph, GraphEdge, GraphNode
from atlas.site.exports.workbook import WorkbookSheet, workbook

# The English names have a meaning in Kumu; the others become fields of the map.
ELEMENTS = ("Label", "Type", "Description", "Wereld", "Niveau", "Vorm", "Fase", "Adres")
CONNECTIONS = ("From", "To", "Direction", "Type", "Zekerheid", "Rol", "Fase", "Telt", "Redenen")
ELEMENT_FACTS, CONNECTION_FACTS = ("wereld", "niveau", "vorm", "fase"), ("zekerheid", "rol", "fase", "telt", "redenen")


def as_kumu(about: About, graph: ExportGraph) -> bytes:
    """The network as a workbook that Kumu imports."""
    labels = labels_of(graph)
    elements = (ELEMENTS, *(_element(about, node, labels) for node in graph.nodes))
    connections = (CONNECTIONS, *(_connection(edge, labels) for edge in graph.edges))
    sheets = (WorkbookSheet(name="Elements", rows=elements), WorkbookSheet(name="Connections", rows=connections))
    return workbook(sheets, title=about.title, author=about.settings.publisher, created=about.on)


def labels_of(graph: ExportGraph) -> Mapping[str, str]:
    """A label for each node, by id. Kumu merges equal labels, so those get their kind too, or else their id."""
    names = [(node, " ".join(node.facts["label"].split())) for node in graph.nodes]
    uses = Counter(name.casefold() for _, name in names)
    with_kind = [name if uses[name.casefold()] == 1 else f"{name} ({node.facts['soort']})" for node, name in names]
    uses = Counter(name.casefold() for name in with_kind)
    return {
        node.id: name if uses[name.casefold()] == 1 else f"{name} {node.id}"
        for node, name in zip(graph.nodes, with_kind, strict=True)
    }


def _element(about: About, node: GraphNode, labels: Mapping[str, str]) -> tuple[str, ...]:
    entity = about.scope.atlas.entities.get(node.id)
    summary = " ".join(entity.fields.text("samenvatting").split()) if entity else ""
    facts = (node.facts.get(name, "") for name in ELEMENT_FACTS)
    return (labels[node.id], node.facts["soort"], summary, *facts, about.page(entity) if entity else "")


def _connection(edge: GraphEdge, labels: Mapping[str, str]) -> tuple[str, ...]:
    is_tie = edge.facts["relatie"] == TIE
    facts = (edge.facts.get(name, "") for name in CONNECTION_FACTS)
    direction = "mutual" if is_tie else "directed"
    return (labels[edge.source], labels[edge.target], direction, edge.facts["relatie"], *facts)
