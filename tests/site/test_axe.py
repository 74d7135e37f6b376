"""What axe can find in the way of readers: nothing, on a handful of pages. `make a11y` looks at every page."""

import pytest
from playwright.sync_api import Browser

from tests.site.axe import judge
from tests.site.sites import START, Site

# An opgave, a map and so on bring most of what axe looks for; if fewer rules apply, it did not see the page.
RULES = 25
SORTS = (START, "opgaven/*", "opgaven/*.matrix", "coalities/*", "coalities/index")


def chosen(site: Site) -> list[str]:
    """The longest page of some sorts that between them have all parts."""
    sorts = {_sort(path): path for path in site.one_of_each}
    return [sorts[sort] for sort in SORTS if sort in sorts]


def _sort(path: str) -> str:
    folder, _, name = path.rpartition("/")
    stem, *more, _ = name.split(".")
    return path if not folder else ".".join([f"{folder}/{stem if stem == 'index' else '*'}", *more])


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_in_either_scheme(browser: Browser, example: Site, width: int) -> None:
    paths = chosen(example)
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        verdicts = {path: judge(page, example.url(path)) for path in paths}

    assert len(paths) == len(SORTS)
    assert [f"{path}: {finding}" for path, verdict in verdicts.items() for finding in verdict.findings] == []
    assert {path: verdict.passed for path, verdict in verdicts.items() if verdict.passed < RULES} == {}
