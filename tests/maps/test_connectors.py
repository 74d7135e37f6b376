from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from atlas.content.kinds import FORMS, LEVELS
from atlas.maps.connectors import SIZE, Connector
from atlas.maps.drawing import Drawing, Node
from atlas.maps.landscape_map import Place, landscape_map
from atlas.texts import texts
from tests.maps.examples import place

PLACES = (
    place("boven", "supra", "formeel"),
    place("links", "inter", "formeel"),
    place("rechts", "inter", "informeel"),
    place("team", "intra", "", kind="team"),
)


def role(*joins: str, ident: str = "rol") -> Connector:
    return Connector(ident, f"{ident}.html", f"{ident}: grenswerker", joins)


def mapped(*connectors: Connector, places: tuple[Place, ...] = PLACES) -> Drawing:
    return landscape_map(places, (), connectors, ident="kaart", words=texts(), mapped=False).drawing


def marks(drawing: Drawing) -> list[Node]:
    return [node for node in drawing.nodes if "connector" in node.classes]


def row(drawing: Drawing, level: str) -> tuple[float, float]:
    bands = [band for band in drawing.bands if level in band.classes]
    return min(band.y for band in bands), max(band.y + band.h for band in bands)


def test_who_joins_two_levels_stands_on_the_border_between_them() -> None:
    drawing = mapped(role("boven", "links"))
    (mark,) = marks(drawing)

    assert row(drawing, "supra")[1] < mark.y < row(drawing, "inter")[0]
    assert (mark.shape, mark.lines, mark.href) == ("diamond", (), "rol.html")


def test_who_joins_two_forms_stands_between_their_columns() -> None:
    drawing = mapped(role("links", "rechts"))
    (mark,) = marks(drawing)
    left, right = (next(node for node in drawing.nodes if node.id == ident) for ident in ("links", "rechts"))

    assert left.x < mark.x < right.x
    assert mark.y == left.y
    assert not any(band.x < mark.x < band.x + band.w for band in drawing.bands if "inter" in band.classes)


def test_who_joins_one_coalition_stands_on_the_side_of_the_organisations() -> None:
    drawing = mapped(role("links"))
    (mark,) = marks(drawing)

    assert row(drawing, "inter")[1] < mark.y < row(drawing, "intra")[0]


def test_a_line_runs_from_a_mark_to_all_that_it_joins() -> None:
    edges = mapped(role("boven", "links", "elders")).edges

    assert [(edge.tail, edge.head, edge.classes) for edge in edges] == [
        ("rol", "boven", ("connector", "w1")),
        ("rol", "links", ("connector", "w1")),
    ]


def test_who_joins_nothing_on_the_map_is_not_on_it() -> None:
    drawing = mapped(role("elders"))

    assert marks(drawing) == []
    assert drawing.height == mapped().height


JOINS = st.lists(st.sets(st.integers(0, 30), min_size=1, max_size=5), max_size=25)
SPOTS = st.lists(st.tuples(st.sampled_from(LEVELS), st.sampled_from(FORMS)), min_size=1, max_size=30)


@given(SPOTS, JOINS)
def test_no_mark_lies_over_another_or_over_a_node(spots: list[tuple[str, str]], joins: list[set[int]]) -> None:
    places = tuple(place(f"p{number}", *spot) for number, spot in enumerate(spots))
    connectors = [role(*(f"p{n}" for n in sorted(ends)), ident=f"r{number}") for number, ends in enumerate(joins)]
    drawing = mapped(*connectors, places=places)
    found = marks(drawing)

    assert not any(abs(a.x - b.x) < SIZE and abs(a.y - b.y) < SIZE for a, b in combinations(found, 2))
    for mark in found:
        for node in drawing.nodes:
            apart = abs(mark.x - node.x) >= (SIZE + node.w) / 2 or abs(mark.y - node.y) >= (SIZE + node.h) / 2
            assert node in found or apart
