"""Signals that would be asked of nearly everybody: one for the whole atlas instead of one for each page."""

from collections.abc import Collection, Mapping, Sequence

from atlas.insights.base import enumeration
from atlas.insights.findings import OUTSIDE_IN, Input, Share, Signal
from atlas.texts import Message, message

MOST = "most"
# For fewer pages, one signal for the atlas is no shorter than the questions themselves.
FEWEST = 3


def holds_for_most(number: int, possible: int) -> bool:
    """Whether a question would be asked of several pages, and of at least half of those possible."""
    return number >= FEWEST and number * 2 >= possible


def lacked_by_most(lacking: Mapping[str, Collection[str]], things: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """The items that most pages lack, each with those pages; `lacking` has every page that could be asked."""
    pages = {item: tuple(page for page, gaps in lacking.items() if item in gaps) for item in things}
    return {item: keys for item, keys in pages.items() if holds_for_most(len(keys), len(lacking))}


def by_level(most: Mapping[str, tuple[str, ...]]) -> Message:
    """The number of pages that lack each level, as an enumeration."""
    return enumeration([message("{n} op niveau {level}", n=len(pages), level=level) for level, pages in most.items()])


def of_the_atlas(name: str, question: Message, rule: Message, because: tuple[Input, ...], unknown: Share) -> Signal:
    """A signal about the atlas as a whole, which is asked on no page."""
    return Signal(
        name=name,
        variant=MOST,
        pages=(),
        question=question,
        rule=rule,
        because=because,
        unknown=unknown,
        helps=OUTSIDE_IN,
    )
