"""A page split into its fields and its text: a `Draft`, which has not been checked yet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from atlas.content.characters import misleading_characters
from atlas.content.hints import excerpt_of
from atlas.content.parsing import nodes
from atlas.content.parsing.nodes import Mapping, Node, Scalar
from atlas.content.parsing.syntax import find_missing_space, find_odd_sign
from atlas.content.parsing.tree import read_tree
from atlas.content.source import Source
from atlas.diagnostics import Diagnostics, Span
from atlas.rules import EMPTY_FILE, MERGE_CONFLICT, NO_CLOSING, NO_OPENING, NOT_FIELDS
from atlas.texts import N_, message

_FENCE = "---"
# Dashes with a typo among them, and lines that can occur among fields.
_ALMOST = re.compile(r"[^\w]{0,12}-{2,}[^\w]{0,12}|-{1,3}\S{1,20}-{0,2}|\S{1,20}-{2,3}|[—–]+")
_FIELD = re.compile(r"\s*(?:- |-$|#|[\w-]+\s*:|[\w\"'>|\[{&*!? ])")
_MARKER = re.compile(r"(?:<{7}|>{7}|\|{7})(?:\s|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The fields of a page as a tree, and its text, which starts on line `body_line` of the file."""

    source: Source
    root: Mapping
    body: str
    body_line: int


def front_matter_of(text: str) -> str:
    """The part of a file before its running text; the whole file if that is unclear."""
    lines = text.split("\n")
    opening = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    closing = next((n for n, line in enumerate(lines) if n > opening and line.rstrip() == _FENCE), len(lines))
    return "\n".join(lines[:closing])


def parse_page(source: Source) -> tuple[Draft | None, Diagnostics]:  # noqa: PLR0911 - one return for each problem
    """The draft of a page, or `None` if its fields cannot be found or cannot be parsed."""
    if not source.readable:
        return None, ()
    lines = source.text.split("\n")
    conflict = merge_conflict(lines, source.path)
    if conflict:
        return None, conflict
    opening = next((number for number, line in enumerate(lines) if line.strip()), None)
    if opening is None:
        return None, (EMPTY_FILE.at(Span(source.path)),)
    place = Span(source.path, opening + 1, 1, len(lines[opening].rstrip()))
    if lines[opening].rstrip() != _FENCE:
        return None, (NO_OPENING.at(Span(source.path, 1, 1, max(1, len(lines[0].rstrip())))),)
    closing = next((n for n, line in enumerate(lines) if n > opening and line.rstrip() == _FENCE), None)
    if closing is None:
        number = _like_a_fence(lines, opening)
        return None, (NO_CLOSING.at(Span(source.path, number + 1, 1, max(1, len(lines[number].rstrip())))),)
    place = Span(source.path, closing + 1, 1, len(_FENCE)) if closing == opening + 1 else place
    odd_line = find_odd_sign(lines[opening + 1 : closing], Span(source.path, opening + 2))
    if odd_line:
        return None, (odd_line,)
    tree, problems = read_tree("\n".join(lines[opening + 1 : closing]), source.path, opening + 2, remarks=False)
    root, wrong = as_fields(tree, place)
    spaceless = (
        find_missing_space(lines[opening + 1 : closing], Span(source.path, opening + 2))
        if isinstance(tree, Scalar)
        else None
    )
    if spaceless:
        return None, (spaceless,)
    draft = (
        Draft(source=source, root=root, body="\n".join(lines[closing + 1 :]), body_line=closing + 2) if root else None
    )
    odd = misleading_characters(source.text, source.path, 1, range(opening + 2, closing + 1)) if root else ()
    return draft, (*problems, *wrong, *odd)


def _like_a_fence(lines: Sequence[str], opening: int) -> int:
    """The index of the line probably meant to end the fields: almost three dashes, or the first that is not a field."""
    below = range(opening + 1, len(lines))
    almost = next((number for number in below if _ALMOST.fullmatch(lines[number].strip())), None)
    text = next((number for number in below if not _FIELD.match(lines[number])), None)
    return next(number for number in (almost, text, opening) if number is not None)


def merge_conflict(lines: Sequence[str], path: str) -> Diagnostics:
    """A diagnostic at the first merge conflict marker of git, if there is one.

    A leftover marker counts too, but not a line of equals signs, which may underline a heading.
    """
    number = next((n for n, line in enumerate(lines) if _MARKER.match(line)), None)
    return (
        ()
        if number is None
        else (MERGE_CONFLICT.at(Span(path, number + 1, 1, len(lines[number])), marker=excerpt_of(lines[number])),)
    )


def as_fields(tree: Node | None, place: Span) -> tuple[Mapping | None, Diagnostics]:
    """The tree as the fields of a file, with position `place`; `None` if it is not a mapping."""
    match tree:
        case Mapping(entries=entries):
            return Mapping(entries, place), ()
        case Scalar(span=span):
            return None, (NOT_FIELDS.at(span, found=message(N_("alleen tekst"))),)
        case nodes.Sequence(span=span):
            return None, (NOT_FIELDS.at(span, found=message(N_("een lijst"))),)
    return None, ()
