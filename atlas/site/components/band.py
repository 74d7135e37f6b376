"""The band under the header: the number of running coalitions of each level, each as wide as its share."""

from collections import Counter
from collections.abc import Callable, Iterable

from atlas.content.kinds import LEVELS
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import LEVEL, LEVEL_HINT
from atlas.site.model import Measure, Scope
from atlas.site.model.page import BandSegment
from atlas.site.urls import address_of_list
from atlas.texts import N_

STEPS = 24
UNKNOWN = "onbekend"


def atlas_band(context: PageContext) -> tuple[BandSegment, ...]:
    """The band of the whole atlas, whose numbers link to the list of coalitions; empty if there are none."""
    coalitions = context.landscape.coalitions.values()
    address = context.at(address_of_list("coalitie"))
    return (
        band(context, coalitions, lambda level: f"{address}?niveau={level}&loopt={Phase.NOW.value}")
        if coalitions
        else ()
    )


def band(
    context: PageContext,
    coalitions: Iterable[Coalition],
    to: Callable[[str], str],
    *,
    opgave: str = "",
    measure: Measure = Measure.COALITIONS,
    party: str = "",
) -> tuple[BandSegment, ...]:
    """The levels of those of these coalitions that run now; `to` gives the address of the list of a level.

    `opgave` and `party` narrow the counts down. Where an opgave is mapped, an empty level is known to be empty.
    """
    counts = Counter(c.level.value or UNKNOWN for c in coalitions if c.phase is Phase.NOW)
    mapped = bool(opgave) and context.atlas.entities[opgave].fields.text("in-kaart") == "ja"
    shown = (*LEVELS, *((UNKNOWN,) if counts[UNKNOWN] else ()))
    return tuple(
        BandSegment(
            level=level,
            text=context.words(LEVEL[level]) if level in LEVEL else context.words(N_("niveau onbekend")),
            share=_share(counts[level], sum(counts.values())),
            count=context.count(
                counts[level], measure, href=to(level), scope=Scope(opgave=opgave, party=party, level=level)
            ),
        )
        if counts[level]
        else BandSegment(level=level, text=context.words(LEVEL[level]), absent=_absent(context, mapped=mapped))
        for level in shown
    )


def one_level(context: PageContext, level: str) -> tuple[BandSegment, ...]:
    """The band of a page about a single level; without a level that is unknown."""
    words = context.words
    if level not in LEVEL:
        return (BandSegment(level="", text=words(N_("niveau")), absent=f"◌ {words(N_('onbekend'))}", share=STEPS),)
    text = f"{words(LEVEL[level])}: {words(LEVEL_HINT[level])}"
    return tuple(
        BandSegment(level=name, text=text, share=STEPS) if name == level else BandSegment(level=name, text="")
        for name in LEVELS
    )


def _share(number: int, total: int) -> int:
    """The width of a segment in steps, at least one."""
    return max(1, round(STEPS * number / total))


def _absent(context: PageContext, *, mapped: bool) -> str:
    return context.words(N_("geen")) if mapped else f"◌ {context.words(N_('onbekend'))}"
