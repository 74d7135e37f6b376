"""What the atlas answers one organisation on each of the five questions, as cells under the columns of a question.

Each has the same in short: one line with the counts, behind which the cells are.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from atlas.insights.at_table import AtTable
from atlas.insights.capacity import effort, worded
from atlas.insights.findings import Signal
from atlas.insights.role_table import running_seats
from atlas.insights.unlinked import loose_pairs
from atlas.landscape.coalitions import Coalition
from atlas.site.guide import Guide
from atlas.site.parts import Absent, Inline, Quiet, Rich
from atlas.site.rich import joined
from atlas.texts import N_

NAMED = 6
PROMISING = ("venster", "kansrijke-vorm")


def at_tables(guide: Guide, here: AtTable) -> tuple[Rich, ...]:
    """At how many tables, on which opgaven, on which of its own not, and which seats lie beyond its own opgaven."""
    words = guide.words
    counts = Counter(opgave for table in here.tables for opgave in table.opgaven)
    sits: list[Rich] = [(guide.to(key), f" {words.number(counts[key])}") for key in guide.in_order(counts)]
    none = guide.unknown(words(N_("geen tafel bekend")))
    unstated = guide.unknown(words(N_("eigen opgaven niet ingevuld")))
    return (
        (words.number(len(here.tables)),),
        joined(sits) or (none,),
        _links(guide, here.missing) if here.own else (unstated,),
        _coalitions(guide, here.beyond) if here.own else (unstated,),
    )


def at_tables_in_short(guide: Guide, here: AtTable) -> tuple[str, ...]:
    """At how many tables, on how many opgaven, and how many of its own have none."""
    words = guide.words
    opgaven = {opgave for table in here.tables for opgave in table.opgaven}
    own = (N_("{n} eigen opgave zonder tafel"), N_("{n} eigen opgaven zonder tafel"), len(here.missing))
    return (
        words.count(N_("{n} tafel"), N_("{n} tafels"), len(here.tables)),
        words.count(N_("rond {n} opgave"), N_("rond {n} opgaven"), len(opgaven)),
        words.count(*own) if here.own else words(N_("eigen opgaven niet ingevuld")),
    )


def roles(guide: Guide, here: AtTable) -> tuple[Rich, ...]:
    """Which roles how often, at how many seats the role is unknown, and of how many the mandate is known."""
    words = guide.words
    seats = running_seats(guide.landscape, here.organisation.id)
    counts = Counter(seat.role for seat in seats if seat.role)
    shown = joined([f"{role} {words.number(n)}" for role, n in sorted(counts.items(), key=lambda pair: pair[0])])
    silent = sum(not seat.role for seat in seats)
    mandates = sum(bool(seat.item.text("mandaat")) for seat in seats)
    return (
        shown or (guide.unknown(words(N_("geen rol bekend"))),),
        (guide.unknown(words.number(silent)),) if silent else (words.number(0),),
        (words(N_("{n} van {total}"), n=words.number(mandates), total=words.number(len(seats))),),
    )


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
    return (
        (words.number(len({seat.coalition for seat in found.seats})),),
        (words(worded(found.stated)),) if found.stated else (nothing,),
        (words(N_("{n} van {total}"), n=words.number(found.silent), total=words.number(len(found.seats))),),
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
    """Tables that end, pairs with mostly the same parties, and tables without a team where teams are known."""
    ending, alike = _ending(guide, here), _pairs(guide, here, "aansluiten")
    pairs = [joined([guide.to(one), guide.to(other)], " – ") for one, other in alike]
    homeless = [s for s in guide.insights.asked(here.organisation.id) if s.name == "geen-thuisbasis"]
    teams = [link for link in guide.atlas.to_page(here.organisation.id, "organisatie") if _is_team(guide, link.source)]
    without = homeless[0].because[0].pages if homeless else ()
    unknown = guide.unknown(guide.words(N_("geen teams bekend")))
    return (
        _links(guide, ending),
        _first(guide, pairs),
        _links(guide, without) if teams else (unknown,),
    )


def leaving_in_short(guide: Guide, here: AtTable) -> tuple[str, ...]:
    """How many tables end, and how many pairs have mostly the same parties."""
    words, ending, alike = guide.words, len(_ending(guide, here)), len(_pairs(guide, here, "aansluiten"))
    return _some(
        guide,
        words.count(N_("{n} tafel loopt af"), N_("{n} tafels lopen af"), ending) if ending else "",
        words.count(N_("{n} paar is vrijwel gelijk"), N_("{n} paren zijn vrijwel gelijk"), alike) if alike else "",
    )


def promising(guide: Guide, here: AtTable) -> tuple[Rich, ...]:
    """Of the opgaven it works on: where one form rules or a window is open; and its coalitions without an anchor."""
    chances, loose = _chances(guide, here), _loose(guide, here)
    pairs = [joined([guide.to(one), guide.to(other)], " – ") for one, other in _loose_pairs(guide, here)]
    return (_links(guide, chances), _links(guide, loose), _first(guide, pairs))


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


def _first(guide: Guide, pairs: Sequence[Rich]) -> Rich:
    """The first pairs, with how many more there are; or that there is none."""
    left = len(pairs) - NAMED
    more: Rich = (" ", Quiet(guide.words.count(N_("en nog {n}"), N_("en nog {n}"), left))) if left > 0 else ()
    return (*joined(pairs[:NAMED], " · "), *more) if pairs else _nothing(guide)


def _is_team(guide: Guide, key: str) -> bool:
    return guide.atlas.kind_of(key) == "team"


def _asked(guide: Guide, name: str) -> Iterable[Signal]:
    return (signal for signal in guide.insights.findings[name].signals if signal.weighed is None)


def _coalitions(guide: Guide, coalitions: Sequence[Coalition]) -> Rich:
    return _links(guide, [coalition.id for coalition in coalitions])


def _links(guide: Guide, keys: Iterable[str]) -> Rich:
    """Links by name, or that there is none."""
    ordered = guide.in_order(keys)
    links: list[Inline] = [guide.to(key) for key in ordered]
    return joined(links) or _nothing(guide)


def _nothing(guide: Guide) -> Rich:
    return (Absent("geen", guide.words(N_("geen"))),)
