"""Recent changes: a page, and a few lines on the start page. Public pages only."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from atlas.content.values import Entity
from atlas.landscape.edition import PUBLIC
from atlas.site.components.frame import plain_page
from atlas.site.components.tables import fold_tail, group_rows
from atlas.site.context import ONE, PageContext
from atlas.site.i18n.words import sort_key
from atlas.site.model import Anchor, Bullets, Moment, Paragraph, Part, Quiet, Rich, Row, Table
from atlas.site.model.page import Lead, Page
from atlas.site.urls import CHANGES
from atlas.texts import N_

AT_MOST = 200
ON_START = 5
KINDS = tuple(ONE)


def changed_pages(context: PageContext) -> tuple[tuple[date, Entity], ...]:
    """The public pages with a known day of change, newest first."""
    changed = context.history.changed
    pages = [
        (changed[entity.path], entity)
        for entity in context.atlas.entities.values()
        if entity.path in changed and entity.visibility == PUBLIC
    ]
    return tuple(sorted(pages, key=_order))


def _order(pair: tuple[date, Entity]) -> tuple[object, ...]:
    """A sort key: newest day first, then by kind and name."""
    day, entity = pair
    return (-day.toordinal(), KINDS.index(entity.kind), sort_key(entity.title), entity.id)


def changes_page(context: PageContext) -> Page:
    """The page of changes, day by day."""
    words, pages = context.words, changed_pages(context)
    shown = pages[:AT_MOST]
    lead = Lead(
        kicker=words.count(N_("{n} pagina"), N_("{n} pagina's"), len(pages)),
        title=words(N_("Wat is er veranderd?")),
        intro=(words(N_("De openbare pagina's, de laatst veranderde eerst. Per pagina telt de laatste keer.")),),
    )
    if not shown:
        nothing = words(N_("Wanneer de pagina's zijn veranderd, is hier niet bekend."))
        return plain_page(context, "", lead, Paragraph((context.unknown(nothing),)))
    left = len(pages) - len(shown)
    more = words.count(N_("Er is nog {n} oudere pagina."), N_("Er zijn nog {n} oudere pagina's."), left)
    return plain_page(context, "", lead, _table(context, shown), *((Paragraph((more,), "quiet"),) if left else ()))


def _table(context: PageContext, pages: tuple[tuple[date, Entity], ...]) -> Table:
    words = context.words
    columns = (words(N_("Pagina")), words(N_("Soort")))
    table = Table(
        caption=words(N_("Wanneer elke pagina het laatst veranderde")),
        columns=columns,
        rows=group_rows(_days(context, pages)),
    )
    return fold_tail(context, table)


def _days(context: PageContext, pages: tuple[tuple[date, Entity], ...]) -> Iterator[tuple[Rich, list[Row]]]:
    """The rows of each day, under its date."""
    for day, of_day in groupby(pages, key=lambda pair: pair[0]):
        rows = [Row(cells=((context.to(entity.id),), (context.words(ONE[entity.kind]),))) for _, entity in of_day]
        yield (Moment(day.isoformat(), context.words.day(day)),), rows


def latest(context: PageContext) -> tuple[Part, ...]:
    """The newest changes with a link to all of them; empty if none is known."""
    words, pages = context.words, changed_pages(context)
    if not pages:
        return ()
    lines = tuple(
        (
            context.to(entity.id),
            " ",
            Quiet(f"{words(ONE[entity.kind]).lower()},"),
            " ",
            Moment(day.isoformat(), words.day(day)),
        )
        for day, entity in pages[:ON_START]
    )
    return (
        Bullets(lines, "plain"),
        Paragraph((Anchor(href=context.at(CHANGES), text=words(N_("Bekijk alles wat veranderde"))),)),
    )
