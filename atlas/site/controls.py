"""What a reader can choose on a landscape map: boxes for what is on it, and a year."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from atlas.landscape.dates import Phase
from atlas.maps.drawing import Drawing, Marks
from atlas.site.guide import Guide
from atlas.site.landscape_picture import OWN, RELATED, UNKNOWN
from atlas.site.parts import Choice, Controls
from atlas.site.vocabulary import FORM, LEVEL, WORLD
from atlas.texts import N_

TIES = {
    "declared": N_("vastgelegde relatie"),
    "organisation": N_("gedeelde partijen"),
    "person": N_("gedeelde grenswerker of team"),
    "practice": N_("mini-praktijk"),
    "solution": N_("oplossing"),
}
STATES = {
    Phase.NOW.value: N_("loopt"),
    Phase.AHEAD.value: N_("aangekondigd"),
    Phase.PAST.value: N_("voorbij"),
    Phase.UNKNOWN.value: N_("niet bekend"),
}
NOT_KNOWN = {UNKNOWN: N_("onbekend")}
ROUND = {OWN: N_("deze opgave"), RELATED: N_("verwante opgaven")}
# The name of a mark, the head of its boxes, and the words of its values in their order.
CHOICES: tuple[tuple[str, str, Mapping[str, str]], ...] = (
    ("rond", N_("Rond"), ROUND),
    ("band", N_("Banden"), TIES),
    ("niveau", N_("Niveau"), LEVEL | NOT_KNOWN),
    ("vorm", N_("Vorm"), FORM | NOT_KNOWN),
    ("wereld", N_("Wereld van de deelnemers"), WORLD | NOT_KNOWN),
    ("stand", N_("Stand"), STATES),
)
# What the year can make of a coalition, whatever it is on the date of the atlas.
IN_OTHER_YEARS = (Phase.NOW.value, Phase.PAST.value, Phase.UNKNOWN.value)
SEVERAL = 2
# With fewer there is nothing to choose from.
ENOUGH_NODES = 3


def controls(guide: Guide, drawing: Drawing) -> Controls | None:
    """The controls over a map; none over a map with next to nothing on it."""
    if len(drawing.nodes) < ENOUGH_NODES:
        return None
    now = guide.landscape.on.year
    years = [now, *(year for node in drawing.nodes for year in _years(node.marks))]
    choices = tuple(_choices(guide, drawing))
    return Controls(choices, min(years), now, max(years), guide.reference_date)


def _choices(guide: Guide, drawing: Drawing) -> Iterator[Choice]:
    """The boxes for each mark that has several values on this map."""
    for name, head, values in CHOICES:
        used = {*_values(drawing, name), *(IN_OTHER_YEARS if name == "stand" else ())}
        options = tuple((value, guide.words(text)) for value, text in values.items() if value in used)
        if len(options) >= SEVERAL:
            yield Choice(name, guide.words(head), options)


def _values(drawing: Drawing, name: str) -> Iterator[str]:
    marks = [
        *(mark for node in drawing.nodes for mark in node.marks),
        *(mark for edge in drawing.edges for mark in edge.marks),
    ]
    yield from (value for mark, values in marks if mark == name for value in values.split())


def _years(marks: Marks) -> Iterator[int]:
    """The years in which the phase of a node changes, and the last one before that, unless it had not begun."""
    turns = [turn.split(":") for mark, values in marks if mark == "jaren" for turn in values.split()]
    for (_, before), (year, _) in pairwise(turns):
        yield int(year)
        if before != Phase.AHEAD.value:
            yield int(year) - 1
