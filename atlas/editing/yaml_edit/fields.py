"""Edits of the fields of a page: replace, add and remove, based on the exact positions of nodes.

Constructs that cannot be edited safely (an alias, a list within a list) are refused. Lines are counted from 1; a range
of lines is its first line and the line after its last.
"""

import re
from collections.abc import Iterator
from collections.abc import Sequence as Many
from itertools import groupby

from atlas.content.parsing.nodes import Entry, Mapping, Node, Scalar, Sequence
from atlas.diagnostics import Span
from atlas.editing.yaml_edit.file_text import Edit, FileText, untouchable
from atlas.editing.yaml_edit.page import EditablePage
from atlas.editing.yaml_edit.scalars import format_scalar

LineRange = tuple[int, int]
_REMARK = re.compile(r"(?:^|\s)#")


def entry_of(mapping: Mapping, name: str) -> Entry | None:
    """The entry with this name."""
    return next((entry for entry in mapping.entries if entry.key.text == name), None)


def is_flow(text: FileText, node: Node) -> bool:
    """Whether a list or group is written in flow style, in brackets."""
    return not isinstance(node, Scalar) and text.text[text.start(node.span)] in "[{"


def line_range(page: EditablePage, entry: Entry) -> LineRange:
    """The lines of a field, without the comments and blank lines above the next field."""
    return _line_ranges(page.text, [each.key for each in page.root.entries], page.closing)[
        page.root.entries.index(entry)
    ]


def replace_scalar(text: FileText, scalar: Scalar, value: str, *, flow: bool = False) -> Edit:
    """The edit that replaces a scalar on one line, keeping its quoting."""
    typed = text.piece(scalar.span)
    if "\n" in typed or "\r" in typed or typed.startswith(("|", ">", "*", "&", "!")):
        raise untouchable(scalar.span)
    return Edit(text.start(scalar.span), text.end(scalar.span), format_scalar(value, like=typed, flow=flow))


def insert_lines(page: EditablePage, lines: Many[str], *, after: Many[str] = ()) -> Edit:
    """The edit that adds lines to the fields of a page: below the last field of `after`, else below all."""
    entries = page.root.entries
    if not entries or is_flow(page.text, page.root) or page.root.span.line == page.closing:
        raise untouchable(page.root.span)
    near = [entry for entry in entries if entry.key.text in after] or [entries[-1]]
    below = line_range(page, near[-1])[1]
    return _insert_at(page.text, below, lines, entries[0].key.span.column - 1)


def append_texts(page: EditablePage, name: str, values: Many[str], *, after: Many[str]) -> Edit:
    """The edit that adds texts to a list of texts, which is created if it is missing."""
    entry, text = entry_of(page.root, name), page.text
    if entry is None:
        return insert_lines(page, (f"{name}:", *(f"  - {format_scalar(value)}" for value in values)), after=after)
    node = own_value(text, entry)
    inline = ", ".join(format_scalar(value, flow=True) for value in values)
    match node:
        case Scalar(text="" | "onbekend" | "geen"):
            return fill_value(text, entry, f"[{inline}]")
        case Scalar(span=span):
            return Edit(text.start(span), text.end(span), f"[{text.piece(span)}, {inline}]")
        case Sequence(items=(*_, Scalar() as last)) if is_flow(text, node):
            return Edit(text.end(last.span), text.end(last.span), f", {inline}")
        case Sequence(items=(*_, Scalar())):
            return append_lines(page, entry, [f"- {format_scalar(value)}" for value in values])
    raise untouchable(node.span)


def append_lines(page: EditablePage, entry: Entry, lines: Many[str]) -> Edit:
    """The edit that adds lines below the list of a field, indented like its dashes."""
    return _insert_at(page.text, line_range(page, entry)[1], lines, entry.value.span.column - 1)


def fill_value(text: FileText, entry: Entry, value: str) -> Edit:
    """The edit that writes `value` in place of the single or missing value of a field; a trailing comment stays."""
    after_key = _after_colon(text, entry)
    node = entry.value
    if isinstance(node, Scalar) and not node.text and not node.quoted:
        return Edit(after_key, after_key, value if value.startswith(("\n", "\r")) else f" {value}")
    if not isinstance(node, Scalar) or text.text[text.end(node.span) - 1] in "|>":
        raise untouchable(node.span)
    start = after_key if value.startswith(("\n", "\r")) else text.start(node.span)
    return Edit(start, text.end(node.span), value)


def remove_entry(page: EditablePage, entry: Entry) -> Edit:
    """The edit that removes a field from the page, with its lines."""
    if is_flow(page.text, page.root):
        raise untouchable(page.root.span)
    return _delete_lines(page.text, line_range(page, entry))


def remove_items(page: EditablePage, entry: Entry, gone: frozenset[int]) -> Iterator[Edit]:
    """The edits that remove items, by number, from the list of a field; some must remain."""
    sequence = own_value(page.text, entry)
    if not isinstance(sequence, Sequence):
        raise untouchable(sequence.span)
    if is_flow(page.text, sequence):
        yield from _delete_parts(page.text, [(item, item) for item in sequence.items], gone)
        return
    for number, lines in enumerate(item_line_ranges(page, entry, sequence)):
        if number in gone:
            yield _delete_lines(page.text, lines)


