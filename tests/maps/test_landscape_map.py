from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.content.kinds import FORMS, LEVELS
from atlas.maps.dot import to_dot
from atlas.maps.drawing import Band, Drawing, Node, Picture
from atlas.maps.landscape_map import TABLE, Place, Tie, landscape_map
from atlas.maps.measure import text_width
from atlas.texts import texts
from tests.maps.examples import place

PLACES = st.builds(
    Place,
    id=st.uuids().map(str),
    title=st.text(max_size=90),
    href=st.just("x.html"),
    level=st.sampled_from((*LEVELS, "")),
    form=st.sampled_from((*FORMS, "")),
    kind=st.sampled_from(("coalitie", "coalitie", "coalitie", "team")),
    past=st.booleans(),
    announced=st.booleans(),
)


def mapped(*places: Place, ties: Sequence[Tie] = (), complete: bool = False) -> Picture:
    return landscape_map(places, ties, ident="kaart", words=texts(), mapped=complete)


def words(drawing: Drawing, kind: str) -> list[str]:
    return [" ".join(label.lines) for label in drawing.labels if kind in label.classes]


def within(node: Node, band: Band) -> bool:
    return (
        band.x <= node.x - node.w / 2
        and node.x + node.w / 2 <= band.x + band.w
        and band.y <= node.y - node.h / 2
        and node.y + node.h / 2 <= band.y + band.h
    )


def tie(a: str, b: str, kind: str = "organisation", weight: int = 1) -> Tie:
    return Tie(a, b, kind, weight, f"{weight} keer")


def test_levels_are_rows_and_forms_are_columns() -> None:
    drawing = mapped(place("a", "supra", "formeel"), place("b", "inter", "informeel")).drawing
    a, b = drawing.nodes

    assert a.y < b.y
    assert a.x < b.x
    assert words(drawing, "head-level") == ["supra", "inter", "intra"]
    assert words(drawing, "head-form") == ["formeel", "overwegend formeel", "overwegend informeel", "informeel"]


def test_what_is_not_known_gets_a_row_and_a_column_only_if_something_stands_there() -> None:
    drawing = mapped(place("a", "", ""), place("b")).drawing

    assert words(drawing, "head-level")[-1] == "niveau onbekend"
    assert words(drawing, "head-form")[-1] == "vorm onbekend"
    assert drawing.nodes[-1].classes == ("coalitie", "unknown")


@pytest.mark.parametrize(("complete", "said"), [(True, "witte plek"), (False, "◌ onbekend")])
def test_an_empty_cell_says_whether_somebody_has_looked(complete: bool, said: str) -> None:  # noqa: FBT001
    drawing = mapped(*(place(level, level) for level in LEVELS), complete=complete).drawing
    hatched = [band for band in drawing.bands if "hatched" in band.classes]

    assert words(drawing, "empty") == [said] * 9
    assert bool(hatched) is not complete


def test_a_row_without_anything_asks_one_question() -> None:
    drawing = mapped(place("a", "supra"), place("b", "inter")).drawing

    assert words(drawing, "empty")[-1] == "◌ onbekend: wie werkt hieraan binnen de eigen organisatie?"
    assert len([band for band in drawing.bands if "intra" in band.classes]) == 1


def test_teams_stand_in_a_strip_of_their_own_within_intra() -> None:
    drawing = mapped(place("a", "intra"), place("t", "intra", "", kind="team")).drawing
    (strip,) = [band for band in drawing.bands if "teams" in band.classes]

    assert "intra" in strip.classes
    assert within(drawing.nodes[1], strip)
    assert words(drawing, "head-teams") == ["teams"]
    assert "vorm onbekend" not in words(drawing, "head-form")


def test_a_node_says_in_its_title_what_it_is() -> None:
    (node,) = mapped(replace(place("a", "inter", "overwegend-formeel", title="U Ned"), past=True)).drawing.nodes

    assert node.title == "U Ned: coalitie, inter, overwegend formeel, voorbij"
    assert node.classes == ("coalitie", "inter", "past")


def test_a_crowded_cell_gets_nodes_side_by_side() -> None:
    nodes = mapped(*(place(f"p{number}") for number in range(9))).drawing.nodes

    assert len({node.x for node in nodes}) == 3
    assert len({node.y for node in nodes}) == 3


