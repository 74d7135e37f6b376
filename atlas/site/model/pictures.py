"""Diagrams with their legends and controls, and the ladder."""

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from atlas.site.model.pieces import Anchor, Rich


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """A rung of the ladder from general question to concrete assignment; `opens` is the heading of its level."""

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
    """A symbol in a diagram with its meaning; `sign` is a class."""

    sign: str
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Checkboxes over a diagram: `options` (value and text) select nodes or lines by their mark `name`."""

    name: str
    legend: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Controls:
    """The controls of a map with JavaScript: checkboxes, and a slider over the years."""

    choices: tuple[Choice, ...]
    first: int
    now: int
    last: int
    today: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagram:
    """A diagram with its number, title, legend and a link to the same content as a table.

    `narrow` is the version for a phone; `missing` replaces a diagram that could not be drawn. `kind` sets its size;
    `file` is the name of its download, and `credit` the line below that.
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
    """The panel beside a map for one box: its lines in words, and the coalitions with which it shares parties.

    `id` is the target of the link on the box; `head` links to its page.
    """

    id: str
    kicker: str
    level: str
    head: Rich
    facts: tuple[Rich, ...]
    shared: tuple[Rich, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSheet:
    """The landscape map of an opgave: a wide version, a narrow one for a phone, and a panel beside it.

    `notes` say what the map does not show; `quiet` that only the lines of the selected box are shown.
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
