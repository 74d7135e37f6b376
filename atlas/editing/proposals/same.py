"""Comparing values of proposals, and wording them."""

from collections.abc import Mapping

from atlas.content.plain import Plain
from atlas.content.types import Field, Many, Record
from atlas.content.values import Absence
from atlas.texts import Message, message


def are_same(a: Plain | None, b: Plain | None) -> bool:
    """Whether two values are equal; `None` means 'not filled in', and a word for absence is that word."""
    return _normalise(a) == _normalise(b)


def record_in(field: Field) -> Record | None:
    """The group type of the items of a list; `None` for a list of single values."""
    of = field.type.of if isinstance(field.type, Many) else field.type
    return of if isinstance(of, Record) else None


def proposable_part(item: Plain, record: Record | None) -> Plain:
    """The parts of an item that a proposal may contain: a public form must not show or change the others."""
    if record is None or not isinstance(item, Mapping):
        return item
    return {name: part for name, part in item.items() if record.field(name)}


def subject_of(item: Plain, record: Record | None) -> Plain:
    """The subject of an item: its main part, or all of it."""
    return item.get(record.main, item) if record and isinstance(item, Mapping) else item


def describe_value(value: Plain | None) -> Message:
    """A value in words."""
    bare = _normalise(value)
    return message("{value}", value=_words(bare)) if bare else message("(niet ingevuld)")


def _normalise(value: Plain | None) -> object:
    if isinstance(value, Absence):
        return value.value or None
    if isinstance(value, Mapping):
        return {name: _normalise(part) for name, part in value.items()}
    return [_normalise(part) for part in value] if isinstance(value, tuple) else value


def _words(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name}: {_words(part)}" for name, part in value.items())
    return "; ".join(map(_words, value)) if isinstance(value, list) else str(value or "")
