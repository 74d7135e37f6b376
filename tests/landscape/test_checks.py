"""Contradictions that only show when pages are seen together, and what looks like one and is none."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sites import codes, place, see

PARTIES = {
    "organisaties/a": "",
    "organisaties/b": "",
    "teams/a-een": "organisatie: a",
    "teams/a-twee": "organisatie: a",
    "grenswerkers/rol": "",
}


def of_the_table(fields: str, tmp_path: Path) -> list[str]:
    return codes(see(tmp_path, {**PARTIES, "coalities/tafel": fields}))


@pytest.mark.parametrize(
    ("items", "twice"),
    [
        ("[a, a]", True),
        ("['? De Linde', '?  de linde']", True),
        ("[{partij: a, rol: lid}, {partij: a, rol: lid}]", True),
        ("[{partij: a, rol: lid}, {partij: a, rol: voorzitter}]", False),
        ("[{partij: a, team: a-een}, {partij: a, team: a-twee}]", False),
        ("[{partij: a, team: a-een}, {partij: a, team: a-een}]", True),
        ("[{partij: a, vertegenwoordiger: rol}, {partij: a, vertegenwoordiger: '? Ander'}]", False),
        ("[{partij: a, tot: 2020}, {partij: a, sinds: 2021}]", False),
        ("[{partij: a, tot: 2020}, {partij: a, sinds: 2020}]", True),
        ("[{partij: a, sinds: 2020}, {partij: a, tot: 2019-12-31}]", False),
        ("[{partij: a, tot: 2020}, {partij: a, tot: 2018}]", True),
    ],
)
def test_a_party_is_there_twice_in_one_seat_and_period(items: str, tmp_path: Path, *, twice: bool) -> None:
    assert of_the_table(f"deelnemers: {items}", tmp_path) == (["A404"] if twice else [])


years = st.integers(2000, 2012)


@settings(max_examples=15)
@given(st.lists(st.tuples(years, years).map(sorted), min_size=4, max_size=9))
def test_each_seat_that_shares_a_year_with_one_before_it_is_told(seats: list[list[int]]) -> None:
    items = [f"\n  - {{partij: a, sinds: {since}, tot: {until}}}" for since, until in seats]
    again = [
        number
        for number, (since, until) in enumerate(seats)
        if any(since <= end and begin <= until for begin, end in seats[:number])
    ]
    with tempfile.TemporaryDirectory() as folder:
        found = see(Path(folder), {**PARTIES, "coalities/tafel": f"deelnemers:{''.join(items)}"}).diagnostics

    assert [problem.span.line for problem in found if problem.rule.code == "A404"] == [3 + number for number in again]


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ("begin: 2020\neinde: 2019", True),
        ("begin: 2020-05\neinde: 2020", False),
        ("begin: 2020-05-12\neinde: 2020-05-12", False),
        ("begin: 2020-05-12\neinde: 2020-05-11", True),
        ("deelnemers: [{partij: a, sinds: 2020, tot: 2019}]", True),
        ("deelnemers: [{partij: a, sinds: 2000}]\nbegin: 2020", False),
        ("opgaven: [{opgave: wonen, sinds: 2020, tot: 2019}]", True),
    ],
)
def test_nothing_ends_before_it_begins(fields: str, tmp_path: Path, *, wrong: bool) -> None:
    assert of_the_table(fields, tmp_path) == (["A403"] if wrong else [])


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("aantal-volgens-bron: 1\ndeelnemers: [a, b]", ["A407"]),
        ("aantal-volgens-bron: 2\ndeelnemers: [a, b]", []),
        ("aantal-volgens-bron: 1\ndeelnemers: [a, {partij: b, tot: 2020}]", []),
    ],
)
def test_more_participants_than_the_source_says_is_noted(fields: str, found: list[str], tmp_path: Path) -> None:
    assert of_the_table(fields, tmp_path) == found


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("{partij: b, team: a-een}", ["A408"]),
        ("{partij: a, team: a-een}", []),
        ("{partij: '? De Linde', team: a-een}", []),
        ("{partij: b, team: '? Team'}", []),
    ],
)
def test_a_home_base_is_a_team_of_that_organisation(item: str, found: list[str], tmp_path: Path) -> None:
    assert of_the_table(f"deelnemers: [{item}]", tmp_path) == found


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ({"a": "b"}, []),
        ({"a": "a"}, ["A307"]),
        ({"a": "b", "b": "a"}, ["A406"]),
        ({"a": "b", "b": "c", "c": "a"}, ["A406"]),
        ({"a": "b", "b": "c", "c": "b"}, ["A406"]),
    ],
)
def test_a_ring_of_parts_is_one_mistake(parts: dict[str, str], found: list[str], tmp_path: Path) -> None:
    pages = {f"organisaties/{ident}": "" for ident in "abc"}
    pages |= {f"organisaties/{ident}": f"onderdeel-van: {whole}" for ident, whole in parts.items()}

    assert codes(see(tmp_path, pages)) == found


NUMBER = "identificatie: {kvk: '12345678'}"


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        ({"organisaties/a": NUMBER, "organisaties/b": NUMBER}, [("organisaties/b.md", 2)]),
        ({"organisaties/a": NUMBER, "coalities/tafel": NUMBER}, [("organisaties/a.md", 2)]),
        ({"organisaties/a": f"{NUMBER}\nvoert-uit: tafel", "coalities/tafel": NUMBER}, []),
        ({"organisaties/a": NUMBER, "organisaties/b": "identificatie: {rsin: '123456789'}"}, []),
        ({"organisaties/a": "identificatie: onbekend", "organisaties/b": "identificatie: onbekend"}, []),
        ({f"organisaties/{one}": "identificatie: {kvk: onbekend}" for one in "ab"}, []),
    ],
)
def test_a_number_belongs_to_one_party(pages: dict[str, str], found: list[tuple[str, int]], tmp_path: Path) -> None:
    checked = see(tmp_path, pages)

    assert [place(problem) for problem in checked.diagnostics] == found


def test_contradictions_in_internal_pages_are_seen_in_a_public_build(tmp_path: Path) -> None:
    pages = {"coalities/geheim": "begin: 2020\neinde: 2019\nzichtbaarheid: intern"}

    assert codes(see(tmp_path, pages, audience="openbaar")) == ["A403"]
