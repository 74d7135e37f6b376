"""The downloads: one set of tables from the landscape, in every format."""

from collections.abc import Iterator

from atlas.site.context import PageContext
from atlas.site.exports.about import About
from atlas.site.exports.csv import as_csv
from atlas.site.exports.data_package import as_package
from atlas.site.exports.dcat import as_dcat
from atlas.site.exports.formats import CSV, FORMATS, ExportData
from atlas.site.exports.json import schema
from atlas.site.exports.networks.graph import collaboration_of, others_of
from atlas.site.exports.scope import ExportScope
from atlas.site.exports.tables import tables
from atlas.site.model.page import File
from atlas.site.urls import DOWNLOAD, SCHEMA

__all__ = ["download", "schema_file"]


def schema_file(context: PageContext) -> File:
    """The JSON Schema of all JSON downloads."""
    return File(SCHEMA, schema(tables(ExportScope(context.landscape), context.history), context.words))


def download(context: PageContext) -> Iterator[File]:
    """Every file of the downloads."""
    scope, words = ExportScope(context.landscape), context.words
    folder, _, name = DOWNLOAD.rpartition("/")
    about = About(scope=scope, name=name, folder=f"{folder}/", audience=context.audience)
    data = ExportData(
        about=about,
        tables=tables(scope, context.history),
        collaboration=collaboration_of(scope),
        others=others_of(scope),
        words=words,
    )
    whole = (File(f"{DOWNLOAD}{form.ending}", form.write(data)) for form in FORMATS)
    files = (*whole, *(File(f"{folder}/{table.name}.{CSV}", as_csv(table)) for table in data.tables))
    yield from files
    yield File(f"{folder}/datapackage.json", as_package(about, data.tables, files, words))
    yield File(f"{folder}/dcat.jsonld", as_dcat(about, files, words))
