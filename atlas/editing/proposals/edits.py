"""Edits for one change of a proposal: a field, a part of a group, or an item of a list."""

import re
from collections.abc import Iterator, Mapping

from atlas.content.parsing.nodes import Entry, Node, Scalar, Sequence
from atlas.content.parsing.nodes import Mapping as Group
from atlas.content.plain import Plain
from atlas.editing.yaml_edit.fields import (
    append_lines,
    entry_of,
    is_flow,
    item_line_ranges,
    line_range,
    own_value,
    part_line_ranges,
    remove_entry,
    remove_items,
    remove_part,
    replace_scalar,
    rewrite_entry,
)
from atlas.editing.yaml_edit.file_text import Edit, untouchable
from atlas.editing.yaml_edit.lines import field_lines, format_flow, item_lines, shorten_item
from atlas.editing.yaml_edit.page import EditablePage
from atlas.editing.yaml_edit.put import append_items, put_field, put_item

Edits = Iterator[Edit]
# A comment that would be lost with its line.
_REMARK = re.compile(r"\s#")


def set_field(page: EditablePage, name: str, value: Plain | None) -> Edits:
    """The edits that set a field; `None` removes it."""
    entry = entry_of(page.root, name)
    if value is not None:
        yield from put_field(page, name, value)
    elif entry is not None:
        yield remove_entry(page, entry)


def set_part(page: EditablePage, path: tuple[str, ...], value: Plain | None, present: Mapping[str, Plain]) -> Edits:
    """The edits that set or remove a part of a group; `present` is the present group."""
    entry = entry_of(page.root, path[0])
    node = own_value(page.text, entry) if entry else None
    if entry is not None and node is not None and not isinstance(node, Group):
        # A group written as one value, that of its main part.
        yield rewrite_entry(page, entry, field_lines(path[0], with_part(present, path[1:], value)))
    elif value is not None:
        yield from put_field(page, path[0], with_part({}, path[1:], value))
    elif entry is not None and isinstance(node, Group):
        yield from _remove_part(page, path, entry, node)


def with_part(group: Mapping[str, Plain], path: tuple[str, ...], value: Plain | None) -> Mapping[str, Plain]:
    """A group with a part at a path set or removed."""
    name, *rest = path
    if rest:
        inner = group.get(name)
        return {**group, name: with_part(inner if isinstance(inner, Mapping) else {}, tuple(rest), value)}
    left = {key: part for key, part in group.items() if key != name}
    return left if value is None else {**left, name: value}


def _remove_part(page: EditablePage, path: tuple[str, ...], entry: Entry, node: Group) -> Edits:
    """The edits that remove a part of a group; a group that becomes empty is removed."""
    levels = [(node, line_range(page, entry))]
    for name in path[1:-1]:
        group, lines = levels[-1]
        inner = entry_of(group, name)
        if inner is None or not isinstance(inner.value, Group):
            return
        number = group.entries.index(inner)
        within = lines if is_flow(page.text, group) else part_line_ranges(page.text, group, lines[1])[number]
        levels.append((inner.value, within))
    depth = len(levels) - 1
    while depth >= 0 and len(levels[depth][0].entries) == 1:
        depth -= 1
    if depth < 0:
        yield remove_entry(page, entry)
    else:
        group, lines = levels[depth]
        yield remove_part(page, lines, group, path[depth + 1])


def add_row(page: EditablePage, name: str, present: tuple[Plain, ...], row: Plain, main: str) -> Edits:
    """The edits that add an item to a list; `present` are the present items."""
    entry = entry_of(page.root, name)
    if isinstance(row, Mapping):
        yield from append_items(page, name, present, [row], main)
    elif entry is None:
        yield from put_field(page, name, (row,))
    else:
        yield _add_item(page, entry, present, row)


def remove_row(page: EditablePage, name: str, number: int, present: tuple[Plain, ...]) -> Edits:
    """The edits that remove an item, by number, from a list; with the last item the field is removed."""
    entry, node = _list(page, name, present)
    if len(present) == 1 or not isinstance(node, Sequence):
        yield remove_entry(page, entry)
    else:
        yield from remove_items(page, entry, frozenset((number,)))


