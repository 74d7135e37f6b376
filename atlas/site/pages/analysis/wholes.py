"""The answers to each of the five questions for the landscape as a whole, always with what is not known."""

from collections import Counter
from itertools import groupby
from typing import TypeVar

from atlas.insights.analyses.parties.role_table import all_seats
from atlas.insights.findings import Cell, Pages, Unknown
from atlas.insights.findings import FindingRow as FoundRow
from atlas.insights.findings import FindingTable as FoundTable
from atlas.insights.measures.balance import balance, external_internal
from atlas.insights.measures.network import Network
from atlas.site.components.some import first_names
from atlas.site.components.tables import fold_tail
from atlas.site.context import PageContext
from atlas.site.model import Anchor, Figure, Fold, Measure, Paragraph, Part, Rich, Row, Scope, Table
from atlas.site.urls import ANALYSES
from atlas.texts import N_, Message

T = TypeVar("T")
DECIMALS = 2
# The most names that are shown; their number is shown beside them.
NAMED = 6
# The column of the names that two coalitions share.
WHO = 2


def network_size(context: PageContext) -> tuple[Part, ...]:
    """The numbers of organisations and tables, and the density of their network."""
    return (Paragraph(_size(context, context.insights.network)),)


def _size(context: PageContext, network: Network) -> Rich:
    words = context.words
    if network.density is None:
        return (words(N_("Van geen enkele lopende coalitie zijn organisaties bekend.")),)
    sits = context.said(
        N_("{organisations} organisaties zitten aan {tables} van {all} lopende coalities."),
        organisations=context.count(len(network.tables), Measure.PARTIES, href=""),
        tables=context.count(len(network.members), Measure.COALITIONS_SEATED, href=""),
        all=context.count(len(network.coalitions), Measure.COALITIONS),
    )
    share = words(
        N_("Zaten zij allemaal overal, dan was elke plek bezet. Nu is dat {share}."),
        share=_percent(context, network.density),
    )
    return (*sits, f" {share} ", *_complete(context))


def _complete(context: PageContext) -> Rich:
    """The share of running coalitions with a complete list, which every number here is based on."""
    coalitions = context.insights.network.coalitions
    return context.said(
        N_("Volledig: {complete} van {all} lijsten."),
        complete=context.count(sum(c.completeness == "volledig" for c in coalitions), Measure.LISTS_COMPLETE),
        all=context.count(len(coalitions), Measure.COALITIONS),
    )


def _percent(context: PageContext, share: float) -> str:
    return f"{context.words.number(share * 100, 1)}%"


def role_table(context: PageContext) -> tuple[Part, ...]:
    """Every known role, with how often and by how many organisations it is played."""
    words = context.words
    seats = all_seats(context.landscape)
    counts = Counter(seat.role for seat in seats)
    parties = {role: {seat.home for seat in seats if seat.role == role} for role in counts}
    rows = tuple(
        Row(
            cells=(
                (role,),
                (context.count(counts[role], Measure.SEATS, scope=Scope(role=role), href=""),),
                (context.count(len(parties[role]), Measure.PARTIES, scope=Scope(role=role), href=""),),
            )
        )
        for role in sorted(role for role in counts if role)
    )
    columns = (words(N_("Rol")), words(N_("Stoelen")), words(N_("Organisaties")))
    mandates = sum(bool(seat.item.text("mandaat")) for seat in seats)
    text = context.said(
        N_("Van {total} stoelen is bij {silent} de rol onbekend, en bij {mandates} het mandaat bekend."),
        total=context.count(len(seats), Measure.SEATS, href=""),
        silent=context.count(counts[""], Measure.SEATS_WITHOUT_ROLE, href=""),
        mandates=context.count(mandates, Measure.SEATS_WITH_MANDATE, href=""),
    )
    table = Table(caption=words(N_("Rollen die genoemd zijn")), columns=columns, rows=rows, numeric=(1, 2))
    return (Paragraph(text), *_collapsed(context, table))


def _collapsed(context: PageContext, table: Table) -> tuple[Part, ...]:
    """A collapsed table with its caption as summary; empty if it has no rows."""
    rows = context.words.count(N_("{n} rij"), N_("{n} rijen"), len(table.rows))
    return (Fold(summary=f"{table.caption} ({rows})", parts=(table,)),) if table.rows else ()


def stated_capacity(context: PageContext) -> tuple[Part, ...]:
    """The number of seats with stated hours, and the capacity that teams state."""
    words = context.words
    seats = all_seats(context.landscape)
    stated = sum(seat.item.amount("capaciteit") is not None for seat in seats)
    text = context.said(
        N_("Bij {known} van {total} stoelen staat hoeveel tijd zij kosten."),
        known=context.count(stated, Measure.SEATS_WITH_HOURS, href=""),
        total=context.count(len(seats), Measure.SEATS, href=""),
    )
    guard = words(N_("Wat niet is genoemd, telt niet als nul. De som is dus een ondergrens."))
    teams = {entity.id for entity in context.atlas.of_kind("team")}
    table = context.insights.findings["capaciteit"].table
    rows = tuple(row for row in table.rows if row.about in teams)
    shown = (found_table(context, FoundTable(table.columns, rows), words(N_("Per team"))),) if rows else ()
    return (Paragraph((*text, f" {guard}")), *shown)


