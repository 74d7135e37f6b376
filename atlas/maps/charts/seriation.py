"""The order of the rows and columns of a matrix in which its blocks show: what is alike stands together.

A chain by nearest neighbour, the same each time: begin with the fullest, then always the one most like the last.
"""

from collections.abc import Mapping, Sequence


def chained(keys: Sequence[str], marks: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """The keys in a chain of likeness, by what each has a mark for. Ties go to the order given. Cost: quadratic."""
    left = dict.fromkeys(keys)
    chain: list[str] = []
    last: frozenset[str] = frozenset()
    while left:
        # Of equals `max` takes the first, so ties go to the order given.
        best = max(left, key=lambda key: (_alike(last, marks[key]), len(marks[key])))
        last = marks[best]
        del left[best]
        chain.append(best)
    return tuple(chain)


def blocks(
    groups: Sequence[Sequence[str]], marks: Mapping[str, frozenset[str]], order: Sequence[str]
) -> tuple[tuple[str, ...], ...]:
    """Each group in a chain, turned so that it runs the way of `order`, the order of what the marks are for."""
    places = {key: place for place, key in enumerate(order)}
    return tuple(_turned(chained(group, marks), marks, places) for group in groups)


def _turned(chain: tuple[str, ...], marks: Mapping[str, frozenset[str]], places: Mapping[str, int]) -> tuple[str, ...]:
    """The chain, or the same from its other end if its blocks then run from top left to bottom right."""
    half = len(chain) // 2
    if half and _middle(chain[:half], marks, places) > _middle(chain[-half:], marks, places):
        return chain[::-1]
    return chain


def _middle(keys: Sequence[str], marks: Mapping[str, frozenset[str]], places: Mapping[str, int]) -> float:
    """The mean place of the marks of some keys."""
    found = [places[mark] for key in keys for mark in sorted(marks[key]) if mark in places]
    return sum(found) / (len(found) or 1)


def _alike(one: frozenset[str], two: frozenset[str]) -> float:
    """What two share, as a part of what they have together (Jaccard)."""
    return len(one & two) / (len(one | two) or 1)
