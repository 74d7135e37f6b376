"""The components of pages: frozen data, with one macro each in `templates/parts.html`.

Every text is in the reader's language and every address relative to the page; a template decides nothing. `shape` names
the macro. `Rich` is running text: strings and inline parts, in order, which `html/inline.py` renders.
"""

# ruff: noqa: F403, F405 - these modules contain only components, which are imported from here.

from dataclasses import dataclass, field
from typing import ClassVar

from atlas.site.model.asked import *
from atlas.site.model.counts import *
from atlas.site.model.forms import *
from atlas.site.model.grids import *
from atlas.site.model.lists import *
from atlas.site.model.panels import *
from atlas.site.model.pictures import *
from atlas.site.model.pieces import *
from atlas.site.model.placeholders import *
from atlas.site.model.plain import *
from atlas.site.model.tiles import *
from atlas.site.model.times import *


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of a page with a heading. `level` is 2 or 3.

    `bar` is its label in the navigation bar that stays in view; at most six sections of a page have one. The title of
    an `unseen` section is for screen readers only.
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
    """Collapsed parts behind a summary; opens when its `id` is linked to.

    It is left out of print while closed, unless it is `printed`.
    """

    shape: ClassVar[str] = "fold"
    summary: str
    parts: tuple["Part", ...] = field(default=())
    id: str = ""
    printed: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """Parts side by side where there is room; with `wide` the first takes two thirds."""

    shape: ClassVar[str] = "beside"
    parts: tuple["Part", ...]
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Parts that stay together, as one side of a `Beside`."""

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
    | Diagram
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
    | Timeline
    | Seats
    | Lines
    | Tallies
)
