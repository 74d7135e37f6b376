"""Confirming pages: somebody states, in a role and on a day, that they are still right."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from atlas.content.parsing.nodes import Entry, Mapping, Scalar
from atlas.content.read import Content
from atlas.editing.yaml_edit.change import ContentChange, change_pages
from atlas.editing.yaml_edit.fields import entry_of, fill_value, insert_lines, is_flow, replace_scalar
from atlas.editing.yaml_edit.file_text import Edit, Refused, untouchable
from atlas.editing.yaml_edit.page import EditablePage, entity_of, open_page
from atlas.editing.yaml_edit.scalars import format_scalar
from atlas.texts import N_, message

FIELD = "bevestigd"


def plan_confirmation(
    folder: Path, content: Content, idents: Iterable[str], *, by: str, on: date, today: date | None = None
) -> ContentChange:
    """The change that confirms pages. `by` is a role, on one line; an existing period of validity is kept.

    With `today`, a later day is refused: nobody can have confirmed it yet.
    """
    if today and on > today:
        text = N_("op {day} kan nog niemand gezegd hebben dat dit klopt; noem achter --on een dag tot en met {today}")
        raise Refused(message(text, day=str(on), today=str(today)))
    by = " ".join(by.split())
    if not by:
        raise Refused(message("zeg achter --by in welke functie iemand dit bevestigt, zoals 'secretaris'"))
    pages = [open_page(folder, content, entity_of(content, ident)) for ident in dict.fromkeys(idents)]
    return change_pages((page, _confirmed(page, by, on)) for page in pages)


def _confirmed(page: EditablePage, by: str, on: date) -> Iterator[Edit]:
    entry = entry_of(page.root, FIELD)
    if entry is None:
        yield insert_lines(page, (f"{FIELD}:", f"  op: {on}", f"  door: {format_scalar(by)}"))
    elif isinstance(entry.value, Mapping):
        yield from _renewed(page, entry.value, entry, by, on)
    else:
        indent = page.text.newline + " " * (entry.key.span.column + 1)
        yield fill_value(page.text, entry, f"{indent}op: {on}{indent}door: {format_scalar(by)}")


def _renewed(page: EditablePage, confirmation: Mapping, entry: Entry, by: str, on: date) -> Iterator[Edit]:
    """The edits of a confirmation written as a group: the date, and who confirmed."""
    text, day, who = page.text, confirmation.get("op"), confirmation.get("door")
    if not isinstance(day, Scalar) or text.start(confirmation.span) < text.start(entry.key.span) or not day.text:
        raise untouchable(entry.key.span)
    flow = is_flow(text, confirmation)
    yield replace_scalar(text, day, str(on), flow=flow)
    if isinstance(who, Scalar) and who.text:
        yield replace_scalar(text, who, by, flow=flow)
    elif who is not None:
        raise untouchable(who.span)
    elif flow:
        yield Edit(text.end(day.span), text.end(day.span), f", door: {format_scalar(by, flow=True)}")
    else:
        key = entry_of(confirmation, "op")
        column = key.key.span.column - 1 if key else 0
        end = text.line_end(day.span.line)
        yield Edit(end, end, f"{text.newline}{' ' * column}door: {format_scalar(by)}")
