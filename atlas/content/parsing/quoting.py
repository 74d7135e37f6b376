"""Lines of front matter with their value quoted, as an editor should have written them."""

import re

from atlas.texts import N_, Message, message

# The name of a field, or the marker of an item, before a value.
_NAME = re.compile(r"\s*(?:- +)*(?:[\w-]+:\s+)?(?=\S)")
_SIGNS = "[]{}&*!%@`,"
# Dutch words that begin with an apostrophe: 's-Hertogenbosch, 't Gooi, '70.
_APOSTROPHE = re.compile("'(?:[stnkm](?![^\\W\\d_])|[0-9])")


def suggest_line(line: str) -> Message:
    """The help text that shows how to write a line."""
    return message(N_("schrijf de regel zo: {line}"), line=line.strip())


def quote_value(line: str) -> str:
    """The line of a field with its value quoted, if the value begins with a character that is special in YAML.

    Empty if it does not, or if the value is well-formed as it is: a list in brackets, a text in quotes.
    """
    begin, value = split_value(line)
    if value.startswith("[") and (listed := _items_as_text(value)):
        return line[:begin] + listed
    signs = value != "" and value[0] in _SIGNS and not _is_whole(value) and not is_open(value)
    return line[:begin] + quote(value) if value and (signs or opens_with_apostrophe(line)) else ""


def split_value(line: str) -> tuple[int, str]:
    """The column of the value on the line of a field or an item, and the value."""
    parts = _NAME.match(line)
    begin = parts.end() if parts else 0
    return begin, line[begin:].rstrip()


def _items_as_text(value: str) -> str:
    """A list in brackets with items quoted where needed; empty if no item needs it."""
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
    """Whether the value on a line begins with an apostrophe (`'s-Hertogenbosch`) rather than a quotation mark."""
    value = split_value(line)[1]
    return _APOSTROPHE.match(value) is not None and not _is_whole(value)


def quote(value: str) -> str:
    """A quoted YAML scalar: in double quotes, unless the text has double quotes and no single ones."""
    if '"' in value and "'" not in value:
        return f"'{value}'"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _is_whole(value: str) -> bool:
    """Whether a value that begins with a bracket or quotation mark ends with the matching one."""
    ends = {"[": "]", "{": "}", '"': '"', "'": "'"}.get(value[0])
    return ends is not None and len(value) > 1 and value.endswith(ends)


def strip_quotes(value: str) -> str:
    """A text without the quotation marks, straight or curly, that were meant to surround it."""
    ends = {'"': '"”“', "'": "'’‘", "“": '”"“', "„": '”"“', "‘": "’'", "‚": "’‘'"}.get(value[:1], "")
    around = bool(ends) and len(value) > 1 and value[-1] in ends
    return value if not around else value[:-1] if _APOSTROPHE.match(value) else value[1:-1]
