from collections import Counter
from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.maps.around_map import around_map
from atlas.maps.dot import to_dot
from atlas.maps.drawing import Band, Node, Picture
from atlas.maps.far_map import Step, far_map
from atlas.maps.stacks import LEFT, MOST_ON_A_SIDE, RIGHT, Group, Near
from atlas.texts import texts

PAGE = Near("hier", "Gemeente Utrecht", "#tabel", "Gemeente Utrecht: deze pagina", ("organisatie",))


def near(ident: str, *classes: str, weight: int = 1) -> Near:
    return Near(ident, f"naam van {ident}", f"{ident}.html", f"{ident}: coalitie", classes or ("coalitie",), weight)


def group(name: str, number: int, side: str = RIGHT) -> Group:
    known = min(number, MOST_ON_A_SIDE)
    return Group(name, ("inter",), side, tuple(near(f"{name}{count}") for count in range(known)), number)


def mapped(*groups: Group) -> Picture:
    return around_map(PAGE, groups, ident="omgeving", table="#tabel", words=texts())


def overlap(one: Node | Band, two: Node | Band) -> bool:
    (a, b, c, d), (e, f, g, h) = _sides(one), _sides(two)
    return a < g and e < c and b < h and f < d


def _sides(part: Node | Band) -> tuple[float, float, float, float]:
    x, y = (part.x - part.w / 2, part.y - part.h / 2) if isinstance(part, Node) else (part.x, part.y)
    return x, y, x + part.w, y + part.h


def test_who_takes_part_stands_left_of_the_page_and_in_what_right() -> None:
    drawing = mapped(group("org", 2, LEFT), group("coalitie", 3)).drawing
    page, *others = drawing.nodes

    assert [node.x < page.x for node in others] == [True, True, False, False, False]
    assert {edge.ports for edge in drawing.edges} == {("w", "e"), ("e", "w")}


def test_every_group_has_a_band_with_its_name_and_number() -> None:
    drawing = mapped(group("supra", 2), group("inter", 4)).drawing

    assert [label.lines for label in drawing.labels] == [("supra · 2",), ("inter · 4",)]
    assert [band.title for band in drawing.bands] == ["supra", "inter"]


def test_a_hub_is_cut_and_the_last_node_leads_to_the_table() -> None:
    picture = mapped(group("tafel", 27))

    assert len(picture.drawing.nodes) == 1 + MOST_ON_A_SIDE
    assert (picture.drawing.nodes[-1].lines, picture.drawing.nodes[-1].href) == (("+16 meer",), "#tabel")


def test_the_largest_group_gives_way_first() -> None:
    shown = Counter(node.id[:3] for node in mapped(group("een", 2), group("twee", 40)).drawing.nodes[1:])

    assert shown == {"een": 2, "twe": MOST_ON_A_SIDE - 3, "+tw": 1}


def test_a_line_is_as_thick_as_there_are_reasons() -> None:
    heavy = Group("een", ("inter",), RIGHT, (near("a", weight=2), near("b", weight=9)), 2)

    assert [edge.classes for edge in mapped(heavy).drawing.edges] == [("near", "w2"), ("near", "w5")]


@pytest.mark.parametrize("side", [LEFT, RIGHT])
def test_a_side_without_anybody_takes_no_room(side: str) -> None:
    both = mapped(group("een", 2, LEFT), group("twee", 2, RIGHT)).drawing

    assert mapped(group("een", 2, side)).drawing.width < both.width


def test_a_narrow_screen_opens_at_the_fuller_side() -> None:
    assert mapped(group("een", 5, LEFT), group("twee", 2)).start == 0
    assert mapped(group("een", 2, LEFT), group("twee", 5)).start > 0.4


SIZES = st.lists(st.tuples(st.integers(1, 40), st.sampled_from((LEFT, RIGHT))), min_size=1, max_size=8)


@given(SIZES)
def test_nothing_lies_over_anything_else_and_all_is_in_the_picture(sizes: list[tuple[int, str]]) -> None:
    drawing = mapped(*(group(f"g{place}", size, side) for place, (size, side) in enumerate(sizes))).drawing
    corners = [*map(_sides, drawing.nodes), *map(_sides, drawing.bands)]

    assert not any(overlap(one, two) for one, two in combinations(drawing.nodes, 2))
    assert not any(overlap(one, two) for one, two in combinations(drawing.bands, 2))
    assert min(value for left, top, _, _ in corners for value in (left, top)) >= 0
    assert max(right for _, _, right, _ in corners) <= drawing.width
    assert max(bottom for _, _, _, bottom in corners) <= drawing.height


def test_the_dot_of_a_small_neighbourhood() -> None:
    lines = tuple(_edges(to_dot(mapped(group("een", 1, LEFT), group("twee", 1)).drawing)))

    assert lines == ("n0 -- n1 [id=e0 tailport=w headport=e]", "n0 -- n2 [id=e1 tailport=e headport=w]")


def _edges(dot: str) -> Iterator[str]:
    return (line.strip() for line in dot.splitlines() if " -- " in line)


def test_two_steps_away_stands_behind_what_leads_there() -> None:
    near = mapped(group("org", 2, LEFT), group("coalitie", 2))
    far = [group("ver", 3, LEFT), group("verder", 40)]
    steps = [Step("org0", "ver1", ""), Step("coalitie1", "verder0", ""), Step("coalitie1", "ver1", "at the other side")]
    picture = far_map(near, far, steps, ident="twee", table="#twee", words=texts())
    places = {node.id: node.x for node in picture.drawing.nodes}
    added = picture.drawing.edges[len(near.drawing.edges) :]

    assert places["ver1"] < places["org0"] < places["hier"] < places["coalitie1"] < places["verder0"]
    assert [(edge.tail, edge.head, edge.ports) for edge in added] == [
        ("org0", "ver1", ("w", "e")),
        ("coalitie1", "verder0", ("e", "w")),
    ]
    assert len(places) == len(picture.drawing.nodes)
    assert not any(overlap(one, two) for one, two in combinations(picture.drawing.nodes, 2))
    assert all(_sides(band)[0] >= 0 and _sides(band)[2] <= picture.drawing.width for band in picture.drawing.bands)
    assert {ident for ident in places if ident.startswith("verder")} == {f"verder{number}" for number in range(11)}
