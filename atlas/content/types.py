"""The types that a field can have. Data only: `validate` uses them to read values, `kinds` to build the table."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """Text on one line. `pattern`, if given, is a regular expression that the whole text must match.

    `names`, if given, are the known names: others are accepted with a warning. `labels` gives words that are shown to
    readers differently; any other text is shown as it is.
    """

    pattern: str = ""
    names: tuple[str, ...] = ()
    labels: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class MultiLine:
    """Text, of one or more lines."""


@dataclass(frozen=True, slots=True)
class Date:
    """A year, month or day."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number or a range: `0.4`, `0,4`, `1-2`."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number of 0 or more."""


@dataclass(frozen=True, slots=True)
class Web:
    """A web address, http or https."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words, each with the label that readers see; an empty label is the word as it is written.

    For kinds of relations, `names` gives the name from either end; the name from this end is the label.
    """

    labels: Mapping[str, str]
    names: Mapping[str, tuple[str, str]] | None = None

    @property
    def options(self) -> tuple[str, ...]:
        """The words, as an editor writes them."""
        return tuple(self.labels)


def relation(names: Mapping[str, tuple[str, str]]) -> OneOf:
    """A choice of kinds of relations, each with a name from both ends."""
    return OneOf({word: forward for word, (forward, _) in names.items()}, names)


def as_written(words: Iterable[str]) -> OneOf:
    """A choice of words that are shown as they are written, such as names or the owner's words."""
    return OneOf(dict.fromkeys(words, ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """The id of a page of one of `kinds` (none given: of any kind).

    `forward` names the relation from the page that states it, `backward` from the page it leads to.
    `unwritten` allows `"? naam"`; `web` allows a web address instead of an id.
    """

    kinds: tuple[str, ...]
    forward: str
    backward: str
    unwritten: bool = False
    web: bool = False


@dataclass(frozen=True, slots=True)
class Many:
    """A list. A single value is read as a list of one."""

    of: "Line | MultiLine | OneOf | Ref | Record"


@dataclass(frozen=True, slots=True)
class Record:
    """Named fields. A single value is read as a record with only the field `main`."""

    fields: "tuple[Field, ...]"
    main: str = ""

    def field(self, name: str) -> "Field | None":
        """The field of this name."""
        return next((field for field in self.fields if field.name == name), None)


FieldType = Line | MultiLine | Date | Number | Whole | Web | OneOf | Ref | Many | Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field: its name as an editor writes it, its type, the label that readers see, and one line of help.

    `unknown_allowed`: whether a required field may be `onbekend` (optional ones always may, or be `geen`).
    """

    name: str
    type: FieldType
    label: str
    help: str
    required: bool = False
    unknown_allowed: bool = False
    facet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of page: its name, its folder (in addresses too), its words for readers and its own fields."""

    name: str
    folder: str
    one: str
    many: str
    help: str
    fields: tuple[Field, ...]

    def field(self, name: str) -> Field | None:
        """The field of this name."""
        return next((field for field in self.fields if field.name == name), None)
