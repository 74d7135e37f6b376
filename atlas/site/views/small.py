"""The pages of minipraktijken, oplossingen, bronnen, begrippen and free pages."""

from collections import defaultdict

from atlas.content.values import Entity
from atlas.landscape.atlas import IN_BODY, Link
from atlas.site.guide import Guide
from atlas.site.lists_of import lists_of
from atlas.site.pages import Lead, Page
from atlas.site.parts import Beside, Block, Line, Lines, Paragraph, Part, Rich, Row, Section, Table
from atlas.site.rich import joined
from atlas.site.route import route_parts
from atlas.site.views.facts import fact_box, facts_in_line
from atlas.site.views.frame import entity_page, kicker
from atlas.site.views.lights import lights
from atlas.site.views.shared import intro_of, known_and_unknown, relations_of, relations_section, section, text_section
from atlas.site.views.signals import signals_section
from atlas.site.views.some import first_of
from atlas.site.views.story import story_parts
from atlas.site.views.tables import folded
from atlas.site.vocabulary import OPTION
from atlas.texts import N_

# Of what rests on a source in one page, so many names before a click.
NAMED = 3
MEANING = {
    "binnenuit": N_("Binnenuit: wat u zelf wilt en kunt, naar buiten brengen."),
    "buitenin": N_("Buitenin: wat buiten gebeurt, naar binnen vertalen."),
    "tussenin": N_("Tussenin: vormen van samenwerken op één niveau verbinden."),
}


def minipraktijk_page(guide: Guide, entity: Entity) -> Page:
    """The page of a minipraktijk: what you could do, how much effort it takes, and what it joined."""
    praktijk = entity.fields.text("praktijk")
    lead = Lead(
        kicker=kicker(guide, entity, guide.words(OPTION[praktijk])),
        title=entity.title,
        intro=intro_of(entity),
        body=Block((*text_section(guide, entity), Paragraph((guide.words(MEANING[praktijk]),), "quiet"))),
        facts=fact_box(guide, entity, elsewhere=frozenset({"praktijk"})),
    )
    return entity_page(
        guide,
        entity,
        lead,
        *relations_section(
            guide, entity, without=("grenswerkers", "van", "naar", "opgaven", "versterkte", "leidde-tot")
        ),
        *known_and_unknown(guide, entity),
    )


def oplossing_page(guide: Guide, entity: Entity) -> Page:
    """The page of an oplossing: where it arose and where it landed."""
    words = guide.words
    lead = Lead(
        kicker=kicker(guide, entity),
        title=entity.title,
        intro=intro_of(entity),
        facts=fact_box(guide, entity, elsewhere=frozenset({"verankerd-in", "lichten"})),
    )
    return entity_page(
        guide,
        entity,
        lead,
        *text_section(guide, entity),
        *section("route", words(N_("Waar kwam dit vandaan, en waar landt het?")), *route_parts(guide, entity)),
        *section("lichten", words(N_("Staan de lichten op groen?")), *lights(guide, entity)),
        *signals_section(guide, entity.id),
        *relations_section(guide, entity, without=("opgaven", "verankerd-in", "gebruikt-door", "ontstaan-in")),
        *known_and_unknown(guide, entity),
    )


def bron_page(guide: Guide, entity: Entity) -> Page:
    """The page of a source, with every fact that rests on it."""
    words = guide.words
    links = facts_of(guide, entity)
    lead = Lead(kicker(guide, entity), entity.title, intro_of(entity), body=facts_in_line(guide, entity))
    return entity_page(
        guide,
        entity,
        lead,
        *text_section(guide, entity),
        *section(
            "feiten",
            words(N_("Wat rust op deze bron?")),
            *_facts(guide, links),
            count=words.number(len(pages_on(guide, entity))),
        ),
        *relations_section(guide, entity, without={f"<{link.field}" for link in links}),
        *known_and_unknown(guide, entity),
    )


def facts_of(guide: Guide, source: Entity) -> list[Link]:
    """What rests on a source."""
    return [link for link in guide.atlas.to_page(source.id) if _rests(link)]


def pages_on(guide: Guide, source: Entity) -> set[str]:
    """The pages of which anything rests on a source."""
    return {link.source for link in facts_of(guide, source)}


