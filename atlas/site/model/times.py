"""Coalities in time: a list in groups, with a line of time behind each name."""

from dataclasses import dataclass
from typing import ClassVar

from atlas.site.model.counts import Marker
from atlas.site.model.pieces import Rich


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line of time: `kind` is that of `maps/charts/stretches.py`, `x` and `width` are in thousandths."""

    kind: str
    x: int
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """One coalition: its number on the map, its name, what else is said of it, and when it was there.

    `pieces` draw that; there are none where nothing is known. `state` is a class such as `past`.
    """

    marker: Marker
    name: Rich
    note: Rich
    period: str
    pieces: tuple[Piece, ...]
    state: str = ""


@dataclass(frozen=True, slots=True)
class SpellGroup:
    """Coalities of one form under a head; `id` is an anchor."""

    id: str
    head: Rich
    spells: tuple[Spell, ...]


@dataclass(frozen=True, slots=True)
class SpellLevel:
    """The groups of one level; `id` is an anchor, `level` its class."""

    id: str
    level: str
    groups: tuple[SpellGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spells:
    """Coalities by level and form. `ticks` are years and where they begin, `now` the day on which all is seen."""

    shape: ClassVar[str] = "spells"
    id: str
    caption: str
    columns: tuple[str, ...]
    ticks: tuple[tuple[int, str], ...]
    now: int
    levels: tuple[SpellLevel, ...]
