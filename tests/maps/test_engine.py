import random
from itertools import combinations
from pathlib import Path

import pytest

from atlas.maps import engine as engines
from atlas.maps.dot import to_dot
from atlas.maps.engine import Engine, draw, find_engine, how_to_improve
from tests.maps.examples import drawing, node

BROKEN = "graph { a -- }"


def dots(number: int) -> list[str]:
    return [to_dot(drawing(node("a", line=f"woord{count}"))) for count in range(number)]


def with_rings() -> str:
    """A dense graph whose lines run to and fro: Graphviz looks for ever for the rings in it."""
    chance = random.Random(1)  # noqa: S311 - a graph to test with
    pairs = chance.sample(list(combinations(range(20), 2)), 80)
    lines = [f"n{a} -- n{b}" if chance.random() < 0.5 else f"n{b} -- n{a}" for a, b in pairs]
    places = [f'n{place} [pos="{place % 6 * 150},{place // 6 * -60}"]' for place in range(20)]
    return "\n".join(("graph g { graph [splines=curved]", *places, *lines, "}"))


def test_the_engine_says_what_it_is(engine: Engine) -> None:
    assert engine.name in {"graphviz", "graphviz-pure"}
    assert engine.version[0].isdigit()


def test_an_engine_that_was_asked_for_but_is_not_there_is_not_replaced_by_another(tmp_path: Path) -> None:
    assert find_engine(tmp_path / "dot") is None


def test_a_program_that_is_no_graphviz_is_no_engine(tmp_path: Path) -> None:
    program = tmp_path / "dot"
    program.write_text("#!/bin/sh\necho hallo\n", encoding="utf-8")
    program.chmod(0o755)

    assert find_engine(program) is None


def test_without_an_engine_there_is_one_line_with_the_cure() -> None:
    advice = how_to_improve(None)

    assert advice
    assert "graphviz" in str(advice.args["command"])


def test_with_an_engine_there_is_nothing_to_improve() -> None:
    assert how_to_improve(Engine(("dot",), "graphviz", "12")) is None


def test_nothing_to_draw_gives_nothing(engine: Engine) -> None:
    assert draw([], engine, timeout=20, jobs=2) == ()


@pytest.mark.parametrize("jobs", [1, 2, 7])
def test_a_picture_is_the_same_alone_and_in_company(engine: Engine, jobs: int) -> None:
    graphs = dots(12)
    alone = tuple(draw([dot], engine, timeout=20, jobs=1)[0] for dot in graphs)

    assert None not in alone
    assert draw(graphs, engine, timeout=20, jobs=jobs) == alone


def test_only_the_graph_that_is_wrong_has_no_picture(engine: Engine) -> None:
    graphs = dots(5)
    graphs.insert(2, BROKEN)
    svgs = draw(graphs, engine, timeout=20, jobs=1)

    assert [place for place, svg in enumerate(svgs) if svg is None] == [2]
    assert svgs[4] == draw([graphs[4]], engine, timeout=20, jobs=1)[0]


def test_a_program_that_ends_badly_gives_no_picture_even_if_it_drew_one(tmp_path: Path) -> None:
    program = tmp_path / "dot"
    program.write_text("#!/bin/sh\ncat >/dev/null\necho '<svg></svg>'\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)

    assert draw(dots(1), Engine((str(program),), "graphviz", "0"), timeout=20, jobs=1) == (None,)


def test_a_program_that_draws_too_few_pictures_gives_none(tmp_path: Path) -> None:
    program = tmp_path / "dot"
    program.write_text("#!/bin/sh\ncat >/dev/null\n", encoding="utf-8")
    program.chmod(0o755)

    assert draw(dots(2), Engine((str(program),), "graphviz", "0"), timeout=20, jobs=1) == (None, None)


def test_a_program_that_hangs_time_after_time_is_given_up(tmp_path: Path) -> None:
    program, tried = tmp_path / "dot", tmp_path / "pogingen"
    program.write_text(f"#!/bin/sh\necho x >> {tried}\nexec sleep 60\n", encoding="utf-8")
    program.chmod(0o755)
    svgs = draw(dots(300), Engine((str(program),), "graphviz", "0"), timeout=0.1, jobs=1)

    assert svgs == (None,) * 300
    assert len(tried.read_text(encoding="utf-8").splitlines()) <= engines.MOST_IN_A_ROW


@pytest.mark.slow
def test_a_graph_that_hangs_is_drawn_with_straight_lines_and_the_others_as_they_were(engine: Engine) -> None:
    first, last = dots(2)
    svgs = draw([first, with_rings(), last], engine, timeout=2, jobs=1)

    assert None not in svgs
    assert (svgs[0], svgs[2]) == draw([first, last], engine, timeout=20, jobs=1)


def test_more_pictures_than_one_process_takes_keep_their_order(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "BATCH", 2)
    svgs = draw(dots(7), engine, timeout=20, jobs=2)

    assert [f">woord{place}<" in (svg or "") for place, svg in enumerate(svgs)] == [True] * 7
