"""Pairs of coalitions that share members without a stated relation (`losse-paren`).

According to the article such pairs are too rarely connected. A few pairs of each opgave are asked about; the table has
them all, so every number counts all.
"""

from collections.abc import Iterator

from atlas.content.config.settings import Thresholds
from atlas.content.values import Entity
from atlas.insights.base import challenges, findings, incomplete, succeeded
from atlas.insights.findings import IN_BETWEEN, FindingRow, Findings, Input, Pages, Signal
from atlas.insights.measures.network import Network, network_on
from atlas.insights.measures.overlap import Overlap, overlaps
from atlas.landscape.derived.ties import tie_between
from atlas.landscape.landscape import Landscape
from atlas.texts import Message, message, plural

NAME = "losse-paren"
COLUMNS = (message("Opgave"), message("Coalities"), message("Gedeelde partijen"))
# The number of pairs of each opgave that are asked about; the others are counted.
ASKED = 3


def unlinked_pairs(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question for the pairs on one opgave that share most members and have no stated relation.

    Pairs that `aansluiten` or `opvolging` asks about are left out, from the table too.
    """
    rows: list[FindingRow] = []
    signals: list[Signal] = []
    pairs_asked: set[tuple[str, str]] = set()
    network = network_on(landscape)
    for opgave in challenges(landscape):
        pairs = _pairs(landscape, network, opgave.id, thresholds)
        rows += [FindingRow(opgave.id, (opgave.title, Pages((pair.a, pair.b)), len(pair.shared))) for pair in pairs]
        fresh = [pair for pair in pairs if (pair.a, pair.b) not in pairs_asked][:ASKED]
        pairs_asked |= {(pair.a, pair.b) for pair in fresh}
        signals += [_pair(landscape, opgave, pair, len(pairs), thresholds) for pair in fresh]
        if len(pairs) > ASKED:
            signals.append(_all(landscape, opgave, pairs, thresholds))
    return findings(COLUMNS, rows, signals)


def loose_pairs(findings_of_pairs: Findings) -> frozenset[tuple[str, ...]]:
    """Every pair that shares parties without a relation, once, whether or not it is asked about."""
    return frozenset(cell.keys for row in findings_of_pairs.table.rows for cell in row.cells if isinstance(cell, Pages))


def _pairs(landscape: Landscape, network: Network, opgave: str, thresholds: Thresholds) -> list[Overlap]:
    left = succeeded(landscape)
    among = [c.id for c in network.coalitions if opgave in c.opgaven and c.id not in left]
    enough = (
        pair
        for pair in overlaps(network, among)
        if len(pair.shared) >= thresholds.shared_members and not _have_same_members(pair, thresholds)
    )
    return sorted(_without_relation(landscape, enough), key=lambda pair: (-len(pair.shared), pair.a, pair.b))


def _without_relation(landscape: Landscape, pairs: Iterator[Overlap]) -> Iterator[Overlap]:
    """The pairs without a relation of which neither sits in the other."""
    for pair in pairs:
        tie = tie_between(pair.a, pair.b, landscape.bindings)
        if tie is not None and not tie.declared and not tie.seats:
            yield pair


def _pair(landscape: Landscape, opgave: Entity, pair: Overlap, number: int, thresholds: Thresholds) -> Signal:
    title = landscape.atlas.title
    more = Input(
        message(
            "Rond ‘{opgave}’ zijn er {n} van zulke paren. Hoogstens {shown} daarvan staan als vraag op hun pagina.",
            opgave=opgave.title,
            n=number,
            shown=ASKED,
        )
    )
    shared = plural("{n} gedeelde partij", "{n} gedeelde partijen", len(pair.shared))
    return Signal(
        name=NAME,
        pages=(pair.a, pair.b),
        question=message(
            "{a} en {b} delen partijen. Wat kunnen zij aan elkaar hebben?", a=title(pair.a), b=title(pair.b)
        ),
        rule=_rule(thresholds),
        because=(Input(shared, tuple(sorted(pair.shared))), *((more,) if number > ASKED else ())),
        unknown=incomplete((landscape.coalitions[pair.a], landscape.coalitions[pair.b])),
        helps=IN_BETWEEN,
        variant="pair",
        weight=len(pair.shared),
    )


def _have_same_members(pair: Overlap, thresholds: Thresholds) -> bool:
    """Whether the members are so similar that `aansluiten` asks about the pair."""
    return (pair.jaccard or 0) >= thresholds.overlap


def _rule(thresholds: Thresholds) -> Message:
    return message(
        "Zelfde opgave, minstens {minimum} gedeelde partijen, en er is geen relatie vastgelegd.",
        minimum=thresholds.shared_members,
    )


def _all(landscape: Landscape, opgave: Entity, pairs: list[Overlap], thresholds: Thresholds) -> Signal:
    ends = sorted({end for pair in pairs for end in (pair.a, pair.b)})
    return Signal(
        name=NAME,
        pages=(opgave.id,),
        beside=tuple(ends),
        question=message(
            "Rond ‘{opgave}’ delen {n} paren partijen, zonder vastgelegde relatie. Welke twee zoeken elkaar op?",
            opgave=opgave.title,
            n=len(pairs),
        ),
        rule=_rule(thresholds),
        because=tuple(
            Input(
                plural("Een paar met {n} gedeelde partij", "Een paar met {n} gedeelde partijen", len(pair.shared)),
                (pair.a, pair.b),
            )
            for pair in pairs[:ASKED]
        ),
        unknown=incomplete([landscape.coalitions[end] for end in ends]),
        helps=IN_BETWEEN,
        weight=len(pairs) / 100,
    )
