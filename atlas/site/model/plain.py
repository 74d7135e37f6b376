"""Facts, tables, and texts."""

from dataclasses import dataclass
from typing import ClassVar

from atlas.site.model.pieces import Rich


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One row of a fact box.

    `editorial` marks a judgement of the editors, `why` explains a derived value, `source` says what the value rests on.
    """

    label: str
    values: tuple[Rich, ...]
    why: str = ""
    editorial: bool = False
    source: Rich = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """A fact box; a `wide` one runs along with the text. What nobody filled in stands at the foot of the page."""

    shape: ClassVar[str] = "facts"
    title: str
    facts: tuple[Fact, ...]
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Strip:
    """A few facts in one line: pairs of a label and what it says."""

    shape: ClassVar[str] = "strip"
    facts: tuple[tuple[str, Rich], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table: its cells, the first being its head; `state` is a class such as `past`; `id` an anchor.

    A row with `group` set has one cell, which heads the rows below it. `choices` holds the numbers of the options of
    a `Filter` that it has, `ranks` its places in the orders of that filter after the first.
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

    `fits` says that it never needs to scroll sideways; `note` stands above it and holds for every row.
    `style` is a class, such as `run-on`: its cells run on in one line on a phone.
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
    """Running text by the atlas. `tone` is empty, `quiet`, `lead` or `warning`."""

    shape: ClassVar[str] = "paragraph"
    text: Rich
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A plain list. `style` is empty, `plain`, `columns`, `steps` or `tables` (where a party sits, by opgave)."""

    shape: ClassVar[str] = "bullets"
    items: tuple[Rich, ...]
    style: str = ""
