"""A landscape map as SVG: bands, headings, lines and boxes, with classes for the stylesheet.

Kept small, since a page contains two. `fill` and `stroke` are for readers without the stylesheet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from atlas.maps.drawing import safe
from atlas.maps.landscape.boxes import AFTER, CONNECTOR, PART, PRACTICE, SOLUTION, Box, MapLine
from atlas.maps.landscape.geometry import Point, Polyline, Rect
from atlas.maps.landscape.labels import (
    CHIP_INDENT,
    CHIP_PAD,
    PAD,
    ROLE_INDENT,
    SMALL_STEP,
    TITLE_STEP,
    BoxWords,
)
from atlas.maps.measure import printable_line

RADIUS, SQUARE = 6.0, 0.6
# The inset of the symbol in a box, so that no end of a line covers it.
SIGN = 11.0
SIGNS = {"minipraktijk": "▸", "oplossing": "★"}
NUMBER_HEIGHT, DIGIT, SIDE = 15.0, 7.2, 4.5
PARTIAL, PARTIAL_WIDTH, TWO_WIDTH = "◌", 13.0, 13.0


def number(length: float) -> str:
    """A length, rounded to a tenth of a point."""
    return f"{round(length, 1) + 0:g}"


def text_lines(lines: Sequence[str], x: float, y: float, step: float, kind: str = "") -> str:
    """Lines of text as one text element."""
    name = f' class="{kind}"' if kind else ""
    first, *rest = map(escape_text, lines or ("",))
    more = "".join(f'<tspan x="{number(x)}" dy="{number(step)}">{line}</tspan>' for line in rest)
    return f'<text x="{number(x)}" y="{number(y)}"{name}>{first}{more}</text>'


def escape_text(text: str) -> str:
    """Text as the content of an element."""
    return escape(printable_line(text), quote=False)


def rectangle(rect: Rect, more: str = "") -> str:
    """A rectangle with `more` as its other attributes."""
    x, y, w, h = map(number, rect)
    return f'<rect x="{x}" y="{y}" width="{w}" height="{h}"{more}/>'


def edge(line: MapLine, route: Polyline) -> str:
    """A line on top of a wider one in the colour of paper, so that crossings are readable, and its tip."""
    path = rounded_path(route)
    kinds = f"edge {line.kind}{' past' if line.past else ''}"
    ends = escape(f"{line.a} {line.b}")
    return (
        f'<g class="{kinds}" data-ends="{ends}" data-band="{line.kind}"><title>{escape_text(line.title)}</title>'
        f'<path class="under" d="{path}"/><path d="{path}"/>{_tip(line, route)}</g>\n'
    )


def rounded_path(route: Polyline) -> str:
    """A path with round corners, in as few characters as possible; one that is not orthogonal is left as it is."""
    if not is_square(route):
        return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in route)
    parts = [f"M{number(route[0][0])} {number(route[0][1])}"]
    for before, corner, after in zip(route, route[1:], route[2:], strict=False):
        r = min(RADIUS, _distance(before, corner) / 2, _distance(corner, after) / 2)
        (ix, iy), (ox, oy) = _direction(before, corner), _direction(corner, after)
        parts.append(_to((corner[0] - ix * r, corner[1] - iy * r), level=not iy))
        turn = (ix * r, iy * r, (ix + ox) * r, (iy + oy) * r)
        parts.append("q" + " ".join(map(number, turn)))
    parts.append(_to(route[-1], level=abs(route[-1][1] - route[-2][1]) < abs(route[-1][0] - route[-2][0])))
    return "".join(parts)


def is_square(route: Polyline) -> bool:
    """Whether a route is orthogonal."""
    return all(min(abs(a[0] - b[0]), abs(a[1] - b[1])) < SQUARE for a, b in pairwise(route))


def _to(point: Point, *, level: bool) -> str:
    return f"H{number(point[0])}" if level else f"V{number(point[1])}"


def _distance(a: Point, b: Point) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _direction(start: Point, end: Point) -> tuple[int, int]:
    """The direction from one point to another on a horizontal or vertical line."""
    across, down = end[0] - start[0], end[1] - start[1]
    return ((across > 0) - (across < 0), 0) if abs(across) > abs(down) else (0, (down > 0) - (down < 0))


def _tip(line: MapLine, route: Polyline) -> str:
    """An arrow at the successor or receiver, a dot at the whole of which the other end is a part."""
    if line.kind == PART:
        (x, y), (dx, dy) = route[-1], _direction(route[-2], route[-1])
        return f'<circle cx="{number(x - 4 * dx)}" cy="{number(y - 4 * dy)}" r="4"/>'
    if line.kind == AFTER:
        return _point(route[0], _direction(route[1], route[0]))
    return _point(route[-1], _direction(route[-2], route[-1])) if line.kind in {PRACTICE, SOLUTION} else ""


def _point(at: Point, route: tuple[int, int]) -> str:
    (x, y), (dx, dy) = at, route
    left, right = (-8 * dx + 4.5 * dy, -8 * dy + 4.5 * dx), (-9 * dy, -9 * dx)
    steps = " ".join(map(number, (*left, *right)))
    return f'<path class="tip" d="M{number(x)} {number(y)}l{steps}z"/>'


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxStyle:
    """How the boxes of a picture are written: the prefix of their ids, and whether they have the marks for filters."""

    prefix: str
    marks: bool


def node(box: Box, rect: Rect, words: BoxWords, name: str, look: BoxStyle) -> str:
    """A box as a link with the id `name`."""
    two = f"{look.prefix}..two"
    inside = _role(rect, words) if box.kind == CONNECTOR else "".join(_coalition(box, rect, words, two))
    shares = " ".join(f"{key}:{count}" for key, count in box.shares)
    marks = (*box.marks, *((("shares", shares),) if shares else ())) if look.marks else ()
    data = "".join(f' data-{key}="{escape(printable_line(value))}"' for key, value in (("id", box.id), *marks))
    level = () if box.kind == CONNECTOR else (box.level or "unknown",)
    kinds = " ".join(("node", box.kind, *level, *((box.state,) if box.state else ())))
    return (
        f'<g id="{safe(look.prefix)}.{safe(box.id)}" class="{kinds}"{data}>'
        f'<a href="{escape(box.href)}" aria-label="{escape(printable_line(name))}">{inside}</a></g>\n'
    )


def _role(rect: Rect, words: BoxWords) -> str:
    x, y, _, h = rect
    top = y + h / 2 - len(words.title) * SMALL_STEP / 2 + 11
    box = rectangle(rect, f' rx="{number(min(h / 2, 13))}"')
    return box + _diamond(x + 12, y + h / 2) + text_lines(words.title, x + ROLE_INDENT, top, SMALL_STEP)


def _diamond(x: float, y: float) -> str:
    return f'<path class="dia" d="M{number(x)} {number(y - 5)}l5 5-5 5-5-5z"/>'


def _coalition(box: Box, rect: Rect, words: BoxWords, two: str) -> Iterator[str]:
    x, y, w, _ = rect
    yield rectangle(rect, ' rx="4"')
    yield text_lines(words.title, x + PAD, y + PAD + 11.5, TITLE_STEP, "t")
    at = y + PAD + len(words.title) * TITLE_STEP
    if words.said:
        yield text_lines(words.said, x + PAD, at + 11, SMALL_STEP, "s")
    at = y + words.body
    for chip, lines in zip(box.chips, words.chips, strict=True):
        yield f'<path class="rule" d="M{number(x)} {number(at)}h{number(w)}"/>'
        middle = at + CHIP_PAD / 2 + len(lines) * SMALL_STEP / 2
        sign = SIGNS.get(chip.kind)
        yield (
            f'<text x="{number(x + SIGN - 5)}" y="{number(at + 14)}">{sign}</text>'
            if sign
            else _diamond(x + SIGN, middle)
        )
        yield text_lines(lines, x + CHIP_INDENT, at + 14, SMALL_STEP)
        at += len(lines) * SMALL_STEP + CHIP_PAD
    yield from _numbers(box, rect, two)


def _numbers(box: Box, rect: Rect, two: str) -> Iterator[str]:
    """The number of a coalition on the left of its upper edge, and its number of shared parties on the right."""
    x, y, w, _ = rect
    if box.number:
        wide = len(str(box.number)) * DIGIT + 2 * SIDE
        yield rectangle((x + 6, y - 9, wide, NUMBER_HEIGHT), ' class="no"')
        yield f'<text class="no" x="{number(x + 6 + wide / 2)}" y="{number(y + 2.5)}">{box.number}</text>'
    if box.shares or box.partial:
        yield from _shares(box, x + w - 6, y - 9, two)


def _shares(box: Box, right: float, top: float, two: str) -> Iterator[str]:
    """The number of boxes with shared parties, in a pill that ends at `right`; with a sign if there may be more."""
    text = " ".join(([str(len(box.shares))] if box.shares else []) + [PARTIAL] * box.partial)
    before = TWO_WIDTH if box.shares else 0.0
    wide = len(str(len(box.shares))) * DIGIT * bool(box.shares) + PARTIAL_WIDTH * box.partial + 2 * SIDE + before
    left = right - wide
    yield rectangle((left, top, wide, NUMBER_HEIGHT), ' class="nb" rx="7.5"')
    if box.shares:
        yield f'<use href="#{two}" x="{number(left + 6)}" y="{number(top + 4)}"/>'
    middle = left + before + (wide - before) / 2
    yield f'<text class="nb" x="{number(middle)}" y="{number(top + 11.5)}">{text}</text>'
