"""The dossier of an opgave: one document for a meeting, to print or to read from top to bottom."""

from collections import Counter
from dataclasses import replace
from itertools import chain

from atlas.content.kinds import WORLDS
from atlas.landscape.coalitions import world_of
from atlas.landscape.dates import Phase
from atlas.landscape.landscape import OpgaveLandscape
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Bullets, Facts, Fold, Paragraph, Part, Quiet, Rich, Section, Table
from atlas.site.pictures import landscape_plate
from atlas.site.rich import joined
from atlas.site.views.frame import entity_page, kicker
from atlas.site.views.grid import grid_and_note
from atlas.site.views.ladder import ladder
from atlas.site.views.opgave_facts import opgave_facts
from atlas.site.views.opgave_people import questions, seats
from atlas.site.views.shared import section, sources_of
from atlas.site.views.tables import by_title, coalition_table
from atlas.texts import N_


def dossier_page(guide: Guide, landscape: OpgaveLandscape) -> Page:
    """The dossier of an opgave, with nothing folded."""
    words, opgave = guide.words, landscape.opgave
    fields = opgave.fields
    lead = Lead(
        kicker=kicker(guide, opgave, words(N_("dossier")), guide.reference_date),
        title=opgave.title,
        intro=(fields.text("samenvatting"),) if fields.text("samenvatting") else (),
        chips=((guide.to(opgave.id, words(N_("Naar de pagina van deze opgave"))),),),
    )
    caption = words(N_("Coalities, van boven naar binnen en van formeel naar informeel"))
    table = coalition_table(guide, by_title(landscape.coalitions), caption, ident="tabel-landschap")
    unknown = tuple((text,) for text in fields.texts("onbekend"))
    parts: tuple[Part, ...] = (
        *section("kort", words(N_("In één minuut")), _in_short(guide, landscape)),
        *section(
            "kaart", words(N_("Het landschap")), landscape_plate(guide, landscape), *grid_and_note(guide, landscape)
        ),
        *section("coalities", words(N_("De coalities")), *_unfolded(table)),
        *section("partijen", words(N_("Wie zitten er aan tafel?")), *_parties(guide, landscape)),
        *section("duiding", words(N_("Zo wordt de opgave geduid")), ladder(guide, landscape)),
        *section(
            "grenswerkers", words(N_("Wie verbindt?")), *chain.from_iterable(map(_unfolded, seats(guide, landscape)))
        ),
        *section("vragen", words(N_("Open vragen")), *questions(guide, fields)),
        *section("onbekend", words(N_("Wat we niet weten")), *((Bullets(unknown),) if unknown else ())),
        *_sources(guide, landscape),
    )
    page = entity_page(guide, opgave, lead, *parts, style="dossier")
    return replace(page, title=f"{words(N_('dossier')).capitalize()}: {page.title}", contents=())


def _in_short(guide: Guide, landscape: OpgaveLandscape) -> Facts:
    return Facts("", opgave_facts(guide, landscape), wide=True)


def _unfolded(part: Part) -> tuple[Part, ...]:
    """The part with nothing behind a click: paper cannot be clicked."""
    if isinstance(part, Table):
        return (replace(part, fold=0, more=""),)
    if isinstance(part, Fold):
        return tuple(chain.from_iterable(map(_unfolded, part.parts)))
    return (part,)


def _parties(guide: Guide, landscape: OpgaveLandscape) -> tuple[Part, ...]:
    """Every party by world, with the number of tables of this opgave at which it sits."""
    tables = Counter(key for c in landscape.coalitions if c.phase is Phase.NOW for key in c.organisations)
    groups = [(world, [key for key in tables if world_of(guide.atlas, key) == world]) for world in (*WORLDS, "")]
    lines = tuple(_world_line(guide, world, keys, tables) for world, keys in groups if keys)
    note = guide.words(N_("Achter elke naam staat aan hoeveel tafels van deze opgave de partij zit."))
    return (Paragraph((note,), "quiet"), Bullets(lines, "plain")) if lines else ()


def _world_line(guide: Guide, world: str, keys: list[str], tables: Counter[str]) -> Rich:
    names = [(guide.to(key), " ", Quiet(guide.words.number(tables[key]))) for key in guide.in_order(keys)]
    return (guide.world(world, len(keys)), ": ", *joined(names))


def _sources(guide: Guide, landscape: OpgaveLandscape) -> tuple[Section, ...]:
    """The sources of the opgave and of all its coalitions."""
    pages = (landscape.opgave, *(coalition.entity for coalition in landscape.coalitions))
    return sources_of(guide, pages, fold=False)
