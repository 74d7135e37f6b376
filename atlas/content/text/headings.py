"""The headings of a text, and their anchors for links: `[words](#over-de-tafel)`."""

import re
from collections.abc import Collection, Iterator, Sequence
from urllib.parse import unquote

from atlas.content.hints import did_you_mean, excerpt_of, nearest
from atlas.content.text.code import fences, without_code
from atlas.content.text.links import links_in
from atlas.content.values import TextBlock
from atlas.diagnostics import Diagnostic, Span
from atlas.rules import NO_SUCH_HEADING

_ATX = re.compile(r"^ {0,3}#{1,6}[ \t]+(?P<words>[^\n]*)$", re.MULTILINE)
_UNDERLINED = re.compile(r"^ {0,3}(?P<words>\S[^\n]*)\n {0,3}(?:=+|-+)[ \t]*$", re.MULTILINE)
_TYPED = re.compile(r"\bid\s*=\s*[\"']?(?P<name>[^\"'\s>]+)", re.IGNORECASE)
_LINK = re.compile(r"\[\[[^\]|]*\|(?P<label>[^\]]*)\]\]|\[(?P<words>[^\[\]]*)\]\([^)]*\)")
_MARKUP = re.compile(r"[*`~]|<[^>]*>|\\(?=\W)|\b_|_\b")
# Python-Markdown numbers repeated headings; footnotes have their own anchors.
_NUMBERED, _NOTE = re.compile(r"_\d+$"), re.compile(r"fn(?:ref)?\d*:")


def slug(words: str) -> str:
    """The anchor of a heading: its words in lower case, joined by hyphens."""
    return "-".join(re.findall(r"\w+", words.casefold())) or "kop"


def heading_problems(blocks: Sequence[TextBlock], path: str) -> Iterator[Diagnostic]:
    """Diagnostics for links to a heading that is not on the page, or not in the edition of the link."""
    asking = [(block, link) for block in blocks for link in links_in(block.text) if link.to.startswith("#")]
    of_block = [(block.internal, set(_names(block.text))) for block in blocks] if asking else []
    public = {name for internal, names in of_block if not internal for name in names}
    whole = {name for _, names in of_block for name in names}
    for block, link in asking:
        names = whole if block.internal else public
        if "" not in names and not _is_there(unquote(link.to[1:]), names):
            before = block.text[: link.at]
            column = link.at - before.rfind("\n")
            near = nearest(slug(unquote(link.to)), names)
            span = Span(path, block.line + before.count("\n"), column, len(link.to))
            yield NO_SUCH_HEADING.at(span, to=excerpt_of(link.to), hint=did_you_mean(f"#{near}" if near else ""))


def _is_there(name: str, names: Collection[str]) -> bool:
    return name in names or _NUMBERED.sub("", name) in names or bool(_NOTE.match(name))


def _names(text: str) -> Iterator[str]:
    """The anchors in a text; an empty one for a heading that contains the title of a page, which is not known here."""
    yield from (heading["name"] for heading in _TYPED.finditer(text))
    if "#" not in text and "=" not in text and "-" not in text:
        return
    lines = text.split("\n")
    for start, stop in fences(lines):
        lines[start:stop] = [""] * (stop - start)
    outside = "\n".join(lines)
    for heading in (*_ATX.finditer(outside), *_UNDERLINED.finditer(outside)):
        words = _LINK.sub(lambda link: link["label"] or link["words"] or "", heading["words"].strip().rstrip("#"))
        yield "" if "[[" in without_code(words) else slug(_MARKUP.sub("", words))
