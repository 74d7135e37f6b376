"""The components that pages are made of: frozen data, one macro each in `templates/parts.html`.

Every text here is in the reader's language and every address relative to the page; a template decides nothing.
`shape` names the macro. `Rich` is running text: plain strings and small parts, in order; `inline.py` makes its HTML.
"""

# ruff: noqa: F403, F405 - all that these modules hold is components, and this is where they are asked for.

from dataclasses import dataclass, field
from typing import ClassVar

from atlas.site.model.asked import *
from atlas.site.model.counts import *
from atlas.site.model.forms import *
from atlas.site.model.grids import *
from atlas.site.model.holes import *
from atlas.site.model.lists import *
from atlas.site.model.panels import *
from atlas.site.model.pictures import *
from atlas.site.model.pieces import *
from atlas.site.model.plain import *
from atlas.site.model.tiles import *
from atlas.site.model.times import *


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A headed stretch of a page. `level` is 2 or 3.

    `bar` is the word for it in the bar that stays in view: at most six sections of a page have one.
    One that is `unseen` has a title for who does not see that it is a map.
    """

    shape: ClassVar[str] = "section"
    id: str
    title: str
    parts: tuple["Part", ...]
    level: int = 2
    count: str = ""
    bar: str = ""
    unseen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """Parts behind one click, with a line that says what and how many; opens when its `id` is linked to.

    On paper it is left out as long as it is closed, unless it is `printed`.
    """

    shape: ClassVar[str] = "fold"
    summary: str
    parts: tuple["Part", ...] = field(default=())
    id: str = ""
    printed: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """Parts side by side where there is room; `wide` gives the first two thirds."""

    shape: ClassVar[str] = "beside"
    parts: tuple["Part", ...]
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Parts that keep together, as one side of a `Beside`."""

    shape: ClassVar[str] = "block"
    parts: tuple["Part", ...]


Part = (
    Facts
    | Table
    | ProposalForm
    | Prose
    | Paragraph
    | Bullets
    | Grid
    | Heat
    | Matrix
    | Ladder
    | Plate
    | MapSheet
    | Relations
    | Cards
    | Chooser
    | Filter
    | ShownSignal
    | OwnAnswer
    | OwnPart
    | Panels
    | Tool
    | TileMap
    | Section
    | Fold
    | Beside
    | Block
    | Strip
    | Ask
    | Spells
    | Seats
    | Lines
    | Tallies
)
