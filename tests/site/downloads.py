"""Downloads as the tests read them: the tables of a site, in the formats that hold them."""

import csv
import io
import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from atlas.content.kinds import KINDS
from atlas.landscape.landscape import Landscape
from tests.site.sites import Site, checked

WHOLE = "downloads/atlas"
FOLDERS = {kind.name: kind.folder for kind in KINDS}


def data(site: Site, path: str = f"{WHOLE}.json") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(site.read(path))
    return found


def model(site: Site) -> Landscape:
    return checked(site.content, site.audience).landscape


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@cache
def sheets(site: Site, name: str = WHOLE) -> Mapping[str, Worksheet]:
    book = load_workbook(site.folder / f"{name}.xlsx")
    return {title: book[title] for title in book.sheetnames}


def first_row(site: Site, sheet: str) -> Mapping[str, Cell | MergedCell]:
    """The cells of the first row below the head of a sheet, by the name of their column."""
    head, row, *_ = sheets(site)[sheet].iter_rows()
    return {str(name.value): cell for name, cell in zip(head, row, strict=True)}