def remove_part(page: EditablePage, lines: LineRange, item: Mapping, name: str) -> Edit:
    """The edit that removes one field of an item of a list; `lines` are those of the item. Another must remain."""
    text = page.text
    number = next(n for n, entry in enumerate(item.entries) if entry.key.text == name)
    if is_flow(text, item):
        return next(_delete_parts(text, [(entry.key, entry.value) for entry in item.entries], frozenset((number,))))
    parts = _line_ranges(text, [entry.key for entry in item.entries], lines[1])
    if number:
        return _delete_lines(text, parts[number])
    # The first part follows the dash, so the next one takes its place.
    return Edit(text.start(item.entries[0].key.span), text.start(item.entries[1].key.span), "")


def item_line_ranges(page: EditablePage, entry: Entry, sequence: Sequence) -> list[LineRange]:
    """The lines of every item of a block list, each from its dash."""
    dashes = [_dash(page.text, sequence, item) for item in sequence.items]
    return _line_ranges(page.text, dashes, line_range(page, entry)[1])


def part_line_ranges(text: FileText, mapping: Mapping, stop: int) -> list[LineRange]:
    """The lines of every field of a block group; `stop` is the line after the group."""
    return _line_ranges(text, [entry.key for entry in mapping.entries], stop)


def rewrite_entry(page: EditablePage, entry: Entry, lines: Many[str]) -> Edit:
    """The edit that rewrites a field; raises `Refused` if a comment in its lines would be lost."""
    text, (first, stop) = page.text, line_range(page, entry)
    own_value(text, entry)
    if is_flow(text, page.root) or any(_REMARK.search(text.line(number)) for number in range(first, stop)):
        raise untouchable(entry.key.span)
    indent = " " * (entry.key.span.column - 1)
    return Edit(text.at(first), text.at(stop), "".join(f"{indent}{line}{text.newline}" for line in lines))


def own_value(text: FileText, entry: Entry) -> Node:
    """The value of an entry; raises `Refused` if it is an alias."""
    if text.start(entry.value.span) < text.start(entry.key.span):
        raise untouchable(entry.key.span)
    return entry.value


def _dash(text: FileText, sequence: Sequence, item: Node) -> Scalar:
    """The position of the dash of an item."""
    line = item.span.line
    while line >= sequence.span.line:
        start = text.at(line, sequence.span.column)
        before = text.text[text.at(line) : start]
        if text.text[start : start + 1] == "-" and not before.strip():
            return Scalar("-", _place(sequence, line))
        line -= 1
    raise untouchable(item.span)


def _place(sequence: Sequence, line: int) -> Span:
    return Span(sequence.span.path, line, sequence.span.column, 1)


def _after_colon(text: FileText, entry: Entry) -> int:
    """The offset after the colon of a field."""
    colon = text.text.find(":", text.end(entry.key.span))
    if colon < 0 or text.text[text.end(entry.key.span) : colon].strip():
        raise untouchable(entry.key.span)
    return colon + 1


def _line_ranges(text: FileText, heads: Many[Node], stop: int) -> list[LineRange]:
    """The lines of parts that each start with a head; a comment above the next head belongs to that part."""
    starts = [head.span.line for head in heads]
    if starts != sorted(set(starts)) or (starts and starts[-1] >= stop):
        raise untouchable(heads[0].span)
    column = heads[0].span.column if heads else 1
    return [
        (start, _trim_end(text, start, after, column)) for start, after in zip(starts, [*starts[1:], stop], strict=True)
    ]


def _trim_end(text: FileText, start: int, stop: int, column: int) -> int:
    """The line after the last one that is not blank and not a comment indented like the heads."""
    while stop > start + 1:
        line = text.line(stop - 1)
        remark = line.lstrip().startswith("#") and len(line) - len(line.lstrip()) < column
        if line.strip() and not remark:
            break
        stop -= 1
    return stop


def _delete_lines(text: FileText, lines: LineRange) -> Edit:
    return Edit(text.at(lines[0]), text.at(lines[1]), "")


def _insert_at(text: FileText, number: int, lines: Many[str], indent: int) -> Edit:
    """The edit that inserts lines above line `number`."""
    at = text.at(number)
    return Edit(at, at, "".join(f"{' ' * indent}{line}{text.newline}" for line in lines))


def _delete_parts(text: FileText, parts: Many[tuple[Node, Node]], gone: frozenset[int]) -> Iterator[Edit]:
    """The edits that remove parts of a flow collection, each with one comma."""
    starts = [text.start(first.span) for first, _ in parts]
    ends = [text.end(last.span) for _, last in parts]
    if starts != sorted(starts) or any(end > start for end, start in zip(ends, starts[1:], strict=False)):
        raise untouchable(parts[0][0].span)
    for is_gone, run in groupby(range(len(parts)), key=gone.__contains__):
        numbers = list(run)
        if is_gone and numbers[-1] + 1 < len(parts):
            yield Edit(starts[numbers[0]], starts[numbers[-1] + 1], "")
        elif is_gone:
            yield Edit(ends[numbers[0] - 1], ends[numbers[-1]], "")
