"""Changes of the running text of a page, a paragraph at a time: what stood there is found, and only that changes."""

import re

from atlas.editing.manuscript import Edit
from atlas.editing.page import Page

_BETWEEN = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n)){2,}")


def paragraphs(text: str) -> tuple[str, ...]:
    """The parts of a text between blank lines."""
    return tuple(part for part in _BETWEEN.split(text.strip()) if part.strip())


def paragraph_edit(page: Page, was: str | None, will: str | None) -> Edit | None:
    """The edit that changes one paragraph, adds one at the end or takes one out; none if it is not there just once."""
    text, begin = page.text.text, page.text.at(page.closing + 1)
    newline = page.text.newline
    wanted = newline.join((will or "").strip().splitlines())
    if was is None:
        end = len(text.rstrip())
        before = newline * 2 if end > begin else newline if text[begin - 1 : begin] in {"\n", "\r"} else newline * 2
        return Edit(max(end, begin), len(text), f"{before}{wanted}{newline}")
    places = [(start, stop) for start, stop in _places(text, begin) if _is_same(text[start:stop], was)]
    if len(places) != 1:
        return None
    start, stop = places[0]
    if will is None:
        gap = _BETWEEN.match(text, stop)
        return Edit(start, gap.end() if gap else len(text), "")
    return Edit(start, stop, wanted)


def _places(text: str, begin: int) -> list[tuple[int, int]]:
    """Where every paragraph of the running text begins and ends."""
    edges = [begin, *(edge for gap in _BETWEEN.finditer(text, begin) for edge in gap.span()), len(text)]
    places = []
    for start, stop in zip(edges[::2], edges[1::2], strict=True):
        inner = text[start:stop]
        lead = len(inner) - len(inner.lstrip("\r\n"))
        places.append((start + lead, start + len(inner.rstrip())))
    return [(start, stop) for start, stop in places if start < stop]


def _is_same(one: str, other: str) -> bool:
    return [line.rstrip() for line in one.strip().splitlines()] == [
        line.rstrip() for line in other.strip().splitlines()
    ]


def has_paragraph(page: Page, wanted: str) -> bool:
    """Whether the running text has this paragraph already."""
    text, begin = page.text.text, page.text.at(page.closing + 1)
    return any(_is_same(text[start:stop], wanted) for start, stop in _places(text, begin))
