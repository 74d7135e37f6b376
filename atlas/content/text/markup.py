"""Markup that would not reach the reader as typed: tags, links, pictures and footnotes.

Everything here works on a text whose code is blanked, so that an example in code is never taken for markup.
"""

import re
import sys
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import unquote

from atlas.content.characters import IMPOSSIBLE
from atlas.content.hints import excerpt_of
from atlas.content.ids import is_id
from atlas.content.kinds import kind_of_folder
from atlas.content.text.code import open_fences, without_code, without_remarks
from atlas.content.text.links import definitions_in, links_in
from atlas.content.values import TextBlock
from atlas.diagnostics import Diagnostic, Span
from atlas.rules import (
    CODE_NOT_CLOSED,
    CONTROL_CHARACTER,
    DEAD_LINK,
    NOTE_ACROSS,
    NOTE_TWICE,
    NOTE_UNKNOWN,
    NOTE_UNUSED,
    TAG_NOT_CLOSED,
    TAG_SHOWN,
)

INLINE_TAGS = "a abbr b br cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var"
BLOCK_TAGS = "aside blockquote dd details div dl dt figcaption figure hr li ol p pre section summary ul"
HEADING_TAGS = "h2 h3 h4 h5 h6"
TABLE_TAGS = "caption col colgroup table tbody td tfoot th thead tr"
TAGS = frozenset(f"{INLINE_TAGS} {BLOCK_TAGS} {HEADING_TAGS} {TABLE_TAGS}".split())
# HTML tags that an author may expect to work, but that are not rendered here.
REFUSED_TAGS = frozenset(
    [
        "applet",
        "area",
        "audio",
        "base",
        "body",
        "button",
        "canvas",
        "center",
        "embed",
        "fieldset",
        "font",
        "footer",
        "form",
        "frame",
        "frameset",
        "h1",
        "head",
        "header",
        "html",
        "iframe",
        "img",
        "input",
        "label",
        "link",
        "main",
        "map",
        "marquee",
        "math",
        "meta",
        "nav",
        "noscript",
        "object",
        "option",
        "picture",
        "script",
        "select",
        "source",
        "strike",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "track",
        "tt",
        "video",
        "wbr",
    ]
)
_VOID = frozenset(("br", "hr", "col"))
# These need no closing tag: a browser closes them.
_OPTIONAL = frozenset(("p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup"))
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<rest>(?:\s[^<>]*?)?)/?>")
_LIKE_A_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_ADDRESS = re.compile(r"<(?:https?://|mailto:)[^<>\s]+>|<[^<>\s@]+@[^<>\s@]+>", re.IGNORECASE)
_LEADS = re.compile(r"(?:https?://[^\s/]|mailto:|tel:)\S*|#\S*", re.IGNORECASE)
# Addresses on someone's own computer or network, as plain text.
_OWN_COMPUTER = re.compile(
    r"(?:ftps?|file|smb)://?[^\s<>()\"']+|(?<![^\s(\"'])\\\\[\w.-]+\\[^\s<>\"']*|(?<![^\s(\"'])[A-Z]:\\[\w][^\s<>\"']*",
    re.IGNORECASE,
)
_CODE = re.compile(r"&#(?:[xX](?P<hex>[0-9a-fA-F]{1,8})|(?P<decimal>[0-9]{1,9}));")
_HREF = re.compile(r"\shref\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>]+))", re.IGNORECASE)
_NOTE = re.compile(r"(?<![\\\[])\[\^(?P<name>[^\]\s]+)\](?!\])(?P<colon>:)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedTag:
    """A `<` that is shown as text, and why: the tag is `unknown`, `refused`, `unclosed` or `stray`, or not a tag."""

    start: int
    text: str
    why: str


def typed_tags(text: str) -> tuple[TypedTag, ...]:
    """The tags in a text that are shown as typed, in order. None of the other tags can swallow what follows."""
    if "<" not in text:
        return ()
    plain = _ADDRESS.sub(_blank, without_remarks(_without_addresses(text)))
    tags = list(_TAG.finditer(plain))
    begun = {tag.start() for tag in tags}
    loose = (sign.start() for sign in _LIKE_A_TAG.finditer(plain) if sign.start() not in begun)
    shown_tags = [*_names_shown(tags), *_out_of_pairs(tags), *(_loose(text, start) for start in loose)]
    return tuple(sorted(shown_tags, key=lambda tag: tag.start))


def _names_shown(tags: Iterable[re.Match[str]]) -> Iterator[TypedTag]:
    """The tags with a name that is not rendered."""
    for tag in tags:
        name = tag["name"].lower()
        if name not in TAGS:
            why = "refused" if name in REFUSED_TAGS else "unknown"
            yield TypedTag(start=tag.start(), text=tag.group(), why=why)


def _out_of_pairs(tags: Iterable[re.Match[str]]) -> Iterator[TypedTag]:
    """The rendered tags without an opening or closing tag. Optional closing tags may be left out."""
    opened: list[re.Match[str]] = []
    for tag in tags:
        name = tag["name"].lower()
        if name not in TAGS or name in _VOID:
            continue
        if not tag["close"]:
            opened.append(tag)
            continue
        names = [begin["name"].lower() for begin in opened]
        if name not in names:
            yield TypedTag(start=tag.start(), text=tag.group(), why="stray")
            continue
        last = len(names) - 1 - names[::-1].index(name)
        yield from (_unclosed(begin) for begin in opened[last + 1 :] if begin["name"].lower() not in _OPTIONAL)
        del opened[last:]
    yield from map(_unclosed, opened)


def _unclosed(tag: re.Match[str]) -> TypedTag:
    return TypedTag(start=tag.start(), text=tag.group(), why="unclosed")


def _loose(text: str, start: int) -> TypedTag:
    """A `<` that does not begin a tag, or that begins an unclosed comment."""
    remark = text.startswith("<!--", start)
    return TypedTag(
        start=start, text="<!--" if remark else text[start : start + 2], why="unclosed" if remark else "none"
    )


def _without_addresses(text: str) -> str:
    """The text without code and link addresses: `[words](<a file.md>)` contains no tag."""
    signs = list(without_code(text))
    for link in links_in(text):
        signs[link.closes + 1 : link.end] = " " * (link.end - link.closes - 1)
    return "".join(signs)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def page_of_link(to: str) -> str:
    """The id of the page whose file a link names (`../opgaven/wonen.md#kop`, as GitHub's editor writes), or ''."""
    path = unquote(to.partition("#")[0].partition("?")[0])
    if not path.endswith(".md") or ":" in path or "\\" in path:
        return ""
    ident = PurePosixPath(path).stem
    return ident if is_id(ident) else ""


def file_of_link(to: str, path: str) -> str:
    """The file that a link in the page at `path` leads to, relative to the content folder; empty if it is outside.

    An address that begins with `/` is relative to the content folder or its parent.
    """
    file = PurePosixPath(unquote(to.partition("#")[0].partition("?")[0]))
    parts = [] if file.is_absolute() else list(PurePosixPath(path).parent.parts)
    for part in file.parts:
        if part == "..":
            if not parts:
                return ""
            parts.pop()
        elif part != "/":
            parts.append(part)
    around = file.is_absolute() and len(parts) > 2 and kind_of_folder(parts[0]) is None  # noqa: PLR2004
    return "/".join(parts[1:] if around else parts)


def markup_problems(blocks: Sequence[TextBlock], path: str) -> Iterator[Diagnostic]:
    """Diagnostics for markup that readers would not see as typed, block by block."""
    for block in blocks:
        yield from _tag_problems(block, path)
        yield from _codes(block, path)
        for number, fence in open_fences(block.text):
            yield CODE_NOT_CLOSED.at(Span(path, block.line + number), fence=fence)
        yield from _link_problems(block, path)
    yield from _note_problems(blocks, path)


def _place(block: TextBlock, path: str, start: int, length: int) -> Span:
    lines = _line_starts(block.text)
    line = bisect(lines, start) - 1
    return Span(path, block.line + line, start - lines[line] + 1, max(1, length))


@lru_cache(maxsize=4)
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(newline.end() for newline in re.finditer("\n", text)))


