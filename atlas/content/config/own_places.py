"""The places of an atlas: those that come with atlas or the owner's table, with the owner's regions."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from atlas.content.hints import did_you_mean, excerpt_of, nearest
from atlas.content.ids import nearest_id
from atlas.content.source import read_text
from atlas.content.values import Absence, Fields
from atlas.diagnostics import Diagnostic, Diagnostics, Span
from atlas.places.dutch import dutch_places
from atlas.places.model import (
    PLAATS,
    REGIO,
    Place,
    Places,
    Region,
    Spot,
    add_regions,
    fold_name,
    make_places,
    spots_around,
)
from atlas.rules import (
    BAD_PLACE,
    EMPTY_SPOT,
    LOOSE_TILE,
    NO_PLACES_FILE,
    OFF_GRID,
    PLACE_TWICE,
    PLACES_COLUMN,
    REGION_OF_NOTHING,
    REGION_PLACE,
)
from atlas.texts import N_, message

NEEDED, OPTIONAL = ("naam", "kolom", "rij"), ("gebied", "buren", "organisatie", "afgebroken")
# More tiles than any page can draw or any reader can take in.
MOST_ROWS = 2_000
LONGEST_NUMBER = 4


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of an owner's table, and its position."""

    cells: Mapping[str, str]
    span: Span

    def cell(self, name: str) -> str:
        return self.cells.get(name, "")

    def whole_number(self, name: str) -> int | None:
        text = self.cell(name)
        return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER else None


@dataclass(frozen=True, slots=True)
class PlaceSettings:
    """The places of an atlas, the text of the owner's table by path, and where pages are named, by code of place."""

    places: Places
    texts: Mapping[str, str]
    spans: Mapping[str, Span]


def read_places(fields: Fields, folder: Path) -> tuple[PlaceSettings, Diagnostics]:
    """The places that the settings of a content folder ask for, and the problems found in them."""
    name = fields.text("plaatsen")
    texts: dict[str, str] = {}
    spans: dict[str, Span] = {}
    problems: Diagnostics = ()
    if fields["plaatsen"] is Absence.NONE:
        places = Places()
    elif name:
        text, unread = _table(fields.place("plaatsen"), name, folder)
        texts = {name: text or ""}
        places, spans, wrong = own_places(text, name) if text is not None else (Places(), {}, ())
        problems = (*unread, *wrong)
    else:
        places = dutch_places()
    items = fields.items("gebieden")
    regions, unclear = _regions(items, places)
    spans |= {_region_code(item): item.place("coalitie") for item in items if item.text("coalitie")}
    whole = add_regions(places, regions) if regions else places
    return PlaceSettings(whole, texts, spans), (*problems, *unclear)


def _table(place: Span, name: str, folder: Path) -> tuple[str | None, Diagnostics]:
    file = folder / name
    if not (file.is_file() or file.is_symlink()):
        return None, (NO_PLACES_FILE.at(place, word=excerpt_of(name)),)
    return read_text(file, name, folder)


def own_places(text: str, path: str) -> tuple[Places, dict[str, Span], Diagnostics]:
    """The places of an owner's table, where they name a page, and the problems. Rows with a mistake are left out."""
    rows, problems = _rows(text, path)
    sound, wrong = _sound(rows)
    areas = _areas(row.cell("gebied") for row in sound)
    tiles = tuple(_place(row, areas) for row in sound)
    places = make_places(tiles, areas.values(), ())
    borders, unknown = _borders(sound, places)
    by_area = {a.code: frozenset(tile.code for tile in tiles if tile.within == a.code) for a in areas.values()}
    whole = make_places(tiles, areas.values(), borders).with_members(by_area)
    spans = {tile.code: row.span for tile, row in zip(tiles, sound, strict=True) if tile.organisation}
    return whole, spans, (*problems, *wrong, *unknown, *_gaps(sound, tiles, path))


def _rows(text: str, path: str) -> tuple[tuple[_Row, ...], Diagnostics]:
    """The rows of a table separated by commas or semicolons."""
    header = text.partition("\n")[0]
    table = csv.reader(text.split("\n"), delimiter=";" if header.count(";") > header.count(",") else ",")
    names = [name.strip().casefold() for name in next(table, [])]
    missing = [name for name in NEEDED if name not in names]
    if missing:
        place, others = Span(path, 1, 1, len(header)), ", ".join(OPTIONAL)
        return (), (PLACES_COLUMN.at(place, name=missing[0], others=others),)
    rows: list[_Row] = []
    for cells in table:
        if any(cell.strip() for cell in cells) and len(rows) < MOST_ROWS:
            line = table.line_num
            trimmed = {name: cell.strip() for name, cell in zip(names, cells, strict=False)}
            rows.append(_Row(trimmed, Span(path, line, 1, len(text.split("\n", line)[line - 1]))))
    return tuple(rows), ()


def _sound(rows: Iterable[_Row]) -> tuple[tuple[_Row, ...], Diagnostics]:
    """The valid rows, and the problems of the others."""
    sound: list[_Row] = []
    problems: list[Diagnostic] = []
    names: dict[str, str] = {}
    spots: dict[Spot, str] = {}
    for row in rows:
        wrong = next(_wrong(row, names, spots, sound), None)
        if wrong:
            problems.append(wrong)
            continue
        names[fold_name(row.cell("naam"))] = spots[_spot(row)] = row.cell("naam")
        sound.append(row)
    return tuple(sound), tuple(problems)


