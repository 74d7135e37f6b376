"""Every fact of the model is on the page that it is about: each value, seat, source of a seat, and relation."""

from collections.abc import Iterator, Sequence
from functools import cache

import pytest

from atlas.content.values import Amount, Day, Fields, Reference, Unwritten, Value
from atlas.landscape.atlas import IN_BODY
from atlas.landscape.derived.members import Membership
from atlas.landscape.landscape import Landscape
from atlas.site.i18n.vocabulary import OPTION
from atlas.site.i18n.words import Words
from atlas.site.urls import address_of
from atlas.texts import texts
from tests.site.sites import Page, Site, checked

WORDS = Words(texts())
# What steers a page and is no fact of what it is about. `maanden` is shown as the day until which it counts.
NO_FACT = frozenset(
    {
        "titel",
        "zichtbaarheid",
        "vroeger",
        "redactioneel",
        "niet-signaleren",
        "herkomst",
        "labels",
        "maanden",
    }
)
# A value that pages say in other words.
WORDED = {
    "deels": "niet volledig",
    "volledig": "volledig",
    "onbekend": "niet bekend",
    "bevestigd": "",
    "organisatie": "",
    "coalitie": "",
}


def landscape_of(site: Site) -> Landscape:
    return checked(site.content).landscape


@pytest.fixture(params=("real", "example"))
def site(request: pytest.FixtureRequest) -> Site:
    found: Site = request.getfixturevalue(request.param)
    return found


@cache
def words_of(site: Site, path: str) -> str:
    """All that a page says, and where its links lead and what they show to who points at them."""
    page: Page = site.pages[path]
    links = [word for element in page.find("a") for word in (element.get("href"), element.get("title"))]
    return " ".join(" ".join([page.root.text, *links]).replace("\u00ad", "").split()).casefold()


def values_in(value: Value) -> Iterator[Value]:
    """The single values in a value, without what is no fact."""
    if isinstance(value, tuple):
        for part in value:
            yield from values_in(part)
    elif isinstance(value, Fields):
        for name, part in value.values.items():
            if name not in NO_FACT:
                yield from values_in(part)
    else:
        yield value


def wordings(landscape: Landscape, value: Value) -> tuple[str, ...]:
    """The ways in which a page may say a value; none for what need not be said."""
    if isinstance(value, Reference):
        return (landscape.atlas.title(value.target),)
    if isinstance(value, Unwritten):
        return (value.name,)
    if isinstance(value, Day | Amount):
        return (WORDS.day(value) if isinstance(value, Day) else WORDS.amount(value),)
    if isinstance(value, int):
        return (WORDS.number(value),)
    if not isinstance(value, str):
        return ()
    option = WORDS(OPTION[value]) if value in OPTION else value
    return (value, option, value.replace("-", " "), WORDED.get(value, value), value.rstrip("/").rpartition("/")[2])


def is_said(wordings: tuple[str, ...], page: str) -> bool:
    return not wordings or any(" ".join(words.split()).casefold() in page for words in wordings)


def lost(found: Sequence[tuple[object, ...]]) -> str:
    return "\n".join(map(str, found))


def test_every_value_stands_on_the_page_that_gives_it(site: Site) -> None:
    landscape, missing = landscape_of(site), []
    for entity in landscape.atlas.entities.values():
        page = words_of(site, address_of(entity))
        for name, field in entity.fields.values.items():
            if name not in NO_FACT:
                values = [value for value in values_in(field) if not is_said(wordings(landscape, value), page)]
                missing += [(entity.path, name, value) for value in values]

    assert missing == [], lost(missing)


def seats(landscape: Landscape) -> Iterator[Membership]:
    for coalition in landscape.coalitions.values():
        yield from coalition.memberships


def test_every_seat_stands_on_the_page_of_the_table_and_of_who_sits_there(site: Site) -> None:
    """With its role, its period, what is said of it, and the source on which it rests."""
    landscape = landscape_of(site)
    missing = [fault for seat in seats(landscape) for fault in faults_of(site, landscape, seat)]

    assert missing == [], lost(missing)


def faults_of(site: Site, landscape: Landscape, seat: Membership) -> Iterator[tuple[object, ...]]:
    """What of a seat is not on the page of the table, of the party, or of the organisation behind it."""
    atlas, values = landscape.atlas, list(values_in(seat.item.without("als", "partij")))
    others = {seat.coalition: seat.party, seat.party: seat.coalition, seat.home: seat.coalition}
    for end, other in others.items():
        if end in atlas.entities:
            page = words_of(site, address_of(atlas.entities[end]))
            if not is_said((atlas.title(other),), page):
                yield end, other
            yield from ((end, other, value) for value in values if not is_said(wordings(landscape, value), page))


def test_every_relation_stands_on_both_pages(site: Site) -> None:
    landscape, missing = landscape_of(site), []
    atlas = landscape.atlas
    for ident, entity in atlas.entities.items():
        page = words_of(site, address_of(entity))
        links = [link for link in atlas.to_page(ident) if link.field != IN_BODY and link.source != ident]
        facts = [link for link in links if link.field.partition(".")[0] not in NO_FACT]
        missing += [
            (ident, link.field, link.source) for link in facts if not is_said((atlas.title(link.source),), page)
        ]

    assert missing == [], lost(missing)
