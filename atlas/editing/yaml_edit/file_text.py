"""The exact text of a page on disk, with the offset of every position in it; and edits of ranges of its text.

Comments, order, quoting, line ends and byte-order mark are part of the text, so they are preserved unless an edit
covers them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

from atlas.diagnostics import Obstacle, Span
from atlas.texts import message

_LINE_END = re.compile("\r\n|\r|\n")
_BOM = "\ufeff"


class Refused(Obstacle):
    """A request that cannot be fulfilled without harm. `message` says why and what to do; nothing has changed."""


def untouchable(place: Span) -> Refused:
    """The refusal for a construct that cannot be edited safely."""
    return Refused(
        message(
            "{path}, regel {line}: dit is anders geschreven dan verwacht. Verander het zelf en probeer het opnieuw.",
            path=place.path,
            line=place.line,
        )
    )


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A range of a text, from offset `start` to `end`, and its replacement."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileText:
    """The full text of a file; `starts` has the offset of every line. Lines count from 1."""

    path: str
    text: str
    starts: tuple[int, ...]
    newline: str

    @property
    def lines(self) -> int:
        """The number of lines, including an empty one after the last line end."""
        return len(self.starts)

    def at(self, line: int, column: int = 1) -> int:
        """The offset of a position; the end of the text for a line below the last."""
        return self.starts[line - 1] + column - 1 if line <= self.lines else len(self.text)

    def start(self, place: Span) -> int:
        """The offset at which a span starts."""
        return self.at(place.line, place.column)

    def end(self, place: Span) -> int:
        """The offset at which a span on one line ends."""
        return self.start(place) + place.length

    def piece(self, place: Span) -> str:
        """The text of a span on one line, as typed."""
        return self.text[self.start(place) : self.end(place)]

    def line(self, number: int) -> str:
        """A line without its line end."""
        return self.text[self.at(number) : self.line_end(number)]

    def line_end(self, number: int) -> int:
        """The offset of the end of a line, before its line end."""
        match = _LINE_END.search(self.text, self.at(number))
        return match.start() if match else len(self.text)


def file_text(path: str, raw: bytes) -> FileText:
    """The text of a file of a content folder; the file was read before, so it is valid UTF-8."""
    text = raw.decode("utf-8")
    ends = [match.end() for match in _LINE_END.finditer(text)]
    first = _LINE_END.search(text)
    starts = (len(_BOM) if text.startswith(_BOM) else 0, *ends)
    return FileText(path=path, text=text, starts=starts, newline=first.group() if first else "\n")


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with every edit made; equal edits are made once."""
    distinct = sorted(set(edits))
    if any(edit.end > following.start for edit, following in pairwise(distinct)):
        raise ValueError("edits overlap")
    return reduce(_apply_edit, reversed(distinct), text)


def _apply_edit(text: str, edit: Edit) -> str:
    return text[: edit.start] + edit.text + text[edit.end :]