def _wrong(row: _Row, names: Mapping[str, str], spots: Mapping[Spot, str], before: list[_Row]) -> Iterator[Diagnostic]:
    name = row.cell("naam")
    bad = next((n for n in NEEDED if not row.cell(n) or (n != "naam" and row.whole_number(n) is None)), "")
    if bad:
        yield BAD_PLACE.at(row.span, name=bad, word=excerpt_of(row.cell(bad)))
        return
    spot = _spot(row)
    if fold_name(name) in names:
        yield PLACE_TWICE.at(row.span, name=message(N_("de naam")), word=excerpt_of(name), other=names[fold_name(name)])
    if spot in spots:
        place = f"{spot[0]}, {spot[1]}"
        yield PLACE_TWICE.at(row.span, name=message(N_("de plek")), word=place, other=spots[spot])
    if before and sum(spot) % 2 != sum(_spot(before[0])) % 2:
        yield OFF_GRID.at(row.span, word=excerpt_of(name), column=spot[0], row=spot[1])


def _spot(row: _Row) -> Spot:
    return row.whole_number("kolom") or 0, row.whole_number("rij") or 0


def _areas(names: Iterable[str]) -> dict[str, Region]:
    given = dict.fromkeys(filter(None, names))
    return {name: Region(code=f"gebied-{nearest_id(name)}", name=name, kind=REGIO) for name in given}


def _place(row: _Row, areas: Mapping[str, Region]) -> Place:
    name, area = row.cell("naam"), row.cell("gebied")
    return Place(
        code=nearest_id(name) or name,
        name=name,
        kind=PLAATS,
        column=_spot(row)[0],
        row=_spot(row)[1],
        hyphenated=row.cell("afgebroken").replace("·", "\u00ad") or name,
        within=areas[area].code if area else "",
        organisation=row.cell("organisatie"),
    )


def _borders(rows: Iterable[_Row], places: Places) -> tuple[tuple[tuple[str, str], ...], Diagnostics]:
    """Pairs of neighbouring places: as the table says, or adjacent on the map where it says nothing."""
    by_spot = {tile.spot: tile.code for tile in places.tiles.values()}
    pairs: list[tuple[str, str]] = []
    problems: list[Diagnostic] = []
    for row in rows:
        code = by_spot[_spot(row)]
        if not row.cell("buren"):
            pairs += [(code, by_spot[spot]) for spot in spots_around(_spot(row)) if spot in by_spot]
        neighbours, wrong = _tiles(row.cell("buren").split("|"), places, row.span)
        pairs += [(code, other) for other in neighbours]
        problems += wrong
    return tuple(pairs), tuple(problems)


def _tiles(names: Iterable[str], places: Places, span: Span) -> tuple[tuple[str, ...], Diagnostics]:
    """The codes of the tiles with these names, and a diagnostic at `span` for each name without a tile."""
    codes: list[str] = []
    problems: list[Diagnostic] = []
    for name in names:
        tile = places.tile_named(name)
        if tile:
            codes.append(tile.code)
        elif name.strip():
            near = nearest(name, (tile.name for tile in places.tiles.values()))
            problems.append(REGION_PLACE.at(span, word=excerpt_of(name.strip()), hint=did_you_mean(near)))
    return tuple(codes), tuple(problems)


def _gaps(rows: Iterable[_Row], tiles: tuple[Place, ...], path: str) -> Iterator[Diagnostic]:
    """Diagnostics for isolated tiles, and for empty spots with a tile on all six sides."""
    taken = {tile.spot for tile in tiles}
    for row in rows:
        if len(taken) > 1 and not any(spot in taken for spot in spots_around(_spot(row))):
            yield LOOSE_TILE.at(row.span, word=excerpt_of(row.cell("naam")))
    empty = {spot for tile in tiles for spot in spots_around(tile.spot)} - taken
    for column, row_number in sorted(empty):
        if all(spot in taken for spot in spots_around((column, row_number))):
            yield EMPTY_SPOT.at(Span(path), column=column, row=row_number)


def _regions(items: Iterable[Fields], places: Places) -> tuple[tuple[Region, ...], Diagnostics]:
    """The owner's regions, and the problems found in them."""
    regions: dict[str, Region] = {}
    problems: list[Diagnostic] = []
    for item in items:
        name = item.text("naam")
        other = regions.get(fold_name(name)) or places.find(name)
        if other:
            place = item.place("naam")
            problems.append(PLACE_TWICE.at(place, name=message(N_("de naam")), word=excerpt_of(name), other=other.name))
            continue
        members, wrong = _tiles(item.texts("plaatsen"), places, item.place("plaatsen"))
        problems += wrong
        if not item.texts("plaatsen") and not item.text("coalitie"):
            problems.append(REGION_OF_NOTHING.at(item.place("naam"), word=excerpt_of(name)))
        regions[fold_name(name)] = Region(
            code=_region_code(item),
            name=name,
            kind=REGIO,
            members=frozenset(members),
            sort=item.text("soort"),
            coalition=item.text("coalitie"),
        )
    return tuple(regions.values()), tuple(problems)


def _region_code(item: Fields) -> str:
    return f"regio-{nearest_id(item.text('naam'))}"
