"""The answers for one organisation to each of the five questions, as cells under the columns of the question.

Each answer also has a short form: one line of counts, which expands to the cells.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from atlas.content.values import Entity
from atlas.insights.analyses.coalitions.unlinked import loose_pairs
from atlas.insights.analyses.parties.capacity import amount_message, effort
from atlas.insights.analyses.parties.role_table import PLAIN, running_seats
from atlas.insights.analyses.parties.seatings import Seating
from atlas.insights.base import challenges
from atlas.insights.findings import Signal
from atlas.landscape.dates import Phase
from atlas.site.components.some import first_names
from atlas.site.context import PageContext
from atlas.site.i18n.words import sort_key
from atlas.site.model import Absent, Inline, Measure, Rich, Scope
from atlas.site.model.rich import join_rich
from atlas.texts import N_

NAMED = 6
PROMISING = ("venster", "kansrijke-vorm")


def coverage(context: PageContext, seating: Seating) -> tuple[Rich, ...]:
    """The number of tables, the opgaven, the challenges surely without a table, and the number of unknown ones."""
    counts = Counter(opgave for table in seating.tables for opgave in table.opgaven)
    sure, unsure = _challenges_without_table(context, seating)
    seated = (
        _tables_on(context, seating, context.atlas.entities[key], counts[key]) for key in context.in_order(counts)
    )
    scope = Scope(party=seating.organisation.id)
    return (
        _tables(context, seating),
        join_rich(seated, " · ") if counts else (context.unknown(),),
        (" · ".join(opgave.title for opgave in sure),) if sure else (),
        (context.count(len(unsure), Measure.OPGAVEN_UNSURE, scope=scope, href=""),),
    )


def _challenges_without_table(context: PageContext, seating: Seating) -> tuple[list[Entity], list[Entity]]:
    """The challenges without any known table of an organisation: those where that is certain, and the others."""
    covered = {opgave for table in seating.tables for opgave in table.opgaven}
    named = sorted(challenges(context.landscape), key=lambda entity: sort_key(entity.title))
    left = [opgave for opgave in named if opgave.id not in covered]
    sure = [opgave for opgave in left if _is_known(context, opgave)]
    return sure, [opgave for opgave in left if opgave not in sure]


def _is_known(context: PageContext, opgave: Entity) -> bool:
    """Whether every list on a challenge is complete, so that a party not listed does not take part."""
    share = context.insights.lists[opgave.id]
    return bool(share.total) and not share.unknown


def _tables(context: PageContext, seating: Seating) -> Rich:
    """The number of tables of an organisation."""
    return (context.count(len(seating.tables), Measure.TABLES, scope=Scope(party=seating.organisation.id)),)


def _tables_on(context: PageContext, seating: Seating, opgave: Entity, number: int) -> Rich:
    """An opgave with the number of tables of an organisation there."""
    scope = Scope(opgave=opgave.id, party=seating.organisation.id)
    return (f"{opgave.title} ", context.count(number, Measure.TABLES, scope=scope))


def at_tables_in_short(context: PageContext, seating: Seating) -> tuple[str, ...]:
    """The numbers of tables, opgaven, challenges surely without a table, and challenges with an unknown answer."""
    words = context.words
    opgaven = {opgave for table in seating.tables for opgave in table.opgaven}
    sure, unsure = map(len, _challenges_without_table(context, seating))
    own = (N_("{n} eigen opgave zonder tafel"), N_("{n} eigen opgaven zonder tafel"), len(seating.missing))
    none = (N_("rond {n} opgave zeker geen tafel"), N_("rond {n} opgaven zeker geen tafel"), sure)
    unknown = (N_("van {n} opgave is dat niet bekend"), N_("van {n} opgaven is dat niet bekend"), unsure)
    return (
        words.count(N_("{n} tafel"), N_("{n} tafels"), len(seating.tables)),
        *((words.count(N_("rond {n} opgave"), N_("rond {n} opgaven"), len(opgaven)),) if opgaven else ()),
        *((words.count(*none),) if sure else ()),
        *((words.count(*unknown),) if unsure else ()),
        *((words.count(*own),) if seating.own else ()),
    )


def roles(context: PageContext, seating: Seating) -> tuple[Rich, ...]:
    """The frequency of each role, the number of seats with an unknown role, and the number with a known mandate."""
    words, scope = context.words, Scope(party=seating.organisation.id)
    seats = running_seats(context.landscape, seating.organisation.id)
    counts = Counter(seat.role for seat in seats if seat.role)
    shown = join_rich(
        (f"{role} ", context.count(counts[role], Measure.SEATS, scope=replace(scope, role=role), href=""))
        for role in sorted(counts)
    )
    silent = sum(not seat.role for seat in seats)
    mandates = sum(bool(seat.item.text("mandaat")) for seat in seats)
    return (
        shown or (context.unknown(words(N_("geen rol bekend"))),),
        (context.count(silent, Measure.SEATS_WITHOUT_ROLE, scope=scope, href=""),),
        context.said(
            N_("{n} van {total}"),
            n=context.count(mandates, Measure.SEATS_WITH_MANDATE, scope=scope, href=""),
            total=context.count(len(seats), Measure.SEATS, scope=scope, href=""),
        ),
        _links(context, own_connectors(context, seating)) if own_connectors(context, seating) else (context.unknown(),),
    )


def own_connectors(context: PageContext, seating: Seating) -> list[str]:
    """The grenswerkers of an organisation who are active now."""
    working = context.landscape.roles.values()
    return [role.id for role in working if role.home == seating.organisation.id and role.phase is Phase.NOW]


def has_roles(context: PageContext, seating: Seating) -> bool:
    """Whether more is known than participation: another role, a mandate, or a grenswerker."""
    seats = running_seats(context.landscape, seating.organisation.id)
    has_detail = any((seat.role and seat.role not in PLAIN) or seat.item.text("mandaat") for seat in seats)
    return has_detail or bool(own_connectors(context, seating))


def has_capacity(context: PageContext, seating: Seating) -> bool:
    """Whether anything is stated about the capacity that it spends or has."""
    seats = running_seats(context.landscape, seating.organisation.id)
    stated = effort(seats, seating.organisation.fields.amount("capaciteit"))
    return stated.stated is not None or stated.available is not None


def roles_in_short(context: PageContext, seating: Seating) -> tuple[str, ...]:
    """The frequency of each role, and the number of seats with an unknown role."""
    words = context.words
    counts = Counter(seat.role for seat in running_seats(context.landscape, seating.organisation.id))
    named = tuple(f"{role} {words.number(n)}" for role, n in sorted(counts.items()) if role)
    silent = words.count(N_("bij {n} stoel onbekend"), N_("bij {n} stoelen onbekend"), counts[""])
    return (*(named or (words(N_("geen rol bekend")),)), *((silent,) if counts[""] else ()))


def capacity(context: PageContext, seating: Seating) -> tuple[Rich, ...]:
    """The number of tables, the stated capacity as a range, seats without a statement, and the available capacity."""
    words = context.words
    stated = effort(
        running_seats(context.landscape, seating.organisation.id), seating.organisation.fields.amount("capaciteit")
    )
    nothing = context.unknown(words(N_("niet genoemd")))
    scope = Scope(party=seating.organisation.id)
    return (
        _tables(context, seating),
        (words(amount_message(stated.stated)),) if stated.stated else (nothing,),
        context.said(
            N_("{n} van {total}"),
            n=context.count(stated.silent, Measure.SEATS_WITHOUT_HOURS, scope=scope, href=""),
            total=context.count(len(stated.seats), Measure.SEATS, scope=scope, href=""),
        ),
        (words(amount_message(stated.available)),) if stated.available else (nothing,),
    )


def capacity_in_short(context: PageContext, seating: Seating) -> tuple[str, ...]:
    """The stated capacity as a range, and the number of seats without a statement."""
    words = context.words
    efforts = effort(
        running_seats(context.landscape, seating.organisation.id), seating.organisation.fields.amount("capaciteit")
    )
    silent = words(N_("niet genoemd bij {n} van {total} stoelen"), n=efforts.silent, total=len(efforts.seats))
    stated = (
        (words(N_("{amount} fte genoemd"), amount=words(amount_message(efforts.stated))),) if efforts.stated else ()
    )
    return (*stated, *((silent,) if efforts.silent or not stated else ()))


def leaving(context: PageContext, seating: Seating) -> tuple[Rich, ...]:
    """Tables that end, pairs with mostly the same parties, and tables of which it is unknown whether they run."""
    pairs = [" – ".join(map(context.atlas.title, pair)) for pair in _pairs(context, seating, "aansluiten")]
    return (
        _links(context, _ending(context, seating)),
        _first_pairs(context, pairs),
        _links(context, _doubtful(context, seating)),
    )


def has_leaving(context: PageContext, seating: Seating) -> bool:
    """Whether there is any table that could be wound down."""
    return bool(_ending(context, seating) or _pairs(context, seating, "aansluiten") or _doubtful(context, seating))


def leaving_in_short(context: PageContext, seating: Seating) -> tuple[str, ...]:
    """The numbers of tables that end, pairs with mostly the same parties, and tables that may have ended."""
    words, ending, alike = context.words, len(_ending(context, seating)), len(_pairs(context, seating, "aansluiten"))
    doubtful = len(_doubtful(context, seating))
    unsure = (N_("van {n} tafel niet bekend of zij nog loopt"), N_("van {n} tafels niet bekend of zij nog lopen"))
    return _nonzero(
        context,
        words.count(N_("{n} tafel loopt af"), N_("{n} tafels lopen af"), ending) if ending else "",
        words.count(N_("{n} paar is vrijwel gelijk"), N_("{n} paren zijn vrijwel gelijk"), alike) if alike else "",
        words.count(*unsure, doubtful) if doubtful else "",
    )


def promising(context: PageContext, seating: Seating) -> tuple[Rich, ...]:
    """Opgaven with one-sided forms or an open window, coalitions without an anchor, and pairs that share parties."""
    pairs = [" – ".join(map(context.atlas.title, pair)) for pair in _loose_pairs(context, seating)]
    return (
        _links(context, _chances(context, seating)),
        _links(context, _loose(context, seating)),
        _first_pairs(context, pairs),
    )


def has_promising(context: PageContext, seating: Seating) -> bool:
    """Whether the known facts show any chance for it."""
    return bool(_chances(context, seating) or _loose(context, seating) or _loose_pairs(context, seating))


def promising_in_short(context: PageContext, seating: Seating) -> tuple[str, ...]:
    """The numbers of opgaven with a chance or window, coalitions without a way to formal, and pairs to connect."""
    count, chances, loose = context.words.count, len(_chances(context, seating)), len(_loose(context, seating))
    pairs = len(_loose_pairs(context, seating))
    return _nonzero(
        context,
        count(N_("{n} opgave met een kans of een venster"), N_("{n} opgaven met een kans of een venster"), chances)
        if chances
        else "",
        count(N_("{n} coalitie zonder weg naar formeel"), N_("{n} coalities zonder weg naar formeel"), loose)
        if loose
        else "",
        count(N_("{n} paar kan elkaar zoeken"), N_("{n} paren kunnen elkaar zoeken"), pairs) if pairs else "",
    )


def _nonzero(context: PageContext, *counts: str) -> tuple[str, ...]:
    """The counts that are not zero; if there are none, that nothing is known, which is not that there is nothing."""
    return tuple(filter(None, counts)) or (context.words(N_("niets gevonden in wat bekend is")),)


def _ending(context: PageContext, seating: Seating) -> list[str]:
    return [table.id for table in seating.tables if any(s.name == "tafels" for s in context.insights.asked(table.id))]


def _doubtful(context: PageContext, seating: Seating) -> list[str]:
    """The tables at which it sits and of which it is unknown whether they run."""
    seats = context.landscape.tables.get(seating.organisation.id, ())
    keys = dict.fromkeys(seat.coalition for seat in seats if seat.home == seating.organisation.id and seat.counts)
    return [key for key in keys if context.landscape.coalitions[key].phase is Phase.UNKNOWN]


def _loose(context: PageContext, seating: Seating) -> list[str]:
    return [
        table.id for table in seating.tables if any(s.name == "zonder-anker" for s in context.insights.asked(table.id))
    ]


def _chances(context: PageContext, seating: Seating) -> list[str]:
    around = {opgave for table in seating.tables for opgave in table.opgaven} | set(seating.own)
    return [key for key in around if any(s.name in PROMISING for s in context.insights.asked(key))]


def _pairs(context: PageContext, seating: Seating, name: str) -> list[tuple[str, ...]]:
    """The pairs of its tables that an analysis asks about."""
    tables = {table.id for table in seating.tables}
    return [s.pages for s in _signals_of(context, name) if len(s.pages) > 1 and tables.issuperset(s.pages)]


def _loose_pairs(context: PageContext, seating: Seating) -> list[tuple[str, ...]]:
    """All pairs of its tables that share parties without a relation, including those that are not asked about."""
    tables = {table.id for table in seating.tables}
    findings = context.insights.findings["losse-paren"]
    weighed = {signal.pages for signal in findings.signals if signal.weighed is not None}
    return sorted(pair for pair in loose_pairs(findings) - weighed if tables.issuperset(pair))


def _first_pairs(context: PageContext, pairs: Sequence[str]) -> Rich:
    """The first pairs, with the number of the others; or that there is none."""
    return first_names(context, pairs, NAMED, " · ") if pairs else _nothing(context)


def _signals_of(context: PageContext, name: str) -> Iterable[Signal]:
    return (signal for signal in context.insights.findings[name].signals if signal.weighed is None)


def _links(context: PageContext, keys: Iterable[str]) -> Rich:
    """Links sorted by name, or that there is none."""
    ordered = context.in_order(keys)
    links: list[Inline] = [context.to(key) for key in ordered]
    return join_rich(links) or _nothing(context)


def _nothing(context: PageContext) -> Rich:
    return (Absent("geen", context.words(N_("geen"))),)
