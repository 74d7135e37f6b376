"""Limits on markup in a text: more than anyone writes, yet few enough to render every page in seconds.

The Markdown parser takes time quadratic in the number of some characters. A stranger could submit a text that keeps it
busy for hours, so such a text is rejected, with a message, before it is rendered.
"""

import re
from collections.abc import Iterator

from atlas.diagnostics import Diagnostic, Span
from atlas.rules import TOO_FAR_IN, TOO_LONG_TEXT, TOO_MUCH_MARKUP
from atlas.texts import message

# The markup that is counted, a pattern for it if it is not a literal, and the number of times that it may occur.
SIGNS: tuple[tuple[str, re.Pattern[str] | None, int], ...] = (
    ("[", None, 3_000),
    ("[^", None, 500),
    ("<", None, 2_000),
    ("<!", None, 100),
    (">", None, 20_000),
    ("*", None, 10_000),
    ("_", None, 10_000),
    ("`", None, 10_000),
    ("|", None, 50_000),
    ("#", re.compile(r"^[ >]*+(?:#|[=-]+[ \t]*$)", re.MULTILINE), 1_000),
    ("!!!", None, 1_000),
    # Definition lists are parsed recursively.
    (":", re.compile(r"^[ >]*+:", re.MULTILINE), 200),
)
DEEP = " " * 100
_FAR_IN = re.compile(rf"^[ >]*+(?:(?<={DEEP})|\t[ \t]{{24}})[ \t]*+\S", re.MULTILINE)
MOST_LINES, MOST_CHARACTERS = 20_000, 300_000


def size_problems(text: str, path: str, first_line: int) -> Iterator[Diagnostic]:
    """Diagnostics for exceeded limits in a text that starts on `first_line`; at most one for each kind of markup."""
    lines = text.count("\n")
    if lines > MOST_LINES:
        size = message("{n} regels", n=lines)
        yield TOO_LONG_TEXT.at(Span(path, first_line + MOST_LINES), size=size, limit=MOST_LINES)
    elif len(text) > MOST_CHARACTERS:
        line = first_line + text.count("\n", 0, MOST_CHARACTERS)
        size = message("{n} tekens", n=len(text))
        yield TOO_LONG_TEXT.at(Span(path, line), size=size, limit=MOST_CHARACTERS)
    far = _FAR_IN.search(text) if DEEP in text or "\t" in text else None
    if far:
        yield TOO_FAR_IN.at(Span(path, first_line + text.count("\n", 0, far.start())), limit=len(DEEP))
    for sign, pattern, limit in SIGNS:
        if (lines + 1 if pattern else text.count(sign)) > limit:
            yield from _counted(text, Span(path, first_line), sign, pattern, limit)


def _counted(text: str, start: Span, sign: str, pattern: re.Pattern[str] | None, limit: int) -> Iterator[Diagnostic]:
    """A diagnostic at the first occurrence beyond the limit."""
    places = (pattern or re.compile(re.escape(sign))).finditer(text)
    starts = [place.start() for place in places]
    if len(starts) > limit:
        line = start.line + text.count("\n", 0, starts[limit])
        yield TOO_MUCH_MARKUP.at(Span(start.path, line), sign=sign, n=len(starts))
