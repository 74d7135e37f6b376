"""No page says how many there are of anything without saying what it counts.

A number is a `Count`, or it stands over, before or in what has as many: then it is held against that here. What else
may hold a number is named below, with the reason.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

import pytest

from atlas.site.model import (
    Anchor,
    Bullets,
    Card,
    Count,
    Fact,
    Facts,
    Filter,
    Fold,
    Marker,
    Moment,
    More,
    Row,
    Section,
    ShownSignal,
    Table,
    Tile,
    TileMap,
    UnwrittenParty,
)
from atlas.site.model.page import Page
from tests.recount.pages import within
from tests.recount.reading import read, texts
from tests.recount.test_recount import ATLASES, EDITIONS, TODAY, pages

THINGS = (
    r"coalities?|partij(?:en)?|organisaties?|tafels?|grenswerkers?|lijst(?:en)?|deelnemers?|stoel(?:en)?|rol(?:len)?"
    r"|paar|paren|teams?|opgaven?|vra(?:ag|gen)|bron(?:nen)?|pagina(?:'s)?|plek(?:ken)?|rij(?:en)?|band(?:en)?"
    r"|gemeenten?|bu(?:ur|ren)|werelden?|relaties?|mini-praktijk(?:en)?|oplossing(?:en)?"
)
BARE = re.compile(
    rf"(?<![\d,.-])\d[\d.]*\s(?:[\w-]+\s){{0,2}}?(?:{THINGS})\b"
    r"|\bnog (?:\w+ )?\d+|\b\d+ van (?:de |alle )?\d+|^\d[\d.]*$"
)
NUMBER = re.compile(r"(?<![\d,.-])\d+(?:\.\d{3})*(?![\d,%])")
# A number before the names of what it counts.
OF_NAMES = re.compile(r"^(\d+) (?!pa(?:ar|ren)\b)[^:\d]*: ?$")
BETWEEN = {", ", " · ", "; "}
# What shows a number that is none of how many there are, or that is held against something below.
ALLOWED: Mapping[str, str] = {
    "Quiet.text": "the numbers by which a page names its tables",
    "Timeline.ticks": "years",
    "Diagram.start": "where a picture begins",
    "MapSheet.wide": "a drawing: the tests of the maps count what it shows",
    "MapSheet.narrow": "a drawing",
    "Diagram.svg": "a drawing",
    "Diagram.narrow": "a drawing",
    "Filling.html": "text of the editors",
    "StoryStep.step": "how far a reader is in a walk",
    "Page.description": "the summary of a page, which test_said counts again",
    "Page.title": "how far a reader is in a walk",
    "ShownSignal.rule": "thresholds",
    "ShownSignal.question": "what its inputs name, which test_said holds",
    "ShownSignal.because": "before the names that it counts",
    "ShownSignal.unknown": "what an analysis found, held against values computed elsewhere in tests/insights",
    "Ask.question": "a question that stands on the page in full",
    "Ask.text": "a question that stands on the page in full",
    "Why.text": "the reason for a level or form, which tests/landscape holds",
    "Fact.why": "the reason for a level or form",
    "Fact.label": "over the parties met at so many tables",
    "Choices.options": "an organisation that can be chosen, with its tables, which test_said counts again",
    "More.summary": "over what it opens",
    "Fold.summary": "over what it opens",
    "Table.more": "over what it opens",
    "Table.caption": "over its rows",
    "TileMap.table_summary": "over its rows",
    "TileMap.note": "over its tiles",
    "TileMap.legend": "over its tiles, whose numbers test_said holds against it",
    "Section.count": "over what it heads",
    "Option.count": "before the rows that are left",
    "MatrixRow.count": "before its marks",
    "MatrixRow.sits": "names of tables",
    "Lead.kicker": "over a list",
    "Figure.text": "what an analysis or measure came to, held against values computed elsewhere in tests/insights",
    "Row.choices": "the options of a filter",
    "Row.ranks": "places in an order",
    "Card.choices": "the options of a filter",
    "Card.ranks": "places in an order",
    "Option.value": "a year",
    "Option.label": "a year",
}
# Pages that hold what the analyses found: tests/insights holds that against values computed elsewhere.
ANALYSED = {"makelaars.html", "stijl.html"}
# Texts with a number that is no count of the atlas.
SAID = re.compile(r"^De regel: |^404$")


def bare(page: Page, written: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The texts with a number that nothing holds against anything, each with the field that it stands in."""
    for slot, text in _strings(page, "Page"):
        if slot not in ALLOWED and text not in written and BARE.search(text) and not _said(text):
            yield slot, text


def _said(text: str) -> bool:
    """Whether a number is none of the atlas, or stands before the names that it counts."""
    return bool(SAID.search(text) or OF_NAMES.search(text))


