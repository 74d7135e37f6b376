"""What a page says as the text of a cell, and back: exact both ways.

A list stands in one cell with ` | ` between its parts; a bar within a part has a backslash before it. `onbekend` and
`geen` are what they are on a page; a text that is one of these words has a backslash before it.
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
    """The text of a cell; a group has none, for its parts have cells of their own."""
    if isinstance(value, Absence):
        return value.value
    if isinstance(value, tuple):
        return BETWEEN.join(_BAR.sub(r"\1\1\\|", part) for part in map(to_cell, value))
    return "" if isinstance(value, Mapping) else _told_apart(value)


def to_node(text: str, field: Field, place: Span) -> Node:
    """What the text of a cell stands for, as if it were typed in a page."""
    if isinstance(field.type, Many) and text not in WORDS_FOR_NOTHING:
        parts = [part.strip() for part in _split(text)]
        return nodes.Sequence(tuple(_scalar(part, place) for part in parts if part), place)
    return _scalar(text, place)


def _told_apart(text: str) -> str:
    return f"\\{text}" if text in WORDS_FOR_NOTHING or _LOOKS_LIKE_NOTHING.fullmatch(text) else text


def _scalar(text: str, place: Span) -> Scalar:
    if _LOOKS_LIKE_NOTHING.fullmatch(text):
        return Scalar(text[1:], place, quoted=True)
    return Scalar(text, place)


def _split(text: str) -> list[str]:
    """The parts between bars that have no backslash, or an even number of them, before them."""
    parts, done = [], 0
    for found in _BAR.finditer(text):
        if len(found[1]) % 2 == 0:
            parts.append(text[done : found.end() - 1])
            done = found.end()
    return [_ESCAPED_BAR.sub(lambda bar: "\\" * (len(bar[1]) // 2) + "|", part) for part in (*parts, text[done:])]
