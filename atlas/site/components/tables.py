"""Tables that several pages share: coalitions, and parties with their part in them."""

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
from atlas.site.model.rich import joined
from atlas.texts import N_

T = TypeVar("T")
NONE_CITED: Citations = {}
FOLD = 15
# A tail as short as this is not worth a click.
SHORT_TAIL = 3
MANY_ROWS = 3
STATE = {Phase.PAST: "past", Phase.AHEAD: "ahead", Phase.UNKNOWN: "unsure", Phase.NOW: ""}


def heaviest(found: Sequence[T], most: int, weight: Callable[[T], int]) -> Sequence[T]:
    """All, or of very many the heaviest, in the order that they were in."""
    if len(found) <= most:
        return found
    places = sorted(range(len(found)), key=lambda place: -weight(found[place]))[:most]
    return [found[place] for place in sorted(places)]


def by_title(coalitions: Iterable[Coalition]) -> list[Coalition]:
    """Coalitions in the order of their names, what is past last."""
    return sorted(coalitions, key=lambda c: (c.phase is Phase.PAST, sort_key(c.entity.title), c.id))


def name_of(context: PageContext, coalition: Coalition) -> Rich:
    """A link to a coalition, with how it stands if that is not simply now."""
    badge = context.phase(coalition.phase)
    return (context.to(coalition.id), *((" ", badge) if badge else ()))


def form_and_why(context: PageContext, coalition: Coalition) -> Rich:
    """The form with the reason, if it is derived or unknown."""
    return (context.form(coalition.form.value), *form_why(context, coalition))


def form_why(context: PageContext, coalition: Coalition) -> Rich:
    """The reason for the form, if it is derived or unknown."""
    return () if coalition.form.written else (Why(context.words(coalition.form.reason)),)


def parties_known(context: PageContext, coalition: Coalition) -> Rich:
    """How many participants are known, against how many the source states."""
    number, scope = len(coalition.organisations) + len(coalition.coalitions), Scope(coalition=coalition.id)
    if not number:
        return (context.unknown(),)
    known = context.count(number, Measure.PARTICIPANTS, scope=scope)
    stated = coalition.entity.fields.number("aantal-volgens-bron")
    if stated is not None and stated != number:
        source = context.count(stated, Measure.STATED, scope=scope, href="")
        return context.said(N_("{known} van {stated}"), known=known, stated=source)
    if coalition.completeness == "volledig":
        return (known,)
    return (
        known,
        " ",
        context.unknown(context.words(N_("en meer?")), context.words(N_("de lijst is niet volledig"))),
    )


def grouped(groups: Iterable[tuple[Rich, Sequence[Row]]]) -> tuple[Row, ...]:
    """Rows under the head of their group; a group without rows is left out."""
    return tuple(row for head, rows in groups if rows for row in (Row(cells=(head,), group=True), *rows))


def folded(context: PageContext, table: Table) -> Table:
    """The table with its tail folded, if it is long."""
    data = [number for number, row in enumerate(table.rows) if not row.group]
    left = len(data) - FOLD
    if left <= SHORT_TAIL:
        return table
    more = context.words.count(N_("Toon nog {n} rij"), N_("Toon nog {n} rijen"), left)
    return replace(table, fold=data[FOLD - 1] + 1, more=more)


def as_lists(table: Table) -> tuple[Part, ...]:
    """The table itself, or, if only names are left in it, a list under each head."""
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


def telling(table: Table, keep: int = 1) -> Table:
    """The table without columns, after the first `keep`, in which no row says anything that is known."""
    data = [row for row in table.rows if not row.group]
    silent = {n for n in range(keep, len(table.columns)) if not any(_says(row.cells[n]) for row in data)}
    kept = [number for number in range(len(table.columns)) if number not in silent]
    return _narrowed(table, kept)


def _narrowed(table: Table, kept: Sequence[int]) -> Table:
    """The table with only these columns."""
    return replace(
        table,
        columns=tuple(table.columns[number] for number in kept),
        rows=tuple(row if row.group else _only(row, kept) for row in table.rows),
        numeric=tuple(kept.index(number) for number in table.numeric if number in kept),
    )


def _says(cell: Rich) -> bool:
    return any(not isinstance(piece, Absent) for piece in cell)


def condensed(context: PageContext, table: Table, *, fewest: int = MANY_ROWS) -> Table:
    """The table without columns that say the same in every row: what they say stands once, above it."""
    data = [row for row in table.rows if not row.group]
    if len(data) < fewest:
        return table
    same = [number for number in range(1, len(table.columns)) if len({row.cells[number] for row in data}) == 1]
    kept = [number for number in range(len(table.columns)) if number not in same]
    first = data[0]
    said = [(Quiet(f"{table.columns[n].lower()}:"), " ", *first.cells[n]) for n in same if any(first.cells[n])]
    note = (context.words(N_("Voor allemaal geldt:")), " ", *joined(said, " · ")) if said else ()
    return replace(_narrowed(table, kept), note=note)


def _only(row: Row, kept: Sequence[int]) -> Row:
    return replace(row, cells=tuple(row.cells[number] for number in kept))


def member_phase(context: PageContext, member: Membership) -> Rich:
    """How a membership stands, if that is not simply now."""
    badge = context.phase(member.phase)
    return (" ", badge) if badge else ()


def tensions(context: PageContext, item: Fields) -> Iterator[str]:
    """What rubs in a relation, as its page says it; the internal note only where that may be seen."""
    for field, label in (("spanning", N_("Spanning: {text}")), (INTERNAL_ONLY, N_("Spanning, intern: {text}"))):
        if item.text(field):
            yield context.words(label, text=item.text(field))


def source_of(member: Membership) -> str:
    """The source of a membership: a page or an address; empty if none is named."""
    return member.item.target("bron") or member.item.text("bron")


def member_details(context: PageContext, member: Membership, numbers: Citations = NONE_CITED) -> tuple[Rich, ...]:
    """Period, certainty, source and remark of a membership: one cell each."""
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
