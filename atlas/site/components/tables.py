"""Tables for several pages: coalitions, and parties with their participation."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from atlas.content.kinds import INTERNAL_ONLY
from atlas.content.values import Fields
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.derived.members import Membership
from atlas.site.components.facts.sources import Citations, cite
from atlas.site.context import PageContext
from atlas.site.i18n.words import sort_key
from atlas.site.model import Absent, Bullets, Inline, Measure, Paragraph, Part, Quiet, Rich, Row, Scope, Table, Why
from atlas.site.model.rich import join_rich
from atlas.texts import N_

T = TypeVar("T")
NONE_CITED: Citations = {}
FOLD = 15
# A tail this short is not collapsed.
SHORT_TAIL = 3
MANY_ROWS = 3
STATE = {Phase.PAST: "past", Phase.AHEAD: "ahead", Phase.UNKNOWN: "unsure", Phase.NOW: ""}


def heaviest(items: Sequence[T], most: int, weight: Callable[[T], int]) -> Sequence[T]:
    """All items, or the heaviest of very many, in their original order."""
    if len(items) <= most:
        return items
    places = sorted(range(len(items)), key=lambda place: -weight(items[place]))[:most]
    return [items[place] for place in sorted(places)]


def by_title(coalitions: Iterable[Coalition]) -> list[Coalition]:
    """Coalitions by name, past ones last."""
    return sorted(coalitions, key=lambda c: (c.phase is Phase.PAST, sort_key(c.entity.title), c.id))


def name_of(context: PageContext, coalition: Coalition) -> Rich:
    """A link to a coalition, with its phase unless that is now."""
    badge = context.phase(coalition.phase)
    return (context.to(coalition.id), *((" ", badge) if badge else ()))


def form_and_why(context: PageContext, coalition: Coalition) -> Rich:
    """The form, with the reason if it is derived or unknown."""
    return (context.form(coalition.form.value), *form_why(context, coalition))


def form_why(context: PageContext, coalition: Coalition) -> Rich:
    """The reason for the form, if it is derived or unknown."""
    return () if coalition.form.written else (Why(context.words(coalition.form.reason)),)


def parties_known(context: PageContext, coalition: Coalition) -> Rich:
    """The number of known participants, compared with the number that the source states."""
    number, scope = len(coalition.organisations) + len(coalition.coalitions), Scope(coalition=coalition.id)
    if not number:
        return (context.unknown(),)
    count = context.count(number, Measure.PARTICIPANTS, scope=scope)
    stated = coalition.entity.fields.number("aantal-volgens-bron")
    if stated is not None and stated != number:
        source = context.count(stated, Measure.STATED, scope=scope, href="")
        return context.said(N_("{known} van {stated}"), known=count, stated=source)
    if coalition.completeness == "volledig":
        return (count,)
    return (
        count,
        " ",
        context.unknown(context.words(N_("en meer?")), context.words(N_("de lijst is niet volledig"))),
    )


def group_rows(groups: Iterable[tuple[Rich, Sequence[Row]]]) -> tuple[Row, ...]:
    """Rows below the heading of their group; groups without rows are left out."""
    return tuple(row for head, rows in groups if rows for row in (Row(cells=(head,), group=True), *rows))


def fold_tail(context: PageContext, table: Table) -> Table:
    """The table with its tail collapsed, if it is long."""
    data = [number for number, row in enumerate(table.rows) if not row.group]
    left = len(data) - FOLD
    if left <= SHORT_TAIL:
        return table
    more = context.words.count(N_("Toon nog {n} rij"), N_("Toon nog {n} rijen"), left)
    return replace(table, fold=data[FOLD - 1] + 1, more=more)


def as_lists(table: Table) -> tuple[Part, ...]:
    """The table, or lists with headings if only names are left in it."""
    if len(table.columns) > 1:
        return (table,)
    parts: list[Part] = [Paragraph(table.note, "quiet")] if table.note else []
    names: list[Rich] = []
    for row in (*table.rows, Row(cells=((),), group=True)):
        if not row.group:
            names.append(row.cells[0])
        elif names:
            parts.append(Bullets(tuple(names), "columns"))
            names = []
        if row.group and row.cells[0]:
            parts.append(Paragraph(row.cells[0], "group"))
    return tuple(parts)


def without_empty_columns(table: Table, keep: int = 1) -> Table:
    """The table without those columns after the first `keep` in which no row has a known value."""
    data = [row for row in table.rows if not row.group]
    silent = {n for n in range(keep, len(table.columns)) if not any(_has_value(row.cells[n]) for row in data)}
    kept = [number for number in range(len(table.columns)) if number not in silent]
    return _select_columns(table, kept)


def _select_columns(table: Table, kept: Sequence[int]) -> Table:
    """The table with only these columns."""
    return replace(
        table,
        columns=tuple(table.columns[number] for number in kept),
        rows=tuple(row if row.group else _select_cells(row, kept) for row in table.rows),
        numeric=tuple(kept.index(number) for number in table.numeric if number in kept),
    )


def _has_value(cell: Rich) -> bool:
    return any(not isinstance(piece, Absent) for piece in cell)


def without_constant_columns(context: PageContext, table: Table, *, fewest: int = MANY_ROWS) -> Table:
    """The table without columns that are the same in every row, whose value is shown once, above it."""
    data = [row for row in table.rows if not row.group]
    if len(data) < fewest:
        return table
    same = [number for number in range(1, len(table.columns)) if len({row.cells[number] for row in data}) == 1]
    kept = [number for number in range(len(table.columns)) if number not in same]
    first = data[0]
    remarks = [(Quiet(f"{table.columns[n].lower()}:"), " ", *first.cells[n]) for n in same if any(first.cells[n])]
    note = (context.words(N_("Voor allemaal geldt:")), " ", *join_rich(remarks, " · ")) if remarks else ()
    return replace(_select_columns(table, kept), note=note)


def _select_cells(row: Row, kept: Sequence[int]) -> Row:
    return replace(row, cells=tuple(row.cells[number] for number in kept))


def member_phase(context: PageContext, member: Membership) -> Rich:
    """The phase of a membership, unless it is now."""
    badge = context.phase(member.phase)
    return (" ", badge) if badge else ()


def tensions(context: PageContext, item: Fields) -> Iterator[str]:
    """The tensions in a relation, as its page states them; the internal note only in the internal edition."""
    for field, label in (("spanning", N_("Spanning: {text}")), (INTERNAL_ONLY, N_("Spanning, intern: {text}"))):
        if item.text(field):
            yield context.words(label, text=item.text(field))


def source_of(member: Membership) -> str:
    """The source of a membership: a page or an address; empty if there is none."""
    return member.item.target("bron") or member.item.text("bron")


def member_details(context: PageContext, member: Membership, numbers: Citations = NONE_CITED) -> tuple[Rich, ...]:
    """The period, certainty, source and remark of a membership, one cell each."""
    item = member.item
    note: list[Inline] = []
    for text in (item.text("inzet"), item.text("mandaat"), item.text("toelichting"), *tensions(context, item)):
        note += [" · ", text] if text and note else [text] if text else []
    return (
        context.period(item.day("sinds"), item.day("tot")),
        (context.certainty(item),),
        cite(context, source_of(member), numbers),
        tuple(note),
    )
