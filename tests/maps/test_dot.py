from itertools import product
from pathlib import Path
from subprocess import run

import pytest

from atlas.maps.dot import to_dot
from atlas.maps.drawing import Edge
from tests.maps.examples import HOSTILE, drawing, node, pair

PAIR = """\
graph kaart {
	graph [bgcolor=transparent notranslate=true outputorder=edgesfirst splines=curved]
	node [fixedsize=shape fontname=Arial fontsize=11 shape=box style=rounded]
	id=kaart
	n0 [id=n0 label=a pos="60.0,-30.0" width=1.3889 height=0.5556]
	n1 [id=n1 label=b pos="230.0,-90.0" width=1.3889 height=0.5556]
	l0 [id=l0 label=inter pos="30.0,-130.0" width=0.01 height=0.01 shape=plaintext]
	n0 -- n1 [id=e0]
}
"""


def test_a_drawing_is_written_as_dot_at_its_own_positions() -> None:
    assert to_dot(pair()) == PAIR


def test_a_line_runs_from_the_earlier_node_so_that_there_are_no_rings() -> None:
    names = "abc"
    edges = tuple(
        Edge(tail=tail, head=head, classes=("declared",)) for tail, head in product(names, names) if tail != head
    )
    written = to_dot(drawing(*map(node, names), edges=edges))

    assert written.count(" -- ") == len(edges)
    assert {(line.split()[0], line.split()[2]) for line in written.splitlines() if " -- " in line} == {
        ("n0", "n1"),
        ("n0", "n2"),
        ("n1", "n2"),
    }


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_adds_nothing_to_the_graph(text: str, dot: str) -> None:
    written = to_dot(drawing(node("a", line=text, title=text), node(text, 230, 90)))
    listed = run([dot, "-Kneato", "-n2", "-Tplain"], input=written.encode(), capture_output=True, check=True)

    assert sum(line.startswith(b"node ") for line in listed.stdout.splitlines()) == 3


def test_what_graphviz_need_not_know_changes_nothing_of_what_it_is_asked() -> None:
    elsewhere = drawing(node("c", href="elders.html", title="anders", line="a"), node("d", 230, 90, line="b"))

    assert to_dot(drawing(node("a"), node("b", 230, 90), ident="plaat")) == to_dot(elsewhere)


def test_the_text_of_a_drawing_is_the_same_each_time(tmp_path: Path) -> None:
    kept = tmp_path / "kaart.dot"
    kept.write_text(to_dot(pair()), encoding="utf-8")

    assert kept.read_text(encoding="utf-8") == to_dot(pair())
