"""Words of a diagnostic that follow what was written: what was probably meant, and a short look at it."""

from collections.abc import Iterable
from difflib import get_close_matches

from atlas.texts import N_, Argument, message

_LONGEST_SHOWN = 60
# From 0 to 1: lower offers words that only look alike, higher misses two slips in a short word.
_ALIKE = 0.65


def nearest(word: str, options: Iterable[str]) -> str:
    """The option that is most like the word, or an empty text if none is."""
    if len(word) > _LONGEST_SHOWN:
        return ""
    by_folded = {option.casefold(): option for option in options}
    near = get_close_matches(word.strip().casefold(), by_folded, n=1, cutoff=_ALIKE)
    return by_folded[near[0]] if near else ""


def did_you_mean(near: str) -> Argument:
    """The end of a message that offers `near`; nothing if there is nothing to offer."""
    return message(N_("; bedoelde u '{near}'?"), near=near) if near else ""


def excerpt_of(text: str) -> str:
    """A text as a message shows it: its first line, cut when long."""
    first = text.strip().partition("\n")[0]
    return first if first == text.strip() and len(first) <= _LONGEST_SHOWN else f"{first[:_LONGEST_SHOWN]}…"
