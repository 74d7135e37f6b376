"""Which questions about an opgave to put first, by a fixed and documented order. No score.

First by kind, by `Analysis.rank`; of one kind by how much of what the question rests on is known, then by how many
parties it touches. One of each kind comes before a second of any.
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
    asked = [signal for signal in insights.signals if signal.weighed is None and pages.intersection(signal.pages)]
    by_kind: dict[str, list[Signal]] = defaultdict(list)
    for signal in sorted(asked, key=lambda signal: _rank(insights, signal)):
        by_kind[signal.name].append(signal)
    turns = zip_longest(*(by_kind[name] for name in KINDS))
    return tuple(signal for signal in chain.from_iterable(turns) if signal is not None)[:number]


def _rank(insights: Insights, signal: Signal) -> tuple[int, float, int, tuple[str, ...]]:
    """By kind, the better known first, then who touches most parties; the pages make the order certain."""
    share = signal.unknown.unknown / signal.unknown.total if signal.unknown.total else 0
    return (_PLACE[signal.name], share, -touched(insights, signal), signal.pages)


def touched(insights: Insights, signal: Signal) -> int:
    """How many organisations a question touches: those it names, and those at the tables that it names."""
    network = insights.network
    pages = {*signal.pages, *signal.beside, *(page for item in signal.because for page in item.pages)}
    seated = {key for page in pages for key in network.members.get(page, ())}
    return len(seated | (pages & network.tables.keys()))
