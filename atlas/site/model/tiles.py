"""A map of places as hexagons: a list of links that the stylesheet positions, with a legend and a table."""

from dataclasses import dataclass
from typing import ClassVar

from atlas.site.model.counts import Count
from atlas.site.model.pieces import Rich
from atlas.site.model.plain import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A place. `column` counts half tiles and `row` tiles, both from 1; `name` has soft hyphens where it may break.

    `shown` is the number on it, if any; `state` is a class: `d1` to `d5` for an amount, `in`, `self`, `no` or
    `unknown`. `word` says the same for screen readers. `outside` marks a place around the area of the atlas. `value` is
    the choice that pointing at it makes.
    """

    column: int
    row: int
    name: str
    state: str
    shown: Count | None = None
    word: str = ""
    href: str = ""
    outside: bool = False
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TileMap:
    """A map of tiles, row by row. `left` is the number of half tiles to the left of the area of the atlas itself.

    `legend` pairs a state with its meaning; `credit` names the source of the facts. `level` is the level of the
    coalition that the map is about, which gives it its colour. `pick` names the choice that pointing at a tile makes.
    """

    shape: ClassVar[str] = "tiles"
    id: str
    caption: str
    note: Rich
    tiles: tuple[Tile, ...]
    legend: tuple[tuple[str, str], ...]
    credit: str
    left: int = 0
    many: bool = False
    level: str = ""
    pick: str = ""
    table: Table | None = None
    table_summary: str = ""
