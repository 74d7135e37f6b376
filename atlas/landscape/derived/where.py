"""The location of things: which organisation governs which place, and the places of regions and organisations."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from atlas.content.values import Absence, Entity
from atlas.landscape.atlas import Atlas
from atlas.landscape.derived.members import read_memberships
from atlas.places.model import REGIO, Place, Places

_TOOI = "/tooi/id/gemeente/"


@dataclass(frozen=True, slots=True)
class Area:
    """The area of something: names of areas, and whether they are derived from the participating gemeenten.

    `places` are the codes of the places with a tile, where known.
    """

    names: tuple[str, ...]
    derived: bool
    places: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PlaceIndex:
    """The places of an atlas: `code_of` an organisation is the place it governs, and `governs` is the inverse.

    Regions in `places` are complete: those of a coalition have its gemeenten as members.
    """

    places: Places
    code_of: Mapping[str, str]
    governs: Mapping[str, str]

    def codes(self, organisations: Iterable[str]) -> frozenset[str]:
        """The codes of the places that these organisations govern."""
        return frozenset(self.code_of[key] for key in organisations if key in self.code_of)

    def named(self, names: Iterable[str]) -> frozenset[str]:
        """The codes of all places in areas with these names."""
        areas = (self.places.find(name) for name in names)
        return frozenset(code for area in areas if area for code in self.places.members(area.code))

    def neighbours(self, organisation: str) -> tuple[str, ...]:
        """The ids of the gemeenten with a page that border on the one an organisation governs, in order of code."""
        around = self.places.neighbours(self.code_of.get(organisation, ""))
        return tuple(self.governs[code] for code in sorted(around) if code in self.governs)

    def regions_in(self, codes: Collection[str]) -> tuple[str, ...]:
        """The names of the owner's regions whose places are all among these."""
        regions = self.places.regions.values()
        return tuple(r.name for r in regions if r.kind == REGIO and r.members and r.members <= set(codes))


def read_where(atlas: Atlas, on: date, today: date) -> PlaceIndex:
    """The index of the places of an atlas on a date."""
    places = atlas.settings.places
    own = {tile.organisation: tile for tile in places.tiles.values() if tile.organisation}
    governed = {}
    for entity in atlas.of_kind("organisatie"):
        place = own.get(entity.id) or _governed(entity, places)
        if place and place.code not in governed:
            governed[place.code] = entity.id
    code_of = {ident: code for code, ident in governed.items()}
    members = {r.code: _members(atlas, r.coalition, code_of, on, today) for r in places.regions.values() if r.coalition}
    whole = places.with_members({code: gemeenten | places.members(code) for code, gemeenten in members.items()})
    return PlaceIndex(whole, MappingProxyType(code_of), MappingProxyType(governed))


def area_of(entity: Entity, where: PlaceIndex) -> Area:
    """The area of an organisation: as written, otherwise the area around the place that it governs."""
    own = frozenset(filter(None, (where.code_of.get(entity.id, ""),)))
    if entity.fields["gebied"] is not Absence.LEFT_OUT:
        names = entity.fields.texts("gebied")
        return Area(names, derived=False, places=own or where.named(names))
    return Area(where.places.within(own), derived=bool(own), places=own)


def area_of_members(atlas: Atlas, homes: Iterable[str], where: PlaceIndex) -> Area:
    """The area of a coalition, derived from the gemeenten among its members."""
    gemeenten = [key for key in homes if atlas.kind_of(key) and _is_gemeente(atlas.entities[key], where)]
    codes = where.codes(gemeenten)
    names = {name for key in gemeenten for name in area_of(atlas.entities[key], where).names}
    return Area(tuple(sorted(names)), derived=bool(names or codes), places=codes)


def _is_gemeente(entity: Entity, where: PlaceIndex) -> bool:
    return entity.id in where.code_of or entity.fields.text("bestuurslaag") == "gemeente"


def _governed(entity: Entity, places: Places) -> Place | None:
    """The place that an organisation governs: by its TOOI identifier, or by name for a gemeente."""
    numbers = entity.fields.record("identificatie")
    tooi = numbers.text("tooi") if numbers else ""
    if _TOOI in tooi:
        return places.tiles.get(tooi.rpartition("/")[2])
    return places.tile_named(entity.title) if entity.fields.text("bestuurslaag") == "gemeente" else None


def _members(atlas: Atlas, coalition: str, code_of: Mapping[str, str], on: date, today: date) -> frozenset[str]:
    if atlas.kind_of(coalition) != "coalitie":
        return frozenset()
    homes = (member.home for member in read_memberships(atlas, coalition, on, today) if member.counts)
    return frozenset(code_of[home] for home in homes if home in code_of)
