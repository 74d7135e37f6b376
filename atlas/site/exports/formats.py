"""The formats that hold the whole atlas in one file: an entry here is a download, described to readers and programs."""

from collections.abc import Callable
from dataclasses import dataclass

from atlas.site.exports.about import About
from atlas.site.exports.graph import ExportGraph, as_gexf, as_graphml
from atlas.site.exports.json import as_json
from atlas.site.exports.linked_data import as_linked
from atlas.site.exports.tables import ExportTable
from atlas.site.exports.xlsx import as_xlsx
from atlas.site.i18n.words import Words
from atlas.site.urls import SCHEMA, root_from
from atlas.texts import N_

# The tables themselves are in one format more, a file for each.
CSV, CSV_MEDIA_TYPE = "csv", "text/csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportData:
    """All that a format is written from."""

    about: About
    tables: tuple[ExportTable, ...]
    network: ExportGraph
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format: the suffix of its file, its media type, its name, what readers use it for, and what writes it."""

    suffix: str
    media_type: str
    label: str
    purpose: str
    write: Callable[[ExportData], bytes]


FORMATS = (
    Format(
        suffix="xlsx",
        media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        label="Excel",
        purpose=N_("alle tabellen in één werkmap, voor Excel en LibreOffice"),
        write=lambda data: as_xlsx(data.about, data.tables, data.words),
    ),
    Format(
        suffix="json",
        media_type="application/json",
        label="JSON",
        purpose=N_("alle tabellen in één bestand, voor programma's"),
        write=lambda data: as_json(data.about, data.tables, f"{root_from(data.about.folder)}{SCHEMA}"),
    ),
    Format(
        suffix="graphml",
        media_type="application/graphml+xml",
        label="GraphML",
        purpose=N_("het netwerk, voor Gephi, yEd en Cytoscape"),
        write=lambda data: as_graphml(data.about, data.network),
    ),
    Format(
        suffix="gexf",
        media_type="application/gexf+xml",
        label="GEXF",
        purpose=N_("het netwerk, voor Gephi"),
        write=lambda data: as_gexf(data.about, data.network),
    ),
    Format(
        suffix="jsonld",
        media_type="application/ld+json",
        label="JSON-LD",
        purpose=N_("gekoppelde gegevens, met de woorden van schema.org"),
        write=lambda data: as_linked(data.about),
    ),
)
MEDIA_TYPES = {CSV: CSV_MEDIA_TYPE, **{form.suffix: form.media_type for form in FORMATS}}
