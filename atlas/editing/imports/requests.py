"""Requests: what a row of a table wants a page to say, and the report on each row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from atlas.content.plain import Plain
from atlas.content.types import Field, FieldType, Kind, Many, Record, Ref
from atlas.content.values import Absence
from atlas.texts import Message


class RowOutcome(Enum):
    """The outcome of a row."""

    NEW = "nieuw"
    CHANGED = "anders"
    SAME = "zelfde"
    CONFLICT = "conflict"
    SKIPPED = "overgeslagen"


@dataclass(frozen=True, slots=True, order=True)
class RowLocation:
    """The table of a row, and its number there."""

    table: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RowReport:
    """The outcome of a row, its page, and the reasons; `cells` are its values, old and new."""

    place: RowLocation
    about: str
    fate: RowOutcome
    why: tuple[Message, ...] = ()
    cells: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviousRow:
    """The values of a row at the time of the export, and the fingerprint of its page; empty for a new row.

    `number` is the number of its item in the list, from 1.
    """

    says: Mapping[str, Plain]
    text: str = ""
    fingerprint: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestedRow:
    """A readable row: what it says about the page `ident`, or about one item of its list `of`.

    `text` is the running text of a new page. `notes` are the guesses made to read it. `before` is set if the table was
    made by an export.
    """

    place: RowLocation
    kind: Kind
    ident: str
    says: Mapping[str, Plain]
    of: Field | None = None
    text: str = ""
    notes: tuple[Message, ...] = field(default=())
    before: PreviousRow | None = None


def references(kind: FieldType, value: Plain) -> tuple[str, ...]:
    """The ids that a value of a field refers to, without parties without a page and web addresses."""
    if isinstance(value, Absence):
        return ()
    if isinstance(kind, Many):
        return tuple(
            ident for part in (value if isinstance(value, tuple) else ()) for ident in references(kind.of, part)
        )
    if isinstance(kind, Record) and isinstance(value, Mapping):
        parts = ((part, value[part.name]) for part in kind.fields if part.name in value)
        return tuple(ident for part, inner in parts for ident in references(part.type, inner))
    is_id = isinstance(kind, Ref) and isinstance(value, str) and not value.startswith("?") and ":" not in value
    return (str(value),) if is_id else ()


def record_of(of: Field) -> Record:
    """The group type of the items of a list."""
    inner = of.type.of if isinstance(of.type, Many) else of.type
    if not isinstance(inner, Record):
        raise TypeError("a list of groups is meant")
    return inner
