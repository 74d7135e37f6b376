"""The page of a team: its assignments, and the tables that it is home base for."""

from atlas.content.values import Entity
from atlas.site.around import around_parts
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Part
from atlas.site.views.facts import fact_box
from atlas.site.views.frame import entity_page, kicker
from atlas.site.views.organisatie import opgaven_table, tables_by_opgave
from atlas.site.views.shared import intro_of, known_and_unknown, relations_section, section, text_section
from atlas.site.views.signals import signals_section
from atlas.texts import N_


def team_page(guide: Guide, entity: Entity) -> Page:
    """The page of a team: its assignments, and the tables that it is home base for."""
    words, fields = guide.words, entity.fields
    tables = guide.landscape.tables.get(entity.id, ())
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
        *section("tafels", words(N_("Aan welke tafels is dit de thuisbasis?")), *tables_by_opgave(guide, tables)),
        *section("omgeving", words(N_("Wat ligt eromheen?")), *around_parts(guide, entity)),
        *signals_section(guide, entity.id),
        *relations_section(guide, entity, without=("opgaven", "organisatie", "<deelnemers", "<deelnemers.team")),
        *known_and_unknown(guide, entity),
    )
