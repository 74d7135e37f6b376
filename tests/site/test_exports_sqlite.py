"""The database of a download, as SQLite, DuckDB and Datasette open it."""

import asyncio
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import duckdb
import duckdb_extension_sqlite_scanner
import pytest
from datasette.app import Datasette

from tests.site.downloads import WHOLE, data, model
from tests.site.sites import Site
from tests.site.small import small_site

DATABASE = f"{WHOLE}.sqlite"


@pytest.fixture
def database(site: Site) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(site.folder / DATABASE)) as opened:
        yield opened


def counts(site: Site) -> dict[str, int]:
    """The number of rows of each table, according to the JSON."""
    return {name: len(rows) for name, rows in data(site).items() if name not in {"$schema", "atlas"}}


def test_the_database_holds_the_rows_of_the_json(site: Site, database: sqlite3.Connection) -> None:
    stored = {name: len(list(database.execute(f'SELECT * FROM "{name}"'))) for name in counts(site)}  # noqa: S608

    assert stored == counts(site)


def test_the_database_is_sound_and_every_key_leads_to_a_row(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_key_that_leads_nowhere_would_be_seen(example: Site, tmp_path: Path) -> None:
    copy = tmp_path / "atlas.sqlite"
    copy.write_bytes((example.folder / DATABASE).read_bytes())
    with closing(sqlite3.connect(copy)) as database:
        database.execute("INSERT INTO deelnames (coalitie, partij) VALUES ('nergens', 'niemand')")

        assert {row[2] for row in database.execute("PRAGMA foreign_key_check")} == {"alles", "coalities"}


def test_the_views_answer_as_the_landscape_does(site: Site, database: sqlite3.Connection) -> None:
    landscape = model(site)
    tables = {
        entity.id: len({seat.coalition for seat in landscape.tables.get(entity.id, ()) if seat.counts})
        for entity in landscape.atlas.of_kind("organisatie")
    }
    works_on = {
        (opgave.id, coalition.id)
        for opgave in landscape.atlas.of_kind("opgave")
        for coalition in landscape.of_opgave(opgave.id).coalitions
    }

    assert dict(database.execute('SELECT "organisatie-id", tafels FROM "tafels_per_organisatie"')) == tables
    assert set(database.execute('SELECT "opgave-id", "coalitie-id" FROM "coalities_per_opgave"')) == works_on
    assert database.execute('SELECT count(*) FROM "wie_zit_waar"').fetchone()[0] == counts(site)["deelnames"]
    assert database.execute('SELECT count(*) FROM "banden_met_namen"').fetchone()[0] == counts(site)["banden"]


def test_an_unknown_number_is_a_row_apart(tmp_path: Path) -> None:
    pages = {"coalities/een": "aantal-volgens-bron: onbekend", "coalities/twee": "aantal-volgens-bron: 7"}
    with closing(sqlite3.connect(small_site(tmp_path, pages).folder / DATABASE)) as database:
        numbers = dict(database.execute('SELECT id, "aantal-volgens-bron" FROM coalities'))

        assert numbers == {"een": None, "twee": 7}
        assert list(database.execute('SELECT * FROM "geen-getal"')) == [("een", "aantal-volgens-bron", "onbekend")]


def test_duckdb_reads_every_table_and_view(site: Site) -> None:
    extension = next(Path(duckdb_extension_sqlite_scanner.__file__).parent.rglob("*.duckdb_extension"))
    with duckdb.connect() as session:
        session.execute(f"LOAD '{extension}'")
        session.execute(f"ATTACH '{site.folder / DATABASE}' AS atlas (TYPE sqlite, READ_ONLY)")
        for name, count in counts(site).items():
            assert len(session.execute(f'SELECT * FROM atlas."{name}"').fetchall()) == count  # noqa: S608
        for (name,) in session.execute("SELECT view_name FROM duckdb_views() WHERE database_name = 'atlas'").fetchall():
            session.execute(f'SELECT * FROM atlas."{name}"').fetchall()  # noqa: S608


def test_datasette_shows_the_database(example: Site) -> None:
    async def rows_of(path: str) -> int:
        response = await served.client.get(path)
        assert response.status_code == 200, path
        return int(response.json()["filtered_table_rows_count"])

    served = Datasette([str(example.folder / DATABASE)])

    # In a thread of its own: where a browser is at work, this one has an event loop already.
    with ThreadPoolExecutor(1) as thread:
        for path in ("/atlas/deelnames.json", "/atlas/wie_zit_waar.json"):
            assert thread.submit(asyncio.run, rows_of(path)).result() == counts(example)["deelnames"]
