"""Connections between formal and informal, and parties that are the only link. See docs/insights.md."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from atlas.insights.base import formal_side
from atlas.insights.measures.network import Network
from atlas.insights.measures.overlap import Overlap, overlaps
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.derived.ties import tie_between
from atlas.landscape.landscape import Landscape


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """A formal and an informal coalition with their connections, of three types."""

    formal: str
    informal: str
    organisations: frozenset[str]
    declared: bool
    persons: frozenset[str]

    @property
    def connected(self) -> bool:
        """Whether anything connects them."""
        return bool(self.organisations or self.declared or self.persons)

    @property
    def single_thread(self) -> str:
        """The one organisation that is their only connection; empty if there is none or more."""
        alone = len(self.organisations) == 1 and not self.declared and not self.persons
        return next(iter(self.organisations)) if alone else ""


def connections(
    landscape: Landscape, coalitions: Collection[Coalition], network: Network | None = None
) -> tuple[Connection, ...]:
    """All pairs of a formal and an informal coalition; members as in `network` if given, else on the reference date."""
    with_form = [(c, formal_side(c)) for c in sorted(coalitions, key=lambda c: c.id)]
    pairs = [(f, i) for f, formal in with_form if formal for i, side in with_form if side is False]
    return tuple(_connection(landscape, formal, informal, network) for formal, informal in pairs)


def _connection(landscape: Landscape, formal: Coalition, informal: Coalition, network: Network | None) -> Connection:
    tie = tie_between(formal.id, informal.id, landscape.bindings)
    formal_parties = network.members.get(formal.id, frozenset()) if network else formal.organisations
    informal_parties = network.members.get(informal.id, frozenset()) if network else informal.organisations
    return Connection(
        formal=formal.id,
        informal=informal.id,
        organisations=formal_parties & informal_parties,
        declared=bool(tie and (tie.declared or tie.seats)),
        persons=formal.persons & informal.persons,
    )


class SoleLink(NamedTuple):
    """Two coalitions that share exactly one organisation, and whether they have different forms."""

    organisation: str
    a: str
    b: str
    across: bool


def sole_links(network: Network, pairs: Iterable[Overlap] | None = None) -> Iterator[SoleLink]:
    """The pairs with exactly one shared organisation, among the given pairs or else all."""
    sides = {c.id: formal_side(c) for c in network.coalitions}
    for pair in overlaps(network) if pairs is None else pairs:
        if len(pair.shared) == 1:
            yield _sole(pair, sides)


def is_only_tie(landscape: Landscape, link: SoleLink) -> bool:
    """Whether a sole link is the only tie of its pair: no relation, seat, person, practice or solution."""
    tie = tie_between(link.a, link.b, landscape.bindings)
    return tie is not None and tie.weight - len(tie.teams) == len(tie.organisations)


def _sole(overlap: Overlap, sides: Mapping[str, bool | None]) -> SoleLink:
    [organisation] = overlap.shared
    pair = (sides[overlap.a], sides[overlap.b])
    return SoleLink(organisation, overlap.a, overlap.b, across=None not in pair and pair[0] != pair[1])


def by_organisation(links: Iterable[SoleLink]) -> Mapping[str, tuple[SoleLink, ...]]:
    """The sole links of each organisation."""
    by_key: dict[str, list[SoleLink]] = defaultdict(list)
    for link in links:
        by_key[link.organisation].append(link)
    return {key: tuple(by_key[key]) for key in sorted(by_key)}
