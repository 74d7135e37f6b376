"""Lists of pages: relations, cards, and what a list can be narrowed down by."""

from dataclasses import dataclass
from typing import ClassVar

from atlas.site.model.counts import Count
from atlas.site.model.grids import Grid
from atlas.site.model.pieces import Anchor, Rich


@dataclass(frozen=True, slots=True)
class Group:
    """Relations that share a name: `name` is how the relation reads from this page."""

    name: str
    items: tuple[tuple[Rich, Rich], ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Relations:
    """Relations of a page, by name."""

    shape: ClassVar[str] = "relations"
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLine:
    """A line of a list: what it is, a remark below it, and what stands at its end."""

    head: Rich
    note: Rich = ()
    end: Rich = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """A list with a rule between its lines."""

    shape: ClassVar[str] = "lines"
    items: tuple[ListLine, ...]


@dataclass(frozen=True, slots=True)
class Tallies:
    """Large numbers side by side, each with its word below it."""

    shape: ClassVar[str] = "tallies"
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card that leads to a page."""

    anchor: Anchor
    kicker: str = ""
    text: str = ""
    facts: Rich = ()
    grid: Grid | None = None
    choices: str = ""
    ranks: str = ""


@dataclass(frozen=True, slots=True)
class Cards:
    """A row of cards. `wide` gives each more room."""

    shape: ClassVar[str] = "cards"
    cards: tuple[Card, ...]
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chooser:
    """A list to choose a page from. Without JavaScript only `otherwise` is there: a link to the whole list."""

    shape: ClassVar[str] = "chooser"
    label: str
    button: str
    options: tuple[Anchor, ...]
    otherwise: Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One box of a facet: its number in the filter, its value in addresses, and how many of the list have it.

    `spot` holds the classes that put it on a map of tiles; empty for a facet that is a list.
    """

    number: int
    value: str
    label: str
    count: str
    spot: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """What a list can be narrowed down by; `name` stands in addresses.

    On a map of tiles `left` is how many half tiles there are left of the area of the atlas itself.
    """

    name: str
    label: str
    options: tuple[Option, ...]
    left: int = 0


@dataclass(frozen=True, slots=True)
class Filter:
    """The facets of a list of `number` rows, and the orders it can be put in (name and label), the given one first."""

    shape: ClassVar[str] = "filter"
    facets: tuple[Facet, ...]
    orders: tuple[tuple[str, str], ...]
    number: int
