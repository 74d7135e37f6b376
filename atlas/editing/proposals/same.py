"""Whether two values say the same, and how a value is told to a proposer and an editor."""

from collections.abc import Mapping

from atlas.content.plain import Plain
from atlas.content.types import Field, Many, Record
from atlas.content.values import Absence
from atlas.texts import Message, message


def same(one: Plain | None, other: Plain | None) -> bool:
    """Whether two values say the same; none is 'not filled in', and a word for nothing is that word."""
    return _bare(one) == _bare(other)


def record_in(field: Field) -> Record | None:
    """The group that an item of a list is; none for a list of single values."""
    of = field.type.of if isinstance(field.type, Many) else field.type
    return of if isinstance(of, Record) else None


def seen(item: Plain, record: Record | None) -> Plain:
    """Of an item only the parts that a proposal may name: the rest is not for a public form to show or to change."""
    if record is None or not isinstance(item, Mapping):
        return item
    return {name: part for name, part in item.items() if record.field(name)}


def about(item: Plain, record: Record | None) -> Plain:
    """What an item is about: its main part, or all of it."""
    return item.get(record.main, item) if record and isinstance(item, Mapping) else item


def told(value: Plain | None) -> Message:
    """A value in words."""
    bare = _bare(value)
    return message("{value}", value=_words(bare)) if bare else message("(niet ingevuld)")


def _bare(value: Plain | None) -> object:
    if isinstance(value, Absence):
        return value.value or None
    if isinstance(value, Mapping):
        return {name: _bare(part) for name, part in value.items()}
    return [_bare(part) for part in value] if isinstance(value, tuple) else value


def _words(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name}: {_words(part)}" for name, part in value.items())
    return "; ".join(map(_words, value)) if isinstance(value, list) else str(value or "")
