"""The page of an organisation: its tables, its opgaven, its teams and its roles."""

from collections.abc import Iterator
from dataclasses import replace

from atlas.content.values import Entity, Fields
from atlas.landscape.derived.coalitions import running
from atlas.landscape.playing_field import PlayingField, read_playing_field
from atlas.site.components.band import band
from atlas.site.components.facts.box import fact_box
from atlas.site.components.facts.known_of import known_of
from atlas.site.components.facts.sources import Citations, citations
from atlas.site.components.frame import entity_page, kicker
from atlas.site.components.participation.measures import organisation_measures
from atlas.site.components.participation.panels import panels, tables_in_order
from atlas.site.components.participation.partners import carried_by, own_party_choice, partners
from atlas.site.components.participation.seats import Numbers, numbers_of, seats_parts, sources_of_seats
from atlas.site.components.participation.team_table import team_table
from atlas.site.components.participation.where import neighbours_elsewhere, organisation_map
from atlas.site.components.sections import (
    compare_with,
    depth,
    intro_of,
    known_and_unknown,
    relations_of,
    section,
    text_section,
)
from atlas.site.components.signals import signals_section
from atlas.site.components.tables import without_empty_columns
from atlas.site.components.tile_maps import area_of_atlas
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import WORLD
from atlas.site.i18n.words import sort_key
from atlas.site.model import Beside, Block, Count, Measure, Paragraph, Part, Rich, Row, Scope, Table
from atlas.site.model.page import BandSegment, Lead, Page
from atlas.site.model.rich import join_rich
from atlas.site.pages.analysis.five_answers import five_questions
from atlas.site.pages.entities.grenswerker import roles_table
from atlas.texts import N_

NAMED_AT_MOST = 3


def organisatie_page(context: PageContext, entity: Entity) -> Page:
    """The page of an organisation: every opgave, then its partners, the five questions and its own people."""
    words = context.words
    field = read_playing_field(context.landscape, entity.id)
    numbers = numbers_of(context, field, tables_in_order(context, entity.id))
    also = sources_of_seats(context, entity.id)
    cited = citations(context, (entity,), also)
    lead = Lead(
        kicker=kicker(context, entity, *_type_of(context, entity)),
        title=entity.title,
        intro=intro_of(entity) or _at_table(context, field),
        chips=tuple(_chips(context, entity)),
        body=panels(context, entity, numbers),
    )
    return entity_page(
        context,
        entity,
        lead,
        *section(
            "tafels",
            words(N_("Aan welke tafels?")),
            *_seats(context, field, numbers, cited),
            *neighbours_elsewhere(context, entity.id),
            count=words.number(len(numbers)),
            bar=words(N_("Tafels")),
        ),
        *section(
            "met-wie",
            words(N_("Met wie?")),
            *_with_whom(context, entity, field, numbers),
            count=words.number(len(field.mates)),
            bar=words(N_("Met wie")),
        ),
        *five_questions(context, entity),
        *signals_section(context, entity.id),
        *section("binnen", words(N_("Wie draagt dit binnen?")), *_inside(context, entity), bar=words(N_("Binnen"))),
        *section(
            "over", words(N_("Over {name}"), name=entity.title), *_about(context, entity), bar=words(N_("Gegevens"))
        ),
        *depth(context, *organisation_measures(context, entity, numbers)),
        *known_and_unknown(context, entity, cited=also),
        band=_band(context, field),
    )


def _type_of(context: PageContext, entity: Entity) -> Iterator[str]:
    world = entity.fields.text("wereld")
    yield context.words(WORLD[world]) if world else ""
    yield entity.fields.text("type")


def _chips(context: PageContext, entity: Entity) -> Iterator[Rich]:
    yield (own_party_choice(context, entity),)
    yield compare_with(context, entity, N_("Zet naast een andere organisatie"))


def _band(context: PageContext, field: PlayingField) -> tuple[BandSegment, ...]:
    tables = [seat.coalition for seat in field.seats]
    return band(context, tables, lambda _: "#tafels", measure=Measure.TABLES, party=field.key) if tables else ()


def _at_table(context: PageContext, field: PlayingField) -> Rich:
    """Where an organisation sits in one sentence, in the absence of a summary by the editors."""
    words, tables = context.words, [seat.coalition for seat in field.seats]
    opgaven = {opgave for table in tables for opgave in table.opgaven}
    if not tables:
        return (context.unknown(words(N_("Van deze organisatie is nog geen lopende coalitie bekend."))),)
    count = context.count(len(tables), Measure.TABLES, scope=Scope(party=field.key))
    total = len(context.atlas.of_kind("opgave"))
    around = context.said(
        N_("rond {some} van de {all} opgaven."),
        some=context.count(len(opgaven), Measure.OPGAVEN, scope=Scope(party=field.key), href=""),
        all=context.count(total, Measure.PAGES, scope=Scope(kind="opgave")),
    )
    sits: Rich = (
        words(N_("Zit aan")),
        " ",
        count,
        " ",
        words.count(N_("tafel,"), N_("tafels,"), len(tables)),
        " ",
        *around,
    )
    missing = context.in_order({entity.id for entity in context.atlas.of_kind("opgave")} - opgaven)
    if not missing or len(missing) > NAMED_AT_MOST:
        return sits
    names = "; ".join(context.atlas.title(key) for key in missing)
    return (*sits, " ", words(N_("Niet gevonden bij: {names}."), names=names))


