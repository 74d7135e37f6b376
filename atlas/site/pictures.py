"""Pictures on pages: which drawings an atlas needs, and the plate that shows one with its legend and its table."""

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from atlas.landscape.landscape import Landscape, OpgaveLandscape
from atlas.landscape.route import route_of
from atlas.maps.drawing import Picture
from atlas.maps.studio import Studio
from atlas.site.controls import controls
from atlas.site.gallery import Gallery, Maker
from atlas.site.guide import Guide
from atlas.site.landscape_picture import landscape_picture, map_id
from atlas.site.opgaven import IDENT, has_picture, opgaven_picture
from atlas.site.parts import Anchor, LegendItem, Plate
from atlas.site.route import route_id, route_picture
from atlas.site.style_maps import style_maps
from atlas.site.words import Words
from atlas.texts import N_

FAR = "far"
NODES = (
    ("coalitie", N_("coalitie")),
    ("team", N_("team met een opdracht")),
    ("past", N_("voorbij")),
    ("announced", N_("aangekondigd")),
    ("connector", N_("grenswerker: verbindt over een grens")),
)
EDGES = (
    ("declared", N_("vastgelegde relatie")),
    ("organisation", N_("gedeelde partijen: hoe meer, hoe dikker")),
    ("person", N_("gedeelde grenswerker")),
    ("practice", N_("mini-praktijk")),
    ("solution", N_("oplossing")),
)


def gallery(landscape: Landscape, words: Words, studio: Studio | None) -> Gallery:
    """Every picture of a site."""
    return Gallery(dict(_makers(landscape, words)), studio)


def _makers(landscape: Landscape, words: Words) -> Iterator[tuple[str, Maker]]:
    """How each picture is laid out."""
    yield from style_maps(words).items()
    atlas = landscape.atlas
    for opgave in atlas.of_kind("opgave"):
        yield map_id(opgave.id), partial(_of_opgave, landscape, words, opgave.id)
    if has_picture(landscape):
        yield IDENT, partial(opgaven_picture, landscape, words)
    for solution in atlas.of_kind("oplossing"):
        if route_of(landscape, solution).known:
            yield route_id(solution.id), partial(route_picture, landscape, words, solution)


def _of_opgave(landscape: Landscape, words: Words, ident: str) -> Picture:
    return landscape_picture(landscape, landscape.of_opgave(ident), words)


def landscape_plate(guide: Guide, landscape: OpgaveLandscape) -> Plate:
    """The landscape map of an opgave with its legend."""
    words, ident = guide.words, landscape.opgave.id
    svg = guide.gallery.svg(map_id(ident))
    picture = guide.gallery.picture(map_id(ident))
    drawing = picture.drawing
    classes = {name for node in drawing.nodes for name in node.classes}
    classes |= {name for edge in drawing.edges for name in edge.classes}
    tools = (Anchor("#tabel-landschap", words(N_("Als tabel"))),)
    return Plate(
        id=f"plaat-{ident}",
        number=words(N_("Kaart {n}"), n=guide.plate_number(ident)),
        title=words(N_("Het landschap van {opgave}"), opgave=landscape.opgave.title),
        subtitle=words(N_("drie niveaus, van formeel naar informeel")),
        svg=Markup(svg),  # noqa: S704 - made by our own maps room
        legend=tuple(LegendItem(f"sign-{name}", words(text)) for name, text in (*NODES, *EDGES) if name in classes),
        notes=tuple(_notes(guide, picture)),
        tools=tools,
        start=f"{picture.start:.2f}",
        kind="landscape",
        file=ident,
        credit=guide.credit,
        controls=controls(guide, drawing),
        missing=""
        if svg
        else words(N_("Deze kaart kon hier niet getekend worden. De tabel hieronder toont hetzelfde.")),
    )


def _notes(guide: Guide, picture: Picture) -> Iterator[str]:
    words = guide.words
    if any(FAR in edge.classes for edge in picture.drawing.edges):
        yield words(N_("Banden met verwante opgaven verschijnen als u een coalitie aanwijst."))
    if picture.folded:
        yield words.count(
            N_("{n} coalitie past niet op de kaart; zij staat in de tabel."),
            N_("{n} coalities passen niet op de kaart; zij staan in de tabel."),
            len(picture.folded),
        )
    if picture.hidden:
        yield words.count(
            N_("{n} zwakke band is niet getekend."),
            N_("{n} zwakke banden zijn niet getekend."),
            picture.hidden,
        )
