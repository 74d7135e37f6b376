import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from datetime import date

import pytest

from atlas.content.values import Day
from atlas.maps.intervals import Interval, Today, intervals
from atlas.maps.stretches import Period
from atlas.maps.timeline import Bar, in_order, timeline
from tests.maps.examples import HOSTILE

SVG = "{http://www.w3.org/2000/svg}"
TODAY = date(2026, 11, 24)


def bar(ident: str, begin: Day | None = None, *, after: tuple[str, ...] = (), label: str = "") -> Bar:
    period = Period(begin, None, runs=True)
    return Bar(ident, label or ident, "sinds toen", f"{ident}.html", label or ident, "inter", period, after=after)


def drawn(bars: Sequence[Bar]) -> str:
    return timeline(bars, ident="tijd", title="In de tijd", today=TODAY, today_text="vandaag").svg


def light(colour: str, first: date, last: date, note: str = "") -> Interval:
    return Interval("inter", colour, "inter · formeel", note, f"inter: {colour} {note}", (first, last))


def board(*lights: Interval, windows: Sequence[tuple[date, date]] = ()) -> str:
    return intervals(lights, windows, ident="licht", title="Lichten", today=Today(TODAY, "vandaag")).svg


def tree(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own picture


def with_class(svg: str, name: str) -> list[ET.Element]:
    return [element for element in tree(svg).iter() if name in element.get("class", "").split()]


def test_bars_stand_in_order_of_beginning_and_what_has_none_comes_last() -> None:
    bars = [bar("laat", Day(2024)), bar("onbekend"), bar("vroeg", Day(2015))]

    assert [b.id for b in in_order(bars)] == ["vroeg", "laat", "onbekend"]


def test_a_successor_stands_right_under_what_it_follows() -> None:
    bars = [bar("een", Day(2015)), bar("ander", Day(2016)), bar("twee", Day(2020), after=("een",))]

    assert [b.id for b in in_order(bars)] == ["een", "twee", "ander"]


def test_a_ring_of_successors_is_drawn_once() -> None:
    bars = [bar("a", Day(2015), after=("b",)), bar("b", Day(2016), after=("a",))]

    assert sorted(b.id for b in in_order(bars)) == ["a", "b"]


def test_every_bar_is_a_link_with_its_words_in_a_title() -> None:
    links = tree(drawn([bar("een", Day(2015)), bar("twee")])).findall(f"{SVG}a")

    assert [link.get("href") for link in links] == ["een.html", "twee.html"]
    assert all(link.find(f"{SVG}title") is not None for link in links)


def test_what_follows_is_joined_by_a_line() -> None:
    svg = drawn([bar("een", Day(2015)), bar("twee", Day(2020), after=("een",))])

    assert len(with_class(svg, "point")) == 1


def test_the_order_in_which_bars_are_given_changes_nothing() -> None:
    bars = [bar(f"b{number}", Day(2000 + number)) for number in range(9)]

    assert drawn(bars) == drawn(bars[::-1])


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_stays_a_text(text: str) -> None:
    for svg in (drawn([bar("een", Day(2015), label=text)]), board(light("groen", TODAY, TODAY, text))):
        assert tree(svg) is not None
        assert not re.search(r"<script|\sstyle=|\son\w+=\"", svg)


def test_the_picture_fits_its_frame_whatever_the_dates() -> None:
    bars = [bar("oud", Day(1200)), bar("straks", Day(2090)), bar("lang", Day(2026), label="w" * 400)]
    root = tree(drawn(bars))
    width = float(root.get("viewBox", "").split()[2])

    for rect in root.iter(f"{SVG}rect"):
        assert 0 <= float(rect.get("x", "")) <= float(rect.get("x", "")) + float(rect.get("width", "")) <= width + 1


def test_the_days_of_the_window_are_marked_behind_the_lights() -> None:
    days = (date(2026, 9, 15), date(2026, 12, 31))
    svg = board(light("groen", *days), windows=[days])

    assert len(with_class(svg, "window")) == 1
    assert svg.index('class="window"') < svg.index('class="bar"')


def test_a_light_has_a_sign_beside_its_colour() -> None:
    svg = board(*(light(colour, TODAY, TODAY) for colour in ("groen", "oranje", "rood", "onbekend")))

    assert [sign.text for sign in with_class(svg, "sign")] == ["✓", "~", "✕", "◌"]


def test_a_light_that_never_holds_has_no_bar_but_has_its_words() -> None:
    svg = board(light("rood", date.max, date.min, "geen datum"))

    assert with_class(svg, "bar") == []
    assert "geen datum" in svg


def test_an_open_end_runs_to_the_edge() -> None:
    (rect,) = with_class(board(light("groen", date.min, date.max)), "bar")

    assert float(rect.get("width", "")) == pytest.approx(900)
