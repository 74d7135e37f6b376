"""The page of a team: its assignments, and the tables that it is home base for."""

from atlas.content.values import Entity
from atlas.landscape.playing_field import playing_field
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Part
from atlas.site.views.facts import fact_box
from atlas.site.views.frame import entity_page, kicker
from atlas.site.views.organisatie import opgaven_table
from atlas.site.views.partners import partners
from atlas.site.views.seats import numbers_of, seats_parts
from atlas.site.views.shared import intro_of, known_and_unknown, relations_section, section, text_section
from atlas.site.views.signals import signals_section
from atlas.texts import N_


def team_page(guide: Guide, entity: Entity) -> Page:
    """The page of a team: its assignments, and the tables that it is home base for."""
    words, fields = guide.words, entity.fields
    field = playing_field(guide.landscape, entity.id)
    numbers = numbers_of(guide, field)
    lead = Lead(
        kicker=kicker(
            guide,
            entity,
            guide.atlas.title(fields.target("organisatie")) if fields.target("organisatie") else "",
        ),
        title=entity.title,
        intro=intro_of(entity),
        badges=(guide.level("intra"),),
        facts=fact_box(guide, entity, elsewhere=frozenset({"opgaven"})),
    )
    items = fields.items("opgaven")
    names = (("opdracht", N_("Opdracht")), ("belang", N_("Belang")))
    caption = words(N_("De opdracht van dit team"))
    assignments: tuple[Part, ...] = (opgaven_table(guide, items, caption, names),) if items else ()
    return entity_page(
        guide,
        entity,
        lead,
        *text_section(guide, entity),
        *section("opgaven", words(N_("Waar werkt dit team aan?")), *assignments),
        *section("tafels", words(N_("Aan welke tafels is dit de thuisbasis?")), *seats_parts(guide, field, numbers)),
        *section("met-wie", words(N_("Met wie zit dit team aan tafel?")), *partners(guide, field, numbers)),
        *signals_section(guide, entity.id),
        *relations_section(guide, entity, without=("opgaven", "organisatie", "<deelnemers", "<deelnemers.team")),
        *known_and_unknown(guide, entity),
    )
