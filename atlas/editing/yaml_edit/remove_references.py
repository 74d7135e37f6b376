"""The edits that remove every reference to some ids from the fields of a page.

An item of a list is removed if its main field refers to them; a minor reference is removed by itself. A list that would
become empty is removed; a required field is not removed, but returned as an obstacle.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.content.parsing.nodes import Entry, Mapping, Node, Scalar, Sequence
from atlas.content.types import Field, Many, Record, Ref
from atlas.diagnostics import Span
from atlas.editing.yaml_edit.fields import (
    entry_of,
    is_flow,
    item_line_ranges,
    line_range,
    remove_entry,
    remove_items,
    remove_part,
    replace_scalar,
)
from atlas.editing.yaml_edit.file_text import Edit, untouchable
from atlas.editing.yaml_edit.page import EditablePage

PARTICIPANTS, COMPLETE = "deelnemers", "deelnemers-volledig"


@dataclass(frozen=True, slots=True)
class RequiredField:
    """A required field, and its position."""

    field: Field
    place: Span


def remove_references(page: EditablePage, names: frozenset[str]) -> tuple[tuple[Edit, ...], tuple[RequiredField, ...]]:
    """The edits, and the required fields that prevent the removal."""
    edits: list[Edit] = []
    needed: list[RequiredField] = []
    for entry in page.root.entries:
        field = page.kind.field(entry.key.text)
        if field is None or not _names_any(entry.value, field, names):
            continue
        inner = tuple(_out_of_field(page, entry, field, names))
        if inner:
            edits += inner
        elif field.required:
            needed.append(RequiredField(field, entry.value.span))
        else:
            edits.append(remove_entry(page, entry))
    return (*edits, *_incomplete_now(page, names)), tuple(needed)


def _names_any(node: Node, field: Field, names: frozenset[str]) -> bool:
    """Whether a value refers to one of the ids, at any depth of the field."""
    kind = field.type.of if isinstance(field.type, Many) else field.type
    return any(_must_go(item, kind, names) or _parts(item, kind, names) for item in _items(node))


def _out_of_field(page: EditablePage, entry: Entry, field: Field, names: frozenset[str]) -> Iterator[Edit]:
    """The edits within a field; empty if the field must be removed as a whole."""
    kind = field.type.of if isinstance(field.type, Many) else field.type
    items = _items(entry.value)
    gone = frozenset(number for number, item in enumerate(items) if _must_go(item, kind, names))
    if len(gone) == len(items):
        return
    if gone:
        yield from remove_items(page, entry, gone)
    for number, item in enumerate(items):
        if number not in gone:
            for name in _parts(item, kind, names):
                yield _without_part(page, entry, number, name)


def _without_part(page: EditablePage, entry: Entry, number: int, name: str) -> Edit:
    item = _items(entry.value)[number]
    if not isinstance(item, Mapping):
        raise untouchable(item.span)
    if not isinstance(entry.value, Sequence):
        return remove_part(page, line_range(page, entry), item, name)
    flow = is_flow(page.text, entry.value)
    lines = (item.span.line, item.span.line) if flow else item_line_ranges(page, entry, entry.value)[number]
    return remove_part(page, lines, item, name)


def _items(node: Node) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else (node,)


def _must_go(item: Node, kind: object, names: frozenset[str]) -> bool:
    """Whether an item must be removed: it is one of the ids, or a group that needs a field with one of them."""
    if isinstance(kind, Ref):
        return _is_reference(item, names)
    if not isinstance(kind, Record):
        return False
    if isinstance(item, Mapping):
        parts = _parts(item, kind, names, whole=True)
        # A group without a main field is about all its references: half a weighed question would be another question.
        needed = {field.name for field in kind.fields if field.required or kind.main in {field.name, ""}}
        return not needed.isdisjoint(parts) or len(parts) == len(item.entries)
    main = kind.field(kind.main)
    return main is not None and isinstance(main.type, Ref) and _is_reference(item, names)


def _parts(item: Node, kind: object, names: frozenset[str], *, whole: bool = False) -> tuple[str, ...]:
    """The fields of a group that are one of the ids; empty for a group that is removed itself, unless `whole`."""
    if not isinstance(kind, Record) or not isinstance(item, Mapping) or (not whole and _must_go(item, kind, names)):
        return ()
    refs = {field.name for field in kind.fields if isinstance(field.type, Ref)}
    return tuple(
        entry.key.text for entry in item.entries if entry.key.text in refs and _is_reference(entry.value, names)
    )


def _is_reference(node: Node, names: frozenset[str]) -> bool:
    return isinstance(node, Scalar) and node.text.strip() in names


def _incomplete_now(page: EditablePage, names: frozenset[str]) -> Iterator[Edit]:
    """A list of participants that loses one is no longer complete."""
    lost = any(item.target("partij") in names for item in page.entity.fields.items(PARTICIPANTS))
    complete = entry_of(page.root, COMPLETE)
    if lost and complete and isinstance(complete.value, Scalar) and complete.value.text == "volledig":
        yield replace_scalar(page.text, complete.value, "deels")
