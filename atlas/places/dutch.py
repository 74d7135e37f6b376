"""The places of the Netherlands: 342 gemeenten with tiles and actual neighbours, provincies and waterschappen."""

from collections.abc import Mapping
from functools import cache

from atlas.places.model import GEMEENTE, LAND, PROVINCIE, WATERSCHAP, Place, Places, Region, make_places
from atlas.places.rows import read_rows, split_values

SOFT_HYPHEN = "\u00ad"


@cache
def dutch_places() -> Places:
    """All places of the Netherlands, read once."""
    tiles = tuple(map(_gemeente, read_rows("gemeenten")))
    borders = ((row["code"], row["buur"]) for row in read_rows("buren"))
    return make_places(tiles, (_land(tiles), *_provincies(tiles), *_waterschappen()), borders, shipped=True)


def _gemeente(row: Mapping[str, str]) -> Place:
    return Place(
        code=row["code"],
        name=row["naam"],
        kind=GEMEENTE,
        column=int(row["kolom"]),
        row=int(row["rij"]),
        hyphenated=row["afgebroken"].replace("·", SOFT_HYPHEN),
        also=split_values(row["ook"]),
        within=row["provincie"],
    )


def _land(tiles: tuple[Place, ...]) -> Region:
    return Region(code="nl", name="Nederland", kind=LAND, members=frozenset(tile.code for tile in tiles))


def _provincies(tiles: tuple[Place, ...]) -> tuple[Region, ...]:
    return tuple(
        Region(
            code=row["code"],
            name=row["naam"],
            kind=PROVINCIE,
            members=frozenset(tile.code for tile in tiles if tile.within == row["code"]),
            also=split_values(row["ook"]),
        )
        for row in read_rows("provincies")
    )


def _waterschappen() -> tuple[Region, ...]:
    return tuple(Region(code=row["code"], name=row["naam"], kind=WATERSCHAP) for row in read_rows("waterschappen"))
