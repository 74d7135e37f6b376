"""Pictures with their legend and what a reader can choose on them, and the ladder."""

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from atlas.site.model.pieces import Anchor, Rich


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One rung of the ladder from the general question to the concrete assignment; `opens` heads those of its level."""

    level: str
    head: Rich
    text: Rich
    broken: bool = False
    opens: Rich = ()


@dataclass(frozen=True, slots=True)
class Ladder:
    """Definitions of one opgave, from level to level."""

    shape: ClassVar[str] = "ladder"
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A sign on a picture with its meaning; `sign` is a class."""

    sign: str
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Boxes to tick over a picture: `options` (value and text) choose from the mark `name` of nodes or lines."""

    name: str
    legend: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Controls:
    """What a reader can choose on a map, once JavaScript runs: boxes to tick, and a year between two years."""

    choices: tuple[Choice, ...]
    first: int
    now: int
    last: int
    today: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """A picture with its number, title, legend and the way to the same content as a table.

    `narrow` is the picture for a phone; `missing` stands in place of a picture that could not be drawn. `kind` sets
    its size; `file` names what is downloaded, and `credit` stands under that.
    """

    shape: ClassVar[str] = "plate"
    id: str
    number: str
    title: str
    subtitle: str
    svg: Markup
    legend: tuple[LegendItem, ...]
    narrow: Markup | None = None
    notes: tuple[str, ...] = ()
    tools: tuple[Anchor, ...] = ()
    missing: str = ""
    kind: str = ""
    file: str = ""
    credit: str = ""
    controls: Controls | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """What the panel beside a map tells of one box: its lines in words, and with whom it shares parties.

    `id` is where the box leads; `head` leads on to its page.
    """

    id: str
    kicker: str
    level: str
    head: Rich
    facts: tuple[Rich, ...]
    shared: tuple[Rich, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSheet:
    """The landscape map of an opgave: a wide picture, a narrow one for a phone, and a panel beside it.

    `notes` say what the picture does not show; `quiet` that only the lines of what is chosen are shown.
    """

    shape: ClassVar[str] = "landscape"
    id: str
    number: str
    title: str
    wide: Markup
    narrow: Markup
    legend: tuple[LegendItem, ...]
    details: tuple[Detail, ...]
    notes: tuple[str, ...]
    tools: tuple[Anchor, ...]
    controls: Controls | None
    file: str
    credit: str
