"""The ties between coalitions as a graph, and the way from one coalition to another."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

import networkx as nx

from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.derived.ties import Tie
from atlas.landscape.landscape import Landscape

# Not an id: stands before every end at once.
_ROOT = ""


def tie_graph(landscape: Landscape, coalitions: Collection[Coalition]) -> "nx.Graph[str]":
    """The coalitions with every tie between two of them; each edge carries its `tie`."""
    graph = nx.Graph()
    graph.add_nodes_from(sorted(coalition.id for coalition in coalitions))
    graph.add_edges_from((tie.a, tie.b, {"tie": tie}) for tie in landscape.ties_among(coalitions))
    return graph


def ways(graph: "nx.Graph[str]", ends: Iterable[str]) -> Mapping[str, tuple[Tie, ...]]:
    """From every coalition the shortest way to the nearest of some others, as ties in order."""
    search = graph.copy()
    search.add_edges_from((_ROOT, end) for end in ends)
    reached = nx.single_source_shortest_path(search, _ROOT) if _ROOT in search else {}
    return {key: _ties(graph, path[:0:-1]) for key, path in reached.items() if key != _ROOT}


def way(graph: "nx.Graph[str]", start: str, end: str) -> tuple[Tie, ...]:
    """The shortest way between two coalitions, as ties in order; none if there is none."""
    if start not in graph or end not in graph or not nx.has_path(graph, start, end):
        return ()
    return _ties(graph, nx.shortest_path(graph, start, end))


def _ties(graph: "nx.Graph[str]", stops: Sequence[str]) -> tuple[Tie, ...]:
    return tuple(graph.edges[one, other]["tie"] for one, other in pairwise(stops))
