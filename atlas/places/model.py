"""Places of an atlas: those with a tile on a map, larger areas made of these, and which places border on each other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

LAND, PROVINCIE, WATERSCHAP, REGIO, GEMEENTE, PLAATS = "land", "provincie", "waterschap", "regio", "gemeente", "plaats"
# If places share a name, the first of these kinds is meant: Utrecht is the provincie, gemeente Utrecht the gemeente.
LARGEST_FIRST = (LAND, PROVINCIE, REGIO, WATERSCHAP, GEMEENTE, PLAATS)
# Offsets from a tile to the six adjacent ones, in half columns and rows.
AROUND = ((-1, -1), (1, -1), (-2, 0), (2, 0), (-1, 1), (1, 1))

Spot = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place with a tile on the map of hexagons.

    `column` counts half tiles from the left and `row` whole ones from the top, so that tiles touch at (±2, 0) and
    (±1, ±1). `hyphenated` is the name with soft hyphens where it may break. `within` is the code of the area that it
    is part of; `organisation` is the id of the page of the organisation that governs it, if an owner names one.
    """

    code: str
    name: str
    kind: str
    column: int
    row: int
    hyphenated: str = ""
    also: tuple[str, ...] = ()
    within: str = ""
    organisation: str = ""

    @property
    def spot(self) -> Spot:
        """The position of its tile."""
        return self.column, self.row


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """An area without a tile: `members` are the codes of the places in it, empty if unknown.

    `sort` describes an owner's region; `coalition` is the id of the coalition whose gemeenten make up the region.
    """

    code: str
    name: str
    kind: str
    members: frozenset[str] = frozenset()
    also: tuple[str, ...] = ()
    sort: str = ""
    coalition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Every place and region by code; `named` holds codes by folded name, `borders` the neighbours of each place.

    `shipped` marks the gemeenten that come with atlas, whose sources must be credited where they are shown.
    """

    tiles: Mapping[str, Place] = field(default_factory=dict)
    regions: Mapping[str, Region] = field(default_factory=dict)
    borders: Mapping[str, frozenset[str]] = field(default_factory=dict)
    named: Mapping[str, str] = field(default_factory=dict)
    shipped: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that may be written for a place or region, as it is written."""
        areas: tuple[Place | Region, ...] = (*self.tiles.values(), *self.regions.values())
        return tuple(dict.fromkeys(name for area in areas for name in _spellings(area)))

    def find(self, name: str) -> Place | Region | None:
        """The place or region with this name, ignoring case and extra spaces; the larger if two share it."""
        code = self.named.get(fold_name(name), "")
        return self.tiles.get(code) or self.regions.get(code)

    def tile_named(self, name: str) -> Place | None:
        """The place with a tile that has this name, even if a larger area has it too."""
        return self.tiles.get(self.named.get(_TILE + fold_name(name), ""))

    def members(self, code: str) -> frozenset[str]:
        """The codes of the tiles in an area; a tile contains itself."""
        if code in self.tiles:
            return frozenset((code,))
        return self.regions[code].members if code in self.regions else frozenset()

    def neighbours(self, code: str) -> frozenset[str]:
        """The codes of the places that border on this one; none for an island."""
        return self.borders.get(code, frozenset())

    def title(self, code: str) -> str:
        """The name of a place or region."""
        return self.tiles[code].name if code in self.tiles else self.regions[code].name

    def pages(self) -> dict[str, str]:
        """The ids of the pages that an owner names for places and regions, by code."""
        governed = {tile.code: tile.organisation for tile in self.tiles.values() if tile.organisation}
        return governed | {region.code: region.coalition for region in self.regions.values() if region.coalition}

    def within(self, codes: Iterable[str]) -> tuple[str, ...]:
        """The names of the areas that contain these places, in alphabetical order."""
        areas = {self.tiles[code].within for code in codes if code in self.tiles}
        return tuple(sorted(self.regions[area].name for area in areas if area in self.regions))

    def with_members(self, members: Mapping[str, frozenset[str]]) -> "Places":
        """The same places with other members for some regions, by the code of the region."""
        updated = {code: replace(self.regions[code], members=codes) for code, codes in members.items()}
        return replace(self, regions=MappingProxyType({**self.regions, **updated}))


_TILE = "\0"


def make_places(
    tiles: Iterable[Place],
    regions: Iterable[Region],
    borders: Iterable[tuple[str, str]],
    *,
    shipped: bool = False,
) -> Places:
    """Places with their names indexed; `borders` are pairs of codes, each once."""
    by_code = {place.code: place for place in sorted(tiles, key=lambda place: (place.row, place.column))}
    areas = {region.code: region for region in regions}
    return Places(
        tiles=MappingProxyType(by_code),
        regions=MappingProxyType(areas),
        borders=MappingProxyType(_both_ways(borders)),
        named=MappingProxyType(_codes_by_name(by_code.values(), areas.values())),
        shipped=shipped,
    )


def add_regions(places: Places, regions: Iterable[Region]) -> Places:
    """The same places with more regions."""
    every = {**places.regions, **{region.code: region for region in regions}}
    named = MappingProxyType(_codes_by_name(places.tiles.values(), every.values()))
    return replace(places, regions=MappingProxyType(every), named=named)


def spots_around(spot: Spot) -> Iterator[Spot]:
    """The six adjacent spots, row by row."""
    return ((spot[0] + across, spot[1] + down) for across, down in AROUND)


def fold_name(name: str) -> str:
    """A name for comparison: case folded, straight apostrophes, single spaces."""
    return " ".join(name.replace("’", "'").split()).casefold()


def _both_ways(borders: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    around: dict[str, set[str]] = {}
    for code, neighbour in borders:
        around.setdefault(code, set()).add(neighbour)
        around.setdefault(neighbour, set()).add(code)
    return {code: frozenset(others) for code, others in around.items()}


def _codes_by_name(tiles: Iterable[Place], regions: Iterable[Region]) -> dict[str, str]:
    tiles = tuple(tiles)
    areas: list[Place | Region] = sorted((*regions, *tiles), key=lambda area: LARGEST_FIRST.index(area.kind))
    named: dict[str, str] = {}
    for area in areas:
        for name in _spellings(area):
            named.setdefault(fold_name(name), area.code)
    for tile in tiles:
        for name in _spellings(tile):
            named.setdefault(_TILE + fold_name(name), tile.code)
    return named


def _spellings(area: Place | Region) -> Iterator[str]:
    for name in (area.name, *area.also):
        yield name
        if area.kind in {PROVINCIE, GEMEENTE, PLAATS, WATERSCHAP}:
            yield f"{GEMEENTE if area.kind == PLAATS else area.kind} {name}"
