"""Sheets by other people: CSV in any dialect, and workbooks. No formula is ever evaluated.

Read with openpyxl, which distinguishes a formula from its cached value and knows merged cells; a faster reader would
lose both silently.
"""

import csv
import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from xml.parsers import expat

import openpyxl
from openpyxl.cell.cell import Cell as XlsxCell
from openpyxl.cell.cell import MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from atlas.editing.spreadsheets.cell_formats import date_parts, shown_date, shown_number, typed_day
from atlas.editing.spreadsheets.encodings import decode
from atlas.editing.spreadsheets.exported_state import STATE
from atlas.editing.yaml_edit.file_text import Refused
from atlas.site.exports.formulas import unguard
from atlas.texts import message

FORMULA, MERGED, BROKEN = "formule", "samengevoegd", "fout"
MOST_ROWS, MOST_COLUMNS, LARGEST, LARGEST_UNPACKED = 100_000, 1_000, 50_000_000, 300_000_000
PIECE = 65_536
_SUFFIXES = (".xlsx", ".xlsm")
_SPACES = " \t\r\n\xa0\ufeff\u200b"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetCell:
    """The text of a cell, and why it cannot be trusted, if so: a formula, merged with others, or broken.

    `typed` is the likely original text of a cell that a spreadsheet turned into a date, such as `1-2`; `moment` is
    whether it is a date.
    """

    text: str
    why: str = ""
    typed: str = ""
    moment: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RawSheet:
    """A sheet as read: its rows, each with its number in a spreadsheet.

    `hidden` is whether the sheet is hidden; `hidden_rows` are the numbers of hidden rows, which are not among the rows.
    `doubtful` are possibly garbled words, each as several encodings read it.
    """

    name: str
    rows: tuple[tuple[int, tuple[SheetCell, ...]], ...]
    encoding: str = ""
    hidden: bool = False
    hidden_rows: tuple[int, ...] = ()
    doubtful: tuple[str, ...] = ()


def read_sheets(path: Path, encoding: str = "") -> tuple[RawSheet, ...]:
    """Every sheet of a workbook, a CSV file, or a folder of those; raises `Refused` if it cannot be read.

    `encoding` is the given encoding of a CSV file.
    """
    if path.is_dir():
        files = sorted(path.glob("*.csv"))
        if not files:
            raise Refused(message("in {path} staat geen enkel CSV-bestand", path=str(path)))
        return tuple(sheet for file in files for sheet in _read_file(file, "" if file.stem == STATE else encoding))
    return (*_read_file(path, encoding), *_state_beside(path))


def _state_beside(path: Path) -> Iterator[RawSheet]:
    """The state in an exported folder, for a CSV file that is read from it by itself."""
    beside = path.with_name(f"{STATE}.csv")
    if path.suffix.lower() == ".csv" and path.stem != STATE and beside.is_file():
        head, *rows = _read_file(beside, "")[0].rows or ((1, ()),)
        own = tuple(row for row in rows if row[1] and row[1][0].text == path.stem)
        yield from (RawSheet(name=STATE, rows=(head, *own)),) * bool(own)


def _read_file(path: Path, encoding: str) -> tuple[RawSheet, ...]:
    """Every sheet of one file."""
    if path.stat().st_size > LARGEST:
        raise Refused(message("{path} is te groot om in te lezen", path=str(path)))
    data = path.read_bytes()
    if data.startswith(b"PK"):
        return tuple(_workbook(path, data))
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Refused(
            message("{path} is van een oud Excel of heeft een wachtwoord. Bewaar het als .xlsx.", path=str(path))
        )
    return (_csv(path, data, encoding),)


