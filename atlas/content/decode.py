"""File contents as text that later stages can rely on: lines end in LF, no control characters."""

from collections.abc import Iterator

from atlas.content.characters import IMPOSSIBLE, name_of
from atlas.diagnostics import Diagnostic, Diagnostics, Span
from atlas.rules import CONTROL_CHARACTER, NOT_UTF8

_BOM = b"\xef\xbb\xbf"
_REPLACEMENT = "\ufffd"


def decode(raw: bytes, path: str) -> tuple[str | None, Diagnostics]:
    """The text of a file, or `None` if it is not UTF-8. Control characters are reported and replaced."""
    raw = raw.removeprefix(_BOM)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (NOT_UTF8.at(_place(raw, error.start, path)),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems = tuple(_invisible(text, path))
    return (IMPOSSIBLE.sub(_REPLACEMENT, text) if problems else text), problems


def _place(raw: bytes, offset: int, path: str) -> Span:
    before = raw[:offset].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return Span(path, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _invisible(text: str, path: str) -> Iterator[Diagnostic]:
    # Such characters tend to come in large numbers with one cause, so report the first place and the count.
    match = IMPOSSIBLE.search(text)
    if match:
        before = text[: match.start()]
        place = Span(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
        number = sum(1 for _ in IMPOSSIBLE.finditer(text))
        yield CONTROL_CHARACTER.at(place, name=name_of(match.group()), number=number)
