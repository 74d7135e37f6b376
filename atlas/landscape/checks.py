"""Checks of the landscape as a whole: contradictions that only show when pages are compared."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from math import comb
from operator import itemgetter

from atlas.content.values import Entity, Fields
from atlas.diagnostics import Diagnostic, Diagnostics
from atlas.landscape.dates import first_seat
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.derived.forms import FEATURES
from atlas.landscape.derived.members import Membership
from atlas.landscape.landscape import Landscape
from atlas.rules import (
    ENDS_BEFORE_BEGIN,
    FEATURES_UNDECIDED,
    FORM_DIFFERS,
    LEVEL_DIFFERS,
    MORE_THAN_STATED,
    OLDER_SEAT,
    PARTICIPANT_TWICE,
    RING_OF_PARTS,
    SAME_IDENTIFIER,
    TEAM_ELSEWHERE,
    TOO_MANY_AT_TABLES,
    TOO_OFTEN_TOGETHER,
)

# A realistic atlas of 10,000 pages has 370,000 pairs of coalitions with a shared party, and 62,000 pairs of members.
MOST_TOGETHER, MOST_AT_TABLES = 2_000_000, 1_000_000
PERIODS = (("begin", "einde"), ("sinds", "tot"), ("van", "tot"))


def check_landscape(landscape: Landscape) -> Diagnostics:
    """Every contradiction in a landscape."""
    entities = landscape.atlas.entities
    diagnostics: list[Diagnostic] = []
    for entity in entities.values():
        diagnostics.extend(_periods(entity.fields))
    for coalition in landscape.coalitions.values():
        diagnostics.extend(_older_seat(coalition.entity.fields))
        diagnostics.extend(_level_and_form(coalition))
        diagnostics.extend(_participants(landscape, coalition))
    diagnostics.extend(_rings(entities))
    diagnostics.extend(_identifiers(landscape))
    diagnostics.extend(_too_much_to_compare(landscape))
    return tuple(diagnostics)


def _periods(fields: Fields) -> Iterator[Diagnostic]:
    for begin, end in PERIODS:
        first, last = fields.day(begin), fields.day(end)
        if first and last and last.last < first.first:
            yield ENDS_BEFORE_BEGIN.at(fields.place(end), begin=begin, end=end, first=str(first), last=str(last))
    for value in fields.values.values():
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Fields):
                yield from _periods(part)


def _older_seat(fields: Fields) -> Iterator[Diagnostic]:
    since, seat = fields.day("bestaat-sinds"), first_seat(fields)
    if since and seat and seat.last < since.first:
        yield OLDER_SEAT.at(fields.place("bestaat-sinds"), since=str(since), seat=str(seat))


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
    for same in _by_seat(coalition.memberships):
        for member in _overlapping(same):
            yield PARTICIPANT_TWICE.at(member.item.place("partij"), party=landscape.atlas.title(member.party))
    for member in coalition.memberships:
        yield from _home_base(landscape, member)


def _by_seat(members: Iterable[Membership]) -> Iterable[Sequence[Membership]]:
    """The memberships grouped by party, role, home base and person, in the order of the page."""
    by_seat: dict[tuple[str, ...], list[Membership]] = defaultdict(list)
    for member in members:
        by_seat[member.party, member.role, member.team, member.representative].append(member)
    return by_seat.values()


def _overlapping(same: Sequence[Membership]) -> Iterator[Membership]:
    """The memberships that overlap an earlier one in time. Near-linear, since a list may have thousands of items."""
    taken: list[tuple[date, date]] = []  # periods apart, in order of time
    for member in same:
        since, until = member.item.day("sinds"), member.item.day("tot")
        first, last = since.first if since else date.min, until.last if until else date.max
        if last < first:
            continue
        begin, end = bisect_left(taken, first, key=itemgetter(1)), bisect_right(taken, last, key=itemgetter(0))
        if begin < end:
            yield member
            first, last = min(first, taken[begin][0]), max(last, taken[end - 1][1])
        taken[begin:end] = [(first, last)]


def _home_base(landscape: Landscape, member: Membership) -> Iterator[Diagnostic]:
    atlas = landscape.atlas
    team = member.item.target("team")
    if atlas.kind_of(team) != "team" or member.party_kind != "organisatie":
        return
    if atlas.entities[team].fields.target("organisatie") != member.party:
        yield TEAM_ELSEWHERE.at(member.item.place("team"), team=team, party=atlas.title(member.party))


def _rings(entities: Mapping[str, Entity]) -> Iterator[Diagnostic]:
    """One diagnostic for each cycle of pages along `onderdeel-van`, at the page with the first id."""
    walked: set[str] = set()
    for start in entities:
        path: dict[str, None] = {}
        ident = start
        while ident in entities and ident not in walked:
            walked.add(ident)
            path[ident] = None
            ident = entities[ident].fields.target("onderdeel-van")
        ring = list(path)[list(path).index(ident) :] if ident in path else []
        if len(ring) > 1:  # a page that names itself has its own diagnostic
            first = ring.index(min(ring))
            loop = [*ring[first:], *ring[:first], ring[first]]
            yield RING_OF_PARTS.at(entities[loop[0]].fields.place("onderdeel-van"), ring=" → ".join(loop))


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


def _two_faces(entity: Entity, other: Entity) -> bool:
    """Whether either is the executive body of the other: together they are one legal person, with one number."""
    return entity.id == other.fields.target("voert-uit") or other.id == entity.fields.target("voert-uit")


def _too_much_to_compare(landscape: Landscape) -> Iterator[Diagnostic]:
    """Diagnostics if there are so many pairs to compare that it would take hours or exhaust memory."""
    sharing, coalitions = landscape.bindings.sharing, landscape.coalitions
    together = sum(comb(len(idents), 2) for idents in sharing.values())
    if together > MOST_TOGETHER:
        most = max(sharing, key=lambda party: len(sharing[party]))
        place, party = coalitions[sharing[most][0]].entity.fields.place("deelnemers"), landscape.atlas.title(most)
        yield TOO_OFTEN_TOGETHER.at(place, n=together, limit=MOST_TOGETHER, party=party, most=len(sharing[most]))
    at_tables = sum(comb(len(coalition.organisations), 2) for coalition in coalitions.values())
    if at_tables > MOST_AT_TABLES:
        large = max(coalitions.values(), key=lambda coalition: len(coalition.organisations))
        place, most_here = large.entity.fields.place("deelnemers"), len(large.organisations)
        title = large.entity.title
        yield TOO_MANY_AT_TABLES.at(place, n=at_tables, limit=MOST_AT_TABLES, coalition=title, most=most_here)
