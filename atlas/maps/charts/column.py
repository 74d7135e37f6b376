"""Drawings for a phone: boxes in one column, with lines beside them. The stylesheet colours them."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from atlas.maps.drawing import safe
from atlas.maps.landscape.geometry import Rect
from atlas.maps.landscape.svg import escape_text, number, rectangle, text_lines
from atlas.maps.measure import printable_line, wrap

WIDTH = 328.0
PAD, STEP, MEASURED, MOST_LINES = 9.0, 15.5, 12.2, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnBox:
    """A box of a column: its text, its link, its accessible name, and its classes."""

    id: str
    name: str
    href: str
    title: str
    classes: tuple[str, ...]
    said: str = ""


def lines_in(cell: ColumnBox, width: float) -> tuple[str, ...]:
    """The text of a box of this width, in lines."""
    return tuple(wrap(cell.name, width - 2 * PAD, MOST_LINES, MEASURED))


def height_of(cell: ColumnBox, width: float) -> float:
    """The height of a box of this width, in points."""
    return (len(lines_in(cell, width)) + bool(cell.said)) * STEP + 2 * PAD - 3


def cell_svg(cell: ColumnBox, rect: Rect, ident: str) -> str:
    """A box as a link."""
    x, y, width, _ = rect
    lines = lines_in(cell, width)
    remark = text_lines((cell.said,), x + PAD, y + PAD + 11 + len(lines) * STEP, STEP, "s") if cell.said else ""
    inside = rectangle(rect, ' rx="4"') + text_lines(lines, x + PAD, y + PAD + 11, STEP, "t") + remark
    kinds = escape(" ".join(("node", *cell.classes)))
    return (
        f'<g id="{safe(ident)}.{safe(cell.id)}" class="{kinds}" data-id="{escape(printable_line(cell.id))}">'
        f'<a href="{escape(cell.href)}" aria-label="{escape(printable_line(cell.title))}">{inside}</a></g>\n'
    )


def line_svg(path: str, ends: tuple[str, str], classes: Iterable[str], title: str) -> str:
    """A line between two boxes."""
    kinds = escape(" ".join(("edge", *classes)))
    joined = escape(printable_line(" ".join(ends)))
    return f'<g class="{kinds}" data-ends="{joined}"><title>{escape_text(title)}</title><path d="{path}"/></g>\n'


def column_svg(ident: str, title: str, height: float, *parts: str) -> str:
    """The whole picture, as wide as a phone."""
    name = safe(ident)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" id="{name}..map" class="map phone" role="group"'
        f' aria-labelledby="{name}..title" viewBox="0 0 {number(WIDTH)} {number(height)}"'
        f' font-family="Arial, sans-serif" font-size="12" fill="white" stroke="none">'
        f'<title id="{name}..title">{escape_text(title)}</title>\n{"".join(parts)}</svg>\n'
    )
