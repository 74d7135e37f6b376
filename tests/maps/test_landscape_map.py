"""The landscape map as it is drawn: where boxes stand, what lines do, and that every word is there."""

import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.builder import check
from atlas.content.kinds import FORMS, LEVELS
from atlas.maps.engine import Engine, draw
from atlas.maps.landscape.background import bands_of
from atlas.maps.landscape.boxes import AFTER, BESIDE, CONNECTOR, PART, ROLE, TEAM, Box, Chip, MapContent, MapLine
from atlas.maps.landscape.labels import PAD, SMALL_MEASURED, TITLE_MEASURED, box_words
from atlas.maps.landscape.layout import MOST_LINES, LandscapeMap, landscape_map
from atlas.maps.landscape.phone import NARROWEST, WIDTH, phone_svg
from atlas.maps.landscape.placement import BORDER
from atlas.maps.measure import text_width
from atlas.maps.renderer import Renderer
from atlas.site.diagrams.landscape_map import landscape_picture
from atlas.site.i18n.words import Words
from atlas.texts import texts
from tests.maps.figures import seen
from tests.site.sites import ATLASES, ON

TEXTS = texts()
CROWD = 60
BOXES = st.lists(
    st.builds(
        Box,
        id=st.uuids().map(str),
        title=st.text(max_size=90),
        href=st.just("#x"),
        kind=st.sampled_from(("coalitie", "coalitie", "coalitie", TEAM)),
        level=st.sampled_from((*LEVELS, "")),
        form=st.sampled_from((*FORMS, "")),
        number=st.integers(0, 200),
        said=st.sampled_from(("", "voorbij, tot 2023")),
        chips=st.lists(st.builds(Chip, st.just(CONNECTOR), st.text(max_size=40)), max_size=3).map(tuple),
    ),
    max_size=40,
    unique_by=lambda box: box.id,
)


def box(ident: str, level: str = "inter", form: str = "formeel", title: str = "") -> Box:
    return Box(id=ident, title=title or ident, href=f"#{ident}", level=level, form=form)


def line(a: str, b: str, kind: str = BESIDE) -> MapLine:
    return MapLine(a=a, b=b, kind=kind, title=f"{a} {b}")


def mapped(*boxes: Box, lines: tuple[MapLine, ...] = (), complete: bool = False) -> LandscapeMap:
    return landscape_map(MapContent(boxes=boxes, lines=lines, mapped=complete), ident="kaart", words=TEXTS)


def crowd(count: int = CROWD, relations: int = 45, roles: int = 10) -> LandscapeMap:
    """A made-up opgave with very many coalitions."""
    dice = Random(7)  # noqa: S311 - nothing depends on its being secret
    words = ["Regionaal", "Programma", "Netwerk", "Samenwerking", "Platform", "Overleg", "noord", "zuid"]
    levels = ("supra", *("inter",) * 5, "intra", "intra")
    boxes = [
        Box(
            id=f"c{n}",
            title=f"{' '.join(dice.sample(words, dice.randint(2, 4)))} {n}",
            href="#c",
            level=dice.choice(levels),
            form=dice.choice(FORMS),
            number=n + 1,
        )
        for n in range(count)
    ]
    kinds = (AFTER, PART, BESIDE)
    pairs = [dice.sample([one.id for one in boxes], 2) for _ in range(relations)]
    lines = [line(one, two, dice.choice(kinds)) for one, two in pairs]
    boxes += [Box(id=f"r{n}", title=f"Verzonnen rol {n}", href="#r", kind=CONNECTOR) for n in range(roles)]
    lines += [line(f"r{n}", f"c{dice.randrange(count)}", ROLE) for n in range(roles) for _ in range(2)]
    return mapped(*boxes, lines=tuple(lines))


@pytest.fixture(scope="module")
def all_maps() -> dict[str, LandscapeMap]:
    """The landscape maps of both atlases."""
    found = {}
    for name, folder in ATLASES.items():
        landscape = check(Path(folder), on=ON).landscape
        for opgave in landscape.atlas.of_kind("opgave"):
            drawn = landscape_picture(landscape, landscape.of_opgave(opgave.id), Words(TEXTS))
            found[f"{name}: {opgave.id}"] = replace(drawn, id=f"{name}-{drawn.id}")
    return found


@pytest.fixture(scope="module")
def drawn(all_maps: dict[str, LandscapeMap], engine: Engine) -> dict[str, str]:
    """Each of these maps, and a crowded one, as Graphviz draws it."""
    maps = all_maps | {"crowd": crowd()}
    return dict(zip(maps, Renderer(engine=engine, store=None).pictures([*maps.values()]), strict=True))


