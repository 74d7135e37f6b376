"""The controls of a landscape map: checkboxes for what is on it, and a year."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from atlas.landscape.dates import Phase
from atlas.maps.drawing import Marks
from atlas.maps.landscape.boxes import AFTER, BESIDE, CONNECTOR, PART, PRACTICE, ROLE, SOLUTION, MapContent
from atlas.site.context import PageContext
from atlas.site.diagrams.landscape_map import UNKNOWN
from atlas.site.i18n.vocabulary import FORM, LEVEL, WORLD
from atlas.site.model import Choice, Controls
from atlas.texts import N_

LINES = {
    AFTER: N_("volgt op, bouwt voort op"),
    PART: N_("hoort bij, zit aan tafel bij"),
    BESIDE: N_("sluit aan, stemt af, verwant"),
    ROLE: N_("grenswerker"),
    PRACTICE: N_("mini-praktijk"),
    SOLUTION: N_("oplossing"),
}
STATES = {
    Phase.NOW.value: N_("loopt"),
    Phase.AHEAD.value: N_("aangekondigd"),
    Phase.PAST.value: N_("voorbij"),
    Phase.UNKNOWN.value: N_("niet bekend"),
}
NOT_KNOWN = {UNKNOWN: N_("onbekend")}
# The name of each mark, the heading of its checkboxes, and the labels of its values in order.
CHOICES: tuple[tuple[str, str, Mapping[str, str]], ...] = (
    ("band", N_("Lijnen"), LINES),
    ("niveau", N_("Niveau"), LEVEL | NOT_KNOWN),
    ("vorm", N_("Vorm"), FORM | NOT_KNOWN),
    ("wereld", N_("Wereld van de deelnemers"), WORLD | NOT_KNOWN),
    ("stand", N_("Stand"), STATES),
)
# The phases of a coalition in the chosen year, whatever its phase on the reference date.
IN_OTHER_YEARS = (Phase.NOW.value, Phase.PAST.value, Phase.UNKNOWN.value)
SEVERAL = 2
# With fewer boxes there are no controls.
ENOUGH_NODES = 3


def controls(context: PageContext, ground: MapContent) -> Controls | None:
    """The controls of a map; `None` for a map with next to nothing on it."""
    if len([box for box in ground.boxes if box.kind != CONNECTOR]) < ENOUGH_NODES:
        return None
    now = context.landscape.on.year
    years = [now, *(year for box in ground.boxes for year in _years(box.marks))]
    choices = tuple(_choices(context, ground))
    return Controls(choices=choices, first=min(years), now=now, last=max(years), today=context.reference_date)


def _choices(context: PageContext, ground: MapContent) -> Iterator[Choice]:
    """The checkboxes for each mark with several values on this map."""
    for name, head, values in CHOICES:
        used = {*_values(ground, name), *(IN_OTHER_YEARS if name == "stand" else ())}
        options = tuple((value, context.words(text)) for value, text in values.items() if value in used)
        if len(options) >= SEVERAL:
            yield Choice(name, context.words(head), options)


def _values(ground: MapContent, name: str) -> Iterator[str]:
    if name == "band":
        yield from (line.kind for line in ground.lines)
    for box in ground.boxes:
        yield from (value for mark, values in box.marks if mark == name for value in values.split())


def _years(marks: Marks) -> Iterator[int]:
    """The years in which the phase of a box changes, and the year before the first of those if it already existed."""
    turns = [turn.split(":") for mark, values in marks if mark == "jaren" for turn in values.split()]
    for (_, before), (year, _) in pairwise(turns):
        yield int(year)
        if before != Phase.AHEAD.value:
            yield int(year) - 1
