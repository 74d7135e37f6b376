"""The ties between coalitions as a graph, and the way from one coalition to another."""

from collections.abc import Collection, Iterable
from itertools import pairwise

import networkx as nx

from atlas.landscape.coalitions import Coalition
from atlas.landscape.landscape import Landscape
from atlas.landscape.ties import Tie


def tie_graph(landscape: Landscape, coalitions: Collection[Coalition]) -> "nx.Graph[str]":
    """The coalitions with every tie between two of them; each edge carries its `tie`."""
    graph = nx.Graph()
    graph.add_nodes_from(sorted(coalition.id for coalition in coalitions))
    graph.add_edges_from((tie.a, tie.b, {"tie": tie}) for tie in landscape.ties_among(coalitions))
    return graph


def way(graph: "nx.Graph[str]", start: str, ends: Iterable[str]) -> tuple[Tie, ...]:
    """The shortest way from a coalition to the nearest of some others, as ties in order; none if there is none."""
    reached = nx.single_source_shortest_path(graph, start) if start in graph else {}
    found = [reached[end] for end in ends if end in reached and end != start]
    nearest: list[str] = min(found, key=lambda path: (len(path), path), default=[])
    return tuple(graph.edges[one, other]["tie"] for one, other in pairwise(nearest))
