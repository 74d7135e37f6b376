from itertools import product
from pathlib import Path
from subprocess import run

import pytest

from atlas.maps.dot import to_dot
from atlas.maps.drawing import Edge
from tests.maps.examples import HOSTILE, drawing, node, pair

PAIR = """\
graph "kaart..graph" {
	graph [bgcolor=transparent notranslate=true outputorder=edgesfirst splines=curved]
	node [fixedsize=shape fontname=Arial fontsize=11 shape=box style=rounded]
	id="kaart..graph"
	"kaart.a" [label=a URL="coalities/a.html" class="coalitie inter" height=0.5556 id="kaart.a" pos="60.0,-30.0" \
tooltip="a: coalitie" width=1.3889]
	"kaart.b" [label=b URL="coalities/b.html" class="coalitie inter" height=0.5556 id="kaart.b" pos="230.0,-90.0" \
tooltip="b: coalitie" width=1.3889]
	"kaart.l.0" [label=inter class="label head-level" height=0.01 id="kaart.l.0" pos="30.0,-130.0" \
shape=plaintext width=0.01]
	"kaart.a" -- "kaart.b" [class="organisation w2" id="kaart.e.0" tooltip="2 gedeelde partijen" weight=2]
}
"""


def test_a_drawing_is_written_as_dot_at_its_own_positions() -> None:
    assert to_dot(pair()) == PAIR


def test_a_line_runs_from_the_earlier_node_so_that_there_are_no_rings() -> None:
    names = "abc"
    edges = tuple(Edge(tail, head, ("declared",)) for tail, head in product(names, names) if tail != head)
    written = to_dot(drawing(*map(node, names), edges=edges))

    assert written.count(" -- ") == len(edges)
    assert {(line.split()[0], line.split()[2]) for line in written.splitlines() if " -- " in line} == {
        ('"kaart.a"', '"kaart.b"'),
        ('"kaart.a"', '"kaart.c"'),
        ('"kaart.b"', '"kaart.c"'),
    }


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_adds_nothing_to_the_graph(text: str, dot: str) -> None:
    written = to_dot(drawing(node("a", line=text, title=text), node(text, 230, 90)))
    listed = run([dot, "-Kneato", "-n2", "-Tplain"], input=written.encode(), capture_output=True, check=True)

    assert sum(line.startswith(b"node ") for line in listed.stdout.splitlines()) == 3


def test_two_maps_on_one_page_share_no_id() -> None:
    def ids(written: str) -> set[str]:
        return {part.split('"')[1] for part in written.split(" id=")[1:]}

    assert not ids(to_dot(pair("een"))) & ids(to_dot(pair("twee")))


def test_the_text_of_a_drawing_is_the_same_each_time(tmp_path: Path) -> None:
    kept = tmp_path / "kaart.dot"
    kept.write_text(to_dot(pair()), encoding="utf-8")

    assert kept.read_text(encoding="utf-8") == to_dot(pair())
