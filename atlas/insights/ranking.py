"""The order of the questions about an opgave, fixed and documented. No score.

First by type, by `Analysis.rank`; within a type by the known share of the inputs, then by the number of parties
concerned. One of each type precedes a second of any.
"""

from collections import defaultdict
from itertools import chain, zip_longest

from atlas.insights.findings import Signal
from atlas.insights.registry import ANALYSES, Insights

KINDS = tuple(analysis.name for analysis in sorted(ANALYSES, key=lambda analysis: analysis.rank))
_PLACE = {name: place for place, name in enumerate(KINDS)}


def best_questions(insights: Insights, opgave: str, number: int) -> tuple[Signal, ...]:
    """The first questions about an opgave and its running coalitions, at most `number`."""
    pages = {opgave, *(c.id for c in insights.network.coalitions if opgave in c.opgaven)}
    unweighed = [signal for signal in insights.signals if signal.weighed is None and pages.intersection(signal.pages)]
    by_kind: dict[str, list[Signal]] = defaultdict(list)
    for signal in sorted(unweighed, key=lambda signal: _rank(insights, signal)):
        by_kind[signal.name].append(signal)
    turns = zip_longest(*(by_kind[name] for name in KINDS))
    return tuple(signal for signal in chain.from_iterable(turns) if signal is not None)[:number]


def _rank(insights: Insights, signal: Signal) -> tuple[int, float, int, tuple[str, ...]]:
    """A sort key: type, known share, most parties; the pages make the order unique."""
    share = signal.unknown.unknown / signal.unknown.total if signal.unknown.total else 0
    return (_PLACE[signal.name], share, -touched(insights, signal), signal.pages)


def touched(insights: Insights, signal: Signal) -> int:
    """The number of organisations that a question concerns: those it names, and those at the tables it names."""
    network = insights.network
    pages = {*signal.pages, *signal.beside, *(page for item in signal.because for page in item.pages)}
    seated = {key for page in pages for key in network.members.get(page, ())}
    return len(seated | (pages & network.tables.keys()))
