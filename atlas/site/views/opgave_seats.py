"""Who sits where on an opgave, in short: the parties with most seats by the numbers of the map, then all others."""

from collections.abc import Mapping, Sequence

from atlas.landscape.coalitions import Coalition, running
from atlas.landscape.landscape import OpgaveLandscape
from atlas.site.addresses import address_of_matrix
from atlas.site.guide import Guide
from atlas.site.numbers import in_map_order, marker_of
from atlas.site.parts import Anchor, Bullets, Fold, Mark, Measure, Paragraph, Part, Quiet, Rich, Scope, SeatRow, Seats
from atlas.texts import N_

SHOWN = 10
WORLD_SIGNS = {"publiek": "●", "privaat": "■", "particulier": "▲", "": "◆"}


def who_sits_where(guide: Guide, landscape: OpgaveLandscape, numbers: Mapping[str, int]) -> tuple[Part, ...]:
    """The parties of an opgave with the numbers of their tables; nothing if nobody sits anywhere."""
    now = [c for c in in_map_order(running(landscape.coalitions)) if c.organisations]
    tables = {key: [c for c in now if key in c.organisations] for c in now for key in c.organisations}
    ordered = sorted(guide.in_order(tables), key=lambda key: -len(tables[key]))
    if not ordered:
        return ()
    return (
        _table(guide, landscape, ordered[:SHOWN], now, numbers),
        Paragraph(_legend(guide, now), "quiet"),
        *_others(guide, ordered[SHOWN:], tables, numbers),
        Paragraph((_whole(guide, landscape),)),
    )


def _table(
    guide: Guide,
    landscape: OpgaveLandscape,
    parties: Sequence[str],
    now: Sequence[Coalition],
    numbers: Mapping[str, int],
) -> Seats:
    words, ident = guide.words, landscape.opgave.id
    return Seats(
        caption=words(N_("De partijen met de meeste stoelen, per coalitie. De nummers zijn die op de kaart.")),
        corner=words(N_("Meeste stoelen")),
        columns=tuple(marker_of(guide, c, numbers[c.id]) for c in now),
        rows=tuple(
            SeatRow(
                (guide.to(key),),
                tuple(_mark(guide, key, c) for c in now),
                guide.count(sum(c.has(key) for c in now), Measure.TABLES, scope=Scope(opgave=ident, party=key)),
            )
            for key in parties
        ),
        total=words(N_("samen")),
    )


def _mark(guide: Guide, key: str, coalition: Coalition) -> Mark:
    world = guide.atlas.entities[key].fields.text("wereld") if key in guide.atlas.entities else ""
    if coalition.has(key):
        return Mark(f"in {coalition.level.value}".strip(), WORLD_SIGNS[world], guide.words(N_("doet mee")))
    if coalition.completeness != "volledig":
        return Mark("unsure", "◌", guide.words(N_("onbekend")))
    return Mark("no")


def _legend(guide: Guide, now: Sequence[Coalition]) -> Rich:
    """What the signs mean, as far as they stand there."""
    words = guide.words
    signs = words(N_("● publiek, ■ privaat, ▲ particulier, ◆ wereld onbekend."))
    if all(c.completeness == "volledig" for c in now):
        return (signs,)
    return (signs, " ", words(N_("◌ De lijst is niet volledig: een leeg vak zegt daar niets.")))


def _others(
    guide: Guide, parties: Sequence[str], tables: Mapping[str, Sequence[Coalition]], numbers: Mapping[str, int]
) -> tuple[Fold, ...]:
    """The other parties behind one click, each with the numbers of its tables."""
    if not parties:
        return ()
    summary = guide.words.count(
        N_("Toon nog {n} partij met de nummers van haar tafels"),
        N_("Toon nog {n} partijen met de nummers van hun tafels"),
        len(parties),
    )
    items = tuple((guide.to(key), " ", Quiet(", ".join(str(numbers[c.id]) for c in tables[key]))) for key in parties)
    return (Fold(summary, (Bullets(items, "columns"),), id="partijen"),)


def _whole(guide: Guide, landscape: OpgaveLandscape) -> Anchor:
    return Anchor(
        guide.at(address_of_matrix(landscape.opgave.id)), guide.words(N_("Alle partijen en hun rol in één tabel"))
    )
