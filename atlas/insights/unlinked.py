"""Pairs of coalitions that share members but declare no relation. The article: they are too rarely connected.

`losse-paren`. The list is capped, and says so.
"""

from atlas.content.settings import Thresholds
from atlas.content.values import Entity
from atlas.insights.base import current_of, findings, incomplete, opgaven
from atlas.insights.findings import IN_BETWEEN, Findings, Input, Pages, Row, Signal
from atlas.insights.overlap import jaccard
from atlas.landscape.landscape import Landscape
from atlas.landscape.ties import Tie
from atlas.texts import Message, message, plural

NAME = "losse-paren"
COLUMNS = (message("Opgave"), message("Coalities"), message("Gedeelde partijen"))
# As many pairs are asked about for each opgave; the others are counted.
ASKED = 3


def unlinked_pairs(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question for the pairs on one opgave that share most members and have no declared tie."""
    rows, signals, asked = [], [], set()
    for opgave in opgaven(landscape):
        pairs = _pairs(landscape, opgave.id, thresholds)
        rows += [Row(opgave.id, (opgave.title, Pages((tie.a, tie.b)), len(tie.organisations))) for tie in pairs]
        fresh = [tie for tie in pairs if (tie.a, tie.b) not in asked and not _alike(landscape, tie, thresholds)][:ASKED]
        asked |= {(tie.a, tie.b) for tie in fresh}
        signals += [_pair(landscape, opgave, tie, len(pairs), thresholds) for tie in fresh]
        if len(pairs) > ASKED:
            signals.append(_all(landscape, opgave, pairs, thresholds))
    return findings(COLUMNS, rows, signals)


def _pairs(landscape: Landscape, opgave: str, thresholds: Thresholds) -> list[Tie]:
    ties = landscape.ties_among(current_of(landscape, opgave))
    loose = (t for t in ties if len(t.organisations) >= thresholds.shared_members and not t.declared and not t.seats)
    return sorted(loose, key=lambda tie: (-len(tie.organisations), tie.a, tie.b))


def _pair(landscape: Landscape, opgave: Entity, tie: Tie, number: int, thresholds: Thresholds) -> Signal:
    title = landscape.atlas.title
    more = Input(
        message(
            "Rond ‘{opgave}’ zijn er {n} van zulke paren. Hoogstens {shown} daarvan staan als vraag op hun pagina.",
            opgave=opgave.title,
            n=number,
            shown=ASKED,
        )
    )
    shared = plural("{n} gedeelde partij", "{n} gedeelde partijen", len(tie.organisations))
    return Signal(
        name=NAME,
        pages=(tie.a, tie.b),
        question=message(
            "{a} en {b} delen partijen. Wat kunnen zij aan elkaar hebben?", a=title(tie.a), b=title(tie.b)
        ),
        rule=_rule(thresholds),
        because=(Input(shared, tie.organisations), *((more,) if number > ASKED else ())),
        unknown=incomplete((landscape.coalitions[tie.a], landscape.coalitions[tie.b])),
        helps=IN_BETWEEN,
        weight=len(tie.organisations),
    )


def _alike(landscape: Landscape, tie: Tie, thresholds: Thresholds) -> bool:
    """Whether the members are so much the same that `aansluiten` asks already."""
    share = jaccard(landscape.coalitions[tie.a].organisations, landscape.coalitions[tie.b].organisations)
    return share is not None and share >= thresholds.overlap


def _rule(thresholds: Thresholds) -> Message:
    return message(
        "Zelfde opgave, minstens {minimum} gedeelde partijen, en er is geen relatie vastgelegd.",
        minimum=thresholds.shared_members,
    )


def _all(landscape: Landscape, opgave: Entity, pairs: list[Tie], thresholds: Thresholds) -> Signal:
    ends = sorted({end for tie in pairs for end in (tie.a, tie.b)})
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
            Input(plural("{n} gedeelde partij", "{n} gedeelde partijen", len(tie.organisations)), (tie.a, tie.b))
            for tie in pairs[:ASKED]
        ),
        unknown=incomplete([landscape.coalitions[end] for end in ends]),
        helps=IN_BETWEEN,
        weight=len(pairs) / 100,
    )
