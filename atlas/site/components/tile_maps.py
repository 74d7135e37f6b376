"""The tiles of a map of places: which places are on it, their positions, and the class of each number."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from atlas.insights.measures.where import MapArea, map_area
from atlas.landscape.landscape import Landscape
from atlas.places.model import GEMEENTE, Place
from atlas.site.context import PageContext
from atlas.site.model import Count, Tile
from atlas.texts import N_

CLASSES = 5
# States of a tile without a number: unknown, no participant, participant, and the subject of the page.
UNKNOWN, OTHER, MEMBER, OWN = "unknown", "no", "in", "self"
# States that say nothing of a place by themselves.
SILENT = frozenset((UNKNOWN, OTHER))
# Tiles shown around the subject of a map that is cut down.
MARGIN = 1
# The most half tiles in a row with room for names, next to a table.
ROOM_FOR_NAMES = 20
CREDIT = N_("Tegels en buren: naar grenzen van CBS en Kadaster (CC BY 4.0).")


@dataclass(frozen=True, slots=True, kw_only=True)
class TileContent:
    """What a tile shows of a place: its number or word, the class of its colour, and its link."""

    state: str
    word: str = ""
    count: Count | None = None
    href: str = ""
    value: str = ""


@lru_cache(maxsize=4)
def area_of_atlas(landscape: Landscape) -> MapArea:
    """The places on every map of an atlas, computed once."""
    return map_area(landscape)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedTiles:
    """The tiles of one map; `left` and `many` as in `TileMap`. `cut` says that the map is a part of the whole."""

    tiles: tuple[Tile, ...]
    left: int
    many: bool
    cut: bool = False


def tiles_of(context: PageContext, show: Callable[[str], TileContent], *, near: bool = False) -> PlacedTiles:
    """A tile for each place on the map of the atlas, row by row; around its own area only where there is something.

    With `near`, a map that is too wide for names is cut down to the places that say something, and those around them.
    """
    area, places = area_of_atlas(context.landscape), context.landscape.where.places
    shown = {code: show(code) for code in places.tiles if code in area.shown}
    shown = {code: content for code, content in shown.items() if code not in area.around or content.state not in SILENT}
    cut = near and is_wide(context.landscape)
    if cut:
        shown = {code: shown[code] for code in _window(places.tiles, shown)}
    left, top = _corner(context.landscape, shown if cut else area.shown)
    tiles = tuple(
        _tile(content, place.column - left + 1, place.row - top + 1, place.hyphenated, outside=code in area.around)
        for code, content, place in ((code, content, places.tiles[code]) for code, content in shown.items())
    )
    width = max(tile.column for tile in tiles) - 1 if cut else 0
    return PlacedTiles(
        tiles=tiles,
        left=0 if cut else left_of_home(context.landscape),
        many=width >= ROOM_FOR_NAMES if cut else is_wide(context.landscape),
        cut=cut and len(shown) < len(area.shown),
    )


def _window(places: Mapping[str, Place], shown: Mapping[str, TileContent]) -> tuple[str, ...]:
    """The places that say something, and all that lie among them or at most `MARGIN` tiles away."""
    telling = [places[code] for code, content in shown.items() if content.state not in SILENT]
    columns, rows = [place.column for place in telling], [place.row for place in telling]
    return tuple(
        code
        for code in shown
        if min(columns) - 2 * MARGIN <= places[code].column <= max(columns) + 2 * MARGIN
        and min(rows) - MARGIN <= places[code].row <= max(rows) + MARGIN
    )


@lru_cache(maxsize=4)
def spots_of(landscape: Landscape) -> Mapping[str, str]:
    """The classes that position each place on the map, by name, row by row."""
    area, places = area_of_atlas(landscape), landscape.where.places
    if not area.shown:
        return {}
    left, top = _corner(landscape, area.shown)
    return {
        place.name: f"c{place.column - left + 1} r{place.row - top + 1}{' out' if code in area.around else ''}"
        for code, place in places.tiles.items()
        if code in area.shown
    }


def _tile(shown: TileContent, column: int, row: int, name: str, *, outside: bool) -> Tile:
    return Tile(
        column=column,
        row=row,
        name=name,
        state=shown.state,
        shown=shown.count,
        word=shown.word,
        href=shown.href,
        value=shown.value,
        outside=outside,
    )


def place_value(context: PageContext, code: str) -> str:
    """The unambiguous name of a place, which editors may use too: `gemeente Utrecht`, since Utrecht is a provincie."""
    place = context.landscape.where.places.tiles[code]
    return f"{place.kind} {place.name}" if place.kind == GEMEENTE else place.name


def left_of_home(landscape: Landscape) -> int:
    """The number of half tiles to the left of the area of the atlas itself."""
    area = area_of_atlas(landscape)
    return _corner(landscape, area.home)[0] - _corner(landscape, area.shown)[0]


def is_wide(landscape: Landscape) -> bool:
    """Whether the map has too many tiles in a row for names on a small screen."""
    tiles = landscape.where.places.tiles
    columns = [tiles[code].column for code in area_of_atlas(landscape).home]
    return max(columns) - min(columns) >= ROOM_FOR_NAMES


def credit_of(context: PageContext) -> str:
    """The source of the places; empty for an owner's own places."""
    return context.words(CREDIT) if context.landscape.where.places.shipped else ""


def classes_of(numbers: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """At most five ranges of these numbers, with about as many numbers in each, from low to high."""
    ordered = sorted(numbers)
    values = sorted(set(ordered))
    if len(values) <= CLASSES:
        return tuple((value, value) for value in values)
    bounds = sorted({ordered[len(ordered) * number // CLASSES - 1] for number in range(1, CLASSES)} | {values[-1]})
    lows = (values[0], *(next(value for value in values if value > bound) for bound in bounds[:-1]))
    return tuple(zip(lows, bounds, strict=True))


def class_of(number: int, classes: Sequence[tuple[int, int]]) -> str:
    """The class of a number among ranges, as the stylesheet names it: the highest is always the darkest."""
    below = sum(number > high for _, high in classes[:-1])
    return f"d{round(1 + (CLASSES - 1) * below / (len(classes) - 1))}" if len(classes) > 1 else f"d{CLASSES - 1}"


def legend_of(numbers: Iterable[int], classes: Sequence[tuple[int, int]]) -> tuple[tuple[str, str], ...]:
    """The classes on a map, each with its lowest and highest number, including places around the area."""
    of_state: dict[str, list[int]] = {}
    for number in sorted(numbers):
        of_state.setdefault(class_of(number, classes), []).append(number)
    ranges = ((state, values[0], values[-1]) for state, values in of_state.items())
    return tuple((state, f"{low}" if low == high else f"{low}–{high}") for state, low, high in ranges)


def _corner(landscape: Landscape, codes: Iterable[str]) -> tuple[int, int]:
    tiles = [landscape.where.places.tiles[code] for code in codes]
    return min(tile.column for tile in tiles), min(tile.row for tile in tiles)
