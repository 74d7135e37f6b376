"""Lists of pages: relations, cards, and the facets by which a list can be narrowed down."""

from dataclasses import dataclass
from typing import ClassVar

from atlas.site.model.counts import Count
from atlas.site.model.grids import Grid
from atlas.site.model.pieces import Anchor, Rich


@dataclass(frozen=True, slots=True)
class Group:
    """Relations with the same name: `name` is how the relation reads from this page."""

    name: str
    items: tuple[tuple[Rich, Rich], ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Relations:
    """The relations of a page, grouped by name."""

    shape: ClassVar[str] = "relations"
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLine:
    """An item of a list: what it is, a remark below it, and what is shown at the end of the line."""

    head: Rich
    note: Rich = ()
    end: Rich = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """A list with rules between its items."""

    shape: ClassVar[str] = "lines"
    items: tuple[ListLine, ...]


@dataclass(frozen=True, slots=True)
class Tallies:
    """Large numbers side by side, each with its word below it."""

    shape: ClassVar[str] = "tallies"
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card that links to a page."""

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
    """A list to choose a page from. Without JavaScript only `otherwise` is there, a link to the whole list."""

    shape: ClassVar[str] = "chooser"
    label: str
    button: str
    options: tuple[Anchor, ...]
    otherwise: Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A checkbox of a facet: its number in the filter, its value in addresses, and its count in the list.

    `spot` holds the classes that put it on a map of tiles; empty for a facet that is a list.
    """

    number: int
    value: str
    label: str
    count: str
    spot: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A property by which a list can be narrowed down; `name` is its parameter in addresses.

    On a map of tiles `left` is the number of half tiles to the left of the area of the atlas itself.
    """

    name: str
    label: str
    options: tuple[Option, ...]
    left: int = 0


@dataclass(frozen=True, slots=True)
class Filter:
    """The facets of a list of `number` rows, and its sort orders (name and label), the default first."""

    shape: ClassVar[str] = "filter"
    facets: tuple[Facet, ...]
    orders: tuple[tuple[str, str], ...]
    number: int
