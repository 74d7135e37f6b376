"""Lists as CommonMark reads them, rewritten so that Python-Markdown reads the same.

In CommonMark an item continues at the column of its own text (two spaces for `- `, three for `1. `), and a list needs
no blank line before it. Python-Markdown wants four spaces a level, and a blank line.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from atlas.content.text.code import fences

_ITEM = re.compile(r"(?P<indent> *)(?P<mark>[-*+]|\d{1,9}[.)])(?P<space> {1,4}|$)(?P<text>.*)")
_EMPTY = re.compile(r" *(?:[-*+]|\d{1,9}[.)]) *")
_FENCE = re.compile(r" *(?P<fence>`{3,}|~{3,})")
_RULE = re.compile(r" {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$")
_BLOCK = re.compile(r" {0,3}(?:#{1,6}(?: |$)|>|\||<|\[\^|:::|!!!|: )")
_QUOTE = re.compile(r"> ?")
NUMBERED = (".", ")")
STEP = 4
# An HTML comment stands for an item without text, of which Python-Markdown would read the marker as text.
NOTHING = "<!-- -->"


@dataclass(frozen=True, slots=True)
class _Level:
    """An open item: the column of its text, and whether it is numbered."""

    text: int
    numbered: bool


def with_nested_lists(text: str) -> str:
    """The text with every list indented by four spaces a level and preceded by a blank line."""
    if not re.search(r"^[ >]*(?:[-*+]|\d+[.)])(?: |$)", text, re.MULTILINE):
        return text
    return "\n".join(_lines(_with_quotes(list(_with_first_lines(text.split("\n"))))))


def _with_first_lines(lines: Sequence[str]) -> Iterator[str]:
    """The lines, with the content of an item that starts on the line below its marker moved behind the marker."""
    code = {number for start, stop in fences(lines) for number in range(start, stop)}
    held = ""
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if held and line.strip() and indent > len(held) - len(held.lstrip(" ")) and not _ITEM.fullmatch(line):
            yield f"{held} {line.lstrip(' ')}"
            held = ""
            continue
        if held:
            yield held
        held = line.rstrip() if number not in code and _EMPTY.fullmatch(line) else ""
        if not held:
            yield line
    if held:
        yield held


def _with_quotes(lines: list[str]) -> Iterator[str]:
    """The lines, with the lists inside block quotes rewritten as well."""
    for quoted, group in groupby(lines, key=lambda line: _QUOTE.match(line) is not None):
        if quoted:
            inner = "\n".join(_QUOTE.sub("", line, count=1) for line in group)
            yield from (f"> {line}".rstrip() for line in with_nested_lists(inner).split("\n"))
        else:
            yield from group


def _lines(lines: Iterable[str]) -> Iterator[str]:
    levels: list[_Level] = []
    fence, before, loose = "", "", False
    for line in lines:
        indent = len(line) - len(line.lstrip(" "))
        mark = _FENCE.match(line)
        if fence:
            yield _reindent(line, levels)
            fence = "" if mark and mark["fence"].startswith(fence) and not line.strip().strip(fence[0]) else fence
        elif not line.strip():
            yield line
            loose = bool(levels)
        else:
            above = tuple(levels)
            while levels and indent < levels[-1].text and not _continues(line, before, levels, indent):
                levels.pop()
            item = None if _RULE.match(line) else _ITEM.fullmatch(line)
            if item and _starts_item(item, levels, in_paragraph=bool(before.strip()) and not above):
                if before.strip() and (_starts_list(item, above, levels) or loose):
                    yield ""
                yield _item(item, levels)
                loose = False
            else:
                if above and not levels and before.strip():
                    yield ""  # what ends a list is no part of its last item
                block = bool(levels) and (mark is not None or _BLOCK.match(line.strip()) is not None)
                quoted = line.strip().startswith(">") and before.lstrip(" -*+0123456789.)").startswith(">")
                if block and before.strip() and not loose and not quoted:
                    yield ""
                loose = loose or block
                yield _reindent(line, levels)
            fence = mark["fence"] if mark else ""
        before = line


def _starts_list(item: re.Match[str], above: Sequence[_Level], levels: Sequence[_Level]) -> bool:
    """Whether an item starts a list right after text, or a list of the other type right after a list."""
    if not above:
        return True
    beside = above[len(levels)] if len(above) > len(levels) else None
    return beside is not None and beside.numbered != (item["mark"][-1] in NUMBERED)


def _continues(line: str, before: str, levels: list[_Level], indent: int) -> bool:
    """Whether a line continues the text of the item above although it is indented less (a lazy continuation)."""
    starts_block = _ITEM.fullmatch(line) or _BLOCK.match(line) or _FENCE.match(line) or _RULE.match(line)
    lazy = bool(before.strip()) and not starts_block
    return lazy and indent <= levels[-1].text


def _starts_item(item: re.Match[str], levels: list[_Level], *, in_paragraph: bool) -> bool:
    """Whether a line that looks like an item is one.

    It is not in code indented by four spaces. In a paragraph outside a list only a bullet or the number 1, followed by
    text, starts a list.
    """
    within = levels[-1].text if levels else 0
    if len(item["indent"]) - within >= STEP:
        return False
    # A marker without text is an item only next to others.
    return not in_paragraph or (bool(item["text"]) and item["mark"] in {"-", "*", "+", "1.", "1)"})


def _item(item: re.Match[str], levels: list[_Level]) -> str:
    """The line of an item at its level, which is open from then on."""
    depth, column = len(levels), len(item["indent"])
    text = column + len(item["mark"]) + max(1, len(item["space"]))
    levels.append(_Level(text, item["mark"][-1] in NUMBERED))
    return f"{' ' * STEP * depth}{item['mark'].replace(')', '.')} {item['text'] or NOTHING}"


def _reindent(line: str, levels: list[_Level]) -> str:
    """A line inside an item, indented as Python-Markdown wants."""
    if not levels:
        return line
    own = levels[-1].text
    indent = len(line) - len(line.lstrip(" "))
    return " " * (STEP * len(levels) + max(0, indent - own)) + line.lstrip(" ")
