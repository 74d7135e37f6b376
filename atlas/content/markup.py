"""What in a running text would not reach the reader as its author typed it: tags, links, pictures and notes.

Everything here works on a text whose code is blanked, so that an example in code is never taken for the thing itself.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from atlas.content.code import without_code
from atlas.content.hints import shown
from atlas.content.ids import is_id
from atlas.content.kinds import kind_of_folder
from atlas.content.values import Block
from atlas.diagnostics import Diagnostic, Span
from atlas.rules import DEAD_LINK, NOTE_ACROSS, NOTE_TWICE, NOTE_UNKNOWN, NOTE_UNUSED, TAG_NOT_CLOSED, TAG_SHOWN

INLINE_TAGS = "a abbr b br cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var"
BLOCK_TAGS = "aside blockquote dd details div dl dt figcaption figure hr li ol p pre section summary ul"
HEADING_TAGS = "h2 h3 h4 h5 h6"
TABLE_TAGS = "caption col colgroup table tbody td tfoot th thead tr"
TAGS = frozenset(f"{INLINE_TAGS} {BLOCK_TAGS} {HEADING_TAGS} {TABLE_TAGS}".split())
# Tags of HTML that mean something to whoever types them, and are not laid out here.
REFUSED_TAGS = frozenset(
    "applet area audio base body button canvas center embed fieldset font footer form frame frameset h1 head header html"
    " iframe img input label link main map marquee math meta nav noscript object option picture script select source"
    " strike style svg template textarea title track tt video wbr".split()
)
_VOID = frozenset(("br", "hr", "col"))
# These need no closing tag: a browser closes them.
_OPTIONAL = frozenset(("p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup"))
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<rest>(?:\s[^<>]*?)?)/?>")
_LIKE_A_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_COMMENT = re.compile(r"<!--(?:(?!-->).)*-->", re.DOTALL)
_ADDRESS = re.compile(r"<(?:https?://|mailto:)[^<>\s]+>|<[^<>\s@]+@[^<>\s@]+>", re.IGNORECASE)
LINK = re.compile(
    r"(?P<picture>!?)(?<!\\)(?<!\\!)\[(?P<label>(?:[^\[\]\\\n]|\\.)*)\]"
    r"\((?P<to><[^<>\n]*>|[^()\s<]*)(?P<title>\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
)
_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)(?P<label>[^\]\n]+)\]:\s*(?P<to><[^<>\n]*>|\S+)", re.MULTILINE)
_LEADS = re.compile(r"https?://|mailto:|tel:|#", re.IGNORECASE)
_NOTE = re.compile(r"(?<!\\)\[\^(?P<name>[^\]\s]+)\](?P<defines>:)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedTag:
    """A sign `<` that is shown as text, and why: the tag is `unknown`, `refused`, `unclosed` or `stray`, or is none."""

    start: int
    text: str
    why: str


def typed_tags(text: str) -> tuple[TypedTag, ...]:
    """The tags in a text that are shown as they were typed, in order. None of the others can swallow what follows."""
    if "<" not in text:
        return ()
    plain = _ADDRESS.sub(lambda found: " " * len(found.group()), _COMMENT.sub(_blank, without_code(text)))
    shown_tags: list[TypedTag] = []
    opened: list[tuple[str, int, str]] = []
    ends = set()
    for tag in _TAG.finditer(plain):
        name = tag["name"].lower()
        ends.add(tag.start())
        if name not in TAGS:
            why = "refused" if name in REFUSED_TAGS else "unknown"
            shown_tags.append(TypedTag(start=tag.start(), text=tag.group(), why=why))
        elif name in _VOID:
            continue
        elif not tag["close"]:
            opened.append((name, tag.start(), tag.group()))
        elif name in (names := [one[0] for one in opened]):
            last = len(names) - 1 - names[::-1].index(name)
            shown_tags += _unclosed(opened[last + 1 :])
            del opened[last:]
        elif name not in _OPTIONAL:
            shown_tags.append(TypedTag(start=tag.start(), text=tag.group(), why="stray"))
    shown_tags += _unclosed(opened)
    loose = (sign.start() for sign in _LIKE_A_TAG.finditer(plain) if sign.start() not in ends)
    shown_tags += (TypedTag(start=start, text=text[start : start + 2], why="none") for start in loose)
    return tuple(sorted(shown_tags, key=lambda tag: tag.start))


def _unclosed(opened: Sequence[tuple[str, int, str]]) -> Iterator[TypedTag]:
    for name, start, text in opened:
        if name not in _OPTIONAL:
            yield TypedTag(start=start, text=text, why="unclosed")


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found.group())


def page_of_link(to: str) -> str:
    """The id of the page that a link to a file names, as GitHub's editor writes it: `../opgaven/wonen.md#kop`; or ''."""
    path = to.strip("<>").partition("#")[0]
    if not path.endswith(".md") or ":" in path or "\\" in path:
        return ""
    ident = PurePosixPath(path).stem
    return ident if is_id(ident) else ""


