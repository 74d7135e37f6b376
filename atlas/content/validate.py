"""A draft checked against the table of kinds: an entity, and every problem of its fields.

Handles lists and groups; `scalars` reads the single values in them. One mistake gives one diagnostic: an invalid value
becomes `LEFT_OUT`, and is not reported again as missing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from atlas.content.characters import name_of
from atlas.content.hints import did_you_mean, excerpt_of, nearest
from atlas.content.ids import is_id, nearest_id
from atlas.content.parsing import nodes
from atlas.content.parsing.frontmatter import Draft
from atlas.content.parsing.nodes import Node, Scalar, Sequence, Unreadable, is_empty, scalars
from atlas.content.parsing.scalars import Reading, is_address, read_scalar
from atlas.content.parsing.shapes import wrong_shape
from atlas.content.text.body import read_body
from atlas.content.types import Field, FieldType, Kind, Line, Many, MultiLine, OneOf, Record, Ref, Web
from atlas.content.values import Absence, Entity, Fields, Value
from atlas.diagnostics import Diagnostic, Diagnostics, Span
from atlas.rules import (
    ABSENCE_IN_LIST,
    BAD_FORMER_ID,
    BULLET,
    EMPTY_FIELD,
    EMPTY_ITEM,
    EMPTY_VISIBILITY,
    MISSING_FIELD,
    NO_ABSENCE,
    NOT_A_FIELD,
    NOT_ON_ONE_LINE,
    SEVERAL_IN_ONE,
    SEVERAL_IN_REFERENCE,
    UNKNOWN_FIELD,
)
from atlas.texts import N_, message

_COMMA = re.compile(r",\s|(?<=[^\W\d]),(?=[^\W\d])")
_BULLET = re.compile("([–—•·‣▪●◦*])\\s+\\S")
_ABSENT = {absence.value: absence for absence in (Absence.UNKNOWN, Absence.NONE)}


def validate(draft: Draft, kinds: Mapping[str, Kind]) -> tuple[Entity, Diagnostics]:
    """The entity of a draft, even if it has problems, and those problems."""
    source, kind = draft.source, kinds[draft.source.kind]
    fields, problems = read_fields(draft.root, kind.fields)
    body, wrong = read_body(draft.body, source.path, draft.body_line)
    entity = Entity(id=source.id, kind=source.kind, path=source.path, fields=fields, body=body)
    return entity, (*problems, *_former_ids(draft.root), *_editorial(draft.root, kind), *wrong)


def read_fields(mapping: nodes.Mapping, fields: Iterable[Field]) -> tuple[Fields, Diagnostics]:
    """The values of these fields in a mapping. Unknown names are reported and left out."""
    by_name = {field.name: field for field in fields}
    values: dict[str, Value] = {}
    places: dict[str, Span] = {}
    problems: list[Diagnostic] = []
    settled: set[str] = set()
    for entry in mapping.entries:
        name = entry.key.text
        settled.add(name)
        if name not in by_name:
            # A mistyped required field is one mistake, not an unknown field and a missing one.
            settled.add(near := nearest(name, by_name))
            problems.append(UNKNOWN_FIELD.at(entry.key.span, name=excerpt_of(name), hint=did_you_mean(near)))
            continue
        value, wrong = _filled(entry, by_name[name])
        problems += wrong
        places[name] = entry.value.span
        if value is not Absence.LEFT_OUT:
            values[name] = value
    missing = (field for field in by_name.values() if field.required and field.name not in settled)
    problems += (_missing(field, mapping.span) for field in missing)
    return Fields(values, mapping.span, places), tuple(problems)


def read_value(node: Node, field: Field) -> Reading:
    """The value of a field that was filled in."""
    if isinstance(node, Scalar) and node.text in _ABSENT and not (node.quoted and _is_text(field.type)):
        return _absent(node, field)
    return _typed(node, field, field.type)


def _filled(entry: nodes.Entry, field: Field) -> Reading:
    if not is_empty(entry.value):
        return read_value(entry.value, field)
    if field.required:
        return Absence.LEFT_OUT, (_missing(field, entry.key.span),)
    if field.name == "zichtbaarheid":
        return Absence.LEFT_OUT, (EMPTY_VISIBILITY.at(entry.key.span),)
    return Absence.LEFT_OUT, (EMPTY_FIELD.at(entry.key.span, name=field.name),)


def _missing(field: Field, place: Span) -> Diagnostic:
    return MISSING_FIELD.at(place, name=field.name, meaning=message(field.help))


def _is_text(kind: FieldType) -> bool:
    """Whether the words 'onbekend' and 'geen' can be ordinary text in a field of this type."""
    if isinstance(kind, Many):
        return _is_text(kind.of)
    if isinstance(kind, Record):
        main = kind.field(kind.main)
        return main is not None and _is_text(main.type)
    return isinstance(kind, MultiLine) or (isinstance(kind, Line) and not kind.pattern)


def _absent(scalar: Scalar, field: Field) -> Reading:
    absence = _ABSENT[scalar.text]
    if field.name == "zichtbaarheid":
        return Absence.UNKNOWN, (EMPTY_VISIBILITY.at(scalar.span),)
    if not field.required or (field.unknown_allowed and absence is Absence.UNKNOWN):
        return absence, ()
    return Absence.LEFT_OUT, (NO_ABSENCE.at(scalar.span, name=field.name, word=scalar.text),)


def _typed(node: Node, field: Field, kind: FieldType) -> Reading:
    if isinstance(node, Unreadable):
        return Absence.LEFT_OUT, ()
    if isinstance(kind, Many):
        return _many(node, field, kind)
    if isinstance(kind, Record):
        return _record(node, field, kind)
    if isinstance(node, Scalar):
        return read_scalar(node, field, kind)
    return Absence.LEFT_OUT, (wrong_shape(node, field, kind),)


def _many(node: Node, field: Field, kind: Many) -> Reading:
    """The values of a list; a single value is a list of one. Unreadable items are left out."""
    items = node.items if isinstance(node, Sequence) else (node,)
    values: list[Value] = []
    problems: list[Diagnostic] = list(_several_in_one(node, field, kind))
    for item in items:
        value, wrong = _several_references(item, field, kind) or _item(item, field, kind.of)
        problems += wrong
        values += [value] if value is not Absence.LEFT_OUT else []
    return tuple(values) if values else Absence.LEFT_OUT, tuple(problems)


def _several_references(node: Node, field: Field, kind: Many) -> Reading | None:
    """The reading of one value that names several pages or addresses; `None` if it does not."""
    main = kind.of.field(kind.of.main) if isinstance(kind.of, Record) else None
    single = main.type if main else kind.of
    if not isinstance(node, Scalar) or not isinstance(single, Ref | Web) or node.text.lstrip().startswith("?"):
        return None
    parts = re.split(r"\s*[,;]\s*", node.text.strip())
    if len(parts) < 2 or not all(is_id(part) or is_address(part) for part in parts):  # noqa: PLR2004
        return None
    line = f"{field.name}: [{', '.join(parts)}]"
    return Absence.LEFT_OUT, (
        SEVERAL_IN_REFERENCE.at(node.span, name=field.name, word=excerpt_of(node.text), line=line),
    )


def _several_in_one(node: Node, field: Field, kind: Many) -> Iterator[Diagnostic]:
    """Diagnostics for a plain text that looks like several values where a list is expected."""
    if not isinstance(kind.of, Line | OneOf):
        return
    alone = isinstance(node, Scalar)
    for scalar in scalars(node):
        if not scalar.quoted:
            yield from _like_several(scalar, field, alone=alone)


def _like_several(scalar: Scalar, field: Field, *, alone: bool) -> Iterator[Diagnostic]:
    sign = ";" if ";" in scalar.text else "," if alone and _COMMA.search(scalar.text) else ""
    bullet = _BULLET.match(scalar.text)
    if bullet:
        line = _as_list(field, re.split(rf"\s*{re.escape(bullet[1])}\s+", scalar.text))
        yield BULLET.at(scalar.span, name=field.name, sign=bullet[1], code=name_of(bullet[1]), line=line)
    elif sign:
        mark = message(N_("puntkomma")) if sign == ";" else message(N_("komma"))
        line = _as_list(field, scalar.text.split(sign))
        yield SEVERAL_IN_ONE.at(scalar.span, name=field.name, sign=mark, line=line)
    elif alone and 0 < scalar.span.length < len(scalar.text):
        first = scalar.text[: scalar.span.length]
        yield NOT_ON_ONE_LINE.at(scalar.span, name=field.name, line=_as_list(field, (first, scalar.text[len(first) :])))


def _as_list(field: Field, parts: Iterable[str]) -> str:
    return f"{field.name}: [{', '.join(part.strip(' []') for part in parts if part.strip(' []'))}]"


def _item(node: Node, field: Field, kind: FieldType) -> Reading:
    if is_empty(node):
        return Absence.LEFT_OUT, (EMPTY_ITEM.at(node.span, name=field.name),)
    # In a list of texts these are ordinary words: a glossary may list them as synonyms.
    if isinstance(node, Scalar) and node.text in _ABSENT and not _is_text(kind):
        return Absence.LEFT_OUT, (ABSENCE_IN_LIST.at(node.span, name=field.name, word=node.text),)
    return _typed(node, field, kind)


def _record(node: Node, field: Field, kind: Record) -> Reading:
    """The fields of a group. A group without its required fields is left out."""
    main = kind.field(kind.main)
    if isinstance(node, Scalar) and main is not None:
        node = nodes.Mapping((nodes.Entry(Scalar(main.name, node.span), node),), node.span)
    if not isinstance(node, nodes.Mapping):
        return Absence.LEFT_OUT, (wrong_shape(node, field, kind),)
    fields, problems = read_fields(node, kind.fields)
    complete = all(part.name in fields for part in kind.fields if part.required)
    return fields if complete else Absence.LEFT_OUT, problems


def _former_ids(root: nodes.Mapping) -> Iterator[Diagnostic]:
    for scalar in scalars(root.get("vroeger")):
        text = scalar.text.strip()
        if not is_id(text) and text not in _ABSENT:
            yield BAD_FORMER_ID.at(scalar.span, word=excerpt_of(text), hint=did_you_mean(nearest_id(excerpt_of(text))))


def _editorial(root: nodes.Mapping, kind: Kind) -> Iterator[Diagnostic]:
    names = [field.name for field in kind.fields]
    for scalar in (*scalars(root.get("redactioneel")), *_fields_with_provenance(root)):
        text = scalar.text.strip()
        if text not in names and text not in _ABSENT:
            yield NOT_A_FIELD.at(scalar.span, word=excerpt_of(text), hint=did_you_mean(nearest(text, names)))


def _fields_with_provenance(root: nodes.Mapping) -> Iterator[Scalar]:
    """The names of fields for which the page states a provenance, as typed."""
    items = root.get("herkomst")
    for item in items.items if isinstance(items, nodes.Sequence) else ():
        if isinstance(item, nodes.Mapping):
            yield from scalars(item.get("veld"))
