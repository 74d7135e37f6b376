"""A time axis: the years that a picture shows, the position of each day, and the grid lines."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from atlas.maps.shapes import element, words

WIDTH = 900.0
HEAD = 22.0
MOST_YEARS = 60
TICK_ROOM = 56.0
STEPS = (1, 2, 5, 10, 20)
FINE_YEARS = 4
# The font size by which names are measured: larger than drawn, since they are bold and have no padding.
BOLD = 13.5


@dataclass(frozen=True, slots=True)
class Axis:
    """Whole years, from 1 January of the first up to 1 January of a year that is no longer shown."""

    first: int
    after: int
    width: float = WIDTH

    def x(self, day: date) -> float:
        """The position of the start of a day, in points; days outside the axis are clamped to its ends."""
        start = date(self.first, 1, 1).toordinal()
        share = (day.toordinal() - start) / (date(self.after, 1, 1).toordinal() - start)
        return self.width * min(1.0, max(0.0, share))

    @property
    def years(self) -> Iterator[int]:
        """The years with a grid line: all, or every second, fifth or tenth if there are many."""
        years = self.after - self.first
        step = next((step for step in STEPS if years / step * TICK_ROOM <= self.width), STEPS[-1])
        return (year for year in range(self.first, self.after) if year % step == 0 or step == 1)


def axis_over(days: Iterable[date], today: date, width: float = WIDTH) -> Axis:
    """The axis that covers these days and today, with some margin on both sides, limited to a number of years."""
    years = [day.year for day in (*days, today)]
    first = max(min(years) - 1, today.year - MOST_YEARS, date.min.year)
    last = min(max(years) + 1, today.year + MOST_YEARS, date.max.year - 1)
    return Axis(first, last + 1, width)


def grid_lines(axis: Axis, height: float) -> Iterator[str]:
    """The grid lines of the years with their numbers above them, down to a height."""
    if axis.after - axis.first <= FINE_YEARS:
        for year in range(axis.first, axis.after):
            yield from (_line(axis.x(date(year, month, 1)), HEAD, height, "quarter") for month in (4, 7, 10))
    for year in axis.years:
        x = axis.x(date(year, 1, 1))
        yield _line(x, HEAD, height, "year")
        yield element("text", str(year), class_="year", x=x + 3, y=HEAD - 8, fill="gray")


def today_line(axis: Axis, today: date, label: str, height: float) -> str:
    """The line of the reference date, with its label at the foot."""
    x = axis.x(today)
    anchor = "end" if x > axis.width / 2 else "start"
    away = -4 if anchor == "end" else 4
    name = element("text", words(label), class_="today", x=x + away, y=height - 4, text_anchor=anchor)
    return _line(x, HEAD - 6, height, "today") + name


def _line(x: float, top: float, bottom: float, kind: str) -> str:
    stroke = "black" if kind == "today" else "silver"
    return element("line", class_=kind, x1=x, x2=x, y1=top, y2=bottom, stroke=stroke)
