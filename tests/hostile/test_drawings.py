"""No drawing that does something when it is opened is served as a logo or as a picture; each would do it unguarded.

Here one of every six is opened; `make fuzz` opens all.
"""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from atlas.builder import check
from atlas.content.config.logo import logo_problem
from atlas.content.images.svg_allowlist import svg_problem
from tests.folders import make_folder, page
from tests.hostile.drawings import HostileDrawing, drawings
from tests.hostile.watch import watched
from tests.site.sites import ON

ALL = drawings()


def test_there_are_at_least_forty() -> None:
    assert len({drawing.text for drawing in ALL}) == len(ALL) >= 40


@pytest.mark.parametrize("drawing", ALL, ids=lambda drawing: str(drawing.number))
def test_a_hostile_drawing_is_refused(drawing: HostileDrawing, tmp_path: Path) -> None:
    assert svg_problem(drawing.text.encode())
    assert logo_problem(make_folder(tmp_path, {drawing.name: drawing.text}) / drawing.name)


def test_a_hostile_drawing_beside_a_page_is_refused_with_its_place(tmp_path: Path) -> None:
    files = {f"paginas/{drawing.name}": drawing.text for drawing in ALL}
    text = "\n\n".join(f"![x]({drawing.name})" for drawing in ALL)
    content = make_folder(
        tmp_path,
        {"atlas.yml": "titel: x\n", **files, "paginas/p.md": page("titel: P", text), "opgaven/o.md": page("titel: O")},
    )
    wrong = [problem for problem in check(content, on=ON).diagnostics if problem.rule.code == "A522"]

    assert [problem.span.line for problem in wrong] == [4 + 2 * number for number in range(len(ALL))]


def test_each_does_something_where_nothing_refuses_it(browser: Browser) -> None:
    with watched(browser, policy=False) as reader:
        idle = [drawing.number for drawing in ALL[::6] if not reader.opened(drawing.text, drawing.number)]

    assert idle == []
