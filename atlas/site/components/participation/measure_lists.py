"""The lists behind the measures: the counted pairs of coalitions, by name and with what they share."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from atlas.insights.measures.connection import Connection, SoleLink
from atlas.insights.measures.overlap import Overlap
from atlas.site.components.some import first_names
from atlas.site.components.tables import fold_tail
from atlas.site.context import PageContext
from atlas.site.i18n.words import sort_key
from atlas.site.model import Fold, Measure, Paragraph, Part, Quiet, Rich, Row, Scope, Table
from atlas.site.model.rich import join_rich
from atlas.texts import N_

DECIMALS = 2
NAMED = 3
# The most pairs on a page, so that it does not grow with the square of the atlas; it says how many are left out.
MOST = 250


def pairs_of_forms(context: PageContext, pairs: Sequence[Connection]) -> tuple[Part, ...]:
    """The pairs of a formal and an informal coalition with their connections, and the number of unknown pairs."""
    words = context.words
    ordered = sorted(
        (pair for pair in pairs if pair.connected),
        key=lambda pair: (not pair.single_thread, *_titles(context, pair.formal, pair.informal)),
    )
    rows = [
        Row(cells=((context.to(pair.formal),), (context.to(pair.informal),), _connects(context, pair)))
        for pair in ordered[:MOST]
    ]
    columns = (words(N_("Formeel")), words(N_("Informeel")), words(N_("Wat verbindt")))
    singular, plural = (
        N_("Wat {n} paar van formeel en informeel verbindt"),
        N_("Wat {n} paren van formeel en informeel verbindt"),
    )
    summary, caption = (
        words.count(singular, plural, len(ordered)),
        words(N_("Formeel en informeel, aan één draad eerst")),
    )
    silent = N_("Van de andere paren is niet bekend wat ze verbindt.")
    note: Rich = (context.unknown(words(silent)),) if len(ordered) < len(pairs) else ()
    if not ordered:
        return (Paragraph(note, "quiet"),) if note else ()
    return _collapsed(
        context, summary, Table(caption=caption, columns=columns, rows=tuple(rows), note=note), len(ordered)
    )


def _connects(context: PageContext, pair: Connection) -> Rich:
    words = context.words
    thread: list[Rich] = [(Quiet(words(N_("aan één draad:"))), " ")] if pair.single_thread else []
    parts: list[Rich] = []
    if pair.organisations:
        parts.append(names(context, pair.organisations))
    if pair.declared:
        parts.append((words(N_("vastgelegde relatie")),))
    if pair.persons:
        parts.append(names(context, pair.persons))
    return (*(piece for part in thread for piece in part), *join_rich(parts, " · "))


def pairs_that_share(context: PageContext, pairs: Sequence[Overlap]) -> tuple[Part, ...]:
    """Every pair that shares an organisation, most similar first, with who is shared and both measures of overlap."""
    words = context.words
    ordered = sorted(pairs, key=lambda pair: (-(pair.jaccard or 0), pair.a, pair.b))
    rows = [Row(cells=_sharing(context, pair)) for pair in ordered[:MOST]]
    labels = (N_("Coalitie"), N_("Coalitie"), N_("In allebei"), N_("Wie"), N_("Van alle"), N_("Van de kleinste"))
    table = Table(
        caption=words(N_("Coalities die partijen delen, meest gelijk eerst")),
        columns=tuple(map(words, labels)),
        rows=tuple(rows),
        numeric=(2, 4, 5),
    )
    summary = words.count(N_("{n} paar deelt een partij"), N_("{n} paren delen een partij"), len(pairs))
    return _collapsed(context, summary, table, len(pairs))


def _sharing(context: PageContext, pair: Overlap) -> tuple[Rich, ...]:
    scope = Scope(coalition=pair.a, other=pair.b)
    return (
        (context.to(pair.a),),
        (context.to(pair.b),),
        (context.count(len(pair.shared), Measure.SHARED_PARTIES, scope=scope),),
        names(context, pair.shared),
        share(context, pair.jaccard),
        share(context, pair.contained),
    )


def share(context: PageContext, value: float | None) -> Rich:
    """A measure of overlap; without a value for fewer than two parties."""
    if value is None:
        return (context.unknown(context.words(N_("niet te berekenen"))),)
    return (context.words.number(value, DECIMALS),)


def sole_pairs(context: PageContext, links: Sequence[SoleLink], numbers: Mapping[str, int]) -> tuple[Part, ...]:
    """For each table of an organisation, by number, the tables that only this organisation connects it with."""
    words = context.words
    if not links:
        return ()
    across: defaultdict[str, set[int]] = defaultdict(set)
    within: defaultdict[str, set[int]] = defaultdict(set)
    for link in links:
        kept = across if link.across else within
        kept[link.a].add(numbers[link.b])
        kept[link.b].add(numbers[link.a])
    rows = tuple(
        Row(
            cells=(
                (Quiet(str(numbers[key])), f" {context.atlas.title(key)}"),
                _number_list(across[key]),
                _number_list(within[key]),
            )
        )
        for key in sorted({*across, *within}, key=lambda key: numbers[key])
    )
    columns = (words(N_("Tafel")), words(N_("Met, over de vormen heen")), words(N_("Met, binnen een vorm")))
    caption = words(N_("Waar alleen deze organisatie in beide zit, met de nummers van de tafels"))
    return (
        Fold(
            summary=words(N_("Paren met één schakel")),
            parts=(Table(caption=caption, columns=columns, rows=rows, fits=True),),
        ),
    )


def _number_list(numbers: Iterable[int]) -> Rich:
    """The numbers of tables, as an enumeration."""
    return (Quiet(", ".join(map(str, sorted(numbers)))),)


def _titles(context: PageContext, *keys: str) -> tuple[object, ...]:
    """A sort key for pairs: the names of both."""
    return tuple(sort_key(context.atlas.title(key)) for key in keys)


def names(context: PageContext, keys: frozenset[str]) -> Rich:
    """The first names, and the number of the others."""
    return first_names(context, [context.to(key) for key in context.in_order(keys)], NAMED)


def _collapsed(context: PageContext, summary: str, table: Table, number: int) -> tuple[Part, ...]:
    """A collapsed list; a very long one has only its first rows, and says so."""
    if not number:
        return ()
    more = context.words.count(N_("Nog {n} staat hier niet."), N_("Nog {n} staan hier niet."), max(1, number - MOST))
    rest = (Paragraph((more,), "quiet"),) if number > MOST else ()
    return (Fold(summary=summary, parts=(fold_tail(context, table), *rest)),)
