"""Sheets as they come from other people: CSV in any dress, and workbooks. Nothing in them is ever worked out.

Read with openpyxl and not with something faster, for it tells a formula from its last outcome and knows which cells
are merged; a reader that does not would lose both without a word.
"""

import csv
import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from xml.parsers import expat

import openpyxl
from openpyxl.cell.cell import Cell as XlsxCell
from openpyxl.cell.cell import MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from atlas.editing.manuscript import Refused
from atlas.texts import message

FORMULA, MERGED, BROKEN = "formule", "samengevoegd", "fout"
MOST_ROWS, MOST_COLUMNS, LARGEST, LARGEST_UNPACKED = 100_000, 1_000, 50_000_000, 300_000_000
PIECE = 65_536
_SUFFIXES = (".xlsx", ".xlsm")
_QUOTED = re.compile(r"'+[=+\-@\t\r]")
_SPACES = " \t\r\n\xa0\ufeff\u200b"


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell, and why it cannot be trusted, if so: a formula, merged with others, or broken.

    `number`: it is a number, that may stand for a date.
    """

    text: str
    why: str = ""
    number: bool = False


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet as it was read: rows from the first on, each with the number that a spreadsheet gives it."""

    name: str
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]
    encoding: str = ""


def read_sheets(path: Path) -> tuple[RawSheet, ...]:
    """Every sheet of a workbook, a CSV file, or a folder of those; `Refused` if it cannot be read."""
    if path.is_dir():
        files = sorted(path.glob("*.csv"))
        if not files:
            raise Refused(message("in {path} staat geen enkel CSV-bestand", path=str(path)))
        return tuple(sheet for file in files for sheet in read_sheets(file))
    if path.stat().st_size > LARGEST:
        raise Refused(message("{path} is te groot om in te lezen", path=str(path)))
    data = path.read_bytes()
    if data.startswith(b"PK"):
        return tuple(_workbook(path, data))
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Refused(
            message("{path} is van een oud Excel of heeft een wachtwoord. Bewaar het als .xlsx.", path=str(path))
        )
    return (_csv(path, data),)


def _csv(path: Path, data: bytes) -> RawSheet:
    text, encoding = _decoded(data)
    first = next((line for line in text.splitlines() if line.strip()), "")
    said = re.fullmatch(r"\s*sep=(.)\s*", first, re.IGNORECASE)
    delimiter = said[1] if said else max(";,\t", key=lambda one: len(next(csv.reader([first], delimiter=one), [])))
    csv.field_size_limit(LARGEST)
    rows: list[tuple[int, tuple[Cell, ...]]] = []
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        for number, row in enumerate(reader, 1):
            if number > MOST_ROWS or len(row) > MOST_COLUMNS:
                raise Refused(message("{path} heeft te veel rijen of kolommen", path=str(path)))
            if not (said and number == 1):
                rows.append((number, tuple(Cell(_unquoted(cell.strip(_SPACES))) for cell in row)))
    except csv.Error as problem:
        raise Refused(message("{path} is geen CSV: {why}", path=str(path), why=str(problem))) from None
    return RawSheet(path.stem, tuple(rows), encoding)


def _decoded(data: bytes) -> tuple[str, str]:
    """The text of a file, and its encoding if that is another than UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace"), "UTF-16"
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), "Windows-1252"


def _unquoted(text: str) -> str:
    """A cell without the mark that keeps a spreadsheet from taking it for a formula."""
    return text[1:] if _QUOTED.match(text) else text


def _workbook(path: Path, data: bytes) -> Iterator[RawSheet]:
    _refuse_bombs(path, data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data), data_only=False, keep_links=False)
    except Exception as problem:  # noqa: BLE001 - see below
        # It raises what it happens upon: a file from elsewhere may be anything.
        raise Refused(
            message("{path} is geen leesbaar Excel-bestand ({why})", path=str(path), why=str(problem))
        ) from None
    for sheet in book.worksheets:
        yield RawSheet(sheet.title, tuple(_rows(path, sheet)))


def _refuse_bombs(path: Path, data: bytes) -> None:
    """Nothing, or a refusal for what unpacks to far too much or declares its own entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            size = sum(entry.file_size for entry in packed.infolist())
            parts = [name for name in packed.namelist() if name.endswith((".xml", ".rels"))]
            if size > LARGEST_UNPACKED:
                raise Refused(message("{path} is te groot om in te lezen", path=str(path)))
            if any(_declares_its_own(packed, name) for name in parts):
                raise Refused(message("{path} is geen gewoon Excel-bestand", path=str(path)))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as problem:
        raise Refused(
            message("{path} is geen leesbaar Excel-bestand ({why})", path=str(path), why=str(problem))
        ) from None


def _declares_its_own(packed: zipfile.ZipFile, name: str) -> bool:
    """Whether a part has a document type, which may hold entities that grow; read up to its first element."""
    told: list[bool] = []
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = lambda *_: told.append(True)
    parser.StartElementHandler = lambda *_: told.append(False)
    with packed.open(name) as part, suppress(expat.ExpatError):
        while not told and (piece := part.read(PIECE)):
            parser.Parse(piece)
    return told[:1] == [True]


def _rows(path: Path, sheet: Worksheet) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    if sheet.max_column > MOST_COLUMNS or sheet.max_row > MOST_ROWS:
        raise Refused(message("{path} heeft te veel rijen of kolommen", path=str(path)))
    merged = {(area.min_row, area.min_col) for area in sheet.merged_cells.ranges}
    for number, row in enumerate(sheet.iter_rows(), 1):
        yield number, tuple(_cell(cell, merged) for cell in row)


def _cell(cell: XlsxCell | MergedCell, merged: set[tuple[int, int]]) -> Cell:
    if isinstance(cell, MergedCell):
        return Cell("", MERGED)
    value = cell.value
    text = _text(value)
    if (cell.row, cell.column) in merged:
        return Cell(text, MERGED)
    if cell.data_type in {"f", "e"}:
        return Cell(text, FORMULA if cell.data_type == "f" else BROKEN)
    return Cell(text, number=isinstance(value, int | float) and not isinstance(value, bool))


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nee"
        case datetime():
            return value.date().isoformat()
        case date() | time():
            return value.isoformat()
        case float():
            return str(int(value)) if value.is_integer() else f"{value:.10g}"
    return str(value).strip(_SPACES)
