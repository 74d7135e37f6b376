from itertools import combinations

from atlas.maps.charts.route import MOST_CARRIERS, ColumnHeadings, DestinationGroup, Leg, Stop, route_map
from atlas.maps.drawing import FoldedDrawing, Node
from atlas.texts import texts

ORIGIN = Stop(
    id="begin", name="De Bouwplaats", href="begin.html", title="De Bouwplaats: coalitie", classes=("coalitie", "origin")
)
HEADS = ColumnHeadings("Ontstaan in", "Met hulp van", "Wie draagt het")


def stop(ident: str, *classes: str) -> Stop:
    return Stop(
        id=ident, name=f"naam van {ident}", href=f"{ident}.html", title=f"{ident}: grenswerker", classes=classes
    )


def leg(end: str, *through: str, kind: str = "gap") -> Leg:
    return Leg(
        end=stop(end, "end"), through=tuple(stop(ident, "carrier") for ident in through), kind=kind, title=f"naar {end}"
    )


def mapped(*groups: DestinationGroup, practices: int = 0) -> FoldedDrawing:
    helped = [stop(f"praktijk{number}") for number in range(practices)]
    return route_map(ORIGIN, helped, groups, HEADS, ident="route", words=texts())


def touch(one: Node, two: Node) -> bool:
    return abs(one.x - two.x) < (one.w + two.w) / 2 and abs(one.y - two.y) < (one.h + two.h) / 2


def test_every_line_runs_from_a_column_to_the_next() -> None:
    drawing = mapped(DestinationGroup("Verankerd in", (leg("a", "p", "q"), leg("b", "p")))).drawing
    places = {node.id: node.x for node in drawing.nodes}

    assert [(edge.tail, edge.head) for edge in drawing.edges] == [
        ("begin", "a/p"),
        ("a/p", "a"),
        ("begin", "a/q"),
        ("a/q", "a"),
        ("begin", "b/p"),
        ("b/p", "b"),
    ]
    assert all(places[edge.tail] < places[edge.head] for edge in drawing.edges)


def test_who_could_carry_two_stretches_stands_in_both_rows() -> None:
    nodes = mapped(DestinationGroup("Verankerd in", (leg("a", "p"), leg("b", "p")))).drawing.nodes

    assert [node.href for node in nodes if node.href == "p.html"] == ["p.html", "p.html"]
    assert len({node.id for node in nodes}) == len(nodes)


def test_the_kind_of_a_stretch_is_on_both_its_lines() -> None:
    drawing = mapped(
        DestinationGroup("In gebruik bij", (leg("a", "p", kind="reached"),)),
        DestinationGroup("Verankerd in", (leg("b", "q"),)),
    )

    assert [edge.classes for edge in drawing.drawing.edges] == [("reached",)] * 2 + [("gap",)] * 2


def test_carriers_that_do_not_fit_are_in_the_table() -> None:
    picture = mapped(DestinationGroup("Verankerd in", (leg("a", *(f"p{number}" for number in range(5))),)))

    assert len(picture.drawing.nodes) == 2 + MOST_CARRIERS
    assert picture.folded == ("p3", "p4")


def test_words_take_no_more_room_than_they_need() -> None:
    words = Leg(
        end=stop("a"),
        through=(Stop(id="?state", name="in gebruik", href="#tabel", title="in gebruik", classes=("state",)),),
        kind="reached",
        title="naar a",
    )
    state = mapped(DestinationGroup("In gebruik bij", (words,))).drawing.nodes[1]

    assert state.w < 90


def test_nothing_lies_over_anything_else_and_all_is_in_the_picture() -> None:
    groups = (
        DestinationGroup("In gebruik bij", (leg("a", "p"),)),
        DestinationGroup("Verankerd in", (leg("b", "q", "r", "s"), leg("c", "t"))),
    )
    for practices in (0, 1, 6):
        drawing = mapped(*groups, practices=practices).drawing

        assert not any(touch(one, two) for one, two in combinations(drawing.nodes, 2))
        assert all(node.h / 2 <= node.y <= drawing.height - node.h / 2 for node in drawing.nodes)
        assert all(band.y >= 0 and band.y + band.h <= drawing.height + 0.1 for band in drawing.bands)
