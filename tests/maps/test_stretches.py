from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.content.values import Day
from atlas.maps.charts.stretches import FADE_IN, FADE_OUT, MAYBE, PLANNED, SURE, Period, PeriodPart, stretches

TODAY = date(2026, 11, 24)
DAYS = st.builds(lambda day, parts: Day(*(day.year, day.month, day.day)[:parts]), st.dates(), st.integers(1, 3))


def kinds(period: Period) -> list[str]:
    return [stretch.kind for stretch in stretches(period, TODAY)]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (Period(begin=Day(2019, 3, 1), end=Day(2023, 6, 30)), [SURE]),
        (Period(begin=Day(2019), end=Day(2023)), [MAYBE, SURE, MAYBE]),
        (Period(begin=Day(2022), end=Day(2022)), [MAYBE]),
        (Period(begin=Day(2019, 3, 1), end=None, runs=True), [SURE, FADE_OUT]),
        (Period(begin=Day(2019, 3, 1), end=None), [MAYBE, FADE_OUT]),
        (Period(begin=Day(2019, 3, 1), end=None, over=True), [SURE, FADE_OUT]),
        (Period(begin=None, end=Day(2023, 6, 30)), [FADE_IN, SURE]),
        (Period(begin=None, end=None, runs=True), [FADE_IN, FADE_OUT]),
        (Period(begin=None, end=None, over=True), []),
        (Period(begin=None, end=None), []),
        (Period(begin=Day(2025, 1, 1), end=Day(2029)), [SURE, PLANNED, PLANNED]),
        (Period(begin=Day(2027), end=None), [PLANNED, FADE_OUT]),
        (Period(begin=Day(2026), end=None, runs=True), [MAYBE, FADE_OUT]),
        (Period(begin=Day(2019, 3, 1), end=None, runs=True, perhaps=Day(2012)), [MAYBE, SURE, FADE_OUT]),
    ],
)
def test_what_is_known_of_a_period_is_drawn_and_no_more(period: Period, expected: list[str]) -> None:
    assert kinds(period) == expected


def test_a_year_is_no_day_the_beginning_lies_somewhere_in_it() -> None:
    first, second, _ = stretches(Period(begin=Day(2019), end=None, runs=True), TODAY)

    assert first == PeriodPart(MAYBE, date(2019, 1, 1), date(2019, 12, 31))
    assert second == PeriodPart(SURE, date(2019, 12, 31), TODAY)


@given(st.none() | DAYS, st.none() | DAYS, st.booleans(), st.booleans(), st.dates())
def test_nothing_is_sure_before_it_began_or_after_it_ended_or_after_today(
    begin: Day | None,
    end: Day | None,
    runs: bool,  # noqa: FBT001 - hypothesis gives it
    over: bool,  # noqa: FBT001 - hypothesis gives it
    today: date,
) -> None:
    for stretch in stretches(Period(begin=begin, end=end, runs=runs, over=over), today):
        assert stretch.first <= stretch.after
        if stretch.kind == SURE and end is not None:
            assert stretch.after <= max(today, begin.last if begin else today)
