"""Edits that set values on the lines concerned, in the style in which the page is written.

Constructs that cannot be edited safely are refused, and then nothing changes.
"""

from collections.abc import Iterator
from collections.abc import Mapping as Named
from collections.abc import Sequence as Many

from atlas.content.parsing.nodes import Entry, Mapping, Node, Scalar, Sequence
from atlas.content.plain import Plain
from atlas.content.values import Absence
from atlas.editing.yaml_edit.fields import (
    LineRange,
    append_lines,
    entry_of,
    insert_lines,
    is_flow,
    item_line_ranges,
    line_range,
    own_value,
    part_line_ranges,
    replace_scalar,
    rewrite_entry,
)
from atlas.editing.yaml_edit.file_text import Edit, untouchable
from atlas.editing.yaml_edit.lines import WORDS_FOR_NOTHING, field_lines, format_flow, item_lines, shorten_item
from atlas.editing.yaml_edit.page import EditablePage

Group = Named[str, Plain]


def put_field(page: EditablePage, name: str, value: Plain) -> Iterator[Edit]:
    """The edits that set a field; of a group only the given parts."""
    entry = entry_of(page.root, name)
    if entry is None:
        yield insert_lines(page, field_lines(name, value), after=_fields_before(page, name))
    elif isinstance(value, Named) and isinstance(own_value(page.text, entry), Mapping):
        yield from _put_parts(page, entry.value, value, line_range(page, entry))
    elif isinstance(entry.value, Scalar) and _can_replace(page, entry.value, value):
        yield _replace_scalar(page, entry.value, value)
    else:
        yield rewrite_entry(page, entry, field_lines(name, value))


def put_item(page: EditablePage, name: str, number: int, value: Group, main: str = "") -> Iterator[Edit]:
    """The edits that set the given parts of an item of a list, by number; `main` is its main field."""
    entry = entry_of(page.root, name)
    node = own_value(page.text, entry) if entry else None
    if entry is None or not isinstance(node, Sequence):
        raise untouchable(page.root.span if entry is None else entry.key.span)
    item = node.items[number]
    if isinstance(item, Scalar):
        text = format_flow(shorten_item(value, main) if main in value else value)
        if text is None:
            raise untouchable(item.span)
        yield Edit(page.text.start(item.span), page.text.end(item.span), text)
    else:
        lines = (item.span.line, item.span.line)
        if not is_flow(page.text, node):
            lines = item_line_ranges(page, entry, node)[number]
        yield from _put_parts(page, item, value, lines)


def append_items(page: EditablePage, name: str, items: Many[Plain], more: Many[Group], main: str) -> Iterator[Edit]:
    """The edits that add items to a list."""
    added = [shorten_item(item, main) for item in more]
    entry = entry_of(page.root, name)
    if entry is None:
        yield insert_lines(page, field_lines(name, tuple(added)), after=_fields_before(page, name))
        return
    node = own_value(page.text, entry)
    if not isinstance(node, Sequence) or not node.items:
        before = [shorten_item(item, main) if isinstance(item, Named) else item for item in items]
        yield rewrite_entry(page, entry, field_lines(name, (*before, *added)))
    elif is_flow(page.text, node):
        yield _in_brackets(page, entry, [format_flow(item) for item in added])
    else:
        yield append_lines(page, entry, [line for item in added for line in item_lines(item)])


def _fields_before(page: EditablePage, name: str) -> list[str]:
    """The fields that precede one in the table of kinds: a new field is inserted below the last of those."""
    names = [field.name for field in page.kind.fields]
    general = names[: names.index(name)] if name in names else names
    present = {entry.key.text for entry in page.root.entries}
    return [name_before for name_before in general if name_before in present][-1:]


def _can_replace(page: EditablePage, node: Scalar, value: Plain) -> bool:
    """Whether a value can replace a scalar in its quoting."""
    typed = page.text.piece(node.span)
    if not (typed[:1] == typed[-1:] if node.quoted else typed == node.text):
        # A scalar of several lines.
        return False
    if isinstance(value, Absence):
        return bool(typed) and not node.quoted
    return isinstance(value, str) and bool(typed) and "\n" not in value and value not in WORDS_FOR_NOTHING


def _replace_scalar(page: EditablePage, node: Scalar, value: Plain, *, between: bool = False) -> Edit:
    text = value.value if isinstance(value, Absence) else str(value)
    return replace_scalar(page.text, node, text, flow=between)


def _put_parts(page: EditablePage, node: Node, parts: Group, lines: LineRange) -> Iterator[Edit]:
    """The edits that set parts of a group; `lines` are those of the group."""
    if not isinstance(node, Mapping) or not node.entries:
        raise untouchable(node.span)
    between, more = is_flow(page.text, node), {}
    for name, value in parts.items():
        entry = entry_of(node, name)
        if entry is None:
            more[name] = value
        elif isinstance(entry.value, Mapping) and isinstance(value, Named):
            inner = lines if between else part_line_ranges(page.text, node, lines[1])[node.entries.index(entry)]
            yield from _put_parts(page, entry.value, value, inner)
        elif isinstance(entry.value, Scalar) and _can_replace(page, entry.value, value):
            yield _replace_scalar(page, entry.value, value, between=between)
        else:
            raise untouchable(entry.key.span)
    if more:
        yield _more_parts(page, node, more, lines, between=between)


def _more_parts(page: EditablePage, node: Mapping, more: Group, lines: LineRange, *, between: bool) -> Edit:
    text = page.text
    if between:
        last, written = node.entries[-1].value, [(name, format_flow(value)) for name, value in more.items()]
        if not isinstance(last, Scalar) or any(value is None for _, value in written):
            raise untouchable(node.span)
        return Edit(text.end(last.span), text.end(last.span), "".join(f", {name}: {value}" for name, value in written))
    stop = part_line_ranges(text, node, lines[1])[-1][1]
    indent = " " * (node.entries[0].key.span.column - 1)
    added = [line for name, value in more.items() for line in field_lines(name, value)]
    return Edit(text.at(stop), text.at(stop), "".join(f"{indent}{line}{text.newline}" for line in added))


def _in_brackets(page: EditablePage, entry: Entry, added: Many[str | None]) -> Edit:
    """The edit that inserts items before the closing bracket of a list on one line."""
    first, stop = line_range(page, entry)
    line = page.text.line(first).rstrip()
    if stop != first + 1 or not line.endswith("]") or None in added:
        raise untouchable(entry.key.span)
    at = page.text.at(first) + len(line) - 1
    return Edit(at, at, "".join(f", {item}" for item in added))
