"""Merging two pages about the same thing: what only the removed page has moves to the other.

If both have a value, that of the page that stays is kept, and the difference is reported.
"""

import re
from collections.abc import Iterator
from collections.abc import Sequence as Many
from pathlib import Path

from atlas.content.parsing.frontmatter import parse_page
from atlas.content.parsing.nodes import Entry, Mapping, Node, Scalar, Sequence
from atlas.content.read import Content
from atlas.content.source import Source
from atlas.content.validate import validate
from atlas.content.values import Entity
from atlas.diagnostics import Span
from atlas.editing.commands.remove import unlink_text
from atlas.editing.commands.rename import ABOVE_FORMER, FORMER, redirect_references
from atlas.editing.yaml_edit.change import ContentChange, FileChange, change_pages, delete_page
from atlas.editing.yaml_edit.duplicates import adds_nothing, item_facts, main_field, plain_value, redundant_items
from atlas.editing.yaml_edit.fields import (
    append_lines,
    append_texts,
    entry_of,
    insert_lines,
    is_flow,
    item_line_ranges,
    line_range,
    own_value,
)
from atlas.editing.yaml_edit.file_text import Edit, FileText, Refused, apply_edits, file_text, untouchable
from atlas.editing.yaml_edit.page import EditablePage, entity_of, names_of, open_page, pages_naming
from atlas.editing.yaml_edit.remove_references import remove_references
from atlas.texts import N_, Message, message

SYNONYMS = "synoniemen"
# Fields about the page itself, not about its subject.
CONFIRMED = "bevestigd"
OWN = frozenset(("titel", SYNONYMS, FORMER, "zichtbaarheid", CONFIRMED))


def plan_merge(folder: Path, content: Content, gone: str, stays: str) -> ContentChange:
    """The change that removes the page `gone` after moving what only it has to `stays`."""
    going, staying = entity_of(content, gone), entity_of(content, stays)
    _refuse_unlike(going, staying)
    others = [entity for entity in pages_naming(content, frozenset((gone,))) if entity.id not in {gone, stays}]
    pages = [open_page(folder, content, entity) for entity in others]
    page, old = open_page(folder, content, staying), open_page(folder, content, going)
    base = _without_mentions(page, going, staying, content)
    edits, remarks = _take_over_facts(base, _without_mentions(old, staying, staying, content))
    rest = change_pages((page, _redirect(page, gone, stays)) for page in pages)
    whole = FileChange(old=page.path, new=page.path, before=page.text.text, after=apply_edits(base.text.text, edits))
    return ContentChange((delete_page(old), whole, *rest.files), tuple(remarks))


def _refuse_unlike(going: Entity, staying: Entity) -> None:
    if going == staying:
        raise Refused(message("noem twee verschillende pagina's: eerst die weg kan, dan die blijft"))
    if going.kind != staying.kind:
        raise Refused(
            message(
                "'{a}' is een {one}, '{b}' een {other}. Alleen twee van dezelfde soort kunnen samen.",
                a=going.id,
                one=going.kind,
                b=staying.id,
                other=staying.kind,
            )
        )
    if going.visibility != staying.visibility:
        raise Refused(
            message(
                "'{a}' is {one} en '{b}' {other}. Maak ze eerst even zichtbaar.",
                a=going.id,
                one=going.visibility,
                b=staying.id,
                other=staying.visibility,
            )
        )


def _redirect(page: EditablePage, gone: str, stays: str) -> Iterator[Edit]:
    """The edits of a page that refers to the removed one: it refers to the other, once in each list."""
    dropped = tuple(redundant_items(page, gone, stays))
    yield from dropped
    for edit in redirect_references(page, gone, stays):
        if not any(drop.start <= edit.start and edit.end <= drop.end for drop in dropped):
            yield edit


def _without_mentions(page: EditablePage, merged_with: Entity, staying: Entity, content: Content) -> EditablePage:
    """A page without references to the page that it is merged with; links in its text become plain titles."""
    names = names_of(merged_with)
    edits, _ = remove_references(page, names)
    text = apply_edits(page.text.text, (*edits, *unlink_text(page, names, (), staying.title)))
    source = Source(
        path=page.path, kind=page.kind.name, id=page.entity.id, text=re.sub("\r\n|\r", "\n", text.lstrip("\ufeff"))
    )
    draft, _ = parse_page(source)
    if draft is None:
        raise untouchable(Span(page.path, 1))
    entity, _ = validate(draft, content.kinds)
    return EditablePage(
        entity=entity,
        kind=page.kind,
        root=draft.root,
        text=file_text(page.path, text.encode()),
        closing=draft.body_line - 1,
    )


def _take_over_facts(page: EditablePage, old: EditablePage) -> tuple[list[Edit], list[Message]]:
    """The edits that give a page the facts of another, and messages about what could not be moved."""
    edits = [*_names(page, old)]
    remarks: list[Message] = []
    lines: list[str] = []
    for entry in old.root.entries:
        kept = entry_of(page.root, entry.key.text)
        if entry.key.text in OWN:
            remarks += _lost_confirmation(page, old, entry)
            continue
        if kept is None:
            lines += _raw(old.text, *line_range(old, entry))
            continue
        more, behind = _join_list(page, kept, old, entry)
        edits += more
        remarks += (_loss_message(entry.key.text, old, node, stays) for node, stays in behind)
    if lines:
        edits.append(insert_lines(page, lines))
    return [*edits, *_body(page, old)], remarks


