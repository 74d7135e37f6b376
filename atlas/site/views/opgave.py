"""The page of an opgave: its landscape, level by level and form by form, with the reasons."""

from dataclasses import replace

from atlas.content.values import Entity, Fields
from atlas.landscape.landscape import OpgaveLandscape
from atlas.site.addresses import address_of_dossier
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Anchor, Fold, Paragraph, Part, Quiet, Rich, Row, Section, Table
from atlas.site.pictures import landscape_plate
from atlas.site.views.facts import chosen_facts, editorial_note, fact_box
from atlas.site.views.frame import entity_page, kicker
from atlas.site.views.grid import grid_and_note
from atlas.site.views.ladder import ladder
from atlas.site.views.lights import lights
from atlas.site.views.matrix import matrix_entry
from atlas.site.views.measures import opgave_measures
from atlas.site.views.opgave_facts import opgave_facts
from atlas.site.views.opgave_people import practices, questions, seats, teams
from atlas.site.views.shared import known_and_unknown, relations_section, section, text_section
from atlas.site.views.signals import signals_section
from atlas.site.views.tables import by_title, coalition_table
from atlas.site.views.timeline import opgave_timeline
from atlas.site.views.where import opgave_map
from atlas.site.vocabulary import OPTION
from atlas.texts import N_

IN_TEXT = ("gevoeld-door", "gevraagde-interventie", "oplossingsrichtingen")
ELSEWHERE = frozenset({"aard", "vraagstuk", "voca", "relaties", "vragen", "lichten", "in-kaart", *IN_TEXT})
VOCA = (
    ("veranderlijk", N_("Veranderlijk")),
    ("onzeker", N_("Onzeker")),
    ("complex", N_("Complex")),
    ("ambigu", N_("Ambigu")),
)


def opgave_page(guide: Guide, landscape: OpgaveLandscape) -> Page:
    """The page of an opgave."""
    words, opgave = guide.words, landscape.opgave
    fields = opgave.fields
    lead = Lead(
        kicker=kicker(guide, opgave, words(OPTION[fields.text("aard")]) if fields.text("aard") else ""),
        title=opgave.title,
        intro=(fields.text("samenvatting"),) if fields.text("samenvatting") else (),
        chips=_related_opgaven(guide, landscape),
        facts=fact_box(guide, opgave, *opgave_facts(guide, landscape), elsewhere=ELSEWHERE),
    )
    parts: tuple[Part, ...] = (
        *section(
            "kaart",
            words(N_("Het landschap")),
            landscape_plate(guide, landscape),
            *grid_and_note(guide, landscape),
        ),
        *section(
            "coalities",
            words(N_("Alle coalities")),
            *_coalitions(guide, landscape),
            count=words.number(len(landscape.coalitions)),
        ),
        *signals_section(guide, opgave.id),
        *section("wie-waar", words(N_("Wie zit waar?")), *matrix_entry(guide, landscape)),
        *section("gemeenten", words(N_("Waar?")), *opgave_map(guide, opgave.id)),
        *section("tijdlijn", words(N_("Van wanneer tot wanneer?")), *opgave_timeline(guide, landscape)),
        *opgave_measures(guide, landscape),
        *section(
            "over", words(N_("Waar gaat het over?")), *text_section(guide, opgave, top=3), *_nature(guide, opgave)
        ),
        *section("duiding", words(N_("Zo wordt de opgave geduid")), ladder(guide, landscape)),
        *section("grenswerkers", words(N_("Wie verbindt?")), *seats(guide, landscape)),
        *section("teams", words(N_("Welke teams hebben een opdracht?")), *teams(guide, landscape)),
        *section("praktijken", words(N_("Mini-praktijken en oplossingen")), *practices(guide, landscape)),
        *section("lichten", words(N_("Staan de lichten op groen?")), *lights(guide, opgave)),
        *section("vragen", words(N_("Open vragen")), *questions(guide, fields)),
        *section("verwant", words(N_("Coalities rond verwante opgaven")), *_related(guide, landscape)),
        *relations_section(guide, opgave, without=("relaties", "<relaties", "<opgaven")),
        *known_and_unknown(guide, opgave),
    )
    return entity_page(guide, opgave, lead, *parts)


