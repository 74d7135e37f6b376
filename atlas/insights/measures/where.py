"""Where the tables are: which gemeenten take part, what none of them reaches, and where neighbours sit."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from atlas.insights.base import current, current_of
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import Landscape

# From this share of its gemeenten at a running table on, an area belongs to the atlas as a whole.
HOME_SHARE = 2 / 3


@dataclass(frozen=True, slots=True)
class MapArea:
    """The places that every map of an atlas shows: its own area, and those around it that take part as well."""

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
    """The places that every map of this atlas shows; none if no gemeente of it is known to be anywhere."""
    where = landscape.where
    places, taking_part = where.places, frozenset(tables_by_place(landscape, current(landscape)))
    by_area: dict[str, set[str]] = defaultdict(set)
    for code, tile in places.tiles.items():
        by_area[tile.within].add(code)
    whole = [codes for codes in by_area.values() if len(codes & taking_part) >= HOME_SHARE * len(codes)]
    home = frozenset(code for codes in whole for code in codes) if whole else taking_part
    if not places.shipped and where.governs:
        home = frozenset(places.tiles)
    beside = frozenset(other for code in home for other in places.neighbours(code)) - home
    return MapArea(home, beside & taking_part)


def unreached(landscape: Landscape, opgave: str, area: MapArea) -> tuple[str, ...]:
    """The codes of the gemeenten of the atlas that sit at no known running table on an opgave."""
    reached = tables_by_place(landscape, current_of(landscape, opgave))
    return tuple(sorted(code for code in area.home if code in landscape.where.governs and code not in reached))


@dataclass(frozen=True, slots=True)
class NeighboursThere:
    """A running table at which neighbours of an organisation sit and it does not; `neighbours` are their ids."""

    table: str
    neighbours: tuple[str, ...]


def neighbours_there(landscape: Landscape, organisation: str) -> tuple[NeighboursThere, ...]:
    """The running tables at which neighbours of a gemeente sit and it does not, most neighbours first."""
    around = landscape.where.neighbours(organisation)
    tables = (
        NeighboursThere(coalition.id, tuple(key for key in around if key in coalition.organisations))
        for coalition in current(landscape)
        if organisation not in coalition.organisations
    )
    title = landscape.atlas.title
    return tuple(sorted((t for t in tables if t.neighbours), key=lambda t: (-len(t.neighbours), title(t.table))))


def could_join(landscape: Landscape, coalition: Coalition) -> tuple[tuple[str, int], ...]:
    """The gemeenten that border on members of a coalition and are not in it, with on how many, most first."""
    where = landscape.where
    inside = where.codes(coalition.organisations)
    borders: dict[str, int] = defaultdict(int)
    for code in inside:
        for other in where.places.neighbours(code) - inside:
            if other in where.governs:
                borders[where.governs[other]] += 1
    return tuple(sorted(borders.items(), key=lambda pair: (-pair[1], landscape.atlas.title(pair[0]))))
