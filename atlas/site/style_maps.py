"""The maps on the style page: every node and line in every state, with made-up content."""

from collections.abc import Callable, Mapping
from functools import partial

from atlas.content.kinds import FORMS, LEVELS
from atlas.maps.connectors import Connector
from atlas.maps.drawing import Picture
from atlas.maps.landscape_map import Place, Tie, landscape_map
from atlas.maps.opgaven_map import Bond, Knot, opgaven_map
from atlas.maps.route_map import Ends, Heads, Leg, Stop, route_map
from atlas.site.words import Words
from atlas.texts import N_

HERE = "#kaartbeelden"
MAPS = LANDSCAPE, ROUTE, OPGAVEN = (
    "voorbeeld-landschap",
    "voorbeeld-route",
    "voorbeeld-opgaven",
)
TIES = ("declared", "organisation", "person", "practice", "solution")


def style_maps(words: Words) -> Mapping[str, Callable[[], Picture]]:
    """How each map of the style page is laid out, by the id of its drawing."""
    return {
        LANDSCAPE: partial(_landscape, words),
        ROUTE: partial(_route, words),
        OPGAVEN: partial(_opgaven, words),
    }


def _name(words: Words, number: int) -> str:
    return words(N_("Voorbeeld {n}"), n=number)


def _landscape(words: Words) -> Picture:
    """Every level and form, past and announced, a tie of each kind, and a grenswerker on a border."""
    spots = [(level, form) for level in LEVELS for form in (FORMS[0], FORMS[3])]
    places = [
        Place(f"p{n}", _name(words, n + 1), HERE, level, form, past=n == 2, announced=n == 3)  # noqa: PLR2004
        for n, (level, form) in enumerate(spots)
    ]
    ties = [Tie("p0", f"p{n + 1}", kind, 2, kind, kind) for n, kind in enumerate(TIES)]
    joins = Connector("gw", HERE, words(N_("grenswerker: verbindt over een grens")), ("p0", "p2"))
    return landscape_map(places, ties, (joins,), ident=LANDSCAPE, words=words.texts, mapped=False)


def _stop(words: Words, ident: str, number: int, *classes: str) -> Stop:
    name = _name(words, number)
    return Stop(ident, name, HERE, name, classes)


def _route(words: Words) -> Picture:
    """A stretch of each kind: reached, turned down, and still missing."""
    kinds = ("reached", "dropped", "gap")
    legs = tuple(
        Leg(
            _stop(words, f"end{n}", n + 2, "coalitie", "inter", "end"),
            (_stop(words, f"by{n}", n + 5, "organisatie", "carrier"),),
            kind,
            kind,
        )
        for n, kind in enumerate(kinds)
    )
    heads = Heads(words(N_("Ontstaan in")), words(N_("Met hulp van")), words(N_("Wie of wat draagt het")))
    origin = _stop(words, "origin", 1, "team", "intra", "origin")
    return route_map(origin, (), [Ends(words(N_("Verankerd in")), legs)], heads, ident=ROUTE, words=words.texts)


def _opgaven(words: Words) -> Picture:
    count = words.count(N_("{n} coalitie"), N_("{n} coalities"), 3)
    knots = [Knot(f"o{n}", _name(words, n + 1), HERE, _name(words, n + 1), count) for n in range(4)]
    bonds = [
        Bond("o0", "o1", declared=True, shared=0, title=words(N_("vastgelegde relatie"))),
        Bond("o1", "o2", declared=False, shared=3, title=words(N_("gedeelde coalities: hoe meer, hoe dikker"))),
        Bond("o2", "o3", declared=True, shared=1, title=words(N_("vastgelegde relatie"))),
    ]
    return opgaven_map(knots, bonds, ident=OPGAVEN, words=words.texts)
