"""JSON Schema of the fields of every kind, from the table of kinds, for editors with YAML support."""

from collections.abc import Iterable, Mapping
from typing import Any

from atlas.content.config.table import SETTINGS
from atlas.content.hints import did_you_mean, nearest
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
from atlas.editing.yaml_edit.file_text import Refused
from atlas.texts import N_, Texts, message

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SETTINGS_NAME = "atlas"

Schema = dict[str, Any]

_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
_UNWRITTEN = r"\?\s*\S.*"
_WEB = r"https?://\S+"
_ABSENT: Schema = {"enum": ["onbekend", "geen"]}
# YAML reads an unquoted number as a number; atlas accepts it quoted or not.
_SINGLE: Mapping[type[FieldType], Schema] = {
    MultiLine: {"type": ["string", "number", "boolean"]},
    Date: {
        "type": ["string", "integer"],
        "pattern": r"^[12]\d{3}(-\d{2}(-\d{2})?)?$",
        "minimum": 1000,
        "maximum": 2999,
    },
    Number: {"type": ["string", "number"], "pattern": r"^\d+([.,]\d+)?(\s*[-–]\s*\d+([.,]\d+)?)?$", "minimum": 0},
    Whole: {"type": ["string", "integer"], "pattern": r"^\d{1,9}$", "minimum": 0},
    Web: {"type": "string", "pattern": f"^{_WEB}$"},
}


def schemas(kinds: Mapping[str, Kind], words: Texts) -> dict[str, Schema]:
    """The schema of every kind by name, and that of the settings as `atlas`."""
    of_kinds = {name: schema(kind.fields, words(kind.help), words) for name, kind in kinds.items()}
    return of_kinds | {SETTINGS_NAME: schema(SETTINGS, words(N_("de instellingen van een atlas, in atlas.yml")), words)}


def schema_of(kinds: Mapping[str, Kind], name: str, words: Texts) -> Schema:
    """The schema of one kind, or of `atlas` for the settings; of all kinds together if the name is empty."""
    if not name:
        return whole_schema(kinds, words)
    by_name = schemas(kinds, words)
    if name not in by_name:
        hint = did_you_mean(nearest(name, by_name))
        raise Refused(
            message("'{name}' is geen soort{hint}. Dit kan: {kinds}", name=name, hint=hint, kinds=", ".join(by_name))
        )
    return by_name[name]


def whole_schema(kinds: Mapping[str, Kind], words: Texts) -> Schema:
    """One schema for the fields of pages of any kind."""
    parts = {name: _without_metadata(whole) for name, whole in schemas(kinds, words).items() if name != SETTINGS_NAME}
    return {"$schema": DIALECT, "$defs": parts, "anyOf": [{"$ref": f"#/$defs/{name}"} for name in parts]}


def schema(fields: Iterable[Field], meaning: str, words: Texts) -> Schema:
    """The schema of a page with these fields."""
    return {"$schema": DIALECT, "description": meaning, **_group(tuple(fields), words)}


def _without_metadata(whole: Schema) -> Schema:
    return {key: value for key, value in whole.items() if key != "$schema"}


def _group(fields: tuple[Field, ...], words: Texts) -> Schema:
    return {
        "type": "object",
        "properties": {field.name: _field(field, words) for field in fields},
        "required": [field.name for field in fields if field.required],
        "additionalProperties": False,
    }


def _field(field: Field, words: Texts) -> Schema:
    """The schema of a field: its own values, and the words for absence."""
    own = _type(field.type, words)
    options = [own] if field.required and not field.unknown_allowed else [own, _ABSENT]
    title = words(field.label) if field.label else field.name
    body = options[0] if len(options) == 1 else {"anyOf": options}
    return {"title": title, "description": words(field.help), **body}


def _type(kind: FieldType, words: Texts) -> Schema:
    if isinstance(kind, Many):
        item = _type(kind.of, words)
        return {"anyOf": [{"type": "array", "items": item}, item]}
    if isinstance(kind, Record):
        group = _group(kind.fields, words)
        main = kind.field(kind.main)
        return {"anyOf": [group, _type(main.type, words)]} if main else group
    if isinstance(kind, OneOf):
        # A YAML 1.1 parser reads these words as booleans.
        bare = [word == "ja" for word in kind.options if word in {"ja", "nee"}]
        return {"enum": [*kind.options, *bare]}
    if isinstance(kind, Ref):
        parts = [_ID, *([_UNWRITTEN] if kind.unwritten else []), *([_WEB] if kind.web else [])]
        return {"type": "string", "pattern": f"^(?:{'|'.join(parts)})$"}
    if isinstance(kind, Line):
        pattern = {"pattern": f"^(?:{kind.pattern})$"} if kind.pattern else {}
        return {"type": ["string", "number", "boolean"], **pattern}
    return _SINGLE[type(kind)]
