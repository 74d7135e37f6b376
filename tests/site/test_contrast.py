"""The colours of an owner: too little contrast is told with the pair, the ratio and a colour that would do."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from atlas.builder import build
from atlas.site.html.contrast import NEEDED, contrast, schemes
from atlas.site.html.theme import TOKENS, theme_folder
from atlas.texts import texts
from tests.sites import ON, codes, make_site, see

WORDS = texts()


def thema(group: str, **colours: str) -> str:
    return f"thema:\n  {group}:\n" + "".join(f"    {name}: '{colour}'\n" for name, colour in colours.items())


def told(tmp_path: Path, settings: str) -> list[tuple[int, str, str]]:
    """Of each weak colour its line, what is said of it, and what to do."""
    found = [problem for problem in see(tmp_path, {}, settings=settings).diagnostics if problem.rule.code == "A501"]
    return [(p.span.line, WORDS(p.rule.text, **p.args), WORDS(p.rule.help, **p.args)) for p in found]


@pytest.mark.parametrize(
    ("settings", "line", "said"),
    [
        (thema("kleuren", link="#aaa"), 4, "'link' op 'papier' heeft een contrast van 2,17, en nodig is 4,5"),
        (thema("kleuren", papier="#888888"), 4, "'voorbij' op 'papier' heeft een contrast van 1,43, en nodig is 4,5"),
        (thema("kleuren-donker", inkt="#333333"), 4, "'inkt' op 'vlak van inter' heeft een contrast van 1,1,"),
        (thema("kleuren-donker", supra="#1d4f7c"), 4, "'supra' op 'vlak van supra' heeft een contrast van 1,6"),
    ],
)
def test_a_weak_colour_is_told_where_it_stands(settings: str, line: int, said: str, tmp_path: Path) -> None:
    [(where, text, _)] = told(tmp_path, settings)

    assert where == line
    assert text.startswith(said)


@pytest.mark.parametrize(
    ("group", "name", "colour"),
    [("kleuren", "link", "#aaa"), ("kleuren", "inter", "#7fd0b0"), ("kleuren-donker", "intra", "#553300")],
)
def test_the_colour_that_is_named_instead_will_do(group: str, name: str, colour: str, tmp_path: Path) -> None:
    [(_, _, cure)] = told(tmp_path / "eerst", thema(group, **{name: colour}))
    better = re.search(r"#[0-9a-f]{6}", cure)

    assert better
    assert told(tmp_path / "dan", thema(group, **{name: better[0]})) == []


def test_two_own_colours_are_weighed_together(tmp_path: Path) -> None:
    night = thema("kleuren", papier="#101010", vel="#101010", inkt="#eeeeee")
    found = [text for _, text, _ in told(tmp_path, night)]

    assert [text for text in found if text.startswith("'inkt' op 'papier'")] == []
    assert any(text.startswith("'inkt' op 'markering'") or "op 'papier'" in text for text in found)


def test_colours_of_the_theme_itself_are_never_told_of(tmp_path: Path) -> None:
    every = schemes(theme_folder() / TOKENS)
    assert [
        pair for pair, needed in NEEDED.items() if contrast(every["light"][pair[0]], every["light"][pair[1]]) < needed
    ] == []

    assert (
        codes(see(tmp_path, {}, settings=thema("kleuren", papier=every["light"]["paper"], link=every["light"]["link"])))
        == []
    )


@pytest.mark.parametrize(
    ("system", "choice", "medium", "colour"),
    [
        ("light", None, "screen", "rgb(10, 20, 30)"),
        ("dark", None, "screen", "rgb(240, 230, 220)"),
        ("dark", "light", "screen", "rgb(10, 20, 30)"),
        ("light", "dark", "screen", "rgb(240, 230, 220)"),
        ("light", None, "print", "rgb(0, 0, 0)"),
    ],
)
def test_own_colours_are_those_of_the_map_that_is_shown(
    system: str, choice: str | None, medium: str, colour: str, browser: Browser, tmp_path: Path
) -> None:
    own = "thema:\n  kleuren:\n    inkt: '#0a141e'\n  kleuren-donker:\n    inkt: '#f0e6dc'\n"
    assert build(make_site(tmp_path, {}, own), tmp_path / "site", on=ON).written
    page = browser.new_page(color_scheme="dark" if system == "dark" else "light")
    page.emulate_media(media="print" if medium == "print" else "screen")

    page.goto((tmp_path / "site/index.html").as_uri())
    if choice:
        page.evaluate("choice => { document.documentElement.dataset.theme = choice }", choice)

    assert page.evaluate("getComputedStyle(document.body).color") == colour
    page.close()
