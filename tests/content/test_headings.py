"""A link to a heading leads there, or a message says that no such heading is on the page."""

import re

import pytest

from atlas.content.text.body import read_body
from atlas.rules import NO_SUCH_HEADING
from atlas.site.html.markdown import to_html
from atlas.site.model import Anchor

HEADINGS = (
    "## Wie doet mee",
    "## Wie *doet* `mee`",
    "## Wie doet mee ##",
    "Wie doet mee\n---",
    "### Wie, doet: mee?",
    "## [Wie](https://voorbeeld.nl) doet mee",
    "## [[wonen|Wie]] doet mee",
    '<h2 id="wie-doet-mee">Wie dan ook</h2>',
    "# Eerst\n\n##   Wie doet mee",
)


def told(text: str) -> list[tuple[int, int, str]]:
    """The place of each link to a heading that is not there, with what was probably meant."""
    _, problems = read_body(text, "p.md", 1)
    asked = [problem for problem in problems if problem.rule is NO_SUCH_HEADING]
    return [(p.span.line, p.span.column, getattr(p.args["hint"], "args", {}).get("near", "")) for p in asked]


def works(text: str) -> bool:
    """Whether every link within the page that is made of a text leads to something on it."""
    html = to_html(text, lambda found: Anchor(href="x.html", text=found.label or found.target))
    return set(re.findall(r'href="#([^"]*)"', html)) <= set(re.findall(r'\bid="([^"]*)"', html))


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_link_that_works_is_left_alone_and_one_that_does_not_is_told(heading: str) -> None:
    good, bad = f"{heading}\n\n[Verder](#wie-doet-mee).", f"{heading}\n\n[Verder](#wie-deed-mee)."

    assert works(good)
    assert told(good) == []
    assert not works(bad)
    assert len(told(bad)) == 1


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("## Kop\n\nZie [a](#Kop).", (3, 9, "#kop")),
        ("Zie [a](#kop).", (1, 9, "")),
        ("```\n## Kop\n```\n\n[a](#kop)", (5, 5, "")),
        ("::: intern\n## Kop\n:::\n[a](#kop)", (4, 5, "")),
    ],
)
def test_a_dead_link_is_told_in_its_place_with_what_was_meant(text: str, place: tuple[int, int, str]) -> None:
    assert told(text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "## Kop\n\n## Kop\n\n[tweede](#kop_1)",
        "## Café\n\n[a](#caf%C3%A9)",
        "::: intern\n## Kop\n\n[a](#kop)\n:::",
        "## Over [[wonen]]\n\n[a](#over-wonen)",
        "Zie[^1].\n\n[^1]: Noot. [terug](#fnref:1)",
        "`[a](#kop)`",
    ],
)
def test_what_leads_somewhere_or_cannot_be_known_here_is_left_alone(text: str) -> None:
    assert told(text) == []
