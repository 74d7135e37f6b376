"""Tables as JSON with a JSON Schema: lists stay lists, numbers stay numbers, and nothing is `null`."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from atlas.site.exports.about import About
from atlas.site.exports.columns import DAY, LIST, LOOKED_FOR, NUMBER, TEXT, WHOLE, Cell, Column
from atlas.site.exports.tables import FORMAT, ExportTable
from atlas.site.i18n.words import Words
from atlas.texts import N_

DRAFT = "https://json-schema.org/draft/2020-12/schema"
ABOUT = "atlas"
TYPES: Mapping[str, Mapping[str, Any]] = {
    TEXT: {"type": "string"},
    WHOLE: {"type": "integer"},
    NUMBER: {"type": "number"},
    DAY: {"type": "string", "format": "date"},
    LIST: {"type": "array", "items": {"type": "string"}},
}
# Made once: `json.dumps` makes a new encoder for every call with options.
_line = json.JSONEncoder(ensure_ascii=False, default=date.isoformat, separators=(",", ":")).encode


def as_json(about: About, tables: Iterable[ExportTable], schema: str) -> bytes:
    """The tables as one object; `schema` is the link to their JSON Schema."""
    head = [f'"$schema": {_line(schema)}', f'"{ABOUT}": {_line(_about(about))}']
    members = (f"{_line(table.name)}: {_rows(table)}" for table in tables)
    return ("{\n" + ",\n".join((*head, *members)) + "\n}\n").encode()


def _rows(table: ExportTable) -> str:
    """The rows of a table, one on each line, so that a change is one line in a diff."""
    if not table.rows:
        return "[]"
    names = [column.name for column in table.columns]
    rows = _line([dict(zip(names, row, strict=True)) for row in table.rows])[1:-1]
    # Encoded at once and then split: a `"` within a text is escaped, so only a row starts like this.
    begin = f"{{{_line(names[0])}:"
    return "[\n" + rows.replace(f"}},{begin}", f"}},\n{begin}") + "\n]"


def json_bytes(value: object) -> bytes:
    """A value as a JSON file, in insertion order."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _about(about: About) -> dict[str, Cell]:
    settings = about.settings
    return {
        "formaat": FORMAT,
        "titel": settings.title,
        "uitgever": settings.publisher or None,
        "licentie": settings.licence or None,
        "adres": settings.address or None,
        "taal": settings.language,
        "gezien-op": about.on.isoformat(),
        "uitgave": about.audience,
    }


def schema(tables: Iterable[ExportTable], words: Words) -> bytes:
    """The JSON Schema of the downloads of an atlas, including own fields."""
    every = {table.name: _of_table(table, words) for table in tables}
    return json_bytes(
        {
            "$schema": DRAFT,
            "title": words(N_("Gegevens van een atlas")),
            "type": "object",
            "required": ["$schema", ABOUT, *every],
            "additionalProperties": False,
            "properties": {"$schema": {"type": "string"}, ABOUT: _of_about(), **every},
        }
    )


def _of_about() -> dict[str, Any]:
    texts = ("titel", "uitgever", "licentie", "adres", "taal", "uitgave")
    properties: dict[str, Any] = {name: {"type": ["string", "null"]} for name in texts}
    properties |= {"formaat": {"const": FORMAT}, "gezien-op": {"type": "string", "format": "date"}}
    return {
        "type": "object",
        "required": sorted(properties),
        "additionalProperties": False,
        "properties": properties,
    }


def _of_table(table: ExportTable, words: Words) -> dict[str, Any]:
    return {
        "description": words(table.title),
        "type": "array",
        "items": {
            "type": "object",
            "required": [column.name for column in table.columns],
            "additionalProperties": False,
            "properties": {column.name: _of_column(column, words) for column in table.columns},
        },
    }


def _of_column(column: Column, words: Words) -> dict[str, Any]:
    """The schema of a cell: a value, a word for absence, or nothing."""
    described = {"description": words(column.help)} if column.help else {}
    if column.name == "id":
        return {**described, **TYPES[TEXT]}
    return {**described, "anyOf": [TYPES[column.type], {"enum": [*LOOKED_FOR, None]}]}
