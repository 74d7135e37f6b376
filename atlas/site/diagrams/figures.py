"""The diagrams of a site: which drawings there are, and the landscape map with its legend and panel."""

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from atlas.landscape.landscape import Landscape, OpgaveLandscape
from atlas.landscape.route import route_of
from atlas.maps.landscape.boxes import MapContent
from atlas.maps.landscape.layout import LandscapeMap
from atlas.maps.landscape.phone import phone_svg
from atlas.maps.renderer import Renderer
from atlas.site.context import PageContext
from atlas.site.diagrams.controls import controls
from atlas.site.diagrams.landscape_lines import drawn_of
from atlas.site.diagrams.landscape_map import landscape_picture, map_id
from atlas.site.diagrams.landscape_panel import details
from atlas.site.diagrams.opgaven import IDENT, has_picture, opgaven_picture
from atlas.site.diagrams.route import route_id, route_picture
from atlas.site.diagrams.style_maps import style_maps
from atlas.site.drawings import Drawings, Maker
from atlas.site.i18n.words import Words
from atlas.site.model import Anchor, LegendItem, MapSheet
from atlas.site.urls import DRAWIO, MERMAID, address_of_map
from atlas.texts import N_

NODES = (
    ("past", N_("voorbij")),
    ("unsure", N_("niet bekend of dit loopt")),
    ("announced", N_("aangekondigd")),
    ("team", N_("team met een opdracht")),
)
EDGES = (
    ("after", N_("de pijl wijst naar wat er op volgde of op voortbouwt")),
    ("part", N_("hoort bij of zit aan tafel bij de kant van de stip")),
    ("beside", N_("sluit aan, stemt af, verwant")),
    ("role", N_("grenswerker die vakken verbindt")),
    ("practice", N_("mini-praktijk")),
    ("solution", N_("oplossing")),
)
CHIPS = (
    ("grenswerker", N_("grenswerker van één coalitie")),
    ("minipraktijk", N_("mini-praktijk van één coalitie of team")),
    ("oplossing", N_("oplossing van één coalitie of team")),
)


def drawings(landscape: Landscape, words: Words, renderer: Renderer | None) -> Drawings:
    """Every picture of a site."""
    return Drawings(dict(_makers(landscape, words)), renderer)


def _makers(landscape: Landscape, words: Words) -> Iterator[tuple[str, Maker]]:
    """The function that lays out each picture, by its id."""
    yield from style_maps(words).items()
    atlas = landscape.atlas
    for opgave in atlas.of_kind("opgave"):
        yield map_id(opgave.id), partial(_of_opgave, landscape, words, opgave.id)
    if has_picture(landscape):
        yield IDENT, partial(opgaven_picture, landscape, words)
    for solution in atlas.of_kind("oplossing"):
        if route_of(landscape, solution).known:
            yield route_id(solution.id), partial(route_picture, landscape, words, solution)


def _of_opgave(landscape: Landscape, words: Words, ident: str) -> LandscapeMap:
    return landscape_picture(landscape, landscape.of_opgave(ident), words)


def landscape_diagram(context: PageContext, landscape: OpgaveLandscape) -> MapSheet:
    """The landscape map of an opgave, with its panel and legend."""
    words, ident = context.words, landscape.opgave.id
    drawn = drawn_of(context.landscape, landscape)
    plan, svg = context.drawings.landscape(map_id(ident)), context.drawings.svg(map_id(ident))
    narrow, left_out = phone_svg(plan)
    return MapSheet(
        id=f"plaat-{ident}",
        number=words(N_("Kaart {n}"), n=context.diagram_number(ident)),
        title=words(N_("Het landschap van {opgave}"), opgave=landscape.opgave.title),
        wide=Markup(svg or plan.without_lines()),  # noqa: S704 - made by our own maps room
        narrow=Markup(narrow),  # noqa: S704 - made by our own maps room
        legend=tuple(_legend(plan.ground, words)),
        details=tuple(details(context, landscape, drawn, plan.ground)),
        notes=tuple(_notes(plan, words, left_out, is_drawn=bool(svg))),
        tools=tuple(_tools(context, landscape)),
        controls=controls(context, plan.ground),
        file=ident,
        credit=context.credit,
    )


def _tools(context: PageContext, landscape: OpgaveLandscape) -> Iterator[Anchor]:
    """The map in other forms: as a table, and as files for other programs."""
    if landscape.coalitions:
        yield Anchor(href="#tabel-landschap", text=context.words(N_("Als tabel")))
    for form, name in ((DRAWIO, "draw.io"), (MERMAID, "Mermaid")):
        hint = context.words(N_("Bewaar deze kaart voor {program}"), program=name)
        yield Anchor(href=context.at(address_of_map(landscape.opgave, form)), text=name, hint=hint)


def _legend(ground: MapContent, words: Words) -> Iterator[LegendItem]:
    """The symbols that occur on this map."""
    used = {box.kind for box in ground.boxes} | {box.state for box in ground.boxes}
    used |= {line.kind for line in ground.lines}
    for name, text in (*NODES, *EDGES):
        if name in used:
            yield LegendItem(f"sign-{name}", words(text))
    chips = {chip.kind for box in ground.boxes for chip in box.chips}
    for name, text in CHIPS:
        if name in chips:
            yield LegendItem(f"sign-chip-{name}", words(text))
    if any(box.number for box in ground.boxes):
        yield LegendItem("sign-number", words(N_("nummer, ook verderop op deze pagina")))
    if any(box.shares for box in ground.boxes):
        yield LegendItem("sign-shares", words(N_("deelt partijen met zoveel andere")))
    if any(box.partial for box in ground.boxes):
        yield LegendItem("sign-partial", words(N_("misschien meer deelnemers dan bekend")))
    if not ground.mapped:
        yield LegendItem("sign-unseen", words(N_("nog niets gevonden")))


def _notes(plan: LandscapeMap, words: Words, left_out: int, *, is_drawn: bool) -> Iterator[str]:
    if plan.is_quiet:
        yield words(N_("Er zijn te veel lijnen om samen te tonen: u ziet die van het vak dat u kiest."))
    if left_out:
        yield words.count(
            N_("Op een smal scherm ontbreekt {n} lange lijn; wat zij zegt staat bij het vak."),
            N_("Op een smal scherm ontbreken {n} lange lijnen; wat zij zeggen staat bij elk vak."),
            left_out,
        )
    if not is_drawn and plan.ground.lines:
        yield words(N_("De lijnen konden hier niet getekend worden; wat zij zeggen staat bij elk vak."))
