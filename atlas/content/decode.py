"""Bytes of a file as text that later stages can count on: lines that end in LF, no invisible characters."""

from collections.abc import Iterator

from atlas.content.characters import IMPOSSIBLE, name_of
from atlas.diagnostics import Diagnostic, Diagnostics, Span
from atlas.rules import CONTROL_CHARACTER, NOT_UTF8

_BOM = b"\xef\xbb\xbf"
_REPLACEMENT = "\ufffd"


def decode(raw: bytes, path: str) -> tuple[str | None, Diagnostics]:
    """The text of a file, or none if it is not UTF-8. Invisible characters are reported and made visible."""
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
    # Such characters come in swarms, with one cause: the first place and their number say it all.
    match = IMPOSSIBLE.search(text)
    if match:
        before = text[: match.start()]
        place = Span(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
        number = sum(1 for _ in IMPOSSIBLE.finditer(text))
        yield CONTROL_CHARACTER.at(place, name=name_of(match.group()), number=number)
