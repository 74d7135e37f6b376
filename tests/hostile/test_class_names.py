"""No author can give an element a class of the site: not one of those, in whatever way, reaches the page."""

import markdown

from atlas.site.html.markdown import EXTENSIONS, to_html
from atlas.site.model import Anchor
from tests.hostile.class_names import class_names, ways
from tests.hostile.control import CARELESS
from tests.site.markup import read_markup

NAMES = class_names()
# What the program itself gives in a text: the box around code that a language is named for has none.
OWN = frozenset({"sideways"})


def classes(html: str) -> set[str]:
    return {word for element in read_markup(html).walk() for word in (element.attributes.get("class") or "").split()}


def reached(name: str) -> list[str]:
    """The ways in which a class reaches the page."""
    return [
        way
        for way in ways(name)
        if name in classes(str(to_html(way, lambda found: Anchor(href="x.html", text=found.target)))) - OWN
    ]


def test_the_site_has_hundreds_of_classes() -> None:
    assert len(NAMES) >= 250
    assert {"chooser", "matrix", "search-panel", "preview", "facet"} <= set(NAMES)


def test_no_class_of_the_site_reaches_a_page_from_a_text() -> None:
    assert [way for name in NAMES for way in reached(name)] == []


def test_without_care_each_would() -> None:
    careless = [*EXTENSIONS, *CARELESS]
    silent = [name for name in NAMES if name not in classes(markdown.markdown(ways(name)[0], extensions=careless))]

    assert silent == []