def _tag_problems(block: TextBlock, path: str) -> Iterator[Diagnostic]:
    for tag in typed_tags(block.text):
        span = _place(block, path, tag.start, len(tag.text.partition("\n")[0]))
        if tag.why == "refused":
            yield TAG_SHOWN.at(span, tag=excerpt_of(tag.text))
        elif tag.why in {"unclosed", "stray"}:
            yield TAG_NOT_CLOSED.at(span, tag=excerpt_of(tag.text))


def _codes(block: TextBlock, path: str) -> Iterator[Diagnostic]:
    """Diagnostics for characters that no page can hold, written as character references (`&#8;`)."""
    for code in _CODE.finditer(without_code(block.text)) if "&#" in block.text else ():
        number = int(code["hex"], 16) if code["hex"] else int(code["decimal"])
        character = chr(number) if number <= sys.maxunicode else "\ufffe"
        if number == 0 or number > sys.maxunicode or IMPOSSIBLE.match(character):
            place = _place(block, path, code.start(), len(code.group()))
            yield CONTROL_CHARACTER.at(place, name=f"U+{number:04X}", number=1)


def _link_problems(block: TextBlock, path: str) -> Iterator[Diagnostic]:
    """Diagnostics for links that lead nowhere, in any notation; one for each position."""
    links = links_in(block.text)
    addresses = [(link.to, link.at) for link in links if not link.picture]
    addresses += definitions_in(block.text)
    addresses += [(match.group(), match.start()) for match in _OWN_COMPUTER.finditer(_without_addresses(block.text))]
    dead = [(to, at) for to, at in dict.fromkeys(addresses) if not _leads_somewhere(to)]
    dead += [(to, at) for to, at in _hrefs(block.text) if not _LEADS.fullmatch(to)]
    for to, at in dead:
        yield DEAD_LINK.at(_place(block, path, at, len(to)), to=excerpt_of(to), hint="")


