"""The neighbourhood of a page: its map, and the table with all of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from atlas.content.kinds import LEVELS
from atlas.content.values import Entity
from atlas.landscape.around import Neighbour, around
from atlas.landscape.dates import Phase
from atlas.landscape.landscape import Landscape
from atlas.maps.around_map import LEFT, RIGHT, Group, Near, around_map
from atlas.maps.drawing import Picture
from atlas.site.addresses import UNKNOWN, address_of, relative
from atlas.site.guide import MANY, ONE, Guide, party_anchor
from atlas.site.parts import Anchor, Fold, LegendItem, Part, Plate, Quiet, Rich, Row, Table
from atlas.site.reasons import shared
from atlas.site.views.tables import STATE, grouped
from atlas.site.vocabulary import LEVEL, PHASE, WORLD
from atlas.site.words import Words
from atlas.texts import N_

TABLE = "tabel-omgeving"
KINDS = ("coalitie", "organisatie", "team", "grenswerker", "minipraktijk", "oplossing")
WORLD_SIGNS = {"publiek": "●", "privaat": "■", "particulier": "▲"}
PARTIES_WITHOUT_PAGE = N_("partijen zonder pagina")
# Each group: its kind, the level if it has coalitions, and the side of the page on which it stands.
GROUPS = (
    ("organisatie", "", LEFT),
    ("", "", LEFT),
    ("team", "", LEFT),
    ("grenswerker", "", LEFT),
    ("opgave", "", RIGHT),
    *(("coalitie", level, RIGHT) for level in (*LEVELS, "")),
    ("minipraktijk", "", RIGHT),
    ("oplossing", "", RIGHT),
)
CLASSES = {Phase.PAST: ("past",), Phase.AHEAD: ("announced",), Phase.UNKNOWN: ("past",), Phase.NOW: ()}
SIGNS = (
    ("past", N_("voorbij")),
    ("announced", N_("aangekondigd")),
    ("unwritten", N_("heeft nog geen pagina")),
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a picture stands: it makes the links and words in it."""

    landscape: Landscape
    words: Words
    here: str

    def title(self, key: str) -> str:
        return self.landscape.atlas.title(key)

    def href(self, key: str) -> str:
        entity = self.landscape.atlas.entities.get(key)
        if entity is None:
            return f"{relative(self.here, UNKNOWN)}#{party_anchor(self.title(key))}"
        return relative(self.here, address_of(entity))

    def world(self, key: str) -> str:
        entity = self.landscape.atlas.entities.get(key)
        return entity.fields.text("wereld") if entity and entity.kind == "organisatie" else ""


def around_pictures(landscape: Landscape, words: Words) -> Mapping[str, Picture]:
    """The map of the neighbourhood of each page that has one, by the id of its drawing."""
    pages = [entity for entity in landscape.atlas.entities.values() if entity.kind in KINDS]
    near = ((page, around(landscape, page.id)) for page in pages)
    return {around_id(page.id): _picture(landscape, words, page, found) for page, found in near if found}


def around_id(ident: str) -> str:
    """The id of the drawing of the neighbourhood of a page."""
    return f"omgeving-{ident}"


def _picture(landscape: Landscape, words: Words, page: Entity, found: tuple[Neighbour, ...]) -> Picture:
    place = _Place(landscape, words, address_of(page))
    centre = Near(page.id, page.title, f"#{TABLE}", f"{page.title}: {words(N_('deze pagina'))}", (page.kind,))
    groups = [
        Group(_name(words, kind, level), _classes(kind, level), side, tuple(_near(place, one) for one in inside))
        for (kind, level, side), inside in _grouped(found)
    ]
    return around_map(centre, groups, ident=around_id(page.id), table=f"#{TABLE}", words=words.texts)


def _grouped(found: tuple[Neighbour, ...]) -> Iterator[tuple[tuple[str, str, str], tuple[Neighbour, ...]]]:
    """The groups that have members, in their fixed order."""
    inside: dict[tuple[str, str], list[Neighbour]] = defaultdict(list)
    for near in found:
        inside[near.kind, near.level].append(near)
    for kind, level, side in GROUPS:
        if inside[kind, level]:
            yield (kind, level, side), tuple(inside[kind, level])


def _name(words: Words, kind: str, level: str) -> str:
    if kind != "coalitie":
        return words(MANY[kind] if kind else PARTIES_WITHOUT_PAGE)
    known = words(LEVEL[level]) if level else words(N_("niveau onbekend"))
    return f"{words(MANY[kind])}, {known}"


