"""Pictures on pages: which drawings an atlas needs, and the plate that shows one with its legend and its table."""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from atlas.landscape.coalitions import Coalition
from atlas.landscape.dates import Phase
from atlas.landscape.landscape import Assignment, Landscape, OpgaveLandscape
from atlas.landscape.ties import Tie
from atlas.maps.drawing import Drawing, Picture
from atlas.maps.landscape_map import Place, landscape_map
from atlas.maps.landscape_map import Tie as MapTie
from atlas.site.addresses import address_of, address_of_map, relative
from atlas.site.around import around_pictures
from atlas.site.guide import Guide
from atlas.site.opgaven import opgaven_picture
from atlas.site.parts import Anchor, LegendItem, Plate
from atlas.site.reasons import reasons
from atlas.site.route import route_pictures
from atlas.site.views.tables import by_title
from atlas.site.words import Words, sort_key
from atlas.texts import N_

NODES = (
    ("coalitie", N_("coalitie")),
    ("team", N_("team met een opdracht")),
    ("past", N_("voorbij")),
    ("announced", N_("aangekondigd")),
)
EDGES = (
    ("declared", N_("vastgelegde relatie")),
    ("organisation", N_("gedeelde partijen: hoe meer, hoe dikker")),
    ("person", N_("gedeelde grenswerker")),
    ("practice", N_("mini-praktijk")),
    ("solution", N_("oplossing")),
)


def maps(landscape: Landscape, words: Words) -> Mapping[str, Picture]:
    """Every picture of the site, by the id of its drawing."""
    opgaven = (landscape.of_opgave(entity.id) for entity in landscape.atlas.of_kind("opgave"))
    landscapes = {map_id(opgave.opgave.id): _map(landscape, opgave, words) for opgave in opgaven}
    return {
        **landscapes,
        **opgaven_picture(landscape, words),
        **around_pictures(landscape, words),
        **route_pictures(landscape, words),
    }


def drawings(pictures: Mapping[str, Picture]) -> Mapping[str, Drawing]:
    """What has to be drawn, by id."""
    return {ident: picture.drawing for ident, picture in pictures.items()}


def map_id(opgave: str) -> str:
    """The id of the drawing of the landscape map of an opgave."""
    return f"kaart-{opgave}"


def _map(landscape: Landscape, opgave: OpgaveLandscape, words: Words) -> Picture:
    here = address_of(opgave.opgave)
    teams = sorted(opgave.teams, key=lambda assignment: sort_key(assignment.team.title))
    places = [_place(coalition, here) for coalition in by_title(opgave.coalitions)]
    places += [_team_place(assignment, here) for assignment in teams]
    return landscape_map(
        places,
        tuple(_tie(landscape, tie, words) for tie in landscape.ties_among(opgave.coalitions)),
        ident=map_id(opgave.opgave.id),
        words=words.texts,
        mapped=opgave.opgave.fields.text("in-kaart") == "ja",
    )


def _place(coalition: Coalition, here: str) -> Place:
    return Place(
        id=coalition.id,
        title=coalition.entity.title,
        href=relative(here, address_of(coalition.entity)),
        level=coalition.level.value,
        form=coalition.form.value,
        kind="coalitie",
        past=coalition.phase is Phase.PAST,
        announced=coalition.phase is Phase.AHEAD,
    )


def _team_place(assignment: Assignment, here: str) -> Place:
    team = assignment.team
    return Place(
        team.id,
        team.title,
        relative(here, address_of(team)),
        "intra",
        "",
        "team",
        past=False,
        announced=False,
    )


def _tie(landscape: Landscape, tie: Tie, words: Words) -> MapTie:
    """A tie as one line: the strongest of its kinds, with all of them in its title."""
    kinds = {
        "declared": len(tie.declared) + len(tie.seats),
        "person": len(tie.persons) + len(tie.teams),
        "practice": len(tie.practices),
        "solution": len(tie.solutions),
        "organisation": len(tie.organisations),
    }
    kind = next(name for name, number in kinds.items() if number)
    ends = " – ".join(landscape.atlas.title(end) for end in (tie.a, tie.b))
    return MapTie(tie.a, tie.b, kind, max(1, len(tie.organisations)), f"{ends}: {'; '.join(reasons(tie, words))}")


def landscape_plate(guide: Guide, landscape: OpgaveLandscape, *, large: bool = False) -> Plate:
    """The landscape map of an opgave with its legend."""
    words, ident = guide.words, landscape.opgave.id
    svg = guide.pictures.get(map_id(ident), "")
    picture = guide.maps[map_id(ident)]
    drawing = picture.drawing
    classes = {name for node in drawing.nodes for name in node.classes}
    classes |= {name for edge in drawing.edges for name in edge.classes}
    here = guide.at(address_of(landscape.opgave))
    tools = (
        (Anchor(f"{here}#kaart", words(N_("Terug naar de opgave"))),)
        if large
        else (
            Anchor(guide.at(address_of_map(ident)), words(N_("Groot"))),
            Anchor("#tabel-landschap", words(N_("Als tabel"))),
        )
    )
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
        missing=""
        if svg
        else words(N_("Deze kaart kon hier niet getekend worden. De tabel hieronder toont hetzelfde.")),
    )


def _notes(guide: Guide, picture: Picture) -> Iterator[str]:
    words = guide.words
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
