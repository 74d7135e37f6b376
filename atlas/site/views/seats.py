"""At which tables a party sits: each running coalition once and with a number, and what is past or still to come."""

from collections.abc import Iterable, Mapping, Sequence

from atlas.content.values import Absence
from atlas.landscape.dates import Phase
from atlas.landscape.members import Membership
from atlas.landscape.playing_field import PlayingField, Seat
from atlas.site.guide import Guide
from atlas.site.parts import Fold, Inline, Paragraph, Part, Quiet, Rich, Row, Table
from atlas.site.rich import joined
from atlas.site.views.tables import STATE, condensed, folded, member_details
from atlas.site.words import sort_key
from atlas.texts import N_

Numbers = Mapping[str, int]
NOWHERE = N_("Van geen enkele coalitie is bekend dat deze partij meedoet. Dat is niet hetzelfde als: doet niet mee.")


def numbers_of(guide: Guide, field: PlayingField) -> Numbers:
    """The number of each table of a party, by name: it stands for the table where that is named again."""
    ordered = guide.in_order(seat.coalition.id for seat in field.seats)
    return {key: number for number, key in enumerate(ordered, 1)}


def seats_parts(guide: Guide, field: PlayingField, numbers: Numbers) -> tuple[Part, ...]:
    """The tables of a party; those that are past or still to come are behind one click."""
    words = guide.words
    running = {seat.coalition.id for seat in field.seats}
    other = [member for member in guide.landscape.tables.get(field.key, ()) if not _runs(member, running)]
    parts: list[Part] = [_seats_table(guide, field, numbers)] if field.seats else []
    if other:
        summary = N_("Nog {n}: voorbij, aangekondigd of onzeker"), N_("Nog {n}: voorbij, aangekondigd of onzeker")
        table = _table(
            guide, words(N_("Voorbij, aangekondigd of onzeker")), [_row(guide, m) for m in _named(guide, other)]
        )
        parts.append(Fold(words.count(*summary, len(other)), (table,)))
    return tuple(parts) or (Paragraph((guide.unknown(words(NOWHERE)),), "quiet"),)


def _runs(member: Membership, running: Iterable[str]) -> bool:
    return member.counts and member.coalition in running


def _named(guide: Guide, members: Iterable[Membership]) -> list[Membership]:
    return sorted(members, key=lambda member: sort_key(guide.atlas.title(member.coalition)))


def _seats_table(guide: Guide, field: PlayingField, numbers: Numbers) -> Table:
    seats = sorted(field.seats, key=lambda seat: numbers[seat.coalition.id])
    rows = [row for seat in seats for row in _seat(guide, seat, field, numbers)]
    return _table(guide, guide.words(N_("Lopende coalities, op naam")), rows)


def _table(guide: Guide, caption: str, rows: Sequence[Row]) -> Table:
    names = (
        N_("Coalitie"),
        N_("Niveau"),
        N_("Vorm"),
        N_("Rol"),
        N_("Periode"),
        N_("Samen met"),
        N_("Thuisbasis"),
        N_("Wie er zit"),
        N_("Zekerheid"),
        N_("Bron"),
        N_("Toelichting"),
    )
    return folded(guide, condensed(guide, Table(caption, tuple(map(guide.words, names)), tuple(rows), numeric=())))


def _seat(guide: Guide, seat: Seat, field: PlayingField, numbers: Numbers) -> list[Row]:
    """A row for each membership; one that says so for a grenswerker who only connects the table."""
    number: Rich = (Quiet(str(numbers[seat.coalition.id])), " ")
    others = len((seat.coalition.organisations | seat.coalition.coalitions) - {field.home, field.key})
    if not seat.members:
        return [_connected(guide, seat, number, others)]
    return [_row(guide, member, number, others) for member in seat.members]


def _connected(guide: Guide, seat: Seat, number: Rich, others: int) -> Row:
    coalition = seat.coalition
    level, form = guide.level(coalition.level.value), guide.form(coalition.form.value)
    role: Rich = (Quiet(guide.words(N_("verbindt"))),)
    return Row(
        ((*number, guide.to(coalition.id)), (level,), (form,), role, (), _others(guide, others), (), (), (), (), ())
    )


def _row(guide: Guide, member: Membership, number: Rich = (), others: int = 0) -> Row:
    coalition = guide.landscape.coalitions[member.coalition]
    phase = coalition.phase if coalition.phase is not Phase.NOW else member.phase
    badge, role = guide.phase(phase), member.item["rol"]
    via: tuple[Inline, ...] = (
        () if member.party == member.home else (" ", Quiet(guide.words(N_("via"))), " ", guide.to(member.party))
    )
    period, certainty, source, note = member_details(guide, member)
    return Row(
        (
            (*number, guide.to(coalition.id), *((" ", badge) if badge else ()), *via),
            (guide.level(coalition.level.value),),
            (guide.form(coalition.form.value),),
            (guide.absent(role) if isinstance(role, Absence) else str(role),),
            period,
            _others(guide, others) if number else (),
            (guide.to(member.team),) if member.team else (guide.unknown(),),
            (guide.to(member.person),) if member.person else (guide.unknown(),),
            certainty,
            source,
            note,
        ),
        STATE[phase],
    )


def _others(guide: Guide, number: int) -> Rich:
    return (guide.words.number(number),) if number else (guide.unknown(),)


def tables_by_number(keys: Iterable[str], numbers: Numbers) -> Rich:
    """The numbers of some tables."""
    return joined(str(number) for number in sorted(numbers[key] for key in keys))