def alike_table(context: PageContext) -> tuple[Part, ...]:
    """Pairs of running coalitions on one opgave that have mostly the same members."""
    words = context.words
    table = _without_column(merge_repeated_rows(context.insights.findings["aansluiten"].table), WHO)
    text = words(
        N_("Dezelfde partijen aan twee tafels is geen fout. Soms schrijft een wet beide voor. Het is wel een vraag.")
    )
    if not table.rows:
        none = words(N_("Geen paar lopende coalities heeft zo veel partijen gemeen."))
        return (Paragraph((none,), "quiet"),)
    shown = found_table(context, table, words(N_("Paren met vooral dezelfde partijen")))
    who = Anchor(href=context.at(f"{ANALYSES}#aansluiten"), text=words(N_("Met de namen")))
    return (Paragraph((f"{text} ", *_complete(context), " ", who)), *_collapsed(context, shown))


def promising_table(context: PageContext) -> tuple[Part, ...]:
    """The balance of forms of every opgave with its conclusion, and the ties across forms."""
    words = context.words
    across = external_internal(context.insights.network)
    thresholds = context.atlas.settings.thresholds
    rule = words(
        N_("De regel: een balans van {balance} of sterker, bij minstens {minimum} coalities met bekende vorm."),
        balance=words.number(thresholds.promising_balance),
        minimum=words.number(thresholds.promising_minimum),
    )
    table = found_table(
        context, context.insights.findings["kansrijke-vorm"].table, words(N_("Formeel en informeel per opgave"))
    )
    worlds = found_table(
        context, context.insights.findings["perspectieven"].table, words(N_("Wie er nog niet aan tafel zit"))
    )
    if across is None:
        return (Paragraph((rule,)), *_collapsed(context, table), *_collapsed(context, worlds))
    ties = words(
        N_("Banden tussen coalities: {value}, van -1 (alleen binnen één vorm) tot 1 (alleen tussen de vormen)."),
        value=words.number(across, DECIMALS),
    )
    every = balance(context.insights.network.coalitions)
    size = context.said(
        N_("Lees dat naast de balans van alle coalities: {value} ({formal} formeel, {informal} informeel)."),
        value=words(N_("niet te berekenen")) if every.value is None else words.number(every.value, DECIMALS),
        formal=context.count(every.formal, Measure.COALITIONS, scope=Scope(form="formal")),
        informal=context.count(every.informal, Measure.COALITIONS, scope=Scope(form="informal")),
    )
    return (
        Paragraph((rule,)),
        *_collapsed(context, table),
        *_collapsed(context, worlds),
        Paragraph((f"{ties} ", *size, " ", *_complete(context)), "quiet"),
    )


def merge_repeated_rows(table: FoundTable) -> FoundTable:
    """The table with consecutive rows that say the same for several pages merged into one."""
    return FoundTable(table.columns, tuple(next(same) for _, same in groupby(table.rows, lambda row: row.cells)))


def _without_column(table: FoundTable, column: int) -> FoundTable:
    """The table without one of its columns."""
    rows = tuple(FoundRow(row.about, _without_item(row.cells, column)) for row in table.rows)
    return FoundTable(_without_item(table.columns, column), rows)


def _without_item(values: tuple[T, ...], place: int) -> tuple[T, ...]:
    return (*values[:place], *values[place + 1 :])


def found_table(context: PageContext, table: FoundTable, caption: str) -> Table:
    """A table of an analysis in the language of the reader."""
    rows = tuple(Row(cells=tuple(cell(context, value) for value in _cells(context, row))) for row in table.rows)
    numeric = tuple(
        number
        for number in range(1, len(table.columns))
        if table.rows and all(isinstance(row.cells[number], int | float | Unknown) for row in table.rows)
    )
    return fold_tail(
        context,
        Table(
            caption=caption, columns=tuple(context.words(name) for name in table.columns), rows=rows, numeric=numeric
        ),
    )


def _cells(context: PageContext, row: FoundRow) -> tuple[Cell, ...]:
    """The cells of a row, in which the page that the row is about is a link."""
    first, *others = row.cells
    linked = row.about in context.atlas.entities and first == context.atlas.title(row.about)
    return (Pages((row.about,)) if linked else first, *others)


def cell(context: PageContext, value: Cell) -> Rich:
    """A cell of an analysis in the language of the reader."""
    match value:
        case Pages():
            return first_names(context, [context.to(key) for key in value.keys], NAMED)
        case Unknown():
            return (context.unknown(context.words(value.text)),)
        case Message():
            return (Figure(context.words(value)),)
        case float():
            return (Figure(context.words.number(value, DECIMALS)),)
        case int():
            return (Figure(context.words.number(value)),)
        case _:
            return (value,)
