"""Seriation: the order of rows and columns of a matrix that makes its blocks visible.

A deterministic nearest-neighbour chain: start with the fullest, then always the most similar to the last.
"""

from collections.abc import Mapping, Sequence


def chain_by_similarity(keys: Sequence[str], marks: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """The keys in a chain of similarity, by the marks of each. Ties keep the given order. Cost: quadratic."""
    left = dict.fromkeys(keys)
    chain: list[str] = []
    last: frozenset[str] = frozenset()
    while left:
        # `max` returns the first of equal keys, so ties keep the given order.
        best = max(left, key=lambda key: (_jaccard(last, marks[key]), len(marks[key])))
        last = marks[best]
        del left[best]
        chain.append(best)
    return tuple(chain)


def chain_groups(
    groups: Sequence[Sequence[str]], marks: Mapping[str, frozenset[str]], order: Sequence[str]
) -> tuple[tuple[str, ...], ...]:
    """Each group in a chain, in the direction that follows `order`, the order of the marks."""
    places = {key: place for place, key in enumerate(order)}
    return tuple(_best_direction(chain_by_similarity(group, marks), marks, places) for group in groups)


def _best_direction(
    chain: tuple[str, ...], marks: Mapping[str, frozenset[str]], places: Mapping[str, int]
) -> tuple[str, ...]:
    """The chain, or its reverse if its blocks then run from top left to bottom right."""
    half = len(chain) // 2
    if half and _mean_position(chain[:half], marks, places) > _mean_position(chain[-half:], marks, places):
        return chain[::-1]
    return chain


def _mean_position(keys: Sequence[str], marks: Mapping[str, frozenset[str]], places: Mapping[str, int]) -> float:
    """The mean position of the marks of some keys."""
    positions = [places[mark] for key in keys for mark in sorted(marks[key]) if mark in places]
    return sum(positions) / (len(positions) or 1)


def _jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    """The Jaccard index of two sets of marks."""
    return len(a & b) / (len(a | b) or 1)
