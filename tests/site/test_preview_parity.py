"""Lists, struck text and addresses read as the previews of GitHub and GitLab do: compared with a CommonMark parser."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from atlas.site.markdown import to_html

COMMONMARK = MarkdownIt("commonmark")
PARTS = re.compile(r"<(/?(?:ul|ol|li|pre|blockquote))\b[^>]*>|<[^>]*>|([^<>]+)")


def outline(html: str) -> list[str]:
    """Lists, items, quotations and words, in order; whether an item is a paragraph is left out."""
    pieces = [(tag or words.strip()) for tag, words in PARTS.findall(re.sub(r"\s+", " ", html))]
    return [piece for piece in pieces if piece]


def ours(text: str) -> list[str]:
    return outline(str(to_html(text, lambda _: pytest.fail("no reference stands in the text"))))


@pytest.mark.parametrize(
    "text",
    [
        "- een\n  - onder een\n- twee\n\n1. eerste\n   - onder eerste\n2. tweede",
        "tekst\n- a\n- b",
        "tekst\n1. a\n2. b",
        "tekst\n2. a",
        "- a\n\n  alinea\n- b",
        "- a\n  vervolg\n- b",
        "- a\nlui\n- b",
        "1. a\n   1. b\n      1. c\n2. d",
        "* a\n    * b\n        * c\n* d",
        "- a\n\n      code\n- b",
        "- a\n  ```\n  code\n  ```\n- b",
        "10) a\n11) b",
        "- a\n- b\n\n\ntekst na",
        "> - a\n>   - b",
        "- a\n  > citaat\n- b",
        "- a\n1. b",
        "* * *\n- a",
        "Kop\n---\n- a",
        "    code\n    - x",
        "- a\n - b\n  - c\n   - d",
        "-  a\n-  b\n   - c",
        "1. a\n\n2. b\n\n   - c",
    ],
)
def test_a_list_is_nested_as_in_the_preview(text: str) -> None:
    assert ours(text) == outline(COMMONMARK.render(text))


WORDS = st.sampled_from(["een", "twee", "drie woorden hier"])
FLAT = st.lists(st.tuples(st.integers(0, 2), WORDS), min_size=1, max_size=6)


@given(FLAT, st.sampled_from([2, 4]), st.sampled_from(["-", "*", "1."]))
def test_items_of_any_depth_nest_as_in_the_preview(items: list[tuple[int, str]], step: int, mark: str) -> None:
    depth, lines = -1, []
    for wanted, words in items:
        depth = min(wanted, depth + 1)
        width = max(step, len(mark) + 1)
        lines.append(f"{' ' * width * depth}{mark} {words}")
    text = "\n".join(lines)

    assert ours(text) == outline(COMMONMARK.render(text))
