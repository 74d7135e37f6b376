"""Periods in words: when coalitions began and ended, and which succeeded which."""

from collections.abc import Iterator

from atlas.content.values import Fields
from atlas.landscape.atlas import Link
from atlas.landscape.dates import Phase, certain_start, start_of
from atlas.landscape.derived.coalitions import Coalition
from atlas.maps.charts.stretches import Period
from atlas.site.context import PageContext
from atlas.site.model import Inline, Rich
from atlas.texts import N_

FOLLOWS = frozenset({"volgt-op", "komt-voort-uit"})


def _period(fields: Fields, phase: Phase) -> Period:
    """The period of a coalition: from its start, or from its present agreement if only older members are known."""
    start, sure = start_of(fields), certain_start(fields)
    return Period(
        begin=sure,
        end=fields.day("einde"),
        runs=phase is Phase.NOW,
        over=phase is Phase.PAST,
        perhaps=start if start and sure and start.first < sure.first else None,
    )


def period_of(coalition: Coalition) -> Period:
    """The period of a coalition, as far as it is known."""
    return _period(coalition.entity.fields, coalition.phase)


def period_in_words(context: PageContext, coalition: Coalition) -> str:
    """The period of a coalition, and since when its present agreement holds if that is later."""
    fields = coalition.entity.fields
    begin, exists = fields.day("begin"), fields.day("bestaat-sinds")
    shown = _dates(context, period_of(coalition))
    if begin is None or exists is None or begin.first <= exists.first:
        return shown
    return f"{shown}, {context.words(N_('huidige afspraak sinds {day}'), day=context.words.day(begin))}"


def _dates(context: PageContext, period: Period) -> str:
    """A period in a few words, including what is unknown about it."""
    text = _describe_known(context, period)
    if period.perhaps is None:
        return text
    day = context.words.day(period.perhaps)
    return context.words(N_("{known}, misschien al sinds {day}"), known=text, day=day)


def _describe_known(context: PageContext, period: Period) -> str:
    words = context.words
    begin = words.day(period.begin) if period.begin else ""
    end = words.day(period.end) if period.end else ""
    if begin and end:
        return f"{begin} – {end}"
    if begin and period.over:
        return words(N_("sinds {begin}, einde onbekend"), begin=begin)
    if begin and not period.runs and not _is_ahead(context, period):
        return words(N_("sinds {begin}, onbekend of dit nog loopt"), begin=begin)
    if begin:
        return words(N_("sinds {begin}"), begin=begin)
    if end:
        return words(N_("begin onbekend, tot en met {end}"), end=end)
    return words(N_("begin onbekend")) if period.runs else words(N_("begin en einde onbekend"))


def _is_ahead(context: PageContext, period: Period) -> bool:
    first = period.perhaps or period.begin
    return first is not None and first.first > context.landscape.on


def _followed(context: PageContext, ident: str) -> Iterator[Link]:
    """The coalitions that this one succeeds or came from, as it states itself."""
    for link in context.atlas.from_page(ident, "relaties"):
        if link.item is not None and link.item.text("soort") in FOLLOWS:
            yield link


def relatives(context: PageContext, ident: str) -> Rich:
    """The predecessors and successors of a coalition, each with the name of the relation."""
    before = [(link.forward, link.target) for link in _followed(context, ident)]
    after = [
        (link.backward, link.source)
        for link in context.atlas.to_page(ident, "relaties")
        if link.item is not None and link.item.text("soort") in FOLLOWS
    ]
    relatives: list[Inline] = []
    for name, key in (*before, *after):
        relatives += [" · " if relatives else "", context.words(name), " ", context.to(key)]
    return tuple(relatives)
