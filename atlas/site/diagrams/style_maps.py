"""The maps on the style page: every node and line in every state, with made-up content."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from atlas.content.kinds import FORMS, LEVELS
from atlas.maps.charts.opgaven import OpgaveEdge, OpgaveNode, opgaven_map
from atlas.maps.charts.opgaven_column import opgaven_column
from atlas.maps.charts.route import ColumnHeadings, DestinationGroup, Leg, Stop, route_map
from atlas.maps.charts.route_column import route_column
from atlas.maps.drawing import FoldedDrawing
from atlas.maps.landscape.boxes import CONNECTOR, ROLE, TEAM, Box, Chip, MapContent, MapLine
from atlas.maps.landscape.layout import LandscapeMap, landscape_map
from atlas.maps.landscape.phone import phone_svg
from atlas.site.i18n.words import Words
from atlas.texts import N_

HERE = "#kaartbeelden"
MAPS = LANDSCAPE, ROUTE, OPGAVEN = (
    "voorbeeld-landschap",
    "voorbeeld-route",
    "voorbeeld-opgaven",
)
KINDS = ("after", "part", "beside", "practice", "solution")
STATES = ("", "", "past", "announced", "unsure")


def style_maps(words: Words) -> Mapping[str, Callable[[], FoldedDrawing | LandscapeMap]]:
    """The function that lays out each map of the style page, by the id of its drawing."""
    return {
        LANDSCAPE: partial(_landscape, words),
        ROUTE: partial(_route, words),
        OPGAVEN: partial(_opgaven, words),
    }


def narrow(words: Words, ident: str) -> str:
    """One of these maps as drawn for a phone."""
    small = f"{ident}-smal"
    if ident == LANDSCAPE:
        return phone_svg(_landscape(words))[0]
    if ident == ROUTE:
        return route_column(*_stretches(words), ident=small, words=words.texts)
    return opgaven_column(*_opgave_nodes(words), ident=small, words=words.texts)


def _name(words: Words, number: int) -> str:
    return words(N_("Voorbeeld {n}"), n=number)


def _landscape(words: Words) -> LandscapeMap:
    """Every level, form, state and kind of line, and a grenswerker on a border."""
    spots = [(level, form) for level in LEVELS for form in (FORMS[0], FORMS[3])]
    boxes = [
        Box(
            id=f"p{n}",
            title=_name(words, n + 1),
            href=HERE,
            level=level,
            form=form,
            number=n + 1,
            state=dict(enumerate(STATES)).get(n, ""),
            chips=(Chip(CONNECTOR, words(N_("grenswerker"))),) * (n == 0),
            shares=(("p0", 2),) * (n == 1),
        )
        for n, (level, form) in enumerate(spots)
    ]
    boxes += [
        Box(
            id="t",
            title=_name(words, len(spots) + 1),
            href=HERE,
            kind=TEAM,
            level=LEVELS[-1],
            said=words(N_("opdracht")),
        ),
        Box(id="gw", title=words(N_("grenswerker")), href=HERE, kind=CONNECTOR),
    ]
    lines = [MapLine(a="p0", b=f"p{n + 1}", kind=kind, title=kind) for n, kind in enumerate(KINDS)]
    lines += [MapLine(a="gw", b=end, kind=ROLE, title=words(N_("grenswerker"))) for end in ("p1", "p3")]
    return landscape_map(MapContent(boxes=tuple(boxes), lines=tuple(lines)), ident=LANDSCAPE, words=words.texts)


def _stop(words: Words, ident: str, number: int, *classes: str) -> Stop:
    name = _name(words, number)
    return Stop(id=ident, name=name, href=HERE, title=name, classes=classes)


def _route(words: Words) -> FoldedDrawing:
    return route_map(*_stretches(words), ident=ROUTE, words=words.texts)


def _stretches(words: Words) -> tuple[Stop, Sequence[Stop], Sequence[DestinationGroup], ColumnHeadings]:
    """A leg of each kind: arrived, rejected, and missing."""
    kinds = ("reached", "dropped", "gap")
    legs = tuple(
        Leg(
            end=_stop(words, f"end{n}", n + 2, "coalitie", "inter", "end"),
            through=(_stop(words, f"by{n}", n + 5, "organisatie", "carrier"),),
            kind=kind,
            title=kind,
        )
        for n, kind in enumerate(kinds)
    )
    heads = ColumnHeadings(words(N_("Ontstaan in")), words(N_("Met hulp van")), words(N_("Wie of wat draagt het")))
    origin = _stop(words, "origin", 1, "team", "intra", "origin")
    return origin, (), [DestinationGroup(words(N_("Verankerd in")), legs)], heads


def _opgaven(words: Words) -> FoldedDrawing:
    return opgaven_map(*_opgave_nodes(words), ident=OPGAVEN, words=words.texts)


def _opgave_nodes(words: Words) -> tuple[Sequence[OpgaveNode], Sequence[OpgaveEdge]]:
    count = words.count(N_("{n} coalitie"), N_("{n} coalities"), 3)
    opgaven = [
        OpgaveNode(id=f"o{n}", name=_name(words, n + 1), href=HERE, title=_name(words, n + 1), count=count)
        for n in range(4)
    ]
    edges = [
        OpgaveEdge(a="o0", b="o1", declared=True, shared=0, title=words(N_("vastgelegde relatie"))),
        OpgaveEdge(
            a="o1", b="o2", declared=False, shared=3, title=words(N_("gedeelde coalities: hoe meer, hoe dikker"))
        ),
        OpgaveEdge(a="o2", b="o3", declared=True, shared=1, title=words(N_("vastgelegde relatie"))),
    ]
    return opgaven, edges
