"""The formats with the whole atlas in one file: an entry here is a download, described to readers and programs."""

from collections.abc import Callable
from dataclasses import dataclass

from atlas.site.exports.about import About
from atlas.site.exports.json import as_json
from atlas.site.exports.linked_data import as_linked
from atlas.site.exports.networks.graph import ExportGraph
from atlas.site.exports.networks.kumu import as_kumu
from atlas.site.exports.networks.xml import as_gexf, as_graphml
from atlas.site.exports.sqlite import as_sqlite
from atlas.site.exports.tables import ExportTable
from atlas.site.exports.xlsx import as_xlsx
from atlas.site.i18n.words import Words
from atlas.site.urls import SCHEMA, root_from
from atlas.texts import N_

# The tables are also available as CSV, one file each.
CSV, CSV_MEDIA_TYPE = "csv", "text/csv"
GRAPHML, GEXF = "application/graphml+xml", "application/gexf+xml"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportData:
    """The input of a format: `collaboration` is the network of seats and ties, `others` every other relation."""

    about: About
    tables: tuple[ExportTable, ...]
    collaboration: ExportGraph
    others: ExportGraph
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format: the end of its file name, its media type, its name, its use for readers, and its writer.

    `variant` tells two files of one format apart.
    """

    ending: str
    media_type: str
    label: str
    purpose: str
    write: Callable[[ExportData], bytes]
    variant: str = ""


FORMATS = (
    Format(
        ending=".xlsx",
        media_type=XLSX,
        label="Excel",
        purpose=N_("alle tabellen in één werkmap, voor Excel en LibreOffice"),
        write=lambda data: as_xlsx(data.about, data.tables, data.words),
    ),
    Format(
        ending=".json",
        media_type="application/json",
        label="JSON",
        purpose=N_("alle tabellen in één bestand, voor programma's"),
        write=lambda data: as_json(data.about, data.tables, f"{root_from(data.about.folder)}{SCHEMA}"),
    ),
    Format(
        ending=".sqlite",
        media_type="application/vnd.sqlite3",
        label="SQLite",
        purpose=N_("alle tabellen in één database, met veelgestelde vragen; voor DB Browser, Datasette en DuckDB"),
        write=lambda data: as_sqlite(data.about, data.tables),
    ),
    Format(
        ending=".graphml",
        media_type=GRAPHML,
        label="GraphML",
        purpose=N_("wie waaraan meedoet en welke coalities een band hebben, voor Gephi, yEd en Cytoscape"),
        write=lambda data: as_graphml(data.about, data.collaboration),
    ),
    Format(
        ending=".gexf",
        media_type=GEXF,
        label="GEXF",
        purpose=N_("hetzelfde netwerk, voor Gephi"),
        write=lambda data: as_gexf(data.about, data.collaboration),
    ),
    Format(
        ending="-kumu.xlsx",
        media_type=XLSX,
        label="Kumu",
        purpose=N_("hetzelfde netwerk als werkmap die u in Kumu inleest"),
        write=lambda data: as_kumu(data.about, data.collaboration),
    ),
    Format(
        ending="-overig.graphml",
        media_type=GRAPHML,
        label="GraphML",
        variant=N_("overige relaties"),
        purpose=N_("alle pagina's met hun andere relaties, zoals bronnen, opgaven en begrippen; ook voor Gephi"),
        write=lambda data: as_graphml(data.about, data.others),
    ),
    Format(
        ending=".jsonld",
        media_type="application/ld+json",
        label="JSON-LD",
        purpose=N_("gekoppelde gegevens, met de woorden van schema.org"),
        write=lambda data: as_linked(data.about),
    ),
)
MEDIA_TYPES = {CSV: CSV_MEDIA_TYPE, **{form.ending.rpartition(".")[2]: form.media_type for form in FORMATS}}
