"""What holds for nearly everybody who could be asked: one line for the atlas in place of a question to each."""

from collections.abc import Collection, Mapping, Sequence

from atlas.insights.base import listed
from atlas.insights.findings import OUTSIDE_IN, Input, Share, Signal
from atlas.texts import Message, message

MOST = "most"
# Of fewer, a line for the atlas is no shorter than the questions themselves.
FEWEST = 3


def holds_for_most(asked: int, possible: int) -> bool:
    """Whether a question would go to half or more of those it could go to, and to several."""
    return asked >= FEWEST and asked * 2 >= possible


def lacked_by_most(lacking: Mapping[str, Collection[str]], things: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """Those of some things that most pages lack, each with the pages; `lacking` has every page that could be asked."""
    pages = {thing: tuple(page for page, gaps in lacking.items() if thing in gaps) for thing in things}
    return {thing: found for thing, found in pages.items() if holds_for_most(len(found), len(lacking))}


def by_level(most: Mapping[str, tuple[str, ...]]) -> Message:
    """How many pages lack each level, as a sentence says it."""
    return listed([message("{n} op niveau {level}", n=len(pages), level=level) for level, pages in most.items()])


def of_the_atlas(name: str, question: Message, rule: Message, because: tuple[Input, ...], unknown: Share) -> Signal:
    """A line for the atlas as a whole: it stands on no page."""
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
