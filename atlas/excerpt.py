"""One line of a file as a terminal shows it, with carets under the word that is meant.

It counts in columns: a combining mark takes none, a wide character two. It must not know what is wrong.
"""

import unicodedata
from itertools import accumulate

WIDTH = 100  # columns that an excerpt takes at most, apart from the marks where it was cut

# Marks that turn the direction of writing would show a line in another order than it has.
_TURNING = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})


def excerpt(line: str, column: int, length: int) -> tuple[str, str, str]:
    """A line, the blanks that lead to its meant word, and the carets below that word.

    `column`, from 1, and `length` count characters. A long line is cut around the word, with an ellipsis.
    """
    shown, start = printable(line), column - 1
    parts = shown[:start], shown[start : start + length], shown[start + length :]
    before, word, after = _cut(*parts) if width(shown) > WIDTH else parts
    return f"{before}{word}{after}".rstrip(), " " * width(before), "^" * max(1, width(word))


def width(text: str) -> int:
    """How many columns a text takes on a terminal."""
    return sum(map(_columns, text))


def printable(text: str) -> str:
    """A text that cannot steer a terminal: a tab is a space, and other control characters a mark."""
    return "".join(map(_visible, text))


def _cut(before: str, word: str, after: str) -> tuple[str, str, str]:
    """The three parts of a line, each cut so that together they take `WIDTH` columns at most."""
    meant = _fitting(word, WIDTH // 2)
    room = WIDTH - width(meant)
    tail = "" if meant != word else _fitting(after, max(room // 2, room - width(before)))
    front = _fitting(before[::-1], room - width(tail))[::-1]
    dots = "…" if front != before else "", "…" if meant + tail != word + after else ""
    return dots[0] + front, meant, tail + dots[1]


def _fitting(text: str, columns: int) -> str:
    """As much of the begin of a text as fits."""
    return text[: sum(so_far <= columns for so_far in accumulate(map(_columns, text)))]


def _columns(letter: str) -> int:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _visible(letter: str) -> str:
    if letter == "\t":
        return " "
    steers = unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"}
    return "�" if steers or unicodedata.bidirectional(letter) in _TURNING else letter