def change_row(page: EditablePage, name: str, number: int, present: tuple[Plain, ...], row: Plain, main: str) -> Edits:
    """The edits that replace a single value in a list, by number, or turn it into a group."""
    entry, node = _list(page, name, present)
    if not isinstance(node, Sequence):
        rest = (*present[:number], row, *present[number + 1 :])
        short = tuple(shorten_item(item, main) if isinstance(item, Mapping) else item for item in rest)
        yield rewrite_entry(page, entry, field_lines(name, short))
        return
    item, between = node.items[number], is_flow(page.text, node)
    if isinstance(item, Scalar) and isinstance(row, str) and _on_one_line(page, item) and "\n" not in row:
        yield replace_scalar(page.text, item, row, flow=between)
    elif between:
        yield _in_flow(page, item, row)
    else:
        yield _whole_item(page, entry, node, number, row)


def change_part(
    page: EditablePage, name: str, number: int, present: tuple[Plain, ...], part: str, value: Plain | None
) -> Edits:
    """The edits that set a part of a group in a list, by number; `None` removes it."""
    entry, node = _list(page, name, present)
    item = node.items[number] if isinstance(node, Sequence) else node
    if not isinstance(node, Sequence) or not isinstance(item, Group):
        raise untouchable(item.span)
    if value is not None:
        yield from put_item(page, name, number, {part: value})
        return
    lines = (item.span.line, item.span.line)
    if not is_flow(page.text, node):
        lines = item_line_ranges(page, entry, node)[number]
    yield remove_part(page, lines, item, part)


def is_group(page: EditablePage, name: str, number: int) -> bool:
    """Whether an item of a list, by number, is written as a group."""
    entry = entry_of(page.root, name)
    items = entry.value.items if entry and isinstance(entry.value, Sequence) else ()
    return number < len(items) and isinstance(items[number], Group)


def _list(page: EditablePage, name: str, present: tuple[Plain, ...]) -> tuple[Entry, Node]:
    """A list as it is written; raises `Refused` unless every item of it was read."""
    entry = entry_of(page.root, name)
    if entry is None:
        raise untouchable(page.root.span)
    node = own_value(page.text, entry)
    if isinstance(node, Sequence) and len(node.items) != len(present):
        raise untouchable(entry.key.span)
    return entry, node


def _add_item(page: EditablePage, entry: Entry, present: tuple[Plain, ...], row: Plain) -> Edit:
    node = own_value(page.text, entry)
    if isinstance(node, Sequence) and node.items and not is_flow(page.text, node):
        return append_lines(page, entry, item_lines(row))
    written = format_flow(row)
    if isinstance(node, Sequence) and node.items and isinstance(last := node.items[-1], Scalar) and written:
        return Edit(page.text.end(last.span), page.text.end(last.span), f", {written}")
    return rewrite_entry(page, entry, field_lines(entry.key.text, (*present, row)))


def _on_one_line(page: EditablePage, item: Scalar) -> bool:
    return not page.text.piece(item.span).startswith(("|", ">", "*", "&", "!"))


def _in_flow(page: EditablePage, item: Node, row: Plain) -> Edit:
    written = format_flow(row)
    if written is None or not isinstance(item, Scalar):
        raise untouchable(item.span)
    return Edit(page.text.start(item.span), page.text.end(item.span), written)


def _whole_item(page: EditablePage, entry: Entry, node: Sequence, number: int, row: Plain) -> Edit:
    start, stop = item_line_ranges(page, entry, node)[number]
    if any(_REMARK.search(page.text.line(line)) for line in range(start, stop)):
        raise untouchable(entry.key.span)
    indent = " " * (node.span.column - 1)
    lines = "".join(f"{indent}{line}{page.text.newline}" for line in item_lines(row))
    return Edit(page.text.at(start), page.text.at(stop), lines)
