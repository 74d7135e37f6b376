"""What is wrong with the landscape as a whole: contradictions that only show when pages are seen together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from atlas.content.values import Entity, Fields
from atlas.diagnostics import Diagnostic, Diagnostics
from atlas.landscape.coalitions import Coalition
from atlas.landscape.forms import FEATURES
from atlas.landscape.landscape import Landscape
from atlas.landscape.members import Membership
from atlas.rules import (
    ENDS_BEFORE_BEGIN,
    FEATURES_UNDECIDED,
    FORM_DIFFERS,
    LEVEL_DIFFERS,
    MORE_THAN_STATED,
    PARTICIPANT_TWICE,
    RING_OF_PARTS,
    SAME_IDENTIFIER,
    TEAM_ELSEWHERE,
)

PERIODS = (("begin", "einde"), ("sinds", "tot"), ("van", "tot"))


def check(landscape: Landscape) -> Diagnostics:
    """Every contradiction in a landscape."""
    entities = landscape.atlas.entities
    found: list[Diagnostic] = []
    for entity in entities.values():
        found.extend(_periods(entity.fields))
    for coalition in landscape.coalitions.values():
        found.extend(_level_and_form(coalition))
        found.extend(_participants(landscape, coalition))
    found.extend(_rings(entities))
    found.extend(_identifiers(landscape))
    return tuple(found)


def _periods(fields: Fields) -> Iterator[Diagnostic]:
    for begin, end in PERIODS:
        first, last = fields.day(begin), fields.day(end)
        if first and last and last.last < first.first:
            yield ENDS_BEFORE_BEGIN.at(fields.place(end), begin=begin, end=end, first=str(first), last=str(last))
    for value in fields.values.values():
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Fields):
                yield from _periods(part)


def _level_and_form(coalition: Coalition) -> Iterator[Diagnostic]:
    fields, level, form = coalition.entity.fields, coalition.level, coalition.form
    if level.differs:
        yield LEVEL_DIFFERS.at(
            fields.place("niveau"), written=level.written, derived=level.derived, why=level.why_derived
        )
    if form.differs:
        yield FORM_DIFFERS.at(fields.place("vorm"), written=form.written, derived=form.derived, why=form.why_derived)
    features = fields.record("vormkenmerken")
    answered = features is not None and all(features.text(name) for name in FEATURES)
    if answered and not form.derived and not form.written:
        yield FEATURES_UNDECIDED.at(fields.place("vormkenmerken"))


def _participants(landscape: Landscape, coalition: Coalition) -> Iterator[Diagnostic]:
    fields = coalition.entity.fields
    stated = fields.number("aantal-volgens-bron")
    if stated is not None and len(coalition.counted) > stated:
        place = fields.place("aantal-volgens-bron")
        yield MORE_THAN_STATED.at(place, known=len(coalition.counted), stated=stated)
    for first, second in _pairs(coalition.memberships):
        if _overlap(first, second):
            title = landscape.atlas.title(second.party)
            yield PARTICIPANT_TWICE.at(second.item.place("partij"), party=title)
    for member in coalition.memberships:
        yield from _home_base(landscape, member)


def _pairs(members: Iterable[Membership]) -> Iterator[tuple[Membership, Membership]]:
    """Every two memberships with the same party, role, home base and person."""
    by_seat: dict[tuple[str, ...], list[Membership]] = defaultdict(list)
    for member in members:
        by_seat[member.party, member.role, member.team, member.representative].append(member)
    for same in by_seat.values():
        yield from combinations(same, 2)


def _overlap(first: Membership, second: Membership) -> bool:
    """Whether two memberships share a day."""
    one, two = first.item, second.item
    starts = [day.first for item in (one, two) if (day := item.day("sinds"))]
    ends = [day.last for item in (one, two) if (day := item.day("tot"))]
    return not starts or not ends or max(starts) <= min(ends)


def _home_base(landscape: Landscape, member: Membership) -> Iterator[Diagnostic]:
    atlas = landscape.atlas
    team = member.item.target("team")
    if atlas.kind_of(team) != "team" or member.party_kind != "organisatie":
        return
    if atlas.entities[team].fields.target("organisatie") != member.party:
        yield TEAM_ELSEWHERE.at(member.item.place("team"), team=team, party=atlas.title(member.party))


def _rings(entities: Mapping[str, Entity]) -> Iterator[Diagnostic]:
    for entity in entities.values():
        ring = _ring(entity.id, entities)
        if len(ring) > 1 and min(ring) == entity.id:  # a page that names itself has been reported as that
            yield RING_OF_PARTS.at(entity.fields.place("onderdeel-van"), ring=" → ".join([*ring, entity.id]))


def _ring(start: str, entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """The pages from one along `onderdeel-van` back to itself; none if it does not come back."""
    path: list[str] = []
    here = start
    while here in entities and here not in path:
        path.append(here)
        here = entities[here].fields.target("onderdeel-van")
    return tuple(path) if here == start else ()


def _identifiers(landscape: Landscape) -> Iterator[Diagnostic]:
    seen: dict[tuple[str, str], Entity] = {}
    for entity in landscape.atlas.entities.values():
        numbers = entity.fields.record("identificatie")
        if numbers is None:
            continue
        for name in numbers.values:
            value = numbers.text(name)
            other = seen.setdefault((name, value), entity)
            if value and other is not entity and not _two_faces(entity, other):
                yield SAME_IDENTIFIER.at(numbers.place(name), name=name, value=value, path=other.path)


def _two_faces(one: Entity, other: Entity) -> bool:
    """Whether one is the executive body of the other: they are one legal person, with one number."""
    return one.id == other.fields.target("voert-uit") or other.id == one.fields.target("voert-uit")
