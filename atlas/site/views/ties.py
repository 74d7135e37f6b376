"""What ties a coalition to others: a row for each, with the reasons by name and how much they overlap."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from atlas.insights.overlap import jaccard, overlap_coefficient
from atlas.landscape.coalitions import Coalition
from atlas.landscape.dates import Phase
from atlas.landscape.ties import Tie
from atlas.site.guide import Guide
from atlas.site.parts import Badge, Bar, Count, Fold, Measure, Paragraph, Part, Quiet, Rich, Row, Scope, Table
from atlas.site.rich import joined
from atlas.site.views.known_of import known_of
from atlas.site.views.some import first_of
from atlas.site.views.tables import STATE
from atlas.site.vocabulary import BORDER
from atlas.texts import N_

NAMES_AT_MOST = 3
MOST_ROWS = 100
STRONGEST, BOXES = 5, 10
NO_BREAK = "\N{NO-BREAK SPACE}"
NOTE = N_("Gedeeld: hoeveel organisaties in beide zitten; dan het deel van alle van beide, en van die van de kleinste.")
DECIMALS = 2


def ties_parts(guide: Guide, coalition: Coalition) -> tuple[Part, ...]:
    """What ties a coalition to others: the strongest with the reasons, and behind one click all with their overlap."""
    ties = _ordered(guide, coalition)
    if not ties:
        none = guide.unknown(guide.words(N_("Er zijn geen banden met andere coalities bekend.")))
        return (Paragraph((none,), "quiet"),)
    return (_strongest(guide, strongest(guide, coalition), coalition), *_all(guide, ties, coalition))


def strongest(guide: Guide, coalition: Coalition) -> Sequence[Tie]:
    """The few ties of a coalition that are shown with their reasons: of what runs, stated ones first."""
    return _ordered(guide, coalition)[:STRONGEST]


def _ordered(guide: Guide, coalition: Coalition) -> Sequence[Tie]:
    return sorted(
        guide.landscape.ties_of(coalition.id),
        key=lambda tie: (_is_past(guide, tie, coalition), not tie.declared, -tie.weight, tie.other(coalition.id)),
    )


def _is_past(guide: Guide, tie: Tie, coalition: Coalition) -> bool:
    return guide.landscape.coalitions[tie.other(coalition.id)].phase is Phase.PAST


def _strongest(guide: Guide, ties: Sequence[Tie], coalition: Coalition) -> Table:
    words = guide.words
    rows = tuple(
        Row(
            (
                _other(guide, tie, coalition),
                _shared_of(guide, tie, coalition),
                tie_reasons(guide, tie, coalition.id),
            ),
            STATE[guide.landscape.coalitions[tie.other(coalition.id)].phase],
        )
        for tie in ties
    )
    columns = (words(N_("Coalitie")), words(N_("Gedeelde partijen")), words(N_("Wat verbindt")))
    return Table(words(N_("De sterkste banden, vastgelegde eerst")), columns, rows, fits=True)


def _other(guide: Guide, tie: Tie, coalition: Coalition) -> Rich:
    other = guide.landscape.coalitions[tie.other(coalition.id)]
    badge = guide.phase(other.phase)
    return (guide.level(other.level.value), " ", guide.to(other.id), *((" ", badge) if badge else ()))


def _shared_of(guide: Guide, tie: Tie, coalition: Coalition) -> Rich:
    """How many of the parties here are there too, as boxes and in words."""
    number, total = len(tie.organisations), len(coalition.organisations)
    if not total:
        return (guide.unknown(),)
    count, of = _shared(guide, tie, coalition), guide.count(total, Measure.PARTIES, scope=Scope(coalition=coalition.id))
    said = guide.said(N_("{n} van {total}"), n=count, total=of)
    held = (piece.replace(" ", NO_BREAK) if isinstance(piece, str) else piece for piece in said)
    return (Bar(round(BOXES * number / total), BOXES), *held)


def _shared(guide: Guide, tie: Tie, coalition: Coalition) -> Count:
    """How many parties take part in both."""
    scope = Scope(coalition=coalition.id, other=tie.other(coalition.id))
    return guide.count(len(tie.organisations), Measure.SHARED_PARTIES, scope=scope)


def _all(guide: Guide, ties: Sequence[Tie], coalition: Coalition) -> Iterator[Part]:
    """Every tie, or of very many the strongest, with how much the two overlap."""
    if len(ties) <= STRONGEST:
        return
    words, total = guide.words, guide.landscape.number_of_ties(coalition.id)
    shown = ties[:MOST_ROWS]
    rows = tuple(_tie_row(guide, tie, coalition) for tie in shown)
    names = (
        N_("Coalitie"),
        N_("Wat verbindt"),
        N_("Gedeeld"),
        N_("Grenzen"),
    )
    caption = words.count(N_("{n} band"), N_("{n} banden"), total)
    if total > len(shown):
        caption = words(N_("De sterkste {n} van {total} banden"), n=len(shown), total=words.number(total))
    table = Table(caption, tuple(map(words, names)), rows, id="tabel-banden", note=(words(NOTE),))
    yield Fold(words.count(N_("Toon {n} band"), N_("Toon alle {n} banden"), total), (table,))


def _tie_row(guide: Guide, tie: Tie, coalition: Coalition) -> Row:
    words = guide.words
    other = guide.landscape.coalitions[tie.other(coalition.id)]
    badge = guide.phase(other.phase)
    here, there = coalition.organisations, other.organisations
    return Row(
        (
            (guide.to(other.id), *((" ", badge) if badge else ())),
            _kinds(guide, tie, coalition.id),
            (_shared(guide, tie, coalition), *_overlap(guide, here, there)),
            (words.listing([words(BORDER[border]) for border in tie.borders]),),
        ),
        STATE[other.phase],
    )


def tie_reasons(guide: Guide, tie: Tie, end: str) -> Rich:
    """Why two coalitions are tied, read from one end, with the first names of what they share."""
    parties = _things(tie)[0]
    scope = Scope(coalition=end, other=tie.other(end))
    first = guide.counted(*parties[1:], len(parties[0]), Measure.SHARED_PARTIES, href="", scope=scope)
    shared = [_named(guide, first, parties[0])] if parties[0] else []
    return joined((*_declared(guide, tie, end), *shared, *_others_named(guide, tie)), " · ")


def _overlap(guide: Guide, here: AbstractSet[str], there: AbstractSet[str]) -> Rich:
    """The share of all, and of the smallest; of a coalition of which nobody is known there is none."""
    shares = (jaccard(here, there), overlap_coefficient(here, there))
    known = [guide.words.number(value, DECIMALS) for value in shares if value is not None]
    return (Quiet(f" ({'; '.join(known)})"),) if known else ()


def _kinds(guide: Guide, tie: Tie, end: str) -> Rich:
    """The same without the organisations: how many they are stands beside it."""
    return joined((*_declared(guide, tie, end), *_others_named(guide, tie)), " · ")


def _others_named(guide: Guide, tie: Tie) -> Iterator[Rich]:
    """What two share beside organisations, by name."""
    for keys, one, many in _things(tie)[1:]:
        if keys:
            yield _named(guide, (guide.words.count(one, many, len(keys)),), keys)


def _declared(guide: Guide, tie: Tie, end: str) -> Iterator[Rich]:
    words = guide.words
    for link in tie.declared:
        name = words(link.forward if link.source == end else link.backward)
        known = known_of(guide, link.item)
        yield (Badge("band", "declared", name), *((" ", *known) if known else ()))
    for seat in tie.seats:
        yield (words(N_("doet zelf mee in de andere") if seat == end else N_("heeft de andere als deelnemer")),)


def _things(tie: Tie) -> tuple[tuple[tuple[str, ...], str, str], ...]:
    return (
        (tie.organisations, N_("{n} gedeelde partij:"), N_("{n} gedeelde partijen:")),
        (tie.teams, N_("één gedeeld team:"), N_("{n} gedeelde teams:")),
        (tie.persons, N_("één gedeelde grenswerker:"), N_("{n} gedeelde grenswerkers:")),
        (tie.practices, N_("mini-praktijk:"), N_("{n} mini-praktijken:")),
        (tie.solutions, N_("oplossing:"), N_("{n} oplossingen:")),
    )


def _named(guide: Guide, said: Rich, keys: tuple[str, ...]) -> Rich:
    """A number with the first names behind it."""
    return (*said, " ", *first_of(guide, [guide.to(key) for key in guide.in_order(keys)], NAMES_AT_MOST))
