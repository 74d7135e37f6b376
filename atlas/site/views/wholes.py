"""What the atlas answers on each of the five questions for the landscape as a whole, always with what is not known."""

from collections import Counter

from atlas.insights.balance import balance, external_internal
from atlas.insights.findings import Cell, Pages, Unknown
from atlas.insights.findings import Row as FoundRow
from atlas.insights.findings import Table as FoundTable
from atlas.insights.network import Network
from atlas.insights.role_table import all_seats
from atlas.site.guide import Guide
from atlas.site.parts import Figure, Fold, Measure, Paragraph, Part, Rich, Row, Scope, Table
from atlas.site.views.some import first_of
from atlas.site.views.tables import folded
from atlas.texts import N_, Message

DECIMALS = 2
# Of a longer list of names the first; their number stands beside them.
NAMED = 6


def network_size(guide: Guide) -> tuple[Part, ...]:
    """How many organisations sit at how many tables, and how full that network is."""
    return (Paragraph(_size(guide, guide.insights.network)),)


def _size(guide: Guide, network: Network) -> Rich:
    words = guide.words
    if network.density is None:
        return (words(N_("Van geen enkele lopende coalitie zijn organisaties bekend.")),)
    sits = guide.said(
        N_("{organisations} organisaties zitten aan {tables} van {all} lopende coalities."),
        organisations=guide.count(len(network.tables), Measure.PARTIES, href=""),
        tables=guide.count(len(network.members), Measure.COALITIONS_SEATED, href=""),
        all=guide.count(len(network.coalitions), Measure.COALITIONS),
    )
    share = words(
        N_("Zaten zij allemaal overal, dan was elke plek bezet. Nu is dat {share}."),
        share=_percent(guide, network.density),
    )
    return (*sits, f" {share} ", *_complete(guide))


def _complete(guide: Guide) -> Rich:
    """Of how many of the running coalitions the list is complete: what every number here rests on."""
    coalitions = guide.insights.network.coalitions
    return guide.said(
        N_("Volledig: {complete} van {all} lijsten."),
        complete=guide.count(sum(c.completeness == "volledig" for c in coalitions), Measure.LISTS_COMPLETE),
        all=guide.count(len(coalitions), Measure.COALITIONS),
    )


def _percent(guide: Guide, share: float) -> str:
    return f"{guide.words.number(share * 100, 1)}%"


def role_table(guide: Guide) -> tuple[Part, ...]:
    """Every role that is known, with how often and by how many organisations it is played."""
    words = guide.words
    seats = all_seats(guide.landscape)
    counts = Counter(seat.role for seat in seats)
    parties = {role: {seat.home for seat in seats if seat.role == role} for role in counts}
    rows = tuple(
        Row(
            (
                (role,),
                (guide.count(counts[role], Measure.SEATS, scope=Scope(role=role), href=""),),
                (guide.count(len(parties[role]), Measure.PARTIES, scope=Scope(role=role), href=""),),
            )
        )
        for role in sorted(role for role in counts if role)
    )
    columns = (words(N_("Rol")), words(N_("Stoelen")), words(N_("Organisaties")))
    mandates = sum(bool(seat.item.text("mandaat")) for seat in seats)
    text = guide.said(
        N_("Van {total} stoelen is bij {silent} de rol onbekend, en bij {mandates} het mandaat bekend."),
        total=guide.count(len(seats), Measure.SEATS, href=""),
        silent=guide.count(counts[""], Measure.SEATS_WITHOUT_ROLE, href=""),
        mandates=guide.count(mandates, Measure.SEATS_WITH_MANDATE, href=""),
    )
    table = Table(words(N_("Rollen die genoemd zijn")), columns, rows, numeric=(1, 2))
    return (Paragraph(text), *_behind(guide, table))


def _behind(guide: Guide, table: Table) -> tuple[Part, ...]:
    """A table behind one click, named by its caption; nothing if it is empty."""
    rows = guide.words.count(N_("{n} rij"), N_("{n} rijen"), len(table.rows))
    return (Fold(f"{table.caption} ({rows})", (table,)),) if table.rows else ()


