"""The workbook of a download: every cell has its type, in the eyes of other programs too, and none is a formula."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook

from tests.site.downloads import WHOLE, data, first_row, sheets
from tests.site.sites import ON, Site
from tests.site.small import small_site

# What openpyxl calls a cell, and what LibreOffice does.
OPENED_AS = {"n": "float", "d": "date", "s": "string", "b": "boolean"}
TABLE_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def test_a_workbook_has_numbers_as_numbers_days_as_days_and_texts_as_texts(tmp_path: Path) -> None:
    pages = {"coalities/c": "aantal-volgens-bron: 12\nbegin: 2023-05", "teams/t": "capaciteit: 1-2"}
    site = small_site(tmp_path, pages)
    coalition, team = first_row(site, "coalities"), first_row(site, "teams")

    assert (coalition["aantal-volgens-bron"].data_type, coalition["aantal-volgens-bron"].value) == ("n", 12)
    assert (coalition["begin"].data_type, coalition["begin"].value) == ("s", "2023-05")
    assert (team["capaciteit"].value, team["capaciteit-tot"].value) == (1, 2)


def test_a_text_that_looks_like_the_inside_of_a_workbook_stays_a_text(tmp_path: Path) -> None:
    site = small_site(tmp_path, {"coalities/c": "titel: <r><t>Vals</t></si><si><t>Echt</t></r>"})

    assert first_row(site, "coalities")["titel"].value == "<r><t>Vals</t></si><si><t>Echt</t></r> "


def test_the_day_of_a_change_is_a_day_in_the_workbook(real: Site) -> None:
    assert first_row(real, "opgaven")["veranderd"].data_type == "d"


def test_a_workbook_is_dated_on_the_reference_date(example: Site) -> None:
    book = load_workbook(example.folder / f"{WHOLE}.xlsx")

    assert (book.properties.created.date(), book.properties.title) == (ON, "Atlas Wolkenmeer")
    meta = ET.parse(example.folder / f"{WHOLE}.gexf").getroot()[0]  # noqa: S314 - our own file
    assert meta.get("lastmodifieddate") == ON.isoformat()


@pytest.mark.slow
def test_libreoffice_opens_the_workbook_with_the_types_of_the_model(site: Site, tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not there, and nothing else needs it: install the package libreoffice-calc")
    home, book = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}", site.folder / f"{WHOLE}.xlsx"
    options = ["--headless", home, "--convert-to", "fods", "--outdir", str(tmp_path)]
    subprocess.run([soffice, *options, str(book)], check=True, capture_output=True, timeout=300)
    opened, found, written = opened_types(tmp_path / "atlas.fods"), data(site), sheets(site)

    assert {title: len(cells) - 1 for title, cells in opened.items() if title in found} == {
        table: len(found[table]) for table in found if table not in {"$schema", "atlas"}
    }
    assert opened == {
        title: [[OPENED_AS[cell.data_type] for cell in row if cell.value is not None] for row in sheet.iter_rows()]
        for title, sheet in written.items()
    }
    assert {kind for cells in opened.values() for row in cells for kind in row} == {"float", "date", "string"}


def opened_types(path: Path) -> Mapping[str, list[list[str]]]:
    """Of each sheet of a flat OpenDocument the rows that hold something, with the type of each cell that does."""
    root = ET.parse(path).getroot()  # noqa: S314 - made from our own file
    found = {}
    for table in root.iter(f"{TABLE_NAMES}table"):
        rows = [cell_types(row) for row in table.iter(f"{TABLE_NAMES}table-row")]
        found[table.get(f"{TABLE_NAMES}name", "")] = [row for row in rows if row]
    return found


def cell_types(row: ET.Element) -> list[str]:
    """The types of the cells of a row, in order; equal neighbours are written once with how many they are."""
    found: list[str] = []
    for cell in row.iter(f"{TABLE_NAMES}table-cell"):
        kind = cell.get(f"{OFFICE_NAMES}value-type", "")
        found += [kind] * int(cell.get(f"{TABLE_NAMES}number-columns-repeated", "1")) if kind else []
    return found
