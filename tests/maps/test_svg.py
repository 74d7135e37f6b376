import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.maps.dot import name_of_node, to_dot
from atlas.maps.drawing import Drawing, Edge, Node
from atlas.maps.engine import Engine, draw
from atlas.maps.measure import printable_line
from atlas.maps.svg import to_svg
from tests.maps.examples import HOSTILE, drawing, node, pair

SVG = "{http://www.w3.org/2000/svg}"


def rendered(picture: Drawing, engine: Engine) -> str:
    (svg,) = draw([to_dot(picture)], engine, timeout=20, jobs=1)
    made = svg and to_svg(picture, svg)
    assert made
    return made


def tree(picture: Drawing, engine: Engine) -> ET.Element:
    return ET.fromstring(rendered(picture, engine))  # noqa: S314 - our own picture


def with_class(root: ET.Element, name: str) -> list[ET.Element]:
    return [element for element in root.iter() if name in element.get("class", "").split()]


def test_the_picture_is_inline_and_its_height_follows_from_the_width_that_a_page_gives_it(engine: Engine) -> None:
    root = tree(pair(), engine)

    assert root.tag == f"{SVG}svg"
    assert root.get("viewBox") == "0 0 300 140"
    assert root.get("width") == "360"
    assert "height" not in root.attrib


def test_the_picture_is_a_group_named_by_its_title(engine: Engine) -> None:
    root = tree(pair(), engine)
    title = root.find(f"{SVG}title")

    assert root.get("role") == "group"
    assert title is not None
    assert title.get("id") == root.get("aria-labelledby")
    assert title.text == "Kaart van een proef"


def test_nothing_in_it_is_forbidden_by_the_policy_or_left_over_from_graphviz(engine: Engine) -> None:
    svg = rendered(pair(), engine)

    assert not re.search(r"style=|xlink|<!|<\?|<script|\son\w+=|transform=|pt\"", svg)


def test_every_id_is_there_once_and_begins_with_that_of_the_drawing(engine: Engine) -> None:
    ids = [element.get("id", "") for element in tree(pair("plaat"), engine).iter() if "id" in element.attrib]

    assert len(ids) == len(set(ids))
    assert all(ident.startswith("plaat.") for ident in ids)


def test_a_node_is_a_link_with_its_full_title(engine: Engine) -> None:
    nodes = with_class(tree(pair(), engine), "node")
    links = [element.find(f"{SVG}a") for element in nodes]

    assert [element.get("class") for element in nodes] == ["node coalitie inter"] * 2
    assert [link.get("href") for link in links if link is not None] == ["coalities/a.html", "coalities/b.html"]
    assert [link.findtext(f"{SVG}title") for link in links if link is not None] == ["a: coalitie", "b: coalitie"]


def test_a_node_stands_where_the_drawing_puts_it(engine: Engine) -> None:
    text = with_class(tree(pair(), engine), "node")[1].find(f".//{SVG}text")

    assert text is not None
    assert float(text.get("x", "")) == pytest.approx(230, abs=1)
    assert float(text.get("y", "")) == pytest.approx(90, abs=8)


def test_bands_lie_under_lines_and_lines_under_nodes(engine: Engine) -> None:
    layers = [element.get("class") for element in tree(pair(), engine) if element.tag == f"{SVG}g"]

    assert layers == ["bands", "edges", "labels", "nodes"]


def test_a_line_has_a_title_and_knows_its_ends_but_is_no_link(engine: Engine) -> None:
    (edge,) = with_class(tree(pair(), engine), "edge")

    assert edge.findtext(f"{SVG}title") == "2 gedeelde partijen"
    assert edge.get("data-ends") == "kaart.b kaart.a"
    assert edge.find(f".//{SVG}a") is None
    assert edge.find(f"{SVG}path") is not None


def test_a_line_does_not_leave_the_bands(engine: Engine) -> None:
    far = drawing(
        node("a", 65, 27),
        node("b", 235, 27),
        node("c", 150, 600),
        edges=(Edge(tail="a", head="b", classes=("declared",)),),
    )
    (path,) = with_class(tree(far, engine), "edge")[0].iter(f"{SVG}path")
    heights = [float(point.split(",")[1]) for point in re.findall(r"-?[\d.]+,-?[\d.]+", path.get("d", ""))]

    assert min(heights) >= 5
    assert max(heights) <= 125


def test_an_address_keeps_its_ampersand(engine: Engine) -> None:
    link = tree(drawing(node("a", href="zoek.html?a=1&b=2")), engine).find(f".//{SVG}a")

    assert link is not None
    assert link.get("href") == "zoek.html?a=1&b=2"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_comes_out_as_text(text: str, engine: Engine) -> None:
    picture = drawing(
        node("a", line=text, title=text), edges=(Edge(tail="a", head="a", classes=("declared",), weight=1, title=text),)
    )
    (group,) = with_class(tree(picture, engine), "node")

    assert "".join(element.text or "" for element in group.iter(f"{SVG}text")) == printable_line(text)
    assert group.findtext(f"{SVG}a/{SVG}title") == printable_line(text)
    assert {element.tag.removeprefix(SVG) for element in group.iter()} <= {"g", "a", "title", "path", "polygon", "text"}


@pytest.mark.slow
@settings(max_examples=60)
@given(text=st.text(st.characters(exclude_categories=()), max_size=40))
def test_any_text_comes_out_as_text(text: str, engine: Engine) -> None:
    (group,) = with_class(tree(drawing(node("a", line=text, title=text)), engine), "node")

    assert "".join(element.text or "" for element in group.iter(f"{SVG}text")) == printable_line(text)
    assert group.findtext(f"{SVG}a/{SVG}title") == printable_line(text)


def test_a_program_that_gives_more_than_places_is_not_believed() -> None:
    picture = Drawing(
        id="kaart",
        title="Kaart",
        width=100,
        height=100,
        nodes=(Node(id="a", x=50, y=50, w=40, h=20, lines=("a",), href="a.html", title="a", classes=()),),
    )
    hostile = (
        '<svg xmlns="http://www.w3.org/2000/svg"><g id="{}"><path d="M0,0&quot; onload=&quot;alert(1)"/></g></svg>'
    )

    made = to_svg(picture, hostile.format(name_of_node(0)))

    assert made
    assert "onload" not in made


@pytest.mark.parametrize("rubbish", ["", "geen plaatje", "<svg>", '<svg xmlns="http://www.w3.org/2000/svg"></svg>'])
def test_what_is_not_the_picture_that_was_asked_is_no_picture(rubbish: str) -> None:
    picture = Drawing(
        id="kaart",
        title="Kaart",
        width=100,
        height=100,
        nodes=(Node(id="a", x=50, y=50, w=40, h=20, lines=("a",), href="a.html", title="a", classes=()),),
    )

    assert to_svg(picture, rubbish) is None