def stated_capacity(guide: Guide) -> tuple[Part, ...]:
    """Of how many seats the time is stated, and what teams state."""
    words = guide.words
    seats = all_seats(guide.landscape)
    known = sum(seat.item.amount("capaciteit") is not None for seat in seats)
    text = guide.said(
        N_("Bij {known} van {total} stoelen staat hoeveel tijd zij kosten."),
        known=guide.count(known, Measure.SEATS_WITH_HOURS, href=""),
        total=guide.count(len(seats), Measure.SEATS, href=""),
    )
    guard = words(N_("Wat niet is genoemd, telt niet als nul. De som is dus een ondergrens."))
    teams = {entity.id for entity in guide.atlas.of_kind("team")}
    table = guide.insights.findings["capaciteit"].table
    rows = tuple(row for row in table.rows if row.about in teams)
    shown = (found_table(guide, FoundTable(table.columns, rows), words(N_("Per team"))),) if rows else ()
    return (Paragraph((*text, f" {guard}")), *shown)


def alike_table(guide: Guide) -> tuple[Part, ...]:
    """Pairs of running coalitions on one opgave that have mostly the same members."""
    words = guide.words
    table = guide.insights.findings["aansluiten"].table
    once = {row.cells: row for row in table.rows}
    text = words(
        N_("Dezelfde partijen aan twee tafels is geen fout. Soms schrijft een wet beide voor. Het is wel een vraag.")
    )
    if not once:
        none = words(N_("Geen paar lopende coalities heeft zo veel partijen gemeen."))
        return (Paragraph((none,), "quiet"),)
    shown = found_table(
        guide, FoundTable(table.columns, tuple(once.values())), words(N_("Paren met vooral dezelfde partijen"))
    )
    return (Paragraph((f"{text} ", *_complete(guide))), *_behind(guide, shown))


def promising_table(guide: Guide) -> tuple[Part, ...]:
    """The balance of every opgave with what the rule makes of it, and how ties run across forms."""
    words = guide.words
    across = external_internal(guide.insights.network)
    thresholds = guide.atlas.settings.thresholds
    rule = words(
        N_("De regel: een balans van {balance} of sterker, bij minstens {minimum} coalities met bekende vorm."),
        balance=words.number(thresholds.promising_balance),
        minimum=words.number(thresholds.promising_minimum),
    )
    table = found_table(
        guide, guide.insights.findings["kansrijke-vorm"].table, words(N_("Formeel en informeel per opgave"))
    )
    worlds = found_table(
        guide, guide.insights.findings["perspectieven"].table, words(N_("Wie er nog niet aan tafel zit"))
    )
    if across is None:
        return (Paragraph((rule,)), *_behind(guide, table), *_behind(guide, worlds))
    ties = words(
        N_("Banden tussen coalities: {value}, van -1 (alleen binnen één vorm) tot 1 (alleen tussen de vormen)."),
        value=words.number(across, DECIMALS),
    )
    every = balance(guide.insights.network.coalitions)
    size = guide.said(
        N_("Lees dat naast de balans van alle coalities: {value} ({formal} formeel, {informal} informeel)."),
        value=words(N_("niet te berekenen")) if every.value is None else words.number(every.value, DECIMALS),
        formal=guide.count(every.formal, Measure.COALITIONS, scope=Scope(form="formal")),
        informal=guide.count(every.informal, Measure.COALITIONS, scope=Scope(form="informal")),
    )
    return (
        Paragraph((rule,)),
        *_behind(guide, table),
        *_behind(guide, worlds),
        Paragraph((f"{ties} ", *size, " ", *_complete(guide)), "quiet"),
    )


def found_table(guide: Guide, table: FoundTable, caption: str) -> Table:
    """A table of an analysis in the reader's words."""
    rows = tuple(Row(tuple(cell(guide, one) for one in _cells(guide, row))) for row in table.rows)
    numeric = tuple(
        number
        for number in range(1, len(table.columns))
        if table.rows and all(isinstance(row.cells[number], int | float | Unknown) for row in table.rows)
    )
    return folded(guide, Table(caption, tuple(guide.words(name) for name in table.columns), rows, numeric=numeric))


def _cells(guide: Guide, row: FoundRow) -> tuple[Cell, ...]:
    """The cells, the name of the page that the row is about as a link."""
    first, *others = row.cells
    linked = row.about in guide.atlas.entities and first == guide.atlas.title(row.about)
    return (Pages((row.about,)) if linked else first, *others)


def cell(guide: Guide, value: Cell) -> Rich:
    """A cell of an analysis in the reader's words."""
    match value:
        case Pages():
            return first_of(guide, [guide.to(key) for key in value.keys], NAMED)
        case Unknown():
            return (guide.unknown(guide.words(value.text)),)
        case Message():
            return (Figure(guide.words(value)),)
        case float():
            return (Figure(guide.words.number(value, DECIMALS)),)
        case int():
            return (Figure(guide.words.number(value)),)
        case _:
            return (value,)
