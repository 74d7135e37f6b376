"""The text of a page: its blocks, some of them internal, and the references in it.

Errs on the side of hiding. Markers of blocks count everywhere, even in code; a block that is not closed, or has an
unknown name, stays hidden.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from atlas.content.hints import did_you_mean, excerpt_of, nearest
from atlas.content.ids import is_id
from atlas.content.parsing.scalars import bad_reference
from atlas.content.text.bounds import size_problems
from atlas.content.text.code import without_code
from atlas.content.text.headings import heading_problems
from atlas.content.text.links import links_in
from atlas.content.text.markup import file_of_link, link_elsewhere, markup_problems, page_of_link
from atlas.content.text.pictures import pictures_in
from atlas.content.types import Ref
from atlas.content.values import Body, BodyReference, Reference, TextBlock, Unwritten
from atlas.diagnostics import Diagnostic, Diagnostics, Span
from atlas.rules import (
    MARKER_IN_LINE,
    NO_EMBEDDING,
    NO_HEADING,
    NO_NAME,
    NO_SUCH_FILE,
    OPEN_BRACKETS,
    STRAY_CLOSING,
    UNCLOSED_BLOCK,
    UNKNOWN_BLOCK,
)

_INTERNAL = "intern"
_ANY_PAGE = Ref(kinds=(), forward="", backward="", unwritten=True)
# Quote and list markers may precede a marker; two colons suffice if the name is unambiguous.
_MARKER = re.compile(
    r"[\s>]*+(?:[-*+]\s++)?+(?::{3,}+(?P<name>[^:]*+)|::\s*(?P<short>intern)\s*+):*+\s*+", re.IGNORECASE
)
_REFERENCE = re.compile(r"(?<!\\)\[\[(?P<to>[^\[\]|\n]*)(?:\|(?P<label>[^\[\]\n]*))?\]\]")
_OPEN = re.compile(r"(?<!\\)\[\[(?!\[|[^\[\]\n]*\]\])")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundReference:
    """A reference in a text, from `start` to `end`: to the page `target`, or to the unwritten party `name`.

    Lines and columns count from 1. `label` is empty if the reference has no text of its own. For a link to the file of
    a page, `file` is its address and `words` the range of its text; both are empty for a reference in brackets.
    """

    start: int
    end: int
    target: str
    label: str
    name: str = ""
    line: int = 1
    column: int = 1
    file: str = ""
    words: tuple[int, int] = (0, 0)


def find_references(text: str) -> Iterator[FoundReference]:
    """The references in a Markdown text, in order, outside fenced and inline code.

    Includes links to the file of a page (`[woorden](../opgaven/wonen.md)`), as the editors of GitHub and GitLab write.
    """
    if "[" not in text:
        return
    places = [*_between_brackets(text), *_to_files(text)]
    line, done = 1, 0
    for reference in sorted(places, key=lambda place: place.start):
        if reference.start < done:
            continue
        line += text.count("\n", done, reference.start)
        yield replace(reference, line=line, column=reference.start - text.rfind("\n", 0, reference.start))
        line, done = line + text.count("\n", reference.start, reference.end), reference.end


def _between_brackets(text: str) -> Iterator[FoundReference]:
    for place in _REFERENCE.finditer(without_code(text)) if "[[" in text else ():
        # In a table some editors write `\\|`, because a bar would end the cell.
        to = text[slice(*place.span("to"))].removesuffix("\\").strip()
        target, name = ("", to[1:].strip()) if to.startswith("?") else (to, "")
        label = text[slice(*place.span("label"))].strip() if place["label"] else ""
        yield FoundReference(start=place.start(), end=place.end(), target=target, name=name, label=label)


def _to_files(text: str) -> Iterator[FoundReference]:
    for link in links_in(text) if ".md" in text else ():
        if not link.picture and (target := page_of_link(link.to)):
            yield FoundReference(
                start=link.start,
                end=link.end,
                target=target,
                label=text[link.opens : link.closes].strip(),
                words=(link.opens, link.closes),
                file=link.to,
            )


def read_body(text: str, path: str, first_line: int) -> tuple[Body, Diagnostics]:
    """The body in a text that starts on `first_line` of its file, and its problems."""
    blocks, problems = _blocks(text, path, first_line)
    references: list[BodyReference] = []
    for block in blocks:
        for reference in find_references(block.text):
            place = Span(path, block.line + reference.line - 1, reference.column, reference.end - reference.start)
            written = block.text[reference.start : reference.end]
            if reference.file and (elsewhere := link_elsewhere(reference.file, path)):
                problems.append(NO_SUCH_FILE.at(place, file=excerpt_of(elsewhere), hint=""))
            if is_id(reference.target) or reference.name:
                to = Reference(reference.target, place) if reference.target else Unwritten(reference.name, place)
                file = file_of_link(reference.file, path) if reference.file else ""
                references.append(BodyReference(to=to, label=reference.label, internal=block.internal, file=file))
            else:
                picture = block.text[: reference.start].endswith("!")
                problems.append(_bad_reference(reference.target, written, place, picture=picture))
        problems += _loose_ends(block, path)
    # A text that is too large is not examined further: that could take hours.
    problems += tuple(size_problems(text, path, first_line)) or (
        *markup_problems(blocks, path),
        *heading_problems(blocks, path),
    )
    return Body(blocks, tuple(references), tuple(pictures_in(blocks, path))), tuple(problems)


def _bad_reference(target: str, written: str, place: Span, *, picture: bool) -> Diagnostic:
    if "?" in written and not target:
        return NO_NAME.at(place)
    if picture:
        return NO_EMBEDDING.at(place, word=excerpt_of(target))
    if "#" in target or "^" in target:
        return NO_HEADING.at(place, word=excerpt_of(target), hint="")
    return bad_reference(target or written, place, _ANY_PAGE)


def _loose_ends(block: TextBlock, path: str) -> Iterator[Diagnostic]:
    """Diagnostics for what looks like a marker or a reference but is neither."""
    if ":::" not in block.text and "[[" not in block.text:
        return
    for number, line in enumerate(without_code(block.text).split("\n"), block.line):
        colons, brackets = line.find(":::"), _OPEN.search(line)
        if colons >= 0:
            yield MARKER_IN_LINE.at(Span(path, number, colons + 1, 3))
        if brackets:
            yield OPEN_BRACKETS.at(Span(path, number, brackets.start() + 1, 2))


def _blocks(text: str, path: str, first_line: int) -> tuple[tuple[TextBlock, ...], list[Diagnostic]]:
    """The blocks of a body without their markers, and the problems of the markers."""
    if "::" not in text:
        return tuple(_filled([(first_line, False, [text])])), []
    problems: list[Diagnostic] = []
    opened: list[Span] = []
    stretches: list[tuple[int, bool, list[str]]] = [(first_line, False, [])]
    for number, line in enumerate(text.split("\n"), first_line):
        marker = _MARKER.fullmatch(line)
        if not marker:
            stretches[-1][2].append(line)
            continue
        place = Span(path, number, len(line) - len(line.lstrip()) + 1, len(line.strip()))
        problems += _marked(_name(marker), place, opened)
        stretches.append((number + 1, bool(opened), []))
    problems += [UNCLOSED_BLOCK.at(place) for place in opened]
    return tuple(_filled(stretches)), problems


def _name(marker: re.Match[str]) -> str:
    return (marker["name"] or marker["short"] or "").strip().casefold()


def _marked(name: str, place: Span, opened: list[Span]) -> Diagnostics:
    """The problems of a marker; updates `opened`, the positions of the open blocks."""
    if not name:
        if opened:
            opened.pop()
            return ()
        return (STRAY_CLOSING.at(place),)
    opened.append(place)
    if name == _INTERNAL:
        return ()
    return (UNKNOWN_BLOCK.at(place, name=excerpt_of(name), hint=did_you_mean(nearest(name, [_INTERNAL]))),)


def _filled(stretches: Iterable[tuple[int, bool, list[str]]]) -> Iterator[TextBlock]:
    """A block for every stretch that is not blank."""
    for line, internal, lines in stretches:
        if any(part.strip() for part in lines):
            yield TextBlock("\n".join(lines), line, internal)
