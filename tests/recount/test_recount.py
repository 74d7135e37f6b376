"""Every number on every page, counted again by code that shares nothing with atlas but the files."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from functools import cache

import pytest

from atlas.site.model import Count
from atlas.site.model.page import Page
from tests.conftest import ROOT
from tests.recount.counting import RECOUNT
from tests.recount.pages import pages_of, within
from tests.recount.reading import read
from tests.recount.rules import Country

TODAY = date(2026, 11, 24)
OTHER_DAYS = (date(1990, 1, 1), date(2016, 1, 1), date(2022, 6, 1), date(2099, 1, 1))
ATLASES = {"real": ROOT / "tests" / "fixtures" / "utrecht", "example": ROOT / "atlas" / "example"}
EDITIONS = [("real", "openbaar"), ("example", "openbaar"), ("example", "intern")]
SEEN = [
    *((atlas, audience, TODAY) for atlas, audience in EDITIONS),
    *(
        pytest.param(atlas, audience, day, marks=pytest.mark.slow)
        for atlas, audience in (*EDITIONS, ("real", "intern"))
        for day in OTHER_DAYS
    ),
    pytest.param("real", "intern", TODAY, marks=pytest.mark.slow),
]


@cache
def pages(atlas: str, audience: str, on: date) -> tuple[Page, ...]:
    return tuple(pages_of(ATLASES[atlas], audience, on, TODAY))


def counts(page: Page) -> Iterator[Count]:
    """The numbers of a page, but for those that only show what a number looks like, or how long a list is."""
    found = (value for value in within(page) if isinstance(value, Count))
    return (count for count in found if count.measure.value not in {"example", "listed"})


@pytest.mark.parametrize(("atlas", "audience", "on"), SEEN)
def test_every_number_is_what_anyone_counts_again(atlas: str, audience: str, on: date) -> None:
    land = Country(read(ATLASES[atlas], audience), on, TODAY)
    differing = {
        (page.path, count.measure.value, *((name, value) for name, value in asdict(count.scope).items() if value)): (
            count.number,
            again,
        )
        for page in pages(atlas, audience, on)
        for count in counts(page)
        if (again := RECOUNT[count.measure.value](land, asdict(count.scope))) != count.number
    }

    assert differing == {}


@pytest.mark.parametrize(("atlas", "audience"), EDITIONS)
def test_there_are_numbers_of_many_measures_to_count_again(atlas: str, audience: str) -> None:
    measures = {count.measure.value for page in pages(atlas, audience, TODAY) for count in counts(page)}

    assert measures >= {"coalitions", "lists-complete", "pages", "parties", "participants", "roles", "tables"}
