"""The neighbourhood of a page: its map, and the table with all of it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial

from markupsafe import Markup

from atlas.content.values import Entity
from atlas.landscape.around import Neighbour, around
from atlas.landscape.landscape import Landscape
from atlas.maps.around_map import around_map
from atlas.maps.drawing import Picture
from atlas.maps.stacks import MOST_ON_A_SIDE, Group, Near
from atlas.site.addresses import address_of, address_of_around
from atlas.site.guide import Guide
from atlas.site.neighbours import SIGNS, Setting, group_classes, group_name, grouped_by_kind, how, near_of
from atlas.site.parts import Anchor, Fold, LegendItem, Part, Plate, Quiet, Rich, Row, Table
from atlas.site.two_steps import Further, far_id, far_picture, further, further_table, sides_of
from atlas.site.views.tables import STATE, grouped
from atlas.site.vocabulary import WORLD
from atlas.site.words import Words
from atlas.texts import N_

TABLE = "tabel-omgeving"
# The pages of an entity are made one after the other, and rest on the same pictures.
JUST_MADE = 128
KINDS = ("coalitie", "organisatie", "team", "grenswerker", "minipraktijk", "oplossing")


@lru_cache(maxsize=JUST_MADE)
def near_around(landscape: Landscape, words: Words, page: str) -> Picture:
    """The map of one step around a page, by its id."""
    entity = landscape.atlas.entities[page]
    return _picture(Setting(landscape, words, address_of(entity)), entity, around(landscape, page))


def far_around(landscape: Landscape, words: Words, page: str) -> Picture:
    """The map of two steps around a page, by its id."""
    near, far = near_around(landscape, words, page), _behind(landscape, words, page)
    setting = Setting(landscape, words, address_of(landscape.atlas.entities[page]))
    return far_picture(setting, page, near, far) if far else near


@lru_cache(maxsize=JUST_MADE)
def _behind(landscape: Landscape, words: Words, page: str) -> tuple[Further, ...]:
    """What lies behind the neighbours that the map of one step shows."""
    return further(page, sides_of(near_around(landscape, words, page)), partial(around, landscape))


def around_id(ident: str) -> str:
    """The id of the drawing of the neighbourhood of a page."""
    return f"omgeving-{ident}"


def _picture(place: Setting, page: Entity, found: Sequence[Neighbour]) -> Picture:
    words = place.words
    centre = Near(page.id, page.title, f"#{TABLE}", f"{page.title}: {words(N_('deze pagina'))}", (page.kind,))
    groups = [
        Group(
            group_name(words, kind, level),
            group_classes(kind, level),
            side,
            tuple(near_of(place, one) for one in inside[:MOST_ON_A_SIDE]),
            len(inside),
        )
        for (kind, level, side), inside in grouped_by_kind(found)
    ]
    return around_map(centre, groups, ident=around_id(page.id), table=f"#{TABLE}", words=words.texts)


def around_parts(guide: Guide, entity: Entity) -> tuple[Part, ...]:
    """The map of what is around a page with its table; nothing if nothing is known to be around it."""
    ident = around_id(entity.id)
    if ident not in guide.gallery:
        return ()
    found = around(guide.landscape, entity.id)
    plate, table = _plate(guide, entity, ident, len(found)), _table(guide, found)
    if plate.missing:
        return (plate, table)
    same = N_("Hetzelfde als tabel: {n} rij"), N_("Hetzelfde als tabel: {n} rijen")
    return (plate, Fold(guide.words.count(*same, len(found)), (table,)))


def far_parts(guide: Guide, entity: Entity) -> tuple[Part, ...]:
    """The map of two steps around a page, with the tables of the first and of the second step."""
    found = around(guide.landscape, entity.id)
    far = _behind(guide.landscape, guide.words, entity.id)
    plate = _plate(guide, entity, far_id(entity.id), len(found) + len(far), large=True)
    return (plate, _table(guide, found), *((further_table(guide, far),) if far else ()))


def _plate(guide: Guide, entity: Entity, ident: str, number: int, *, large: bool = False) -> Plate:
    words, svg, picture = guide.words, guide.gallery.svg(ident), guide.gallery.picture(ident)
    shown = len([node for node in picture.drawing.nodes[1:] if "fold" not in node.classes])
    classes = {name for node in picture.drawing.nodes for name in node.classes}
    said = N_("{shown} van {all} getoond. De tabel toont alles.")
    if large:
        said = N_("{shown} van {all} getoond. De tabellen tonen er meer.")
    note = words(said, shown=words.number(shown), all=words.number(number))
    worlds = {guide.atlas.entities[key].fields.text("wereld") for key in _organisations(guide, picture)}
    legend = [LegendItem(f"sign-{name}", words(text)) for name, text in SIGNS if name in classes]
    legend += [LegendItem(f"sign-{world}", words(WORLD[world])) for world in WORLD if world in worlds]
    return Plate(
        id=f"plaat-{around_id(entity.id)}",
        number="",
        title=words(N_("De omgeving van {title}"), title=entity.title),
        subtitle=words(N_("tot twee stappen ver")) if large else words(N_("één stap ver")),
        svg=Markup(svg),  # noqa: S704 - made by our own maps room
        legend=tuple(legend),
        notes=(note,) if shown < number else (),
        tools=tuple(_tools(guide, entity, large=large)),
        start=f"{picture.start:.2f}",
        kind="far" if large else "around",
        file=f"{entity.id}-{words(N_('omgeving'))}",
        credit=guide.credit,
        missing=""
        if svg
        else words(N_("Deze kaart kon hier niet getekend worden. De tabel hieronder toont hetzelfde.")),
    )


def _tools(guide: Guide, entity: Entity, *, large: bool) -> Iterator[Anchor]:
    words = guide.words
    if large:
        yield Anchor(guide.at(f"{address_of(entity)}#omgeving"), words(N_("Terug naar de pagina")))
    elif far_id(entity.id) in guide.gallery:
        yield Anchor(guide.at(address_of_around(entity)), words(N_("Groot, tot twee stappen ver")))
    yield Anchor(f"#{TABLE}", words(N_("Als tabel")))


def _organisations(guide: Guide, picture: Picture) -> Iterator[str]:
    return (node.id for node in picture.drawing.nodes[1:] if guide.atlas.kind_of(node.id) == "organisatie")


def _table(guide: Guide, found: tuple[Neighbour, ...]) -> Table:
    """Everything around a page, under the heads of the groups of the map."""
    words = guide.words
    groups = [
        ((f"{group_name(words, kind, level)} ", Quiet(words.number(len(inside)))), [_row(guide, one) for one in inside])
        for (kind, level, _), inside in grouped_by_kind(found)
    ]
    columns = (words(N_("Wie of wat")), words(N_("Wat het verbindt met deze pagina")))
    return Table(words(N_("Wat er om deze pagina heen ligt")), columns, grouped(groups), id=TABLE, fits=True)


def _row(guide: Guide, near: Neighbour) -> Row:
    badge = guide.phase(near.phase)
    name: Rich = (guide.to(near.key), *((" ", badge) if badge else ()))
    return Row((name, ("; ".join(how(guide.words, near)),)), STATE[near.phase])
