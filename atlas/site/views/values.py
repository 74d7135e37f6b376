"""Values of fields as rich text, by the type that the table of kinds gives them."""

from collections.abc import Iterator

from atlas.content.types import Choice, Field, FieldType, Many, Record, Ref, Web
from atlas.content.values import Absence, Amount, Day, Fields, Reference, Value
from atlas.content.values import Unwritten as UnwrittenValue
from atlas.site.guide import Guide
from atlas.site.parts import Anchor, Inline, Moment, Quiet, Rich, World
from atlas.site.vocabulary import WORLD, labels


def shown(guide: Guide, field: Field, value: Value) -> tuple[Rich, ...]:
    """A value as lines of rich text, one for each part of a list or record."""
    if isinstance(value, tuple) and isinstance(field.type, Many):
        return tuple((_single(guide, field.type.of, part)) for part in value)
    if isinstance(value, Fields) and isinstance(field.type, Record) and not field.type.main:
        return tuple(_record(guide, field.type, value))
    return (_single(guide, field.type, value),)


def _single(guide: Guide, kind: FieldType, value: Value) -> Rich:
    if isinstance(value, Fields) and isinstance(kind, Record):
        return _item(guide, kind, value)
    return (_inline(guide, kind, value),)


def _inline(guide: Guide, kind: FieldType, value: Value) -> Inline:  # noqa: PLR0911 - one line a type
    match value:
        case Absence():
            return guide.absent(value)
        case Day():
            return Moment(str(value), guide.words.day(value))
        case Amount():
            return guide.words.amount(value)
        case Reference():
            return guide.to(value.target)
        case UnwrittenValue():
            return guide.unwritten(value.name)
        case int():
            return guide.words.number(value)
        case str():
            return _text(guide, kind, value)
        case _:
            return ""


def _text(guide: Guide, kind: FieldType, value: str) -> Inline:
    if isinstance(kind, Web) or (isinstance(kind, Ref) and kind.web):
        return guide.web(value)
    if value.startswith("https://"):
        return Anchor(value, value.rstrip("/").rpartition("/")[2], hint=value, external=True)
    if isinstance(kind, Choice) and kind.labels == WORLD:
        return World(value, guide.words(WORLD[value]))
    return word(guide, kind, value)


def word(guide: Guide, kind: FieldType, value: str) -> str:
    """A word of a choice as readers know it; any other text as it is, also if it happens to be such a word."""
    known = labels(kind)
    return guide.words(known[value]) if value in known else value


def _record(guide: Guide, record: Record, value: Fields) -> Iterator[Rich]:
    for field in record.fields:
        if field.name in value:
            for line in shown(guide, field, value[field.name]):
                yield (Quiet(guide.words(field.label)), " ", *line)


def _item(guide: Guide, record: Record, value: Fields) -> Rich:
    """An item as its main value, with the rest behind it between brackets."""
    main = record.field(record.main) if record.main else None
    head: Rich = _single(guide, main.type, value[main.name]) if main else ()
    notes = [
        line
        for field in record.fields
        if field is not main and field.name in value
        for line in _note(guide, field, value)
    ]
    return (*head, *(part for note in notes for part in (" · ", *note)))


def _note(guide: Guide, field: Field, value: Fields) -> Iterator[Rich]:
    if field.name in {"zichtbaarheid", "bron"}:
        return
    for line in shown(guide, field, value[field.name]):
        plain = all(isinstance(part, str) for part in line)
        yield (Quiet(" ".join(str(part) for part in line)),) if plain else line
