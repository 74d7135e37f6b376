"""Sheets as requests: every row is read by the table of kinds, or reported as unreadable.

For a file made by an export, only cells that were changed since are requests.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from atlas.content.hints import did_you_mean, nearest
from atlas.content.ids import is_id
from atlas.content.names import plain_key
from atlas.content.plain import Plain
from atlas.content.read import Content
from atlas.editing.commands.new import id_for
from atlas.editing.imports.requests import PreviousRow, RequestedRow, RowLocation, RowOutcome, RowReport, record_of
from atlas.editing.spreadsheets.cell_values import Titles, UnreadableCell, cell_value
from atlas.editing.spreadsheets.columns import EXPLANATION, ID, ROW, TEXT, SheetLayout, sheet_layouts
from atlas.editing.spreadsheets.exported_state import STATE, ExportedRow, Key, read_state
from atlas.editing.spreadsheets.files import BROKEN, FORMULA, MERGED, RawSheet, SheetCell
from atlas.editing.spreadsheets.remarks import TITLE, gone_remarks, head_of, reading_remarks, unknown_sheet
from atlas.texts import N_, Message, message

FORMER = "vroeger"
WHY = {
    FORMULA: N_("in de kolom '{column}' staat een formule; zet de uitkomst neer als waarde"),
    MERGED: N_("in de kolom '{column}' zijn cellen samengevoegd; splits ze en vul elke rij"),
    BROKEN: N_("in de kolom '{column}' staat een foutmelding van het rekenblad"),
}
NOT_KNOWN = message(
    "er is geen 'stand' bij, dus atlas kan niet weten wat u zelf veranderde en wat een ander intussen deed. Kijk elke "
    "regel oud → nieuw na voordat u schrijft; of neem over uit de map of het werkboek dat atlas export maakte"
)
Cells = list[tuple[str, SheetCell]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetsRead:
    """The result of reading: requests, reports on the other rows, and remarks about whole sheets.

    `doubtful`: letters in some file may be garbled, so nothing of it may be written.
    """

    requests: tuple[RequestedRow, ...]
    reports: tuple[RowReport, ...]
    remarks: tuple[Message, ...]
    doubtful: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    """The context for reading rows, and the results so far. `state` is empty for a file that is no export."""

    titles: Titles
    pages: frozenset[str]
    former: Mapping[str, str]
    state: Mapping[Key, ExportedRow] | None
    requests: list[RequestedRow] = field(default_factory=list)
    reports: list[RowReport] = field(default_factory=list)
    remarks: list[Message] = field(default_factory=list)


def read_requests(raw: Iterable[RawSheet], content: Content, named: str = "") -> SheetsRead:
    """The requests in these sheets. `named` is the name of the sheet for a file with another name."""
    sheets = tuple(raw)
    shape_of = {shape.name: shape for shape in sheet_layouts(content.kinds)}
    reader = _reader(sheets, content)
    read: dict[str, RawSheet] = {}
    for sheet in sheets:
        name = named or sheet.name.strip().casefold()
        reader.remarks.extend(reading_remarks(sheet))
        if (sheet.name in {EXPLANATION, STATE} and not named) or (sheet.name == STATE and len(sheets) > 1):
            continue
        if sheet.hidden:
            reader.remarks.append(message("het blad '{sheet}' is verborgen en niet gelezen", sheet=sheet.name))
        elif name not in shape_of:
            reader.remarks.append(unknown_sheet(sheet, name, shape_of))
        elif _read_sheet(reader, sheet, shape_of[name]):
            read[name] = sheet
    if reader.state:
        reader.remarks.extend(gone_remarks(reader.state, read, reader.pages))
    if reader.state is None and any(request.ident in reader.pages for request in reader.requests):
        reader.remarks.append(NOT_KNOWN)
    doubtful = any(sheet.doubtful for sheet in sheets)
    return SheetsRead(
        requests=tuple(reader.requests), reports=tuple(reader.reports), remarks=tuple(reader.remarks), doubtful=doubtful
    )


def _reader(sheets: Iterable[RawSheet], content: Content) -> _Reader:
    """A reader for these sheets. An export of which no page exists is of another atlas, and entirely new."""
    rows = [[cell.text for cell in row] for sheet in sheets if sheet.name == STATE for _, row in sheet.rows[1:]]
    state = read_state(rows)
    former = {old: entity.id for entity in content.entities for old in entity.fields.texts(FORMER)}
    pages = frozenset(content.declared)
    own = any(ident in pages or ident in former for _, ident, _ in state)
    return _Reader(titles=_titles(content), pages=pages, former=former, state=state if own else None)


def _titles(content: Content) -> Titles:
    """The ids by title, for every kind, without titles of several pages."""
    titles: dict[str, dict[str, str]] = {}
    for entity in content.entities:
        of_kind = titles.setdefault(entity.kind, {})
        name = plain_key(entity.title)
        of_kind[name] = "" if name in of_kind else entity.id
    return titles


def _read_sheet(reader: _Reader, sheet: RawSheet, shape: SheetLayout) -> bool:
    """Read the rows of a sheet; return whether it has a head, without which nothing can be read."""
    head = head_of(sheet)
    if head is None:
        reader.remarks.append(message("in het blad '{sheet}' staat geen kop met 'id' of 'titel'", sheet=sheet.name))
        return False
    reader.reports.extend(
        _all_skipped(RawSheet(name=sheet.name, rows=sheet.rows[:head]), message("staat boven de kop"))
    )
    columns = _columns(sheet, shape, sheet.rows[head][1], reader.remarks)
    last = max((n for n, (_, row) in enumerate(sheet.rows) if any(cell.text or cell.why for cell in row)), default=head)
    rows = [
        (number, [(name, row[at] if at < len(row) else SheetCell(text="")) for at, name in columns])
        for number, row in sheet.rows[head + 1 : last + 1]
    ]
    whole = {_key(shape, cells) for _, cells in rows if (was := _exported(reader, shape, cells)) and _same(cells, was)}
    used: set[Key] = set()
    for number, cells in rows:
        key, was = _key(shape, cells), _exported(reader, shape, cells)
        # Of a copied row the unchanged one is the original.
        if was and (key in used or (key in whole and not _same(cells, was))):
            was = None
        used |= {key} if was else set()
        result = _row(reader, RowLocation(shape.name, number), shape, cells, was)
        (reader.requests if isinstance(result, RequestedRow) else reader.reports).append(result)  # type: ignore[arg-type]
    return True


def _key(shape: SheetLayout, cells: Cells) -> Key:
    texts = {name: cell.text for name, cell in cells}
    return shape.name, texts.get(ID, ""), texts.get(ROW, "") if shape.of else ""


def _exported(reader: _Reader, shape: SheetLayout, cells: Cells) -> ExportedRow | None:
    return (reader.state or {}).get(_key(shape, cells))


def _same(cells: Cells, was: ExportedRow) -> bool:
    return all(_untouched(name, cell, was) for name, cell in cells if name not in {ID, ROW})


def _untouched(name: str, cell: SheetCell, was: ExportedRow) -> bool:
    """Whether a cell is unchanged since the export; line ends and outer spaces are ignored."""
    return not cell.why and _comparable(cell.text) == _comparable(was.cells.get(name, ""))


def _means_same(reader: _Reader, shape: SheetLayout, name: str, cell: SheetCell, was: ExportedRow) -> bool:
    """Whether a cell was only reformatted, as a program writes a date in its own way."""
    column = shape.column(name)
    try:
        return column is not None and cell_value(column.field, cell, reader.titles, []) == cell_value(
            column.field, SheetCell(text=was.cells[name]), reader.titles, []
        )
    except (UnreadableCell, KeyError):
        return False


def _comparable(text: str) -> str:
    return text.replace("\r\n", "\n").replace("_x000D_", "").strip()


def _columns(
    sheet: RawSheet, shape: SheetLayout, head: tuple[SheetCell, ...], remarks: list[Message]
) -> list[tuple[int, str]]:
    """The known columns, with their numbers; a remark about each other one."""
    names = {ID, *(column.name for column in shape.columns), TEXT if shape.of is None else ROW}
    at: dict[str, int] = {}
    for number, cell in enumerate(head):
        name = cell.text.strip().casefold()
        if name in at:
            remarks.append(message("{sheet}: de kolom '{column}' staat er twee keer", sheet=sheet.name, column=name))
        elif name in names:
            at[name] = number
        elif name:
            hint = did_you_mean(nearest(name, names))
            text = message(
                "{sheet}: de kolom '{column}' ken ik niet{hint}", sheet=sheet.name, column=cell.text, hint=hint
            )
            remarks.append(text)
    return [(number, name) for name, number in at.items()]


def _all_skipped(sheet: RawSheet, why: Message) -> Iterator[RowReport]:
    for number, row in sheet.rows:
        if any(cell.text or cell.why for cell in row):
            yield RowReport(place=RowLocation(sheet.name, number), about="", fate=RowOutcome.SKIPPED, why=(why,))


def _row(
    reader: _Reader, place: RowLocation, shape: SheetLayout, cells: Cells, was: ExportedRow | None
) -> RequestedRow | RowReport:
    """A row as a request, or the report why it is none."""
    texts = {name: cell.text for name, cell in cells}
    ident = texts.get(ID, "") or (id_for(texts.get(TITLE, "")) if shape.of is None else "")
    if not any(cell.text or cell.why for _, cell in cells):
        return RowReport(place=place, about="", fate=RowOutcome.SKIPPED, why=(message("lege rij"),))
    bad = [message(WHY[cell.why], column=name) for name, cell in cells if cell.why]
    if bad:
        return RowReport(place=place, about=ident, fate=RowOutcome.SKIPPED, why=tuple(bad))
    if not ident:
        return RowReport(place=place, about="", fate=RowOutcome.SKIPPED, why=(message("er staat geen id"),))
    if not is_id(ident):
        return RowReport(
            place=place, about=ident, fate=RowOutcome.CONFLICT, why=(message("'{id}' kan geen id zijn", id=ident),)
        )
    if was is None:
        return _request(reader, place, shape, ident, cells)
    return _touched(reader, place, shape, cells, was)


def _touched(
    reader: _Reader, place: RowLocation, shape: SheetLayout, cells: Cells, was: ExportedRow
) -> RequestedRow | RowReport:
    """The request for the changes in a row since the export."""
    typed = _key(shape, cells)[1]
    ident = typed if typed in reader.pages else reader.former.get(typed, typed)
    touched = [(name, cell) for name, cell in cells if name not in {ID, ROW} and not _untouched(name, cell, was)]
    emptied = [
        message("{column} is leeggemaakt; op de pagina blijft dit staan", column=n) for n, c in touched if not c.text
    ]
    if ident not in reader.pages:
        fate = RowOutcome.CONFLICT if touched else RowOutcome.SKIPPED
        return RowReport(place=place, about=ident, fate=fate, why=(message("deze pagina is na de export weggehaald"),))
    filled = [(name, cell) for name, cell in touched if cell.text and not _means_same(reader, shape, name, cell, was)]
    if not filled:
        return RowReport(
            place=place, about=ident, fate=RowOutcome.SKIPPED if emptied else RowOutcome.SAME, why=tuple(emptied)
        )
    before: dict[str, Plain] = {}
    for name, text in was.cells.items():
        column = shape.column(name)
        if column:
            _put(before, column.path, cell_value(column.field, SheetCell(text=text), {}, []))
    number = int(_key(shape, cells)[2] or 0)
    previous = PreviousRow(says=before, text=was.cells.get(TEXT, ""), fingerprint=was.fingerprint, number=number)
    return _request(reader, place, shape, ident, filled, previous, emptied)


def _request(
    reader: _Reader,
    place: RowLocation,
    shape: SheetLayout,
    ident: str,
    cells: Cells,
    before: PreviousRow | None = None,
    reports: Iterable[Message] = (),
) -> RequestedRow | RowReport:
    """The request of a row for a page or one of its items, or the report on its invalid cells."""
    notes: list[Message] = [*reports]
    wrong: list[Message] = []
    says: dict[str, Plain] = {}
    for name, cell in cells:
        column = shape.column(name)
        if column and cell.text:
            try:
                _put(says, column.path, cell_value(column.field, cell, reader.titles, notes))
            except UnreadableCell as problem:
                wrong.append(message("{column}: {why}", column=name, why=problem.why))
    if shape.of is not None and not wrong and before is None:
        lacking = [part.name for part in record_of(shape.of).fields if part.required and part.name not in says]
        wrong += [message("dit moet nog ingevuld: {fields}", fields=", ".join(lacking))] if lacking else []
    if wrong:
        return RowReport(place=place, about=ident, fate=RowOutcome.CONFLICT, why=tuple(wrong))
    text = next((cell.text for name, cell in cells if name == TEXT), "") if shape.of is None else ""
    if before is None and reader.state is not None:
        before = PreviousRow(says={})
    return RequestedRow(
        place=place, kind=shape.kind, ident=ident, says=says, of=shape.of, text=text, notes=tuple(notes), before=before
    )


def _put(says: dict[str, Plain], path: tuple[str, ...], value: Plain) -> None:
    first, *rest = path
    if not rest:
        says[first] = value
        return
    inner = says.get(first)
    group = dict(inner) if isinstance(inner, Mapping) else {}
    _put(group, tuple(rest), value)
    says[first] = group
