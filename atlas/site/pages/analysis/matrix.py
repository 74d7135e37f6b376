"""Participation as a matrix: organisations by world in rows, coalitions of an opgave by level and form in columns.

An empty cell means "not on the list" only if the list is complete; otherwise it is unknown, and the cell is hatched.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from atlas.content.kinds import FORMS, LEVELS, WORLDS
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition, running, world_of
from atlas.landscape.derived.members import Membership
from atlas.landscape.landscape import OpgaveLandscape
from atlas.maps.charts.seriation import chain_groups
from atlas.site.components.frame import entity_page, kicker
from atlas.site.components.tables import STATE, by_title, heaviest, parties_known
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import FORM_NARROW
from atlas.site.model import (
    Anchor,
    HeadSpan,
    Mark,
    Matrix,
    MatrixColumn,
    MatrixGroup,
    MatrixRow,
    Measure,
    Paragraph,
    Part,
    Rich,
    Scope,
)
from atlas.site.model.page import Lead, Page
from atlas.site.urls import DOWNLOADS, address_of, anchor_of_world
from atlas.texts import N_

AS_COALITION = "coalitie"
GROUPS = (*WORLDS, "", AS_COALITION)
# The largest matrix that a reader can survey; it also keeps the page from growing with the square of the atlas.
MOST_COLUMNS, MOST_ROWS = 60, 250
PLAIN_ROLE, PLAIN_SIGN = "deelnemer", "•"
Seats = Mapping[str, Mapping[str, Sequence[Membership]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixOrder:
    """The columns and rows of a matrix in order; `seats` holds the memberships by row and then by coalition.

    `coalitions` and `parties` are the total numbers; of very many only those with most seats are in the order.
    """

    columns: tuple[Coalition, ...]
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    seats: Seats
    coalitions: int
    parties: int

    @property
    def is_whole(self) -> bool:
        """Whether the matrix contains all parties and coalitions."""
        return len(self.columns) == self.coalitions and sum(len(keys) for _, keys in self.groups) == self.parties


def matrix_page(context: PageContext, landscape: OpgaveLandscape) -> Page:
    """The page with the matrix of an opgave."""
    words, opgave = context.words, landscape.opgave
    lead = Lead(
        kicker=kicker(context, opgave, words(N_("wie zit waar"))),
        title=opgave.title,
        intro=(
            words(N_("Wie zit bij welke coalitie aan tafel? Partijen met dezelfde tafels staan bij elkaar.")),
            " ",
            words(N_("Een gearceerd vak is onbekend: daar is de lijst niet volledig.")),
        ),
        chips=((Anchor(href=context.at(address_of(opgave)), text=words(N_("Naar de pagina van deze opgave"))),),),
    )
    return entity_page(context, opgave, lead, *_parts(context, landscape), style="wide", under=(opgave.id,))


def _parts(context: PageContext, landscape: OpgaveLandscape) -> Iterator[Part]:
    words, order = context.words, _order(context, landscape)
    if order.groups:
        if not order.is_whole:
            yield Paragraph(_left_out_note(context, order))
        yield _matrix(context, landscape, order)
    else:
        yield Paragraph((context.unknown(words(N_("Van geen lopende coalitie is bekend wie meedoet."))),))
    past = sum(c.phase is Phase.PAST for c in landscape.coalitions)
    if past:
        text = context.counted(
            N_("{n} coalitie is voorbij en staat hier niet bij."),
            N_("{n} coalities zijn voorbij en staan hier niet bij."),
            past,
            Measure.COALITIONS_PAST,
            scope=Scope(opgave=landscape.opgave.id),
        )
        yield Paragraph(text, "quiet")


def _left_out_note(context: PageContext, order: MatrixOrder) -> Rich:
    """What the matrix leaves out, and where to find it."""
    words = context.words
    shown = words(
        N_("Hier staan {columns} van {coalitions} coalities en {rows} van {parties} partijen."),
        columns=words.number(len(order.columns)),
        coalitions=words.number(order.coalitions),
        rows=words.number(sum(len(keys) for _, keys in order.groups)),
        parties=words.number(order.parties),
    )
    which = words(N_("Dat zijn die met de meeste plaatsen. Alle deelnames staan bij de"))
    return (shown, " ", which, " ", Anchor(href=context.at(DOWNLOADS), text=words(N_("downloads"))), ".")


def _order(context: PageContext, landscape: OpgaveLandscape) -> MatrixOrder:
    """The order of rows and columns that makes blocks visible; by name among equals."""
    tables = by_title(running(landscape.coalitions))
    everyone = _seats(tables)
    filled = Counter(ident for seated in everyone.values() for ident in seated)
    current = heaviest(tables, MOST_COLUMNS, lambda coalition: filled[coalition.id])
    seats = _seats(current)
    rows = heaviest(context.in_order(seats), MOST_ROWS, lambda key: len(seats[key]))
    of_rows = {key: frozenset(seats[key]) for key in rows}
    of_columns = {c.id: frozenset(key for key in rows if c.id in seats[key]) for c in current}
    cells = [
        [c.id for c in current if (c.level.value, c.form.value) == (level, form)]
        for level in (*LEVELS, "")
        for form in (*FORMS, "")
    ]
    columns = [key for group in chain_groups(cells, of_columns, rows) for key in group]
    kinds = {key: _group(context, key, seats[key]) for key in rows}
    groups = chain_groups([[key for key in rows if kinds[key] == name] for name in GROUPS], of_rows, columns)
    by_id = {c.id: c for c in current}
    named = tuple((name, keys) for name, keys in zip(GROUPS, groups, strict=True) if keys)
    return MatrixOrder(
        columns=tuple(by_id[key] for key in columns),
        groups=named,
        seats=seats,
        coalitions=len(tables),
        parties=len(everyone),
    )


def _seats(coalitions: Sequence[Coalition]) -> Seats:
    """The past and present memberships, by party and then by coalition; a coalition that takes part is a party too."""
    by_party: dict[str, dict[str, list[Membership]]] = defaultdict(lambda: defaultdict(list))
    for coalition in coalitions:
        for member in coalition.memberships:
            key = member.party if member.acts_as == AS_COALITION else (member.home or member.party)
            if key and _state(member) != "no":
                by_party[key][coalition.id].append(member)
    return by_party


def _group(context: PageContext, key: str, seats: Mapping[str, Sequence[Membership]]) -> str:
    acts = {member.acts_as for members in seats.values() for member in members}
    return AS_COALITION if acts == {AS_COALITION} else world_of(context.atlas, key)


def _state(member: Membership) -> str:
    if member.counts:
        return "in"
    return {Phase.AHEAD: "ahead", Phase.PAST: "past"}.get(member.phase, "no")


def _matrix(context: PageContext, landscape: OpgaveLandscape, order: MatrixOrder) -> Matrix:
    words = context.words
    signs = role_signs(
        {
            member.role
            for seats in order.seats.values()
            for members in seats.values()
            for member in members
            if member.counts
        }
    )
    groups = tuple(
        MatrixGroup(
            _head(context, landscape, name),
            tuple(_row(context, key, order, signs) for key in keys),
            anchor_of_world(name),
        )
        for name, keys in order.groups
    )
    return Matrix(
        id="matrix",
        caption=words(N_("Wie zit waar rond {opgave}"), opgave=landscape.opgave.title),
        corner=words(N_("Partij")),
        count=words(N_("Tafels")),
        foot=words(N_("Deelnemers bekend")),
        levels=_level_spans(context, order.columns),
        forms=_form_spans(context, order.columns),
        columns=tuple(_column(context, coalition) for coalition in order.columns),
        groups=groups,
        legend=tuple(
            _legend(context, signs, {mark.state for group in groups for row in group.rows for mark in row.marks})
        ),
    )


def role_signs(roles: set[str]) -> Mapping[str, str]:
    """A sign for each role: a dot for plain participation, otherwise the shortest unambiguous prefix."""
    signs = {role: PLAIN_SIGN for role in roles if role.casefold() in {"", PLAIN_ROLE}}
    taken: set[str] = set()
    for role in sorted(roles - signs.keys()):
        letters = next(
            (role[:n].capitalize() for n in range(1, len(role) + 1) if role[:n].capitalize() not in taken), role
        )
        taken.add(letters)
        signs[role] = letters
    return signs


def _level_spans(context: PageContext, columns: Sequence[Coalition]) -> tuple[HeadSpan, ...]:
    counts = Counter(c.level.value for c in columns)
    return tuple(
        HeadSpan(head=context.level(level), width=counts[level], level=level)
        for level in (*LEVELS, "")
        if counts[level]
    )


def _form_spans(context: PageContext, columns: Sequence[Coalition]) -> tuple[HeadSpan, ...]:
    counts = Counter((c.level.value, c.form.value) for c in columns)
    words = context.words
    return tuple(
        HeadSpan(
            head=words(FORM_NARROW[form]) if form else context.unknown(words(N_("vorm onbekend"))),
            width=counts[level, form],
            level=level,
        )
        for level in (*LEVELS, "")
        for form in (*FORMS, "")
        if counts[level, form]
    )


def _column(context: PageContext, coalition: Coalition) -> MatrixColumn:
    anchor = Anchor(href=context.at(address_of(coalition.entity)), text=coalition.entity.title, kind=AS_COALITION)
    return MatrixColumn(
        anchor=anchor, level=coalition.level.value, foot=parties_known(context, coalition), state=STATE[coalition.phase]
    )


def _head(context: PageContext, landscape: OpgaveLandscape, name: str) -> Rich:
    """The heading over the rows of a world, with the number of its parties that take part now."""
    if name == AS_COALITION:
        return (context.words(N_("Coalities die meedoen")),)
    parties = {key for coalition in running(landscape.coalitions) for key in coalition.organisations}
    number = sum(world_of(context.atlas, key) == name for key in parties)
    return context.of_world(name, number, Scope(opgave=landscape.opgave.id))


def _row(context: PageContext, key: str, order: MatrixOrder, signs: Mapping[str, str]) -> MatrixRow:
    seats = order.seats[key]
    tables = sum(any(member.counts for member in members) for members in seats.values())
    marks = tuple(_mark(context, coalition, seats.get(coalition.id, ()), signs) for coalition in order.columns)
    return MatrixRow(
        head=(context.to(key),),
        count=context.words.number(tables),
        marks=marks,
        sits=_seats_in_words(context, order.columns, marks),
    )


def _seats_in_words(context: PageContext, columns: Sequence[Coalition], marks: Sequence[Mark]) -> str:
    """The tables of a party in words, and whether there may be more."""
    words = context.words
    plain = {words(N_("doet mee")), PLAIN_ROLE}
    named = ((coalition.entity.title, mark) for coalition, mark in zip(columns, marks, strict=True) if mark.word)
    sits = [
        title if mark.word in plain else f"{title} ({mark.word})" for title, mark in named if mark.state != "unsure"
    ]
    more = [words(N_("en misschien meer"))] if any(mark.state == "unsure" for mark in marks) else []
    return " · ".join([*sits, *more])


def _mark(context: PageContext, coalition: Coalition, members: Sequence[Membership], signs: Mapping[str, str]) -> Mark:
    words = context.words
    now = [member for member in members if member.counts]
    if now:
        roles = dict.fromkeys(member.role for member in now)
        shown = " ".join(dict.fromkeys(signs[role] for role in roles))
        return Mark(
            f"in {coalition.level.value}".strip(), shown, ", ".join(role or words(N_("doet mee")) for role in roles)
        )
    if any(_state(member) == "ahead" for member in members):
        return Mark("ahead", "○", words(N_("aangekondigd")))
    if members:
        return Mark("past", "–", words(N_("doet niet meer mee")))
    if coalition.completeness != "volledig":
        return Mark("unsure", "", words(N_("onbekend")))
    return Mark("no")


def _legend(context: PageContext, signs: Mapping[str, str], states: set[str]) -> Iterator[tuple[Mark, str]]:
    """The meaning of each sign that occurs, roles first."""
    words = context.words
    if PLAIN_SIGN in signs.values():
        yield Mark("in", PLAIN_SIGN), words(N_("doet mee"))
    yield from ((Mark("in", sign), role) for role, sign in sorted(signs.items()) if sign != PLAIN_SIGN)
    for mark, text in (
        (Mark("ahead", "○"), N_("aangekondigd")),
        (Mark("past", "–"), N_("doet niet meer mee")),
        (Mark("unsure"), N_("onbekend: de lijst is niet volledig")),
        (Mark("no"), N_("staat niet op de volledige lijst")),
    ):
        if mark.state in states:
            yield mark, words(text)
