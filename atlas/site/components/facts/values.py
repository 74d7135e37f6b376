"""Values of fields as rich text, by their type in the table of kinds."""

from collections.abc import Iterator

from atlas.content.rendering import Rendering
from atlas.content.types import Field, FieldType, Many, OneOf, Record, Ref, Web
from atlas.content.values import Fields, Value
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import WORLD, labels
from atlas.site.model import Anchor, Inline, Moment, Quiet, Rich, World


def value_lines(context: PageContext, field: Field, value: Value) -> tuple[Rich, ...]:
    """A value as lines of rich text, one for each part of a list or record."""
    if isinstance(value, tuple) and isinstance(field.type, Many):
        return tuple((_single(context, field.type.of, part)) for part in value)
    if isinstance(value, Fields) and isinstance(field.type, Record) and not field.type.main:
        return tuple(_record(context, field.type, value))
    return (_single(context, field.type, value),)


def _single(context: PageContext, kind: FieldType, value: Value) -> Rich:
    if isinstance(value, Fields) and isinstance(kind, Record):
        return _item(context, kind, value)
    return (_inline(context, kind, value),)


def _inline(context: PageContext, kind: FieldType, value: Value) -> Inline:
    return Rendering[Inline](
        text=lambda text: _text(context, kind, text),
        number=context.words.number,
        day=lambda day: Moment(str(day), context.words.day(day)),
        amount=context.words.amount,
        page=lambda page: context.to(page.target),
        party=lambda party: context.unwritten(party.name),
        absence=context.absent,
        record=lambda _record: "",
        items=lambda _items: "",
    ).render(value)


def _text(context: PageContext, kind: FieldType, value: str) -> Inline:
    if isinstance(kind, Web) or (isinstance(kind, Ref) and kind.web):
        return context.web(value)
    if value.startswith("https://"):
        return Anchor(href=value, text=value.rstrip("/").rpartition("/")[2], hint=value, external=True)
    if isinstance(kind, OneOf) and kind.labels == WORLD:
        return World(value, context.words(WORLD[value]))
    return word(context, kind, value)


def word(context: PageContext, kind: FieldType, value: str) -> str:
    """A value of a choice under its label; any other text is unchanged, even if it happens to equal such a value."""
    names = labels(kind)
    return context.words(names[value]) if value in names else value


def _record(context: PageContext, record: Record, value: Fields) -> Iterator[Rich]:
    for field in record.fields:
        if field.name in value:
            for line in value_lines(context, field, value[field.name]):
                yield (Quiet(context.words(field.label)), " ", *line)


def _item(context: PageContext, record: Record, value: Fields) -> Rich:
    """An item as its main value, followed by the rest in muted text."""
    main = record.field(record.main) if record.main else None
    head: Rich = _single(context, main.type, value[main.name]) if main else ()
    notes = [
        line
        for field in record.fields
        if field is not main and field.name in value
        for line in _note(context, field, value)
    ]
    return (*head, *(part for note in notes for part in (" · ", *note)))


def _note(context: PageContext, field: Field, value: Fields) -> Iterator[Rich]:
    if field.name in {"zichtbaarheid", "bron"}:
        return
    for line in value_lines(context, field, value[field.name]):
        plain = all(isinstance(part, str) for part in line)
        yield (Quiet(" ".join(str(part) for part in line)),) if plain else line
