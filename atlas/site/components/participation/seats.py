"""The tables at which a party sits: each running coalition once with a number, and past and future ones."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from atlas.content.values import Absence
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.derived.members import Membership
from atlas.landscape.playing_field import PlayingField, Seat
from atlas.site.components.facts.known_of import capacity_of
from atlas.site.components.facts.sources import Citations
from atlas.site.components.tables import (
    STATE,
    fold_tail,
    member_details,
    source_of,
    without_constant_columns,
    without_empty_columns,
)
from atlas.site.context import PageContext
from atlas.site.i18n.words import sort_key
from atlas.site.model import Fold, Measure, Paragraph, Part, Quiet, Rich, Row, Scope, Table
from atlas.site.model.rich import join_rich
from atlas.texts import N_

Numbers = Mapping[str, int]
# With at most this many seats, columns without any known value are left out.
FEW = 3
COLUMNS = (
    N_("Coalitie"),
    N_("Niveau"),
    N_("Vorm"),
    N_("Looptijd"),
    N_("Rol"),
    N_("Doet mee"),
    N_("Samen met"),
    N_("Thuisbasis"),
    N_("Wie er zit"),
    N_("Zekerheid"),
    N_("Bron"),
    N_("Toelichting"),
)
NOWHERE = N_("Van geen enkele coalitie is bekend dat deze partij meedoet. Dat is niet hetzelfde als: doet niet mee.")


def numbers_of(context: PageContext, field: PlayingField, first: Sequence[str] = ()) -> Numbers:
    """The number of each table of a party, which stands for the table where it is mentioned again.

    By name, or in the order of `first` for the tables that its page names first.
    """
    tables = {seat.coalition.id for seat in field.seats}
    ordered = dict.fromkeys((*(key for key in first if key in tables), *context.in_order(tables)))
    return {key: number for number, key in enumerate(ordered, 1)}


def seats_parts(context: PageContext, field: PlayingField, numbers: Numbers, cited: Citations) -> tuple[Part, ...]:
    """The tables of a party; past and future ones are collapsed."""
    words = context.words
    seats = _Seats(context=context, field=field, numbers=numbers, cited=cited)
    running = {seat.coalition.id for seat in field.seats}
    members = context.landscape.tables.get(field.key, ())
    inactive = [member for member in members if not (member.counts and member.coalition in running)]
    parts: list[Part] = [seats.table(words(N_("Lopende coalities")), seats.rows())] if field.seats else []
    if inactive:
        summary = N_("Nog {n}: voorbij, aangekondigd of onzeker"), N_("Nog {n}: voorbij, aangekondigd of onzeker")
        ordered = sorted(inactive, key=lambda member: sort_key(context.atlas.title(member.coalition)))
        table = seats.table(words(N_("Voorbij, aangekondigd of onzeker")), map(seats.row, ordered))
        parts.append(Fold(summary=words.count(*summary, len(inactive)), parts=(table,), printed=True))
    return tuple(parts) or (Paragraph((context.unknown(words(NOWHERE)),), "quiet"),)


def sources_of_seats(context: PageContext, key: str) -> tuple[str, ...]:
    """The sources of the memberships of a party."""
    return tuple(source_of(member) for member in context.landscape.tables.get(key, ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seats:
    """The tables of one party as rows."""

    context: PageContext
    field: PlayingField
    numbers: Numbers
    cited: Citations

    def table(self, caption: str, rows: Iterable[Row]) -> Table:
        """The rows under their columns, without columns that are the same in every row."""
        columns = tuple(map(self.context.words, COLUMNS))
        table = Table(caption=caption, columns=columns, rows=tuple(rows), style="run-on")
        few = without_empty_columns(table) if len(table.rows) < FEW else table
        return fold_tail(self.context, without_constant_columns(self.context, few, fewest=2))

    def rows(self) -> Iterator[Row]:
        """A row for each present membership, and for each table that a grenswerker connects without sitting there."""
        for seat in sorted(self.field.seats, key=lambda seat: self.numbers[seat.coalition.id]):
            yield from map(self.row, seat.members)
            if not seat.members:
                yield self._connected(seat)

    def row(self, member: Membership) -> Row:
        """One membership with all its details."""
        context, coalition = self.context, self.context.landscape.coalitions[member.coalition]
        phase = coalition.phase if coalition.phase is not Phase.NOW else member.phase
        period, certainty, source, note = member_details(context, member, self.cited)
        role = member.item["rol"]
        return Row(
            cells=(
                (*self._name(coalition, phase), *self._through(member)),
                *self._of(coalition),
                (context.absent(role) if isinstance(role, Absence) else str(role),),
                period or (context.unknown(),),
                self._count_others(coalition),
                (context.to(member.team),) if member.team else (context.unknown(),),
                (context.to(member.person),) if member.person else (context.unknown(),),
                certainty,
                source,
                join_rich((*((note,) if note else ()), *capacity_of(context, member.item)), " · "),
            ),
            state=STATE[phase],
        )

    def _connected(self, seat: Seat) -> Row:
        role: Rich = (Quiet(self.context.words(N_("verbindt"))),)
        cells = (
            (*self._name(seat.coalition, Phase.NOW),),
            *self._of(seat.coalition),
            role,
            (),
            self._count_others(seat.coalition),
        )
        return Row(cells=(*cells, (), (), (), (), ()))

    def _name(self, coalition: Coalition, phase: Phase) -> Rich:
        number, badge = self.numbers.get(coalition.id), self.context.phase(phase)
        before: Rich = (Quiet(str(number)), " ") if number else ()
        return (*before, self.context.to(coalition.id), *((" ", badge) if badge else ()))

    def _through(self, member: Membership) -> Rich:
        """The team or role through which the party sits here, if it does not sit itself."""
        if member.party == self.field.key:
            return ()
        return (" ", Quiet(self.context.words(N_("via"))), " ", self.context.to(member.party))

    def _of(self, coalition: Coalition) -> tuple[Rich, Rich, Rich]:
        """The level, form and period of a coalition."""
        context, fields = self.context, coalition.entity.fields
        period = context.period(fields.day("begin"), fields.day("einde"))
        return (
            (context.level(coalition.level.value),),
            (context.form(coalition.form.value),),
            period or (context.unknown(),),
        )

    def _count_others(self, coalition: Coalition) -> Rich:
        """The number of other parties at the table."""
        others = (coalition.organisations | coalition.coalitions) - {self.field.home, self.field.key}
        if not others:
            return (self.context.unknown(),)
        scope = Scope(coalition=coalition.id, party=self.field.key)
        return (self.context.count(len(others), Measure.OTHERS, scope=scope),)


def tables_by_number(keys: Iterable[str], numbers: Numbers) -> str:
    """The numbers of tables, as an enumeration."""
    return ", ".join(str(number) for number in sorted(numbers[key] for key in keys))
