"""Where running text and days of change stand in a page: holes in its shell, filled in when it is written.

The shell of a page holds facts only, so that a changed text or day can be filled in without making the page again.
"""

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Hole:
    """The place of a text or day, by a name that is used once in a page: letters, digits and hyphens."""

    name: str


@dataclass(frozen=True, slots=True)
class Filling:
    """What stands in a hole, as HTML."""

    hole: Hole
    html: Markup


@dataclass(frozen=True, slots=True)
class Prose:
    """Text of a page itself."""

    shape: ClassVar[str] = "prose"
    hole: Hole


def marker(hole: Hole) -> Markup:
    """What stands in the shell where a hole is."""
    return Markup("<!--hole {}-->").format(hole.name)
