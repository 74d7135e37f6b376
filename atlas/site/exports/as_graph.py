"""The network as GraphML and GEXF: every page and party a node, every relation a line. Both open in Gephi."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from atlas.content.values import Entity
from atlas.landscape.atlas import Link
from atlas.site.addresses import address_of
from atlas.site.exports.about import About
from atlas.site.exports.scope import Scope

GRAPHML = "http://graphml.graphdrawing.org/xmlns"
GEXF = "http://www.gexf.net/1.2draft"
OF_NODES = ("label", "soort", "wereld", "niveau", "vorm", "fase", "adres")
OF_LINES = ("relatie", "veld", "zekerheid", "rol", "sinds", "tot")
WITHOUT_PAGE = "partij-zonder-pagina"


@dataclass(frozen=True, slots=True)
class Node:
    """A page, by its id, or a party without one, by its key."""

    id: str
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """A relation from one node to another; two nodes may have several."""

    source: str
    target: str
    facts: Mapping[str, str]


def nodes(scope: Scope) -> Iterator[Node]:
    """Every page and party of a download."""
    for entity in scope.entities:
        yield Node(entity.id, {"label": entity.title, "soort": entity.kind, **_derived(scope, entity)})
    for party in scope.parties:
        yield Node(party.key, {"label": party.name, "soort": WITHOUT_PAGE})


def _derived(scope: Scope, entity: Entity) -> dict[str, str]:
    facts = {"wereld": entity.fields.text("wereld"), "adres": address_of(entity)}
    if entity.kind == "coalitie":
        coalition = scope.landscape.coalitions[entity.id]
        return {
            **facts,
            "niveau": coalition.level.value,
            "vorm": coalition.form.value,
            "fase": coalition.phase.value,
        }
    return facts


def lines(scope: Scope) -> Iterator[Line]:
    """Every relation of a download."""
    return (Line(link.source, link.target, _said(link)) for link in scope.links)


def _said(link: Link) -> dict[str, str]:
    facts = {"relatie": link.forward, "veld": link.field}
    if link.item is None:
        return facts
    days = {name: str(day) for name in ("sinds", "tot") if (day := link.item.day(name))}
    return {**facts, "zekerheid": link.item.text("zekerheid"), "rol": link.item.text("rol"), **days}


def as_graphml(about: About) -> bytes:
    """The network as GraphML."""
    root = ET.Element("graphml", {"xmlns": GRAPHML})
    for part, names in (("node", OF_NODES), ("edge", OF_LINES)):
        for name in names:
            ET.SubElement(root, "key", {"id": name, "for": part, "attr.name": name, "attr.type": "string"})
    graph = ET.SubElement(root, "graph", {"id": about.name, "edgedefault": "directed"})
    for node in nodes(about.scope):
        _data(ET.SubElement(graph, "node", {"id": node.id}), node.facts)
    for number, line in enumerate(lines(about.scope)):
        ends = {"id": str(number), "source": line.source, "target": line.target}
        _data(ET.SubElement(graph, "edge", ends), line.facts)
    return _written(root)


def _data(element: ET.Element, facts: Mapping[str, str]) -> None:
    for name, value in facts.items():
        if value:
            ET.SubElement(element, "data", {"key": name}).text = value


def as_gexf(about: About) -> bytes:
    """The network as GEXF, dated on the reference date."""
    root = ET.Element("gexf", {"xmlns": GEXF, "version": "1.2"})
    meta = ET.SubElement(root, "meta", {"lastmodifieddate": about.on.isoformat()})
    ET.SubElement(meta, "creator").text = about.settings.publisher or about.settings.title
    ET.SubElement(meta, "description").text = about.title
    graph = ET.SubElement(root, "graph", {"defaultedgetype": "directed", "mode": "static"})
    for part, names in (("node", OF_NODES), ("edge", OF_LINES)):
        attributes = ET.SubElement(graph, "attributes", {"class": part, "mode": "static"})
        for name in names:
            ET.SubElement(attributes, "attribute", {"id": name, "title": name, "type": "string"})
    inside = ET.SubElement(graph, "nodes")
    for node in nodes(about.scope):
        _values(ET.SubElement(inside, "node", {"id": node.id, "label": node.facts["label"]}), node.facts)
    inside = ET.SubElement(graph, "edges")
    for number, line in enumerate(lines(about.scope)):
        ends = {"id": str(number), "source": line.source, "target": line.target, "label": line.facts["relatie"]}
        _values(ET.SubElement(inside, "edge", ends), line.facts)
    return _written(root)


def _values(element: ET.Element, facts: Mapping[str, str]) -> None:
    values = ET.SubElement(element, "attvalues")
    for name, value in facts.items():
        if value:
            ET.SubElement(values, "attvalue", {"for": name, "value": value})


def _written(root: ET.Element) -> bytes:
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"
