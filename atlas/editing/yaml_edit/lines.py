"""Values as lines of YAML, ready to insert into a page."""

import json
import re
from collections.abc import Iterator, Mapping

from atlas.content.plain import Plain
from atlas.content.values import Absence
from atlas.editing.yaml_edit.scalars import format_scalar

WORDS_FOR_NOTHING = frozenset((Absence.UNKNOWN.value, Absence.NONE.value))
# Texts that a block scalar cannot hold: a leading space, and invisible characters.
_NOT_IN_A_BLOCK = re.compile(r"\A\s|[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")


def field_lines(name: str, value: Plain) -> list[str]:
    """A field as lines, starting with its name."""
    if isinstance(value, tuple):
        return [f"{name}:", *_indent(line for part in value for line in item_lines(part))]
    if isinstance(value, Mapping):
        return [f"{name}:", *_indent(line for part, inner in value.items() for line in field_lines(part, inner))]
    return _single(f"{name}:", value)


def item_lines(value: Plain) -> list[str]:
    """An item of a list as lines, starting with its dash."""
    if isinstance(value, Mapping):
        first, *rest = [line for name, part in value.items() for line in field_lines(name, part)]
        return [f"- {first}", *_indent(rest)]
    return _single("-", value) if isinstance(value, str | Absence) else []


def shorten_item(item: Mapping[str, Plain], main: str) -> Plain:
    """The short form of an item of which only the main field is known: that value."""
    return item[main] if set(item) == {main} else item


def format_flow(value: Plain) -> str | None:
    """A value on one line within brackets; `None` if that is impossible."""
    if isinstance(value, Mapping):
        parts = [(name, format_flow(part)) for name, part in value.items()]
        return None if any(part is None for _, part in parts) else f"{{{', '.join(f'{n}: {p}' for n, p in parts)}}}"
    if isinstance(value, tuple) or "\n" in (value if isinstance(value, str) else ""):
        return None
    return format_single(value, flow=True)


def format_single(value: str | Absence, *, flow: bool = False) -> str:
    """A scalar on one line; a text that equals a word for absence is quoted."""
    if isinstance(value, Absence):
        return value.value
    return f"'{value}'" if value in WORDS_FOR_NOTHING else format_scalar(value, flow=flow)


def _single(head: str, value: str | Absence) -> list[str]:
    if isinstance(value, Absence) or "\n" not in value:
        return [f"{head} {format_single(value)}"]
    if _NOT_IN_A_BLOCK.search(value):
        return [f"{head} {json.dumps(value)}"]
    return [f"{head} |-", *_indent(value.split("\n"))]


def _indent(lines: Iterator[str] | list[str]) -> list[str]:
    return [f"  {line}" if line else line for line in lines]
