"""Lists, struck text and addresses read as the previews of GitHub and GitLab do: compared with a CommonMark parser."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from atlas.site.html.markdown import to_html

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


GFM = MarkdownIt("gfm-like", {"linkify": False}).disable("linkify", ignoreInvalid=True)
ALL = re.compile(
    r"<(/?(?:ul|ol|li|pre|blockquote|table|tr|td|th|h[1-6]|hr|em|strong|code|del|br|a))\b[^>]*>|<[^>]*>|([^<>]+)"
)


def whole(html: str) -> list[str]:
    """Every tag that means something to a reader, and the words between, in order; of headings only that they are."""
    plain = re.sub(r"<(/?)s>", r"<\1del>", re.sub(r"\s+", " ", html)).replace("&quot;", '"')
    pieces = [(re.sub(r"h[1-6]$", "h", tag), words.strip()) for tag, words in ALL.findall(plain)]
    joined: list[str] = []
    for tag, words in pieces:
        if words and joined and joined[-1].startswith(":"):
            joined[-1] += f" {words}"
        elif tag or words:
            joined.append(tag or f":{words}")
    return joined


@pytest.mark.parametrize(
    "text",
    [
        "a  \nb\\\nc",
        "tekst\n| a | b |\n|---|---|\n| 1 | 2 |",
        "a | b\n--|--\n1 | 2",
        "| a |\n|---|\n| 1 |",
        "|a|b|\n|-|-|\n|1|2|",
        "| a \\| b | c |\n|---|---|\n| d | e |",
        "| a | b |\n|:--|--:|\n| x | y |\n\nna",
        "tekst\n# kop\n## kop twee ##\nna",
        "#kop\n\n#14 van de raad",
        "####### zeven",
        "Kop\n===\n\nKop2\n---\ntekst",
        "regel een\nregel twee\n---\nna",
        "a\n\n***\n\nb\n\n___\n\nc\n***\nd",
        "tekst\n> citaat\nlui\n\nna",
        "> a\n\n> b",
        "> a\n> > b\n> c",
        "tekst\n```\ncode\n```\nna",
        '```python hl_lines="1"\nx = 1\n```\n\n~~~ {.x}\ny\n~~~',
        "```\na\n````\nb",
        "````\n```\na\n```\n````",
        "    code\n\ntekst\n    geen code",
        "\\* \\~ \\| \\< \\$ \\% \\a \\@ \\: \\, \\/ \\` \\! \\^ \\=",
        "snake_case_woord _x_ **a**b *a*b __a__ **vet*half*** 2*3*4, *a *b",
        "** a ** * b * _ c _",
        "3. drie\n4. vier",
        "tekst\n1986. Nog een.",
        "- a\n\t- b\n\t\t- c",
        "1.\ta\n2.\tb",
        "- a\n\n  | x | y |\n  |---|---|\n  | 1 | 2 |",
        "- \n- b\n-\n- c",
        "-\n  a",
        "- a\n---\nb",
        "- a\n> b",
        "# Kop {2026}\n\ntekst {: .x }\n\n**vet**{: #a .b}\n\ntekst\n{: .klas }",
        "Term\n: uitleg",
        "*[HTML]: Hyper\n\nHTML",
        "a^b^ ==d== ++e++ {--f--}",
        '[r]: https://x.nl "t"\n[r] en [R] en [x][r]',
        "• a\n• b",
        "1.a\n2.b\n\n-a\n-b",
        "1. a\n\ntekst\n\n2. b",
        "[TOC]\n\n# a",
        "~~oud~~ tekst~~een~~",
        "text `code\nx` y",
        "- - a",
        "> 1. a\n>    - b",
        "# a #\n## b \\#",
        "*een* **twee***drie*",
        "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |",
    ],
)
def test_a_text_is_laid_out_as_in_the_preview(text: str) -> None:
    html = str(to_html(text, lambda _: pytest.fail("no reference stands in the text")))

    assert whole(html) == whole(GFM.render(text))
