"""The page of an organisation: where it sits at the table, its opgaven, its teams and its roles."""

from collections.abc import Iterator
from dataclasses import replace

from atlas.content.values import Entity, Fields
from atlas.landscape.coalitions import running
from atlas.landscape.playing_field import PlayingField, playing_field
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page, Stretch
from atlas.site.parts import Beside, Block, Count, Measure, Paragraph, Part, Rich, Row, Scope, Table
from atlas.site.rich import joined
from atlas.site.tile_maps import area_of_atlas
from atlas.site.views.band import band
from atlas.site.views.facts import fact_box
from atlas.site.views.five_answers import five_questions
from atlas.site.views.frame import entity_page, kicker
from atlas.site.views.grenswerker import roles_table
from atlas.site.views.known_of import known_of
from atlas.site.views.measures import organisation_measures
from atlas.site.views.panels import panels, tables_in_order
from atlas.site.views.partners import carried_by, mine, partners
from atlas.site.views.seats import Numbers, numbers_of, seats_parts, sources_of_seats
from atlas.site.views.shared import (
    compare_with,
    depth,
    intro_of,
    known_and_unknown,
    relations_of,
    section,
    text_section,
)
from atlas.site.views.signals import signals_section
from atlas.site.views.sources import Citations, citations
from atlas.site.views.tables import telling
from atlas.site.views.team_table import team_table
from atlas.site.views.where import neighbours_elsewhere, organisation_map
from atlas.site.vocabulary import WORLD
from atlas.site.words import sort_key
from atlas.texts import N_

NAMED_AT_MOST = 3


def organisatie_page(guide: Guide, entity: Entity) -> Page:
    """The page of an organisation: every opgave, then with whom it sits, the five questions and its own people."""
    words = guide.words
    field = playing_field(guide.landscape, entity.id)
    numbers = numbers_of(guide, field, tables_in_order(guide, entity.id))
    also = sources_of_seats(guide, entity.id)
    cited = citations(guide, (entity,), also)
    lead = Lead(
        kicker=kicker(guide, entity, *_sort(guide, entity)),
        title=entity.title,
        intro=intro_of(entity) or _at_table(guide, field),
        chips=tuple(_chips(guide, entity)),
        body=panels(guide, entity, numbers),
    )
    return entity_page(
        guide,
        entity,
        lead,
        *section(
            "tafels",
            words(N_("Aan welke tafels?")),
            *_seats(guide, field, numbers, cited),
            *neighbours_elsewhere(guide, entity.id),
            count=words.number(len(numbers)),
            bar=words(N_("Tafels")),
        ),
        *section(
            "met-wie",
            words(N_("Met wie?")),
            *_with_whom(guide, entity, field, numbers),
            count=words.number(len(field.mates)),
            bar=words(N_("Met wie")),
        ),
        *five_questions(guide, entity),
        *signals_section(guide, entity.id),
        *section("binnen", words(N_("Wie draagt dit binnen?")), *_inside(guide, entity), bar=words(N_("Binnen"))),
        *section(
            "over", words(N_("Over {name}"), name=entity.title), *_about(guide, entity), bar=words(N_("Gegevens"))
        ),
        *depth(guide, *organisation_measures(guide, entity, numbers)),
        *known_and_unknown(guide, entity, cited=also),
        band=_band(guide, field),
    )


def _sort(guide: Guide, entity: Entity) -> Iterator[str]:
    world = entity.fields.text("wereld")
    yield guide.words(WORLD[world]) if world else ""
    yield entity.fields.text("type")


def _chips(guide: Guide, entity: Entity) -> Iterator[Rich]:
    yield (mine(guide, entity),)
    yield compare_with(guide, entity, N_("Zet naast een andere organisatie"))


def _band(guide: Guide, field: PlayingField) -> tuple[Stretch, ...]:
    tables = [seat.coalition for seat in field.seats]
    return band(guide, tables, lambda _: "#tafels", measure=Measure.TABLES, party=field.key) if tables else ()


