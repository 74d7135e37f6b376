"""Placeholders for running text and days of change in the shell of a page, replaced when the page is written.

The shell of a page contains facts only, so that a changed text or day can be filled in without rendering the page
again.
"""

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Placeholder:
    """The position of a text or day, by a name that is unique in the page: letters, digits and hyphens."""

    name: str


@dataclass(frozen=True, slots=True)
class Filling:
    """The HTML that replaces a placeholder."""

    placeholder: Placeholder
    html: Markup


@dataclass(frozen=True, slots=True)
class Prose:
    """The running text of a page."""

    shape: ClassVar[str] = "prose"
    placeholder: Placeholder


def marker(placeholder: Placeholder) -> Markup:
    """The mark of a placeholder in the shell."""
    return Markup("<!--placeholder {}-->").format(placeholder.name)
