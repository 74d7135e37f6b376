"""Successors beside their predecessors: one follows the other, and both run (`opvolging`)."""

from atlas.content.config.settings import Thresholds
from atlas.insights.base import findings, follows, incomplete
from atlas.insights.findings import OUTSIDE_IN, FindingRow, Findings, Input, Pages, Signal
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import Landscape
from atlas.texts import message, plural

NAME = "opvolging"
COLUMNS = (message("Opvolger"), message("Voorganger"), message("Partijen in beide"))


def succession(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question for each coalition whose predecessor still runs."""
    del thresholds
    pairs = [(new, old) for new, old in follows(landscape) if new.phase is old.phase is Phase.NOW]
    rows = [
        FindingRow(end.id, (Pages((new.id,)), Pages((old.id,)), len(new.organisations & old.organisations)))
        for new, old in pairs
        for end in (new, old)
    ]
    return findings(COLUMNS, rows, [_signal(new, old) for new, old in pairs])


def _signal(new: Coalition, old: Coalition) -> Signal:
    both = tuple(sorted(new.organisations & old.organisations))
    left = tuple(sorted(old.organisations - new.organisations))
    shared = (Input(plural("{n} partij in beide", "{n} partijen in beide", len(both)), both),) if both else ()
    gone = (
        (
            Input(
                plural("{n} partij alleen bij de voorganger", "{n} partijen alleen bij de voorganger", len(left)), left
            ),
        )
        if left
        else ()
    )
    return Signal(
        name=NAME,
        pages=(new.id, old.id),
        question=message(
            "{new} volgt {old} op, en beide lopen. Wat gaat over, en wat kan stoppen?",
            new=new.entity.title,
            old=old.entity.title,
        ),
        rule=message("Een coalitie volgt een andere op, en beide lopen op deze dag."),
        because=(*shared, *gone, Input(message("Opvolger en voorganger"), (new.id, old.id))),
        unknown=incomplete((new, old)),
        helps=OUTSIDE_IN,
        weight=len(both) / 100,
    )
