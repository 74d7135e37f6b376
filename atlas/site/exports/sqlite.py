"""The whole atlas as a SQLite database: the tables of every download with foreign keys, and views."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from atlas.site.exports.about import About
from atlas.site.exports.columns import DAY, LIST, NUMBER, TEXT, WHOLE, Cell, Row
from atlas.site.exports.csv import BETWEEN
from atlas.site.exports.networks.graph import WITHOUT_PAGE
from atlas.site.exports.tables import FORMAT, ITEMS, MEMBERS, PARTIES, RELATIONS, TIES, ExportTable

# `alles` has every page and every party without one; the foreign keys of the other tables refer to it.
EVERYTHING, ABOUT, NO_NUMBER = "alles", "atlas", "geen-getal"
RELATED_OPGAVEN, OPGAVEN_OF_COALITIONS = "te-maken-met", "coalitie-opgaven"
TYPES: Mapping[str, str] = {TEXT: "TEXT", WHOLE: "INTEGER", NUMBER: "REAL", DAY: "TEXT", LIST: "TEXT"}
NUMERIC = frozenset({WHOLE, NUMBER})
# The foreign keys of each table that is not a kind of page, by column.
KEYS: Mapping[str, Mapping[str, str]] = {
    ITEMS: {"pagina": EVERYTHING},
    RELATIONS: {"van": EVERYTHING, "naar": EVERYTHING, "over": EVERYTHING},
    MEMBERS: {
        "coalitie": "coalities",
        **dict.fromkeys(("partij", "thuis", "team", "vertegenwoordiger"), EVERYTHING),
    },
    TIES: {"een": "coalities", "ander": "coalities"},
    PARTIES: {"sleutel": EVERYTHING},
}
PRIMARY = ("id", "sleutel")
VIEWS = Path(__file__).with_name("views.sql")
# The offset in the file header of the version of the library that wrote it.
LIBRARY_VERSION = slice(96, 100)


def as_sqlite(about: About, tables: Sequence[ExportTable]) -> bytes:
    """The tables as the bytes of a database, independent of the time and the version of the library."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        # Many tables are small, and each takes at least one page.
        database.execute("PRAGMA page_size = 2048")
        database.execute(f"PRAGMA user_version = {FORMAT}")
        database.execute("BEGIN")
        _write_about(database, about)
        _write_everything(database, about)
        for table in tables:
            _write_table(database, table)
        _write_opgaven(database, about, tables)
        _write_words(database, tables)
        database.execute("COMMIT")
        database.executescript(VIEWS.read_text(encoding="utf-8"))
        content = bytearray(database.serialize())
    content[LIBRARY_VERSION] = bytes(4)
    return bytes(content)


def _write_about(database: sqlite3.Connection, about: About) -> None:
    settings = about.settings
    database.execute(f"CREATE TABLE {ABOUT} (naam TEXT PRIMARY KEY, waarde TEXT) WITHOUT ROWID")
    rows = {
        "titel": about.title,
        "uitgever": settings.publisher,
        "licentie": settings.licence,
        "gezien-op": about.on.isoformat(),
        "uitgave": about.audience,
    }
    _insert(database, ABOUT, 2, ((name, text or None) for name, text in rows.items()))


def _write_everything(database: sqlite3.Connection, about: About) -> None:
    scope = about.scope
    database.execute(
        f"CREATE TABLE {EVERYTHING} (id TEXT PRIMARY KEY, soort TEXT NOT NULL, naam TEXT NOT NULL) WITHOUT ROWID"
    )
    pages = ((entity.id, entity.kind, entity.title) for entity in scope.entities)
    parties = ((party.key, WITHOUT_PAGE, party.name) for party in scope.parties)
    _insert(database, EVERYTHING, 3, (*pages, *parties))


def _write_table(database: sqlite3.Connection, table: ExportTable) -> None:
    keys = KEYS.get(table.name, {"id": EVERYTHING})
    columns = [f"{_quoted(c.name)} {TYPES[c.type]}{' PRIMARY KEY' if c.name in PRIMARY else ''}" for c in table.columns]
    foreign = [f"FOREIGN KEY ({_quoted(name)}) REFERENCES {_quoted(to)}" for name, to in keys.items()]
    database.execute(f"CREATE TABLE {_quoted(table.name)} ({', '.join((*columns, *foreign))})")
    types = [column.type for column in table.columns]
    rows = (tuple(map(_stored, row, types)) for row in table.rows)
    _insert(database, table.name, len(table.columns), rows)


def _write_opgaven(database: sqlite3.Connection, about: About, tables: Iterable[ExportTable]) -> None:
    """A row for each opgave of a page or party, and for each that a coalition works on on the reference date."""
    for name, column, to in ((RELATED_OPGAVEN, "id", EVERYTHING), (OPGAVEN_OF_COALITIONS, "coalitie", "coalities")):
        database.execute(
            f"CREATE TABLE {_quoted(name)} ({column} TEXT REFERENCES {to}, opgave TEXT REFERENCES opgaven,"
            f" PRIMARY KEY ({column}, opgave)) WITHOUT ROWID"
        )
    coalitions = about.scope.landscape.coalitions.values()
    own = ((coalition.id, opgave) for coalition in coalitions for opgave in dict.fromkeys(coalition.opgaven))
    _insert(database, RELATED_OPGAVEN, 2, (pair for table in tables for pair in _opgaven(table)))
    _insert(database, OPGAVEN_OF_COALITIONS, 2, own)


def _opgaven(table: ExportTable) -> Iterator[Row]:
    names = [column.name for column in table.columns]
    place = next((names.index(name) for name in ("afgeleid.opgaven", "opgaven") if name in names), None)
    if place is None or names[0] not in PRIMARY:
        return
    for row in table.rows:
        opgaven = row[place]
        yield from ((row[0], opgave) for opgave in (opgaven if isinstance(opgaven, tuple) else ()))


def _write_words(database: sqlite3.Connection, tables: Iterable[ExportTable]) -> None:
    """A row for each number that is `onbekend` or `geen`: a column of numbers cannot hold these."""
    database.execute(
        f"CREATE TABLE {_quoted(NO_NUMBER)} (id TEXT REFERENCES {EVERYTHING}, veld TEXT, waarde TEXT NOT NULL,"
        " PRIMARY KEY (id, veld)) WITHOUT ROWID"
    )
    _insert(database, NO_NUMBER, 3, (words for table in tables for words in _words(table)))


def _words(table: ExportTable) -> Iterator[Row]:
    numeric = [(number, column.name) for number, column in enumerate(table.columns) if column.type in NUMERIC]
    for row in table.rows:
        yield from ((row[0], name, row[number]) for number, name in numeric if isinstance(row[number], str))


def _insert(database: sqlite3.Connection, name: str, width: int, rows: Iterable[Row]) -> None:
    marks = ", ".join("?" * width)
    database.executemany(f"INSERT INTO {_quoted(name)} VALUES ({marks})", rows)  # noqa: S608 - names of our own


def _stored(cell: Cell, kind: str) -> str | float | None:
    """A cell as the database stores it: a list as one text, a day as text, no text among numbers, no empty list."""
    if isinstance(cell, tuple):
        return BETWEEN.join(cell) or None
    if isinstance(cell, date):
        return cell.isoformat()
    return None if kind in NUMERIC and isinstance(cell, str) else cell


def _quoted(name: str) -> str:
    escaped = name.replace('"', '""')
    return f'"{escaped}"'