def map_page(guide: Guide, landscape: OpgaveLandscape) -> Page:
    """The landscape map of an opgave on a page of its own, as large as the screen."""
    words, opgave = guide.words, landscape.opgave
    lead = Lead(kicker(guide, opgave, words(N_("landschapskaart"))), opgave.title)
    plate = landscape_plate(guide, landscape, large=True)
    table = Section("coalities", words(N_("Dezelfde coalities als tabel")), _coalitions(guide, landscape))
    people = Section("grenswerkers", words(N_("Wie verbindt?")), seats(guide, landscape))
    related = section("verwant", words(N_("Coalities rond verwante opgaven")), *_related(guide, landscape))
    page = entity_page(guide, opgave, lead, plate, table, people, *related, style="wide")
    return replace(page, title=f"{words(N_('landschapskaart')).capitalize()}: {page.title}")


def _related_opgaven(guide: Guide, landscape: OpgaveLandscape) -> tuple[Rich, ...]:
    ident = landscape.opgave.id
    dossier = Anchor(guide.at(address_of_dossier(ident)), guide.words(N_("Dossier om af te drukken")))
    here = [(link.forward, link.target) for link in guide.atlas.from_page(ident, "relaties")]
    there = [(link.backward, link.source) for link in guide.atlas.to_page(ident, "relaties")]
    related = dict.fromkeys([*here, *there])
    return (*((Quiet(guide.words(name)), " ", guide.to(key)) for name, key in related), (dossier,))


def _nature(guide: Guide, opgave: Entity) -> tuple[Part, ...]:
    """Who feels the opgave and what it asks for, then how volatile, uncertain, complex and ambiguous it is."""
    voca = opgave.fields.record("voca")
    facts = chosen_facts(guide, opgave, IN_TEXT)
    return (*((facts,) if facts.facts else ()), *((_voca(guide, opgave, voca),) if voca else ()))


def _voca(guide: Guide, opgave: Entity, voca: Fields) -> Table:
    words = guide.words
    rows = []
    for name, label in VOCA:
        graded = voca.record(name)
        grade = graded.text("mate") if graded else ""
        rows.append(
            Row(
                (
                    (words(label),),
                    (words(OPTION[grade]) if grade else guide.unknown(),),
                    (graded.text("toelichting") if graded else "",),
                )
            )
        )
    caption = words(N_("Hoe veranderlijk, onzeker, complex en ambigu?"))
    columns = (words(N_("Kenmerk")), words(N_("Mate")), words(N_("Waaruit dat blijkt")))
    return Table(f"{caption} {editorial_note(guide, opgave, 'voca')}".strip(), columns, tuple(rows), fits=True)


def _coalitions(guide: Guide, landscape: OpgaveLandscape) -> tuple[Part, ...]:
    words = guide.words
    if not landscape.coalitions:
        return (Paragraph((guide.unknown(words(N_("Er is nog geen coalitie rond deze opgave bekend."))),), "quiet"),)
    caption = words(N_("Coalities, van boven naar binnen en van formeel naar informeel"))
    return (coalition_table(guide, by_title(landscape.coalitions), caption, ident="tabel-landschap"),)


def _related(guide: Guide, landscape: OpgaveLandscape) -> tuple[Part, ...]:
    if not landscape.related:
        return ()
    words = guide.words
    summary = words.count(
        N_("Toon {n} coalitie rond een verwante opgave"),
        N_("Toon {n} coalities rond verwante opgaven"),
        len(landscape.related),
    )
    caption = words(N_("Coalities rond verwante opgaven"))
    table = coalition_table(guide, by_title(landscape.related), caption, ident="tabel-verwant")
    return (Fold(summary, (table,)),)
