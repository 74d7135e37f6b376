"""Every number leads to the list of what it counts, and that list has as many."""

from collections.abc import Iterator

import pytest

from atlas.site.pages import Page
from atlas.site.parts import Count, Panel, SeatRow, Tile
from tests.recount.lists import Lists
from tests.recount.pages import within
from tests.recount.test_recount import EDITIONS, TODAY, counts, pages

# A tile of a map is a link of its own, a panel has its list below its number, and a row of seats a mark for each.
WITH_A_LIST_OF_THEIR_OWN = (Panel, SeatRow, Tile)


@pytest.mark.parametrize(("atlas", "audience"), EDITIONS)
def test_a_number_leads_to_a_list_of_as_many(atlas: str, audience: str) -> None:
    made = pages(atlas, audience, TODAY)
    lists = Lists(made)
    linked = [(page.path, count) for page in made for count in counts(page) if count.href]
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


def _loose(page: Page) -> Iterator[Count]:
    """The numbers that lead nowhere, though what they count has a page."""
    found = (value for value in within(page, leave=WITH_A_LIST_OF_THEIR_OWN) if isinstance(value, Count))
    real = (count for count in found if count.measure.value != "example")
    return (count for count in real if not count.href and not count.scope.party.startswith("?"))
