"""Sheets as wishes: every row is read with the table of kinds, or told why it is not."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from atlas.content.dates import day, likely_day
from atlas.content.hints import did_you_mean, nearest
from atlas.content.ids import is_id
from atlas.content.nodes import Scalar, Sequence
from atlas.content.read import Content
from atlas.content.types import Date, FieldType, Many, Ref
from atlas.content.validate import read_value
from atlas.content.values import Absence
from atlas.diagnostics import Span, errors
from atlas.editing.alike import folded
from atlas.editing.cells import to_node
from atlas.editing.new import id_for
from atlas.editing.plain import Plain, plain
from atlas.editing.sheet_cells import BROKEN, FORMULA, MERGED, Cell, RawSheet
from atlas.editing.sheet_shape import EXPLANATION, ID, TEXT, Column, Shape, shapes
from atlas.editing.wishes import Fate, Place, Told, Wish, record_of
from atlas.texts import N_, Message, message

TITLE = "titel"
# Where the head of a sheet may stand: below a title and a few remarks.
HEAD_WITHIN = 15
# Day 0 of a spreadsheet; five digits are the years from 1927 to 2173.
DAY_ZERO, FIRST_NUMBER, LAST_NUMBER = date(1899, 12, 30), 10_000, 99_999
WHY = {
    FORMULA: N_("in de kolom '{column}' staat een formule; zet de uitkomst neer als waarde"),
    MERGED: N_("in de kolom '{column}' zijn cellen samengevoegd; splits ze en vul elke rij"),
    BROKEN: N_("in de kolom '{column}' staat een foutmelding van het rekenblad"),
}


@dataclass(frozen=True, slots=True)
class Read:
    """What was read: wishes, the rows that are none with the reason, and remarks about whole sheets."""

    wishes: tuple[Wish, ...]
    told: tuple[Told, ...]
    remarks: tuple[Message, ...]


class _Unreadable(Exception):  # noqa: N818 - it says what a cell is
    """A cell that cannot be read; `why` says what is wrong with it."""

    def __init__(self, why: Message) -> None:
        super().__init__(why.text)
        self.why = why


def read_wishes(raw: Iterable[RawSheet], content: Content, named: str = "") -> Read:
    """What the rows of these sheets want. `named` is the sheet that a file with another name stands for."""
    known = {shape.name: shape for shape in shapes(content.kinds)}
    titles = _titles(content)
    wishes: list[Wish] = []
    told: list[Told] = []
    remarks: list[Message] = []
    for sheet in raw:
        shape = known.get(named or sheet.name.strip().casefold())
        if sheet.encoding:
            remarks.append(message("{sheet} is gelezen als {encoding}", sheet=sheet.name, encoding=sheet.encoding))
        if sheet.name == EXPLANATION and not named:
            continue
        if shape is None:
            near = did_you_mean(nearest(named or sheet.name.casefold(), known))
            remarks.append(message("het blad '{sheet}' ken ik niet{hint}", sheet=named or sheet.name, hint=near))
            told += _all_skipped(sheet, message("het blad is onbekend"))
            continue
        _read_sheet(sheet, shape, titles, (wishes, told, remarks))
    return Read(tuple(wishes), tuple(told), tuple(remarks))


Found = tuple[list[Wish], list[Told], list[Message]]
Titles = Mapping[str, Mapping[str, str]]


def _titles(content: Content) -> Titles:
    """The id by title, for every kind: a title that two pages have leads nowhere."""
    found: dict[str, dict[str, str]] = {}
    for entity in content.entities:
        of_kind = found.setdefault(entity.kind, {})
        name = folded(entity.title)
        of_kind[name] = "" if name in of_kind else entity.id
    return found


def _read_sheet(sheet: RawSheet, shape: Shape, titles: Titles, found: Found) -> None:
    wishes, told, remarks = found
    head = next((n for n, (_, row) in enumerate(sheet.rows[:HEAD_WITHIN]) if _is_head(row)), None)
    if head is None:
        remarks.append(message("in het blad '{sheet}' staat geen kop met 'id' of 'titel'", sheet=sheet.name))
        told += _all_skipped(sheet, message("er is geen kop"))
        return
    above = RawSheet(sheet.name, sheet.rows[:head])
    told += _all_skipped(above, message("staat boven de kop"))
    columns = _columns(sheet, shape, sheet.rows[head][1], remarks)
    last = max((n for n, (_, row) in enumerate(sheet.rows) if any(cell.text or cell.why for cell in row)), default=head)
    for number, row in sheet.rows[head + 1 : last + 1]:
        place = Place(shape.name, number)
        cells = [(name, row[at] if at < len(row) else Cell("")) for at, name in columns]
        one = _row(place, shape, cells, titles)
        (wishes if isinstance(one, Wish) else told).append(one)  # type: ignore[arg-type]


def _is_head(row: tuple[Cell, ...]) -> bool:
    return any(cell.text.strip().casefold() in {ID, TITLE} for cell in row)


def _columns(sheet: RawSheet, shape: Shape, head: tuple[Cell, ...], remarks: list[Message]) -> list[tuple[int, str]]:
    """The columns that are known, with their numbers; of the others a remark."""
    names = {ID, *(column.name for column in shape.columns), *((TEXT,) if shape.of is None else ())}
    found: dict[str, int] = {}
    for number, cell in enumerate(head):
        name = cell.text.strip().casefold()
        if name in found:
            remarks.append(message("{sheet}: de kolom '{column}' staat er twee keer", sheet=sheet.name, column=name))
        elif name in names:
            found[name] = number
        elif name:
            hint = did_you_mean(nearest(name, names))
            text = message(
                "{sheet}: de kolom '{column}' ken ik niet{hint}", sheet=sheet.name, column=cell.text, hint=hint
            )
            remarks.append(text)
    return [(number, name) for name, number in found.items()]


def _all_skipped(sheet: RawSheet, why: Message) -> Iterator[Told]:
    for number, row in sheet.rows:
        if any(cell.text or cell.why for cell in row):
            yield Told(Place(sheet.name, number), "", Fate.SKIPPED, (why,))


def _row(place: Place, shape: Shape, cells: list[tuple[str, Cell]], titles: Titles) -> Wish | Told:
    """A row as a wish, or why it is none."""
    texts = {name: cell.text for name, cell in cells}
    ident = texts.get(ID, "") or (id_for(texts.get(TITLE, "")) if shape.of is None else "")
    if not any(cell.text or cell.why for _, cell in cells):
        return Told(place, "", Fate.SKIPPED, (message("lege rij"),))
    bad = [message(WHY[cell.why], column=name) for name, cell in cells if cell.why]
    if bad:
        return Told(place, ident, Fate.SKIPPED, tuple(bad))
    if not ident:
        return Told(place, "", Fate.SKIPPED, (message("er staat geen id"),))
    if not is_id(ident):
        return Told(place, ident, Fate.CONFLICT, (message("'{id}' kan geen id zijn", id=ident),))
    return _wish(place, shape, ident, cells, titles)


def _wish(place: Place, shape: Shape, ident: str, cells: list[tuple[str, Cell]], titles: Titles) -> Wish | Told:
    """What a row wants a page or one of its items to say, or what is wrong with its cells."""
    notes: list[Message] = []
    wrong: list[Message] = []
    says: dict[str, Plain] = {}
    for name, cell in cells:
        column = shape.column(name)
        if column and cell.text:
            try:
                _put(says, column.path, _value(column, cell, titles, notes))
            except _Unreadable as problem:
                wrong.append(message("{column}: {why}", column=name, why=problem.why))
    if shape.of is not None and not wrong:
        lacking = [part.name for part in record_of(shape.of).fields if part.required and part.name not in says]
        wrong += [message("dit moet nog ingevuld: {fields}", fields=", ".join(lacking))] if lacking else []
    if wrong:
        return Told(place, ident, Fate.CONFLICT, tuple(wrong))
    text = next((cell.text for name, cell in cells if name == TEXT), "") if shape.of is None else ""
    return Wish(place, shape.kind, ident, says, shape.of, text, tuple(notes))


def _put(says: dict[str, Plain], path: tuple[str, ...], value: Plain) -> None:
    first, *rest = path
    if not rest:
        says[first] = value
        return
    inner = says.get(first)
    group = dict(inner) if isinstance(inner, Mapping) else {}
    _put(group, tuple(rest), value)
    says[first] = group


def _value(column: Column, cell: Cell, titles: Titles, notes: list[Message]) -> Plain:
    """The value of a cell; what had to be guessed is added to the notes."""
    field = column.field
    inner = field.type.of if isinstance(field.type, Many) else field.type
    node = to_node(cell.text, field, Span(""))
    if isinstance(node, Sequence):
        node = Sequence(
            tuple(_meant(one, inner, titles, notes) for one in node.items if isinstance(one, Scalar)), node.span
        )
    elif isinstance(node, Scalar):
        node = _meant(node, inner, titles, notes)
    value, problems = read_value(node, field)
    grave = next(errors(problems), None)
    if grave:
        raise _Unreadable(Message(grave.rule.text, grave.args))
    if value is Absence.LEFT_OUT:
        raise _Unreadable(message("dit is niet te lezen"))
    return plain(value)


def _meant(scalar: Scalar, kind: FieldType, titles: Titles, notes: list[Message]) -> Scalar:
    """A text as it was meant: a date in another order or as a number, and a title for an id."""
    better = ""
    if isinstance(kind, Date) and not day(scalar.text):
        better = _date(scalar.text)
    elif isinstance(kind, Ref) and not is_id(scalar.text) and not scalar.text.startswith("?"):
        kinds = kind.kinds or tuple(titles)
        near = {found for one in kinds if (found := titles.get(one, {}).get(folded(scalar.text)))}
        better = near.pop() if len(near) == 1 else ""
    if not better:
        return scalar
    notes.append(message("'{typed}' is gelezen als {meant}", typed=scalar.text, meant=better))
    return Scalar(better, scalar.span)


def _date(text: str) -> str:
    found = likely_day(text)
    if found:
        return str(found)
    number = int(text) if text.isascii() and text.isdecimal() and len(text) == len(str(LAST_NUMBER)) else 0
    return (DAY_ZERO + timedelta(number)).isoformat() if FIRST_NUMBER <= number <= LAST_NUMBER else ""
