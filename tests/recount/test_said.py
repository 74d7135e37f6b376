"""The numbers in questions, in legends of maps and in options to choose: each held against what it says it is about."""

import re
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest

from atlas.site.model import Choices, Scope, ShownSignal, TileMap
from tests.recount.counting import RECOUNT
from tests.recount.pages import within
from tests.recount.reading import read
from tests.recount.rules import Country
from tests.recount.test_bare import _inside, _named, numbers_in
from tests.recount.test_recount import ATLASES, EDITIONS, TODAY, pages

# Numbers of which the inputs name a part: those around, those at many tables, and pairs that have no question of their
# own. tests/insights holds them.
OF_ALL = re.compile(r"van de \d+|Van de \d+ buren|delen \d+ paren")
TABLES = re.compile(r" · (\d+) coalities?$")
# What the description of an organisation says, in Dutch or English, of the tables that it sits at.
SEATED = re.compile(r"(?:aan tafel bij|sits at) (\d+) coalit", re.IGNORECASE)
RANGE = re.compile(r"^(\d+)(?:–(\d+))?$")


def titles(atlas: str, audience: str) -> re.Pattern[str]:
    """The titles with a number, the longest first: those are names."""
    found = [page.text("titel") for page in read(ATLASES[atlas], audience).values()]
    numbered = sorted((title for title in found if re.search(r"\d", title)), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, numbered)) or "(?!)")


def in_inputs(signal: ShownSignal) -> set[int]:
    """The numbers in what a question rests on, how many names there are on each line, and these taken together."""
    said = [sum(numbers_in("".join(piece for piece in line if isinstance(piece, str)))) for line in signal.because]
    named = [_named(line) for line in signal.because]
    return {*_inside(signal.because), *numbers_in(signal.unknown), *said, *named, sum(said), sum(named), len(named)}


@pytest.mark.parametrize(("atlas", "audience"), EDITIONS)
def test_the_numbers_of_a_question_are_those_of_its_inputs(atlas: str, audience: str) -> None:
    names = titles(atlas, audience)
    found = [part for page in pages(atlas, audience, TODAY) for part in within(page) if isinstance(part, ShownSignal)]
    signals = {signal.question: signal for signal in found if not signal.weighed}
    asked = {question: numbers_in(OF_ALL.sub("", names.sub("", question))) for question in signals}

    assert any(asked.values())
    assert {q: n for q, n in asked.items() if not {*n} <= in_inputs(signals[q])} == {}


@pytest.mark.parametrize(("atlas", "audience"), EDITIONS)
def test_a_legend_of_places_has_the_numbers_that_are_on_the_map(atlas: str, audience: str) -> None:
    shown = [part for page in pages(atlas, audience, TODAY) for part in within(page) if isinstance(part, TileMap)]
    legends = [(tiles, dict(ranges_of(tiles))) for tiles in shown]

    assert any(ranges for _, ranges in legends)
    for tiles, ranges in legends:
        for state, spread in ranges.items():
            of_state = [tile for tile in tiles.tiles if tile.state == state]
            numbers = {tile.shown.number for tile in of_state if tile.shown}
            numbers |= {number for tile in of_state for number in numbers_in(tile.word) if not tile.shown}
            assert (min(numbers), max(numbers)) == spread, (tiles.id, state)


def ranges_of(tiles: TileMap) -> Iterator[tuple[str, tuple[int, int]]]:
    for state, text in tiles.legend:
        if said := RANGE.match(text):
            yield state, (int(said[1]), int(said[2] or said[1]))


@pytest.mark.parametrize(("atlas", "audience"), EDITIONS)
def test_an_option_has_as_many_coalities_as_its_party(atlas: str, audience: str) -> None:
    land = Country(read(ATLASES[atlas], audience), TODAY, TODAY)
    choices = [part for page in pages(atlas, audience, TODAY) for part in within(page) if isinstance(part, Choices)]
    said = {value: int(n[1]) for part in choices for value, text in part.options if (n := TABLES.search(text))}

    assert said
    assert said == {value: RECOUNT["tables"](land, asdict(Scope(party=value))) for value in said}


@pytest.mark.parametrize(("atlas", "audience"), EDITIONS)
def test_the_description_of_an_organisation_has_as_many_tables_as_it_sits_at(atlas: str, audience: str) -> None:
    land = Country(read(ATLASES[atlas], audience), TODAY, TODAY)
    shown = [page for page in pages(atlas, audience, TODAY) if page.path.startswith("organisaties/")]
    described = {Path(page.path).stem: int(n[1]) for page in shown if (n := SEATED.search(page.description))}

    assert described
    assert described == {ident: RECOUNT["tables"](land, asdict(Scope(party=ident))) for ident in described}
