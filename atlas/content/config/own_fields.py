"""The owner's own fields: what `velden` in `atlas.yml` declares, as rows of the table of kinds."""

import re
from collections.abc import Iterator

from atlas.content.hints import excerpt_of
from atlas.content.kinds import EVERY_KIND, KINDS
from atlas.content.types import Date, Field, FieldType, Kind, Line, Number, Ref, as_written
from atlas.content.values import Fields
from atlas.diagnostics import Diagnostic, Diagnostics
from atlas.rules import OWN_CHOICES, OWN_CLASH, OWN_NAME
from atlas.texts import N_

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_HELP = N_("een eigen veld van deze atlas")


def own_fields(declared: Fields | None) -> tuple[dict[str, tuple[Field, ...]], Diagnostics]:
    """The owner's fields for every kind that has any, and the problems of their declarations."""
    if declared is None:
        return {}, ()
    read = {kind.name: _of_kind(kind, declared.items(kind.name)) for kind in KINDS}
    own = {name: fields for name, (fields, _) in read.items() if fields}
    return own, tuple(problem for _, problems in read.values() for problem in problems)


def _of_kind(kind: Kind, rows: tuple[Fields, ...]) -> tuple[tuple[Field, ...], Diagnostics]:
    taken = {field.name for field in (*EVERY_KIND, *kind.fields)}
    fields: list[Field] = []
    problems: list[Diagnostic] = []
    for row in rows:
        wrong = tuple(_problems(row, kind, taken))
        problems += wrong
        if not wrong:
            fields.append(_field(row))
        taken.add(row.text("naam"))
    return tuple(fields), tuple(problems)


def _problems(row: Fields, kind: Kind, taken: set[str]) -> Iterator[Diagnostic]:
    name = row.text("naam")
    if not _NAME.fullmatch(name):
        yield OWN_NAME.at(row.place("naam"), word=excerpt_of(name))
    elif name in taken:
        yield OWN_CLASH.at(row.place("naam"), word=name, kind=kind.name)
    elif row.text("type") == "keuze" and not row.texts("keuzes"):
        yield OWN_CHOICES.at(row.place("type"), word=name)


def _field(row: Fields) -> Field:
    name = row.text("naam")
    label = row.text("label") or name.replace("-", " ").capitalize()
    return Field(name=name, type=_type(row, label), label=label, help=_HELP, facet=row.text("facet") == "ja")


def _type(row: Fields, label: str) -> FieldType:
    match row.text("type"):
        case "getal":
            return Number()
        case "datum":
            return Date()
        case "keuze":
            return as_written(row.texts("keuzes"))
        case "verwijzing":
            return Ref(kinds=(), forward=label, backward=label, unwritten=True)
    return Line()
