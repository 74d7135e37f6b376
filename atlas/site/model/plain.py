"""Facts, tables, and texts."""

from dataclasses import dataclass
from typing import ClassVar

from atlas.site.model.pieces import Rich


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A row of a fact box.

    `editorial` marks a judgement of the editors, `why` explains a derived value, `source` is the source of the value.
    """

    label: str
    values: tuple[Rich, ...]
    why: str = ""
    editorial: bool = False
    source: Rich = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """A fact box; a `wide` one is as wide as the text. Fields not filled in are listed at the foot of the page."""

    shape: ClassVar[str] = "facts"
    title: str
    facts: tuple[Fact, ...]
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Strip:
    """A few facts on one line: pairs of a label and a value."""

    shape: ClassVar[str] = "strip"
    facts: tuple[tuple[str, Rich], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table: its cells, of which the first is a heading; `state` is a class such as `past`; `id` an anchor.

    A `group` row has one cell, the heading of the rows below it. `choices` are the numbers of the options of a `Filter`
    that apply to it, `ranks` its positions in the sort orders of that filter other than the default.
    """

    cells: tuple[Rich, ...]
    state: str = ""
    id: str = ""
    group: bool = False
    choices: str = ""
    ranks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table. `numeric` holds the numbers of columns with figures; rows after `fold` are folded behind `more`.

    `fits` means that it never needs to scroll sideways; `note` is shown above it and holds for every row. `style` is a
    class, such as `run-on`, with which the cells of a row form one line on a phone.
    """

    shape: ClassVar[str] = "table"
    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    numeric: tuple[int, ...] = ()
    more: str = ""
    fold: int = 0
    id: str = ""
    fits: bool = False
    note: Rich = ()
    style: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text by the atlas itself. `tone` is empty, `quiet`, `lead` or `warning`."""

    shape: ClassVar[str] = "paragraph"
    text: Rich
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A plain list. `style` is empty, `plain`, `columns`, `steps` or `tables` (where a party sits, by opgave)."""

    shape: ClassVar[str] = "bullets"
    items: tuple[Rich, ...]
    style: str = ""
