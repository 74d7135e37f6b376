"""What ends soon: the running coalities whose end lies in this year or the next."""

from atlas.landscape.coalitions import Coalition, running
from atlas.site.addresses import address_of_list
from atlas.site.guide import Guide
from atlas.site.parts import Anchor, Line, Lines, Part
from atlas.site.views.shared import section
from atlas.texts import N_

AT_MOST = 5


def ending_soon(guide: Guide) -> tuple[Part, ...]:
    """The first to end, each with its last day, and the way to all; nothing if none is known to end."""
    years = (guide.landscape.on.year, guide.landscape.on.year + 1)
    ending = sorted((c for c in running(guide.landscape.coalitions.values()) if _year(c) in years), key=_order)
    if not ending:
        return ()
    words, query = guide.words, "&".join(f"einde={year}" for year in years)
    lines = tuple(_line(guide, coalition) for coalition in ending[:AT_MOST])
    everything = Anchor(
        f"{guide.at(address_of_list('coalitie'))}?{query}",
        words(N_("Alles wat in {first} of {second} eindigt"), first=str(years[0]), second=str(years[1])),
    )
    title = words(N_("Wat loopt af?"))
    return section("loopt-af", title, Lines((*lines, Line((everything,)))))


def _year(coalition: Coalition) -> int | None:
    end = coalition.entity.fields.day("einde")
    return end.year if end else None


def _order(coalition: Coalition) -> tuple[str, str]:
    return str(coalition.entity.fields.day("einde")), coalition.id


def _line(guide: Guide, coalition: Coalition) -> Line:
    fields = coalition.entity.fields
    return Line((guide.to(coalition.id),), end=guide.period(None, fields.day("einde")))
