"""How things stand on a date: partial dates, inclusive ends, and what has ended on a day that nobody knows."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.content.values import Day, Fields, Value
from atlas.diagnostics import Span
from atlas.landscape.dates import (
    Phase,
    coalition_phase,
    item_phase,
    months_later,
    period_phase,
    phases_by_year,
    phases_over_time,
)
from tests.sites import ON, see

HERE = Span("coalities/tafel.md")
DAYS = st.builds(Day, st.integers(2000, 2040), st.integers(0, 12))
NOW, PAST, AHEAD, UNKNOWN = Phase.NOW, Phase.PAST, Phase.AHEAD, Phase.UNKNOWN


@pytest.mark.parametrize(
    ("begin", "end", "at", "phase"),
    [
        (None, None, date(2026, 11, 24), NOW),
        (Day(2026, 11, 24), None, date(2026, 11, 23), AHEAD),
        (Day(2026, 11, 24), None, date(2026, 11, 24), NOW),
        (Day(2026, 11), None, date(2026, 10, 31), AHEAD),
        (Day(2026, 11), None, date(2026, 11, 1), NOW),
        (Day(2026), None, date(2025, 12, 31), AHEAD),
        (Day(2026), None, date(2026, 1, 1), NOW),
        (None, Day(2026, 11, 24), date(2026, 11, 24), NOW),
        (None, Day(2026, 11, 24), date(2026, 11, 25), PAST),
        (None, Day(2024, 2), date(2024, 2, 29), NOW),
        (None, Day(2024, 2), date(2024, 3, 1), PAST),
        (None, Day(2026), date(2026, 12, 31), NOW),
        (None, Day(2026), date(2027, 1, 1), PAST),
        (Day(2026), Day(2026), date(2026, 6, 1), NOW),
    ],
)
def test_a_partial_date_covers_its_whole_period_and_an_end_is_inclusive(
    begin: Day | None, end: Day | None, at: date, phase: Phase
) -> None:
    assert period_phase(begin, end, at) is phase


@pytest.mark.parametrize(
    ("status", "end", "at", "phase"),
    [
        ("actief", None, ON, NOW),
        ("afbouwend", None, ON, NOW),
        ("afgerond", None, ON, PAST),
        ("opgevolgd", None, ON, PAST),
        ("afgerond", None, ON + timedelta(days=1), PAST),
        ("afgerond", None, ON - timedelta(days=1), UNKNOWN),
        ("opgevolgd", None, date(2020, 1, 1), UNKNOWN),
        ("afgerond", None, date(2000, 1, 1), AHEAD),
        ("afgerond", Day(2025), date(2025, 6, 1), NOW),
        ("afgerond", Day(2025), ON, PAST),
    ],
)
def test_an_ended_coalition_without_an_end_is_past_today_and_unknown_earlier(
    status: str, end: Day | None, at: date, phase: Phase
) -> None:
    values: dict[str, Value] = {"status": status, "begin": Day(2015), **({"einde": end} if end else {})}

    assert coalition_phase(Fields(values, HERE), at, ON) is phase


@pytest.mark.parametrize(
    ("written", "on", "phase"),
    [
        # From the start on, which is the earliest of three days.
        ("begin: 2020", date(2019, 12, 31), AHEAD),
        ("begin: 2020", date(2020, 1, 1), NOW),
        ("bestaat-sinds: 2010\nbegin: 2020", date(2010, 1, 1), NOW),
        ("bestaat-sinds: 2010\nbegin: 2020", date(2009, 12, 31), AHEAD),
        ("begin: 2020\ndeelnemers: [{partij: '? De Linde', sinds: 2010}]", date(2009, 12, 31), AHEAD),
        # Older members than the present text: perhaps it ran already.
        ("begin: 2020\ndeelnemers: [{partij: '? De Linde', sinds: 2010}]", date(2015, 1, 1), UNKNOWN),
        ("begin: 2020\ndeelnemers: [{partij: '? De Linde', sinds: 2010}]", date(2020, 1, 1), NOW),
        ("bestaat-sinds: 2015\nbegin: 2020\ndeelnemers: [{partij: '? De Linde', sinds: 2010}]", date(2012, 1, 1), NOW),
        # What is announced has taken no seat yet.
        ("begin: 2020\ndeelnemers: [{partij: '? L', sinds: 2010, zekerheid: aangekondigd}]", date(2015, 1, 1), AHEAD),
        # Nobody knows whether it still runs.
        ("status: onbekend\nbegin: 2020", ON, UNKNOWN),
        ("status: onbekend\nbegin: 2020\neinde: 2030", ON, NOW),
        ("status: onbekend\nbegin: 2020\neinde: 2022", ON, PAST),
        # No start is known: of today the page speaks, of an earlier day it says nothing.
        ("status: actief", ON, NOW),
        ("", ON, NOW),
        ("status: actief", ON - timedelta(days=1), UNKNOWN),
        ("status: actief\neinde: 2022", date(2020, 1, 1), UNKNOWN),
        ("status: actief\neinde: 2022", date(2023, 1, 1), PAST),
        ("status: actief", date(2099, 1, 1), NOW),
    ],
)
def test_one_function_says_whether_a_coalition_runs(tmp_path: Path, written: str, on: date, phase: Phase) -> None:
    landscape = see(tmp_path, {"coalities/tafel": written}, on=on, today=ON).landscape

    assert [coalition.phase for coalition in landscape.coalitions.values()] == [phase]


@pytest.mark.parametrize(
    ("written", "by_year"),
    [
        ("begin: 2019-06\neinde: 2022-03", [(1, AHEAD), (2019, NOW), (2023, PAST)]),
        ("begin: 2020-05\neinde: 2020-06", [(1, AHEAD), (2020, NOW), (2021, PAST)]),
        ("begin: 2020\ndeelnemers: [{partij: '? L', sinds: 2015}]", [(1, AHEAD), (2015, UNKNOWN), (2020, NOW)]),
        ("status: afgerond\nbegin: 2015", [(1, AHEAD), (2015, UNKNOWN), (2027, PAST)]),
        ("status: onbekend\nbegin: 2015", [(1, AHEAD), (2015, UNKNOWN)]),
        ("status: actief", [(1, UNKNOWN), (2026, NOW)]),
    ],
)
def test_each_year_says_how_a_coalition_stood_on_any_day_of_it(
    tmp_path: Path, written: str, by_year: list[tuple[int, Phase]]
) -> None:
    (coalition,) = see(tmp_path, {"coalities/tafel": written}, on=ON, today=ON).landscape.coalitions.values()

    assert list(phases_by_year(coalition.entity.fields, ON)) == by_year


@given(st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.none() | DAYS, st.none() | DAYS, st.none() | DAYS)
def test_the_course_of_a_coalition_is_its_phase_on_each_day(
    day: date, exists: Day | None, begin: Day | None, end: Day | None
) -> None:
    written = {"bestaat-sinds": exists, "begin": begin, "einde": end}
    fields = Fields({name: value for name, value in written.items() if value is not None}, HERE)
    turns = [phase for first, phase in phases_over_time(fields, ON) if first <= day]

    assert turns[-1] is coalition_phase(fields, day, ON)


def test_what_has_not_begun_is_shown_only_in_a_view_of_today(tmp_path: Path) -> None:
    pages = {"opgaven/wonen": "", "coalities/tafel": "opgaven: [wonen]\nbegin: 2027"}
    today = see(tmp_path / "a", pages, on=ON, today=ON).landscape
    earlier = see(tmp_path / "b", pages, on=date(2020, 1, 1), today=ON).landscape

    assert [coalition.id for coalition in today.of_opgave("wonen").coalitions] == ["tafel"]
    assert earlier.of_opgave("wonen").coalitions == ()


@pytest.mark.parametrize(
    ("values", "phase"),
    [
        ({}, NOW),
        ({"zekerheid": "aangekondigd"}, AHEAD),
        ({"zekerheid": "aangekondigd", "tot": Day(2020)}, PAST),
        ({"zekerheid": "vermoed"}, NOW),
        ({"sinds": Day(2027)}, AHEAD),
        ({"tot": Day(2026)}, NOW),
    ],
)
def test_what_is_announced_does_not_count_yet(values: dict[str, Value], phase: Phase) -> None:
    assert item_phase(Fields(values, HERE), ON) is phase


def test_everything_is_seen_on_the_reference_date(tmp_path: Path) -> None:
    pages = {"coalities/tafel": "begin: 2020\neinde: 2022-06\ndeelnemers: [{partij: '? De Linde', sinds: 2021}]"}
    seen = {
        on: (coalition.phase, coalition.memberships[0].phase, coalition.memberships[0].counts)
        for on in (date(2019, 1, 1), date(2020, 1, 1), date(2022, 6, 30), date(2022, 7, 1))
        for coalition in see(tmp_path, pages, on=on).landscape.coalitions.values()
    }

    assert list(seen.values()) == [(AHEAD, AHEAD, False), (NOW, AHEAD, False), (NOW, NOW, True), (PAST, NOW, True)]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 11, 24), 12, date(2027, 11, 24)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 12, 1), 0, date(2026, 12, 1)),
        (date(2026, 12, 1), 10**9, date.max),
    ],
)
def test_months_later_keeps_within_the_month(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(0, 500))
def test_months_add_up_when_the_day_exists_in_every_month(day: date, months: int) -> None:
    early = day.replace(day=min(day.day, 28))

    assert months_later(months_later(early, months), 7) == months_later(early, months + 7)
