"""The content of a landscape map as values: boxes with their contents, and the few lines between them."""

from dataclasses import dataclass

from atlas.maps.drawing import Marks

COALITION, TEAM, CONNECTOR = "coalitie", "team", "grenswerker"
# The kinds of lines: succession, membership, other relations, and what joins two boxes.
AFTER, PART, BESIDE, ROLE, PRACTICE, SOLUTION = "after", "part", "beside", "role", "practice", "solution"
PAST, UNSURE, AHEAD = "past", "unsure", "announced"


@dataclass(frozen=True, slots=True)
class Chip:
    """Something that belongs to one box: a grenswerker by role, a minipraktijk or an oplossing by name."""

    kind: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A coalition, a team, or a grenswerker who joins several; `href` links to its section beside the map.

    `level` and `form` are empty if unknown; `number` is 0 if it has none. `said` is the text below the title: the
    phase, or the assignment of a team. `shares` holds the id of each other box with the number of shared parties; there
    may be more if the list of parties is `partial`. `marks` are the values that the browser filters on.
    """

    id: str
    title: str
    href: str
    kind: str = COALITION
    level: str = ""
    form: str = ""
    number: int = 0
    state: str = ""
    said: str = ""
    shares: tuple[tuple[str, int], ...] = ()
    partial: bool = False
    chips: tuple[Chip, ...] = ()
    marks: Marks = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MapLine:
    """A line between two boxes, by their ids.

    In a line `after` the end `b` is the older one, in `part` it is the whole. `past` means that it no longer holds at
    one end.
    """

    a: str
    b: str
    kind: str
    past: bool = False
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapContent:
    """Everything that a landscape map shows.

    `lights` are the stated ones: level, colour, and the colour in words. `mapped` means that somebody has looked
    everywhere, so that empty means none.
    """

    boxes: tuple[Box, ...]
    lines: tuple[MapLine, ...]
    lights: tuple[tuple[str, str, str], ...] = ()
    mapped: bool = False


def joined_by(connector: str, lines: tuple[MapLine, ...]) -> tuple[str, ...]:
    """The boxes that a connector joins."""
    return tuple(line.b for line in lines if line.kind == ROLE and line.a == connector)