def test_no_line_runs_behind_a_foreign_box(drawn: dict[str, str]) -> None:
    assert all(drawn.values())
    assert {name: seen(svg).behind for name, svg in drawn.items() if seen(svg).behind} == {}


def test_every_line_is_drawn_from_one_of_its_boxes_to_the_other(
    all_maps: dict[str, LandscapeMap], drawn: dict[str, str]
) -> None:
    for name, plan in all_maps.items():
        picture = seen(drawn[name])
        assert len(picture.lines) == len(plan.ground.lines)
        for ends, way in picture.lines:
            touched = {
                ident
                for ident in ends
                for x, y in (way[0], way[-1])
                if (edge := picture.boxes[ident])[0] - 1 <= x <= edge[2] + 1 and edge[1] - 1 <= y <= edge[3] + 1
            }
            assert touched == ends, name


def test_no_line_leaves_the_picture(drawn: dict[str, str]) -> None:
    for name, svg in drawn.items():
        found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
        assert found
        corners = [corner for _, way in seen(svg).lines for corner in way]
        assert all(0 <= x <= float(found[1]) and 0 <= y <= float(found[2]) for x, y in corners), name


def test_no_line_lies_on_another(drawn: dict[str, str]) -> None:
    few = {name: svg for name, svg in drawn.items() if name != "crowd"}

    assert {name: seen(svg).on_each_other for name, svg in few.items() if seen(svg).on_each_other} == {}


def test_lines_seldom_cross(drawn: dict[str, str]) -> None:
    four = [f"real: {name}" for name in ("wonen", "gezond", "mobiliteit", "water")]

    assert sum(seen(drawn[name]).crossings for name in four) <= 16


@pytest.mark.parametrize("name", ["real: wonen", "example: deelmobiliteit", "crowd"])
def test_on_a_phone_no_line_runs_behind_a_box_either(name: str, all_maps: dict[str, LandscapeMap]) -> None:
    svg, left_out = phone_svg((all_maps | {"crowd": crowd()})[name])
    picture = seen(svg)

    assert picture.behind == []
    assert picture.on_each_other == []
    assert left_out == 0
    assert all(left >= 0 and right <= WIDTH for left, _, right, _ in picture.boxes.values())
    assert all(0 <= x <= WIDTH for _, way in picture.lines for x, _ in way)


def test_a_phone_leaves_out_the_longest_lines_before_boxes_get_too_narrow() -> None:
    boxes = [box(f"b{n}") for n in range(24)]
    ends = [(f"b{n}", f"b{23 - n}") for n in range(12)] + [(f"b{n}", f"b{n + 8}") for n in range(12)]
    svg, left_out = phone_svg(mapped(*boxes, lines=tuple(line(a, b) for a, b in ends)))
    picture = seen(svg)

    assert left_out > 0
    assert len(picture.lines) == len(ends) - left_out
    assert all(right - left >= NARROWEST for left, _, right, _ in picture.boxes.values())
    assert frozenset(("b0", "b23")) not in {ends for ends, _ in picture.lines}


def test_levels_are_rows_and_forms_are_columns() -> None:
    plan = mapped(box("a", "supra", "formeel"), box("b", "inter", "informeel")).plan

    assert plan.rects["a"][1] < plan.rects["b"][1]
    assert plan.rects["a"][0] < plan.rects["b"][0]
    assert [level for level, *_ in bands_of(plan)] == ["supra", "inter", "intra"]


def test_what_is_not_known_gets_a_row_and_a_column_only_if_something_stands_there() -> None:
    unknown, known = mapped(box("a", "", "")).plan, mapped(box("a")).plan

    assert [level for level, *_ in bands_of(unknown)][-1] == ""
    assert unknown.places.columns[-1] == ""
    assert "" not in known.places.columns


def test_an_empty_cell_is_hatched_unless_somebody_has_looked() -> None:
    unseen, looked = (mapped(box("a"), complete=complete).without_lines() for complete in (False, True))

    assert "◌ onbekend" in unseen
    assert unseen.count("url(#") == 3 + 2
    assert "witte plek" in looked
    assert "url(#" not in looked


def test_who_joins_several_stands_on_the_border_between_them() -> None:
    role = Box(id="r", title="Aanjager", href="#r", kind=CONNECTOR)
    lines = (line("r", "a", ROLE), line("r", "b", ROLE))
    plan = mapped(box("a", "supra"), box("b", "inter"), role, lines=lines).plan
    row, _ = plan.places.at["r"]

    assert plan.places.rows[row].kind == BORDER
    assert plan.rects["a"][1] < plan.rects["r"][1] < plan.rects["b"][1]


