"""The background of a landscape map: bands for levels, divided into forms, with their headings.

Empty cells are marked: hatched where nobody has looked, plain where somebody has and found nothing.
"""

from collections.abc import Iterator
from math import ceil

from atlas.content.kinds import LEVELS
from atlas.maps.landscape.boxes import MapContent
from atlas.maps.landscape.geometry import HEAD, MapGeometry, Rect, Span
from atlas.maps.landscape.placement import BORDER, EMPTY, TEAMS
from atlas.maps.landscape.svg import escape_text, number, rectangle, text_lines
from atlas.maps.measure import text_width, wrap
from atlas.texts import N_, Texts

UNKNOWN = "unknown"
LEVEL_NAMES = {
    "supra": (N_("Supra"), N_("tussen coalities")),
    "inter": (N_("Inter"), N_("tussen organisaties")),
    "intra": (N_("Intra"), N_("binnen één organisatie")),
    "": (N_("Niveau onbekend"), ""),
}
FORM_NAMES = {
    "formeel": N_("formeel"),
    "overwegend-formeel": N_("overwegend formeel"),
    "overwegend-informeel": N_("overwegend informeel"),
    "informeel": N_("informeel"),
    "": N_("vorm onbekend"),
}
ASKED = {
    "supra": N_("◌ onbekend: welke coalities werken hier samen?"),
    "inter": N_("◌ onbekend: welke organisaties werken hier samen?"),
    "intra": N_("◌ onbekend: wie werkt hieraan binnen de eigen organisatie?"),
}
NONE_FOUND = N_("witte plek: gezocht, en op dit niveau is niets gevonden")
LIGHT_SIGNS = {"groen": "●", "oranje": "◐", "rood": "■", "onbekend": "◌"}
HEAD_MARGIN, BOLD, APART = 10.0, 16.0, 3.0


def bands_of(plan: MapGeometry) -> Iterator[tuple[str, int, int, Span]]:
    """The bands: level, first and last row, and their vertical span."""
    starts = sorted(plan.edges)
    for number_of_band, first in enumerate(starts):
        rows = range(first, starts[number_of_band + 1] if number_of_band + 1 < len(starts) else len(plan.rows))
        last = max(row for row in rows if plan.places.rows[row].kind != BORDER)
        under = last + 1
        if under == len(plan.rows):
            bottom = plan.height
        elif plan.places.rows[under].kind == BORDER:
            bottom = (plan.rows[last][1] + plan.rows[under][0]) / 2
        else:
            bottom = plan.edges[under] - 3
        yield plan.places.rows[first].level, first, last, (plan.edges[first], bottom)


def head_rects(ground: MapContent, plan: MapGeometry, words: Texts) -> Iterator[Rect]:
    """The rectangles of the headings of levels, which no line may cross.

    All are as wide as the widest, and none ends where a column does: on boxes of different widths with a side at the
    same position the orthogonal lines of Graphviz fail with an assertion.
    """
    rows = [(level, top) for level, _, _, (top, _) in bands_of(plan)]
    left = plan.columns[0][0] - APART
    right = left + ceil(max((_head_width(ground, level, words) for level, _ in rows), default=0.0)) + APART
    while any(abs(right - side) < APART for column in plan.columns for side in column):
        right += 1
    yield from ((left, top, right - left, HEAD - 2) for _, top in rows)


def _head_width(ground: MapContent, level: str, words: Texts) -> float:
    texts = (words(LEVEL_NAMES[level][1]), *_lights(ground, level, words).values())
    return text_width(words(LEVEL_NAMES[level][0]), BOLD) + sum(map(_with_room, texts))


def _with_room(text: str) -> float:
    return text_width(text) + HEAD_MARGIN if text else 0.0


def _lights(ground: MapContent, level: str, words: Texts) -> dict[str, str]:
    """The lights of a level, by colour."""
    return {
        colour: words(N_("{sign} licht {colour}"), sign=LIGHT_SIGNS[colour], colour=text)
        for at_level, colour, text in ground.lights
        if at_level == level
    }


def ground_svg(ground: MapContent, plan: MapGeometry, hatch: str) -> Iterator[str]:
    """The bands, and the borders with a grenswerker on them."""
    filled = {(plan.places.rows[row].level, plan.places.columns[column]) for row, column in plan.places.at.values()}
    for level, first, last, (top, bottom) in bands_of(plan):
        across = {plan.places.rows[row].kind for row in range(first, last + 1)} & {EMPTY, TEAMS}
        for form, (left, right) in [("", (0.0, plan.width))] if across else list(forms_of(plan)):
            empty = EMPTY in across or (not across and (level, form) not in filled)
            rect = (left, top, right - left, bottom - top)
            yield rectangle(rect, f' class="band {level or UNKNOWN}{" empty" * empty}"')
            if empty and not ground.mapped:
                yield rectangle(rect, f' fill="url(#{hatch})"')
    for number_of_row, row in enumerate(plan.places.rows):
        if row.kind == BORDER:
            top, bottom = plan.rows[number_of_row]
            yield f'<path class="border" d="M0 {number((top + bottom) / 2)}H{number(plan.width)}"/>'


def forms_of(plan: MapGeometry) -> Iterator[tuple[str, Span]]:
    """The forms, with the horizontal span of their columns."""
    left, columns = 0.0, plan.places.columns
    for column, form in enumerate(columns):
        if column + 1 == len(columns):
            yield form, (left, plan.width)
        elif columns[column + 1] != form:
            right = (plan.columns[column][1] + plan.columns[column + 1][0]) / 2
            yield form, (left, right - 1)
            left = right + 1


def heads_svg(ground: MapContent, plan: MapGeometry, words: Texts) -> Iterator[str]:
    """The names of forms and levels, with the stated lights, and the text of empty rows."""
    for form, (left, right) in forms_of(plan):
        lines = wrap(words(FORM_NAMES[form]), right - left - 4, 2, 11.5)
        yield text_lines(lines, (left + right) / 2, 20 - 6 * (len(lines) - 1), 12, "label head-form")
    for level, first, last, (top, _) in bands_of(plan):
        yield level_head(ground, level, (plan.columns[0][0], top + 16), words)
        kinds = {plan.places.rows[row].kind for row in range(first, last + 1)}
        if kinds == {EMPTY} and level in LEVELS:
            remark = NONE_FOUND if ground.mapped else ASKED[level]
            yield text_lines((words(remark),), plan.columns[0][0], plan.rows[first][1] - 4, 0, "label empty")


def level_head(ground: MapContent, level: str, at: tuple[float, float], words: Texts) -> str:
    """The name of a level, what it lies between, and its lights."""
    name, hint = LEVEL_NAMES[level]
    spans = f'<tspan class="hint" dx="6">{escape_text(words(hint))}</tspan>' if hint else ""
    for colour, light in _lights(ground, level, words).items():
        spans += f'<tspan class="hint licht-{colour}" dx="8">{escape_text(light)}</tspan>'
    x, y = map(number, at)
    return f'<text class="label head-level {level or UNKNOWN}" x="{x}" y="{y}">{escape_text(words(name))}{spans}</text>'
