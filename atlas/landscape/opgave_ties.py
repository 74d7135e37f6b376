"""Ties between opgaven: the relations that they state, and the coalitions that work on both."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from atlas.landscape.atlas import Link
from atlas.landscape.dates import Phase, item_phase
from atlas.landscape.landscape import Landscape

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpgaveTie:
    """What ties opgave `a` to opgave `b` (in order of id): stated relations, and running coalitions."""

    a: str
    b: str
    declared: tuple[Link, ...]
    coalitions: tuple[str, ...]


def opgave_ties(landscape: Landscape) -> tuple[OpgaveTie, ...]:
    """Every tie between two opgaven, in the order of their ids."""
    declared: dict[Pair, list[Link]] = defaultdict(list)
    shared: dict[Pair, list[str]] = defaultdict(list)
    for pair, link in _declared(landscape):
        declared[pair].append(link)
    for pair, coalition in _shared(landscape):
        shared[pair].append(coalition)
    pairs = sorted({*declared, *shared})
    return tuple(
        OpgaveTie(a=pair[0], b=pair[1], declared=tuple(declared[pair]), coalitions=tuple(shared[pair]))
        for pair in pairs
    )


def _declared(landscape: Landscape) -> Iterator[tuple[Pair, Link]]:
    for opgave in landscape.atlas.of_kind("opgave"):
        for link in landscape.atlas.from_page(opgave.id, "relaties"):
            if link.item is not None and item_phase(link.item, landscape.on) is Phase.NOW:
                yield _pair(link.source, link.target), link


def _shared(landscape: Landscape) -> Iterator[tuple[Pair, str]]:
    for coalition in landscape.coalitions.values():
        if coalition.phase is Phase.NOW:
            for first, second in combinations(coalition.opgaven, 2):
                yield _pair(first, second), coalition.id


def _pair(first: str, second: str) -> Pair:
    return (first, second) if first < second else (second, first)
