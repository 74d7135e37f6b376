"""Changes of running text, one paragraph at a time: the old paragraph is found, and only that changes."""

import re

from atlas.editing.yaml_edit.file_text import Edit
from atlas.editing.yaml_edit.page import EditablePage

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_BETWEEN = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n)){2,}")


def paragraph_edit(page: EditablePage, was: str | None, will: str | None) -> Edit | None:
    """The edit that changes, appends or removes one paragraph; `None` unless it occurs exactly once."""
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
    """The start and end of every paragraph; lines that open or close a block do not belong to one."""
    places: list[tuple[int, int]] = []
    for line in _LINE.finditer(text, begin):
        start, stop = line.span(1)
        if not line[1].strip() or line[1].lstrip().startswith(":::"):
            places.append((stop, stop))
        elif places and places[-1][0] < places[-1][1]:
            places[-1] = (places[-1][0], start + len(line[1].rstrip()))
        else:
            places.append((start, start + len(line[1].rstrip())))
    return [(start, stop) for start, stop in places if start < stop]


def _is_same(a: str, b: str) -> bool:
    return [line.rstrip() for line in a.strip().splitlines()] == [line.rstrip() for line in b.strip().splitlines()]


def has_paragraph(page: EditablePage, wanted: str) -> bool:
    """Whether the running text already has this paragraph."""
    text, begin = page.text.text, page.text.at(page.closing + 1)
    return any(_is_same(text[start:stop], wanted) for start, stop in _places(text, begin))
