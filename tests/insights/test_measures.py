"""The small values of the measures, by hand, and their limits."""

from pathlib import Path

import networkx as nx
import pytest

from atlas.insights.base import current
from atlas.insights.measures.balance import Balance, ei_index, external_internal
from atlas.insights.measures.betweenness import betweenness
from atlas.insights.measures.brokerage import broker_roles, brokers, constraints, effective_size, projection
from atlas.insights.measures.connection import sole_links
from atlas.insights.measures.diversity import blau, normalised
from atlas.insights.measures.network import Network, components, coverage, network_on
from atlas.insights.measures.overlap import jaccard, newman_weight, newman_weights, overlap_coefficient, overlaps
from atlas.insights.measures.profile import profile
from tests.insights.lands import land, today

WORLD = {"a": "publiek", "b": "publiek", "c": "privaat", "d": "particulier", "e": "publiek"}


def network(folder: Path, forms: str = "", **tables: str) -> Network:
    """A network of tables, each with its members as letters; `forms` gives f or i for each table in order."""
    words = {"f": "formeel", "i": "informeel", "": "onbekend"}
    pages = {f"organisaties/{key}": f"wereld: {world}" for key, world in WORLD.items()}
    pages["opgaven/o"] = "aard: kans"
    for number, (name, members) in enumerate(tables.items()):
        form = words[forms[number : number + 1]]
        listed = ", ".join(members)
        pages[f"coalities/{name}"] = f"opgaven: [o]\nvorm: {form}\ndeelnemers: [{listed}]\n"
    return network_on(land(folder, pages))


def test_jaccard_and_the_overlap_coefficient_of_three_small_tables() -> None:
    x, y, z = set("abc"), set("cd"), set("de")

    assert jaccard(x, y) == pytest.approx(1 / 4)
    assert overlap_coefficient(x, y) == pytest.approx(1 / 2)
    assert jaccard(x, z) == 0
    assert jaccard(set(), set()) is None
    assert overlap_coefficient(x, set()) is None


def test_the_only_links_of_three_small_tables(tmp_path: Path) -> None:
    found = list(sole_links(network(tmp_path, "fi", x="abc", y="cd", z="de")))

    assert [(link.organisation, link.a, link.b) for link in found] == [("c", "x", "y"), ("d", "y", "z")]
    assert [link.across for link in found] == [True, False]


def test_a_small_table_within_a_large_one_is_contained(tmp_path: Path) -> None:
    [found] = overlaps(network(tmp_path, x="abcd", y="cd"))

    assert (found.jaccard, found.contained, sorted(found.shared)) == (0.5, 1, ["c", "d"])


def test_a_large_table_binds_less_than_a_small_one(tmp_path: Path) -> None:
    weights = newman_weights(network(tmp_path, x="abcd", y="cd"))

    assert weights["a", "b"] == pytest.approx(1 / 3)
    assert weights["c", "d"] == pytest.approx(1 / 3 + 1)


def test_the_weight_of_two_over_some_tables_is_that_of_the_projection(tmp_path: Path) -> None:
    found = network(tmp_path, x="abcd", y="cd", z="ce")

    assert newman_weight(found, "c", "d", found.members) == pytest.approx(newman_weights(found)["c", "d"])
    assert newman_weight(found, "c", "d", ["x", "z"]) == pytest.approx(1 / 3)
    assert newman_weight(found, "a", "e", found.members) == 0


def test_a_profile_counts_each_organisation_once_and_keeps_unknown_apart(tmp_path: Path) -> None:
    pages = {
        "opgaven/o": "aard: kans\n",
        "organisaties/a": "wereld: publiek\nbestuurslaag: gemeente\n",
        "organisaties/b": "wereld: privaat\n",
        "organisaties/c": "wereld: onbekend\n",
        "coalities/x": "opgaven: [o]\ndeelnemers: [a, b]\nschaal: [wijk]\n",
        "coalities/y": 'opgaven: [o]\ndeelnemers: [a, c, "? Stichting De Linde"]\nsectoren: [wonen]\n',
    }
    here = land(tmp_path, pages)
    both = profile(here.atlas, current(here))

    assert (both.parties, both.known) == (4, 2)
    assert dict(both.worlds) == {"publiek": 1, "privaat": 1, "": 2}
    assert dict(both.layers) == {"gemeente": 1, "": 3}
    assert (both.scales, both.sectors) == (("wijk", "lokaal"), ("wonen",))
    assert (both.diversity, both.share_of_most) == (0.5, 0.75)


def test_the_diversity_of_one_known_party_cannot_be_computed(tmp_path: Path) -> None:
    pages = {
        "opgaven/o": "aard: kans\n",
        "organisaties/a": "wereld: publiek\n",
        "organisaties/c": "wereld: onbekend\n",
        "coalities/x": "opgaven: [o]\ndeelnemers: [a, c]\n",
    }
    here = land(tmp_path, pages)
    found = profile(here.atlas, current(here))

    assert (found.diversity, found.share_of_most) == (None, None)


def test_diversity_of_two_one_one() -> None:
    index = blau([2, 1, 1])

    assert index == 0.625
    assert normalised(index or 0, 3) == 0.9375


@pytest.mark.parametrize("counts", [[], [0], [1], [1, 0, 0]])
def test_diversity_of_fewer_than_two_cannot_be_computed(counts: list[int]) -> None:
    assert blau(counts) is None


