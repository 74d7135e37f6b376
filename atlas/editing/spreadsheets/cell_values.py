"""The value of a cell, read by the table of kinds, or why it cannot be read."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from atlas.content.ids import is_id
from atlas.content.names import plain_key
from atlas.content.parsing.dates import guess_day, parse_day
from atlas.content.parsing.nodes import Scalar, Sequence
from atlas.content.plain import Plain, to_plain
from atlas.content.types import Date, Field, FieldType, Many, Number, Ref, Whole
from atlas.content.validate import read_value
from atlas.content.values import Absence
from atlas.diagnostics import Span, errors
from atlas.editing.spreadsheets.cell_formats import MONTHS
from atlas.editing.spreadsheets.cells import to_node
from atlas.editing.spreadsheets.files import SheetCell
from atlas.texts import Message, message

Titles = Mapping[str, Mapping[str, str]]
# Day 0 of a spreadsheet; numbers of five digits are dates from 1927 to 2173.
DAY_ZERO, FIRST_NUMBER, LAST_NUMBER = date(1899, 12, 30), 10_000, 99_999
# What a spreadsheet writes to CSV after turning `1-2` or `mei 2023` into a date.
_DAY_MONTH = re.compile(rf"([0-9]{{1,2}})-({'|'.join(MONTHS)}|mar|may|oct)", re.IGNORECASE)
_MONTH_YEAR = re.compile(rf"({'|'.join(MONTHS)}|mar|may|oct)-([0-9]{{2}})", re.IGNORECASE)
_ENGLISH = {"mar": "mrt", "may": "mei", "oct": "okt"}
# The two-digit year from which a spreadsheet reads the last century.
LAST_CENTURY = 30


class UnreadableCell(Exception):  # noqa: N818 - it says what a cell is
    """A cell that cannot be read; `why` says what is wrong with it."""

    def __init__(self, why: Message) -> None:
        super().__init__(why.text)
        self.why = why


def cell_value(field: Field, cell: SheetCell, titles: Titles, notes: list[Message]) -> Plain:
    """The value of a cell; guesses are added to the notes."""
    inner = field.type.of if isinstance(field.type, Many) else field.type
    _refuse_made_dates(cell, inner)
    node = to_node(cell.text, field, Span(""))
    if isinstance(node, Sequence):
        node = Sequence(
            tuple(_interpret(item, inner, titles, notes) for item in node.items if isinstance(item, Scalar)), node.span
        )
    elif isinstance(node, Scalar):
        node = _interpret(node, inner, titles, notes)
    value, problems = read_value(node, field)
    grave = next(errors(problems), None)
    if grave:
        raise UnreadableCell(Message(text=grave.rule.text, args=grave.args))
    if value is Absence.LEFT_OUT:
        raise UnreadableCell(message("dit is niet te lezen"))
    return to_plain(value)


def _refuse_made_dates(cell: SheetCell, kind: FieldType) -> None:
    """Raise `UnreadableCell` for a text that a spreadsheet turned into a date."""
    made = _DAY_MONTH.fullmatch(cell.text) if isinstance(kind, Date | Number | Whole) else None
    typed = cell.typed or (f"{made[1]}-{_month(made[2])}" if made else "")
    if typed and isinstance(kind, Date):
        raise UnreadableCell(
            message("het rekenblad maakte een datum van '{typed}'; schrijf er het jaar bij", typed=typed)
        )
    if typed or (cell.moment and isinstance(kind, Number | Whole)):
        raise UnreadableCell(
            message(
                "het rekenblad maakte een datum van '{typed}'; maak de kolom op als tekst en typ het opnieuw",
                typed=typed or cell.text,
            )
        )


def _interpret(scalar: Scalar, kind: FieldType, titles: Titles, notes: list[Message]) -> Scalar:
    """A text as it was meant: a date in another order or as a number, and a title for an id."""
    better = ""
    if isinstance(kind, Date) and not parse_day(scalar.text):
        better = _date(scalar.text)
    elif isinstance(kind, Ref) and not is_id(scalar.text) and not scalar.text.startswith("?"):
        kinds = kind.kinds or tuple(titles)
        near = {ident for kind_name in kinds if (ident := titles.get(kind_name, {}).get(plain_key(scalar.text)))}
        better = near.pop() if len(near) == 1 else ""
    if not better:
        return scalar
    notes.append(message("'{typed}' is gelezen als {meant}", typed=scalar.text, meant=better))
    return Scalar(better, scalar.span)


def _date(text: str) -> str:
    likely = guess_day(text)
    if likely:
        return str(likely)
    shown = _MONTH_YEAR.fullmatch(text)
    if shown:
        century = 1900 if int(shown[2]) >= LAST_CENTURY else 2000
        return f"{century + int(shown[2])}-{_month(shown[1]):02}"
    number = int(text) if text.isascii() and text.isdecimal() and len(text) == len(str(LAST_NUMBER)) else 0
    return (DAY_ZERO + timedelta(number)).isoformat() if FIRST_NUMBER <= number <= LAST_NUMBER else ""


def _month(name: str) -> int:
    """The number of a month by its short name."""
    short = name.casefold()
    return MONTHS.index(_ENGLISH.get(short, short)) + 1