def _names(page: EditablePage, old: EditablePage) -> Iterator[Edit]:
    """The former ids and other names that are taken over."""
    yield append_texts(page, FORMER, (old.entity.id, *old.entity.fields.texts(FORMER)), after=ABOVE_FORMER)
    names_there = {name.casefold() for name in (page.entity.title, *page.entity.fields.texts(SYNONYMS))}
    names = dict.fromkeys((old.entity.title, *old.entity.fields.texts(SYNONYMS)))
    more = [name for name in names if name.casefold() not in names_there]
    if more:
        yield append_texts(page, SYNONYMS, more, after=ABOVE_FORMER[:2])


Behind = tuple[Node, Node | None]


def _lost_confirmation(page: EditablePage, old: EditablePage, entry: Entry) -> Iterator[Message]:
    """The loss of a confirmation: nobody confirmed the remaining page on that day."""
    kept = entry_of(page.root, entry.key.text)
    if entry.key.text == CONFIRMED and (kept is None or plain_value(kept.value) != plain_value(entry.value)):
        yield _loss_message(entry.key.text, old, entry.value, kept.value if kept else None)


def _join_list(page: EditablePage, kept: Entry, old: EditablePage, entry: Entry) -> tuple[list[Edit], list[Behind]]:
    """The edits that add what a list lacks, and the values that are lost, each with what is kept instead."""
    mine, theirs, field = own_value(page.text, kept), own_value(old.text, entry), page.kind.field(entry.key.text)
    if field is None or not isinstance(mine, Sequence) or not isinstance(theirs, Sequence) or not mine.items:
        return [], [] if plain_value(mine) == plain_value(theirs) else [(theirs, mine)]
    main = main_field(field)
    own_facts = [item_facts(item, main) for item in mine.items]
    new: list[int] = []
    behind: list[Behind] = []
    for number, item in enumerate(theirs.items):
        their_facts = item_facts(item, main)
        same = [at for at, own in enumerate(own_facts) if own.get(main) == their_facts.get(main)]
        if not same:
            new.append(number)
        elif not adds_nothing(their_facts, [own_facts[at] for at in same], main):
            behind.append((item, mine.items[same[0]]))
    if new and is_flow(page.text, mine) and not all(isinstance(theirs.items[n], Scalar) for n in new):
        return [], [*behind, *((theirs.items[n], None) for n in new)]
    return _add_items(page, kept, old, entry, new), behind


def _add_items(page: EditablePage, kept: Entry, old: EditablePage, entry: Entry, new: Many[int]) -> list[Edit]:
    """The edits that add items, by number, of one list to another."""
    mine, theirs = kept.value, entry.value
    if not new or not isinstance(mine, Sequence) or not isinstance(theirs, Sequence):
        return []
    if is_flow(page.text, mine):
        end = page.text.end(mine.items[-1].span)
        return [Edit(end, end, "".join(f", {old.text.piece(theirs.items[number].span)}" for number in new))]
    return [append_lines(page, kept, [line for number in new for line in _item(old, entry, theirs, number)])]


def _item(old: EditablePage, entry: Entry, theirs: Sequence, number: int) -> list[str]:
    """The lines of an item of a list, without its indentation."""
    if is_flow(old.text, theirs):
        return [f"- {old.text.piece(theirs.items[number].span)}"]
    lines = _raw(old.text, *item_line_ranges(old, entry, theirs)[number])
    indent = theirs.span.column - 1
    return [line[indent:] for line in lines]


def _raw(text: FileText, start: int, stop: int) -> list[str]:
    return [text.line(number) for number in range(start, stop)]


def _loss_message(field: str, old: EditablePage, node: Node, stays: Node | None) -> Message:
    """A message about a lost value, with what is kept instead, if anything."""
    place: dict[str, str | int] = {"field": field, "path": old.path, "line": node.span.line, "gone": _on_one_line(node)}
    if stays is None:
        return message("Let op: '{field}' uit {path}, regel {line} gaat weg: {gone}", **place)
    text = N_("Let op: '{field}' verschilt. Uit {path}, regel {line} gaat weg: {gone}. Dit blijft: {stays}")
    return message(text, **place, stays=_on_one_line(stays))


def _on_one_line(node: Node) -> str:
    """A value on one line, as plain text."""
    match node:
        case Scalar(text=text):
            return " ".join(text.split())
        case Sequence(items=items):
            return f"[{', '.join(map(_on_one_line, items))}]"
        case Mapping(entries=entries):
            return f"{{{', '.join(f'{entry.key.text}: {_on_one_line(entry.value)}' for entry in entries)}}}"
    return ""


def _body(page: EditablePage, old: EditablePage) -> Iterator[Edit]:
    """The edit that appends the text of the removed page to the text of the other."""
    lines = _raw(old.text, old.closing + 1, old.text.lines + 1)
    text = page.text.newline.join(lines).strip()
    if text:
        end, newline = len(page.text.text), page.text.newline
        between = newline if page.text.text.endswith(newline) else 2 * newline
        yield Edit(end, end, f"{between}{text}{newline}")
