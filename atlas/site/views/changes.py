"""What changed of late: a page of its own, and a few lines on the start page. Only pages that are public."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from atlas.content.values import Entity
from atlas.landscape.edition import PUBLIC
from atlas.site.addresses import CHANGES
from atlas.site.guide import ONE, Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Anchor, Bullets, Moment, Paragraph, Part, Quiet, Rich, Row, Table
from atlas.site.views.frame import plain_page
from atlas.site.views.tables import folded, grouped
from atlas.site.words import sort_key
from atlas.texts import N_

AT_MOST = 200
ON_START = 5
KINDS = tuple(ONE)


def changed_pages(guide: Guide) -> tuple[tuple[date, Entity], ...]:
    """The public pages whose last change is known, newest first."""
    known = guide.history.changed
    pages = [
        (known[entity.path], entity)
        for entity in guide.atlas.entities.values()
        if entity.path in known and entity.visibility == PUBLIC
    ]
    return tuple(sorted(pages, key=_order))


def _order(pair: tuple[date, Entity]) -> tuple[object, ...]:
    """The newest day first, then in the order of kinds and names."""
    day, entity = pair
    return (-day.toordinal(), KINDS.index(entity.kind), sort_key(entity.title), entity.id)


def changes_page(guide: Guide) -> Page:
    """The page of what changed, day by day."""
    words, pages = guide.words, changed_pages(guide)
    shown = pages[:AT_MOST]
    lead = Lead(
        kicker=words.count(N_("{n} pagina"), N_("{n} pagina's"), len(pages)),
        title=words(N_("Wat is er veranderd?")),
        intro=(words(N_("De openbare pagina's, de laatst veranderde eerst. Per pagina telt de laatste keer.")),),
    )
    if not shown:
        nothing = words(N_("Wanneer de pagina's zijn veranderd, is hier niet bekend."))
        return plain_page(guide, "", lead, Paragraph((guide.unknown(nothing),)))
    left = len(pages) - len(shown)
    more = words.count(N_("Er is nog {n} oudere pagina."), N_("Er zijn nog {n} oudere pagina's."), left)
    return plain_page(guide, "", lead, _table(guide, shown), *((Paragraph((more,), "quiet"),) if left else ()))


def _table(guide: Guide, pages: tuple[tuple[date, Entity], ...]) -> Table:
    words = guide.words
    columns = (words(N_("Pagina")), words(N_("Soort")))
    table = Table(words(N_("Wanneer elke pagina het laatst veranderde")), columns, grouped(_days(guide, pages)))
    return folded(guide, table)


def _days(guide: Guide, pages: tuple[tuple[date, Entity], ...]) -> Iterator[tuple[Rich, list[Row]]]:
    """The rows of each day, under its date."""
    for day, found in groupby(pages, key=lambda pair: pair[0]):
        rows = [Row(((guide.to(entity.id),), (guide.words(ONE[entity.kind]),))) for _, entity in found]
        yield (Moment(day.isoformat(), guide.words.day(day)),), rows


def latest(guide: Guide) -> tuple[Part, ...]:
    """The newest changes with the way to all of them; nothing if none is known."""
    words, pages = guide.words, changed_pages(guide)
    if not pages:
        return ()
    lines = tuple(
        (
            guide.to(entity.id),
            " ",
            Quiet(f"{words(ONE[entity.kind]).lower()},"),
            " ",
            Moment(day.isoformat(), words.day(day)),
        )
        for day, entity in pages[:ON_START]
    )
    return (Bullets(lines, "plain"), Paragraph((Anchor(guide.at(CHANGES), words(N_("Bekijk alles wat veranderde"))),)))
