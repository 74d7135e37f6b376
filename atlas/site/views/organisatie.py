"""The page of an organisation: where it sits at the table, its opgaven, its teams and its roles."""

from collections import defaultdict

from atlas.content.values import Entity, Fields
from atlas.landscape.dates import Phase
from atlas.landscape.members import Membership
from atlas.landscape.playing_field import playing_field
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Bullets, Fact, Inline, Paragraph, Part, Quiet, Rich, Row, Table
from atlas.site.rich import joined
from atlas.site.views.facts import fact_box
from atlas.site.views.five_answers import five_questions
from atlas.site.views.frame import entity_page, kicker
from atlas.site.views.grenswerker import roles_table
from atlas.site.views.measures import organisation_measures
from atlas.site.views.partners import carried_by, mine, partners
from atlas.site.views.seats import numbers_of, seats_parts
from atlas.site.views.shared import intro_of, known_and_unknown, relations_section, section, text_section
from atlas.site.views.signals import signals_section
from atlas.site.views.team_table import team_table
from atlas.site.views.timeline import organisation_timeline
from atlas.site.views.where import organisation_map
from atlas.site.words import sort_key
from atlas.texts import N_


def organisatie_page(guide: Guide, entity: Entity) -> Page:
    """The page of an organisation: its tables by opgave, its teams and its roles."""
    words, fields = guide.words, entity.fields
    tables = guide.landscape.tables.get(entity.id, ())
    now = [member for member in tables if _runs(guide, member)]
    field = playing_field(guide.landscape, entity.id)
    numbers = numbers_of(guide, field)
    lead = Lead(
        kicker=kicker(guide, entity, fields.text("type")),
        title=entity.title,
        intro=intro_of(entity) or _at_table(guide, now),
        facts=fact_box(
            guide,
            entity,
            Fact(words(N_("Aan tafel bij")), ((_number_of_tables(guide, now),),)),
            elsewhere=frozenset({"opgaven"}),
        ),
        chips=((mine(guide, entity),),),
        body=_tables_in_short(guide, now),
    )
    return entity_page(
        guide,
        entity,
        lead,
        *text_section(guide, entity),
        *section(
            "tafels",
            words(N_("Waar zitten wij aan tafel?")),
            *seats_parts(guide, field, numbers),
            *((Paragraph(carried_by(guide, field), "quiet"),) if field.seats else ()),
            count=words.number(len(field.seats)),
        ),
        *section(
            "met-wie",
            words(N_("Met wie zitten wij aan tafel?")),
            *partners(guide, field, numbers),
            count=words.number(len(field.mates)),
        ),
        *section("gemeenten", words(N_("Waar?")), *organisation_map(guide, entity)),
        *five_questions(guide, entity),
        *organisation_measures(guide, entity),
        *section("opgaven", words(N_("Eigen opgaven")), *_own_opgaven(guide, entity)),
        *section("teams", words(N_("Teams")), *_teams(guide, entity), *team_table(guide, entity)),
        *section("tijdlijn", words(N_("Van wanneer tot wanneer?")), *organisation_timeline(guide, entity)),
        *signals_section(guide, entity.id),
        *relations_section(guide, entity, without=("<deelnemers", "opgaven", "<organisatie")),
        *section("grenswerkers", words(N_("Grenswerkers")), *_roles_here(guide, entity)),
        *known_and_unknown(guide, entity),
    )


def _at_table(guide: Guide, members: list[Membership]) -> Rich:
    """In one sentence where an organisation sits, for want of a summary by the editors."""
    words = guide.words
    coalitions = {member.coalition for member in members}
    opgaven = {opgave for key in coalitions for opgave in guide.landscape.coalitions[key].opgaven}
    if not coalitions:
        return (words(N_("Van deze organisatie is nog geen lopende coalitie bekend.")),)
    return (
        words.count(N_("Zit aan tafel bij {n} coalitie,"), N_("Zit aan tafel bij {n} coalities,"), len(coalitions)),
        " ",
        words.count(N_("rond {n} opgave."), N_("rond {n} opgaven."), len(opgaven)),
    )


def _tables_in_short(guide: Guide, members: list[Membership]) -> Bullets | None:
    """Where an organisation sits, by opgave: the answer that most come for, on the first screen."""
    by_opgave: dict[str, set[str]] = defaultdict(set)
    for member in members:
        for opgave in guide.landscape.coalitions[member.coalition].opgaven:
            by_opgave[opgave].add(member.coalition)
    lines = tuple(
        (
            guide.to(key),
            " ",
            Quiet(guide.words.number(len(by_opgave[key]))),
            " ",
            *joined([guide.to(one) for one in guide.in_order(by_opgave[key])], " · "),
        )
        for key in guide.in_order(by_opgave)
    )
    return Bullets(lines, "tables") if lines else None


def _runs(guide: Guide, member: Membership) -> bool:
    return member.counts and guide.landscape.coalitions[member.coalition].phase is Phase.NOW


def _number_of_tables(guide: Guide, members: list[Membership]) -> Inline:
    number = len({member.coalition for member in members})
    if not number:
        return guide.unknown(guide.words(N_("geen tafel bekend")))
    return guide.words.count(N_("{n} coalitie"), N_("{n} coalities"), number)


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
            )
        )
        for item in items
    )
    columns = (guide.words(N_("Opgave")), *(guide.words(label) for _, label in fields))
    return Table(caption, columns, rows, fits=True)


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
                (words.number(len({m.coalition for m in guide.landscape.tables.get(team.id, ()) if m.counts})),),
            )
        )
        for team in sorted(teams, key=lambda team: sort_key(team.title))
    )
    columns = (words(N_("Team")), words(N_("Opgaven")), words(N_("Coalities")))
    return (Table(words(N_("Teams van deze organisatie")), columns, rows, numeric=(2,), fits=True),)


def _roles_here(guide: Guide, entity: Entity) -> tuple[Part, ...]:
    roles = [role for role in guide.landscape.roles.values() if role.home == entity.id]
    return (roles_table(guide, roles),) if roles else ()
