"""What the year slider of a map says of each year, against every day of that year that changes anything."""

from datetime import date, timedelta

import pytest

from atlas.builder import check
from atlas.landscape.dates import phases_by_year
from tests.recount.reading import Written, read
from tests.recount.rules import AHEAD, NOW, PAST, UNKNOWN, Country, Table, first_day, last_day
from tests.recount.test_recount import ATLASES, TODAY

# What is said of a year in which a coalition stands in several ways.
MOST_TELLING = (NOW, UNKNOWN, AHEAD, PAST)
AS_SHOWN = {NOW: "nu", UNKNOWN: "onbekend", AHEAD: "aangekondigd", PAST: "voorbij"}
YEARS = range(2000, 2032)


def days_of(year: int, page: Written) -> set[date]:
    """The ends of a year, and the days in it on which something that is written begins, or is over."""
    dates = [page.fields.get(name) for name in ("bestaat-sinds", "begin", "einde")]
    dates += [item.get("sinds") for item in page.items("deelnemers")]
    written = {day for value in dates for day in (first_day(value), last_day(value)) if day}
    turns = written | {day + timedelta(days=1) for day in written} | {TODAY, TODAY - timedelta(days=1)}
    return {day for day in turns if day.year == year} | {date(year, 1, 1), date(year, 12, 31)}


def stood(pages: dict[str, Written], key: str, year: int) -> str:
    phases = {Table(Country(pages, day, TODAY), pages[key]).phase for day in days_of(year, pages[key])}
    return AS_SHOWN[min(phases, key=MOST_TELLING.index)]


@pytest.mark.parametrize("atlas", ATLASES)
def test_a_year_of_the_slider_is_what_its_days_are(atlas: str) -> None:
    pages = read(ATLASES[atlas], "intern")
    landscape = check(ATLASES[atlas], audience="intern", on=TODAY, today=TODAY).landscape
    turns = {key: phases_by_year(found.entity.fields, TODAY) for key, found in landscape.coalitions.items()}
    shown = {
        (key, year): [phase.value for first, phase in spans if first <= year][-1]
        for key, spans in turns.items()
        for year in YEARS
    }

    assert shown == {(key, year): stood(pages, key, year) for key, year in shown}
