"""The landscape on a date: every coalition and grenswerker, derived once, and what belongs to each opgave."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from atlas.content.values import Entity, Fields
from atlas.landscape.atlas import Atlas
from atlas.landscape.dates import Phase, item_phase
from atlas.landscape.derived.coalitions import Coalition, read_coalition
from atlas.landscape.derived.members import Membership
from atlas.landscape.derived.roles import Role, read_role
from atlas.landscape.derived.ties import Bindings, Tie, number_of_ties, read_bindings, ties_among, ties_of
from atlas.landscape.derived.where import PlaceIndex, read_where


@dataclass(frozen=True, slots=True)
class Assignment:
    """A team with its assignment for an opgave."""

    team: Entity
    item: Fields


@dataclass(frozen=True, slots=True, kw_only=True)
class OpgaveLandscape:
    """What belongs to one opgave: its coalitions, those of related opgaven, and everything else that works on it."""

    opgave: Entity
    coalitions: tuple[Coalition, ...]
    related: tuple[Coalition, ...]
    teams: tuple[Assignment, ...]
    roles: tuple[Role, ...]
    practices: tuple[Entity, ...]
    solutions: tuple[Entity, ...]
    organisations: tuple[tuple[Entity, Fields], ...]

    def in_cell(self, level: str, form: str) -> tuple[Coalition, ...]:
        """The coalitions with this level and form; an empty text means unknown."""
        return tuple(c for c in self.coalitions if c.level.value == level and c.form.value == form)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Landscape:
    """Everything derived from an atlas on the reference date `on`. Mappings are by id, in the order of the atlas.

    Pages describe the situation on `today`; in a view of another date, nothing is shown as announced.
    `tables` holds the memberships by home organisation (or the key of an unwritten party), and by the party itself.
    `opgaven` holds what belongs to each opgave.
    """

    atlas: Atlas
    on: date
    today: date
    coalitions: Mapping[str, Coalition]
    roles: Mapping[str, Role]
    opgaven: Mapping[str, OpgaveLandscape]
    tables: Mapping[str, tuple[Membership, ...]]
    bindings: Bindings
    where: PlaceIndex

    def shows(self, coalition: Coalition) -> bool:
        """Whether lists show a coalition: one that has not begun is only shown in a view of today, as announced."""
        return coalition.phase is not Phase.AHEAD or self.on == self.today

    def ties_of(self, coalition: str) -> tuple[Tie, ...]:
        """The ties of a coalition; only the strongest if there are very many."""
        return ties_of(coalition, self.bindings)

    def number_of_ties(self, coalition: str) -> int:
        """The total number of ties of a coalition."""
        return number_of_ties(coalition, self.bindings)

    def ties_among(self, coalitions: Iterable[Coalition]) -> tuple[Tie, ...]:
        """The ties among these coalitions; only the strongest if there are very many."""
        return ties_among(sorted({coalition.id for coalition in coalitions}), self.bindings)

    def of_opgave(self, ident: str) -> OpgaveLandscape:
        """What belongs to one opgave."""
        return self.opgaven[ident]


def read_landscape(atlas: Atlas, on: date, today: date | None = None) -> Landscape:
    """The landscape of an atlas on a date, from what its pages say today (by default the same date)."""
    now = today or on
    where = read_where(atlas, on, now)
    coalitions = {entity.id: read_coalition(atlas, entity.id, on, now, where) for entity in atlas.of_kind("coalitie")}
    roles = {entity.id: read_role(atlas, entity, coalitions, on) for entity in atlas.of_kind("grenswerker")}
    shown = [c for c in coalitions.values() if c.phase is not Phase.AHEAD or on == now]
    return Landscape(
        atlas=atlas,
        on=on,
        today=now,
        coalitions=coalitions,
        roles=roles,
        opgaven=dict(_of_opgaven(atlas, on, shown, roles.values())),
        tables=_tables(coalitions),
        bindings=read_bindings(atlas, coalitions, on, now),
        where=where,
    )


def _tables(coalitions: Mapping[str, Coalition]) -> dict[str, tuple[Membership, ...]]:
    members_by_key: dict[str, list[Membership]] = defaultdict(list)
    for coalition in coalitions.values():
        for member in coalition.memberships:
            for key in dict.fromkeys((member.home, member.party, member.team, member.representative)):
                if key:
                    members_by_key[key].append(member)
    return {key: tuple(members) for key, members in members_by_key.items()}


def _of_opgaven(
    atlas: Atlas, on: date, shown: Sequence[Coalition], roles: Iterable[Role]
) -> Iterator[tuple[str, OpgaveLandscape]]:
    """What belongs to each opgave; coalitions in the order of `shown`."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, coalition in enumerate(shown):
        for ident in dict.fromkeys(coalition.opgaven):
            numbers[ident].append(number)
    for opgave in atlas.of_kind("opgave"):
        ident = opgave.id
        near = {number for key in _related_opgaven(atlas, ident, on) for number in numbers[key]}
        yield (
            ident,
            OpgaveLandscape(
                opgave=opgave,
                coalitions=tuple(shown[number] for number in numbers[ident]),
                related=tuple(shown[number] for number in sorted(near.difference(numbers[ident]))),
                teams=tuple(Assignment(atlas.entities[key], item) for key, item in _items(atlas, ident, "team")),
                roles=tuple(role for role in roles if ident in role.opgaven),
                practices=tuple(atlas.entities[key] for key in _naming(atlas, ident, "minipraktijk")),
                solutions=tuple(atlas.entities[key] for key in _naming(atlas, ident, "oplossing")),
                organisations=tuple((atlas.entities[key], item) for key, item in _items(atlas, ident, "organisatie")),
            ),
        )


def _items(atlas: Atlas, ident: str, kind: str) -> Iterator[tuple[str, Fields]]:
    """The pages of a kind that name an opgave, each with the item that names it."""
    for link in atlas.to_page(ident, "opgaven"):
        if atlas.kind_of(link.source) == kind and link.item is not None:
            yield link.source, link.item


def _naming(atlas: Atlas, ident: str, kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for key, _ in _items(atlas, ident, kind)))


def _related_opgaven(atlas: Atlas, ident: str, on: date) -> Iterator[str]:
    """The opgaven related to this one on the date, whichever page states the relation."""
    for link in (*atlas.from_page(ident, "relaties"), *atlas.to_page(ident, "relaties")):
        if link.item is not None and item_phase(link.item, on) is Phase.NOW:
            yield link.target if link.source == ident else link.source