def _at_table(guide: Guide, field: PlayingField) -> Rich:
    """In one sentence where an organisation sits, for want of a summary by the editors."""
    words, tables = guide.words, [seat.coalition for seat in field.seats]
    opgaven = {opgave for table in tables for opgave in table.opgaven}
    if not tables:
        return (guide.unknown(words(N_("Van deze organisatie is nog geen lopende coalitie bekend."))),)
    count = guide.count(len(tables), Measure.TABLES, scope=Scope(party=field.key))
    total = len(guide.atlas.of_kind("opgave"))
    around = guide.said(
        N_("rond {some} van de {all} opgaven."),
        some=guide.count(len(opgaven), Measure.OPGAVEN, scope=Scope(party=field.key), href=""),
        all=guide.count(total, Measure.PAGES, scope=Scope(kind="opgave")),
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
    missing = guide.in_order({entity.id for entity in guide.atlas.of_kind("opgave")} - opgaven)
    if not missing or len(missing) > NAMED_AT_MOST:
        return sits
    names = "; ".join(guide.atlas.title(key) for key in missing)
    return (*sits, " ", words(N_("Niet gevonden bij: {names}."), names=names))


def _seats(guide: Guide, field: PlayingField, numbers: Numbers, cited: Citations) -> tuple[Part, ...]:
    """The tables in full; where it is known, at how many of them who carries the work."""
    known = any(seat.has_base or seat.has_person for seat in field.seats)
    carried = (Paragraph(carried_by(guide, field), "quiet"),) if known else ()
    return (*seats_parts(guide, field, numbers, cited), *carried)


def _with_whom(guide: Guide, entity: Entity, field: PlayingField, numbers: Numbers) -> tuple[Part, ...]:
    """Whom it meets: the gemeenten on a map, if there is one, and the others by name."""
    plate = organisation_map(guide, entity)
    if not plate:
        return partners(guide, field, numbers)
    shown = {guide.landscape.where.governs.get(code, "") for code in area_of_atlas(guide.landscape).shown}
    return (Beside((Block(partners(guide, field, numbers, on_map=shown)), Block(plate))),)


def _about(guide: Guide, entity: Entity) -> tuple[Part, ...]:
    """What the page says of the organisation itself: its text, its opgaven, its facts and its other relations."""
    relations = relations_of(guide, entity, without=("<deelnemers", "opgaven", "<organisatie"))
    facts = replace(fact_box(guide, entity, elsewhere=frozenset({"opgaven"})), title="", wide=True)
    return (*text_section(guide, entity, top=3), *_own_opgaven(guide, entity), facts, *relations)


def _inside(guide: Guide, entity: Entity) -> tuple[Part, ...]:
    return (*_teams(guide, entity), *team_table(guide, entity), *_roles_here(guide, entity))


def _own_opgaven(guide: Guide, entity: Entity) -> tuple[Part, ...]:
    words = guide.words
    items = entity.fields.items("opgaven")
    if not items:
        return ()
    names = (("duiding", N_("Duiding")), ("belang", N_("Belang")), ("opvatting", N_("Opvatting")))
    return (opgaven_table(guide, items, words(N_("Hoe deze organisatie haar opgaven ziet")), names),)


def opgaven_table(guide: Guide, items: tuple[Fields, ...], caption: str, fields: tuple[tuple[str, str], ...]) -> Table:
    """The opgaven of a page, with what it says about each."""
    rows = tuple(
        Row(
            (
                (guide.to(item.target("opgave")),),
                *((item.text(name) or guide.unknown(),) for name, _ in fields),
                _said_of(guide, item),
            )
        )
        for item in items
    )
    columns = (guide.words(N_("Opgave")), *(guide.words(label) for _, label in fields), guide.words(N_("Toelichting")))
    return telling(Table(caption, columns, rows, fits=True), keep=1 + len(fields))


def _said_of(guide: Guide, item: Fields) -> Rich:
    """What else is known of what a page says about an opgave, and when it said so."""
    day = guide.day(item.day("duiding-op"))
    return joined((*(((day,),) if day else ()), *((known,) if (known := known_of(guide, item)) else ())), " · ")


def _teams(guide: Guide, entity: Entity) -> tuple[Part, ...]:
    words = guide.words
    teams = [guide.atlas.entities[link.source] for link in guide.atlas.to_page(entity.id, "organisatie")]
    teams = [team for team in teams if team.kind == "team"]
    if not teams:
        return ()
    rows = tuple(
        Row(
            (
                (guide.to(team.id),),
                tuple(
                    part
                    for number, item in enumerate(team.fields.items("opgaven"))
                    for part in ((", " if number else ""), guide.to(item.target("opgave")))
                )
                or (guide.unknown(),),
                (_tables_of(guide, team),),
            )
        )
        for team in sorted(teams, key=lambda team: sort_key(team.title))
    )
    columns = (words(N_("Team")), words(N_("Opgaven")), words(N_("Coalities")))
    return (Table(words(N_("Teams van deze organisatie")), columns, rows, numeric=(2,), fits=True),)


def _tables_of(guide: Guide, team: Entity) -> Count:
    """At how many running coalities a team sits."""
    seats = {member.coalition for member in guide.landscape.tables.get(team.id, ()) if member.counts}
    tables = running(guide.landscape.coalitions[key] for key in seats)
    return guide.count(len(tables), Measure.TABLES, scope=Scope(party=team.id))


def _roles_here(guide: Guide, entity: Entity) -> tuple[Part, ...]:
    roles = [role for role in guide.landscape.roles.values() if role.home == entity.id]
    return (roles_table(guide, roles),) if roles else ()
