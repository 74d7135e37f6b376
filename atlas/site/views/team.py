"""The page of a team: its assignments, the tables that it is home base for, and with whom it sits there."""

from atlas.content.values import Entity
from atlas.landscape.playing_field import playing_field
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Part
from atlas.site.views.band import one_level
from atlas.site.views.facts import fact_box
from atlas.site.views.frame import entity_page, kicker
from atlas.site.views.organisatie import opgaven_table
from atlas.site.views.partners import partners
from atlas.site.views.seats import numbers_of, seats_parts, sources_of_seats
from atlas.site.views.shared import intro_of, known_and_unknown, relations_of, section, text_section
from atlas.site.views.signals import signals_section
from atlas.site.views.sources import citations
from atlas.texts import N_

WITHOUT = ("opgaven", "organisatie", "<deelnemers", "<deelnemers.team")


def team_page(guide: Guide, entity: Entity) -> Page:
    """The page of a team."""
    words, home = guide.words, entity.fields.target("organisatie")
    field, also = playing_field(guide.landscape, entity.id), sources_of_seats(guide, entity.id)
    numbers = numbers_of(guide, field)
    seats = seats_parts(guide, field, numbers, citations(guide, (entity,), also))
    lead = Lead(
        kicker=kicker(guide, entity, guide.atlas.title(home) if home else ""),
        title=entity.title,
        intro=intro_of(entity),
        body=_assignments(guide, entity),
        facts=fact_box(guide, entity, elsewhere=frozenset({"opgaven"})),
    )
    return entity_page(
        guide,
        entity,
        lead,
        *text_section(guide, entity),
        *section(
            "tafels",
            words(N_("Aan welke tafels is dit de thuisbasis?")),
            *seats,
            count=words.number(len(numbers)),
            bar=words(N_("Tafels")),
        ),
        *section("met-wie", words(N_("Met wie?")), *partners(guide, field, numbers), bar=words(N_("Met wie"))),
        *signals_section(guide, entity.id),
        *section(
            "relaties",
            words(N_("Relaties met andere pagina's")),
            *relations_of(guide, entity, without=WITHOUT),
            bar=words(N_("Relaties")),
        ),
        *known_and_unknown(guide, entity, cited=also),
        band=one_level(guide, "intra"),
    )


def _assignments(guide: Guide, entity: Entity) -> Part | None:
    """What the team was asked to do, on which opgaven."""
    items = entity.fields.items("opgaven")
    names = (("opdracht", N_("Opdracht")), ("belang", N_("Belang")))
    return opgaven_table(guide, items, guide.words(N_("De opdracht van dit team")), names) if items else None
