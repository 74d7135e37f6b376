"""The ties of a coalition: a row for each, with its reasons by name and the overlap."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from atlas.insights.measures.overlap import jaccard, overlap_coefficient
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.derived.ties import Tie
from atlas.site.components.facts.known_of import known_of
from atlas.site.components.some import first_names
from atlas.site.components.tables import STATE
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import BORDER
from atlas.site.model import Badge, Bar, Count, Fold, Measure, Paragraph, Part, Quiet, Rich, Row, Scope, Table
from atlas.site.model.rich import join_rich
from atlas.texts import N_

NAMES_AT_MOST = 3
MOST_ROWS = 100
STRONGEST, BOXES = 5, 10
NO_BREAK = "\N{NO-BREAK SPACE}"
NOTE = N_("Gedeeld: hoeveel organisaties in beide zitten; dan het deel van alle van beide, en van die van de kleinste.")
DECIMALS = 2


def ties_parts(context: PageContext, coalition: Coalition) -> tuple[Part, ...]:
    """The ties of a coalition: the strongest with their reasons, and all with their overlap one click away."""
    ties = _in_order(context, coalition)
    if not ties:
        none = context.unknown(context.words(N_("Er zijn geen banden met andere coalities bekend.")))
        return (Paragraph((none,), "quiet"),)
    return (_strongest(context, strongest(context, coalition), coalition), *_all_ties(context, ties, coalition))


def strongest(context: PageContext, coalition: Coalition) -> Sequence[Tie]:
    """The few ties of a coalition that are shown with their reasons: running coalitions, stated ties first."""
    return _in_order(context, coalition)[:STRONGEST]


def _in_order(context: PageContext, coalition: Coalition) -> Sequence[Tie]:
    return sorted(
        context.landscape.ties_of(coalition.id),
        key=lambda tie: (_is_past(context, tie, coalition), not tie.declared, -tie.weight, tie.other(coalition.id)),
    )


def _is_past(context: PageContext, tie: Tie, coalition: Coalition) -> bool:
    return context.landscape.coalitions[tie.other(coalition.id)].phase is Phase.PAST


def _strongest(context: PageContext, ties: Sequence[Tie], coalition: Coalition) -> Table:
    words = context.words
    rows = tuple(
        Row(
            cells=(
                _other_end(context, tie, coalition),
                _shared_of(context, tie, coalition),
                tie_reasons(context, tie, coalition.id),
            ),
            state=STATE[context.landscape.coalitions[tie.other(coalition.id)].phase],
        )
        for tie in ties
    )
    columns = (words(N_("Coalitie")), words(N_("Gedeelde partijen")), words(N_("Wat verbindt")))
    return Table(caption=words(N_("De sterkste banden, vastgelegde eerst")), columns=columns, rows=rows, fits=True)


def _other_end(context: PageContext, tie: Tie, coalition: Coalition) -> Rich:
    neighbour = context.landscape.coalitions[tie.other(coalition.id)]
    badge = context.phase(neighbour.phase)
    return (context.level(neighbour.level.value), " ", context.to(neighbour.id), *((" ", badge) if badge else ()))


def _shared_of(context: PageContext, tie: Tie, coalition: Coalition) -> Rich:
    """The share of the parties of this coalition that also take part in the other, as boxes and in words."""
    number, total = len(tie.organisations), len(coalition.organisations)
    if not total:
        return (context.unknown(),)
    count, of = (
        _shared(context, tie, coalition),
        context.count(total, Measure.PARTIES, scope=Scope(coalition=coalition.id)),
    )
    text = context.said(N_("{n} van {total}"), n=count, total=of)
    held = (piece.replace(" ", NO_BREAK) if isinstance(piece, str) else piece for piece in text)
    return (Bar(round(BOXES * number / total), BOXES), *held)


def _shared(context: PageContext, tie: Tie, coalition: Coalition) -> Count:
    """The number of parties that take part in both."""
    scope = Scope(coalition=coalition.id, other=tie.other(coalition.id))
    return context.count(len(tie.organisations), Measure.SHARED_PARTIES, scope=scope)


def _all_ties(context: PageContext, ties: Sequence[Tie], coalition: Coalition) -> Iterator[Part]:
    """Every tie, or the strongest of very many, with the overlap."""
    if len(ties) <= STRONGEST:
        return
    words, total = context.words, context.landscape.number_of_ties(coalition.id)
    shown = ties[:MOST_ROWS]
    rows = tuple(_tie_row(context, tie, coalition) for tie in shown)
    names = (
        N_("Coalitie"),
        N_("Wat verbindt"),
        N_("Gedeeld"),
        N_("Grenzen"),
    )
    caption = words.count(N_("{n} band"), N_("{n} banden"), total)
    if total > len(shown):
        caption = words(N_("De sterkste {n} van {total} banden"), n=len(shown), total=words.number(total))
    table = Table(caption=caption, columns=tuple(map(words, names)), rows=rows, id="tabel-banden", note=(words(NOTE),))
    yield Fold(summary=words.count(N_("Toon {n} band"), N_("Toon alle {n} banden"), total), parts=(table,))


def _tie_row(context: PageContext, tie: Tie, coalition: Coalition) -> Row:
    words = context.words
    neighbour = context.landscape.coalitions[tie.other(coalition.id)]
    badge = context.phase(neighbour.phase)
    own_parties, their_parties = coalition.organisations, neighbour.organisations
    return Row(
        cells=(
            (context.to(neighbour.id), *((" ", badge) if badge else ())),
            _kinds(context, tie, coalition.id),
            (_shared(context, tie, coalition), *_overlap(context, own_parties, their_parties)),
            (words.listing([words(BORDER[border]) for border in tie.borders]),),
        ),
        state=STATE[neighbour.phase],
    )


def tie_reasons(context: PageContext, tie: Tie, end: str) -> Rich:
    """The reasons for a tie, read from one end, with the first names of what is shared."""
    parties = _shared_kinds(tie)[0]
    scope = Scope(coalition=end, other=tie.other(end))
    first = context.counted(*parties[1:], len(parties[0]), Measure.SHARED_PARTIES, href="", scope=scope)
    shared = [_with_names(context, first, parties[0])] if parties[0] else []
    return join_rich((*_declared(context, tie, end), *shared, *_others_named(context, tie)), " · ")


def _overlap(context: PageContext, own_parties: AbstractSet[str], their_parties: AbstractSet[str]) -> Rich:
    """The Jaccard index and the overlap coefficient; no value if a coalition has no known participants."""
    shares = (jaccard(own_parties, their_parties), overlap_coefficient(own_parties, their_parties))
    measures = [context.words.number(value, DECIMALS) for value in shares if value is not None]
    return (Quiet(f" ({'; '.join(measures)})"),) if measures else ()


def _kinds(context: PageContext, tie: Tie, end: str) -> Rich:
    """The reasons without the organisations, whose number is shown beside it."""
    return join_rich((*_declared(context, tie, end), *_others_named(context, tie)), " · ")


def _others_named(context: PageContext, tie: Tie) -> Iterator[Rich]:
    """What two coalitions share besides organisations, by name."""
    for keys, singular, plural in _shared_kinds(tie)[1:]:
        if keys:
            yield _with_names(context, (context.words.count(singular, plural, len(keys)),), keys)


def _declared(context: PageContext, tie: Tie, end: str) -> Iterator[Rich]:
    words = context.words
    for link in tie.declared:
        name = words(link.forward if link.source == end else link.backward)
        details = known_of(context, link.item)
        yield (Badge(family="band", value="declared", text=name), *((" ", *details) if details else ()))
    for seat in tie.seats:
        yield (words(N_("doet zelf mee in de andere") if seat == end else N_("heeft de andere als deelnemer")),)


def _shared_kinds(tie: Tie) -> tuple[tuple[tuple[str, ...], str, str], ...]:
    return (
        (tie.organisations, N_("{n} gedeelde partij:"), N_("{n} gedeelde partijen:")),
        (tie.teams, N_("één gedeeld team:"), N_("{n} gedeelde teams:")),
        (tie.persons, N_("één gedeelde grenswerker:"), N_("{n} gedeelde grenswerkers:")),
        (tie.practices, N_("mini-praktijk:"), N_("{n} mini-praktijken:")),
        (tie.solutions, N_("oplossing:"), N_("{n} oplossingen:")),
    )


def _with_names(context: PageContext, number: Rich, keys: tuple[str, ...]) -> Rich:
    """A number followed by the first names."""
    return (*number, " ", *first_names(context, [context.to(key) for key in context.in_order(keys)], NAMES_AT_MOST))