def test_twelve_in_a_cell_are_shown_and_thirteen_are_folded() -> None:
    twelve, thirteen = (mapped(*(place(f"p{number}") for number in range(n))) for n in (12, 13))

    assert (len(twelve.drawing.nodes), twelve.folded) == (12, ())
    assert (len(thirteen.drawing.nodes), thirteen.folded) == (12, ("p11", "p12"))


def test_the_last_node_of_a_folded_cell_leads_to_the_table() -> None:
    last = mapped(*(place(f"p{number}") for number in range(20))).drawing.nodes[-1]

    assert (last.lines, last.href, last.classes) == (("+9 meer",), TABLE, ("fold", "inter"))


def test_what_is_past_is_folded_first() -> None:
    old = replace(place("oud"), past=True)

    assert mapped(old, *(place(f"p{number}") for number in range(12))).folded == ("p11", "oud")[::-1]


def test_a_tie_is_a_line_with_its_kind_and_weight() -> None:
    (edge,) = mapped(place("a"), place("b"), ties=[tie("a", "b", "person", 7)]).drawing.edges

    assert (edge.tail, edge.head, edge.classes, edge.title) == ("a", "b", ("person", "w5"), "7 keer")


def test_of_many_ties_the_declared_and_the_heaviest_are_drawn() -> None:
    places = [place(f"p{number}") for number in range(12)]
    ends = list(combinations([place.id for place in places], 2))
    ties = [tie(a, b, weight=number) for number, (a, b) in enumerate(ends)]
    drawn = mapped(*places, ties=[*ties, tie("p0", "p1", "declared")])

    assert len(drawn.drawing.edges) == 40
    assert drawn.hidden == len(ties) - 39
    assert drawn.drawing.edges[-1].classes == ("declared", "w1")
    assert min(edge.weight for edge in drawn.drawing.edges[:-1]) == len(ties) - 39


def test_declared_ties_are_drawn_however_many_there_are() -> None:
    places = [place(f"p{number}") for number in range(11)]
    ties = [tie(a.id, b.id, "declared") for a, b in combinations(places, 2)]

    assert len(mapped(*places, ties=ties).drawing.edges) == len(ties)


def test_a_tie_with_a_folded_place_is_counted_as_hidden() -> None:
    folded = mapped(*(place(f"p{number}") for number in range(13)), ties=[tie("p0", "p12")])

    assert (folded.drawing.edges, folded.hidden) == ((), 1)


def test_a_narrow_screen_starts_at_the_fullest_column() -> None:
    crowded = mapped(place("a"), place("b", form="informeel"), place("c", form="informeel"))
    column = max(band.x for band in crowded.drawing.bands)

    assert crowded.start == column / crowded.drawing.width


def test_a_map_of_nothing_asks_about_every_level() -> None:
    drawing = mapped().drawing

    assert drawing.nodes == ()
    assert len(words(drawing, "empty")) == 3


@given(st.lists(PLACES, max_size=70, unique_by=lambda place: place.id))
def test_no_nodes_overlap_and_each_lies_in_one_band(places: list[Place]) -> None:
    drawing = mapped(*places).drawing

    for node in drawing.nodes:
        assert sum(within(node, band) for band in drawing.bands) == 1
    for a, b in combinations(drawing.nodes, 2):
        assert abs(a.x - b.x) >= a.w or abs(a.y - b.y) >= a.h


@given(st.lists(PLACES, max_size=40, unique_by=lambda place: place.id))
def test_no_words_leave_their_box(places: list[Place]) -> None:
    for node in mapped(*places).drawing.nodes:
        assert len(node.lines) <= 3
        assert all(text_width(line) <= node.w for line in node.lines)


@given(st.lists(PLACES, max_size=40, unique_by=lambda place: place.id))
def test_every_place_is_on_the_map_or_named_as_folded(places: list[Place]) -> None:
    result = mapped(*places)
    shown = {node.id for node in result.drawing.nodes if "fold" not in node.classes}

    assert shown | set(result.folded) == {place.id for place in places}
    assert not shown & set(result.folded)


def test_the_same_places_give_the_same_dot() -> None:
    places = [place(f"p{number}", level) for number, level in enumerate(LEVELS * 5)]

    assert to_dot(mapped(*places).drawing) == to_dot(mapped(*places).drawing)
