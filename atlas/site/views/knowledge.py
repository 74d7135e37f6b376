"""The line on every page that says what is known, what is not, and how to help."""

from collections.abc import Iterator

from atlas.content.values import Entity
from atlas.insights.knowledge import Knowledge, knowledge_of
from atlas.site.addresses import UNKNOWN
from atlas.site.guide import Guide
from atlas.site.parts import Anchor, Rich
from atlas.texts import N_


def knowledge_line(guide: Guide, entity: Entity) -> Rich:
    """What one page knows: filled in, unknown, not filled in, parties without a page, and when it was confirmed."""
    found = knowledge_of(guide.landscape, entity, guide.atlas.settings.thresholds)
    counts = guide.words.listing(list(_counts(guide, found)))
    text = guide.words(N_("Wat deze pagina weet: {counts}."), counts=counts)
    return (f"{text} {' '.join(_states(guide, entity, found))} ".replace("  ", " "), _help(guide))


def _counts(guide: Guide, found: Knowledge) -> Iterator[str]:
    words = guide.words
    yield words.count(N_("{n} gegeven ingevuld"), N_("{n} gegevens ingevuld"), found.known)
    unknown = found.unknown + found.said
    if unknown:
        yield words.count(N_("{n} keer onbekend"), N_("{n} keer onbekend"), unknown)
    if found.left_out:
        yield words.count(N_("{n} nog niet ingevuld"), N_("{n} nog niet ingevuld"), found.left_out)
    if found.unwritten:
        number = len(found.unwritten)
        yield words.count(N_("{n} partij nog zonder pagina"), N_("{n} partijen nog zonder pagina"), number)


def _states(guide: Guide, entity: Entity, found: Knowledge) -> Iterator[str]:
    words = guide.words
    if entity.kind == "coalitie" and guide.landscape.coalitions[entity.id].completeness != "volledig":
        yield words(N_("De lijst van deelnemers is niet volledig."))
    if entity.kind == "opgave":
        share = guide.insights.lists[entity.id]
        if share.unknown:
            yield words(share.text)
    if found.overdue:
        yield words(N_("Het is te lang geleden dat iemand dit bevestigde."))
    elif not found.confirmed:
        yield words(N_("Nog niemand heeft bevestigd dat dit klopt."))


def site_line(guide: Guide) -> Rich:
    """What the atlas as a whole knows."""
    words, atlas = guide.words, guide.atlas
    lists = guide.landscape.coalitions.values()
    text = words(
        N_("Deze atlas is nooit af: {complete} van {total} lijsten van deelnemers zijn volledig."),
        complete=words.number(sum(c.completeness == "volledig" for c in lists)),
        total=words.number(len(lists)),
    )
    parties = len(atlas.unwritten)
    more = words.count(N_("{n} partij is nog niet beschreven."), N_("{n} partijen zijn nog niet beschreven."), parties)
    return (f"{text} {more if parties else ''} ".replace("  ", " "), _help(guide))


def _help(guide: Guide) -> Anchor:
    return Anchor(guide.at(UNKNOWN), guide.words(N_("Kijk hoe u helpt")))
