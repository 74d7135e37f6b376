"""The landscape map of an opgave: its boxes, with the marks that the browser filters on, and its lines."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from atlas.content.kinds import LEVELS
from atlas.landscape.dates import Phase, phases_by_year
from atlas.landscape.derived.coalitions import Coalition, world_of
from atlas.landscape.derived.roles import Role
from atlas.landscape.derived.window import read_lights
from atlas.landscape.landscape import Assignment, Landscape, OpgaveLandscape
from atlas.maps.landscape.boxes import AHEAD, CONNECTOR, PAST, TEAM, UNSURE, Box, MapContent, MapLine
from atlas.maps.landscape.layout import LandscapeMap, landscape_map
from atlas.site.diagrams.landscape_lines import DrawnRelations, drawn_of
from atlas.site.diagrams.numbers import in_map_order, numbers_of
from atlas.site.i18n.vocabulary import OPTION
from atlas.site.i18n.words import Words
from atlas.texts import N_

UNKNOWN = "onbekend"
STATES = {Phase.NOW: "", Phase.PAST: PAST, Phase.UNKNOWN: UNSURE, Phase.AHEAD: AHEAD}


def map_id(opgave: str) -> str:
    """The id of the drawing of the landscape map of an opgave."""
    return f"kaart-{opgave}"


def box_anchor(ident: str) -> str:
    """The id of the section about a box, beside the map."""
    return f"bij-{ident}"


def landscape_picture(landscape: Landscape, opgave: OpgaveLandscape, words: Words) -> LandscapeMap:
    """The landscape map of an opgave."""
    drawn = drawn_of(landscape, opgave)
    numbers = numbers_of(opgave.coalitions)
    boxes = [_coalition_box(landscape, coalition, words, numbers) for coalition in in_map_order(opgave.coalitions)]
    boxes += [_team_box(landscape, assignment, words) for assignment in drawn.teams]
    boxes += [_role_box(role) for role in drawn.roles]
    shares = _shares(drawn)
    ground = MapContent(
        boxes=tuple(
            replace(box, chips=drawn.chips.get(box.id, ()), shares=tuple(sorted(shares.get(box.id, {}).items())))
            for box in boxes
        ),
        lines=tuple(_lines(landscape, drawn, {box.id: box for box in boxes}, words)),
        lights=tuple(_lights(landscape, opgave, words)),
        mapped=opgave.opgave.fields.text("in-kaart") == "ja",
    )
    return landscape_map(ground, ident=map_id(opgave.opgave.id), words=words.texts)


def _lines(landscape: Landscape, drawn: DrawnRelations, boxes: Mapping[str, Box], words: Words) -> Iterator[MapLine]:
    """The lines with their words; grey if one of the ends is past."""
    title = landscape.atlas.title
    for relation in drawn.relations:
        line, about = relation.line, f" ({words.listing([*map(title, relation.about)])})" if relation.about else ""
        over = PAST in {boxes[line.a].state, boxes[line.b].state}
        description = f"{title(line.a)} {words(relation.forward)} {title(line.b)}{about}"
        yield replace(line, past=over, title=description)


def _shares(drawn: DrawnRelations) -> Mapping[str, Mapping[str, int]]:
    """The number of parties that each coalition shares with each other one."""
    shared: dict[str, dict[str, int]] = {}
    for tie in drawn.ties:
        if tie.organisations:
            shared.setdefault(tie.a, {})[tie.b] = len(tie.organisations)
            shared.setdefault(tie.b, {})[tie.a] = len(tie.organisations)
    return shared


def _coalition_box(landscape: Landscape, coalition: Coalition, words: Words, numbers: Mapping[str, int]) -> Box:
    return Box(
        id=coalition.id,
        title=coalition.entity.title,
        href=f"#{box_anchor(coalition.id)}",
        level=coalition.level.value,
        form=coalition.form.value,
        number=numbers[coalition.id],
        state=STATES[coalition.phase],
        said=_state_said(coalition, words),
        partial=coalition.completeness != "volledig",
        marks=tuple(_marks(coalition, landscape.today)),
    )


def _state_said(coalition: Coalition, words: Words) -> str:
    """The phase of a coalition in words, for its box; empty if it runs."""
    begin, end = (coalition.entity.fields.day(name) for name in ("begin", "einde"))
    if coalition.phase is Phase.PAST:
        return words(N_("voorbij, tot {year}"), year=str(end.year)) if end else words(N_("voorbij"))
    if coalition.phase is Phase.AHEAD:
        return words(N_("aangekondigd voor {year}"), year=str(begin.year)) if begin else words(N_("aangekondigd"))
    return words(N_("◌ niet bekend of dit loopt")) if coalition.phase is Phase.UNKNOWN else ""


def _marks(coalition: Coalition, today: date) -> Iterator[tuple[str, str]]:
    """The marks that the browser filters on, and the phase of a coalition by year: `2015:nu 2021:voorbij`."""
    yield "niveau", coalition.level.value or UNKNOWN
    yield "vorm", coalition.form.value or UNKNOWN
    yield "wereld", " ".join(sorted(coalition.worlds)) or UNKNOWN
    yield "stand", coalition.phase.value
    yield "jaren", " ".join(f"{year}:{phase.value}" for year, phase in phases_by_year(coalition.entity.fields, today))


def _team_box(landscape: Landscape, assignment: Assignment, words: Words) -> Box:
    team, task = assignment.team, assignment.item.text("opdracht")
    world = world_of(landscape.atlas, team.fields.target("organisatie"))
    return Box(
        id=team.id,
        title=team.title,
        href=f"#{box_anchor(team.id)}",
        kind=TEAM,
        level=LEVELS[-1],
        said=task or words(N_("◌ opdracht onbekend")),
        marks=(("niveau", LEVELS[-1]), ("wereld", world or UNKNOWN)),
    )


def _role_box(role: Role) -> Box:
    return Box(id=role.id, title=role.entity.title, href=f"#{box_anchor(role.id)}", kind=CONNECTOR)


def _lights(landscape: Landscape, opgave: OpgaveLandscape, words: Words) -> Iterator[tuple[str, str, str]]:
    """The stated lights that hold on the reference date: level, colour, and the colour in words."""
    months = landscape.atlas.settings.thresholds.confirmation_months
    shining = [(light.level, light.colour_on(landscape.on)) for light in read_lights(opgave.opgave.fields, months)]
    levels = {level for level, colour in shining if colour != UNKNOWN}
    for level, colour in dict.fromkeys(shining):
        if colour != UNKNOWN or level not in levels:
            yield level, colour, words(OPTION[colour])
