"""Coalitions in time: a list in groups, with a timeline behind each name."""

from dataclasses import dataclass
from typing import ClassVar

from atlas.site.model.counts import Marker
from atlas.site.model.pieces import Rich


@dataclass(frozen=True, slots=True)
class TimelineSegment:
    """A segment of a timeline: `kind` is that of `maps/charts/stretches.py`, `x` and `width` are in thousandths."""

    kind: str
    x: int
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One coalition: its number on the map, its name, a remark, and its period.

    `pieces` draw that period; there are none if nothing is known. `state` is a class such as `past`.
    """

    marker: Marker
    name: Rich
    note: Rich
    period: str
    pieces: tuple[TimelineSegment, ...]
    state: str = ""


@dataclass(frozen=True, slots=True)
class TimelineGroup:
    """Coalitions of one form under a heading; `id` is an anchor."""

    id: str
    head: Rich
    spells: tuple[TimelineRow, ...]


@dataclass(frozen=True, slots=True)
class TimelineLevel:
    """The groups of one level; `id` is an anchor, `level` its class."""

    id: str
    level: str
    groups: tuple[TimelineGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A timeline of coalitions by level and form. `ticks` are years with their positions, `now` the reference date."""

    shape: ClassVar[str] = "spells"
    id: str
    caption: str
    columns: tuple[str, ...]
    ticks: tuple[tuple[int, str], ...]
    now: int
    levels: tuple[TimelineLevel, ...]
