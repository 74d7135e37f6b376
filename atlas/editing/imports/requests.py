"""What someone else's table wants a page to say, and what becomes of each of its rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from atlas.content.plain import Plain
from atlas.content.types import Field, FieldType, Kind, Many, Record, Ref
from atlas.content.values import Absence
from atlas.texts import Message


class RowOutcome(Enum):
    """What becomes of a row."""

    NEW = "nieuw"
    CHANGED = "anders"
    SAME = "zelfde"
    CONFLICT = "conflict"
    SKIPPED = "overgeslagen"


@dataclass(frozen=True, slots=True, order=True)
class RowLocation:
    """A row: of which table, and its number there."""

    table: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RowReport:
    """What becomes of a row, about which page, and why; `cells` are its values, old and new."""

    place: RowLocation
    about: str
    fate: RowOutcome
    why: tuple[Message, ...] = ()
    cells: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviousRow:
    """What a row said when it was exported, and the fingerprint of its page then; a row that is new said nothing.

    `number` is which item of its list it was, from 1.
    """

    says: Mapping[str, Plain]
    text: str = ""
    fingerprint: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestedRow:
    """A row that can be read: what it says of the page `ident`, or of one item of the list `of` on that page.

    `text` is the running text for a page that is still to be made. `notes` is what had to be guessed to read it.
    `before` is there if the table was made by an export.
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
    """The ids that a value of a field refers to; no parties without a page, and no web addresses."""
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
    """The group that an item of a list of groups is."""
    inner = of.type.of if isinstance(of.type, Many) else of.type
    if not isinstance(inner, Record):
        raise TypeError("a list of groups is meant")
    return inner
