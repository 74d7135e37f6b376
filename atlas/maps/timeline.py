"""A timeline: bars under their names on an axis of years, with lines from predecessors to successors.

Drawn without Graphviz. What is not known is not filled in: see `stretches`. Order is by beginning, successors under
what they follow.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from atlas.maps.axis import BOLD, HEAD, WIDTH, Axis, Strip, axis_over, backdrop, today_line
from atlas.maps.measure import text_width, wrap
from atlas.maps.shapes import element, number, picture, words
from atlas.maps.stretches import FADE_IN, FADE_OUT, MAYBE, PLANNED, Period, Stretch, stretches

ROW, BAR_TOP, BAR, THIN = 34.0, 17.0, 9.0, 3.0
FADE, FADE_STEPS = 44.0, 4
ARROW = 4.0
FOOT = 20.0
LATE = date.max
# For a picture that was saved alone; on the page the stylesheet paints.
PAINT = {"supra": "#24527c", "inter": "#1f6653", "intra": "#7d500b"}


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: a name with its period in words, that leads to a page.

    `within` is the period of what this is a part of, drawn thin behind it. `after` holds ids of what it follows.
    """

    id: str
    label: str
    dates: str
    href: str
    title: str
    level: str
    period: Period
    within: Period | None = None
    after: tuple[str, ...] = ()


def timeline(bars: Sequence[Bar], *, ident: str, title: str, today: date, today_text: str) -> Strip:
    """The picture; bars of which nothing can be drawn are left out."""
    rows = in_order([bar for bar in bars if drawable(bar, today)])
    axis = axis_over(_days(rows), today)
    height = HEAD + ROW * len(rows) + FOOT
    tops = {bar.id: HEAD + ROW * place for place, bar in enumerate(rows)}
    by_id = {bar.id: bar for bar in rows}
    links = "".join(_link(by_id[a], bar, tops, axis, today) for bar in rows for a in bar.after if a in by_id)
    svg = picture(
        ident,
        "timeline",
        title,
        (WIDTH, height),
        element("g", *backdrop(axis, height - FOOT), today_line(axis, today, today_text, height), aria_hidden="true"),
        element("g", links, class_="follows", aria_hidden="true", fill="none", stroke="gray"),
        *(_row(bar, tops[bar.id], axis, today) for bar in rows),
    )
    return Strip(svg, axis.x(today) / WIDTH)


def drawable(bar: Bar, today: date) -> bool:
    """Whether anything is known that a bar can show."""
    return bool(stretches(bar.period, today) or (bar.within and stretches(bar.within, today)))


def in_order(bars: Sequence[Bar]) -> list[Bar]:
    """By beginning, what began nobody knows when last; what follows on something right under that."""
    ordered = sorted(bars, key=lambda bar: (_begin(bar), bar.label, bar.id))
    known = {bar.id for bar in bars}
    following: dict[str, list[Bar]] = {}
    for bar in ordered:
        first = next((ident for ident in bar.after if ident in known), "")
        following.setdefault(first, []).append(bar)
    placed: dict[str, Bar] = {}
    for bar in [*following.get("", []), *ordered]:  # the second time for a ring, in which all follow another
        _place(bar, following, placed)
    return list(placed.values())


def _place(bar: Bar, following: Mapping[str, list[Bar]], placed: dict[str, Bar]) -> None:
    """Put a bar and, under it, what follows on it in the order, each once."""
    waiting = [bar]
    while waiting:
        now = waiting.pop()
        if now.id not in placed:
            placed[now.id] = now
            waiting += reversed(following.get(now.id, []))


def _begin(bar: Bar) -> date:
    period = bar.period if bar.period.begin or not bar.within else bar.within
    first = period.perhaps or period.begin
    return first.first if first else LATE


def _days(bars: Sequence[Bar]) -> Iterator[date]:
    """The days that the axis must reach."""
    for bar in bars:
        for period in (bar.period, bar.within):
            for day in (period.perhaps, period.begin, period.end) if period else ():
                if day is not None:
                    yield from (day.first, day.last)


