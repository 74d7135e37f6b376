"""The map of a landscape: levels as rows, forms as columns, so that the frame of the article is the picture itself.

Two pictures of the same: a wide one, of which Graphviz draws the lines, and one for a phone (`phone`). These are all
the class names, for the stylesheet:

    svg.map .wide .phone .quiet      the picture; `quiet`: so many lines that only those of a chosen box are shown
    .band  .supra .inter .intra .unknown   a cell of that level; .empty: nothing in this cell (lines: .hatch path)
    .border                          the border on which a grenswerker stands
    .label .head-level .head-form .empty   heads of rows and columns, and what an empty row says; .hint within a head
    .node  .coalitie .team .grenswerker    what it is (the first rect), its level, and .past .unsure .announced
           .t .s .no .nb .dia .rule  its title, what is said under it, its two numbers, a mark, a rule
    .edge  .after .part .beside .role .practice .solution   what a line says; .past: over at one of its ends
           .under .tip               the paper under it, its point
"""

import xml.etree.ElementTree as ET
from dataclasses import dataclass

from atlas.maps.landscape.background import FORM_NAMES, LEVEL_NAMES, ground_svg, head_rects, heads_svg
from atlas.maps.landscape.boxes import CONNECTOR, Box, MapContent
from atlas.maps.landscape.geometry import MapGeometry, MapSpacing, Polyline, clamp_routes, plan_of, tighten
from atlas.maps.landscape.labels import box_words
from atlas.maps.landscape.placement import place
from atlas.maps.landscape.routing import read_routes, routes_dot
from atlas.maps.landscape.svg import BoxStyle, edge, escape_text, is_square, node, number
from atlas.texts import N_, Texts

ABREAST, ABREAST_IN_A_CROWD = 5, 6
CROWD = MapSpacing(across=28.0, down=30.0)
# More lines than this are only shown for the box that is chosen.
MOST_LINES = 40
STATES = {"past": N_("voorbij"), "unsure": N_("niet bekend of dit loopt"), "announced": N_("aangekondigd")}
TITLE = N_("Kaart van het landschap: niveaus als rijen, van formeel naar informeel als kolommen")
DEFS = (
    '<defs><pattern id="{id}..hatch" class="hatch" width="8" height="8" patternUnits="userSpaceOnUse">'
    '<path d="M0,8L8,0M-1,1L1,-1M7,9L9,7" fill="none" stroke="silver"/></pattern>'
    '<path id="{id}..two" class="two" d="M0 3.5a3 3 0 1 1 6 0a3 3 0 1 1-6 0m4 0a3 3 0 1 1 6 0a3 3 0 1 1-6 0"'
    ' fill="none" stroke="gray"/></defs>\n'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LandscapeMap:
    """A landscape map before its lines are drawn: all that it shows, and where its boxes are."""

    id: str
    ground: MapContent
    plan: MapGeometry
    words: Texts

    @property
    def is_quiet(self) -> bool:
        """Whether there are so many lines that only those of the chosen box are shown."""
        return is_quiet(self.ground)

    def dot(self) -> str:
        """What Graphviz has to know: where boxes and heads are, and what is joined."""
        heads = {f"?{number}": rect for number, rect in enumerate(head_rects(self.ground, self.plan, self.words))}
        return routes_dot({**self.plan.rects, **heads}, self.ground.lines)

    def svg(self, from_graphviz: str) -> str | None:
        """The map with the lines that Graphviz drew; nothing if that is not what was asked."""
        try:
            routes = clamp_routes(self.plan, read_routes(from_graphviz, self.plan.rects, self.ground.lines))
        except (ValueError, ET.ParseError):
            return None
        return _picture(self, *(tighten(self.plan, routes) if all(map(is_square, routes)) else (self.plan, routes)))

    def without_lines(self) -> str:
        """The map as a grid of boxes, for where nothing can draw its lines."""
        return _picture(self, tighten(self.plan, ())[0], ())


def is_quiet(ground: MapContent) -> bool:
    """Whether there are so many lines that only those of the chosen box are shown."""
    return len(ground.lines) > MOST_LINES


def landscape_map(ground: MapContent, *, ident: str, words: Texts) -> LandscapeMap:
    """The landscape map of all this."""
    crowd = is_quiet(ground)
    places = place(ground, ABREAST_IN_A_CROWD if crowd else ABREAST)
    plan = plan_of(ground, places, CROWD if crowd else MapSpacing())
    return LandscapeMap(id=ident, ground=ground, plan=plan, words=words)


def svg_opening(ident: str, kinds: str, size: tuple[float, float], words: Texts) -> str:
    """The first lines of a picture, with what its parts refer to."""
    width, height = map(number, size)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" id="{ident}..map" class="map {kinds}" role="group"'
        f' aria-labelledby="{ident}..title" width="{width}" viewBox="0 0 {width} {height}"'
        ' font-family="Arial, sans-serif" font-size="12">\n'
        f'<title id="{ident}..title">{escape_text(words(TITLE))}</title>\n{DEFS.format(id=ident)}'
    )


def name_of(box: Box, words: Texts) -> str:
    """The full name of a box and what it is."""
    if box.kind == CONNECTOR:
        return f"{box.title}: {words(N_('grenswerker'))}"
    if box.level and not box.form and box.kind != "coalitie":
        return f"{box.title}: {words(N_('team'))}"
    what = [words(LEVEL_NAMES[box.level][0]).lower(), words(FORM_NAMES[box.form])]
    what += [words(STATES[box.state])] if box.state else []
    what += [words(N_("misschien meer deelnemers dan bekend"))] if box.partial else []
    first = f"{box.number}. " if box.number else ""
    return f"{first}{box.title}: {', '.join(what)}"


def _picture(shown_map: LandscapeMap, plan: MapGeometry, routes: tuple[Polyline, ...]) -> str:
    ground, words, ident = shown_map.ground, shown_map.words, shown_map.id
    look = BoxStyle(prefix=ident, marks=True)
    boxes = sorted(ground.boxes, key=lambda box: (plan.places.at[box.id], box.id))
    parts = (
        svg_opening(ident, "wide quiet" if shown_map.is_quiet else "wide", (plan.width, plan.height), words),
        '<g class="bands" aria-hidden="true" fill="none">',
        *ground_svg(ground, plan, f"{ident}..hatch"),
        '</g>\n<g class="labels">',
        *heads_svg(ground, plan, words),
        '</g>\n<g class="edges" aria-hidden="true" fill="none" stroke="black">\n',
        *(edge(line, route) for line, route in zip(ground.lines, routes, strict=False)),
        '</g>\n<g class="nodes">\n',
        *(
            node(box, plan.rects[box.id], box_words(box, plan.rects[box.id][2]), name_of(box, words), look)
            for box in boxes
        ),
        "</g>\n</svg>\n",
    )
    return "".join(parts)