def _classes(kind: str, level: str) -> tuple[str, ...]:
    if kind == "coalitie":
        return (level or "unknown",)
    return ("intra",) if kind == "team" else ()


def _near(place: _Place, near: Neighbour) -> Near:
    world = place.world(near.key)
    sign = f"{WORLD_SIGNS[world]} " if world else ""
    what = [place.words(ONE[near.kind]) if near.kind else place.words(SIGNS[2][1])]
    what += [place.words(WORLD[world])] if world else []
    what += [place.words(PHASE[near.phase])] if near.phase is not Phase.NOW else []
    how = "; ".join(_how(place.words, near))
    return Near(
        near.key,
        f"{sign}{place.title(near.key)}",
        place.href(near.key),
        f"{place.title(near.key)}: {', '.join(what)}. {how}",
        (near.kind or "unwritten", *_classes(near.kind, near.level), *CLASSES[near.phase]),
        near.weight,
    )


def _how(words: Words, near: Neighbour) -> Iterator[str]:
    """How a neighbour is related: the relations by name, then what two coalitions share."""
    yield from map(words, near.names)
    if near.tie:
        yield from shared(near.tie, words)


def around_parts(guide: Guide, entity: Entity) -> tuple[Part, ...]:
    """The map of what is around a page with its table; nothing if nothing is known to be around it."""
    picture = guide.maps.get(around_id(entity.id))
    if picture is None:
        return ()
    found = around(guide.landscape, entity.id)
    words = guide.words
    summary = words.count(N_("Hetzelfde als tabel: {n} rij"), N_("Hetzelfde als tabel: {n} rijen"), len(found))
    return (_plate(guide, entity, picture, len(found)), Fold(summary, (_table(guide, found),)))


def _plate(guide: Guide, entity: Entity, picture: Picture, number: int) -> Plate:
    words, svg = guide.words, guide.pictures.get(around_id(entity.id), "")
    shown = number - len(picture.folded)
    classes = {name for node in picture.drawing.nodes for name in node.classes}
    note = words(
        N_("{shown} van {all} getoond. De tabel toont alles."), shown=words.number(shown), all=words.number(number)
    )
    worlds = {guide.atlas.entities[key].fields.text("wereld") for key in _organisations(guide, picture)}
    legend = [LegendItem(f"sign-{name}", words(text)) for name, text in SIGNS if name in classes]
    legend += [LegendItem(f"sign-{world}", words(WORLD[world])) for world in WORLD if world in worlds]
    return Plate(
        id=f"plaat-{around_id(entity.id)}",
        number="",
        title=words(N_("De omgeving van {title}"), title=entity.title),
        subtitle=words(N_("één stap ver")),
        svg=Markup(svg),  # noqa: S704 - made by our own maps room
        legend=tuple(legend),
        notes=(note,) if picture.folded else (),
        tools=(Anchor(f"#{TABLE}", words(N_("Als tabel"))),),
        start=f"{picture.start:.2f}",
        kind="around",
        file=f"{entity.id}-{words(N_('omgeving'))}",
        credit=guide.credit,
        missing=""
        if svg
        else words(N_("Deze kaart kon hier niet getekend worden. De tabel hieronder toont hetzelfde.")),
    )


def _organisations(guide: Guide, picture: Picture) -> Iterator[str]:
    return (node.id for node in picture.drawing.nodes[1:] if guide.atlas.kind_of(node.id) == "organisatie")


def _table(guide: Guide, found: tuple[Neighbour, ...]) -> Table:
    """Everything around a page, under the heads of the groups of the map."""
    words = guide.words
    groups = [
        ((f"{_name(words, kind, level)} ", Quiet(words.number(len(inside)))), [_row(guide, near) for near in inside])
        for (kind, level, _), inside in _grouped(found)
    ]
    columns = (words(N_("Wie of wat")), words(N_("Wat het verbindt met deze pagina")))
    return Table(words(N_("Wat er om deze pagina heen ligt")), columns, grouped(groups), id=TABLE, fits=True)


def _row(guide: Guide, near: Neighbour) -> Row:
    badge = guide.phase(near.phase)
    name: Rich = (guide.to(near.key), *((" ", badge) if badge else ()))
    return Row((name, ("; ".join(_how(guide.words, near)),)), STATE[near.phase])
