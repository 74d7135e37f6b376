"""The landscape map on a phone: levels below each other, boxes in one column, lines in the margins beside it.

The lines are drawn without Graphviz: in one column each leaves a side of its box, follows a track, and returns;
Graphviz takes more width for this (`docs/maps.md` has the figures).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from atlas.content.kinds import FORMS, LEVELS
from atlas.maps.landscape.background import FORM_NAMES, level_head
from atlas.maps.landscape.boxes import CONNECTOR, TEAM, Box, MapContent, MapLine, joined_by
from atlas.maps.landscape.geometry import Polyline, Rect
from atlas.maps.landscape.labels import FORM_HEIGHT, PAD, SMALL_STEP, BoxWords, box_words
from atlas.maps.landscape.layout import LandscapeMap, name_of, svg_opening
from atlas.maps.landscape.svg import BoxStyle, edge, node, number, rectangle, text_lines
from atlas.texts import N_, Texts

WIDTH, NARROWEST = 328.0, 212.0
TRACK, MARGIN, HEAD, GAP = 8.0, 8.0, 27.0, 22.0
BLOCK, BLOCK_STEP = 10.0, 12.0
LEFT, RIGHT = 0, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    """Boxes from top to bottom with the rows of levels among them, and their positions."""

    rects: dict[str, Rect]
    bands: tuple[tuple[str, float, float], ...]
    borders: tuple[float, ...]
    height: float


def phone_svg(drawn: LandscapeMap) -> tuple[str, int]:
    """The picture for a phone, and the number of lines for which there is no room."""
    ground, words, ident = drawn.ground, drawn.words, f"{drawn.id}-smal"
    order = _in_order(ground)
    places = {box.id: number for number, box in enumerate(order)}
    heads = _positions_below_heading(order)
    lines = [] if drawn.is_quiet else sorted(ground.lines, key=lambda line: abs(places[line.a] - places[line.b]))
    tracks = _tracks(lines, places, heads)
    while WIDTH - _margins(tracks)[LEFT] - _margins(tracks)[RIGHT] < NARROWEST:
        lines.pop()
        tracks = _tracks(lines, places, heads)
    left, right = _margins(tracks)
    column = _column(order, left, WIDTH - left - right)
    routes = _routes(lines, tracks, column, places)
    look = BoxStyle(prefix=ident, marks=False)
    boxes = (_node(box, column.rects[box.id], look, words) for box in order)
    parts = (
        svg_opening(ident, "phone", (WIDTH, column.height), words),
        '<g class="bands" aria-hidden="true" fill="none">',
        *_bands(column),
        '</g>\n<g class="labels">',
        *_heads(ground, column, left, words),
        '</g>\n<g class="edges" aria-hidden="true" fill="none" stroke="black">\n',
        *(edge(line, route) for line, route in zip(lines, routes, strict=True)),
        '</g>\n<g class="nodes">\n',
        *boxes,
        "</g>\n</svg>\n",
    )
    return "".join(parts), 0 if drawn.is_quiet else len(ground.lines) - len(lines)


def _in_order(ground: MapContent) -> list[Box]:
    """The boxes by level, then by form; a connector of several below the highest level of those."""
    levels, forms = (*LEVELS, ""), (*FORMS, "")
    by_id = {box.id: box for box in ground.boxes}

    def place(box: Box) -> tuple[int, int, int, int]:
        if box.kind == CONNECTOR:
            joined = [levels.index(by_id[key].level) for key in joined_by(box.id, ground.lines)]
            return min(joined, default=0), 2, 0, 0
        return levels.index(box.level), box.kind == TEAM, forms.index(box.form), box.number

    return sorted(ground.boxes, key=place)


def _positions_below_heading(order: Sequence[Box]) -> frozenset[int]:
    """The positions below which the heading of a level comes."""
    band, positions = "?", set()
    for place, box in enumerate(order):
        if box.kind != CONNECTOR and box.level != band:
            positions.add(place - 1)
            band = box.level
    return frozenset(positions)


# Tracks: for each line the side it runs along and how far out, or none if it goes straight down -----------------------


def _tracks(lines: Sequence[MapLine], places: dict[str, int], heads: frozenset[int]) -> list[tuple[int, int] | None]:
    """A side and a track for each line, shortest first, on the side where it stays closest to the boxes."""
    taken: tuple[list[list[tuple[int, int]]], list[list[tuple[int, int]]]] = ([], [])
    straight = set(heads)
    tracks: list[tuple[int, int] | None] = []
    for line in lines:
        low, high = sorted((places[line.a], places[line.b]))
        if high - low == 1 and low not in straight:
            straight.add(low)
            tracks.append(None)
            continue
        tried = [(_free(side, low, high), number) for number, side in enumerate(taken)]
        track, side = min(tried, key=lambda candidate: (candidate[0], len(taken[candidate[1]]), candidate[1]))
        if track == len(taken[side]):
            taken[side].append([])
        taken[side][track].append((low, high))
        tracks.append((side, track))
    return tracks


def _free(side: Sequence[Sequence[tuple[int, int]]], low: int, high: int) -> int:
    """The first track, counted from the boxes outwards, without a line between these positions."""
    return next(
        (number for number, spans in enumerate(side) if all(a > high or b < low for a, b in spans)),
        len(side),
    )


def _margins(tracks: Sequence[tuple[int, int] | None]) -> tuple[float, float]:
    counts = [
        max((track + 1 for side, track in filter(None, tracks) if side == margin_side), default=0)
        for margin_side in (LEFT, RIGHT)
    ]
    left, right = (count * TRACK + MARGIN for count in counts)
    return left, right


def _routes(
    lines: Sequence[MapLine], tracks: Sequence[tuple[int, int] | None], column: _Column, places: dict[str, int]
) -> Iterator[Polyline]:
    ports = _ports(lines, tracks, column, places)
    for number_of_line, (line, track) in enumerate(zip(lines, tracks, strict=True)):
        (x, y, w, h), (_, y2, _, h2) = column.rects[line.a], column.rects[line.b]
        if track is None:
            ends = (y + h, y2) if y < y2 else (y, y2 + h2)
            yield tuple((x + w / 2, end) for end in ends)
            continue
        side, out = track
        edge_x = x + w if side == RIGHT else x
        away = edge_x + (out + 1) * TRACK * (1 if side == RIGHT else -1)
        start, end = ports[number_of_line, line.a], ports[number_of_line, line.b]
        yield (edge_x, start), (away, start), (away, end), (edge_x, end)


def _ports(
    lines: Sequence[MapLine], tracks: Sequence[tuple[int, int] | None], column: _Column, places: dict[str, int]
) -> dict[tuple[int, str], float]:
    """The height at which each line leaves its boxes: upward lines above downward ones, so that they do not cross."""
    sides = defaultdict(list)
    for number_of_line, (line, track) in enumerate(zip(lines, tracks, strict=True)):
        if track:
            side, out = track
            for start, end in ((line.a, line.b), (line.b, line.a)):
                up = places[end] < places[start]
                sides[start, side].append(((0, out) if up else (1, -out), number_of_line))
    heights = {}
    for (ident, _), leaving in sides.items():
        _, y, _, h = column.rects[ident]
        room = min(12.0, (h - 12) / len(leaving))
        first = y + h / 2 - room * (len(leaving) - 1) / 2
        for place, (_, number_of_line) in enumerate(sorted(leaving)):
            heights[number_of_line, ident] = first + place * room
    return heights


# Places and picture -------------------------------------------------------------------------------------------------


def _column(order: Sequence[Box], left: float, width: float) -> _Column:
    rects: dict[str, Rect] = {}
    bands: list[tuple[str, float, float]] = []
    borders: list[float] = []
    y = 0.0
    waiting = list(LEVELS)
    for box in order:
        if box.kind == CONNECTOR:
            y += 10
            high = _words(box, width).height
            rects[box.id] = (left, y, width, high)
            borders.append(y + high / 2)
            y += high + 10
            continue
        while not bands or bands[-1][0] != box.level:
            level = waiting.pop(0) if waiting else box.level
            bands.append((level, y, y + HEAD))
            y += HEAD if level == box.level else 2 * HEAD
            bands[-1] = (level, bands[-1][1], y)
        y += 10
        high = _words(box, width).height
        rects[box.id] = (left, y, width, high)
        y += high + GAP - 10
        bands[-1] = (bands[-1][0], bands[-1][1], y)
    for level in waiting:
        bands.append((level, y, y + 2 * HEAD))
        y += 2 * HEAD
    return _Column(rects=rects, bands=tuple(bands), borders=tuple(borders), height=y)


def _bands(column: _Column) -> Iterator[str]:
    for level, top, bottom in column.bands:
        yield rectangle((0, top, WIDTH, bottom - top - 2), f' class="band {level or "unknown"}"')
    for y in column.borders:
        yield f'<path class="border" d="M0 {number(y)}H{number(WIDTH)}"/>'


def _heads(ground: MapContent, column: _Column, left: float, words: Texts) -> Iterator[str]:
    for level, top, bottom in column.bands:
        yield level_head(ground, level, (left, top + 19), words)
        if bottom - top <= 2 * HEAD:
            remark = words(
                N_("witte plek: gezocht, niets gevonden") if ground.mapped else N_("◌ onbekend: nog niets gevonden")
            )
            yield text_lines((remark,), left, top + 41, 0, "label empty")


def _words(box: Box, width: float) -> BoxWords:
    return box_words(box, width, with_form=True)


def _node(box: Box, rect: Rect, look: BoxStyle, words: Texts) -> str:
    """A box; a coalition with four small blocks from formal to informal, and its form in words."""
    box_text = _words(box, rect[2])
    drawn = node(box, rect, box_text, name_of(box, words), look)
    form = "".join(_form(box, rect, rect[1] + box_text.body - FORM_HEIGHT, words)) if box_text.with_form else ""
    return drawn.replace("</a></g>", f"{form}</a></g>")


def _form(box: Box, rect: Rect, top: float, words: Texts) -> Iterator[str]:
    left = rect[0] + PAD
    for place, form in enumerate(FORMS):
        block = (left + place * BLOCK_STEP, top + 1, BLOCK, 6.0)
        yield rectangle(block, f' class="{"on" if form == box.form else "dim"}"')
    x = left + len(FORMS) * BLOCK_STEP + 4
    yield text_lines((words(FORM_NAMES[box.form]),), x, top + 8, SMALL_STEP, "s")
