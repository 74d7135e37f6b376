"""A coalition on a date: its participants, level, form, phase and area, each with its reason."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from atlas.content.values import Absence, Entity
from atlas.landscape.atlas import Atlas
from atlas.landscape.dates import Phase, coalition_phase, period_phase
from atlas.landscape.derived.forms import Form, form_of
from atlas.landscape.derived.levels import Level, level_of
from atlas.landscape.derived.members import Membership, current_items, read_memberships
from atlas.landscape.derived.where import Area, PlaceIndex, area_of_members


@dataclass(frozen=True, slots=True, kw_only=True)
class Coalition:
    """One coalition on a date. The sets hold ids or keys of unwritten parties, from the memberships that count.

    `opgaven` are those that it works on. `organisations` are the distinct home organisations of members that act as an
    organisation; `coalitions` are members that act as a coalition; `persons` are grenswerkers who take part, represent
    a party, or state that they connect this coalition.
    """

    entity: Entity
    phase: Phase
    opgaven: tuple[str, ...]
    memberships: tuple[Membership, ...]
    level: Level
    form: Form
    area: Area
    organisations: frozenset[str]
    coalitions: frozenset[str]
    teams: frozenset[str]
    persons: frozenset[str]
    worlds: frozenset[str]

    @property
    def id(self) -> str:
        """The id of its page."""
        return self.entity.id

    @property
    def counted(self) -> tuple[Membership, ...]:
        """The memberships that count on the date."""
        return tuple(member for member in self.memberships if member.counts)

    def has(self, party: str) -> bool:
        """Whether a party takes part, as an organisation or as a coalition."""
        return party in self.organisations or party in self.coalitions

    @property
    def completeness(self) -> str:
        """`volledig`, `deels` or `onbekend`: how complete the list of participants is."""
        return self.entity.fields.text("deelnemers-volledig") or "onbekend"


def read_coalition(atlas: Atlas, ident: str, on: date, today: date, where: PlaceIndex) -> Coalition:
    """The coalition of a page, on a date."""
    entity = atlas.entities[ident]
    members = read_memberships(atlas, ident, on, today)
    counted = tuple(member for member in members if member.counts)
    organisations = frozenset(m.home for m in counted if m.acts_as == "organisatie" and m.home)
    fields = entity.fields
    return Coalition(
        entity=entity,
        phase=coalition_phase(fields, on, today),
        opgaven=tuple(dict.fromkeys(item.target("opgave") for item in current_items(fields, "opgaven", on, today))),
        memberships=members,
        level=level_of(counted, fields.text("niveau"), complete=fields.text("deelnemers-volledig") == "volledig"),
        form=form_of(fields),
        area=_area(atlas, entity, counted, where),
        organisations=organisations,
        coalitions=frozenset(m.party for m in counted if m.acts_as == "coalitie"),
        teams=frozenset(m.team for m in counted if m.team),
        persons=frozenset(_persons(atlas, ident, counted, on)),
        worlds=frozenset(world for key in organisations if (world := world_of(atlas, key))),
    )


def running(coalitions: Iterable[Coalition]) -> tuple[Coalition, ...]:
    """The coalitions known to run on the date: those that every count of coalitions includes."""
    return tuple(coalition for coalition in coalitions if coalition.phase is Phase.NOW)


def unclear(coalitions: Iterable[Coalition]) -> tuple[Coalition, ...]:
    """The coalitions that may or may not run on the date: listed and counted separately."""
    return tuple(coalition for coalition in coalitions if coalition.phase is Phase.UNKNOWN)


def world_of(atlas: Atlas, key: str) -> str:
    """The world of an organisation; empty if it is unknown or has no page."""
    return atlas.entities[key].fields.text("wereld") if key in atlas.entities else ""


def _persons(atlas: Atlas, ident: str, counted: tuple[Membership, ...], on: date) -> Iterator[str]:
    for member in counted:
        yield from (key for key in (member.person, member.representative) if key)
    for link in atlas.to_page(ident, "verbindt"):
        role = atlas.entities[link.source].fields
        if period_phase(role.day("sinds"), role.day("tot"), on) is Phase.NOW:
            yield link.source


def _area(atlas: Atlas, entity: Entity, counted: tuple[Membership, ...], where: PlaceIndex) -> Area:
    """The area as written, otherwise that of the participating gemeenten."""
    if entity.fields["gebied"] is not Absence.LEFT_OUT:
        names = entity.fields.texts("gebied")
        return Area(names, derived=False, places=where.named(names))
    return area_of_members(atlas, (member.home for member in counted), where)
