"""Rows of the tables that come with atlas."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

DATA = Path(__file__).parent / "data"


def read_rows(table: str) -> Iterator[Mapping[str, str]]:
    """The rows of a table, with cells by column name."""
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as opened:
        yield from csv.DictReader(opened)


def split_values(cell: str) -> tuple[str, ...]:
    """The values of a cell that may hold more than one."""
    return tuple(filter(None, cell.split("|")))
