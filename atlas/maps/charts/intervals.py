"""Lights as intervals on a time axis, by level, with the days on which the window is open.

Drawn without Graphviz. Each bar has a symbol as well as a colour.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from atlas.maps.charts.axis import BOLD, HEAD, WIDTH, Axis, axis_over, grid_lines, today_line
from atlas.maps.measure import text_width, wrap
from atlas.maps.shapes import element, picture, words

BAR_TOP, BAR, GAP = 17.0, 14.0, 7.0
FOOT = 20.0
# On a phone the reason is shown under the name of a light, on at most this many lines.
NARROW, LINE, MOST_LINES = 328.0, 15.0, 4
SIGN_ROOM = 16.0
SIGNS = {"groen": "✓", "oranje": "~", "rood": "✕", "onbekend": "◌"}
# For a picture that was downloaded; on a page the stylesheet applies.
PAINT = {"groen": "#cfe5da", "oranje": "#f3dfb8", "rood": "#f2cbc7", "onbekend": "#eeeae0"}
ONE = timedelta(days=1)

Days = tuple[date, date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A light: the days on which it holds (`date.min` and `date.max` for an open end), and its text."""

    level: str
    colour: str
    label: str
    note: str
    title: str
    days: Days


@dataclass(frozen=True, slots=True)
class Today:
    """The reference date, and its label."""

    day: date
    text: str


def intervals(
    lights: Sequence[Interval],
    windows: Sequence[Days],
    *,
    ident: str,
    title: str,
    today: Today,
    width: float = WIDTH,
) -> str:
    """The picture. `title` describes it in words; `windows` are the periods in which the window is open."""
    axis = axis_over(_known_days(lights), today.day, width)
    tops = [*accumulate((_height(light, axis) for light in lights), initial=HEAD)]
    height = tops[-1] + FOOT
    return picture(
        ident,
        "intervals" if width == WIDTH else "intervals narrow",
        title,
        (width, height),
        element(
            "g",
            *grid_lines(axis, height - FOOT),
            *(_window(axis, days, height - FOOT) for days in windows),
            today_line(axis, today.day, today.text, height),
            aria_hidden="true",
        ),
        *(_row(light, top, axis) for light, top in zip(lights, tops, strict=False)),
    )


def _height(light: Interval, axis: Axis) -> float:
    return BAR_TOP + len(_reason_lines(light, axis)) * LINE + BAR + GAP


def _reason_lines(light: Interval, axis: Axis) -> Sequence[str]:
    """The lines of the reason if it is shown under the name, not beside it."""
    return wrap(light.note, axis.width, MOST_LINES, BOLD) if light.note and axis.width < WIDTH else ()


def _known_days(lights: Sequence[Interval]) -> Iterator[date]:
    for light in lights:
        yield from (day for day in light.days if date.min < day < date.max)


def _ends(axis: Axis, days: Days) -> tuple[float, float]:
    first, last = days
    return axis.x(first), axis.width if last == date.max else axis.x(last + ONE)


def _window(axis: Axis, days: Days, bottom: float) -> str:
    left, right = _ends(axis, days)
    return element(
        "rect",
        class_="window",
        x=left,
        y=HEAD - 4,
        width=max(right - left, 1),
        height=bottom - HEAD + 4,
        fill="#fff1c2",
        stroke="black",
    )


def _row(light: Interval, top: float, axis: Axis) -> str:
    """The text of a light with its bar below it, as one group with a tooltip."""
    left, right = _ends(axis, light.days)
    shown = light.days[0] <= light.days[1]
    under = _reason_lines(light, axis)
    bar = _bar(light, (left, max(right - left, 2)), top + BAR_TOP + len(under) * LINE, axis) if shown else ""
    reason = (_reason(line, top + 12 + LINE * (place + 1)) for place, line in enumerate(under))
    return element(
        "g",
        element("title", words(light.title)),
        _name(light, left if shown and not under else 0.0, top, axis),
        *reason,
        bar,
        class_=f"row {light.level} licht-{light.colour}",
        role="img",
        aria_label=light.title,
    )


def _bar(light: Interval, across: tuple[float, float], top: float, axis: Axis) -> str:
    """The bar with its symbol in it, or beside it if the bar is too narrow."""
    left, width = across
    after = left + width + 8 if left + width + SIGN_ROOM < axis.width else left - 8
    return element(
        "rect",
        class_="bar",
        x=left,
        y=top,
        width=width,
        height=BAR,
        fill=PAINT[light.colour],
        stroke="gray",
    ) + element(
        "text",
        SIGNS[light.colour],
        class_="sign",
        x=left + width / 2 if width >= SIGN_ROOM else after,
        y=top + BAR - 3,
        text_anchor="middle",
    )


def _reason(line: str, y: float) -> str:
    return element("text", words(line), class_="dates", x=0, y=y, fill="#52606b")


def _name(light: Interval, left: float, top: float, axis: Axis) -> str:
    """The level and form, then as much of the reason as fits if it has no lines of its own."""
    label = wrap(light.label, axis.width if _reason_lines(light, axis) else axis.width / 2, 1, BOLD)[0]
    room = axis.width - text_width(label, BOLD) - 12
    note = wrap(light.note, room, 1, BOLD)[0] if light.note and not _reason_lines(light, axis) else ""
    x = max(0.0, min(left, room - text_width(note, BOLD)))
    return element(
        "text",
        words(label),
        element("tspan", words(note), class_="dates", dx=6, font_weight="normal", fill="#52606b") if note else "",
        x=x,
        y=top + 12,
        font_weight="bold",
        fill="#1f2a33",
    )
