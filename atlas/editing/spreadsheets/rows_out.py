"""An atlas as sheets, to be changed in a spreadsheet and imported again (`imports.rows`) without loss."""

import csv
import io
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from atlas.content.parsing.frontmatter import parse_page
from atlas.content.plain import to_plain
from atlas.content.read import Content
from atlas.content.source import Source
from atlas.content.types import Field, FieldType, Many, OneOf, Ref
from atlas.content.values import Absence, Entity, Fields, Value
from atlas.editing.spreadsheets.cells import to_cell
from atlas.editing.spreadsheets.columns import EXPLANATION, ID, ROW, TEXT, SheetColumn, SheetLayout, sheet_layouts
from atlas.editing.spreadsheets.exported_state import STATE, ExportedRow, Key, page_fingerprint, state_rows
from atlas.editing.yaml_edit.file_text import Refused
from atlas.site.exports.formulas import guard_reversibly
from atlas.site.exports.workbook import LONGEST_TEXT, text_sheet, workbook
from atlas.texts import N_, Message, Texts, message

CSV, XLSX = "csv", "xlsx"


@dataclass(frozen=True, slots=True)
class Worksheet:
    """A sheet as text: its name and its rows, of which the first is the head; hidden if it is for programs."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    hidden: bool = False


def sheets_of(content: Content, words: Texts, *, template: bool = False) -> tuple[Worksheet, ...]:
    """Every sheet of an atlas; for a `template` only the heads, with the meaning of each column."""
    sheets = []
    for shape in sheet_layouts(content.kinds):
        entities = [] if template else [entity for entity in content.entities if entity.kind == shape.kind.name]
        sheet = _sheet(shape, entities, content)
        if template or len(sheet.rows) > 1:
            sheets.append(sheet)
    state = () if template else (_state(sheets, content),)
    return (*sheets, _explanation(content, words), *state)


def _state(sheets: Iterable[Worksheet], content: Content) -> Worksheet:
    """The state of every row, for a later import."""
    prints = {entity.id: page_fingerprint(content.texts[entity.path]) for entity in content.entities}
    return Worksheet(STATE, tuple(state_rows(_exported(sheets, prints))), hidden=True)


def _exported(sheets: Iterable[Worksheet], prints: Mapping[str, str]) -> Iterator[tuple[Key, ExportedRow]]:
    for sheet in sheets:
        head = sheet.rows[0]
        for row in sheet.rows[1:]:
            cells = {name: cell for name, cell in zip(head, row, strict=True) if cell and name not in {ID, ROW}}
            ident, number = row[head.index(ID)], row[head.index(ROW)] if ROW in head else ""
            yield (sheet.name, ident, number), ExportedRow(prints[ident], cells)


def write_sheets(sheets: Sequence[Worksheet], target: Path, form: str, content: Path) -> tuple[Path, ...]:
    """Write the sheets as one workbook or as a folder of CSV files, and return the written files."""
    if target.resolve().is_relative_to(content.resolve()):
        raise Refused(message("{path} ligt in de inhoud zelf. Kies een andere plaats.", path=str(target)))
    if form == XLSX:
        made = {target: workbook(text_sheet(sheet.name, sheet.rows, hidden=sheet.hidden) for sheet in sheets)}
    else:
        made = {target / f"{sheet.name}.csv": as_csv(sheet) for sheet in sheets}
        target.mkdir(parents=True, exist_ok=True)
    for path, data in made.items():
        write_whole(path, data)
    return tuple(made)


def too_long(sheets: Iterable[Worksheet]) -> tuple[Message, ...]:
    """A message for each cell that is too long for a workbook."""
    return tuple(
        message("{sheet}, {id}: een tekst is te lang voor Excel. Gebruik --format csv.", sheet=sheet.name, id=row[0])
        for sheet in sheets
        for row in sheet.rows
        if any(len(cell) > LONGEST_TEXT for cell in row)
    )


def as_csv(sheet: Worksheet) -> bytes:
    """A sheet as Excel opens it in the Netherlands: semicolons, and a byte-order mark for UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([guard_reversibly(cell) for cell in row] for row in sheet.rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _sheet(shape: SheetLayout, entities: Iterable[Entity], content: Content) -> Worksheet:
    rows = list(_pages(shape, entities, content) if shape.of is None else _items(shape, entities))
    used = {name for row in rows for name, cell in row.items() if cell}
    columns = [column.name for column in shape.columns if not column.spare or column.name in used]
    names = (ID, *columns, TEXT if shape.of is None else ROW)
    return Worksheet(shape.name, (names, *(tuple(row.get(name, "") for name in names) for row in rows)))


def _pages(shape: SheetLayout, entities: Iterable[Entity], content: Content) -> Iterator[Mapping[str, str]]:
    for entity in entities:
        yield {ID: entity.id, **dict(_cells(shape, entity.fields)), TEXT: body_of(content, entity)}


def _items(shape: SheetLayout, entities: Iterable[Entity]) -> Iterator[Mapping[str, str]]:
    for entity in entities:
        for number, item in enumerate(entity.fields.items(shape.of.name if shape.of else ""), 1):
            yield {ID: entity.id, **dict(_cells(shape, item)), ROW: str(number)}


def _cells(shape: SheetLayout, fields: Fields) -> Iterator[tuple[str, str]]:
    for column in shape.columns:
        value = _at(fields, column)
        if not column.spare or isinstance(value, Absence):
            yield column.name, to_cell(to_plain(value))


def _at(fields: Fields, column: SheetColumn) -> Value:
    value: Value = fields
    for name in column.path:
        value = value[name] if isinstance(value, Fields) else Absence.LEFT_OUT
    return value


def body_of(content: Content, entity: Entity) -> str:
    """The text of a page as its editors wrote it, without leading and trailing blank lines."""
    draft, _ = parse_page(Source(path=entity.path, kind=entity.kind, id=entity.id, text=content.texts[entity.path]))
    return draft.body.strip("\n") if draft else ""


def _explanation(content: Content, words: Texts) -> Worksheet:
    """The meaning of every column, on a sheet that is never imported."""
    head = tuple(words(text) for text in (N_("blad"), N_("kolom"), N_("wat er in komt"), N_("keuzes")))
    rows = [
        (shape.name, column.name, _meaning(column.field, words), _choices(column.field.type))
        for shape in sheet_layouts(content.kinds)
        for column in shape.columns
        if not column.spare
    ]
    return Worksheet(EXPLANATION, (head, *rows))


def _meaning(field: Field, words: Texts) -> str:
    meaning = words(field.help)
    if isinstance(field.type, Many):
        meaning = words(N_("{meaning}; meer dan één: met | ertussen"), meaning=meaning)
    return words(N_("{meaning} (verplicht)"), meaning=meaning) if field.required else meaning


def _choices(kind: FieldType) -> str:
    inner = kind.of if isinstance(kind, Many) else kind
    if isinstance(inner, OneOf):
        return ", ".join(inner.options)
    return f"id: {', '.join(inner.kinds)}" if isinstance(inner, Ref) and inner.kinds else ""


def write_whole(path: Path, data: bytes) -> None:
    """Write a file atomically."""
    handle, aside = tempfile.mkstemp(prefix=".atlas-blad-", dir=path.resolve().parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(aside).chmod(0o644)
        Path(aside).replace(path)
    finally:
        Path(aside).unlink(missing_ok=True)
