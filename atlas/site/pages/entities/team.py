"""The page of a team: its assignments, the tables that it is in charge of, and its partners there."""

from atlas.content.values import Entity
from atlas.landscape.playing_field import read_playing_field
from atlas.site.components.band import one_level
from atlas.site.components.facts.box import fact_box
from atlas.site.components.facts.sources import citations
from atlas.site.components.frame import entity_page, kicker
from atlas.site.components.participation.partners import partners
from atlas.site.components.participation.seats import numbers_of, seats_parts, sources_of_seats
from atlas.site.components.sections import intro_of, known_and_unknown, relations_of, section, text_section
from atlas.site.components.signals import signals_section
from atlas.site.context import PageContext
from atlas.site.model import Part
from atlas.site.model.page import Lead, Page
from atlas.site.pages.entities.organisatie import opgaven_table
from atlas.texts import N_

WITHOUT = ("opgaven", "organisatie", "<deelnemers", "<deelnemers.team")


def team_page(context: PageContext, entity: Entity) -> Page:
    """The page of a team."""
    words, home = context.words, entity.fields.target("organisatie")
    field, also = read_playing_field(context.landscape, entity.id), sources_of_seats(context, entity.id)
    numbers = numbers_of(context, field)
    seats = seats_parts(context, field, numbers, citations(context, (entity,), also))
    lead = Lead(
        kicker=kicker(context, entity, context.atlas.title(home) if home else ""),
        title=entity.title,
        intro=intro_of(entity),
        body=_assignments(context, entity),
        facts=fact_box(context, entity, elsewhere=frozenset({"opgaven"})),
    )
    return entity_page(
        context,
        entity,
        lead,
        *text_section(context, entity),
        *section(
            "tafels",
            words(N_("Aan welke tafels is dit de thuisbasis?")),
            *seats,
            count=words.number(len(numbers)),
            bar=words(N_("Tafels")),
        ),
        *section("met-wie", words(N_("Met wie?")), *partners(context, field, numbers), bar=words(N_("Met wie"))),
        *signals_section(context, entity.id),
        *section(
            "relaties",
            words(N_("Relaties met andere pagina's")),
            *relations_of(context, entity, without=WITHOUT),
            bar=words(N_("Relaties")),
        ),
        *known_and_unknown(context, entity, cited=also),
        band=one_level(context, "intra"),
    )


def _assignments(context: PageContext, entity: Entity) -> Part | None:
    """The assignments of the team, by opgave."""
    items = entity.fields.items("opgaven")
    names = (("opdracht", N_("Opdracht")), ("belang", N_("Belang")))
    return opgaven_table(context, items, context.words(N_("De opdracht van dit team")), names) if items else None