def _strings(value: object, slot: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield slot, value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _strings(one, slot)
    elif is_dataclass(value) and not isinstance(value, Count | Marker | Moment):
        for field in fields(value):
            yield from _strings(getattr(value, field.name), f"{type(value).__name__}.{field.name}")


@pytest.mark.parametrize(("atlas", "audience"), EDITIONS)
def test_a_number_says_what_it_counts(atlas: str, audience: str) -> None:
    written = frozenset(text for page in read(ATLASES[atlas], audience).values() for text in texts(page.fields))
    shown = (page for page in pages(atlas, audience, TODAY) if page.path not in ANALYSED)

    assert {(page.path, *found) for page in shown for found in bare(page, written)} == set()


@pytest.mark.parametrize(("atlas", "audience"), EDITIONS)
def test_a_number_over_something_is_how_many_there_are(atlas: str, audience: str) -> None:
    shown = (page for page in pages(atlas, audience, TODAY) if page.path != "stijl.html")

    assert [(page.path, *found) for page in shown for found in untrue(page)] == []


def untrue(page: Page) -> Iterator[tuple[str, object]]:
    """The numbers over, before or in something that has another number of them."""
    for part in within(page):
        if isinstance(part, tuple):
            yield from _before_names(part)
        text, numbers = _over(part)
        for number in numbers_in(text):
            if number not in numbers:
                yield text, number
        if isinstance(part, Filter):
            yield from _options(page, part)


def _before_names(pieces: tuple[object, ...]) -> Iterator[tuple[str, object]]:
    """The texts such as `3 gedeelde teams:` with other than three names behind them."""
    for place, piece in enumerate(pieces):
        said = OF_NAMES.search(piece) if isinstance(piece, str) else None
        if said:
            behind = pieces[place + 1 :]
            end = next((n for n, one in enumerate(behind) if one == " · "), len(behind))
            names = [one for one in within(behind[:end]) if isinstance(one, Anchor | UnwrittenParty)]
            if int(said[1]) != len(names):
                yield str(piece), len(names)


def _over(part: object) -> tuple[str, set[int]]:
    """What stands over a part, and the numbers that may be said of it."""
    if isinstance(part, More):
        return part.summary, {sum(piece in BETWEEN for piece in part.rest) + 1}
    if isinstance(part, Fold):
        return part.summary, _inside(part.parts)
    if isinstance(part, Section):
        return part.count, _inside_and_on_a_map(part.parts)
    if isinstance(part, Table):
        return part.more, {sum(not row.group for row in part.rows[part.fold :])}
    if isinstance(part, TileMap) and part.table:
        return part.table_summary, {len(part.table.rows)}
    return "", set()


def _inside_and_on_a_map(parts: object) -> set[int]:
    """The same as `_inside`, also with those that stand on a map beside the list."""
    shown = sum(isinstance(part, Tile) and part.shown is not None for part in within(parts))
    return {number + on_map for number in _inside(parts) for on_map in (0, shown)}


def _inside(parts: object) -> set[int]:
    """The numbers that a part shows, and how many of anything it has."""
    found = set[int]()
    for part in within(parts):
        if isinstance(part, Count):
            found.add(part.number)
        elif isinstance(part, str):
            found.update(numbers_in(part))
        elif isinstance(part, Table):
            found.add(sum(not row.group for row in part.rows))
        elif isinstance(part, Bullets):
            found.add(len(part.items))
        elif isinstance(part, Facts):
            counting = sum(map(_counts, part.facts))
            found |= {counting - 1, len(part.facts) - counting, len(part.facts) - 1 - counting}
        elif isinstance(part, tuple):
            found |= _lengths(part)
        elif isinstance(part, Fact):
            found |= {len({piece for value in part.values for piece in value if isinstance(piece, Anchor)})}
            found |= {_named(value) for value in part.values}
    found.add(sum(isinstance(part, ShownSignal) for part in within(parts)))
    found.add(sum(len(part.items) for part in within(parts) if isinstance(part, Bullets)))
    return found


def _named(value: tuple[object, ...]) -> int:
    """How many a fact names, also those behind a click and in one text."""
    ends = sum(isinstance(piece, More) or piece in BETWEEN for piece in within(value) if not isinstance(piece, tuple))
    return 1 + ends + sum(piece.count(" · ") for piece in value if isinstance(piece, str) and piece not in BETWEEN)


def _counts(fact: Fact) -> bool:
    """Whether a fact counts anything, and not nothing."""
    return any(isinstance(piece, Count) and piece.number for value in fact.values for piece in value)


def _lengths(pieces: tuple[object, ...]) -> set[int]:
    """How many names or questions there are among some pieces, alone or as pairs."""
    names = sum(isinstance(piece, Anchor | UnwrittenParty) for piece in pieces)
    return {len(pieces), names, sum(isinstance(piece, ShownSignal) for piece in pieces)}


def numbers_in(text: str) -> list[int]:
    return [int(number.replace(".", "")) for number in NUMBER.findall(text)]


def _options(page: Page, shown: Filter) -> Iterator[tuple[str, object]]:
    """The options of a filter with another number than the list has."""
    chosen = [part.choices.split() for part in within(page.parts) if isinstance(part, Row | Card)]
    for facet in shown.facets:
        for option in facet.options:
            if numbers_in(option.count) != [sum(str(option.number) in of_row for of_row in chosen)]:
                yield f"{facet.name}: {option.label}", option.count
