from hypothesis import given
from hypothesis import strategies as st

from atlas.maps.charts.seriation import chain_by_similarity, chain_groups

SETS = st.dictionaries(st.text("abcdef", min_size=1, max_size=2), st.frozensets(st.sampled_from("xyz")), max_size=9)


def test_what_is_alike_stands_together() -> None:
    marks = {"a": frozenset("xy"), "b": frozenset("z"), "c": frozenset("xy"), "d": frozenset("z")}

    assert chain_by_similarity(["a", "b", "c", "d"], marks) == ("a", "c", "b", "d")


def test_among_equals_the_order_given_stays() -> None:
    marks = dict.fromkeys("cab", frozenset("x"))

    assert chain_by_similarity(["c", "a", "b"], marks) == ("c", "a", "b")


def test_a_chain_is_turned_so_that_blocks_run_down_to_the_right() -> None:
    marks = {"a": frozenset("yz"), "b": frozenset("x")}

    assert chain_groups([["a", "b"]], marks, "xyz") == (("b", "a"),)


@given(SETS)
def test_every_key_is_in_the_order_once(marks: dict[str, frozenset[str]]) -> None:
    (order,) = chain_groups([list(marks)], marks, "xyz")

    assert sorted(order) == sorted(marks)
