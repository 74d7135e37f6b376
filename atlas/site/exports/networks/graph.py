"""The two networks of a download: collaboration (seats and ties), and all other relations between pages and parties."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from atlas.content.values import Entity
from atlas.landscape.atlas import Link
from atlas.landscape.derived.members import Membership
from atlas.landscape.derived.ties import Tie
from atlas.site.exports.scope import ExportScope
from atlas.site.urls import address_of

# The field with the participants, whose relations are in the network of collaboration.
PARTICIPANTS = "deelnemers"
SEAT, TIE = "deelname", "band"
WITHOUT_PAGE = "partij-zonder-pagina"


@dataclass(frozen=True, slots=True)
class GraphNode:
    """A page, by its id, or a party without one, by its key."""

    id: str
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class GraphEdge:
    """A directed relation between two nodes, which may have several."""

    source: str
    target: str
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ExportGraph:
    """The pages and parties of a download, and relations between them."""

    nodes: tuple[GraphNode, ...]
    edges: tuple[GraphEdge, ...]


def collaboration_of(scope: ExportScope) -> ExportGraph:
    """The coalitions and their participants: an edge for each seat, and for each tie between two coalitions."""
    coalitions = scope.landscape.coalitions
    seats = tuple(seat for coalition in coalitions.values() for seat in coalition.memberships)
    ties = (tie for key in coalitions for tie in scope.landscape.ties_of(key) if tie.a == key)
    involved = {*coalitions, *(seat.party for seat in seats)}
    nodes = tuple(node for node in _nodes(scope) if node.id in involved)
    return ExportGraph(nodes, (*map(_seat, seats), *map(_tie, ties)))


def others_of(scope: ExportScope) -> ExportGraph:
    """Every page and party, with an edge for each relation other than participation."""
    edges = (GraphEdge(link.source, link.target, _stated(link)) for link in scope.links if link.field != PARTICIPANTS)
    return ExportGraph(tuple(_nodes(scope)), tuple(edges))


def _nodes(scope: ExportScope) -> Iterator[GraphNode]:
    for entity in scope.entities:
        yield GraphNode(entity.id, {"label": entity.title, "soort": entity.kind, **_derived(scope, entity)})
    for party in scope.parties:
        yield GraphNode(party.key, {"label": party.name, "soort": WITHOUT_PAGE})


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


def _seat(seat: Membership) -> GraphEdge:
    days = {name: str(day) for name in ("sinds", "tot") if (day := seat.item.day(name))}
    facts = {
        "relatie": SEAT,
        "zekerheid": seat.certainty,
        "rol": seat.item.text("rol"),
        "spanning": seat.item.text("spanning"),
        "fase": seat.phase.value,
        "telt": "ja" if seat.counts else "nee",
        **days,
    }
    return GraphEdge(seat.party, seat.coalition, facts)


def _tie(tie: Tie) -> GraphEdge:
    return GraphEdge(tie.a, tie.b, {"relatie": TIE, "redenen": str(tie.weight)})


def _stated(link: Link) -> dict[str, str]:
    facts = {"relatie": link.forward, "veld": link.field}
    if link.item is None:
        return facts
    days = {name: str(day) for name in ("sinds", "tot", "duiding-op") if (day := link.item.day(name))}
    texts = {name: link.item.text(name) for name in ("zekerheid", "rol", "spanning")}
    return {**facts, **texts, **days}
