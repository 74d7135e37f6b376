"""Coalitions that end soon: running ones whose end lies in this year or the next."""

from atlas.landscape.derived.coalitions import Coalition, running
from atlas.site.components.sections import section
from atlas.site.context import PageContext
from atlas.site.model import Anchor, Lines, ListLine, Part
from atlas.site.urls import address_of_list
from atlas.texts import N_

AT_MOST = 5


def ending_soon(context: PageContext) -> tuple[Part, ...]:
    """The first to end, each with its last day, and a link to all; empty if none is known to end."""
    years = (context.landscape.on.year, context.landscape.on.year + 1)
    ending = sorted((c for c in running(context.landscape.coalitions.values()) if _year(c) in years), key=_order)
    if not ending:
        return ()
    words, query = context.words, "&".join(f"einde={year}" for year in years)
    lines = tuple(_line(context, coalition) for coalition in ending[:AT_MOST])
    everything = Anchor(
        href=f"{context.at(address_of_list('coalitie'))}?{query}",
        text=words(N_("Alles wat in {first} of {second} eindigt"), first=str(years[0]), second=str(years[1])),
    )
    title = words(N_("Wat loopt af?"))
    return section("loopt-af", title, Lines((*lines, ListLine(head=(everything,)))))


def _year(coalition: Coalition) -> int | None:
    end = coalition.entity.fields.day("einde")
    return end.year if end else None


def _order(coalition: Coalition) -> tuple[str, str]:
    return str(coalition.entity.fields.day("einde")), coalition.id


def _line(context: PageContext, coalition: Coalition) -> ListLine:
    fields = coalition.entity.fields
    return ListLine(head=(context.to(coalition.id),), end=context.period(None, fields.day("einde")))