def _row(bar: Bar, top: float, axis: Axis, today: date) -> str:
    """A name and the bar under it, as one link."""
    middle = top + BAR_TOP + BAR / 2
    behind = stretches(bar.within, today) if bar.within else ()
    front = stretches(bar.period, today)
    left = min(_x(axis, stretch)[0] for stretch in (*behind, *front))
    return element(
        "a",
        element("title", words(bar.title)),
        _name(bar, left, top),
        *(_stretch(stretch, axis, middle, THIN, "frame") for stretch in behind),
        *(_stretch(stretch, axis, middle, BAR, "bar") for stretch in front),
        href=bar.href,
        class_=f"row {bar.level or 'unknown'}",
        fill=PAINT.get(bar.level, "#5f6368"),
    )


def _name(bar: Bar, left: float, top: float) -> str:
    """The name with the dates behind it, from the left of the bar, or as far left as it must to fit."""
    room = WIDTH - text_width(bar.dates, BOLD) - 12
    label = wrap(bar.label, room, 1, BOLD)[0] if bar.label else ""
    x = max(0.0, min(left, room - text_width(label, BOLD)))
    dates = element("tspan", words(bar.dates), class_="dates", dx=6, font_weight="normal", fill="#52606b")
    return element("text", words(label), dates, x=x, y=top + 12, font_weight="bold", fill="#1f2a33")


def _x(axis: Axis, stretch: Stretch) -> tuple[float, float]:
    """From where to where a stretch is drawn; a fade has a length that means nothing."""
    left, right = axis.x(stretch.first), axis.x(stretch.after)
    if stretch.kind == FADE_IN:
        return max(0.0, left - FADE), left
    if stretch.kind == FADE_OUT:
        return left, min(WIDTH, left + FADE)
    return left, max(right, left + 1)


def _stretch(stretch: Stretch, axis: Axis, middle: float, thick: float, kind: str) -> str:
    left, right = _x(axis, stretch)
    if stretch.kind in {FADE_IN, FADE_OUT}:
        return "".join(_fade(stretch.kind, (left, right), middle, thick, kind))
    paint = {MAYBE: {"fill_opacity": 0.4}, PLANNED: {"fill_opacity": 0.12}}.get(stretch.kind, {})
    dashed = {"stroke": "currentColor", "stroke_dasharray": "3 2"} if stretch.kind == PLANNED else {}
    return element(
        "rect",
        class_=f"{kind} {stretch.kind}",
        x=left,
        y=middle - thick / 2,
        width=right - left,
        height=thick,
        **paint,
        **dashed,
    )


def _fade(way: str, ends: tuple[float, float], middle: float, thick: float, kind: str) -> Iterator[str]:
    """An open end: some blocks, each fainter than the one before it."""
    step = (ends[1] - ends[0]) / FADE_STEPS
    for place in range(FADE_STEPS):
        faint = place if way == FADE_OUT else FADE_STEPS - 1 - place
        yield element(
            "rect",
            class_=f"{kind} fade",
            x=ends[0] + step * place,
            y=middle - thick / 2,
            width=max(step - 3, 0.5),
            height=thick,
            fill_opacity=0.75 - 0.18 * faint,
        )


def _link(one: Bar, two: Bar, tops: Mapping[str, float], axis: Axis, today: date) -> str:
    """A line from the right of what came first to the left of what follows it, with a point at its end."""
    ends = [_x(axis, stretch) for stretch in stretches(one.period, today)]
    begins = [_x(axis, stretch) for stretch in stretches(two.period, today)]
    if not ends or not begins:
        return ""
    x2, y1, y2 = begins[0][0] - ARROW, *(tops[bar.id] + BAR_TOP + BAR / 2 for bar in (one, two))
    # What has no known end has its line go down where the other begins.
    x1 = min(ends[-1][1], x2 - ARROW * 3)
    curve = [(x1, y1), (x1, y2), (x1, y2), (x2, y2)]
    path = "M{},{} C{},{} {},{} {},{}".format(*(number(part) for place in curve for part in place))
    point = f"M{number(x2)},{number(y2 - ARROW)} l{number(ARROW)},{number(ARROW)} l{number(-ARROW)},{number(ARROW)} z"
    return element("path", d=path) + element("path", d=point, class_="point", fill="gray", stroke="none")
