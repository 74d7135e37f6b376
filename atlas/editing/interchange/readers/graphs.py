"""What readers of graphs share: nodes and edges as things and links, by the names that such files use for them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from atlas.content.names import words_key
from atlas.editing.interchange.inputs import XmlElement
from atlas.editing.interchange.model import ForeignFile, ForeignLink, ForeignThing, Pairs, SetAside
from atlas.editing.interchange.presets import NAME_ONLY, NOTHING, REVERSED, FormatPreset
from atlas.texts import N_, message

# Names of the values that are the kind and the title, the surest first.
KINDS = ("soort", "kind", "relatie", "element type", "connection type", "type", "category", "relation", "label")
TITLES = ("label", "name", "title", "titel", "naam", "data.ShapeNode.NodeLabel")
# What a type of an edge says where it is no kind of relation.
DIRECTIONS = frozenset({"directed", "undirected", "mutual"})
ENDS = ("source", "target")
ABOUT = message("gaat over het bestand, niet over wat erin staat")
NOT_READ = message("kan een atlas niet hebben")
DEFAULT = message("een waarde voor wat er niet staat")
NODE, EDGE = "node", "edge"

# The words of atlas's own exports; what those derive is not read back.
GRAPH = FormatPreset(
    kinds={NODE: "organisatie", "partij-zonder-pagina": NAME_ONLY},
    values={
        "id": "id",
        "soort": "soort",
        "niveau": NOTHING,
        "fase": NOTHING,
        "vorm": NOTHING,
        "adres": NOTHING,
        "telt": NOTHING,
        "redenen": NOTHING,
        "relatie": NOTHING,
    },
    links={N_("neemt deel aan"): f"deelnemers/{REVERSED}", "deelname": f"deelnemers/{REVERSED}", "band": NOTHING},
    other="organisatie",
)


@dataclass(frozen=True, slots=True)
class ImportedEdge:
    """An edge of a file: the ids of its ends, and its values."""

    source: str
    target: str
    values: Pairs


def ends_of(edge: XmlElement) -> tuple[str, str]:
    """The ids of the nodes that an edge is between."""
    return edge.attributes.get("source", ""), edge.attributes.get("target", "")


def graph_file(
    nodes: Iterable[tuple[str, Pairs]], edges: Iterable[ImportedEdge], set_aside: Iterable[SetAside] = ()
) -> ForeignFile:
    """A graph in the neutral form; an edge whose source is not in the file is set aside.

    The value that says of which kind an edge is, is one datum with the edge itself.
    """
    nodes = tuple(nodes)
    links: dict[str, list[ForeignLink]] = {key: [] for key, _ in nodes}
    aside = list(set_aside)
    for edge in edges:
        kind, rest = _kind(edge.values, EDGE)
        if edge.source in links:
            links[edge.source].append(ForeignLink(kind=kind, to=edge.target, values=rest))
        else:
            why = message("het begin van de lijn staat niet in het bestand")
            aside += [SetAside(what=name, why=why) for name in (EDGE, *(f"{EDGE}: {name}" for name, _ in rest))]
    return ForeignFile(tuple(_thing(key, values, links.pop(key, [])) for key, values in nodes), tuple(aside))


def _thing(key: str, values: Pairs, links: list[ForeignLink]) -> ForeignThing:
    said = {words_key(name): text for name, text in reversed(values)}
    title = next((said[words_key(name)] for name in TITLES if words_key(name) in said), key)
    kind, _ = _kind(tuple(pair for pair in values if words_key(pair[0]) not in map(words_key, TITLES)), NODE)
    return ForeignThing(key=key, kind=kind, title=title, values=values, links=tuple(links))


def _kind(values: Pairs, otherwise: str) -> tuple[str, Pairs]:
    """The kind that the values name, and the other values."""
    said: Mapping[str, tuple[str, str]] = {words_key(pair[0]): pair for pair in reversed(values)}
    pairs = (said[words_key(name)] for name in KINDS if words_key(name) in said)
    kind = next((pair for pair in pairs if pair[1] not in DIRECTIONS), ("", otherwise))
    return kind[1], tuple(pair for pair in values if pair is not kind)
