"""The downloads: one set of tables from the landscape, in every format that readers take it along in."""

from collections.abc import Iterator

from atlas.site.addresses import DOWNLOAD, SCHEMA, root_from
from atlas.site.exports.about import About
from atlas.site.exports.as_csv import as_csv
from atlas.site.exports.as_graph import as_gexf, as_graphml, network_of
from atlas.site.exports.as_json import as_json, schema
from atlas.site.exports.as_linked import as_linked
from atlas.site.exports.as_package import as_dcat, as_package
from atlas.site.exports.as_xlsx import as_xlsx
from atlas.site.exports.scope import Scope
from atlas.site.exports.tables import Table, tables
from atlas.site.guide import Guide
from atlas.site.pages import File
from atlas.site.words import Words

__all__ = ["download", "schema_file"]


def schema_file(guide: Guide) -> File:
    """The JSON Schema that every download in JSON keeps to."""
    return File(SCHEMA, schema(tables(Scope(guide.landscape), guide.history), guide.words))


def download(guide: Guide) -> Iterator[File]:
    """Every file of the downloads."""
    landscape, words = guide.landscape, guide.words
    scope = Scope(landscape)
    folder, _, name = DOWNLOAD.rpartition("/")
    about = About(scope, name, f"{folder}/", guide.audience)
    found = tables(scope, guide.history)
    files = (*_whole_files(about, found, words), *(File(f"{folder}/{t.name}.csv", as_csv(t)) for t in found))
    yield from files
    yield File(f"{folder}/datapackage.json", as_package(about, found, files, words))
    yield File(f"{folder}/dcat.jsonld", as_dcat(about, files))


def _whole_files(about: About, found: tuple[Table, ...], words: Words) -> Iterator[File]:
    """The formats that hold everything in one file."""
    start, network = f"{about.folder}{about.name}", network_of(about.scope)
    yield File(f"{start}.json", as_json(about, found, f"{root_from(about.folder)}{SCHEMA}"))
    yield File(f"{start}.xlsx", as_xlsx(about, found, words))
    yield File(f"{start}.graphml", as_graphml(about, network))
    yield File(f"{start}.gexf", as_gexf(about, network))
    yield File(f"{start}.jsonld", as_linked(about))
