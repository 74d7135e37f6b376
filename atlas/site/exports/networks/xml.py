"""A network as GraphML and GEXF, for Gephi, yEd and Cytoscape."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from xml.sax.saxutils import escape

from atlas.site.exports.about import About
from atlas.site.exports.networks.graph import ExportGraph

GRAPHML = "http://graphml.graphdrawing.org/xmlns"
GEXF = "http://www.gexf.net/1.2draft"
NODE_FACTS = ("label", "soort", "wereld", "niveau", "vorm", "fase", "adres")
SEAT_FACTS = ("zekerheid", "rol", "spanning", "sinds", "tot", "fase", "telt")
EDGE_FACTS = ("relatie", "veld", *SEAT_FACTS, "duiding-op", "redenen")
# Short ids of the facts, which are repeated for every node and edge; in GraphML they must be unique.
NODE_IDS = {name: f"n{number}" for number, name in enumerate(NODE_FACTS)}
EDGE_IDS = {name: f"e{number}" for number, name in enumerate(EDGE_FACTS)}
PARTS = (("node", NODE_IDS), ("edge", EDGE_IDS))
# The numeric facts, which a program can use as the width of a line.
WHOLE_NUMBERS = frozenset({"redenen"})
IN_ATTRIBUTE = {'"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#09;"}


def as_graphml(about: About, network: ExportGraph) -> bytes:
    """The network as GraphML."""
    return _document(_graphml(about, network))


def _graphml(about: About, network: ExportGraph) -> Iterator[str]:
    yield f'<graphml xmlns="{GRAPHML}">'
    for part, ids in PARTS:
        for name, ident in ids.items():
            kind = "int" if name in WHOLE_NUMBERS else "string"
            yield f'<key id="{ident}" for="{part}" attr.name="{name}" attr.type="{kind}" />'
    yield f'<graph id="{_quoted(about.name)}" edgedefault="directed">'
    for node in network.nodes:
        yield f'<node id="{_quoted(node.id)}">'
        yield from _data(node.facts, NODE_IDS)
        yield "</node>"
    for number, edge in enumerate(network.edges):
        yield f'<edge id="{number}" source="{_quoted(edge.source)}" target="{_quoted(edge.target)}">'
        yield from _data(edge.facts, EDGE_IDS)
        yield "</edge>"
    yield "</graph>"
    yield "</graphml>"


def _data(facts: Mapping[str, str], ids: Mapping[str, str]) -> list[str]:
    return [f'<data key="{ids[name]}">{escape(value)}</data>' for name, value in facts.items() if value]


def as_gexf(about: About, network: ExportGraph) -> bytes:
    """The network as GEXF, dated on the reference date."""
    return _document(_gexf(about, network))


def _gexf(about: About, network: ExportGraph) -> Iterator[str]:
    yield f'<gexf xmlns="{GEXF}" version="1.2">'
    yield f'<meta lastmodifieddate="{about.on.isoformat()}">'
    yield f"<creator>{escape(about.settings.publisher or about.settings.title)}</creator>"
    yield f"<description>{escape(about.title)}</description>"
    yield "</meta>"
    yield '<graph defaultedgetype="directed" mode="static">'
    for part, ids in PARTS:
        yield f'<attributes class="{part}" mode="static">'
        for name, ident in ids.items():
            kind = "integer" if name in WHOLE_NUMBERS else "string"
            yield f'<attribute id="{ident}" title="{name}" type="{kind}" />'
        yield "</attributes>"
    yield "<nodes>"
    for node in network.nodes:
        yield f'<node id="{_quoted(node.id)}" label="{_quoted(node.facts["label"])}">'
        yield from _values({**node.facts, "label": ""}, NODE_IDS)
        yield "</node>"
    yield "</nodes>"
    yield "<edges>"
    for number, edge in enumerate(network.edges):
        ends = f'source="{_quoted(edge.source)}" target="{_quoted(edge.target)}"'
        yield f'<edge id="{number}" {ends}>'
        yield from _values(edge.facts, EDGE_IDS)
        yield "</edge>"
    yield "</edges>"
    yield "</graph>"
    yield "</gexf>"


def _values(facts: Mapping[str, str], ids: Mapping[str, str]) -> Iterator[str]:
    yield "<attvalues>"
    yield from [f'<attvalue for="{ids[name]}" value="{_quoted(value)}"/>' for name, value in facts.items() if value]
    yield "</attvalues>"


@lru_cache(maxsize=8192)
def _quoted(text: str) -> str:
    """A text for an attribute, in which an XML parser would replace line ends and tabs by spaces."""
    return escape(text, IN_ATTRIBUTE)


def _document(lines: Iterable[str]) -> bytes:
    return "\n".join(("<?xml version='1.0' encoding='utf-8'?>", *lines, "")).encode()
