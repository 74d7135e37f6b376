"""What the atlas answers one organisation on each of the five questions, as cells under the columns of a question.

Each has the same in short: one line with the counts, behind which the cells are.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from atlas.content.values import Entity
from atlas.insights.analyses.coalitions.unlinked import loose_pairs
from atlas.insights.analyses.parties.at_table import AtTable
from atlas.insights.analyses.parties.capacity import effort, worded
from atlas.insights.analyses.parties.role_table import PLAIN, running_seats
from atlas.insights.base import challenges
from atlas.insights.findings import Signal
from atlas.landscape.dates import Phase
from atlas.site.components.some import first_of
from atlas.site.context import PageContext
from atlas.site.i18n.words import sort_key
from atlas.site.model import Absent, Inline, Measure, Rich, Scope
from atlas.site.model.rich import joined
from atlas.texts import N_

NAMED = 6
PROMISING = ("venster", "kansrijke-vorm")


def coverage(context: PageContext, here: AtTable) -> tuple[Rich, ...]:
    """At how many tables it sits, on which opgaven, at which challenges surely at none, and of how many unknown."""
    counts = Counter(opgave for table in here.tables for opgave in table.opgaven)
    sure, unsure = _without(context, here)
    seated = (_on(context, here, context.atlas.entities[key], counts[key]) for key in context.in_order(counts))
    scope = Scope(party=here.organisation.id)
    return (
        _tables(context, here),
        joined(seated, " · ") if counts else (context.unknown(),),
        (" · ".join(opgave.title for opgave in sure),) if sure else (),
        (context.count(len(unsure), Measure.OPGAVEN_UNSURE, scope=scope, href=""),),
    )


def _without(context: PageContext, here: AtTable) -> tuple[list[Entity], list[Entity]]:
    """The challenges without any known table of an organisation: those where that is sure, and the others."""
    covered = {opgave for table in here.tables for opgave in table.opgaven}
    named = sorted(challenges(context.landscape), key=lambda entity: sort_key(entity.title))
    left = [opgave for opgave in named if opgave.id not in covered]
    sure = [opgave for opgave in left if _is_known(context, opgave)]
    return sure, [opgave for opgave in left if opgave not in sure]


def _is_known(context: PageContext, opgave: Entity) -> bool:
    """Whether every list on a challenge is complete, so that who is not on them does not take part."""
    share = context.insights.lists[opgave.id]
    return bool(share.total) and not share.unknown


def _tables(context: PageContext, here: AtTable) -> Rich:
    """At how many tables an organisation sits."""
    return (context.count(len(here.tables), Measure.TABLES, scope=Scope(party=here.organisation.id)),)


def _on(context: PageContext, here: AtTable, opgave: Entity, number: int) -> Rich:
    """An opgave with at how many tables an organisation sits there."""
    scope = Scope(opgave=opgave.id, party=here.organisation.id)
    return (f"{opgave.title} ", context.count(number, Measure.TABLES, scope=scope))


def at_tables_in_short(context: PageContext, here: AtTable) -> tuple[str, ...]:
    """At how many tables, on how many opgaven, on how many challenges surely none, and of how many nobody knows."""
    words = context.words
    opgaven = {opgave for table in here.tables for opgave in table.opgaven}
    sure, unsure = map(len, _without(context, here))
    own = (N_("{n} eigen opgave zonder tafel"), N_("{n} eigen opgaven zonder tafel"), len(here.missing))
    none = (N_("rond {n} opgave zeker geen tafel"), N_("rond {n} opgaven zeker geen tafel"), sure)
    unknown = (N_("van {n} opgave is dat niet bekend"), N_("van {n} opgaven is dat niet bekend"), unsure)
    return (
        words.count(N_("{n} tafel"), N_("{n} tafels"), len(here.tables)),
        *((words.count(N_("rond {n} opgave"), N_("rond {n} opgaven"), len(opgaven)),) if opgaven else ()),
        *((words.count(*none),) if sure else ()),
        *((words.count(*unknown),) if unsure else ()),
        *((words.count(*own),) if here.own else ()),
    )


def roles(context: PageContext, here: AtTable) -> tuple[Rich, ...]:
    """Which roles how often, at how many seats the role is unknown, and of how many the mandate is known."""
    words, scope = context.words, Scope(party=here.organisation.id)
    seats = running_seats(context.landscape, here.organisation.id)
    counts = Counter(seat.role for seat in seats if seat.role)
    shown = joined(
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
        _links(context, own_connectors(context, here)) if own_connectors(context, here) else (context.unknown(),),
    )


def own_connectors(context: PageContext, here: AtTable) -> list[str]:
    """The grenswerkers of an organisation who work now."""
    found = context.landscape.roles.values()
    return [role.id for role in found if role.home == here.organisation.id and role.phase is Phase.NOW]


def has_roles(context: PageContext, here: AtTable) -> bool:
    """Whether more is known than that it takes part: another role, a mandate, or a grenswerker."""
    seats = running_seats(context.landscape, here.organisation.id)
    told = any((seat.role and seat.role not in PLAIN) or seat.item.text("mandaat") for seat in seats)
    return told or bool(own_connectors(context, here))


def has_capacity(context: PageContext, here: AtTable) -> bool:
    """Whether anything is stated of what it spends or has."""
    seats = running_seats(context.landscape, here.organisation.id)
    found = effort(seats, here.organisation.fields.amount("capaciteit"))
    return found.stated is not None or found.available is not None


def roles_in_short(context: PageContext, here: AtTable) -> tuple[str, ...]:
    """How often each role, and of how many seats the role is unknown."""
    words = context.words
    counts = Counter(seat.role for seat in running_seats(context.landscape, here.organisation.id))
    named = tuple(f"{role} {words.number(n)}" for role, n in sorted(counts.items()) if role)
    silent = words.count(N_("bij {n} stoel onbekend"), N_("bij {n} stoelen onbekend"), counts[""])
    return (*(named or (words(N_("geen rol bekend")),)), *((silent,) if counts[""] else ()))


def capacity(context: PageContext, here: AtTable) -> tuple[Rich, ...]:
    """At how many tables, what is stated as a range, of how many seats nothing is stated, and what there is."""
    words = context.words
    found = effort(
        running_seats(context.landscape, here.organisation.id), here.organisation.fields.amount("capaciteit")
    )
    nothing = context.unknown(words(N_("niet genoemd")))
    scope = Scope(party=here.organisation.id)
    return (
        _tables(context, here),
        (words(worded(found.stated)),) if found.stated else (nothing,),
        context.said(
            N_("{n} van {total}"),
            n=context.count(found.silent, Measure.SEATS_WITHOUT_HOURS, scope=scope, href=""),
            total=context.count(len(found.seats), Measure.SEATS, scope=scope, href=""),
        ),
        (words(worded(found.available)),) if found.available else (nothing,),
    )


def capacity_in_short(context: PageContext, here: AtTable) -> tuple[str, ...]:
    """What is stated as a range, and of how many seats nothing is."""
    words = context.words
    found = effort(
        running_seats(context.landscape, here.organisation.id), here.organisation.fields.amount("capaciteit")
    )
    silent = words(N_("niet genoemd bij {n} van {total} stoelen"), n=found.silent, total=len(found.seats))
    stated = (words(N_("{amount} fte genoemd"), amount=words(worded(found.stated))),) if found.stated else ()
    return (*stated, *((silent,) if found.silent or not stated else ()))


def leaving(context: PageContext, here: AtTable) -> tuple[Rich, ...]:
    """Tables that end, pairs with mostly the same parties, and tables of which it is not known whether they run."""
    pairs = [" – ".join(map(context.atlas.title, pair)) for pair in _pairs(context, here, "aansluiten")]
    return (_links(context, _ending(context, here)), _first(context, pairs), _links(context, _doubtful(context, here)))


def has_leaving(context: PageContext, here: AtTable) -> bool:
    """Whether there is any table to wind down."""
    return bool(_ending(context, here) or _pairs(context, here, "aansluiten") or _doubtful(context, here))


def leaving_in_short(context: PageContext, here: AtTable) -> tuple[str, ...]:
    """How many tables end, how many pairs have mostly the same parties, and how many may not run any more."""
    words, ending, alike = context.words, len(_ending(context, here)), len(_pairs(context, here, "aansluiten"))
    doubtful = len(_doubtful(context, here))
    unsure = (N_("van {n} tafel niet bekend of zij nog loopt"), N_("van {n} tafels niet bekend of zij nog lopen"))
    return _some(
        context,
        words.count(N_("{n} tafel loopt af"), N_("{n} tafels lopen af"), ending) if ending else "",
        words.count(N_("{n} paar is vrijwel gelijk"), N_("{n} paren zijn vrijwel gelijk"), alike) if alike else "",
        words.count(*unsure, doubtful) if doubtful else "",
    )


def promising(context: PageContext, here: AtTable) -> tuple[Rich, ...]:
    """Where one form rules or a window is open, its coalitions without an anchor, and how many pairs share parties."""
    pairs = [" – ".join(map(context.atlas.title, pair)) for pair in _loose_pairs(context, here)]
    return (_links(context, _chances(context, here)), _links(context, _loose(context, here)), _first(context, pairs))


def has_promising(context: PageContext, here: AtTable) -> bool:
    """Whether there is any chance for it in what is known."""
    return bool(_chances(context, here) or _loose(context, here) or _loose_pairs(context, here))


def promising_in_short(context: PageContext, here: AtTable) -> tuple[str, ...]:
    """How many opgaven have a chance or a window, coalitions no way to formal, and pairs may look for each other."""
    count, chances, loose = context.words.count, len(_chances(context, here)), len(_loose(context, here))
    pairs = len(_loose_pairs(context, here))
    return _some(
        context,
        count(N_("{n} opgave met een kans of een venster"), N_("{n} opgaven met een kans of een venster"), chances)
        if chances
        else "",
        count(N_("{n} coalitie zonder weg naar formeel"), N_("{n} coalities zonder weg naar formeel"), loose)
        if loose
        else "",
        count(N_("{n} paar kan elkaar zoeken"), N_("{n} paren kunnen elkaar zoeken"), pairs) if pairs else "",
    )


def _some(context: PageContext, *counts: str) -> tuple[str, ...]:
    """What there is; or that nothing is known, which is not that there is nothing."""
    return tuple(filter(None, counts)) or (context.words(N_("niets gevonden in wat bekend is")),)


def _ending(context: PageContext, here: AtTable) -> list[str]:
    return [table.id for table in here.tables if any(s.name == "tafels" for s in context.insights.asked(table.id))]


def _doubtful(context: PageContext, here: AtTable) -> list[str]:
    """The tables at which it sits that may or may not run."""
    seats = context.landscape.tables.get(here.organisation.id, ())
    keys = dict.fromkeys(seat.coalition for seat in seats if seat.home == here.organisation.id and seat.counts)
    return [key for key in keys if context.landscape.coalitions[key].phase is Phase.UNKNOWN]


def _loose(context: PageContext, here: AtTable) -> list[str]:
    return [
        table.id for table in here.tables if any(s.name == "zonder-anker" for s in context.insights.asked(table.id))
    ]


def _chances(context: PageContext, here: AtTable) -> list[str]:
    around = {opgave for table in here.tables for opgave in table.opgaven} | set(here.own)
    return [key for key in around if any(s.name in PROMISING for s in context.insights.asked(key))]


def _pairs(context: PageContext, here: AtTable, name: str) -> list[tuple[str, ...]]:
    """The pairs of its tables that an analysis asks about."""
    tables = {table.id for table in here.tables}
    return [s.pages for s in _asked(context, name) if len(s.pages) > 1 and tables.issuperset(s.pages)]


def _loose_pairs(context: PageContext, here: AtTable) -> list[tuple[str, ...]]:
    """All pairs of its tables that share parties without a relation, not only those that are asked about."""
    tables = {table.id for table in here.tables}
    found = context.insights.findings["losse-paren"]
    weighed = {signal.pages for signal in found.signals if signal.weighed is not None}
    return sorted(pair for pair in loose_pairs(found) - weighed if tables.issuperset(pair))


def _first(context: PageContext, pairs: Sequence[str]) -> Rich:
    """The first pairs, with how many more there are; or that there is none."""
    return first_of(context, pairs, NAMED, " · ") if pairs else _nothing(context)


def _asked(context: PageContext, name: str) -> Iterable[Signal]:
    return (signal for signal in context.insights.findings[name].signals if signal.weighed is None)


def _links(context: PageContext, keys: Iterable[str]) -> Rich:
    """Links by name, or that there is none."""
    ordered = context.in_order(keys)
    links: list[Inline] = [context.to(key) for key in ordered]
    return joined(links) or _nothing(context)


def _nothing(context: PageContext) -> Rich:
    return (Absent("geen", context.words(N_("geen"))),)
