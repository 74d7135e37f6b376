"""The landscape map of an opgave, from what is known: its places with what the browser filters on, ties, connectors."""

from collections.abc import Iterator
from datetime import date

from atlas.landscape.coalitions import Coalition, world_of
from atlas.landscape.dates import Phase, years
from atlas.landscape.landscape import Assignment, Landscape, OpgaveLandscape
from atlas.landscape.roles import Role
from atlas.landscape.ties import Tie
from atlas.maps.connectors import Connector
from atlas.maps.drawing import Marks, Picture
from atlas.maps.landscape_map import ON_A_PAGE, ON_ITS_OWN, Place, landscape_map
from atlas.maps.landscape_map import Tie as MapTie
from atlas.site.addresses import address_of, relative
from atlas.site.reasons import reasons
from atlas.site.views.tables import by_title
from atlas.site.words import Words, sort_key
from atlas.texts import N_

UNKNOWN = "onbekend"
OWN, RELATED = "deze", "verwant"
# Of very many coalitions set apart, not all are weighed: the map shows a strip of them, the table has all.
MOST_WEIGHED, MOST_TIED = 200, 40


def map_id(opgave: str, *, large: bool = False) -> str:
    """The id of the drawing of the landscape map of an opgave."""
    return f"kaart-{opgave}-groot" if large else f"kaart-{opgave}"


def landscape_picture(landscape: Landscape, opgave: OpgaveLandscape, words: Words, *, large: bool = False) -> Picture:
    """The landscape map of an opgave; the `large` one has every coalition, and those of related opgaven set apart."""
    here, today = address_of(opgave.opgave), landscape.today
    teams = sorted(opgave.teams, key=lambda assignment: sort_key(assignment.team.title))
    coalitions = by_title(opgave.coalitions)
    near = _nearest(landscape, opgave) if large else []
    places = [_place(coalition, here, today) for coalition in coalitions]
    places += [_team_place(landscape, assignment, here) for assignment in teams]
    places += [_place(coalition, here, today, related=True) for coalition in near]
    return landscape_map(
        places,
        tuple(_tie(landscape, tie, words) for tie in _ties(landscape, opgave, near)),
        tuple(_connector(landscape, role, here, words) for role in _active(opgave)),
        ident=map_id(opgave.opgave.id, large=large),
        words=words.texts,
        mapped=opgave.opgave.fields.text("in-kaart") == "ja",
        most=ON_ITS_OWN if large else ON_A_PAGE,
    )


def _nearest(landscape: Landscape, opgave: OpgaveLandscape) -> list[Coalition]:
    """The coalitions of related opgaven, those with most reasons to be called near first."""
    if len(opgave.related) > MOST_WEIGHED:
        return by_title(opgave.related)
    own = {coalition.id for coalition in opgave.coalitions}
    reasons_by = {
        coalition.id: sum(tie.weight for tie in landscape.ties_of(coalition.id) if tie.other(coalition.id) in own)
        for coalition in opgave.related
    }
    return sorted(by_title(opgave.related), key=lambda coalition: -reasons_by[coalition.id])


def _ties(landscape: Landscape, opgave: OpgaveLandscape, near: list[Coalition]) -> Iterator[Tie]:
    """The ties among the coalitions of an opgave, and from those to the ones set apart."""
    own = {coalition.id for coalition in opgave.coalitions}
    for tie in landscape.ties_among((*opgave.coalitions, *near[:MOST_TIED])):
        if tie.a in own or tie.b in own:
            yield tie


def _active(opgave: OpgaveLandscape) -> list[Role]:
    roles = (role for role in opgave.roles if role.phase is Phase.NOW)
    return sorted(roles, key=lambda role: sort_key(role.entity.title))


def _place(coalition: Coalition, here: str, today: date, *, related: bool = False) -> Place:
    return Place(
        id=coalition.id,
        title=coalition.entity.title,
        href=relative(here, address_of(coalition.entity)),
        level=coalition.level.value,
        form=coalition.form.value,
        kind="coalitie",
        past=coalition.phase is Phase.PAST,
        announced=coalition.phase is Phase.AHEAD,
        unsure=coalition.phase is Phase.UNKNOWN,
        related=related,
        marks=tuple(_marks(coalition, today, related=related)),
    )


def _marks(coalition: Coalition, today: date, *, related: bool) -> Iterator[tuple[str, str]]:
    """What the browser may filter on, and how the coalition stands in each year: `2015:nu 2021:voorbij`."""
    yield "niveau", coalition.level.value or UNKNOWN
    yield "vorm", coalition.form.value or UNKNOWN
    yield "wereld", " ".join(sorted(coalition.worlds)) or UNKNOWN
    yield "stand", coalition.phase.value
    yield "rond", RELATED if related else OWN
    yield "jaren", " ".join(f"{year}:{phase.value}" for year, phase in years(coalition.entity.fields, today))


def _team_place(landscape: Landscape, assignment: Assignment, here: str) -> Place:
    team = assignment.team
    world = world_of(landscape.atlas, team.fields.target("organisatie"))
    marks: Marks = (("niveau", "intra"), ("wereld", world or UNKNOWN), ("rond", OWN))
    return Place(team.id, team.title, relative(here, address_of(team)), "intra", "", "team", marks=marks)


def _connector(landscape: Landscape, role: Role, here: str, words: Words) -> Connector:
    joins = (*role.coalitions, *role.teams)
    named = words.listing([landscape.atlas.title(key) for key in (*joins, *role.organisations)])
    title = words(N_("{role}: grenswerker, verbindt {what}"), role=role.entity.title, what=named or words(UNKNOWN))
    return Connector(role.id, relative(here, address_of(role.entity)), title, joins)


def _tie(landscape: Landscape, tie: Tie, words: Words) -> MapTie:
    """A tie as one line: drawn as the strongest of its kinds, with all of them in its title."""
    numbers = {
        "declared": len(tie.declared) + len(tie.seats),
        "person": len(tie.persons) + len(tie.teams),
        "practice": len(tie.practices),
        "solution": len(tie.solutions),
        "organisation": len(tie.organisations),
    }
    kinds = [name for name, number in numbers.items() if number]
    ends = " – ".join(landscape.atlas.title(end) for end in (tie.a, tie.b))
    title = f"{ends}: {'; '.join(reasons(tie, words))}"
    return MapTie(tie.a, tie.b, kinds[0], max(1, len(tie.organisations)), title, " ".join(kinds))
