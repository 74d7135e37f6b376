"""What the atlas answers one organisation on each of the five questions, as cells under the columns of a question.

Each has the same in short: one line with the counts, behind which the cells are.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from atlas.content.values import Entity
from atlas.insights.at_table import AtTable
from atlas.insights.base import challenges
from atlas.insights.capacity import effort, worded
from atlas.insights.findings import Signal
from atlas.insights.role_table import PLAIN, running_seats
from atlas.insights.unlinked import loose_pairs
from atlas.landscape.dates import Phase
from atlas.site.guide import Guide
from atlas.site.parts import Absent, Inline, Measure, Rich, Scope
from atlas.site.rich import joined
from atlas.site.views.some import first_of
from atlas.site.words import sort_key
from atlas.texts import N_

NAMED = 6
PROMISING = ("venster", "kansrijke-vorm")


def coverage(guide: Guide, here: AtTable) -> tuple[Rich, ...]:
    """At how many tables it sits, on which opgaven, at which challenges surely at none, and of how many unknown."""
    counts = Counter(opgave for table in here.tables for opgave in table.opgaven)
    sure, unsure = _without(guide, here)
    seated = (_on(guide, here, guide.atlas.entities[key], counts[key]) for key in guide.in_order(counts))
    scope = Scope(party=here.organisation.id)
    return (
        _tables(guide, here),
        joined(seated, " · ") if counts else (guide.unknown(),),
        (" · ".join(opgave.title for opgave in sure),) if sure else (),
        (guide.count(len(unsure), Measure.OPGAVEN_UNSURE, scope=scope, href=""),),
    )


def _without(guide: Guide, here: AtTable) -> tuple[list[Entity], list[Entity]]:
    """The challenges without any known table of an organisation: those where that is sure, and the others."""
    covered = {opgave for table in here.tables for opgave in table.opgaven}
    named = sorted(challenges(guide.landscape), key=lambda entity: sort_key(entity.title))
    left = [opgave for opgave in named if opgave.id not in covered]
    sure = [opgave for opgave in left if _is_known(guide, opgave)]
    return sure, [opgave for opgave in left if opgave not in sure]


def _is_known(guide: Guide, opgave: Entity) -> bool:
    """Whether every list on a challenge is complete, so that who is not on them does not take part."""
    share = guide.insights.lists[opgave.id]
    return bool(share.total) and not share.unknown


def _tables(guide: Guide, here: AtTable) -> Rich:
    """At how many tables an organisation sits."""
    return (guide.count(len(here.tables), Measure.TABLES, scope=Scope(party=here.organisation.id)),)


def _on(guide: Guide, here: AtTable, opgave: Entity, number: int) -> Rich:
    """An opgave with at how many tables an organisation sits there."""
    scope = Scope(opgave=opgave.id, party=here.organisation.id)
    return (f"{opgave.title} ", guide.count(number, Measure.TABLES, scope=scope))


def at_tables_in_short(guide: Guide, here: AtTable) -> tuple[str, ...]:
    """At how many tables, on how many opgaven, on how many challenges surely none, and of how many nobody knows."""
    words = guide.words
    opgaven = {opgave for table in here.tables for opgave in table.opgaven}
    sure, unsure = map(len, _without(guide, here))
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


def roles(guide: Guide, here: AtTable) -> tuple[Rich, ...]:
    """Which roles how often, at how many seats the role is unknown, and of how many the mandate is known."""
    words, scope = guide.words, Scope(party=here.organisation.id)
    seats = running_seats(guide.landscape, here.organisation.id)
    counts = Counter(seat.role for seat in seats if seat.role)
    shown = joined(
        (f"{role} ", guide.count(counts[role], Measure.SEATS, scope=replace(scope, role=role), href=""))
        for role in sorted(counts)
    )
    silent = sum(not seat.role for seat in seats)
    mandates = sum(bool(seat.item.text("mandaat")) for seat in seats)
    return (
        shown or (guide.unknown(words(N_("geen rol bekend"))),),
        (guide.count(silent, Measure.SEATS_WITHOUT_ROLE, scope=scope, href=""),),
        guide.said(
            N_("{n} van {total}"),
            n=guide.count(mandates, Measure.SEATS_WITH_MANDATE, scope=scope, href=""),
            total=guide.count(len(seats), Measure.SEATS, scope=scope, href=""),
        ),
        _links(guide, own_connectors(guide, here)) if own_connectors(guide, here) else (guide.unknown(),),
    )


def own_connectors(guide: Guide, here: AtTable) -> list[str]:
    """The grenswerkers of an organisation who work now."""
    found = guide.landscape.roles.values()
    return [role.id for role in found if role.home == here.organisation.id and role.phase is Phase.NOW]


def has_roles(guide: Guide, here: AtTable) -> bool:
    """Whether more is known than that it takes part: another role, a mandate, or a grenswerker."""
    seats = running_seats(guide.landscape, here.organisation.id)
    told = any((seat.role and seat.role not in PLAIN) or seat.item.text("mandaat") for seat in seats)
    return told or bool(own_connectors(guide, here))


def has_capacity(guide: Guide, here: AtTable) -> bool:
    """Whether anything is stated of what it spends or has."""
    seats = running_seats(guide.landscape, here.organisation.id)
    found = effort(seats, here.organisation.fields.amount("capaciteit"))
    return found.stated is not None or found.available is not None


def roles_in_short(guide: Guide, here: AtTable) -> tuple[str, ...]:
    """How often each role, and of how many seats the role is unknown."""
    words = guide.words
    counts = Counter(seat.role for seat in running_seats(guide.landscape, here.organisation.id))
    named = tuple(f"{role} {words.number(n)}" for role, n in sorted(counts.items()) if role)
    silent = words.count(N_("bij {n} stoel onbekend"), N_("bij {n} stoelen onbekend"), counts[""])
    return (*(named or (words(N_("geen rol bekend")),)), *((silent,) if counts[""] else ()))


def capacity(guide: Guide, here: AtTable) -> tuple[Rich, ...]:
    """At how many tables, what is stated as a range, of how many seats nothing is stated, and what there is."""
    words = guide.words
    found = effort(running_seats(guide.landscape, here.organisation.id), here.organisation.fields.amount("capaciteit"))
    nothing = guide.unknown(words(N_("niet genoemd")))
    scope = Scope(party=here.organisation.id)
    return (
        _tables(guide, here),
        (words(worded(found.stated)),) if found.stated else (nothing,),
        guide.said(
            N_("{n} van {total}"),
            n=guide.count(found.silent, Measure.SEATS_WITHOUT_HOURS, scope=scope, href=""),
            total=guide.count(len(found.seats), Measure.SEATS, scope=scope, href=""),
        ),
        (words(worded(found.available)),) if found.available else (nothing,),
    )


def capacity_in_short(guide: Guide, here: AtTable) -> tuple[str, ...]:
    """What is stated as a range, and of how many seats nothing is."""
    words = guide.words
    found = effort(running_seats(guide.landscape, here.organisation.id), here.organisation.fields.amount("capaciteit"))
    silent = words(N_("niet genoemd bij {n} van {total} stoelen"), n=found.silent, total=len(found.seats))
    stated = (words(N_("{amount} fte genoemd"), amount=words(worded(found.stated))),) if found.stated else ()
    return (*stated, *((silent,) if found.silent or not stated else ()))


def leaving(guide: Guide, here: AtTable) -> tuple[Rich, ...]:
    """Tables that end, pairs with mostly the same parties, and tables of which it is not known whether they run."""
    pairs = [" – ".join(map(guide.atlas.title, pair)) for pair in _pairs(guide, here, "aansluiten")]
    return (_links(guide, _ending(guide, here)), _first(guide, pairs), _links(guide, _doubtful(guide, here)))


def has_leaving(guide: Guide, here: AtTable) -> bool:
    """Whether there is any table to wind down."""
    return bool(_ending(guide, here) or _pairs(guide, here, "aansluiten") or _doubtful(guide, here))


def leaving_in_short(guide: Guide, here: AtTable) -> tuple[str, ...]:
    """How many tables end, how many pairs have mostly the same parties, and how many may not run any more."""
    words, ending, alike = guide.words, len(_ending(guide, here)), len(_pairs(guide, here, "aansluiten"))
    doubtful = len(_doubtful(guide, here))
    unsure = (N_("van {n} tafel niet bekend of zij nog loopt"), N_("van {n} tafels niet bekend of zij nog lopen"))
    return _some(
        guide,
        words.count(N_("{n} tafel loopt af"), N_("{n} tafels lopen af"), ending) if ending else "",
        words.count(N_("{n} paar is vrijwel gelijk"), N_("{n} paren zijn vrijwel gelijk"), alike) if alike else "",
        words.count(*unsure, doubtful) if doubtful else "",
    )


def promising(guide: Guide, here: AtTable) -> tuple[Rich, ...]:
    """Where one form rules or a window is open, its coalitions without an anchor, and how many pairs share parties."""
    pairs = [" – ".join(map(guide.atlas.title, pair)) for pair in _loose_pairs(guide, here)]
    return (_links(guide, _chances(guide, here)), _links(guide, _loose(guide, here)), _first(guide, pairs))


def has_promising(guide: Guide, here: AtTable) -> bool:
    """Whether there is any chance for it in what is known."""
    return bool(_chances(guide, here) or _loose(guide, here) or _loose_pairs(guide, here))


def promising_in_short(guide: Guide, here: AtTable) -> tuple[str, ...]:
    """How many opgaven have a chance or a window, coalitions no way to formal, and pairs may look for each other."""
    count, chances, loose = guide.words.count, len(_chances(guide, here)), len(_loose(guide, here))
    pairs = len(_loose_pairs(guide, here))
    return _some(
        guide,
        count(N_("{n} opgave met een kans of een venster"), N_("{n} opgaven met een kans of een venster"), chances)
        if chances
        else "",
        count(N_("{n} coalitie zonder weg naar formeel"), N_("{n} coalities zonder weg naar formeel"), loose)
        if loose
        else "",
        count(N_("{n} paar kan elkaar zoeken"), N_("{n} paren kunnen elkaar zoeken"), pairs) if pairs else "",
    )


def _some(guide: Guide, *counts: str) -> tuple[str, ...]:
    """What there is; or that nothing is known, which is not that there is nothing."""
    return tuple(filter(None, counts)) or (guide.words(N_("niets gevonden in wat bekend is")),)


def _ending(guide: Guide, here: AtTable) -> list[str]:
    return [table.id for table in here.tables if any(s.name == "tafels" for s in guide.insights.asked(table.id))]


def _doubtful(guide: Guide, here: AtTable) -> list[str]:
    """The tables at which it sits that may or may not run."""
    seats = guide.landscape.tables.get(here.organisation.id, ())
    keys = dict.fromkeys(seat.coalition for seat in seats if seat.home == here.organisation.id and seat.counts)
    return [key for key in keys if guide.landscape.coalitions[key].phase is Phase.UNKNOWN]


def _loose(guide: Guide, here: AtTable) -> list[str]:
    return [table.id for table in here.tables if any(s.name == "zonder-anker" for s in guide.insights.asked(table.id))]


def _chances(guide: Guide, here: AtTable) -> list[str]:
    around = {opgave for table in here.tables for opgave in table.opgaven} | set(here.own)
    return [key for key in around if any(s.name in PROMISING for s in guide.insights.asked(key))]


def _pairs(guide: Guide, here: AtTable, name: str) -> list[tuple[str, ...]]:
    """The pairs of its tables that an analysis asks about."""
    tables = {table.id for table in here.tables}
    return [s.pages for s in _asked(guide, name) if len(s.pages) > 1 and tables.issuperset(s.pages)]


def _loose_pairs(guide: Guide, here: AtTable) -> list[tuple[str, ...]]:
    """All pairs of its tables that share parties without a relation, not only those that are asked about."""
    tables = {table.id for table in here.tables}
    found = guide.insights.findings["losse-paren"]
    weighed = {signal.pages for signal in found.signals if signal.weighed is not None}
    return sorted(pair for pair in loose_pairs(found) - weighed if tables.issuperset(pair))


def _first(guide: Guide, pairs: Sequence[str]) -> Rich:
    """The first pairs, with how many more there are; or that there is none."""
    return first_of(guide, pairs, NAMED, " · ") if pairs else _nothing(guide)


def _asked(guide: Guide, name: str) -> Iterable[Signal]:
    return (signal for signal in guide.insights.findings[name].signals if signal.weighed is None)


def _links(guide: Guide, keys: Iterable[str]) -> Rich:
    """Links by name, or that there is none."""
    ordered = guide.in_order(keys)
    links: list[Inline] = [guide.to(key) for key in ordered]
    return joined(links) or _nothing(guide)


def _nothing(guide: Guide) -> Rich:
    return (Absent("geen", guide.words(N_("geen"))),)
