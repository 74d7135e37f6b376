"""A line of metadata with its value as text between quotation marks, as an editor should have written it."""

import re

from atlas.texts import N_, Message, message

# The name of a field, or the mark of an item, before a value.
_NAME = re.compile(r"\s*(?:- +)*(?:[\w-]+:\s+)?(?=\S)")
_SIGNS = "[]{}&*!%@`,"
# Dutch words that begin with an apostrophe: 's-Hertogenbosch, 't Gooi, '70.
_APOSTROPHE = re.compile("'(?:[stnkm](?![^\\W\\d_])|[0-9])")


def suggest_line(line: str) -> Message:
    """The help that shows a line as it should be written."""
    return message(N_("schrijf de regel zo: {line}"), line=line.strip())


def quote_value(line: str) -> str:
    """The line of a field with its value as text between quotes, if it begins with a sign that YAML reads as its own.

    Empty if it does not, or if the value is well-formed as it is: a list between brackets, a text between quotes.
    """
    begin, value = split_value(line)
    if value.startswith("[") and (listed := _items_as_text(value)):
        return line[:begin] + listed
    signs = value != "" and value[0] in _SIGNS and not _is_whole(value) and not is_open(value)
    return line[:begin] + quote(value) if value and (signs or opens_with_apostrophe(line)) else ""


def split_value(line: str) -> tuple[int, str]:
    """Where the value on the line of a field or an item begins, and the value."""
    parts = _NAME.match(line)
    begin = parts.end() if parts else 0
    return begin, line[begin:].rstrip()


def _items_as_text(value: str) -> str:
    """A list between brackets with its items as text between quotes, where they need it; empty if none does."""
    inner, closing, behind = value[1:].partition("]")
    items = [item.strip() for item in inner.split(",") if item.strip()]
    open_quotes = [item for item in items if item[0] in "\"'" and not _is_whole(item) and not _APOSTROPHE.match(item)]
    if behind.strip() or open_quotes or (not closing and len(items) < 2):  # noqa: PLR2004 - one item may be a text
        return ""
    need_quotes = [item[0] in _SIGNS or opens_with_apostrophe(item) or " #" in item or ": " in item for item in items]
    if not any(need_quotes) and inner.count(",") < len(items):
        return ""
    return f"[{', '.join(quote(item) if needs else item for item, needs in zip(items, need_quotes, strict=True))}]"


def is_open(value: str) -> bool:
    """Whether a value is a list or group that was never closed."""
    closing = {"[": "]", "{": "}"}.get(value[0])
    return closing is not None and closing not in value


def opens_with_apostrophe(line: str) -> bool:
    """Whether the value on a line begins with the apostrophe of a word (`'s-Hertogenbosch`), not with a quote."""
    value = split_value(line)[1]
    return _APOSTROPHE.match(value) is not None and not _is_whole(value)


def quote(value: str) -> str:
    """A text between quotes, as YAML reads it back: double ones, unless the text has those and no single ones."""
    if '"' in value and "'" not in value:
        return f"'{value}'"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _is_whole(value: str) -> bool:
    """Whether a value that begins with a sign also ends as that sign asks for."""
    ends = {"[": "]", "{": "}", '"': '"', "'": "'"}.get(value[0])
    return ends is not None and len(value) > 1 and value.endswith(ends)


def strip_quotes(value: str) -> str:
    """A text without the quotation marks that were meant to stand around it, straight or curly."""
    ends = {'"': '"”“', "'": "'’‘", "“": '”"“', "„": '”"“', "‘": "’'", "‚": "’‘'"}.get(value[:1], "")
    around = bool(ends) and len(value) > 1 and value[-1] in ends
    return value if not around else value[:-1] if _APOSTROPHE.match(value) else value[1:-1]