def test_a_box_names_its_own_grenswerker_and_a_team_its_assignment() -> None:
    owner = replace(box("a", title="Tafel"), chips=(Chip(CONNECTOR, "Trekker van de tafel"),))
    team = Box(id="t", title="Team", href="#t", kind=TEAM, level="intra", said="Reken het uit.")
    svg = mapped(owner, team).without_lines()

    assert "Trekker van" in svg
    assert "Reken het uit." in svg


def test_a_number_that_may_be_higher_never_looks_sure() -> None:
    sure, unsure, alone = (
        replace(box("a"), shares=shares, partial=partial)
        for shares, partial in (((("b", 2),), False), ((("b", 2),), True), ((), True))
    )
    said = [re.findall(r'<text class="nb"[^>]*>([^<]*)<', mapped(one).without_lines()) for one in (sure, unsure, alone)]

    assert said == [["1"], ["1 ◌"], ["◌"]]
    assert "misschien meer" in mapped(unsure).without_lines()
    assert "misschien meer" not in mapped(sure).without_lines()


def test_boxes_that_are_joined_come_to_stand_together() -> None:
    names = [f"b{n}" for n in range(8)]
    plan = mapped(*map(box, names), box("top", "supra"), lines=(line("b7", "top"),)).plan

    assert plan.rects["b7"][1] == min(plan.rects[name][1] for name in names)


def test_of_very_many_lines_only_those_of_the_chosen_box_are_shown(drawn: dict[str, str]) -> None:
    assert crowd().is_quiet
    assert len(crowd().ground.lines) > MOST_LINES
    assert 'class="map wide quiet"' in drawn["crowd"]
    assert seen(phone_svg(crowd())[0]).lines == ()


def test_what_is_not_a_picture_of_this_map_is_refused() -> None:
    plan = mapped(box("a"), box("b"), lines=(line("a", "b"),))

    assert plan.svg("<svg></svg>") is None
    assert plan.svg("neato: failed") is None


def test_where_right_angles_fail_simpler_lines_stay_at_their_places(engine: Engine) -> None:
    plan = mapped(box("b0", "supra", "formeel"), box("b1"), box("b5", "inter", "informeel"), lines=(line("b0", "b5"),))
    simpler = plan.dot().replace("splines=ortho", "splines=polyline")
    (raw,) = draw([simpler], engine, timeout=20, jobs=1)
    picture = seen(plan.svg(raw or "") or "")

    assert picture.behind == []
    assert len(picture.lines) == 1
    assert picture.boxes["b0"][:2] == plan.plan.rects["b0"][:2]


@given(BOXES)
@settings(max_examples=40)
def test_no_boxes_overlap_and_each_lies_in_the_band_of_its_level(boxes: list[Box]) -> None:
    plan = mapped(*(replace(box, level="intra") if box.kind == TEAM else box for box in boxes)).plan
    levels = {box.id: "intra" if box.kind == TEAM else box.level for box in boxes}
    spans = {level: span for level, _, _, span in bands_of(plan)}

    for ident, (_, y, _, h) in plan.rects.items():
        top, bottom = spans[levels[ident]]
        assert top <= y
        assert y + h <= bottom
    for (x, y, w, h), (x2, y2, w2, h2) in combinations(plan.rects.values(), 2):
        assert x + w <= x2 or x2 + w2 <= x or y + h <= y2 or y2 + h2 <= y


@given(BOXES)
@settings(max_examples=40)
def test_no_words_leave_their_box(boxes: list[Box]) -> None:
    plan = mapped(*boxes).plan
    for one in boxes:
        _, _, width, height = plan.rects[one.id]
        words = box_words(one, width)
        sizes = ((words.title, TITLE_MEASURED), *((lines, SMALL_MEASURED) for lines in (words.said, *words.chips)))
        assert all(text_width(text, size) <= width - PAD for lines, size in sizes for text in lines)
        assert height >= words.height


@given(BOXES)
@settings(max_examples=30)
def test_every_box_is_on_both_pictures(boxes: list[Box]) -> None:
    plan = mapped(*boxes)

    for svg in (plan.without_lines(), phone_svg(plan)[0]):
        assert set(seen(svg).boxes) == {box.id for box in boxes}


def test_the_same_boxes_give_the_same_dot() -> None:
    assert crowd().dot() == crowd().dot()