def _csv(path: Path, data: bytes, encoding: str) -> RawSheet:
    try:
        read = decode(data, encoding)
    except UnicodeDecodeError:
        raise Refused(message("{path} is niet geschreven als {encoding}", path=str(path), encoding=encoding)) from None
    text = read.text
    first = next((line for line in text.splitlines() if line.strip()), "")
    declared = re.fullmatch(r"\s*sep=(.)\s*", first, re.IGNORECASE)
    delimiter = (
        declared[1]
        if declared
        else max(";,\t", key=lambda candidate: len(next(csv.reader([first], delimiter=candidate), [])))
    )
    csv.field_size_limit(LARGEST)
    rows: list[tuple[int, tuple[SheetCell, ...]]] = []
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        for number, row in enumerate(reader, 1):
            if number > MOST_ROWS or len(row) > MOST_COLUMNS:
                raise Refused(message("{path} heeft te veel rijen of kolommen", path=str(path)))
            if not (declared and number == 1):
                rows.append((number, tuple(SheetCell(text=unguard(cell.strip(_SPACES))) for cell in row)))
    except csv.Error as problem:
        raise Refused(message("{path} is geen CSV: {why}", path=str(path), why=str(problem))) from None
    return RawSheet(name=path.stem, rows=tuple(rows), encoding=read.encoding, doubtful=read.doubtful)


def _workbook(path: Path, data: bytes) -> Iterator[RawSheet]:
    _refuse_bombs(path, data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data), data_only=False, keep_links=False)
    except Exception as problem:  # noqa: BLE001 - see below
        # openpyxl raises all kinds of exceptions for malformed files.
        raise Refused(
            message("{path} is geen leesbaar Excel-bestand ({why})", path=str(path), why=str(problem))
        ) from None
    for sheet in book.worksheets:
        hidden = tuple(number for number, look in sheet.row_dimensions.items() if look.hidden)
        rows = tuple(row for row in _rows(path, sheet) if row[0] not in hidden)
        filled = tuple(number for number in hidden if any(cell.value is not None for cell in sheet[number]))
        yield RawSheet(name=sheet.title, rows=rows, hidden=sheet.sheet_state != "visible", hidden_rows=filled)


def _refuse_bombs(path: Path, data: bytes) -> None:
    """Raise `Refused` for a file that unpacks to far too much or declares entities."""
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
    """Whether a part has a document type, which may declare entities that grow; read up to its first element."""
    is_doctype: list[bool] = []
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = lambda *_: is_doctype.append(True)
    parser.StartElementHandler = lambda *_: is_doctype.append(False)
    with packed.open(name) as part, suppress(expat.ExpatError):
        while not is_doctype and (piece := part.read(PIECE)):
            parser.Parse(piece)
    return is_doctype[:1] == [True]


def _rows(path: Path, sheet: Worksheet) -> Iterator[tuple[int, tuple[SheetCell, ...]]]:
    if sheet.max_column > MOST_COLUMNS or sheet.max_row > MOST_ROWS:
        raise Refused(message("{path} heeft te veel rijen of kolommen", path=str(path)))
    merged = {(area.min_row, area.min_col) for area in sheet.merged_cells.ranges}
    for number, row in enumerate(sheet.iter_rows(), 1):
        yield number, tuple(_cell(cell, merged) for cell in row)


def _cell(cell: XlsxCell | MergedCell, merged: set[tuple[int, int]]) -> SheetCell:
    if isinstance(cell, MergedCell):
        return SheetCell(text="", why=MERGED)
    value = cell.value
    text = _text(value, str(cell.number_format))
    if (cell.row, cell.column) in merged:
        return SheetCell(text=text, why=MERGED)
    if cell.data_type in {"f", "e"}:
        return SheetCell(text=text, why=FORMULA if cell.data_type == "f" else BROKEN)
    moment = isinstance(value, date)
    typed = typed_day(value) if isinstance(value, date) and "y" not in date_parts(str(cell.number_format)) else ""
    return SheetCell(text=text, typed=typed, moment=moment)


def _text(value: object, number_format: str) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nee"
        case date():
            return shown_date(date(value.year, value.month, value.day), number_format)
        case time():
            return value.isoformat()
        case int() | float():
            plain = str(int(value)) if float(value).is_integer() else f"{value:.10g}"
            return shown_number(value, number_format) or plain
    return str(value).strip(_SPACES)
