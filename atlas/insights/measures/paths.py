"""The ties between coalitions as a graph, and shortest paths in it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

import networkx as nx

from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.derived.ties import Tie
from atlas.landscape.landscape import Landscape

# A node before all ends, which is not an id.
_ROOT = ""


def tie_graph(landscape: Landscape, coalitions: Collection[Coalition]) -> "nx.Graph[str]":
    """The coalitions with all ties between them; each edge carries its `tie`."""
    graph = nx.Graph()
    graph.add_nodes_from(sorted(coalition.id for coalition in coalitions))
    graph.add_edges_from((tie.a, tie.b, {"tie": tie}) for tie in landscape.ties_among(coalitions))
    return graph


def paths_to_nearest(graph: "nx.Graph[str]", ends: Iterable[str]) -> Mapping[str, tuple[Tie, ...]]:
    """The shortest path from every coalition to the nearest of `ends`, as ties in order."""
    search = graph.copy()
    search.add_edges_from((_ROOT, end) for end in ends)
    reached = nx.single_source_shortest_path(search, _ROOT) if _ROOT in search else {}
    return {key: _ties(graph, path[:0:-1]) for key, path in reached.items() if key != _ROOT}


def _ties(graph: "nx.Graph[str]", stops: Sequence[str]) -> tuple[Tie, ...]:
    return tuple(graph.edges[a, b]["tie"] for a, b in pairwise(stops))
