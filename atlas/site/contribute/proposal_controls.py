"""The fields of a form for proposals, read from the table of kinds: each with its label, help, choices and rules."""

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
# Of a row of many parts, what is in sight beside what it must have.
OFTEN = frozenset(("rol", "sinds", "tot", "bron", "als"))
FEW = 4
FIRST = ("titel", "samenvatting")
_OF_EDITORS = re.compile(r"\bids?\b")


def controls(kind: Kind, words: Words) -> tuple[Control, ...]:
    """The fields of the form of a kind: its title first, what every kind has last, and below all the running text."""
    known = open_to_proposals(kind).fields
    every = {field.name for field in EVERY_KIND} - set(FIRST)
    first = [field for name in FIRST for field in known if field.name == name]
    own = [field for field in known if field.name not in every and field not in first]
    rest = [field for field in known if field.name in every]
    text = Field(
        name=TEXT, type=Many(MultiLine()), label=N_("Tekst"), help=N_("de tekst onder de gegevens, per alinea")
    )
    return tuple(replace(_control(field, words), name=field.name) for field in (*first, *own, *rest, text))


def _control(field: Field, words: Words, within: str = "") -> Control:
    """A box; its name is the way to it within the field that it is in, or within the item of a list."""
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
    """What a group or an item of a list is made of: what is in sight, and what is folded away."""
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
    """What a field means, in a sentence; nothing where that is about ids, which are for editors only."""
    meaning = words(field.help) if field.help else ""
    return "" if _OF_EDITORS.search(meaning) or not meaning else _sentence(meaning)


def _sentence(text: str) -> str:
    """A text as a sentence of its own."""
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?', '!')) else '.'}"


def _options(kind: FieldType, words: Words) -> tuple[tuple[str, str], ...]:
    """The words of a choice, with what readers see."""
    if not isinstance(kind, OneOf):
        return ()
    return tuple((word, words(label) if label else word) for word, label in kind.labels.items())


def _absences(field: Field) -> Iterator[str]:
    """The words that may stand for nothing here."""
    options = field.type.options if isinstance(field.type, OneOf) else ()
    if (not field.required or field.unknown_allowed) and "onbekend" not in options:
        yield "onbekend"
    if not field.required and "geen" not in options:
        yield "geen"