def _hrefs(text: str) -> Iterator[tuple[str, int]]:
    """The address and position of links written as HTML."""
    for tag in _TAG.finditer(without_code(text)) if "<a" in text.lower() else ():
        href = _HREF.search(tag.group()) if tag["name"].lower() == "a" else None
        if href and href.lastgroup:
            yield href[href.lastgroup], tag.start() + href.start(href.lastgroup)


def _leads_somewhere(to: str) -> bool:
    return _LEADS.fullmatch(to) is not None or bool(page_of_link(to))


def link_elsewhere(to: str, path: str) -> str:
    """The file that a link to a page names outside the folders of pages; empty if the file is in one."""
    file = file_of_link(to, path)
    folder = file.partition("/")[0]
    return "" if file and kind_of_folder(folder) else file or to


def notes_in(plain: str) -> Iterator[tuple[re.Match[str], bool]]:
    """The footnotes in a text, each with whether it is the definition: `[^1]: text`, at the start of a line."""
    for note in _NOTE.finditer(plain) if "[^" in plain else ():
        line = plain.rfind("\n", 0, note.start()) + 1
        yield note, bool(note["colon"]) and not plain[line : note.start()].strip(" >")


def _note_problems(blocks: Sequence[TextBlock], path: str) -> Iterator[Diagnostic]:
    """Diagnostics for footnotes that are undefined, defined twice, unused, or defined in the other edition."""
    notes = [
        (note["name"], defines, block, _place(block, path, note.start(), len(note.group())))
        for block in blocks
        for note, defines in notes_in(without_code(block.text))
    ]
    defined: dict[str, TextBlock] = {}
    used = Counter(name for name, defines, _, _ in notes if not defines)
    for name, defines, block, span in notes:
        if defines and name in defined:
            yield NOTE_TWICE.at(span, name=excerpt_of(name))
        elif defines:
            defined[name] = block
            if not used[name]:
                yield NOTE_UNUSED.at(span, name=excerpt_of(name))
    for name, defines, block, span in notes:
        if not defines and name not in defined:
            yield NOTE_UNKNOWN.at(span, name=excerpt_of(name))
        elif not defines and defined[name].internal != block.internal:
            yield NOTE_ACROSS.at(span, name=excerpt_of(name))
