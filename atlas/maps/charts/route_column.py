"""The route of a solution on a phone: the origin on top, and a branch from a line down its side to each destination."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from atlas.maps.charts.column import WIDTH, ColumnBox, cell_svg, column_svg, height_of, line_svg
from atlas.maps.charts.route import MISSING, ROUTE_TITLE, STATE, ColumnHeadings, DestinationGroup, Leg, Stop
from atlas.maps.landscape.geometry import Rect
from atlas.maps.landscape.svg import number, text_lines
from atlas.texts import Texts

# The indent of the boxes of a leg; their branches start at a line at `TRUNK`.
INDENT, TRUNK, HEAD, GAP, APART = 26.0, 12.0, 20.0, 8.0, 16.0
FULL, IN = WIDTH - 4, WIDTH - INDENT - 2


def route_column(
    origin: Stop,
    practices: Sequence[Stop],
    groups: Sequence[DestinationGroup],
    heads: ColumnHeadings,
    *,
    ident: str,
    words: Texts,
) -> str:
    """The picture as SVG, with all carriers of each leg."""
    start = _cell(origin)
    rect = (2.0, HEAD, FULL, height_of(start, FULL))
    boxes, labels, lines = [(start, rect)], [_head(heads.origin, HEAD - 6)], list[str]()
    y = rect[1] + rect[3] + APART
    if practices:
        labels.append(_head(heads.practices, y + HEAD - 6, INDENT))
        placed = list(_stack(map(_cell, practices), y + HEAD))
        boxes += placed
        y = _bottom(placed[-1][1]) + APART
    for group in groups:
        labels.append(_head(group.name, y + HEAD - 6, INDENT))
        y += HEAD
        for leg in group.legs:
            placed = list(_stack(_cells(leg), y))
            lines += _lines(origin, leg, placed, _bottom(rect))
            boxes += placed
            y = _bottom(placed[-1][1]) + APART
    drawn = (cell_svg(cell, at, ident) for cell, at in boxes)
    return column_svg(ident, words(ROUTE_TITLE), y - APART + 3, *labels, *lines, *drawn)


def _cell(stop: Stop) -> ColumnBox:
    return ColumnBox(id=stop.id, name=stop.name, href=stop.href, title=stop.title, classes=stop.classes)


def _cells(leg: Leg) -> Iterator[ColumnBox]:
    """The carriers of a leg, then its destination. Text that only says that it is in use goes into the destination."""
    for stop in leg.through:
        if STATE not in stop.classes or MISSING in stop.classes:
            cell = _cell(stop)
            yield ColumnBox(
                id=f"{leg.end.id}/{cell.id}", name=cell.name, href=cell.href, title=cell.title, classes=cell.classes
            )
    yield _cell(leg.end)


def _stack(cells: Iterator[ColumnBox], top: float) -> Iterator[tuple[ColumnBox, Rect]]:
    for cell in cells:
        height = height_of(cell, IN)
        yield cell, (INDENT, top, IN, height)
        top += height + GAP


def _bottom(rect: Rect) -> float:
    return rect[1] + rect[3]


def _head(text: str, y: float, x: float = 2.0) -> str:
    return text_lines((text,), x, y, 0, "label head-group")


def _lines(origin: Stop, leg: Leg, placed: Sequence[tuple[ColumnBox, Rect]], top: float) -> Iterator[str]:
    """From the origin down the side to the first box of the leg, then from box to box."""
    cell, (x, y, _, height) = placed[0]
    kinds, x0, middle = (leg.kind,), number(TRUNK), y + height / 2
    path = f"M{x0} {number(top)}V{number(middle)}H{number(x)}"
    yield line_svg(path, (origin.id, cell.id), kinds, leg.title)
    for (upper, at), (lower, below) in pairwise(placed):
        path = f"M{number(INDENT + 20)} {number(_bottom(at))}V{number(below[1])}"
        yield line_svg(path, (upper.id, lower.id), kinds, leg.title)
