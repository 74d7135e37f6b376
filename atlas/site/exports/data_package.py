"""The Data Package that describes the files of a download to programs, with the type of every column."""

import re
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from atlas.site.exports.about import About
from atlas.site.exports.columns import DAY, LIST, LOOKED_FOR, NUMBER, TEXT, WHOLE
from atlas.site.exports.formats import CSV, MEDIA_TYPES
from atlas.site.exports.json import json_bytes
from atlas.site.exports.tables import FORMAT, ExportTable
from atlas.site.i18n.words import Words
from atlas.site.model.page import File

# A list is one text in CSV, with its parts separated by `; `.
TYPES = {TEXT: "string", WHOLE: "integer", NUMBER: "number", DAY: "date", LIST: "string"}
LICENCE = re.compile(r"[-a-zA-Z0-9._]+")


def as_package(about: About, tables: Iterable[ExportTable], files: Iterable[File], words: Words) -> bytes:
    """`datapackage.json`: the CSV files with their columns, and the other files."""
    by_name = {f"{about.folder}{table.name}.csv": table for table in tables}
    resources = [
        {
            **_file(about, file),
            **(_columns(by_name[file.path], words) if file.path in by_name else {}),
        }
        for file in files
    ]
    return json_bytes(
        {
            "profile": "data-package",
            "name": about.name,
            "title": about.title,
            "version": f"{FORMAT}.0.0",
            "created": f"{about.on.isoformat()}T00:00:00Z",
            **({"homepage": about.settings.address} if about.settings.address else {}),
            **({"licenses": [_licence(about.settings.licence)]} if about.settings.licence else {}),
            "resources": resources,
        }
    )


def _licence(text: str) -> dict[str, str]:
    return {"name": text} if LICENCE.fullmatch(text) else {"name": "other", "title": text}


def _file(about: About, file: File) -> dict[str, Any]:
    name = file.path.removeprefix(about.folder)
    stem, _, form = name.rpartition(".")
    return {
        "name": stem if form == CSV else f"{stem}-{form}",
        "path": name,
        "format": form,
        "mediatype": MEDIA_TYPES[form],
        "bytes": len(file.content),
        "hash": f"sha256:{sha256(file.content).hexdigest()}",
    }


def _columns(table: ExportTable, words: Words) -> dict[str, Any]:
    fields = [
        {
            "name": column.name,
            "type": TYPES[column.type],
            **({"description": words(column.help)} if column.help else {}),
        }
        for column in table.columns
    ]
    missing = ["", *LOOKED_FOR]
    return {
        "profile": "tabular-data-resource",
        "title": words(table.title),
        "encoding": "utf-8",
        "schema": {"fields": fields, "missingValues": missing},
    }
