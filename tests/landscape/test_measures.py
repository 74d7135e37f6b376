"""The published atlas against values that were computed apart from this code: whether nothing is lost or counted twice.

The measures are worked out here in plain code. Only organisations that take part count; coalitions are set apart.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from atlas.builder import Checked, check
from atlas.diagnostics import Severity
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.derived.forms import is_formal
from tests.sites import codes

CONTENT = Path(__file__).parent.parent / "fixtures" / "utrecht"
ON = date(2026, 11, 24)
Members = Mapping[str, frozenset[str]]


@pytest.fixture(scope="module")
def region() -> Checked:
    return check(CONTENT, on=ON)


def ever(coalition: Coalition) -> frozenset[str]:
    """The organisations whatever their dates, but for those that are only announced."""
    members = (m for m in coalition.memberships if m.certainty != "aangekondigd")
    return frozenset(m.home for m in members if m.acts_as == "organisatie")


def now(coalition: Coalition) -> frozenset[str]:
    """The organisations that take part on the date."""
    return frozenset() if coalition.phase is Phase.PAST else coalition.organisations


def members_of(region: Checked, seen: Callable[[Coalition], frozenset[str]]) -> Members:
    """The organisations of every coalition that has any."""
    every = {coalition.id: seen(coalition) for coalition in region.landscape.coalitions.values()}
    return {ident: found for ident, found in every.items() if found}


def components(members: Members) -> list[int]:
    """The numbers of coalitions and organisations that hang together, largest first."""
    groups: list[set[str]] = []
    for ident, found in members.items():
        near = {ident, *found}
        apart = [group for group in groups if not group & near]
        groups = [*apart, near.union(*(group for group in groups if group & near))]
    return sorted(map(len, groups), reverse=True)


def overlapping(members: Members) -> int:
    return sum(bool(one & other) for one, other in combinations(members.values(), 2))


@pytest.mark.parametrize(
    ("seen", "tables", "organisations", "memberships", "density", "pairs", "all_pairs", "parts"),
    [
        pytest.param(ever, 82, 218, 817, 0.0457, 1388, 3321, [292, 5, 3], id="all dates"),
        pytest.param(now, 76, 193, 708, 0.0483, 1123, 2850, [261, 5, 3], id="on the date"),
    ],
)
def test_the_structure_of_the_region(  # noqa: PLR0913, PLR0917 - one row of values
    seen: Callable[[Coalition], frozenset[str]],
    tables: int,
    organisations: int,
    memberships: int,
    density: float,
    pairs: int,
    all_pairs: int,
    parts: list[int],
    region: Checked,
) -> None:
    members = members_of(region, seen)
    parties = frozenset[str]().union(*members.values())
    seats = sum(map(len, members.values()))

    assert (len(members), len(parties), seats) == (tables, organisations, memberships)
    assert round(seats / (len(members) * len(parties)), 4) == density
    assert (overlapping(members), len(members) * (len(members) - 1) // 2) == (pairs, all_pairs)
    assert components(members) == parts


def test_of_ninety_coalitions_six_are_past_and_of_twelve_nobody_knows(region: Checked) -> None:
    phases = Counter(coalition.phase for coalition in region.landscape.coalitions.values())

    assert phases == {Phase.NOW: 72, Phase.UNKNOWN: 12, Phase.PAST: 6}


def sides(coalitions: Iterable[Coalition]) -> tuple[int, int]:
    """The numbers of formal and of informal coalitions."""
    formal = [is_formal(coalition.form.value) for coalition in coalitions]
    return formal.count(True), formal.count(False)


@pytest.mark.parametrize(
    ("opgave", "on_the_date", "all_dates"),
    [
        ("wonen", (3, 11), (3, 13)),
        ("energie", (0, 6), (0, 6)),
        ("water", (2, 6), (2, 7)),
        ("mobiliteit", (3, 10), (3, 10)),
        ("gezond", (5, 12), (5, 14)),
        ("werk", (12, 4), (12, 4)),
        ("landelijk", (5, 4), (5, 5)),
        ("circulair", (7, 3), (7, 4)),
        ("uitvoering", (14, 0), (14, 0)),
    ],
)
def test_formal_and_informal_coalitions_of_each_opgave(
    opgave: str, on_the_date: tuple[int, int], all_dates: tuple[int, int], region: Checked
) -> None:
    coalitions = region.landscape.of_opgave(opgave).coalitions

    assert sides(c for c in coalitions if c.phase is not Phase.PAST) == on_the_date
    assert sides(coalitions) == all_dates


def test_levels_are_derived_for_eighty_three_and_none_is_contradicted(region: Checked) -> None:
    levels = Counter(coalition.level.derived or "onbekend" for coalition in region.landscape.coalitions.values())

    assert levels == {"inter": 80, "supra": 3, "onbekend": 7}
    assert not any(coalition.level.differs for coalition in region.landscape.coalitions.values())


@pytest.mark.parametrize(
    ("one", "other", "shared", "jaccard"),
    [
        ("res-u16", "woondeal-utrecht-2019", 17, 0.7727),
        ("res-amersfoort", "woondeal-amersfoort-2023", 8, 0.7273),
        ("regio-u10", "u-ned", 12, 0.6316),
        ("gr-28559069", "gr-30572665", 4, 1.0),
    ],
)
def test_pairs_that_share_members(one: str, other: str, shared: int, jaccard: float, region: Checked) -> None:
    members = members_of(region, ever)
    former = region.atlas.former
    a, b = (members[former.get(ident, ident)] for ident in (one, other))

    assert len(a & b) == shared
    assert round(len(a & b) / len(a | b), 4) == jaccard


@pytest.mark.parametrize("audience", ["openbaar", "intern"])
def test_the_content_has_no_mistakes_and_no_warnings(audience: str) -> None:
    checked = check(CONTENT, audience=audience, on=ON)

    assert {problem.severity for problem in checked.diagnostics} <= {Severity.NOTE}
    assert codes(checked) == ["A407"]  # two sources that differ, said so on the page
