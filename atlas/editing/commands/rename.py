"""Renaming a page: it gets another id, every reference follows, and the old address keeps working."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from atlas.content.hints import did_you_mean
from atlas.content.ids import LONGEST_ID, RESERVED, is_id, nearest_id
from atlas.content.parsing.nodes import scalars
from atlas.content.read import Content
from atlas.content.text.links import words_of_link
from atlas.content.values import Entity
from atlas.diagnostics import Span
from atlas.editing.yaml_edit.change import ContentChange, change_pages, move_page
from atlas.editing.yaml_edit.fields import append_texts, replace_scalar
from atlas.editing.yaml_edit.file_text import Edit, FileText, Refused, untouchable
from atlas.editing.yaml_edit.page import EditablePage, entity_of, mentions, open_page, pages_naming, references
from atlas.texts import message

FORMER = "vroeger"
ABOVE_FORMER = ("titel", "samenvatting", "synoniemen")


def plan_rename(folder: Path, content: Content, old: str, new: str) -> ContentChange:
    """The change that gives a page another id."""
    entity = entity_of(content, old)
    refuse_id(content, new, besides=entity)
    names = frozenset((old,))
    others = [
        open_page(folder, content, entity_naming)
        for entity_naming in pages_naming(content, names)
        if entity_naming.id != old
    ]
    page = open_page(folder, content, entity)
    path = str(PurePosixPath(entity.path).with_name(f"{new}.md"))
    itself = move_page(page, path, (*redirect_references(page, old, new), _former(page, old, new)))
    rest = change_pages((page, redirect_references(page, old, new)) for page in others)
    return ContentChange((itself, *rest.files))


def refuse_id(content: Content, ident: str, *, besides: Entity | None = None) -> None:
    """Raise `Refused` if a page cannot get this id; the former ids of `besides` are available to it."""
    if not is_id(ident):
        near = did_you_mean(nearest_id(ident))
        raise Refused(
            message("'{id}' kan geen id zijn: alleen kleine letters, cijfers en streepjes{hint}", id=ident, hint=near)
        )
    if ident in RESERVED:
        raise Refused(message("'{id}' kan geen id zijn: dat woord heeft al een betekenis. Kies een ander.", id=ident))
    if len(ident) > LONGEST_ID:
        raise Refused(message("dit id is te lang: hoogstens {limit} tekens", limit=LONGEST_ID))
    paths = {entity.id: entity.path for entity in content.entities}
    paths |= {
        old: entity.path for entity in content.entities if entity != besides for old in entity.fields.texts(FORMER)
    }
    if ident in paths or ident in content.declared:
        raise Refused(message("het id '{id}' is al in gebruik: {path}", id=ident, path=paths.get(ident, ident)))


def redirect_references(page: EditablePage, old: str, new: str) -> Iterator[Edit]:
    """The edits that change every reference to one id, in fields and text, into a reference to another."""
    names = frozenset((old,))
    yield from (_in_field(page.text, place, old, new) for place in references(page.entity, names))
    yield from (_in_body(page.text, place, old, new) for place in mentions(page.entity, names))


def _in_field(text: FileText, place: Span, old: str, new: str) -> Edit:
    typed = text.piece(place)
    if typed.strip("'\"").strip() != old:
        raise untouchable(place)
    start = text.start(place) + typed.index(old)
    return Edit(start, start + len(old), new)


def _in_body(text: FileText, place: Span, old: str, new: str) -> Edit:
    piece = text.piece(place)
    if not piece.startswith("[["):  # a link to the file of the page becomes a reference, which does not depend on paths
        words = words_of_link(piece)
        if words is None:
            raise untouchable(place)
        return Edit(text.start(place), text.end(place), f"[[{new}|{words}]]" if words else f"[[{new}]]")
    match = re.match(rf"\[\[\s*({re.escape(old)})\s*\\?(?:\||\]\])", piece)
    if match is None:
        raise untouchable(place)
    start = text.start(place)
    return Edit(start + match.start(1), start + match.end(1), new)


def _former(page: EditablePage, old: str, new: str) -> Edit:
    """The edit that records the old id as a former one; a page that gets a former id back swaps the two."""
    former_now = [scalar for scalar in scalars(page.root.get(FORMER)) if scalar.text.strip() == new]
    if former_now:
        return replace_scalar(page.text, former_now[0], old)
    return append_texts(page, FORMER, (old,), after=ABOVE_FORMER)
