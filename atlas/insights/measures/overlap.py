"""Overlap of coalitions in who takes part. Section 2 of the measures."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations

from atlas.insights.measures.network import Network

# One party that also sits elsewhere is no overlap of two tables.
FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """What two coalitions (in order of id) share: the organisations, and the sizes of both."""

    a: str
    b: str
    shared: frozenset[str]
    sizes: tuple[int, int]

    @property
    def jaccard(self) -> float | None:
        """The share of all parties of both that sit in both, 0 to 1; none if either has fewer than two."""
        return len(self.shared) / (sum(self.sizes) - len(self.shared)) if min(self.sizes) >= FEWEST else None

    @property
    def contained(self) -> float | None:
        """The overlap coefficient: 1 when all of the smaller sit in the larger; none if that has fewer than two."""
        return len(self.shared) / min(self.sizes) if min(self.sizes) >= FEWEST else None


def jaccard(one: AbstractSet[str], other: AbstractSet[str]) -> float | None:
    """The shared as a share of all; none if either has fewer than two."""
    return len(one & other) / len(one | other) if min(len(one), len(other)) >= FEWEST else None


def overlap_coefficient(one: AbstractSet[str], other: AbstractSet[str]) -> float | None:
    """The shared as a share of the smaller; none if that has fewer than two."""
    return len(one & other) / min(len(one), len(other)) if min(len(one), len(other)) >= FEWEST else None


def overlaps(network: Network, among: Collection[str] | None = None) -> Iterator[Overlap]:
    """Every pair of coalitions that share an organisation; only pairs within `among` if given.

    Cost: the pairs of tables of each organisation, so linear in what is shared.
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
    found = {(pair.a, pair.b): pair for keys in by_opgave.values() for pair in overlaps(network, keys)}
    return tuple(found[key] for key in sorted(found))


def shared_tables(network: Network) -> Mapping[tuple[str, str], int]:
    """The projection: at how many tables two organisations (in order) both sit."""
    return Counter(pair for members in network.members.values() for pair in combinations(sorted(members), 2))


def newman_weight(network: Network, one: str, other: str, tables: Iterable[str]) -> float:
    """How much some tables bind two organisations: each at which both sit counts 1 / (its size - 1)."""
    seats = (network.members.get(table, frozenset()) for table in tables)
    return sum(1 / (len(members) - 1) for members in seats if {one, other} <= members)


def newman_weights(network: Network) -> Mapping[tuple[str, str], float]:
    """The projection in which a table of 129 does not bind like a table of 4: each counts 1 / (size - 1)."""
    weights: dict[tuple[str, str], float] = {}
    for members in network.members.values():
        for pair in combinations(sorted(members), 2):
            weights[pair] = weights.get(pair, 0) + 1 / (len(members) - 1)
    return weights
