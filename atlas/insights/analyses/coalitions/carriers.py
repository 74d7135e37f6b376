"""Carriers of a result from a coalition to a formal table: whoever sits at both ends of each step on the path."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from atlas.insights.base import current_of, formal_side
from atlas.insights.measures.paths import paths_to_nearest, tie_graph
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.derived.ties import Tie
from atlas.landscape.landscape import Landscape


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step between two coalitions, with the grenswerkers and organisations that sit in both, by id or key."""

    start: str
    end: str
    persons: tuple[str, ...]
    organisations: tuple[str, ...]


def steps_to_formal(landscape: Landscape, coalition: Coalition) -> tuple[Step, ...]:
    """The shortest path from a running informal coalition to a formal one on a shared opgave; empty if unknown."""
    if formal_side(coalition) is not False:
        return ()
    routes = (_ways(landscape, opgave).get(coalition.id, ()) for opgave in coalition.opgaven)
    shortest = min((way for way in routes if way), key=len, default=())
    return tuple(_steps(coalition.id, shortest))


@lru_cache(maxsize=64)
def _ways(landscape: Landscape, opgave: str) -> Mapping[str, tuple[Tie, ...]]:
    """The path from every running coalition of an opgave to the nearest formal one."""
    running = current_of(landscape, opgave)
    return paths_to_nearest(tie_graph(landscape, running), [c.id for c in running if formal_side(c)])


def _steps(start: str, way: tuple[Tie, ...]) -> list[Step]:
    steps: list[Step] = []
    for tie in way:
        end = tie.other(start)
        steps.append(Step(start=start, end=end, persons=tie.persons, organisations=tie.organisations))
        start = end
    return steps
