"""Values as people write them in a list: titles of pages, and labels."""

from collections.abc import Mapping

from atlas.content.plain import Plain
from atlas.content.types import Field, FieldType, Many, OneOf, Record, Ref
from atlas.content.values import Absence
from atlas.texts import Texts

BETWEEN = "; "


def main_type(kind: FieldType) -> FieldType:
    """The type of the single values of a field: of a list of groups that of its main field."""
    inner: FieldType = kind.of if isinstance(kind, Many) else kind
    main = inner.field(inner.main) if isinstance(inner, Record) else None
    return main.type if main else inner


def in_words(field: Field, value: Plain, titles: Mapping[str, str], words: Texts, between: str = BETWEEN) -> str:
    """The value of a field as the text of a cell; `titles` are those of pages by id."""
    return _in_words(main_type(field.type), value, titles, words, between)


def _in_words(kind: FieldType, value: Plain, titles: Mapping[str, str], words: Texts, between: str) -> str:
    if isinstance(value, Absence):
        return value.value
    if isinstance(value, tuple):
        return between.join(_in_words(kind, part, titles, words, between) for part in value)
    if isinstance(value, Mapping):
        return _in_words(kind, next(iter(value.values())), titles, words, between)
    if isinstance(kind, Ref):
        return titles.get(value, value.removeprefix("? "))
    return (words(kind.labels.get(value, "")) or value) if isinstance(kind, OneOf) else value
