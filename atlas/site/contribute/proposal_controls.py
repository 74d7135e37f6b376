"""The controls of the proposal form, read from the table of kinds: each with its label, help, choices and rules."""

import re
from collections.abc import Iterator
from dataclasses import replace

from atlas.content.kinds import EVERY_KIND
from atlas.content.proposals import TEXT, open_to_proposals
from atlas.content.types import (
    Date,
    Field,
    FieldType,
    Kind,
    Line,
    Many,
    MultiLine,
    Number,
    OneOf,
    Record,
    Ref,
    Web,
    Whole,
)
from atlas.site.i18n.words import Words
from atlas.site.model import Control
from atlas.texts import N_

SORTS: dict[type[FieldType], str] = {
    Line: "line",
    MultiLine: "prose",
    Date: "date",
    Number: "number",
    Whole: "whole",
    Web: "web",
    OneOf: "choice",
    Ref: "page",
    Record: "group",
    Many: "list",
}
# Parts of a list item with many parts that are always shown, besides the required ones.
OFTEN = frozenset(("rol", "sinds", "tot", "bron", "als"))
FEW = 4
FIRST = ("titel", "samenvatting")
_OF_EDITORS = re.compile(r"\bids?\b")


def controls(kind: Kind, words: Words) -> tuple[Control, ...]:
    """The controls of the form of a kind: title first, fields that every kind has last, then the running text."""
    fields = open_to_proposals(kind).fields
    every = {field.name for field in EVERY_KIND} - set(FIRST)
    first = [field for name in FIRST for field in fields if field.name == name]
    own = [field for field in fields if field.name not in every and field not in first]
    rest = [field for field in fields if field.name in every]
    text = Field(
        name=TEXT, type=Many(MultiLine()), label=N_("Tekst"), help=N_("de tekst onder de gegevens, per alinea")
    )
    return tuple(replace(_control(field, words), name=field.name) for field in (*first, *own, *rest, text))


def _control(field: Field, words: Words, within: str = "") -> Control:
    """The control of a field; its name is the path within the field or list item that contains it."""
    kind = field.type
    shown, folded = _parts(kind, words, within)
    return Control(
        sort=SORTS[type(kind)],
        name=within,
        label=words(field.label) if field.label else "",
        help=_help(field, words),
        required=field.required,
        options=_options(kind, words),
        absences=tuple(_absences(field)),
        kinds=kind.kinds if isinstance(kind, Ref) else (),
        unwritten=isinstance(kind, Ref) and kind.unwritten,
        web=isinstance(kind, Ref) and kind.web,
        places=isinstance(kind, Line) and bool(kind.names),
        pattern=kind.pattern if isinstance(kind, Line) else "",
        parts=shown,
        rare=folded,
    )


def _parts(kind: FieldType, words: Words, within: str) -> tuple[tuple[Control, ...], tuple[Control, ...]]:
    """The parts of a group or list item: those always shown, and those folded away."""
    if isinstance(kind, Many) and not isinstance(kind.of, Record):
        return (_control(Field(name="", type=kind.of, label="", help="", required=True), words),), ()
    record = kind.of if isinstance(kind, Many) else kind
    if not isinstance(record, Record):
        return (), ()
    made = [(field, _control(field, words, f"{within}.{field.name}".lstrip("."))) for field in record.fields]
    if isinstance(kind, Record) or len(made) <= FEW:
        return tuple(control for _, control in made), ()
    often = [control for field, control in made if field.required or field.name in OFTEN]
    return tuple(often), tuple(control for _, control in made if control not in often)


def _help(field: Field, words: Words) -> str:
    """The meaning of a field as a sentence; empty if it is about ids, which concern editors only."""
    meaning = words(field.help) if field.help else ""
    return "" if _OF_EDITORS.search(meaning) or not meaning else _sentence(meaning)


def _sentence(text: str) -> str:
    """A text as a sentence."""
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?', '!')) else '.'}"


def _options(kind: FieldType, words: Words) -> tuple[tuple[str, str], ...]:
    """The values of a choice, with their labels."""
    if not isinstance(kind, OneOf):
        return ()
    return tuple((word, words(label) if label else word) for word, label in kind.labels.items())


def _absences(field: Field) -> Iterator[str]:
    """The values that mean that there is nothing here."""
    options = field.type.options if isinstance(field.type, OneOf) else ()
    if (not field.required or field.unknown_allowed) and "onbekend" not in options:
        yield "onbekend"
    if not field.required and "geen" not in options:
        yield "geen"
