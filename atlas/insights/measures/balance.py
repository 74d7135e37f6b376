"""The balance between formal and informal, and ties across forms. Section 4 of the measures."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from atlas.insights.base import formal_side
from atlas.insights.measures.network import Network
from atlas.insights.measures.overlap import overlaps
from atlas.landscape.derived.coalitions import Coalition


@dataclass(frozen=True, slots=True)
class Balance:
    """How many coalitions are formal, informal, and of unknown form."""

    formal: int
    informal: int
    unknown: int

    @property
    def known(self) -> int:
        """How many have a known form."""
        return self.formal + self.informal

    @property
    def value(self) -> float | None:
        """-1 (all informal) to +1 (all formal); none if no form is known."""
        return (self.formal - self.informal) / self.known if self.known else None


def balance(coalitions: Iterable[Coalition]) -> Balance:
    """The balance of some coalitions."""
    sides = [formal_side(coalition) for coalition in coalitions]
    return Balance(sides.count(True), sides.count(False), sides.count(None))


def external_internal(network: Network, among: Collection[str] | None = None) -> float | None:
    """The E-I index over pairs of known form that share an organisation."""
    return ei_index(*across_and_within(network, among))


def across_and_within(network: Network, among: Collection[str] | None = None) -> tuple[int, int]:
    """How many pairs of known form that share an organisation are of different forms, and how many of one form."""
    sides = {c.id: formal_side(c) for c in network.coalitions}
    pairs = [(sides[o.a], sides[o.b]) for o in overlaps(network, among)]
    known = [one != other for one, other in pairs if one is not None and other is not None]
    return sum(known), len(known) - sum(known)


def ei_index(across: int, within: int) -> float | None:
    """Krackhardt and Stern's index: -1 (only within one form) to +1 (only across); none without ties."""
    return (across - within) / (across + within) if across + within else None