def _rests(link: Link) -> bool:
    """Whether a link says that something rests on a source: a page, a fact of it, or what its text says."""
    return link.field in {"bronnen", IN_BODY} or link.field.endswith("bron")


def _facts(guide: Guide, links: list[Link]) -> tuple[Part, ...]:
    """A row for each page that rests on the source, with its facts."""
    words = guide.words
    if not links:
        return (Paragraph((words(N_("Er zijn nog geen feiten die naar deze bron verwijzen.")),), "quiet"),)
    by_page: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        by_page[link.source].append(link)
    rows = tuple(Row(((guide.to(key),), _facts_of(guide, by_page[key]))) for key in guide.in_order(by_page))
    columns = (words(N_("Pagina")), words(N_("Wat erop rust")))
    return (folded(guide, Table(words(N_("Pagina's met feiten uit deze bron")), columns, rows)),)


def _facts_of(guide: Guide, links: list[Link]) -> Rich:
    """What of one page rests on the source: the page as a whole, and single relations under the name of their list."""
    words = guide.words
    by_list: dict[str, list[str]] = defaultdict(list)
    for link in links:
        by_list[link.field.partition(".")[0]].append(link.about)
    kind = guide.atlas.kinds[guide.atlas.kind_of(links[0].source)]
    lines: list[Rich] = [(words(N_("de pagina als geheel")),)] if "bronnen" in by_list else []
    if IN_BODY in by_list:
        lines.append((words(N_("genoemd in de tekst")),))
    if stated := [link.item.text("veld") for link in links if link.field.startswith("herkomst") and link.item]:
        labels = [words(field.label) for name in dict.fromkeys(stated) if (field := kind.field(name))]
        lines.append((words.listing(labels),))
    for name, abouts in by_list.items():
        field = kind.field(name)
        if name not in {"bronnen", "herkomst"} and field is not None:
            named = [guide.to(key) for key in guide.in_order(about for about in abouts if about)]
            lines.append((f"{words(field.label)}: ", *first_of(guide, named, NAMED)))
    return joined(lines, " · ")


def begrip_page(guide: Guide, entity: Entity) -> Page:
    """The page of a term: its meaning, and where it is used."""
    lead = Lead(kicker(guide, entity), entity.title, intro_of(entity))
    words, synonyms = guide.words, entity.fields.texts("synoniemen")
    also = (
        (Paragraph((words(N_("Ook bekend als: {names}."), names=words.listing(synonyms)),), "quiet"),)
        if synonyms
        else ()
    )
    own = [field for field in guide.atlas.kinds["begrip"].fields if field.name in entity.fields and not field.help]
    told = Block((*text_section(guide, entity), *also))
    used = (*_lists(guide, entity), *_mentions(guide, entity))
    return entity_page(
        guide,
        entity,
        lead if not own else Lead(lead.kicker, lead.title, lead.intro, facts=fact_box(guide, entity)),
        Beside((told, Block(used))) if used else told,
        *known_and_unknown(guide, entity),
        style="reading",
    )


def _lists(guide: Guide, entity: Entity) -> tuple[Section, ...]:
    """The lists that can be narrowed down to what the term names: a level, a form, a legal form, a type."""
    ways = tuple(Line((way,)) for way in lists_of(guide, (entity.title, *entity.fields.texts("synoniemen"))))
    return section("in-de-atlas", guide.words(N_("In deze atlas")), *((Lines(ways),) if ways else ()))


def _mentions(guide: Guide, entity: Entity) -> tuple[Section, ...]:
    """Where the term is used, and how it is tied to other pages."""
    parts = relations_of(guide, entity, without=("tekst",))
    return section("relaties", guide.words(N_("Waar dit woord staat")), *parts)


def pagina_page(guide: Guide, entity: Entity) -> Page:
    """A free page, with its walk along other pages if it has one."""
    lead = Lead("", entity.title, intro_of(entity))
    return entity_page(
        guide,
        entity,
        lead,
        *text_section(guide, entity),
        *section(
            "verhaal",
            guide.words(N_("Het verhaal, stap voor stap")),
            *story_parts(guide, entity),
        ),
        *known_and_unknown(guide, entity),
        style="reading",
    )
