"""Every value of the measures that was computed independently from the data of the region, to the digits given.

*Not past* is the rule of before, by which the first values were computed: what is not known to be past runs. *On the
date* counts only what is known to run; those values were computed anew, by code that shares nothing with this.
"""

from collections.abc import Callable

import pytest

from atlas.insights.base import current_of
from atlas.insights.measures.balance import balance, external_internal
from atlas.insights.measures.betweenness import betweenness
from atlas.insights.measures.connection import by_organisation, connections, sole_links
from atlas.insights.measures.diversity import blau, normalised, worlds
from atlas.insights.measures.network import Network, components
from atlas.insights.measures.overlap import jaccard, overlap_coefficient, overlaps
from atlas.landscape.dates import Phase
from tests.insights.lands import everything, not_past, real, today


def of_opgave(network: Network, opgave: str) -> list[str]:
    return [c.id for c in network.coalitions if opgave in c.opgaven]


@pytest.mark.parametrize(
    ("of_which", "coalitions", "filled", "organisations", "seats", "density"),
    [
        (everything, 90, 82, 218, 817, 0.0457),
        (not_past, 84, 76, 193, 708, 0.0483),
        (today, 72, 65, 137, 585, 0.0657),
    ],
    ids=["all dates", "not past", "on the date"],
)
def test_who_sits_where(
    of_which: Callable[[], Network], coalitions: int, filled: int, organisations: int, seats: int, density: float
) -> None:
    network = of_which()

    assert len(network.coalitions) == coalitions
    assert len(network.members) == filled
    assert len(network.tables) == organisations
    assert network.memberships == seats
    assert network.density == pytest.approx(density, abs=0.00005)


@pytest.mark.parametrize(
    ("of_which", "overlapping", "pairs", "parts"),
    [
        (everything, 1388, 3321, (292, 5, 3)),
        (not_past, 1123, 2850, (261, 5, 3)),
        (today, 855, 2080, (197, 5)),
    ],
    ids=["all dates", "not past", "on the date"],
)
def test_what_hangs_together(
    of_which: Callable[[], Network], overlapping: int, pairs: int, parts: tuple[int, ...]
) -> None:
    network = of_which()
    filled = len(network.members)

    assert sum(1 for _ in overlaps(network)) == overlapping
    assert filled * (filled - 1) // 2 == pairs
    assert components(network) == parts


def test_levels_are_derived_as_the_data_say() -> None:
    coalitions = real().coalitions.values()

    assert sum(bool(c.level.derived) for c in coalitions) == 83
    assert sum(c.level.derived == c.level.value for c in coalitions if c.level.derived) == 83
    assert sum(not c.level.derived for c in coalitions) == 7


@pytest.mark.parametrize(
    ("a", "b", "j", "s", "shared"),
    [
        ("res-u16", "woondeal-utrecht-2019", 0.7727, 0.944, 17),
        ("res-amersfoort", "woondeal-amersfoort-2023", 0.7273, None, None),
        ("regio-u10", "u-ned", 0.6316, 1.0, None),
        ("woondeal-utrecht-2019", "woondeal-u10-2023", 1.0, 1.0, None),
        ("valleihopper", "regio-foodvalley", 1.0, 1.0, None),
        ("regeling-veiligheidsregio-utrecht", "regeling-ggd-regio-utrecht", 1.0, 1.0, None),
        # In the data gr-28559069 and gr-30572665.
        ("sociaal-domein-huizen-blaricum-eemnes-laren", "samenwerking-sociale-zaken-2008", 1.0, 1.0, None),
    ],
)
def test_overlap_of_two(a: str, b: str, j: float, s: float | None, shared: int | None) -> None:
    one, other = everything().members[a], everything().members[b]

    assert jaccard(one, other) == pytest.approx(j, abs=0.00005)
    if s is not None:
        assert overlap_coefficient(one, other) == pytest.approx(s, abs=0.0005)
    if shared is not None:
        assert len(one & other) == shared


def test_exactly_four_pairs_have_the_same_members() -> None:
    assert sum(found.jaccard == 1 for found in overlaps(everything())) == 4


def test_eleven_pairs_on_a_shared_opgave_overlap_for_seven_tenths() -> None:
    opgaven = {c.id: set(c.opgaven) for c in everything().coalitions}
    found = [o for o in overlaps(everything()) if (o.jaccard or 0) >= 0.7 and opgaven[o.a] & opgaven[o.b]]

    assert len(found) == 11


