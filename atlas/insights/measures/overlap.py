"""The overlap in participants between coalitions. See docs/insights.md."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations

from atlas.insights.measures.network import Network

# A table with fewer parties than this has no overlap: a single party that sits elsewhere too says nothing.
FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """The organisations that two coalitions (in order of id) share, and the sizes of both."""

    a: str
    b: str
    shared: frozenset[str]
    sizes: tuple[int, int]

    @property
    def jaccard(self) -> float | None:
        """The shared parties as a fraction of all, 0 to 1; `None` if either has fewer than two."""
        return len(self.shared) / (sum(self.sizes) - len(self.shared)) if min(self.sizes) >= FEWEST else None

    @property
    def contained(self) -> float | None:
        """The overlap coefficient: 1 if the smaller is contained in the larger; `None` if it has too few parties."""
        return len(self.shared) / min(self.sizes) if min(self.sizes) >= FEWEST else None


def jaccard(a: AbstractSet[str], b: AbstractSet[str]) -> float | None:
    """The shared as a share of all; none if either has fewer than two."""
    return len(a & b) / len(a | b) if min(len(a), len(b)) >= FEWEST else None


def overlap_coefficient(a: AbstractSet[str], b: AbstractSet[str]) -> float | None:
    """The shared parties as a fraction of the smaller; `None` if that has fewer than two."""
    return len(a & b) / min(len(a), len(b)) if min(len(a), len(b)) >= FEWEST else None


def overlaps(network: Network, among: Collection[str] | None = None) -> Iterator[Overlap]:
    """Every pair of coalitions that share an organisation; only pairs within `among` if given.

    Cost: the number of pairs of tables of each organisation.
    """
    within = network if among is None else network.within(frozenset(among))
    shared: dict[tuple[str, str], set[str]] = {}
    for organisation, tables in within.tables.items():
        for pair in combinations(sorted(tables), 2):
            shared.setdefault(pair, set()).add(organisation)
    for (a, b), organisations in sorted(shared.items()):
        yield Overlap(
            a=a, b=b, shared=frozenset(organisations), sizes=(len(network.members[a]), len(network.members[b]))
        )


def overlaps_on(network: Network, opgaven: Iterable[str]) -> tuple[Overlap, ...]:
    """Every pair of coalitions that share one of these opgaven and an organisation, each once, in order."""
    by_opgave: dict[str, list[str]] = {opgave: [] for opgave in opgaven}
    for coalition in network.coalitions:
        for opgave in by_opgave.keys() & coalition.opgaven:
            by_opgave[opgave].append(coalition.id)
    by_pair = {(pair.a, pair.b): pair for keys in by_opgave.values() for pair in overlaps(network, keys)}
    return tuple(by_pair[key] for key in sorted(by_pair))


def shared_tables(network: Network) -> Mapping[tuple[str, str], int]:
    """The projection: the number of tables that two organisations (in order of id) share."""
    return Counter(pair for members in network.members.values() for pair in combinations(sorted(members), 2))


def newman_weight(network: Network, a: str, b: str, tables: Iterable[str]) -> float:
    """How strongly tables connect two organisations: each table of both counts 1 / (size - 1) (Newman 2001)."""
    seats = (network.members.get(table, frozenset()) for table in tables)
    return sum(1 / (len(members) - 1) for members in seats if {a, b} <= members)


def newman_weights(network: Network) -> Mapping[tuple[str, str], float]:
    """The projection in which each shared table counts 1 / (size - 1), so that large tables count for less."""
    weights: dict[tuple[str, str], float] = {}
    for members in network.members.values():
        for pair in combinations(sorted(members), 2):
            weights[pair] = weights.get(pair, 0) + 1 / (len(members) - 1)
    return weights
