"""Code in a Markdown text, so that nothing in it is taken for a reference. Linear in the length of the text."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

_FENCE = re.compile(r"[ ]{0,3}(?P<fence>`{3,}|~{3,})(?P<rest>.*)")
_TICKS = re.compile(r"`+")
_BETWEEN_PARAGRAPHS = re.compile(r"(\n\s*\n)")
_NOT_A_NEWLINE = re.compile(r"[^\n]")


def without_code(text: str) -> str:
    """The text with fenced and inline code blanked; every other character keeps its position."""
    if "`" not in text and "~~~" not in text:
        return text
    lines = text.split("\n")
    for start, stop in fences(lines):
        lines[start:stop] = (" " * len(line) for line in lines[start:stop])
    return "".join(_without_inline(part) for part in _BETWEEN_PARAGRAPHS.split("\n".join(lines)))


def without_remarks(text: str) -> str:
    """The text with HTML comments (`<!-- … -->`) blanked; an unclosed one is not a comment."""
    pieces, done = [], 0
    while (start := text.find("<!--", done)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        pieces += [text[done:start], _NOT_A_NEWLINE.sub(" ", text[start : end + 3])]
        done = end + 3
    return "".join((*pieces, text[done:])) if pieces else text


def fences(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The range of lines of every fenced block. An unclosed fence is not one, as in Python-Markdown."""
    fences = [_FENCE.fullmatch(line) for line in lines]
    closing = {character: [_closes(fence, character) for fence in fences] for character in "`~"}
    # For each line, the longest fence that is closed there or below, to avoid futile searches.
    below = {character: [*accumulate(reversed(longest), max)][::-1] for character, longest in closing.items()}
    done = 0
    for number, fence in enumerate(fences[:-1]):
        if fence is None or number < done:
            continue
        character, length = fence["fence"][0], len(fence["fence"])
        if below[character][number + 1] >= length:
            longest = closing[character]
            done = next(line for line in range(number + 1, len(lines)) if longest[line] >= length) + 1
            yield number, done


def open_fences(text: str) -> Iterator[tuple[int, str]]:
    """The index of the first line that opens a fence which is never closed, with the fence."""
    if "```" not in text and "~~~" not in text:
        return
    lines = text.split("\n")
    code = {number for start, stop in fences(lines) for number in range(start, stop)}
    for number, line in enumerate(lines):
        fence = _FENCE.fullmatch(line)
        if fence and number not in code and fence["fence"][0] not in fence["rest"]:
            yield number, fence["fence"]
            return


def _closes(fence: re.Match[str] | None, character: str) -> int:
    """The longest fence of this character that the line closes; 0 if it closes none."""
    if fence is None or fence["fence"][0] != character or fence["rest"].strip():
        return 0
    return len(fence["fence"])


def _without_inline(paragraph: str) -> str:
    """A paragraph with its inline code blanked: from a run of backticks to the next run of the same length."""
    runs = [ticks.span() for ticks in _TICKS.finditer(paragraph)]
    pieces, done = [], 0
    for start, end in _pairs(runs):
        pieces += [paragraph[done:start], _NOT_A_NEWLINE.sub(" ", paragraph[start:end])]
        done = end
    return "".join((*pieces, paragraph[done:]))


def _pairs(runs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Start and end of every stretch of inline code, given the runs of backticks."""
    next_alike: dict[int, int] = {}
    partner = [0] * len(runs)
    for number in range(len(runs) - 1, -1, -1):
        length = runs[number][1] - runs[number][0]
        partner[number] = next_alike.get(length, 0)
        next_alike[length] = number
    number = 0
    while number < len(runs):
        if partner[number]:
            yield runs[number][0], runs[partner[number]][1]
        number = (partner[number] or number) + 1
