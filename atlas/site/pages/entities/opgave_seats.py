"""Participation in an opgave in short: the parties with most seats, by the numbers of the map, then all others."""

from collections.abc import Mapping, Sequence

from atlas.landscape.derived.coalitions import Coalition, running
from atlas.landscape.landscape import OpgaveLandscape
from atlas.site.context import PageContext
from atlas.site.diagrams.numbers import in_map_order, marker_of
from atlas.site.model import Anchor, Bullets, Fold, Mark, Measure, Paragraph, Part, Quiet, Rich, Scope, SeatRow, Seats
from atlas.site.urls import address_of_matrix
from atlas.texts import N_

SHOWN = 10
WORLD_SIGNS = {"publiek": "●", "privaat": "■", "particulier": "▲", "": "◆"}


def who_sits_where(context: PageContext, landscape: OpgaveLandscape, numbers: Mapping[str, int]) -> tuple[Part, ...]:
    """The parties of an opgave with the numbers of their tables; empty if nobody sits anywhere."""
    now = [c for c in in_map_order(running(landscape.coalitions)) if c.organisations]
    tables = {key: [c for c in now if key in c.organisations] for c in now for key in c.organisations}
    ordered = sorted(context.in_order(tables), key=lambda key: -len(tables[key]))
    if not ordered:
        return ()
    return (
        _table(context, landscape, ordered[:SHOWN], now, numbers),
        Paragraph(_legend(context, now), "quiet"),
        *_other_parties(context, ordered[SHOWN:], tables, numbers),
        Paragraph((_matrix_link(context, landscape),)),
    )


def _table(
    context: PageContext,
    landscape: OpgaveLandscape,
    parties: Sequence[str],
    now: Sequence[Coalition],
    numbers: Mapping[str, int],
) -> Seats:
    words, ident = context.words, landscape.opgave.id
    return Seats(
        caption=words(N_("De partijen met de meeste stoelen, per coalitie. De nummers zijn die op de kaart.")),
        corner=words(N_("Meeste stoelen")),
        columns=tuple(marker_of(context, c, numbers[c.id]) for c in now),
        rows=tuple(
            SeatRow(
                (context.to(key),),
                tuple(_mark(context, key, c) for c in now),
                context.count(sum(c.has(key) for c in now), Measure.TABLES, scope=Scope(opgave=ident, party=key)),
            )
            for key in parties
        ),
        total=words(N_("samen")),
    )


def _mark(context: PageContext, key: str, coalition: Coalition) -> Mark:
    world = context.atlas.entities[key].fields.text("wereld") if key in context.atlas.entities else ""
    if coalition.has(key):
        return Mark(f"in {coalition.level.value}".strip(), WORLD_SIGNS[world], context.words(N_("doet mee")))
    if coalition.completeness != "volledig":
        return Mark("unsure", "◌", context.words(N_("onbekend")))
    return Mark("no")


def _legend(context: PageContext, now: Sequence[Coalition]) -> Rich:
    """The meaning of the signs that occur."""
    words = context.words
    signs = words(N_("● publiek, ■ privaat, ▲ particulier, ◆ wereld onbekend."))
    if all(c.completeness == "volledig" for c in now):
        return (signs,)
    return (signs, " ", words(N_("◌ De lijst is niet volledig: een leeg vak zegt daar niets.")))


def _other_parties(
    context: PageContext, parties: Sequence[str], tables: Mapping[str, Sequence[Coalition]], numbers: Mapping[str, int]
) -> tuple[Fold, ...]:
    """The other parties, collapsed, each with the numbers of its tables."""
    if not parties:
        return ()
    summary = context.words.count(
        N_("Toon nog {n} partij met de nummers van haar tafels"),
        N_("Toon nog {n} partijen met de nummers van hun tafels"),
        len(parties),
    )
    items = tuple((context.to(key), " ", Quiet(", ".join(str(numbers[c.id]) for c in tables[key]))) for key in parties)
    return (Fold(summary=summary, parts=(Bullets(items, "columns"),), id="partijen"),)


def _matrix_link(context: PageContext, landscape: OpgaveLandscape) -> Anchor:
    return Anchor(
        href=context.at(address_of_matrix(landscape.opgave.id)),
        text=context.words(N_("Alle partijen en hun rol in één tabel")),
    )
