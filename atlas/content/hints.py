"""Parts of a message that depend on what was typed: the likely intention, and a short excerpt."""

from collections.abc import Iterable
from difflib import get_close_matches

from atlas.texts import N_, Argument, message

_LONGEST_SHOWN = 60
# From 0 to 1: a lower cutoff suggests unrelated words, a higher one misses two typos in a short word.
_ALIKE = 0.65


def nearest(word: str, options: Iterable[str]) -> str:
    """The option most similar to the word; empty if none is similar enough."""
    if len(word) > _LONGEST_SHOWN:
        return ""
    by_folded = {option.casefold(): option for option in options}
    near = get_close_matches(word.strip().casefold(), by_folded, n=1, cutoff=_ALIKE)
    return by_folded[near[0]] if near else ""


def did_you_mean(near: str) -> Argument:
    """The end of a message that suggests `near`; empty if there is no suggestion."""
    return message(N_("; bedoelde u '{near}'?"), near=near) if near else ""


def excerpt_of(text: str) -> str:
    """The first line of a text, shortened for use in a message."""
    first = text.strip().partition("\n")[0]
    return first if first == text.strip() and len(first) <= _LONGEST_SHOWN else f"{first[:_LONGEST_SHOWN]}…"
