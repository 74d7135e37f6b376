"""The two-mode network of organisations and coalitions, as sets. See docs/insights.md."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from atlas.insights.base import current
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import Landscape


@dataclass(frozen=True, slots=True)
class Network:
    """Coalitions by id with their organisations, and the reverse; `coalitions` counts all, including empty ones.

    Coalitions without a known organisation are left out of `members`.
    """

    coalitions: tuple[Coalition, ...]
    members: Mapping[str, frozenset[str]]
    tables: Mapping[str, frozenset[str]]

    @property
    def memberships(self) -> int:
        """The number of seats."""
        return sum(len(members) for members in self.members.values())

    @property
    def density(self) -> float | None:
        """The seats as a fraction of all possible seats; `None` without organisations."""
        possible = len(self.members) * len(self.tables)
        return self.memberships / possible if possible else None

    def load(self) -> Mapping[str, int]:
        """The number of tables of each organisation."""
        return {organisation: len(tables) for organisation, tables in self.tables.items()}

    def within(self, coalitions: Collection[str]) -> "Network":
        """The network of only some of its coalitions."""
        kept = tuple(c for c in self.coalitions if c.id in coalitions)
        return _network(kept, {key: members for key, members in self.members.items() if key in coalitions})


def network_on(landscape: Landscape) -> Network:
    """The network of what runs on the reference date."""
    running = current(landscape)
    return _network(running, {c.id: c.organisations for c in running if c.organisations})


def network_of_all_dates(landscape: Landscape) -> Network:
    """The network of everything past and present; only announced coalitions are left out."""
    everything = tuple(landscape.coalitions.values())
    members = {
        c.id: frozenset(
            m.home for m in c.memberships if m.acts_as == "organisatie" and m.home and m.certainty != "aangekondigd"
        )
        for c in everything
    }
    return _network(everything, {key: parties for key, parties in members.items() if parties})


def _network(coalitions: tuple[Coalition, ...], members: Mapping[str, frozenset[str]]) -> Network:
    tables: dict[str, set[str]] = defaultdict(set)
    for key, organisations in members.items():
        for organisation in organisations:
            tables[organisation].add(key)
    return Network(coalitions, members, {key: frozenset(tables[key]) for key in sorted(tables)})


def coverage(network: Network) -> Mapping[str, Counter[str]]:
    """The number of tables of each organisation by opgave."""
    opgaven = {c.id: c.opgaven for c in network.coalitions}
    return {
        organisation: Counter(opgave for table in tables for opgave in opgaven[table])
        for organisation, tables in network.tables.items()
    }


def components(network: Network) -> tuple[int, ...]:
    """The sizes (organisations and coalitions together) of the connected components, largest first."""
    sizes, left = [], dict.fromkeys(network.members)
    while left:
        part, edge = {next(iter(left))}, [next(iter(left))]
        while edge:
            node = edge.pop()
            near = network.members.get(node) or network.tables.get(node, frozenset())
            edge += near - part
            part |= near
        sizes.append(len(part))
        left = {key: None for key in left if key not in part}
    return tuple(sorted(sizes, reverse=True))
