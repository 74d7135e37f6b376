"""Markdown rewritten where Python-Markdown reads it differently from the previews of GitHub and GitLab.

Readers see the same text: only blank lines, escapes and indentation change.
"""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from atlas.content.text.code import fences, without_code
from atlas.content.text.markup import notes_in

_TABS = re.compile(r"(?P<space>[ >]*\t[ \t]*)(?P<rest>.*)")
_NO_HEADING = re.compile(r"(?P<before>[ >]{0,3}(?:[-*+] |\d+[.)] )?)(?P<marks>#{1,6}(?=[^\s#])|#{7})")
_ROW_OF_DASHES = re.compile(r" {0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_INFO = re.compile(r"(?P<fence>\s*(?:`{3,}|~{3,}))[ \t]*(?P<language>[\w+#-]*).*")
_UNDERLINE = re.compile(r" {0,3}(?P<sign>=+|-{2,})\s*")
_PLAIN_LINE = re.compile(r" {0,3}(?![-*+#>|<=`~:\[]|\d+[.)]|!\[)\S")
_BARE = re.compile(r"(?<![\w<>(\"'/=\[\]])https?://[^\s<>()\"]*(?:\([^\s<>()]*\)[^\s<>()\"]*)+")
_NOTE = re.compile(r" {0,3}\[\^(?P<name>[^\]\s]+)\]:")
_TRAILING = ".,:;!?*_~'\""
_GROUP = re.compile(r"<(?P<close>/?)(?P<name>details|div|section|aside|blockquote|figure)\b[^<>]*>", re.IGNORECASE)
_GAP = re.compile(r"\n[ \t]*\n")


def as_preview(text: str) -> str:
    """The text in the form in which Python-Markdown gives what GitHub and GitLab show."""
    lines = [_expand_tabs(line) for line in text.split("\n")] if "\t" in text else text.split("\n")
    code = {number for start, stop in fences(lines) for number in range(start, stop)}
    for start, stop in fences(lines):
        lines[stop - 1] = _as_opened(lines[start], lines[stop - 1])
    rewritten = _separate_blocks([_line(line, number, code, lines) for number, line in enumerate(lines)], code)
    rewritten = _with_used_notes(list(rewritten))
    return _with_markdown_in_html(_with_bare_addresses("\n".join(_with_headings(rewritten))))


def _as_opened(opening: str, closing: str) -> str:
    """The closing line of a code block, with as many characters as its opening line."""
    fence = _INFO.fullmatch(opening)
    return closing[: len(closing) - len(closing.lstrip())] + fence["fence"].lstrip() if fence else closing


def _expand_tabs(line: str) -> str:
    """A line with the tabs that indent it expanded to stops of four spaces."""
    tabs = _TABS.fullmatch(line)
    return tabs["space"].expandtabs(4) + tabs["rest"] if tabs else line


def _line(line: str, number: int, code: set[int], lines: Sequence[str]) -> str:
    """A line in which a `#` without a space is text, and a backslash at the end is a line break."""
    if number in code:
        info = _INFO.fullmatch(line)
        opens = info is not None and number - 1 not in code
        return f"{info['fence']}{info['language']}" if opens and info else line
    line = _NO_HEADING.sub(r"\g<before>\\\g<marks>", line, count=1) if _NO_HEADING.match(line) else line
    slashes = len(line) - len(line.rstrip("\\"))
    goes_on = number + 1 < len(lines) and bool(lines[number + 1].strip())
    return f"{line[:-1]}  " if slashes % 2 and goes_on else line


def _separate_blocks(lines: Sequence[str], code: set[int]) -> Iterator[tuple[str, bool]]:
    """The lines, each with whether it is code; a blank line precedes a table or code that follows text."""
    for number, line in enumerate(lines):
        before = lines[number - 1] if number else ""
        opens = number in code and number - 1 not in code
        closed = number not in code and number - 1 in code
        flush = bool(line.strip()) and not line.startswith(" ") and not before.startswith((" ", ">", "-", "*", "+"))
        if before.strip() and flush and (opens or closed or _heads_table(lines, number, code)):
            yield "", False
        yield line, number in code


def _heads_table(lines: Sequence[str], number: int, code: set[int]) -> bool:
    """Whether a table starts on this line, after a line that is not part of it."""
    if number in code or number + 1 >= len(lines) or "|" not in lines[number] or "|" not in lines[number + 1]:
        return False
    above = lines[number - 1]
    return _ROW_OF_DASHES.fullmatch(lines[number + 1]) is not None and not above.lstrip().startswith("|")


def _with_headings(lines: Iterable[tuple[str, bool]]) -> Iterator[str]:
    """The lines, with each underlined heading of several lines as one line with `#` signs."""
    held: list[str] = []
    for line, in_code in lines:
        underline = None if in_code else _UNDERLINE.fullmatch(line)
        if underline and len(held) > 1:
            yield f"{'#' if underline['sign'][0] == '=' else '##'} {' '.join(part.strip() for part in held)}"
            held = []
        elif not in_code and _PLAIN_LINE.match(line):
            held.append(line)
        else:
            yield from held
            held = []
            yield line
    yield from held


def _with_used_notes(lines: Sequence[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
    """The lines without unused footnotes; of footnotes with the same name only the first stays."""
    plain = without_code("\n".join(line for line, _ in lines))
    if "]:" not in plain or "[^" not in plain:
        yield from lines
        return
    used = {note["name"] for note, defines in notes_in(plain) if not defines}
    defined: set[str] = set()
    dropping = False
    for (line, in_code), bare in zip(lines, plain.split("\n"), strict=True):
        begins = _NOTE.match(bare)
        if begins:
            dropping = begins["name"] not in used or begins["name"] in defined
            defined.add(begins["name"])
        elif dropping and line.strip() and not line.startswith("    "):
            dropping = False
        if not dropping:
            yield line, in_code


def _with_bare_addresses(text: str) -> str:
    """The text with angle brackets around each bare address that contains parentheses."""
    if "(" not in text or "://" not in text:
        return text
    plain = without_code(text)
    pieces, last = [], 0
    for bare_address in _BARE.finditer(plain):
        end = bare_address.start() + len(bare_address.group().rstrip(_TRAILING))
        pieces += [text[last : bare_address.start()], f"<{text[bare_address.start() : end]}>"]
        last = end
    return "".join([*pieces, text[last:]])


def _with_markdown_in_html(text: str) -> str:
    """The text, in which Markdown between blank lines inside foldable or grouping HTML is read as Markdown."""
    if "<" not in text:
        return text
    plain = without_code(text)
    gaps = [gap.start() for gap in _GAP.finditer(plain)]
    opened: list[re.Match[str]] = []
    places: list[int] = []
    for tag in _GROUP.finditer(plain):
        if not tag["close"]:
            opened.append(tag)
        elif opened and opened[-1]["name"].lower() == tag["name"].lower():
            begin = opened.pop()
            flush = not begin.start() or plain[begin.start() - 1] == "\n"
            if flush and bisect(gaps, begin.end() - 1) < bisect(gaps, tag.start()):
                places.append(begin.end() - 1)
    pieces = [text[start:end] for start, end in pairwise((0, *sorted(places), len(text)))]
    return ' markdown="1"'.join(pieces)
