"""What is known of a relation beside what it names: how sure, from when to when, on which source, and what is said."""

from atlas.content.values import Fields
from atlas.landscape.atlas import Link
from atlas.landscape.dates import item_phase
from atlas.site.components.tables import tensions
from atlas.site.context import PageContext
from atlas.site.model import Quiet, Rich
from atlas.site.model.rich import joined
from atlas.texts import N_

SURE = "bevestigd"


def known_of(context: PageContext, item: Fields | None) -> Rich:
    """All of it in one line, with what rubs; a relation that is confirmed does not say so."""
    if item is None:
        return ()
    found: list[Rich] = [(badge,)] if (badge := context.phase(item_phase(item, context.landscape.on))) else []
    if item.text("zekerheid") not in {"", SURE}:
        found.append((context.certainty(item),))
    if period := context.period(item.day("sinds"), item.day("tot")):
        found.append(period)
    if source := item.target("bron") or item.text("bron"):
        found.append((Quiet(context.words(N_("bron:"))), " ", context.to_source(source)))
    found += [(Quiet(text),) for text in (item.text("toelichting"), *tensions(context, item)) if text]
    return joined(found, " · ")


def capacity_of(context: PageContext, item: Fields) -> list[Rich]:
    """What a party puts into a relation, if that is stated."""
    amount = item.amount("capaciteit")
    return [(context.words(N_("{n} fte"), n=context.words.amount(amount)),)] if amount else []


def relation_note(context: PageContext, link: Link, end: str) -> Rich:
    """The same of a link, with whom it is about, the role and the state."""
    item = link.item
    if item is None:
        return ()
    found: list[Rich] = []
    if link.about and link.about not in {end, link.target, link.source}:
        found.append((context.words(N_("namens")), " ", context.to(link.about)))
    found += [(text,) for name in ("rol", "status", "inzet", "mandaat") if (text := item.text(name))]
    found += capacity_of(context, item)
    return joined((*found, *((known,) if (known := known_of(context, item)) else ())), " · ")
