"""The width of a text, and how it breaks into the lines of a box.

Estimates, since the reader's font is unknown when the site is built: the widths of Arial (equal to those of Liberation
Sans and Helvetica), enlarged so that the wider common fonts of `system-ui` fit too.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, takewhile

from atlas.maps.drawing import FONT_SIZE

ELLIPSIS = "…"
# Verdana and DejaVu Sans are some 15 % wider than Arial; the padding of a box absorbs the rest.
SPARE = 1.1
# In thousandths of the font size, from the Helvetica metrics that Arial shares.
WIDTHS = {
    **dict.fromkeys("ijl'", 222),
    **dict.fromkeys(" !,./:;I[\\]tf|", 278),
    **dict.fromkeys('()-`r{}*"', 345),
    **dict.fromkeys("ckJsvxyz", 500),
    **dict.fromkeys("+<=>~", 584),
    **dict.fromkeys("FTZ", 611),
    **dict.fromkeys("&ABEKPSVXY", 667),
    **dict.fromkeys("wCDHNRU", 722),
    **dict.fromkeys("GOQ", 778),
    **dict.fromkeys("mM", 833),
    **dict.fromkeys("%W", 944),
    **dict.fromkeys("@" + ELLIPSIS, 1015),
}
USUAL, UNUSUAL, WIDE = 556, 780, 1150
# Frequent beginnings of later parts, and endings of earlier parts, of compounds in names of Dutch public bodies.
SEAM = re.compile(
    r"""(?<=\w{3})(?:
        (?=afspra|akkoord|beheer|belasting|beleid|bestuur|bureau|convenant|dienst|gebied|gezondheid|instell|maatschap|manager)
        |(?=mobiliteit|netwerk|onderwijs|ontwikkel|opgave|organisat|overeenkomst|overleg|perspectief|plaatsing|platform|programma)
        |(?=project|regeling|regio|reiniging|samenwerk|schap|strategie|team|traject|verband|verkeer|verlening|verwerk)
        |(?=coördin|voorzien|vorming|woning|woordig|zorg)
        |(?:heids|teits|schaps|gemeente|werk|wijk|stads|lands|energie|milieu|ings(?!amen|ch|tr|ta|ys))(?=\w{4})
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# Otherwise: between two consonants, with a vowel on either side.
SYLLABLE = re.compile(r"(?<=[aeiouyàáâäèéêëìíîïòóôöùúûü])[^\W\d_aeiouy](?=[^\W\d_aeiouy]+[aeiouy]\w)", re.IGNORECASE)
SHORTEST_PART = 3
# A line may break before a space, and after a hyphen or slash between letters; not in "2030-2040".
BETWEEN = re.compile(r"(?<=[^\W\d][-/])(?=[^\W\d])|(?=\s)")
# The fractions of the width that are tried to get lines of equal length, narrowest first.
EVEN = (0.5, 0.6, 0.7, 0.8, 0.9)
# Bidirectional controls, which would reverse the text around them, and the non-control characters that XML forbids.
UNPRINTABLE = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff")
JOINER = "\u200d"


def printable_line(text: str) -> str:
    """The text on one line, without characters that XML or Graphviz cannot represent or that mislead readers."""
    if not text.isprintable():
        spaced = (" " if character.isspace() else character for character in text)
        text = "".join(character for character in spaced if _printable(character))
    return " ".join(text.split())


def _printable(character: str) -> bool:
    return unicodedata.category(character) not in {"Cc", "Cs"} and character not in UNPRINTABLE


def text_width(text: str, size: float = FONT_SIZE) -> float:
    """The width of a text in points, erring on the wide side."""
    return sum(map(_character_width, text)) * size * SPARE / 1000


@lru_cache(maxsize=4096)
def _character_width(character: str) -> int:
    base = unicodedata.normalize("NFD", character)[0]
    if unicodedata.combining(base) or unicodedata.category(base) in {"Mn", "Me", "Cf"}:
        return 0
    if unicodedata.east_asian_width(base) in {"W", "F"}:
        return WIDE
    return WIDTHS.get(base, USUAL if base.isascii() else UNUSUAL)


@lru_cache(maxsize=8192)
def wrap(text: str, width: float, lines: int = 3, size: float = FONT_SIZE) -> tuple[str, ...]:
    """The text in at most `lines` lines of at most `width` points; an ellipsis ends it if that is too little.

    Words stay whole if they fit on a line. A longer word breaks, without a hyphen, at a seam of the compound. Lines are
    about equally long, without a single short word at the end if possible.
    """
    pieces = _pieces(printable_line(text), width, size)
    filled = _fill(pieces, width, size)
    if len(filled) > lines:
        return (*filled[: lines - 1], _cut(filled[lines - 1], width, size))
    narrower = (_fill(pieces, share * width, size) for share in EVEN)
    return next((even for even in narrower if len(even) == len(filled)), filled)


def _fill(pieces: Sequence[str], width: float, size: float) -> tuple[str, ...]:
    """The pieces in lines, as many on each as fit; a piece that is too wide has a line of its own."""
    lines: list[str] = []
    for piece in pieces:
        joined = lines[-1] + piece if lines else ""
        if joined and text_width(joined.strip(), size) <= width:
            lines[-1] = joined
        else:
            lines.append(piece)
    return tuple(line.strip() for line in lines)


def _cut(line: str, width: float, size: float) -> str:
    kept = line[: _whole(line, _fitting(line, width - text_width(ELLIPSIS, size), size))]
    return kept.rstrip(" -–,.;:(") + ELLIPSIS


def _pieces(text: str, width: float, size: float) -> list[str]:
    """The parts between possible line breaks, each narrow enough; a part that follows a space starts with it."""
    pieces: list[str] = []
    for word in BETWEEN.split(text):
        rest = word
        while text_width(rest.strip(), size) > width:
            at = _seam(rest, width, size)
            pieces.append(rest[:at])
            rest = rest[at:]
        pieces.append(rest)
    return [piece for piece in pieces if piece]


def _seam(word: str, width: float, size: float) -> int:
    """Where to break a word that is too wide: the last seam that fits, else the last character that fits."""
    fitting = _fitting(word, width, size)
    last = min(fitting, len(word) - SHORTEST_PART)
    for pattern in (SEAM, SYLLABLE):
        seams = [match.end() for match in pattern.finditer(word) if SHORTEST_PART <= match.end() <= last]
        if seams:
            return seams[-1]
    return max(1, _whole(word, fitting))


def _fitting(text: str, width: float, size: float) -> int:
    """The number of characters that fit in a width."""
    ends = accumulate(text_width(character, size) for character in text)
    return sum(1 for _ in takewhile(lambda end: end <= width, ends))


def _whole(text: str, at: int) -> int:
    """The nearest position at or before `at` that does not split a character from its accents or an emoji."""
    while 0 < at < len(text) and (_character_width(text[at]) == 0 or text[at - 1] == JOINER):
        at -= 1
    return at
