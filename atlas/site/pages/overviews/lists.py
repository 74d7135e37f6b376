"""The list of each kind: every page in one table, with the columns that readers look for."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from atlas.content.kinds import KINDS
from atlas.content.values import Entity
from atlas.landscape.dates import Phase
from atlas.site.components.facts.values import word
from atlas.site.components.frame import plain_page
from atlas.site.components.opgave_sum import noun
from atlas.site.components.sections import section
from atlas.site.components.tables import STATE, form_and_why, name_of, parties_known
from atlas.site.context import PageContext
from atlas.site.i18n.words import sort_key
from atlas.site.model import Inline, Measure, Part, Quiet, Rich, Row, Scope, Table
from atlas.site.model.page import Lead, Page
from atlas.site.pages.entities.grenswerker import levels
from atlas.site.pages.entities.small import pages_on
from atlas.site.pages.overviews.start import opgave_cards
from atlas.site.search.facets import choices_of, filter_of, ranks_of
from atlas.site.urls import FOLDERS, address_of
from atlas.texts import N_

Column = Callable[[PageContext, Entity], Rich]
# The number of rows from which a list has a filter: a shorter one is read faster.
FILTERED_FROM = 4
HELP = {kind.name: kind.help for kind in KINDS}
TITLE = {kind.name: kind.many for kind in KINDS}


def list_page(context: PageContext, kind: str) -> Page:
    """The list of a kind."""
    words = context.words
    entities = sorted(
        context.atlas.of_kind(kind),
        key=lambda entity: (_is_past(context, entity), sort_key(entity.title), entity.id),
    )
    lead = Lead(
        kicker=words.count(N_("{n} pagina"), N_("{n} pagina's"), len(entities)),
        title=words(TITLE[kind]),
        intro=(words(HELP[kind]).capitalize() + ".",),
    )
    return plain_page(context, kind, lead, *_all_of(context, kind, entities), style="list")


def _all_of(context: PageContext, kind: str, entities: list[Entity]) -> tuple[Part, ...]:
    shown = filter_of(context, kind, entities)
    ranks = ranks_of(context, kind, entities)
    marks = [(choices_of(context, kind, shown, entity), ranks[entity.id]) for entity in entities]
    filters = (shown,) if len(entities) >= FILTERED_FROM and (shown.facets or len(shown.orders) > 1) else ()
    if kind == "opgave":
        made = opgave_cards(context, entities)
        cards = tuple(replace(card, choices=c, ranks=r) for card, (c, r) in zip(made.cards, marks, strict=True))
        return section("opgaven", context.words(N_("Kies een opgave")), *filters, replace(made, cards=cards))
    table = _table(context, kind, entities)
    rows = tuple(replace(row, choices=c, ranks=r) for row, (c, r) in zip(table.rows, marks, strict=True))
    return (*filters, replace(table, rows=rows))


def _is_past(context: PageContext, entity: Entity) -> bool:
    return entity.kind == "coalitie" and context.landscape.coalitions[entity.id].phase is Phase.PAST


def _table(context: PageContext, kind: str, entities: list[Entity]) -> Table:
    words = context.words
    columns = COLUMNS.get(kind, ((N_("Samenvatting"), _summary),))
    heads = (words(KINDS_ONE[kind]), *(words(name) for name, _ in columns))
    rows = tuple(
        Row(
            cells=(_name(context, entity), *(column(context, entity) for _, column in columns)),
            state=_state(context, entity),
        )
        for entity in entities
    )
    return Table(caption=words(TITLE[kind]), columns=heads, rows=rows, id=f"tabel-{FOLDERS[kind]}")


def _state(context: PageContext, entity: Entity) -> str:
    return STATE[context.landscape.coalitions[entity.id].phase] if entity.kind == "coalitie" else ""


def _name(context: PageContext, entity: Entity) -> Rich:
    return (
        name_of(context, context.landscape.coalitions[entity.id])
        if entity.kind == "coalitie"
        else (context.to(entity.id),)
    )


def _summary(context: PageContext, entity: Entity) -> Rich:  # noqa: ARG001 - every column has the same shape
    return (entity.fields.text("samenvatting"),)


def _text(field: str) -> Column:
    """A column with the text of a field."""

    def column(context: PageContext, entity: Entity) -> Rich:
        value = entity.fields[field]
        if isinstance(value, str):
            definition = context.atlas.kinds[entity.kind].field(field)
            return (word(context, definition.type, value) if definition else value,)
        return (context.unknown(),)

    return column


def _day(field: str) -> Column:
    """A column with the date of a field."""

    def column(context: PageContext, entity: Entity) -> Rich:
        return (context.day(entity.fields.day(field)) or context.unknown(),)

    return column


def _links(field: str, key: str = "") -> Column:
    """A column with the pages that a field names, or that its items name under `key`."""

    def column(context: PageContext, entity: Entity) -> Rich:
        targets = [item.target(key) for item in entity.fields.items(field)] if key else [*entity.fields.targets(field)]
        targets = targets or [target for target in (entity.fields.target(field),) if target]
        links: list[Inline] = [context.to(target) for target in targets]
        return tuple(part for number, link in enumerate(links) for part in ((", " if number else ""), link)) or (
            context.unknown(),
        )

    return column


def _level(context: PageContext, entity: Entity) -> Rich:
    return (context.level(context.landscape.coalitions[entity.id].level.value),)


def _form(context: PageContext, entity: Entity) -> Rich:
    return form_and_why(context, context.landscape.coalitions[entity.id])[:1]


def _parties(context: PageContext, entity: Entity) -> Rich:
    return parties_known(context, context.landscape.coalitions[entity.id])


def _world(context: PageContext, entity: Entity) -> Rich:
    return (context.world(entity.fields.text("wereld")),)


def _tables(context: PageContext, entity: Entity) -> Rich:
    seats = {m.coalition for m in context.landscape.tables.get(entity.id, ()) if m.counts}
    running = [key for key in seats if context.landscape.coalitions[key].phase is Phase.NOW]
    word = noun(context.words, len(running), N_("tafel"), N_("tafels"))
    count = context.count(len(running), Measure.TABLES, word=word, scope=Scope(party=entity.id))
    return (count,) if running else (context.unknown(),)


def _role_levels(context: PageContext, entity: Entity) -> Rich:
    return levels(context, context.landscape.roles[entity.id].levels)


def _role_joins(context: PageContext, entity: Entity) -> Rich:
    links: list[Inline] = [context.to(key) for key in context.landscape.roles[entity.id].coalitions]
    return tuple(part for number, link in enumerate(links) for part in ((", " if number else ""), link)) or (
        context.unknown(),
    )


def _where_adopted(context: PageContext, entity: Entity) -> Rich:
    settled = [item.target("in") for item in entity.fields.items("verankerd-in") if item.text("status") == "vastgelegd"]
    links: list[Inline] = [context.to(key) for key in settled]
    none = context.unknown(context.words(N_("nergens, voor zover bekend")))
    return tuple(part for number, link in enumerate(links) for part in ((", " if number else ""), link)) or (none,)


def _rests_on(context: PageContext, entity: Entity) -> Rich:
    address = f"{context.at(address_of(entity))}#feiten"
    return (context.count(len(pages_on(context, entity)), Measure.LISTED, href=address),)


def _publisher(context: PageContext, entity: Entity) -> Rich:
    text, url = entity.fields.text("uitgever"), entity.fields.text("url")
    return (text, " ", context.web(url)) if text and url else ((context.web(url),) if url else (Quiet(text),))


KINDS_ONE = {kind.name: kind.one for kind in KINDS}
COLUMNS: Mapping[str, tuple[tuple[str, Column], ...]] = {
    "coalitie": (
        (N_("Niveau"), _level),
        (N_("Vorm"), _form),
        (N_("Opgaven"), _links("opgaven", "opgave")),
        (N_("Partijen"), _parties),
        (N_("Status"), _text("status")),
    ),
    "organisatie": ((N_("Wereld"), _world), (N_("Type"), _text("type")), (N_("Coalities"), _tables)),
    "team": ((N_("Organisatie"), _links("organisatie")), (N_("Opgaven"), _links("opgaven", "opgave"))),
    "grenswerker": (
        (N_("Organisatie"), _links("organisatie")),
        (N_("Niveaus"), _role_levels),
        (N_("Verbindt"), _role_joins),
    ),
    "minipraktijk": (
        (N_("Praktijk"), _text("praktijk")),
        (N_("Moeite"), _text("moeite")),
        (N_("Samenvatting"), _summary),
    ),
    "oplossing": ((N_("Opgaven"), _links("opgaven", "opgave")), (N_("Vastgelegd in"), _where_adopted)),
    "bron": (
        (N_("Uitgever"), _publisher),
        (N_("Type"), _text("type")),
        (N_("Datum"), _day("datum")),
        (N_("Pagina's die erop rusten"), _rests_on),
    ),
    "begrip": ((N_("Betekenis"), _summary),),
}