@pytest.mark.parametrize(
    ("coalition", "index", "share"),
    [
        ("city-deal-elektrische-deelmobiliteit", 0.605, 0.907),
        ("economic-board-utrecht", 0.538, 0.806),
        ("blauwe-agenda", 0.494, None),
        ("city-deal-health-hub", 0.260, None),
        ("res-u16", 0, 0),
    ],
)
def test_diversity_of_worlds(coalition: str, index: float, share: float | None) -> None:
    found = blau(worlds(real().atlas, everything().members[coalition]).values())

    assert found == pytest.approx(index, abs=0.0005)
    if share is not None:
        assert found is not None
        assert normalised(found, 3) == pytest.approx(share, abs=0.0006)


def test_most_tables_are_purely_public() -> None:
    members = everything().members.values()

    assert sum(set(worlds(real().atlas, found)) == {"publiek"} for found in members) == 66


@pytest.mark.parametrize(
    ("opgave", "not_past", "on_the_date"),
    [
        ("wonen", (3, 11, -0.57), (3, 9, -0.50)),
        ("energie", (0, 6, -1), (0, 5, -1)),
        ("water", (2, 6, -0.50), (2, 4, -0.33)),
        ("mobiliteit", (3, 10, -0.54), (3, 5, -0.25)),
        ("gezond", (5, 12, -0.41), (5, 10, -0.33)),
        ("werk", (12, 4, 0.50), (12, 2, 0.71)),
        ("landelijk", (5, 4, 0.11), (5, 2, 0.43)),
        ("circulair", (7, 3, 0.40), (7, 0, 1)),
        ("uitvoering", (14, 0, 1), (14, 0, 1)),
    ],
)
def test_balance_of_an_opgave(
    opgave: str, not_past: tuple[int, int, float], on_the_date: tuple[int, int, float]
) -> None:
    before = [c for c in real().of_opgave(opgave).coalitions if c.phase is not Phase.PAST]
    for coalitions, (formal, informal, value) in ((before, not_past), (current_of(real(), opgave), on_the_date)):
        result = balance(tuple(coalitions))

        assert (result.formal, result.informal) == (formal, informal)
        assert result.value == pytest.approx(value, abs=0.0051)


@pytest.mark.parametrize(
    ("opgave", "value"), [("", -0.092), ("wonen", -0.667), ("energie", -1), ("landelijk", 0.231), ("uitvoering", -1)]
)
def test_ties_across_forms(opgave: str, value: float) -> None:
    among = of_opgave(everything(), opgave) if opgave else None

    assert external_internal(everything(), among) == pytest.approx(value, abs=0.0005)


@pytest.mark.parametrize(
    ("opgave", "connected", "pairs", "single"),
    [
        ("wonen", 13, 39, 11),
        ("water", 8, 14, 4),
        ("mobiliteit", 6, 30, 2),
        ("gezond", 14, 35, 6),
        ("werk", 8, 36, 5),
        ("landelijk", 16, 25, 12),
        ("circulair", 13, 28, 13),
        ("energie", 0, 0, 0),
        ("uitvoering", 0, 0, 0),
    ],
)
def test_formal_and_informal_connected_by_shared_organisations(
    opgave: str, connected: int, pairs: int, single: int
) -> None:
    network = everything()
    filled = [c for c in network.coalitions if opgave in c.opgaven and c.id in network.members]
    found = connections(real(), filled, network)

    assert len(found) == pairs
    assert sum(bool(pair.organisations) for pair in found) == connected
    assert sum(len(pair.organisations) == 1 for pair in found) == single
    assert sum(bool(pair.persons) for pair in found) == 0


def test_who_is_the_only_link() -> None:
    found = by_organisation(sole_links(everything()))
    counts = {key: (len(links), sum(link.across for link in links)) for key, links in found.items()}

    assert sum(number for number, _ in counts.values()) == 674
    assert counts["provincie-utrecht"] == (177, 81)
    assert counts["gemeente-utrecht"] == (164, 74)
    assert counts["gemeente-vijfheerenlanden"] == (65, 40)
    assert counts["gemeente-eemnes"] == (55, 15)
    assert counts["gemeente-amersfoort"] == (23, 19)


def test_at_how_many_tables_the_busiest_sit() -> None:
    load = everything().load()
    first = sorted(load, key=lambda key: (-load[key], key))[:5]

    assert {key: load[key] for key in first} == {
        "gemeente-utrecht": 27,
        "provincie-utrecht": 27,
        "gemeente-de-bilt": 19,
        "gemeente-ijsselstein": 19,
        "gemeente-nieuwegein": 19,
    }


def test_betweenness() -> None:
    found = betweenness(everything()).values

    assert found["gemeente-utrecht"] == pytest.approx(0.1754, abs=0.00005)
    assert found["provincie-utrecht"] == pytest.approx(0.124, abs=0.0005)
    assert found["gemeente-amersfoort"] == pytest.approx(0.0826, abs=0.00005)
