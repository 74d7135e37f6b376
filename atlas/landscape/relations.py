"""The relations that a page states, found by walking its fields according to the table of kinds."""

from collections.abc import Iterator

from atlas.content.types import Field, Kind, Many, OneOf, Record, Ref
from atlas.content.values import Entity, Fields, Reference, Unwritten, Value
from atlas.landscape.atlas import IN_BODY, Link
from atlas.texts import N_

MENTIONS, MENTIONED = N_("noemt"), N_("wordt genoemd in")


def relations(entity: Entity, kind: Kind) -> Iterator[tuple[Link, Ref | None]]:
    """Every relation of a page with the type of its field (`None` for the body), in the order of the table."""
    for field in kind.fields:
        yield from _of_field(entity, field)
    for mention in entity.body.references:
        yield _link(entity, mention.to, IN_BODY, (MENTIONS, MENTIONED)), None


def _of_field(entity: Entity, field: Field) -> Iterator[tuple[Link, Ref | None]]:
    kind = field.type.of if isinstance(field.type, Many) else field.type
    for value in _each(entity.fields[field.name]):
        if isinstance(kind, Ref) and isinstance(value, Reference | Unwritten):
            yield _link(entity, value, field.name, (kind.forward, kind.backward)), kind
        elif isinstance(kind, Record) and isinstance(value, Fields):
            yield from _of_item(entity, field.name, kind, value)


def _of_item(entity: Entity, name: str, record: Record, item: Fields) -> Iterator[tuple[Link, Ref]]:
    about = item.target(record.main)
    for part in record.fields:
        value = item[part.name]
        if isinstance(part.type, Ref) and isinstance(value, Reference | Unwritten):
            where = name if part.name == record.main else f"{name}.{part.name}"
            names = _names(record, item) if part.name == record.main else None
            yield (
                _link(entity, value, where, names or (part.type.forward, part.type.backward), item, about),
                part.type,
            )


def _names(record: Record, item: Fields) -> tuple[str, str] | None:
    """The names of the kind of relation that an item states, from both ends."""
    for part in record.fields:
        if isinstance(part.type, OneOf) and part.type.names is not None:
            return part.type.names.get(item.text(part.name))
    return None


def _each(value: Value) -> tuple[Value, ...]:
    return value if isinstance(value, tuple) else (value,)


def _link(
    entity: Entity,
    to: Reference | Unwritten,
    field: str,
    names: tuple[str, str],
    item: Fields | None = None,
    about: str = "",
) -> Link:
    return Link(
        source=entity.id, target=to.key, field=field, forward=names[0], backward=names[1], to=to, item=item, about=about
    )
