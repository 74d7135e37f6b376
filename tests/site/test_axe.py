"""What axe can find in the way of readers: nothing, on a handful of pages. `make a11y` looks at every page."""

import pytest
from playwright.sync_api import Browser

from tests.site.axe import judge
from tests.site.sites import START, Site

# An opgave, a map and so on bring most of what axe looks for; if fewer rules apply, it did not see the page.
RULES = 25
SORTS = (START, "opgaven/*", "opgaven/*.matrix", "coalities/*", "coalities/index")


def chosen(site: Site, sorts: tuple[str, ...] = SORTS) -> list[str]:
    """The longest page of each of these sorts."""
    longest = {_sort(path): path for path in site.one_of_each}
    return [longest[sort] for sort in sorts if sort in longest]


def _sort(path: str) -> str:
    folder, _, name = path.rpartition("/")
    stem, *more, _ = name.split(".")
    return path if not folder else ".".join([f"{folder}/{stem if stem == 'index' else '*'}", *more])


@pytest.mark.parametrize(
    ("width", "sorts"),
    [
        pytest.param(1280, ("opgaven/*", "coalities/index"), id="a part"),
        pytest.param(1280, SORTS, id="wide", marks=pytest.mark.slow),
        pytest.param(320, SORTS, id="narrow", marks=pytest.mark.slow),
    ],
)
def test_axe_finds_nothing_in_either_scheme(
    browser: Browser, example: Site, width: int, sorts: tuple[str, ...]
) -> None:
    paths = chosen(example, sorts)
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        verdicts = {path: judge(page, example.url(path)) for path in paths}

    assert len(paths) == len(sorts)
    assert [f"{path}: {finding}" for path, verdict in verdicts.items() for finding in verdict.findings] == []
    assert {path: verdict.passed for path, verdict in verdicts.items() if verdict.passed < RULES} == {}
