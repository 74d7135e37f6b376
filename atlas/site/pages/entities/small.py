"""The pages of minipraktijken, oplossingen, bronnen, begrippen and free pages."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from atlas.content.values import Entity
from atlas.landscape.atlas import IN_BODY, Link
from atlas.site.components.facts.box import fact_box, facts_in_line
from atlas.site.components.frame import entity_page, kicker
from atlas.site.components.lights import lights
from atlas.site.components.sections import (
    intro_of,
    known_and_unknown,
    relations_of,
    relations_section,
    section,
    text_section,
)
from atlas.site.components.signals import signals_section
from atlas.site.components.some import first_names
from atlas.site.components.tables import fold_tail
from atlas.site.context import PageContext
from atlas.site.diagrams.route import route_parts
from atlas.site.i18n.vocabulary import OPTION
from atlas.site.model import Beside, Block, Bullets, Lines, ListLine, Paragraph, Part, Rich, Row, Section, Table
from atlas.site.model.page import Lead, Page
from atlas.site.model.rich import join_rich
from atlas.site.pages.overviews.story import story_parts
from atlas.site.search.list_links import lists_of
from atlas.texts import N_

# The most names of facts of one page that are shown without expanding.
NAMED = 3
# The number of pages with the same facts from which they are shown in columns.
TOGETHER = 12
MEANING = {
    "binnenuit": N_("Binnenuit: wat u zelf wilt en kunt, naar buiten brengen."),
    "buitenin": N_("Buitenin: wat buiten gebeurt, naar binnen vertalen."),
    "tussenin": N_("Tussenin: vormen van samenwerken op één niveau verbinden."),
}


def minipraktijk_page(context: PageContext, entity: Entity) -> Page:
    """The page of a minipraktijk: what to do, how much effort it takes, and what it connected."""
    praktijk = entity.fields.text("praktijk")
    lead = Lead(
        kicker=kicker(context, entity, context.words(OPTION[praktijk])),
        title=entity.title,
        intro=intro_of(entity),
        body=Block((*text_section(context, entity), Paragraph((context.words(MEANING[praktijk]),), "quiet"))),
        facts=fact_box(context, entity, elsewhere=frozenset({"praktijk"})),
    )
    return entity_page(
        context,
        entity,
        lead,
        *relations_section(
            context, entity, without=("grenswerkers", "van", "naar", "opgaven", "versterkte", "leidde-tot")
        ),
        *known_and_unknown(context, entity),
    )


def oplossing_page(context: PageContext, entity: Entity) -> Page:
    """The page of an oplossing: where it arose and where it was adopted."""
    words = context.words
    lead = Lead(
        kicker=kicker(context, entity),
        title=entity.title,
        intro=intro_of(entity),
        facts=fact_box(context, entity, elsewhere=frozenset({"verankerd-in", "lichten"})),
    )
    return entity_page(
        context,
        entity,
        lead,
        *text_section(context, entity),
        *section("route", words(N_("Waar kwam dit vandaan, en waar landt het?")), *route_parts(context, entity)),
        *section("lichten", words(N_("Staan de lichten op groen?")), *lights(context, entity)),
        *signals_section(context, entity.id),
        *relations_section(context, entity, without=("opgaven", "verankerd-in", "gebruikt-door", "ontstaan-in")),
        *known_and_unknown(context, entity),
    )


def bron_page(context: PageContext, entity: Entity) -> Page:
    """The page of a source, with every fact that cites it."""
    words = context.words
    links = facts_of(context, entity)
    lead = Lead(
        kicker=kicker(context, entity), title=entity.title, intro=intro_of(entity), body=facts_in_line(context, entity)
    )
    return entity_page(
        context,
        entity,
        lead,
        *text_section(context, entity),
        *section(
            "feiten",
            words(N_("Wat rust op deze bron?")),
            *(facts := _facts(context, links)),
            count=""
            if any(isinstance(part, Bullets) for part in facts)
            else words.number(len(pages_on(context, entity))),
        ),
        *relations_section(context, entity, without={f"<{link.field}" for link in links}),
        *known_and_unknown(context, entity),
    )


def facts_of(context: PageContext, source: Entity) -> list[Link]:
    """The links that cite a source."""
    return [link for link in context.atlas.to_page(source.id) if _cites(link)]


def pages_on(context: PageContext, source: Entity) -> set[str]:
    """The pages on which anything cites a source."""
    return {link.source for link in facts_of(context, source)}


def _cites(link: Link) -> bool:
    """Whether a link cites a source: for a page, for one of its facts, or in its running text."""
    return link.field in {"bronnen", IN_BODY} or link.field.endswith("bron")


def _facts(context: PageContext, links: list[Link]) -> tuple[Part, ...]:
    """A row for each page that cites the source, with its facts; pages with the same facts are grouped."""
    words = context.words
    if not links:
        return (Paragraph((words(N_("Er zijn nog geen feiten die naar deze bron verwijzen.")),), "quiet"),)
    by_page: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        by_page[link.source].append(link)
    shown = {key: _facts_of(context, by_page[key]) for key in context.in_order(by_page)}
    alike = Counter(shown.values())
    rows = tuple(Row(cells=((context.to(key),), facts)) for key, facts in shown.items() if alike[facts] < TOGETHER)
    columns = (words(N_("Pagina")), words(N_("Wat erop rust")))
    table = fold_tail(
        context, Table(caption=words(N_("Pagina's met feiten uit deze bron")), columns=columns, rows=rows)
    )
    together = (_grouped_pages(context, facts, shown) for facts, number in alike.items() if number >= TOGETHER)
    return (*((table,) if rows else ()), *(part for parts in together for part in parts))


def _grouped_pages(context: PageContext, facts: Rich, shown: Mapping[str, Rich]) -> tuple[Part, ...]:
    """The pages with the same facts from the source, by name in columns under those facts."""
    links = tuple((context.to(key),) for key, page_facts in shown.items() if page_facts == facts)
    return (Paragraph((context.words(N_("Bij elk van deze pagina's:")), " ", *facts)), Bullets(links, "columns"))


def _facts_of(context: PageContext, links: list[Link]) -> Rich:
    """The facts of one page that cite the source: the page as a whole, and relations under the name of their list."""
    words = context.words
    by_list: dict[str, list[str]] = defaultdict(list)
    for link in links:
        by_list[link.field.partition(".")[0]].append(link.about)
    kind = context.atlas.kinds[context.atlas.kind_of(links[0].source)]
    lines: list[Rich] = [(words(N_("de pagina als geheel")),)] if "bronnen" in by_list else []
    if IN_BODY in by_list:
        lines.append((words(N_("genoemd in de tekst")),))
    if stated := [link.item.text("veld") for link in links if link.field.startswith("herkomst") and link.item]:
        labels = [words(field.label) for name in dict.fromkeys(stated) if (field := kind.field(name))]
        lines.append((words.listing(labels),))
    for name, abouts in by_list.items():
        field = kind.field(name)
        if name not in {"bronnen", "herkomst"} and field is not None:
            named = [context.to(key) for key in context.in_order(about for about in abouts if about)]
            lines.append((f"{words(field.label)}: ", *first_names(context, named, NAMED)))
    return join_rich(lines, " · ")


def begrip_page(context: PageContext, entity: Entity) -> Page:
    """The page of a term: its meaning, and where it is used."""
    lead = Lead(kicker=kicker(context, entity), title=entity.title, intro=intro_of(entity))
    words, synonyms = context.words, entity.fields.texts("synoniemen")
    also = (
        (Paragraph((words(N_("Ook bekend als: {names}."), names=words.listing(synonyms)),), "quiet"),)
        if synonyms
        else ()
    )
    own = [field for field in context.atlas.kinds["begrip"].fields if field.name in entity.fields and not field.help]
    texts = Block((*text_section(context, entity), *also))
    used = (*_lists(context, entity), *_mentions(context, entity))
    return entity_page(
        context,
        entity,
        lead
        if not own
        else Lead(kicker=lead.kicker, title=lead.title, intro=lead.intro, facts=fact_box(context, entity)),
        Beside((texts, Block(used))) if used else texts,
        *known_and_unknown(context, entity),
        style="reading",
    )


def _lists(context: PageContext, entity: Entity) -> tuple[Section, ...]:
    """The lists that can be narrowed down to what the term names: a level, a form, a legal form, a type."""
    ways = tuple(ListLine(head=(way,)) for way in lists_of(context, (entity.title, *entity.fields.texts("synoniemen"))))
    return section("in-de-atlas", context.words(N_("In deze atlas")), *((Lines(ways),) if ways else ()))


def _mentions(context: PageContext, entity: Entity) -> tuple[Section, ...]:
    """Where the term is used, and its relations to other pages."""
    parts = relations_of(context, entity, without=("tekst",))
    return section("relaties", context.words(N_("Waar dit woord staat")), *parts)


def pagina_page(context: PageContext, entity: Entity) -> Page:
    """A free page, with its story along other pages if it has one."""
    lead = Lead(kicker="", title=entity.title, intro=intro_of(entity))
    return entity_page(
        context,
        entity,
        lead,
        *text_section(context, entity),
        *section(
            "verhaal",
            context.words(N_("Het verhaal, stap voor stap")),
            *story_parts(context, entity),
        ),
        *known_and_unknown(context, entity),
        style="reading",
    )
