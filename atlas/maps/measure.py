"""How wide a text is, and how it breaks into the lines of a box.

Estimates, since the reader's font is not known when the site is built: the widths of Arial (equal to those of
Liberation Sans and Helvetica), widened so that the common wider faces of `system-ui` stay inside the box as well.
"""

import re
import unicodedata
from functools import lru_cache

from atlas.maps.drawing import FONT_SIZE

ELLIPSIS = "…"
# Verdana and DejaVu Sans run some 15 % wider than Arial; the padding of a box takes up the rest.
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
# A compound breaks best behind one of these, then between two consonants that have a vowel at either side.
BEHIND = re.compile(
    r"(?<=\w{3})(?:ings|heids|teits|schaps|elings|tions|werks?|regio|gemeenten?|stads?|lands?|dorps|wijks?|bedrijfs"
    r"|zorgs?|jeugd|woning|energie|milieu|kennis|verkeers)(?=\w{4})",
    re.IGNORECASE,
)
SYLLABLE = re.compile(r"(?<=[aeiouyàáâäèéêëìíîïòóôöùúûü])[^\W\d_aeiouy](?=[^\W\d_aeiouy]+[aeiouy]\w)", re.IGNORECASE)
SHORTEST_PART = 3
# Marks that would turn the text around them as well, and the two characters that XML forbids beside the controls.
UNPRINTABLE = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff")
JOINER = "\u200d"


def plain(text: str) -> str:
    """The text on one line, without what XML, Graphviz or a reader cannot take: controls, surrogates, turned order."""
    spaced = "".join(" " if character.isspace() else character for character in text)
    return " ".join("".join(character for character in spaced if _printable(character)).split())


def _printable(character: str) -> bool:
    return unicodedata.category(character) not in {"Cc", "Cs"} and character not in UNPRINTABLE


def text_width(text: str, size: float = FONT_SIZE) -> float:
    """The width of a text in points, rather too wide than too narrow."""
    return sum(map(_character_width, text)) * size * SPARE / 1000


@lru_cache(maxsize=4096)
def _character_width(character: str) -> int:
    base = unicodedata.normalize("NFD", character)[0]
    if unicodedata.combining(base) or unicodedata.category(base) in {"Mn", "Me", "Cf"}:
        return 0
    if unicodedata.east_asian_width(base) in {"W", "F"}:
        return WIDE
    return WIDTHS.get(base, USUAL if base.isascii() else UNUSUAL)


def wrap(text: str, width: float, lines: int = 3, size: float = FONT_SIZE) -> tuple[str, ...]:
    """The text in at most so many lines of at most so many points; an ellipsis ends it if that is too little.

    Words stay whole where they fit on a line. A longer word breaks, without a hyphen, where a compound has a seam.
    """
    wrapped: list[str] = []
    for piece in _pieces(plain(text), width, size):
        joined = wrapped[-1] + piece if wrapped else piece
        if wrapped and text_width(joined.strip(), size) <= width:
            wrapped[-1] = joined
        else:
            wrapped.append(piece)
    trimmed = tuple(line.strip() for line in wrapped)
    return trimmed if len(trimmed) <= lines else (*trimmed[: lines - 1], _cut(trimmed[lines - 1 :], width, size))


def _cut(rest: tuple[str, ...], width: float, size: float) -> str:
    line = rest[0]
    while line and text_width(line + ELLIPSIS, size) > width:
        line = line[: _whole(line, len(line) - 1)]
    return line.rstrip(" -–,.;:(") + ELLIPSIS


def _pieces(text: str, width: float, size: float) -> list[str]:
    """The parts between which a line may break, each narrow enough; a part that follows a space begins with it."""
    pieces: list[str] = []
    for word in re.findall(r"\s?[^\s/-]*[/-]*", text):
        rest = word
        while rest and text_width(rest.strip(), size) > width:
            at = _seam(rest, width, size)
            pieces.append(rest[:at])
            rest = rest[at:]
        pieces.append(rest)
    return [piece for piece in pieces if piece]


def _seam(word: str, width: float, size: float) -> int:
    """Where to break a word that is too wide: the last seam that still fits, else the last character that does."""
    fitting = max((at for at in range(1, len(word)) if text_width(word[:at], size) <= width), default=1)
    for pattern in (BEHIND, SYLLABLE):
        seams = [match.end() for match in pattern.finditer(word) if SHORTEST_PART <= match.end() <= fitting]
        if seams and len(word) - seams[-1] >= SHORTEST_PART:
            return seams[-1]
    return max(1, _whole(word, fitting))


def _whole(text: str, at: int) -> int:
    """The nearest place at or before this one that does not cut a character from its accents or an emoji in two."""
    while at > 0 and (_character_width(text[at]) == 0 or text[at - 1] == JOINER):
        at -= 1
    return at
