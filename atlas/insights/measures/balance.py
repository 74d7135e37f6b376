"""The balance between formal and informal, and ties across forms. See docs/insights.md."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from atlas.insights.base import formal_side
from atlas.insights.measures.network import Network
from atlas.insights.measures.overlap import overlaps
from atlas.landscape.derived.coalitions import Coalition


@dataclass(frozen=True, slots=True)
class Balance:
    """The numbers of formal and informal coalitions, and of those with an unknown form."""

    formal: int
    informal: int
    unknown: int

    @property
    def known(self) -> int:
        """The number of coalitions with a known form."""
        return self.formal + self.informal

    @property
    def value(self) -> float | None:
        """(formal - informal) / known, from -1 (all informal) to +1 (all formal); `None` if no form is known."""
        return (self.formal - self.informal) / self.known if self.known else None


def balance(coalitions: Iterable[Coalition]) -> Balance:
    """The balance of some coalitions."""
    sides = [formal_side(coalition) for coalition in coalitions]
    return Balance(sides.count(True), sides.count(False), sides.count(None))


def external_internal(network: Network, among: Collection[str] | None = None) -> float | None:
    """The E-I index over pairs with known forms that share an organisation."""
    return ei_index(*across_and_within(network, among))


def across_and_within(network: Network, among: Collection[str] | None = None) -> tuple[int, int]:
    """The numbers of pairs with known forms that share an organisation: of different forms, of the same form."""
    sides = {c.id: formal_side(c) for c in network.coalitions}
    pairs = [(sides[o.a], sides[o.b]) for o in overlaps(network, among)]
    crossings = [a != b for a, b in pairs if a is not None and b is not None]
    return sum(crossings), len(crossings) - sum(crossings)


def ei_index(across: int, within: int) -> float | None:
    """The E-I index of Krackhardt and Stern, from -1 (only within a form) to +1 (only across); `None` without ties."""
    return (across - within) / (across + within) if across + within else None