def _seats(context: PageContext, field: PlayingField, numbers: Numbers, cited: Citations) -> tuple[Part, ...]:
    """The tables in full, with the number of those of which it is known who is in charge."""
    is_carried = any(seat.has_base or seat.has_person for seat in field.seats)
    carried = (Paragraph(carried_by(context, field), "quiet"),) if is_carried else ()
    return (*seats_parts(context, field, numbers, cited), *carried)


def _with_whom(context: PageContext, entity: Entity, field: PlayingField, numbers: Numbers) -> tuple[Part, ...]:
    """Its partners: the gemeenten on a map, if there is one, and the others by name."""
    diagram = organisation_map(context, entity)
    if not diagram:
        return partners(context, field, numbers)
    shown = {context.landscape.where.governs.get(code, "") for code in area_of_atlas(context.landscape).shown}
    return (Beside((Block(partners(context, field, numbers, on_map=shown)), Block(diagram))),)


def _about(context: PageContext, entity: Entity) -> tuple[Part, ...]:
    """The organisation itself: its text, its opgaven, its facts and its other relations."""
    relations = relations_of(context, entity, without=("<deelnemers", "opgaven", "<organisatie"))
    facts = replace(fact_box(context, entity, elsewhere=frozenset({"opgaven"})), title="", wide=True)
    return (*text_section(context, entity, top=3), *_own_opgaven(context, entity), facts, *relations)


def _inside(context: PageContext, entity: Entity) -> tuple[Part, ...]:
    return (*_teams(context, entity), *team_table(context, entity), *_roles_here(context, entity))


def _own_opgaven(context: PageContext, entity: Entity) -> tuple[Part, ...]:
    words = context.words
    items = entity.fields.items("opgaven")
    if not items:
        return ()
    names = (("duiding", N_("Duiding")), ("belang", N_("Belang")), ("opvatting", N_("Opvatting")))
    return (opgaven_table(context, items, words(N_("Hoe deze organisatie haar opgaven ziet")), names),)


def opgaven_table(
    context: PageContext, items: tuple[Fields, ...], caption: str, fields: tuple[tuple[str, str], ...]
) -> Table:
    """The opgaven of a page, with what it states about each."""
    rows = tuple(
        Row(
            cells=(
                (context.to(item.target("opgave")),),
                *((item.text(name) or context.unknown(),) for name, _ in fields),
                _statement_details(context, item),
            )
        )
        for item in items
    )
    columns = (
        context.words(N_("Opgave")),
        *(context.words(label) for _, label in fields),
        context.words(N_("Toelichting")),
    )
    return without_empty_columns(Table(caption=caption, columns=columns, rows=rows, fits=True), keep=1 + len(fields))


def _statement_details(context: PageContext, item: Fields) -> Rich:
    """Other details of a statement about an opgave, and its date."""
    day = context.day(item.day("duiding-op"))
    return join_rich(
        (*(((day,),) if day else ()), *((details,) if (details := known_of(context, item)) else ())), " · "
    )


def _teams(context: PageContext, entity: Entity) -> tuple[Part, ...]:
    words = context.words
    teams = [context.atlas.entities[link.source] for link in context.atlas.to_page(entity.id, "organisatie")]
    teams = [team for team in teams if team.kind == "team"]
    if not teams:
        return ()
    rows = tuple(
        Row(
            cells=(
                (context.to(team.id),),
                tuple(
                    part
                    for number, item in enumerate(team.fields.items("opgaven"))
                    for part in ((", " if number else ""), context.to(item.target("opgave")))
                )
                or (context.unknown(),),
                (_tables_of(context, team),),
            )
        )
        for team in sorted(teams, key=lambda team: sort_key(team.title))
    )
    columns = (words(N_("Team")), words(N_("Opgaven")), words(N_("Coalities")))
    return (
        Table(caption=words(N_("Teams van deze organisatie")), columns=columns, rows=rows, numeric=(2,), fits=True),
    )


def _tables_of(context: PageContext, team: Entity) -> Count:
    """The number of running coalitions in which a team sits."""
    seats = {member.coalition for member in context.landscape.tables.get(team.id, ()) if member.counts}
    tables = running(context.landscape.coalitions[key] for key in seats)
    return context.count(len(tables), Measure.TABLES, scope=Scope(party=team.id))


def _roles_here(context: PageContext, entity: Entity) -> tuple[Part, ...]:
    roles = [role for role in context.landscape.roles.values() if role.home == entity.id]
    return (roles_table(context, roles),) if roles else ()
