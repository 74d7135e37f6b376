"""The columns of a kind of page, from the table of kinds: one for each fact, named as an editor writes it.

A record gives a column for each of its parts (`spelregels.governance`). Lists of records have tables of their own.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from atlas.content.rendering import Rendering
from atlas.content.types import Field, Kind, Many, Number, Record, Whole
from atlas.content.values import Absence, Amount, Fields, Value
from atlas.texts import N_

# The content of a cell; `None` if it is not filled in.
Cell = str | int | float | date | tuple[str, ...] | None
Row = tuple[Cell, ...]
TEXT, WHOLE, NUMBER, DAY, LIST = "text", "whole", "number", "day", "list"
# What a cell of any type says when its value was looked for but there is none to give.
LOOKED_FOR = (Absence.UNKNOWN.value, Absence.NONE.value)
UNTIL = "-tot"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name as an editor writes the field, the type of its cells, and its meaning."""

    name: str
    type: str
    help: str


@dataclass(frozen=True, slots=True)
class FieldColumn:
    """A column, and what its cell is for the fields of a page."""

    column: Column
    cell: Callable[[Fields], Cell]


def field_columns(kind: Kind) -> tuple[FieldColumn, ...]:
    """The columns of a kind, in the order of the table of kinds."""
    return tuple(column for field in kind.fields for column in _columns(field, "", lambda fields: fields))


def _columns(field: Field, before: str, place: Callable[[Fields], Fields | None]) -> Iterator[FieldColumn]:
    """The columns of a field; `place` finds the record that contains it."""
    name = f"{before}{field.name}"

    def value(fields: Fields) -> Value:
        record = place(fields)
        return Absence.LEFT_OUT if record is None else record[field.name]

    def record(fields: Fields) -> Fields | None:
        part = value(fields)
        return part if isinstance(part, Fields) else None

    match field.type:
        case Record(fields=parts):
            for part in parts:
                yield from _columns(part, f"{name}.", record)
        case Many(of=Record()):
            return
        case Many():
            yield FieldColumn(Column(name, LIST, field.help), lambda fields: cell(value(fields)))
        case Number():
            yield FieldColumn(Column(name, NUMBER, field.help), lambda fields: _amount(value(fields), upper=False))
            until = Column(f"{name}{UNTIL}", NUMBER, N_("de bovengrens, als niemand het precies weet"))
            yield FieldColumn(until, lambda fields: _amount(value(fields), upper=True))
        case _:
            kind = WHOLE if isinstance(field.type, Whole) else TEXT
            yield FieldColumn(Column(name, kind, field.help), lambda fields: cell(value(fields)))


def _amount(value: Value, *, upper: bool) -> Cell:
    if isinstance(value, Amount):
        return value.high if upper else value.low
    return cell(value)


def cell(value: Value) -> Cell:
    """A value as a cell: a page by its id, a party without one by its key."""
    return _CELL.render(value)


def _range(value: Amount) -> str:
    return f"{value.low:g}" if value.low == value.high else f"{value.low:g}-{value.high:g}"


_CELL: Rendering[Cell] = Rendering(
    text=lambda text: text,
    number=lambda number: number,
    day=str,
    amount=_range,
    page=lambda page: page.key,
    party=lambda party: party.key,
    absence=lambda absence: absence.value or None,
    record=lambda _record: None,
    items=lambda items: tuple(str(part) for part in map(cell, items) if part is not None),
)
