"""The details of a relation: its certainty, period, source and remarks."""

from atlas.content.values import Fields
from atlas.landscape.atlas import Link
from atlas.landscape.dates import item_phase
from atlas.site.components.tables import tensions
from atlas.site.context import PageContext
from atlas.site.model import Quiet, Rich
from atlas.site.model.rich import join_rich
from atlas.texts import N_

SURE = "bevestigd"


def known_of(context: PageContext, item: Fields | None) -> Rich:
    """The details on one line, with tensions; a confirmed relation does not say that it is certain."""
    if item is None:
        return ()
    parts: list[Rich] = [(badge,)] if (badge := context.phase(item_phase(item, context.landscape.on))) else []
    if item.text("zekerheid") not in {"", SURE}:
        parts.append((context.certainty(item),))
    if period := context.period(item.day("sinds"), item.day("tot")):
        parts.append(period)
    if source := item.target("bron") or item.text("bron"):
        parts.append((Quiet(context.words(N_("bron:"))), " ", context.to_source(source)))
    parts += [(Quiet(text),) for text in (item.text("toelichting"), *tensions(context, item)) if text]
    return join_rich(parts, " · ")


def capacity_of(context: PageContext, item: Fields) -> list[Rich]:
    """The capacity that a party puts into a relation, if stated."""
    amount = item.amount("capaciteit")
    return [(context.words(N_("{n} fte"), n=context.words.amount(amount)),)] if amount else []


def relation_note(context: PageContext, link: Link, end: str) -> Rich:
    """The details of a link, with its subject, role and status."""
    item = link.item
    if item is None:
        return ()
    parts: list[Rich] = []
    if link.about and link.about not in {end, link.target, link.source}:
        parts.append((context.words(N_("namens")), " ", context.to(link.about)))
    parts += [(text,) for name in ("rol", "status", "inzet", "mandaat") if (text := item.text(name))]
    parts += capacity_of(context, item)
    return join_rich((*parts, *((details,) if (details := known_of(context, item)) else ())), " · ")
