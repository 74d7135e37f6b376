"""Every number leads to the list of what it counts, and that list has as many."""

from collections.abc import Iterator

import pytest

from atlas.site.model import Count, Panel, SeatRow, Tile
from atlas.site.model.page import Page
from tests.recount.lists import Lists
from tests.recount.pages import within
from tests.recount.test_recount import EDITIONS, TODAY, pages

# A tile of a map is a link of its own, a panel has its list below its number, and a row of seats a mark for each.
WITH_A_LIST_OF_THEIR_OWN = (Panel, SeatRow, Tile)

# Seats, what a source says and what one page says of another are rows or words of their own page, and no list.
NO_LIST = {
    "example",
    "stated",
    "others",
    "opgaven",
    "opgaven-unsure",
    "coalitions-seated",
    "seats",
    "seats-without-role",
    "seats-with-mandate",
    "seats-with-hours",
    "seats-without-hours",
}


@pytest.mark.parametrize(("atlas", "audience"), EDITIONS)
def test_a_number_leads_to_a_list_of_as_many(atlas: str, audience: str) -> None:
    made = pages(atlas, audience, TODAY)
    lists = Lists(made)
    linked = [(page.path, count) for page in made for count in every_count(page) if count.href]
    differing = {
        (path, count.href, count.measure.value, count.number): length
        for path, count in linked
        if (length := lists.length(path, count)) != count.number
    }

    assert linked
    assert differing == {}


@pytest.mark.parametrize(("atlas", "audience"), EDITIONS)
def test_only_what_has_no_list_leads_nowhere(atlas: str, audience: str) -> None:
    made = pages(atlas, audience, TODAY)

    assert {(page.path, count.measure.value, count.scope.party) for page in made for count in _loose(page)} == set()


def every_count(page: Page) -> Iterator[Count]:
    return (value for value in within(page) if isinstance(value, Count) and value.measure.value != "example")


def _loose(page: Page) -> Iterator[Count]:
    """The numbers that lead nowhere, though what they count has a list."""
    found = (value for value in within(page, leave=WITH_A_LIST_OF_THEIR_OWN) if isinstance(value, Count))
    return (count for count in found if not count.href and count.measure.value not in NO_LIST and not _alone(count))


def _alone(count: Count) -> bool:
    """Whether a number is of what is nowhere listed apart.

    That is nothing at all, a party without a page, two things together, or a world, form, role or state of lists within
    one; all parties of the atlas; and the organisations of a coalition, where coalitions take part in it too.
    """
    scope = count.scope
    if not count.number:
        return True
    if count.measure.value == "parties" and not scope.opgave:
        return True
    if count.measure.value == "lists-incomplete" and scope.party:
        return True
    parts = scope.other or scope.world or scope.role or (scope.party and scope.form)
    return bool(parts) or scope.party.startswith("?")
