"""Where the tables are: participating gemeenten, those that are not reached, and tables of neighbours."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from atlas.insights.base import current, current_of
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import Landscape

# The share of its gemeenten at a running table from which an area belongs to the atlas as a whole.
HOME_SHARE = 2 / 3


@dataclass(frozen=True, slots=True)
class MapArea:
    """The places on every map of an atlas: its own area, and participating places around it."""

    home: frozenset[str]
    around: frozenset[str]

    @property
    def shown(self) -> frozenset[str]:
        """All places on the map."""
        return self.home | self.around


def tables_by_place(landscape: Landscape, coalitions: Iterable[Coalition]) -> Mapping[str, frozenset[str]]:
    """The ids of those of these coalitions in which the gemeente of a place takes part, by the code of the place."""
    tables: dict[str, set[str]] = defaultdict(set)
    for coalition in coalitions:
        for code in landscape.where.codes(coalition.organisations):
            tables[code].add(coalition.id)
    return {code: frozenset(tables[code]) for code in sorted(tables)}


def map_area(landscape: Landscape) -> MapArea:
    """The places on every map of this atlas; empty if none of its gemeenten is known to sit anywhere."""
    where = landscape.where
    places, taking_part = where.places, frozenset(tables_by_place(landscape, current(landscape)))
    by_area: dict[str, set[str]] = defaultdict(set)
    for code, tile in places.tiles.items():
        by_area[tile.within].add(code)
    whole = [codes for codes in by_area.values() if len(codes & taking_part) >= HOME_SHARE * len(codes)]
    home = frozenset(code for codes in whole for code in codes) if whole else taking_part
    if not places.shipped and where.governs:
        home = frozenset(places.tiles)
    beside = frozenset(neighbour for code in home for neighbour in places.neighbours(code)) - home
    return MapArea(home, beside & taking_part)


def unreached(landscape: Landscape, opgave: str, area: MapArea) -> tuple[str, ...]:
    """The codes of the gemeenten of the atlas that sit at no known running table on an opgave."""
    reached = tables_by_place(landscape, current_of(landscape, opgave))
    return tuple(sorted(code for code in area.home if code in landscape.where.governs and code not in reached))


@dataclass(frozen=True, slots=True)
class NeighboursThere:
    """A running table of neighbours of an organisation that does not sit there; `neighbours` are their ids."""

    table: str
    neighbours: tuple[str, ...]


def neighbours_there(landscape: Landscape, organisation: str) -> tuple[NeighboursThere, ...]:
    """The running tables of neighbours at which a gemeente does not sit, most neighbours first."""
    around = landscape.where.neighbours(organisation)
    tables = (
        NeighboursThere(coalition.id, tuple(key for key in around if key in coalition.organisations))
        for coalition in current(landscape)
        if organisation not in coalition.organisations
    )
    title = landscape.atlas.title
    return tuple(sorted((t for t in tables if t.neighbours), key=lambda t: (-len(t.neighbours), title(t.table))))


def could_join(landscape: Landscape, coalition: Coalition) -> tuple[tuple[str, int], ...]:
    """The gemeenten outside a coalition that border on its members, with the number of those, most first."""
    where = landscape.where
    inside = where.codes(coalition.organisations)
    borders: dict[str, int] = defaultdict(int)
    for code in inside:
        for neighbour in where.places.neighbours(code) - inside:
            if neighbour in where.governs:
                borders[where.governs[neighbour]] += 1
    return tuple(sorted(borders.items(), key=lambda pair: (-pair[1], landscape.atlas.title(pair[0]))))
