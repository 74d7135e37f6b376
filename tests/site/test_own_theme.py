"""An owner's own templates and assets: they go before the theme, the original stays within reach, mistakes are told."""

import pickle
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from atlas.builder import BuildResult, build
from atlas.cache.freshness import BuildRequest
from atlas.cli.build import site_of
from atlas.diagnostics import Obstacle
from atlas.site.html.overrides import TemplateProblem
from atlas.site.html.theme import theme_folder
from atlas.texts import message, texts
from tests.conftest import ROOT
from tests.folders import make_folder
from tests.sites import ON, make_site

GUIDE = (ROOT / "docs" / "theming.md").read_text(encoding="utf-8")
# The two examples of the guide: what it tells owners to write is what is tried here.
TEMPLATE, STYLES = (re.findall(f"```{kind}\n(.*?)```", GUIDE, re.DOTALL)[0] for kind in ("jinja", "css"))
OWN = {
    "page.html": TEMPLATE,
    "assets/page.css": STYLES,
    "assets/eigen.css": ".eigen { color: rgb(4, 5, 6); }\n",
    "assets/.verborgen": "niet voor de site",
    "LEESMIJ.md": "Van ons.",
}


def built(tmp_path: Path, own: Mapping[str, str | bytes]) -> BuildResult:
    content = make_site(tmp_path, {})
    return build(content, tmp_path / "site", on=ON, overrides=make_folder(tmp_path / "eigen", own))


def read(tmp_path: Path, path: str) -> str:
    return (tmp_path / "site" / path).read_text(encoding="utf-8")


def said(tmp_path: Path, own: Mapping[str, str | bytes]) -> str:
    """What is told of a mistake in own templates, with the folder left out of it."""
    with pytest.raises(TemplateProblem) as caught:
        built(tmp_path, own)
    return texts().word(caught.value.message).replace(f"{tmp_path / 'eigen'}/", "")


def test_the_examples_of_the_guide_go_before_the_theme_and_the_original_stays(tmp_path: Path) -> None:
    remarks = built(tmp_path, OWN).remarks

    page = read(tmp_path, "opgaven/wonen.html")
    assert "Een atlas van de gemeente Eemdorp" in page
    assert '<link rel="stylesheet" href="../assets/eigen.css">' in page
    assert '<link rel="stylesheet" href="../assets/site.css">' in page
    assert "<h1>wonen</h1>" in page
    assert read(tmp_path, "assets/page.css") == STYLES
    assert read(tmp_path, "assets/theme/page.css") == (theme_folder() / "assets/page.css").read_text(encoding="utf-8")
    together = read(tmp_path, "assets/site.css")
    assert "@import" not in together
    assert (theme_folder() / "assets/page.css").read_text(encoding="utf-8") in together
    assert "h1 { letter-spacing: 0; }" in together
    assert not (tmp_path / "site/assets/.verborgen").exists()
    assert not (tmp_path / "site/assets/theme/parts.css").exists()
    assert [remark for remark in remarks if "niets gebruikt dit" in remark.text] == []


def test_own_styles_add_to_those_of_the_theme_in_a_browser(tmp_path: Path, browser: Browser) -> None:
    built(tmp_path, OWN)
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda told: complaints.append(told.text))

    page.goto((tmp_path / "site/index.html").as_uri())

    assert page.locator(".eigen").first.evaluate("e => getComputedStyle(e).color") == "rgb(4, 5, 6)"
    # From the original, by way of @import: without it the body has the margin of the browser.
    assert page.locator("body").evaluate("e => getComputedStyle(e).margin") == "0px"
    assert complaints == []
    page.close()


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ({"footer.html": "\n{{ page.titel }}\n"}, "footer.html:2: hier gaat het mis op index.html: "),
        ({"footer.html": "<p>\n{% if %}"}, "footer.html:2: dit sjabloon is niet te lezen: "),
        ({"footer.html": '\n\n{% include "weg.html" %}'}, "footer.html:3: er is geen sjabloon 'weg.html'"),
        ({"footer.html": "{{ 1 + frame }}"}, "footer.html:1: hier gaat het mis op index.html: "),
        ({"footer.html": '{% include "deel.html" %}', "deel.html": "{{ x }}"}, "deel.html:1: hier gaat het mis"),
        ({"footer.html": b"\xff"}, "footer.html: hier staan tekens die niet te lezen zijn"),
    ],
    ids=["undefined", "syntax", "not there", "wrong type", "within another", "no text"],
)
def test_a_mistake_in_a_template_is_told_with_its_line_and_leaves_no_site(
    own: Mapping[str, str | bytes], told: str, tmp_path: Path
) -> None:
    assert said(tmp_path, own).startswith(told)
    assert not (tmp_path / "site").exists()


def test_a_file_that_no_page_uses_is_told(tmp_path: Path) -> None:
    remarks = built(
        tmp_path, {"foter.html": "x", "eigen.css": "p {}", "kop.html": "kop", "header.html": '{% include "kop.html" %}'}
    ).remarks

    [told] = [texts().word(remark) for remark in remarks if "niets gebruikt dit" in remark.text]
    assert "foter.html" in told
    assert "eigen.css" in told
    assert "kop.html" not in told


def test_what_stands_in_the_way_comes_whole_from_another_process() -> None:
    problem = TemplateProblem(message("{file}: mis", file="page.html"))

    again = pickle.loads(pickle.dumps(problem))  # noqa: S301 - our own

    assert isinstance(again, Obstacle)
    assert (again.message, str(again)) == (problem.message, "{file}: mis")


def test_a_change_in_the_folder_makes_the_site_anew_and_nothing_else_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    own = make_folder(tmp_path / "eigen", {"footer.html": "<p>een</p>"})
    wish = BuildRequest(
        content=make_site(tmp_path, {}),
        output=tmp_path / "site",
        audience="openbaar",
        on=date(2026, 11, 24),
        overrides=own,
    )

    def fresh(asked: BuildRequest) -> bool:
        return site_of(asked, 1, lambda _stage, _done, _all: None).fresh

    assert [fresh(wish), fresh(wish)] == [True, False]
    make_folder(own, {"footer.html": "<p>twee</p>"})
    assert [fresh(wish), fresh(wish)] == [True, False]
    assert "<p>twee</p>" in read(tmp_path, "index.html")
    make_folder(own, {"assets/eigen.css": "p {}"})
    assert fresh(wish)
