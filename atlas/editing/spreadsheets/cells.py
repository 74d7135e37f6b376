"""Values as texts of cells, and back, without loss.

A list is one cell with ` | ` between its parts; a bar within a part is escaped with a backslash. `onbekend` and `geen`
mean absence as on a page; a text equal to one of these words is escaped.
"""

import re
from collections.abc import Mapping

from atlas.content.parsing import nodes
from atlas.content.parsing.nodes import Node, Scalar
from atlas.content.plain import Plain
from atlas.content.types import Field, Many
from atlas.content.values import Absence
from atlas.diagnostics import Span
from atlas.editing.yaml_edit.lines import WORDS_FOR_NOTHING

BETWEEN = " | "
_BAR = re.compile(r"(\\*)\|")
_ESCAPED_BAR = re.compile(r"(\\+)\|")
_LOOKS_LIKE_NOTHING = re.compile(r"\\+(?:onbekend|geen)")


def to_cell(value: Plain) -> str:
    """The text of a cell; empty for a group, since its parts have cells of their own."""
    if isinstance(value, Absence):
        return value.value
    if isinstance(value, tuple):
        return BETWEEN.join(_BAR.sub(r"\1\1\\|", part) for part in map(to_cell, value))
    return "" if isinstance(value, Mapping) else _escape_absence(value)


def to_node(text: str, field: Field, place: Span) -> Node:
    """The node for the text of a cell, as if it were typed in a page."""
    if isinstance(field.type, Many) and text not in WORDS_FOR_NOTHING:
        parts = [part.strip() for part in _split(text)]
        return nodes.Sequence(tuple(_scalar(part, place) for part in parts if part), place)
    return _scalar(text, place)


def _escape_absence(text: str) -> str:
    return f"\\{text}" if text in WORDS_FOR_NOTHING or _LOOKS_LIKE_NOTHING.fullmatch(text) else text


def _scalar(text: str, place: Span) -> Scalar:
    if _LOOKS_LIKE_NOTHING.fullmatch(text):
        return Scalar(text[1:], place, quoted=True)
    return Scalar(text, place)


def _split(text: str) -> list[str]:
    """The parts between bars that follow no backslash, or an even number of them."""
    parts, done = [], 0
    for bar_match in _BAR.finditer(text):
        if len(bar_match[1]) % 2 == 0:
            parts.append(text[done : bar_match.end() - 1])
            done = bar_match.end()
    return [_ESCAPED_BAR.sub(lambda bar: "\\" * (len(bar[1]) // 2) + "|", part) for part in (*parts, text[done:])]