@pytest.mark.parametrize(
    ("formal", "informal", "value"), [(0, 0, None), (0, 6, -1), (14, 0, 1), (5, 5, 0), (3, 13, -0.625)]
)
def test_balance(formal: int, informal: int, value: float | None) -> None:
    assert Balance(formal, informal, 2).value == value


def test_three_ties_across_and_five_within() -> None:
    assert ei_index(3, 5) == -0.25
    assert ei_index(0, 0) is None


def test_ties_across_forms_are_pairs_that_share_a_party(tmp_path: Path) -> None:
    # p-q within formal; p-s and q-s across; s-t within informal.
    assert external_internal(network(tmp_path, "ffii", p="ab", q="ac", s="ad", t="de")) == 0


def test_ties_across_forms_leave_unknown_forms_out(tmp_path: Path) -> None:
    assert external_internal(network(tmp_path, "f", p="ab", q="ac")) is None


def test_constraint_in_the_centre_of_a_star_and_in_a_triangle(tmp_path: Path) -> None:
    star = constraints(network(tmp_path / "star", x="ab", y="ac", z="ad"))
    triangle = constraints(network(tmp_path / "triangle", x="ab", y="bc", z="ac"))

    assert star["a"] == pytest.approx(1 / 3)
    assert star["b"] == pytest.approx(1)
    assert triangle["a"] == pytest.approx(1.125)


def test_constraint_agrees_with_networkx_where_ties_have_weights(tmp_path: Path) -> None:
    found = network(tmp_path, x="abc", y="abd", z="de", w="ace")
    graph = nx.Graph()
    for one, others in projection(found).items():
        for other, weight in others.items():
            graph.add_edge(one, other, weight=weight)

    assert constraints(found) == pytest.approx(nx.constraint(graph, weight="weight"))
    assert {key: effective_size(projection(found), key) for key in graph} == pytest.approx(nx.effective_size(graph))


def test_who_shares_no_table_has_no_constraint(tmp_path: Path) -> None:
    found = network(tmp_path, x="a", y="bc")

    assert "a" not in constraints(found)
    assert next(broker for broker in brokers(found, WORLD.__getitem__) if broker.organisation == "a").constraint is None


@pytest.mark.parametrize(
    ("x", "y", "role"),
    [
        # Between two that share no table: a and b and e are public, c is private, d is particulier.
        ("ab", "be", "coordinator"),
        ("ca", "ce", "consultant"),
        ("ab", "bc", "poortwachter"),
        ("ac", "cd", "liaison"),
    ],
)
def test_the_role_between_two_others_follows_from_three_worlds(tmp_path: Path, x: str, y: str, role: str) -> None:
    [ego] = set(x) & set(y)
    roles = broker_roles(projection(network(tmp_path, x=x, y=y)), WORLD.__getitem__)

    assert {name: number for name, number in roles[ego].items() if number} == {role: 1}


def test_an_unknown_group_has_no_role(tmp_path: Path) -> None:
    roles = broker_roles(projection(network(tmp_path, x="ab", y="bc")), lambda _: "")

    assert set(roles["b"].values()) == {0}


def test_roles_are_counted_by_each_grouping_and_are_none_where_the_own_group_is_unknown(tmp_path: Path) -> None:
    layer = {"a": "gemeente", "b": "provincie", "c": "gemeente", "d": "", "e": "rijk"}
    found = network(tmp_path, x="abd", y="bc")
    by_key = {broker.organisation: broker.roles for broker in brokers(found, WORLD.__getitem__, layer.__getitem__)}
    world, tier = by_key["b"]

    assert world is not None
    assert tier is not None
    assert {role: n for role, n in world.items() if n} == {"poortwachter": 1, "liaison": 1}
    assert {role: n for role, n in tier.items() if n} == {"consultant": 1}
    assert by_key["d"][1] is None


def test_betweenness_of_the_middle_of_a_line(tmp_path: Path) -> None:
    # a - x - b - y - c: of the six pairs without b, four pass through it.
    assert betweenness(network(tmp_path, x="ab", y="bc")).values["b"] == pytest.approx(4 / 6)


def test_betweenness_agrees_with_networkx_on_every_node() -> None:
    graph = nx.Graph((table, member) for table, members in today().members.items() for member in members)

    assert betweenness(today()).values == pytest.approx(nx.betweenness_centrality(graph))
    assert betweenness(today()).margins == {}


def test_an_estimate_of_betweenness_is_the_same_each_time_and_mostly_within_its_margin() -> None:
    exact, estimate = betweenness(today()).values, betweenness(today(), exact_until=100, sample=120)
    near = [abs(exact[key] - value) <= estimate.margins[key] for key, value in estimate.values.items()]

    assert estimate == betweenness(today(), exact_until=100, sample=120)
    assert 0.85 < sum(near) / len(near) < 1
    assert estimate.values != exact


def test_an_empty_atlas_has_no_measures(tmp_path: Path) -> None:
    found = network(tmp_path)

    assert found.density is None
    assert components(found) == ()
    assert brokers(found, WORLD.__getitem__) == ()
    assert coverage(found) == {}


def test_coverage_counts_a_table_for_each_of_its_opgaven(tmp_path: Path) -> None:
    assert coverage(network(tmp_path, x="ab", y="bc"))["b"] == {"o": 2}
