from collections.abc import Sequence
from itertools import combinations, pairwise

import pytest

from atlas.maps.charts.opgaven import MOST_OPGAVEN, OpgaveEdge, OpgaveNode, opgaven_map
from atlas.maps.dot import to_dot
from atlas.maps.drawing import FoldedDrawing, Node
from atlas.texts import texts


def knots(number: int) -> list[OpgaveNode]:
    return [
        OpgaveNode(id=f"k{n}", name=f"Opgave {n}", href=f"k{n}.html", title=f"Opgave {n}: opgave", count="3 coalities")
        for n in range(number)
    ]


def bond(a: str, b: str, shared: int = 1, *, declared: bool = False) -> OpgaveEdge:
    return OpgaveEdge(a=a, b=b, declared=declared, shared=shared, title=f"{a} – {b}")


def mapped(number: int, bonds: Sequence[OpgaveEdge] = ()) -> FoldedDrawing:
    return opgaven_map(knots(number), bonds, ident="opgaven", words=texts())


def touch(one: Node, two: Node) -> bool:
    return abs(one.x - two.x) < (one.w + two.w) / 2 and abs(one.y - two.y) < (one.h + two.h) / 2


@pytest.mark.parametrize("number", range(2, MOST_OPGAVEN + 1))
def test_no_two_opgaven_touch_and_all_are_in_the_picture(number: int) -> None:
    drawing = mapped(number).drawing

    assert not any(touch(one, two) for one, two in combinations(drawing.nodes, 2))
    assert all(node.w / 2 <= node.x <= drawing.width - node.w / 2 for node in drawing.nodes)
    assert all(node.h / 2 <= node.y <= drawing.height - node.h / 2 for node in drawing.nodes)


def test_what_hangs_together_most_stands_side_by_side() -> None:
    heavy = [bond("k0", "k4", 9), bond("k4", "k2", 9), bond("k0", "k1"), bond("k1", "k3")]
    ring = [node.id for node in mapped(5, heavy).drawing.nodes]

    assert {(ring[0], ring[-1]), *pairwise(ring)} & {("k0", "k4"), ("k4", "k0")}
    assert {(ring[-1], ring[0]), *pairwise(ring)} & {("k2", "k4"), ("k4", "k2")}


def test_a_line_says_whether_the_relation_is_stated_and_how_much_is_shared() -> None:
    edges = mapped(3, [bond("k0", "k1", 5), bond("k1", "k2", 0, declared=True)]).drawing.edges

    assert [edge.classes for edge in edges] == [("shared", "w3"), ("declared", "w1")]


def test_a_node_says_how_many_coalitions_work_on_it() -> None:
    assert mapped(2).drawing.nodes[0].lines == ("Opgave 0", "3 coalities")


def test_the_same_opgaven_give_the_same_dot() -> None:
    bonds = [bond(a, b) for a, b in combinations([f"k{n}" for n in range(6)], 2)]

    assert to_dot(mapped(6, bonds).drawing) == to_dot(mapped(6, bonds).drawing)
    assert "splines=line" in to_dot(mapped(6, bonds).drawing)
