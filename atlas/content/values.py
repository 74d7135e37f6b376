"""The values that a field can hold, and the entity that carries them.

The data that reading passes on to resolving. A field without a value is absent in one of three ways, kept apart
throughout: not filled in (`LEFT_OUT`), looked for but not found (`UNKNOWN`), known not to exist (`NONE`).
"""

import calendar
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum

from atlas.content.names import name_key
from atlas.diagnostics import Span


class Absence(Enum):
    """Why a field has no value."""

    LEFT_OUT = ""
    UNKNOWN = "onbekend"
    NONE = "geen"


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A date as precise as written: a year, a month or a day. `month` and `day` are 0 when not written."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def first(self) -> date:
        """The first day that this date covers."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that this date covers."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, or a range for an estimate; `low` equals `high` for a single number."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to a page by its id."""

    target: str
    span: Span

    @property
    def key(self) -> str:
        """What identifies the page among pages and unwritten parties: its id."""
        return self.target


@dataclass(frozen=True, slots=True)
class Unwritten:
    """A party that is known to exist but has no page, written as `"? naam"`."""

    name: str
    span: Span

    @property
    def key(self) -> str:
        """What identifies an unwritten party: its normalised name after a `?`."""
        return unwritten_key(self.name)


def unwritten_key(name: str) -> str:
    """The key of an unwritten party with this name; never a valid id of a page."""
    return "?" + name_key(name)


@dataclass(frozen=True, slots=True)
class Fields:
    """Named values: the front matter of a page, or one item of a list. A missing name means `LEFT_OUT`."""

    values: "Mapping[str, Value]"
    span: Span
    places: Mapping[str, Span] = field(default_factory=dict, compare=False)

    def __getitem__(self, name: str) -> "Value":
        return self.values.get(name, Absence.LEFT_OUT)

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def place(self, name: str) -> Span:
        """The position of the value of a field; of the whole item if the field was left out."""
        return self.places.get(name, self.span)

    def text(self, name: str) -> str:
        """The text of a field; empty if there is none."""
        value = self[name]
        return value if isinstance(value, str) else ""

    def day(self, name: str) -> Day | None:
        """The date of a field, if there is one."""
        value = self[name]
        return value if isinstance(value, Day) else None

    def number(self, name: str) -> int | None:
        """The whole number of a field, if there is one."""
        value = self[name]
        return value if isinstance(value, int) else None

    def amount(self, name: str) -> Amount | None:
        """The amount of a field, if there is one."""
        value = self[name]
        return value if isinstance(value, Amount) else None

    def target(self, name: str) -> str:
        """The id of the page, or the key of the unwritten party, that a field names; empty if there is none."""
        value = self[name]
        return value.key if isinstance(value, Reference | Unwritten) else ""

    def many(self, name: str) -> "tuple[Value, ...]":
        """The values of a list; empty if it is absent."""
        value = self[name]
        return value if isinstance(value, tuple) else ()

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of a list."""
        return tuple(value for value in self.many(name) if isinstance(value, str))

    def targets(self, name: str) -> tuple[str, ...]:
        """The ids and keys that a list names."""
        return tuple(value.key for value in self.many(name) if isinstance(value, Reference | Unwritten))

    def items(self, name: str) -> "tuple[Fields, ...]":
        """The items of a list of records."""
        return tuple(value for value in self.many(name) if isinstance(value, Fields))

    def record(self, name: str) -> "Fields | None":
        """The record of a field, if there is one."""
        value = self[name]
        return value if isinstance(value, Fields) else None

    def without(self, *names: str) -> "Fields":
        """The same fields with some left out."""
        return replace(self, values={n: v for n, v in self.values.items() if n not in names})

    def with_value(self, name: str, value: "Value") -> "Fields":
        """The same fields with one value replaced."""
        return replace(self, values={**self.values, name: value})


Value = str | int | Day | Amount | Reference | Unwritten | Absence | Fields | tuple["Value", ...]


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A block of Markdown that starts on line `line` of its file; `internal` blocks are not public."""

    text: str
    line: int
    internal: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a page: its blocks, and the references and pictures in them."""

    blocks: tuple[TextBlock, ...] = ()
    references: "tuple[BodyReference, ...]" = ()
    pictures: "tuple[BodyPicture, ...]" = ()

    @property
    def text(self) -> str:
        """The Markdown of all blocks, separated by blank lines so that no block continues another."""
        return "\n\n".join(block.text for block in self.blocks)

    def public(self) -> "Body":
        """The body without its internal blocks, references and pictures."""
        return Body(
            tuple(block for block in self.blocks if not block.internal),
            tuple(reference for reference in self.references if not reference.internal),
            tuple(picture for picture in self.pictures if not picture.internal),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture in the content folder: its file, its name on the site, and its size in pixels.

    The name is derived from the content. A width and height of 0 mean that the size is unknown.
    """

    file: str
    name: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyPicture:
    """`![alt](typed)` in a body. `file` is its path in the content folder, empty if the picture is not in it.

    `picture` is the picture to show; if it is `None`, the text in `alt` is shown instead.
    """

    typed: str
    file: str
    alt: str
    decorative: bool
    internal: bool
    span: Span
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyReference:
    """`[[id]]`, `[[id|label]]` or `[[? naam]]` in a body, or a link to the file of a page: `file` then is that file."""

    to: Reference | Unwritten
    label: str
    internal: bool = False
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One page, checked: `kind` is a name in the table of kinds, `path` is relative to the content folder."""

    id: str
    kind: str
    path: str
    fields: Fields
    body: Body = Body()
    title: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Set the title, or the id if there is no readable title; computed once because it is used so often."""
        object.__setattr__(self, "title", self.fields.text("titel") or self.id)

    @property
    def visibility(self) -> str:
        """`openbaar`, `intern` or `concept`."""
        return visibility(self.fields)


def visibility(fields: Fields) -> str:
    """The visibility of a page or item: `openbaar` if it is left out, `intern` if it is unknown."""
    value = fields["zichtbaarheid"]
    if value is Absence.LEFT_OUT:
        return "openbaar"
    return value if isinstance(value, str) else "intern"


def leaves(value: Value) -> Iterator[Value]:
    """Every single value in a value, depth first."""
    if isinstance(value, tuple):
        for part in value:
            yield from leaves(part)
    elif isinstance(value, Fields):
        for part in value.values.values():
            yield from leaves(part)
    else:
        yield value


def map_leaves(value: Value, change: Callable[[Value], Value]) -> Value:
    """The same value with `change` applied to every single value within it."""
    if isinstance(value, tuple):
        return tuple(map_leaves(part, change) for part in value)
    if isinstance(value, Fields):
        return replace(value, values={name: map_leaves(part, change) for name, part in value.values.items()})
    return change(value)