def file_of_link(to: str, path: str) -> str:
    """The file that a link in the page at `path` leads to, from the content folder; empty if it lies outside."""
    parts = list(PurePosixPath(path).parent.parts)
    for part in PurePosixPath(to.strip("<>").partition("#")[0]).parts:
        if part == "..":
            if not parts:
                return ""
            parts.pop()
        elif part != "/":
            parts.append(part)
    return "/".join(parts)


def markup_problems(blocks: Sequence[Block], path: str) -> Iterator[Diagnostic]:
    """What readers would not see as it was typed, block by block."""
    for block in blocks:
        yield from _tag_problems(block, path)
        yield from _link_problems(block, path)
    yield from _note_problems(blocks, path)


def _place(block: Block, path: str, start: int, length: int) -> Span:
    line = block.text.count("\n", 0, start)
    return Span(path, block.line + line, start - block.text.rfind("\n", 0, start), max(1, length))


def _tag_problems(block: Block, path: str) -> Iterator[Diagnostic]:
    for tag in typed_tags(block.text):
        here = _place(block, path, tag.start, len(tag.text.partition("\n")[0]))
        if tag.why == "refused":
            yield TAG_SHOWN.at(here, tag=shown(tag.text))
        elif tag.why in {"unclosed", "stray"}:
            yield TAG_NOT_CLOSED.at(here, tag=shown(tag.text))


def _link_problems(block: Block, path: str) -> Iterator[Diagnostic]:
    plain = without_code(block.text)
    for link in (*LINK.finditer(plain), *_DEFINITION.finditer(plain)):
        to = block.text[slice(*link.span("to"))]
        if link.groupdict().get("picture") or _leads_somewhere(to):
            continue
        yield DEAD_LINK.at(_place(block, path, link.start("to"), len(to)), to=shown(to))


def _leads_somewhere(to: str) -> bool:
    address = to.strip("<>")
    return not address or _LEADS.match(address) is not None or bool(page_of_link(address))


def link_elsewhere(to: str, path: str) -> str:
    """The file that a link to a page should have named, if it names none: empty if it lies in a folder of pages."""
    file = file_of_link(to, path)
    folder = file.partition("/")[0]
    return "" if file and kind_of_folder(folder) else file or to


def _note_problems(blocks: Sequence[Block], path: str) -> Iterator[Diagnostic]:
    """Notes without a partner, told twice, never used, or with their partner in the other edition."""
    notes = [
        (note["name"], bool(note["defines"]), block, _place(block, path, note.start(), len(note.group())))
        for block in blocks
        for note in _NOTE.finditer(without_code(block.text))
    ]
    told: dict[str, Block] = {}
    used = Counter(name for name, defines, _, _ in notes if not defines)
    for name, defines, block, here in notes:
        if defines and name in told:
            yield NOTE_TWICE.at(here, name=shown(name))
        elif defines:
            told[name] = block
            if not used[name]:
                yield NOTE_UNUSED.at(here, name=shown(name))
    for name, defines, block, here in notes:
        if not defines and name not in told:
            yield NOTE_UNKNOWN.at(here, name=shown(name))
        elif not defines and told[name].internal != block.internal:
            yield NOTE_ACROSS.at(here, name=shown(name))
