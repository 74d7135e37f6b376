"""Removing a page with every reference to it, so that nothing of it is left in the next build."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from atlas.content.read import Content
from atlas.content.text.links import words_of_link
from atlas.content.values import Entity
from atlas.diagnostics import Span
from atlas.editing.yaml_edit.change import ContentChange, change_pages, delete_page
from atlas.editing.yaml_edit.file_text import Edit, Refused, untouchable
from atlas.editing.yaml_edit.page import EditablePage, entity_of, mentions, names_of, open_page, pages_naming
from atlas.editing.yaml_edit.remove_references import RequiredField, remove_references
from atlas.texts import Message, Texts, message, plural

_REFERENCE = re.compile(r"\[\[[^\[\]|\n]*(?:\|(?P<label>[^\[\]\n]*))?\]\]")
_SHOWN = 10
_SHORTEST_NAME = 4


def plan_removal(folder: Path, content: Content, ident: str, words: Texts, *, instead: str = "") -> ContentChange:
    """The change that removes a page.

    In running text the label of a link stays, unless it names the page: then it becomes `instead`, or else the name of
    its kind. Mentions in plain text are not changed, but reported.
    """
    entity = entity_of(content, ident)
    names = names_of(entity)
    page = open_page(folder, content, entity)
    others = [
        open_page(folder, content, entity_naming)
        for entity_naming in pages_naming(content, names)
        if entity_naming.id != ident
    ]
    plans = [(page, *remove_references(page, names)) for page in others]
    needed = [(page, field) for page, _, fields in plans for field in fields]
    if needed:
        raise Refused(_needed(ident, needed))
    plain = instead or words(page.kind.one).lower()
    rest = change_pages((page, (*edits, *unlink_text(page, names, _titles(entity), plain))) for page, edits, _ in plans)
    files = (delete_page(page), *rest.files)
    return ContentChange(files, tuple(_remaining_mentions(ContentChange(files), content, entity)))


def unlink_text(page: EditablePage, names: frozenset[str], titles: Sequence[str], plain: str) -> Iterator[Edit]:
    """The edits that replace links to these ids by plain text; labels that contain a title become `plain`."""
    for place in mentions(page.entity, names):
        piece = page.text.piece(place)
        match = _REFERENCE.fullmatch(piece)
        words = (match["label"] or "").strip() if match else words_of_link(piece)
        if words is None:
            raise untouchable(place)
        says_it = not words or any(title.casefold() in words.casefold() for title in titles)
        yield Edit(page.text.start(place), page.text.end(place), plain if says_it else words)


def _titles(entity: Entity) -> tuple[str, ...]:
    """The names under which readers know a page."""
    return tuple(name for name in (entity.title, entity.fields.text("naam")) if len(name) >= _SHORTEST_NAME)


def _needed(ident: str, needed: Sequence[tuple[EditablePage, RequiredField]]) -> Message:
    page, indispensable = needed[0]
    return message(
        "'{id}' kan nog niet weg. In {path}, regel {line} is '{field}' verplicht{more}. Verander dat eerst.",
        id=ident,
        path=page.path,
        line=indispensable.place.line,
        field=indispensable.field.name,
        more=plural("; dat geldt voor {n} pagina", "; dat geldt voor {n} pagina's", len({p.path for p, _ in needed})),
    )


def _remaining_mentions(change: ContentChange, content: Content, entity: Entity) -> Iterator[Message]:
    """A message for every line that still names the page in plain text."""
    mentions_left = [
        (place.path, place.line, title)
        for path, before in content.texts.items()
        if path != entity.path
        for title in _titles(entity)
        for place in _lines_with(path, change.after.get(path) or before, title)
    ]
    for path, line, title in mentions_left[:_SHOWN]:
        yield message("Let op: '{title}' staat nog in {path}, regel {line}.", title=title, path=path, line=line)
    if len(mentions_left) > _SHOWN:
        more = len(mentions_left) - _SHOWN
        yield plural("En nog op {n} plek. Zoek zelf verder.", "En nog op {n} plekken. Zoek zelf verder.", more)


def _lines_with(path: str, text: str, title: str) -> Iterator[Span]:
    if title.casefold() not in text.casefold():
        return
    word = re.compile(rf"(?<!\w){re.escape(title)}(?!\w)", re.IGNORECASE)
    for number, line in enumerate(re.split("\r\n|\r|\n", text), 1):
        if word.search(line):
            yield Span(path, number)
