"""One line of a file for the terminal, with carets under the relevant word.

Widths are in terminal columns: a combining mark takes none, a wide character two.
"""

import unicodedata
from itertools import accumulate

WIDTH = 100  # columns that an excerpt takes at most, apart from the marks where it was cut
NEAR = 4 * WIDTH  # characters examined on each side: a line can have millions, with thousands of mistakes

# Bidirectional control characters would display a line in a different order.
_TURNING = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})


def excerpt(line: str, column: int, length: int) -> tuple[str, str, str]:
    """A line, the spaces that precede its marked word, and the carets below that word.

    `column`, from 1, and `length` count characters. A long line is cut around the word, with an ellipsis.
    """
    start, end = column - 1, column - 1 + length
    near = line[max(0, start - NEAR) : start], line[start : min(end, start + NEAR)], line[end : end + NEAR]
    before, word, after = map(printable, near)
    if width(before + word + after) > WIDTH:
        before, word, after = _cut(before, word, after)
    return f"{before}{word}{after}".rstrip(), " " * width(before), "^" * max(1, width(word))


def width(text: str) -> int:
    """The width of a text in terminal columns."""
    return len(text) if _is_plain(text) else sum(map(_columns, text))


def printable(text: str) -> str:
    """A text without terminal control: a tab becomes a space, other control characters a replacement character."""
    return text if _is_plain(text) else "".join(map(_visible, text))


def _cut(before: str, word: str, after: str) -> tuple[str, str, str]:
    """The three parts of a line, each cut so that together they take `WIDTH` columns at most."""
    meant = _fitting(word, WIDTH // 2)
    room = WIDTH - width(meant)
    tail = "" if meant != word else _fitting(after, max(room // 2, room - width(before)))
    front = _fitting(before[::-1], room - width(tail))[::-1]
    dots = "…" if front != before else "", "…" if meant + tail != word + after else ""
    return dots[0] + front, meant, tail + dots[1]


def _fitting(text: str, columns: int) -> str:
    """The longest prefix of a text that fits."""
    if _is_plain(text):
        return text[:columns]
    return text[: sum(so_far <= columns for so_far in accumulate(map(_columns, text)))]


def _is_plain(text: str) -> bool:
    """Whether every character is printable and one column wide: a fast path for nearly every text."""
    return text.isascii() and text.isprintable()


def _columns(letter: str) -> int:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _visible(letter: str) -> str:
    if letter == "\t":
        return " "
    steers = unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"}
    return "�" if steers or unicodedata.bidirectional(letter) in _TURNING else letter
