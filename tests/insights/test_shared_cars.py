"""The worked example of shared cars: its window is open on exactly the days that the lights say."""

from datetime import date, timedelta

import pytest

from atlas.insights.analyses.opgaven.opportunity import opportunity
from atlas.insights.findings import Signal
from atlas.texts import texts
from tests.insights.lands import example

OPENS, CLOSES = date(2026, 9, 15), date(2026, 12, 31)
WORDS = texts()


def signal(on: date) -> Signal:
    land = example(on)
    found = opportunity(land, land.atlas.settings.thresholds)
    [one] = [one for one in found.signals if one.pages == ("deelmobiliteit",)]
    return one


def question(on: date) -> str:
    return WORDS.word(signal(on).question)


def because(on: date) -> str:
    return WORDS.word(signal(on).because[0].text)


@pytest.mark.parametrize("on", [OPENS, date(2026, 11, 24), CLOSES])
def test_it_is_open_from_the_first_day_through_the_last(on: date) -> None:
    assert "staan op groen, tot en met 31 december 2026" in question(on)


@pytest.mark.parametrize("on", [OPENS - timedelta(days=1), CLOSES + timedelta(days=1), date(2025, 6, 1)])
def test_it_is_closed_on_every_other_day(on: date) -> None:
    assert "is nu dicht" in question(on)


@pytest.mark.parametrize(
    ("on", "missing"),
    [
        (date(2026, 9, 14), "groen op supra"),
        (date(2026, 1, 14), "rood op supra"),
        (date(2027, 1, 1), "groen in een informele vorm"),
    ],
)
def test_it_names_the_light_that_is_missing(on: date, missing: str) -> None:
    assert missing in because(on)


def test_the_day_before_it_opens_only_the_supra_light_is_missing() -> None:
    assert because(OPENS - timedelta(days=1)) == "Dit mist: groen op supra"


def test_an_expired_light_is_unknown_and_never_red() -> None:
    after = signal(date(2030, 1, 1))

    assert after.unknown.unknown == after.unknown.total
    assert "rood" not in WORDS.word(after.because[0].text)
