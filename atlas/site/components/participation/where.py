"""Maps of gemeenten for the start page, an opgave, a coalition and an organisation, each with its table."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from atlas.content.values import Entity
from atlas.insights.base import current, current_of
from atlas.insights.measures.where import could_join, neighbours_there, tables_by_place
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.site.components.tile_maps import (
    MEMBER,
    OTHER,
    OWN,
    UNKNOWN,
    PlacedTiles,
    TileContent,
    area_of_atlas,
    class_of,
    classes_of,
    credit_of,
    legend_of,
    place_value,
    tiles_of,
)
from atlas.site.context import PageContext
from atlas.site.i18n.words import sort_key
from atlas.site.model import Count, Fold, Inline, Measure, Part, Quiet, Rich, Row, Scope, Table, TileMap
from atlas.site.model.rich import join_rich
from atlas.site.urls import address_of
from atlas.texts import N_

TAKE_PART = N_("Welke gemeenten doen mee?")
NONE_KNOWN = N_("geen tafel bekend")
# The most places outside the map that are named.
NAMED_AWAY = 12


def start_map(context: PageContext) -> tuple[Part, ...]:
    """The number of running tables of each gemeente; empty if no gemeente is known to sit anywhere."""
    tables = tables_by_place(context.landscape, current(context.landscape))
    return _numbers(context, "gemeenten", N_("Aan hoeveel tafels zit uw gemeente?"), tables, Scope())


def pick_map(context: PageContext) -> TileMap | None:
    """The map on which a reader chooses a gemeente; `None` if there is no map."""
    tables = tables_by_place(context.landscape, current(context.landscape))
    tile_map = _number_map(context, "kies-op-kaart", N_("Of wijs een gemeente aan"), tables, Scope())
    return replace(tile_map, pick="gebied", table=None) if tile_map else None


def opgave_map(context: PageContext, opgave: str) -> tuple[Part, ...]:
    """The number of running tables of each gemeente on an opgave."""
    tables = tables_by_place(context.landscape, current_of(context.landscape, opgave))
    return _numbers(context, "waar", TAKE_PART, tables, Scope(opgave=opgave))


def organisation_map(context: PageContext, entity: Entity) -> tuple[Part, ...]:
    """The number of running tables that an organisation shares with each gemeente."""
    landscape = context.landscape
    shared = [c for c in current(landscape) if entity.id in c.organisations]
    own = landscape.where.code_of.get(entity.id, "")
    tables = {code: coalitions for code, coalitions in tables_by_place(landscape, shared).items() if code != own}
    return _numbers(context, "waar", N_("Met welke gemeenten?"), tables, Scope(party=entity.id), own=own)


def neighbours_elsewhere(context: PageContext, organisation: str) -> tuple[Part, ...]:
    """The running tables of neighbours at which this gemeente is not known to sit, collapsed."""
    tables, words = neighbours_there(context.landscape, organisation), context.words
    if not tables:
        return ()
    rows = tuple(
        Row(
            cells=(
                (context.to(table.table),),
                _opgaven(context, table.table),
                join_rich([_place_link(context, key) for key in table.neighbours]),
            )
        )
        for table in tables
    )
    names = (N_("Coalitie"), N_("Opgaven"), N_("Buren die er zitten"))
    caption = words(N_("Welke buren zitten waar wij voor zover bekend niet zitten?"))
    summary = words.count(
        N_("{n} lopende tafel waar buren zitten, en wij voor zover bekend niet"),
        N_("{n} lopende tafels waar buren zitten, en wij voor zover bekend niet"),
        len(tables),
    )
    return (
        Fold(summary=summary, parts=(Table(caption=caption, columns=tuple(words(name) for name in names), rows=rows),)),
    )


def _place_link(context: PageContext, organisation: str) -> Inline:
    """A gemeente by the name of its place."""
    where = context.landscape.where
    return context.to(organisation, where.places.title(where.code_of[organisation]))


def _opgaven(context: PageContext, coalition: str) -> Rich:
    return join_rich([context.to(key) for key in context.landscape.coalitions[coalition].opgaven])


def could_join_too(context: PageContext, coalition: Coalition) -> tuple[Part, ...]:
    """The gemeenten that border on members of a running coalition and are not known to be members, collapsed."""
    closed = coalition.entity.fields.text("open-voor-deelname") == "nee"
    candidates = could_join(context.landscape, coalition) if coalition.phase is Phase.NOW and not closed else ()
    if not candidates:
        return ()
    words = context.words
    rows = tuple(Row(cells=((_place_link(context, key),), (words.number(number),))) for key, number in candidates)
    names = (words(N_("Gemeente")), words(N_("Grenst aan zoveel deelnemers")))
    summary = words.count(
        N_("{n} gemeente grenst eraan en doet voor zover bekend niet mee"),
        N_("{n} gemeenten grenzen eraan en doen voor zover bekend niet mee"),
        len(candidates),
    )
    table = Table(caption=words(N_("Wie grenst aan wie meedoet?")), columns=names, rows=rows, numeric=(1,), fits=True)
    return (Fold(summary=summary, parts=(table,)),)


def coalition_map(context: PageContext, coalition: Coalition) -> TileMap | None:
    """The gemeenten of a coalition: its participants, or those in its stated area if it has one."""
    inside, area = coalition.area.places, area_of_atlas(context.landscape)
    if not inside & area.shown or coalition.phase is Phase.PAST:
        return None
    words = context.words
    complete = coalition.completeness == "volledig" or not coalition.area.derived
    away = OTHER if complete else UNKNOWN
    texts = {
        MEMBER: words(N_("doet mee") if coalition.area.derived else N_("ligt in het gebied")),
        OTHER: words(N_("doet niet mee") if coalition.area.derived else N_("ligt er niet in")),
        UNKNOWN: words(N_("niet bekend: de lijst is niet volledig")),
    }

    def show(code: str) -> TileContent:
        state = MEMBER if code in inside else away
        return TileContent(state=state, word=texts[state], href=_page_of(context, code))

    why = N_("volgt uit de gemeenten die meedoen") if coalition.area.derived else N_("zoals de redactie het schrijft")
    placed = tiles_of(context, show, near=True)
    return TileMap(
        id="waar",
        caption=words(TAKE_PART if coalition.area.derived else N_("In welk gebied?")),
        note=(
            _gemeenten(context, len(inside)),
            " ",
            Quiet(words(why)),
            *_outside_map(context, inside - area.shown),
            *_cut(context, placed),
        ),
        tiles=placed.tiles,
        legend=tuple((state, texts[state]) for state in (MEMBER, away)),
        credit=credit_of(context),
        left=placed.left,
        many=placed.many,
        level=coalition.level.value,
    )


def _numbers(
    context: PageContext, ident: str, caption: str, tables: Mapping[str, Collection[str]], scope: Scope, own: str = ""
) -> tuple[Part, ...]:
    tile_map = _number_map(context, ident, caption, tables, scope, own)
    return (tile_map,) if tile_map else ()


def _number_map(
    context: PageContext, ident: str, caption: str, tables: Mapping[str, Collection[str]], scope: Scope, own: str = ""
) -> TileMap | None:
    """A map with the number of tables of each gemeente within a scope, with its table."""
    area = area_of_atlas(context.landscape)
    if not area.shown & set(tables):
        return None
    words, inside = context.words, [len(tables[code]) for code in area.home if code in tables]
    classes = classes_of(inside or [len(coalitions) for coalitions in tables.values()])
    numbers = [len(coalitions) for code, coalitions in tables.items() if code in area.shown - {own}]
    none = words(NONE_KNOWN)

    def show(code: str) -> TileContent:
        if code == own:
            return TileContent(state=OWN, word=words(N_("deze gemeente")))
        if code not in tables:
            return TileContent(state=UNKNOWN, word=none, href=_page_of(context, code), value=place_value(context, code))
        count = _count(context, code, len(tables[code]), scope, href="")
        state, href = class_of(count.number, classes), _page_of(context, code)
        return TileContent(state=state, count=count, href=href, value=place_value(context, code))

    unknown = bool(area.home - set(tables) - {own})
    placed = tiles_of(context, show, near=bool(scope.party))
    return TileMap(
        id=ident,
        caption=words(caption),
        note=(*((_range(context, inside),) if inside else ()), *_cut(context, placed)),
        tiles=placed.tiles,
        legend=(*legend_of(numbers, classes), *(((UNKNOWN, none),) if unknown else ())),
        credit=credit_of(context),
        left=placed.left,
        many=placed.many,
        table=_table(context, tables, scope),
        table_summary=words.count(
            N_("{n} gemeente die meedoet, als tabel"), N_("{n} gemeenten die meedoen, als tabel"), len(tables)
        ),
    )


def _cut(context: PageContext, placed: PlacedTiles) -> Rich:
    """That a map is a part of the whole, if it is."""
    return (", ", Quiet(context.words(N_("een uitsnede van de kaart")))) if placed.cut else ()


def _count(context: PageContext, code: str, number: int, scope: Scope, *, href: str | None = None) -> Count:
    """The number of tables of a gemeente; a tile is itself a link."""
    ident = context.landscape.where.governs[code]
    within = Scope(party=scope.party, other=ident) if scope.party else Scope(opgave=scope.opgave, party=ident)
    measure = Measure.SHARED_TABLES if scope.party else Measure.TABLES
    return context.count(number, measure, scope=within, href=href)


def _range(context: PageContext, numbers: Collection[int]) -> str:
    """The lowest and highest number of running tables, in words."""
    words, low, high = context.words, min(numbers), max(numbers)
    if low == high:
        return words.count(N_("{n} lopende tafel"), N_("{n} lopende tafels"), high)
    return words(N_("{low} tot {high} lopende tafels"), low=words.number(low), high=words.number(high))


def _table(context: PageContext, tables: Mapping[str, Collection[str]], scope: Scope) -> Table:
    """The numbers of the map and of gemeenten outside it, highest first."""
    words, where = context.words, context.landscape.where
    codes = sorted(tables, key=lambda code: (-len(tables[code]), sort_key(where.places.title(code))))
    rows = tuple(
        Row(
            cells=(
                (context.to(where.governs[code], where.places.title(code)),),
                (_count(context, code, len(tables[code]), scope),),
                (", ".join(where.places.within((code,))),),
            )
        )
        for code in codes
    )
    number = N_("Gedeelde lopende tafels") if scope.party else N_("Lopende tafels")
    names = (words(N_("Gemeente")), words(number), words(N_("Ligt in")))
    return Table(caption=words(N_("Tafels per gemeente")), columns=names, rows=rows, numeric=(1,), fits=True)


def _gemeenten(context: PageContext, number: int) -> str:
    return context.words.count(N_("{n} gemeente,"), N_("{n} gemeenten,"), number)


def _outside_map(context: PageContext, codes: Iterable[str]) -> Rich:
    """The gemeenten outside the map, by name if there are few."""
    where, words = context.landscape.where, context.words
    names = sorted((where.places.title(code), code) for code in codes)
    if not names:
        return ()
    if len(names) > NAMED_AWAY:
        singular, plural = N_("Nog {n} ligt buiten de kaart."), N_("Nog {n} liggen buiten de kaart.")
        return (". ", words.count(singular, plural, len(names)))
    links = [context.to(where.governs[code], name) if code in where.governs else name for name, code in names]
    return (". ", words(N_("Buiten de kaart:")), " ", *join_rich(links, ", "))


def _page_of(context: PageContext, code: str) -> str:
    """The link to the page of a gemeente; empty if it has none."""
    ident = context.landscape.where.governs.get(code, "")
    return context.at(address_of(context.atlas.entities[ident])) if ident else ""
