"""The network as GraphML and GEXF: every page and party a node, every relation a line. Both open in Gephi."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from xml.sax.saxutils import escape

from atlas.content.values import Entity
from atlas.landscape.atlas import Link
from atlas.site.exports.about import About
from atlas.site.exports.scope import ExportScope
from atlas.site.urls import address_of

GRAPHML = "http://graphml.graphdrawing.org/xmlns"
GEXF = "http://www.gexf.net/1.2draft"
OF_NODES = ("label", "soort", "wereld", "niveau", "vorm", "fase", "adres")
OF_LINES = ("relatie", "veld", "zekerheid", "rol", "sinds", "tot", "spanning", "duiding-op")
WITHOUT_PAGE = "partij-zonder-pagina"
IN_ATTRIBUTE = {'"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#09;"}


@dataclass(frozen=True, slots=True)
class GraphNode:
    """A page, by its id, or a party without one, by its key."""

    id: str
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class GraphEdge:
    """A relation from one node to another; two nodes may have several."""

    source: str
    target: str
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ExportGraph:
    """Every page and party of a download, and every relation."""

    nodes: tuple[GraphNode, ...]
    lines: tuple[GraphEdge, ...]


def network_of(scope: ExportScope) -> ExportGraph:
    """The network of a download."""
    pages = (
        GraphNode(entity.id, {"label": entity.title, "soort": entity.kind, **_derived(scope, entity)})
        for entity in scope.entities
    )
    parties = (GraphNode(party.key, {"label": party.name, "soort": WITHOUT_PAGE}) for party in scope.parties)
    lines = (GraphEdge(link.source, link.target, _said(link)) for link in scope.links)
    return ExportGraph((*pages, *parties), tuple(lines))


def _derived(scope: ExportScope, entity: Entity) -> dict[str, str]:
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


def _said(link: Link) -> dict[str, str]:
    facts = {"relatie": link.forward, "veld": link.field}
    if link.item is None:
        return facts
    days = {name: str(day) for name in ("sinds", "tot", "duiding-op") if (day := link.item.day(name))}
    texts = {name: link.item.text(name) for name in ("zekerheid", "rol", "spanning")}
    return {**facts, **texts, **days}


def as_graphml(about: About, network: ExportGraph) -> bytes:
    """The network as GraphML."""
    return _written(_graphml(about, network))


def _graphml(about: About, network: ExportGraph) -> Iterator[str]:
    yield f'<graphml xmlns="{GRAPHML}">'
    for part, names in (("node", OF_NODES), ("edge", OF_LINES)):
        for name in names:
            yield f'<key id="{name}" for="{part}" attr.name="{name}" attr.type="string" />'
    yield f'<graph id="{_quoted(about.name)}" edgedefault="directed">'
    for node in network.nodes:
        yield f'<node id="{_quoted(node.id)}">'
        yield from _data(node.facts)
        yield "</node>"
    for number, line in enumerate(network.lines):
        yield f'<edge id="{number}" source="{_quoted(line.source)}" target="{_quoted(line.target)}">'
        yield from _data(line.facts)
        yield "</edge>"
    yield "</graph>"
    yield "</graphml>"


def _data(facts: Mapping[str, str]) -> list[str]:
    return [f'<data key="{name}">{escape(value)}</data>' for name, value in facts.items() if value]


def as_gexf(about: About, network: ExportGraph) -> bytes:
    """The network as GEXF, dated on the reference date."""
    return _written(_gexf(about, network))


def _gexf(about: About, network: ExportGraph) -> Iterator[str]:
    yield f'<gexf xmlns="{GEXF}" version="1.2">'
    yield f'<meta lastmodifieddate="{about.on.isoformat()}">'
    yield f"<creator>{escape(about.settings.publisher or about.settings.title)}</creator>"
    yield f"<description>{escape(about.title)}</description>"
    yield "</meta>"
    yield '<graph defaultedgetype="directed" mode="static">'
    for part, names in (("node", OF_NODES), ("edge", OF_LINES)):
        yield f'<attributes class="{part}" mode="static">'
        for name in names:
            yield f'<attribute id="{name}" title="{name}" type="string" />'
        yield "</attributes>"
    yield "<nodes>"
    for node in network.nodes:
        yield f'<node id="{_quoted(node.id)}" label="{_quoted(node.facts["label"])}">'
        yield from _values(node.facts)
        yield "</node>"
    yield "</nodes>"
    yield "<edges>"
    for number, line in enumerate(network.lines):
        ends = f'source="{_quoted(line.source)}" target="{_quoted(line.target)}"'
        yield f'<edge id="{number}" {ends} label="{_quoted(line.facts["relatie"])}">'
        yield from _values(line.facts)
        yield "</edge>"
    yield "</edges>"
    yield "</graph>"
    yield "</gexf>"


def _values(facts: Mapping[str, str]) -> Iterator[str]:
    yield "<attvalues>"
    yield from [
        f'          <attvalue for="{name}" value="{_quoted(value)}" />' for name, value in facts.items() if value
    ]
    yield "</attvalues>"


@lru_cache(maxsize=8192)
def _quoted(text: str) -> str:
    """A text as it stands in an attribute, where a reader would take the end of a line or a tab for a space."""
    return escape(text, IN_ATTRIBUTE)


def _written(lines: Iterable[str]) -> bytes:
    return "\n".join(("<?xml version='1.0' encoding='utf-8'?>", *lines, "")).encode()
