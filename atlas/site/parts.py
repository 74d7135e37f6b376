"""The components that pages are made of: frozen data, one macro each in `templates/parts.html`.

Every text here is in the reader's language and every address relative to the page; a template decides nothing.
`shape` names the macro. `Rich` is running text: plain strings and small parts, in order; `inline.py` makes its HTML.
"""

from dataclasses import dataclass, field
from typing import ClassVar

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link. `hint` is shown on hover; `external` leads off the atlas; `kind` is a kind of page or empty."""

    href: str
    text: str
    hint: str = ""
    kind: str = ""
    external: bool = False
    world: str = ""


@dataclass(frozen=True, slots=True)
class Unwritten:
    """A party that has no page yet. `href` leads to where such parties are listed."""

    text: str
    hint: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Absent:
    """Why there is no value: `onbekend` (not found), `geen` (there is none) or `leeg` (nobody filled it in)."""

    state: str
    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Badge:
    """A short word with a meaning: `family` is `niveau`, `vorm`, `fase`, `licht`, `zekerheid` or `band`."""

    family: str
    value: str
    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class World:
    """A world as shape and word. `count`, if given, stands before the word."""

    value: str
    text: str
    count: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A date for people, and the same for machines (`2023`, `2023-05`, `2023-05-12`)."""

    machine: str
    text: str


@dataclass(frozen=True, slots=True)
class Quiet:
    """Text that steps back: a remark beside something."""

    text: str


@dataclass(frozen=True, slots=True)
class Bar:
    """How many of a few are there, as boxes that are filled or not; the same stands beside it in words."""

    filled: int
    of: int


@dataclass(frozen=True, slots=True)
class Why:
    """The reason for what stands before it, on a line of its own."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words, from the front matter."""

    text: str


@dataclass(frozen=True, slots=True)
class Mine:
    """The choice of an organisation as the reader's own, and its undoing; shown only with JavaScript."""

    id: str
    text: str
    undo: str


Inline = str | Anchor | Unwritten | Absent | Badge | World | Moment | Quiet | Bar | Why | Quote | Mine
Rich = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of a fact box. `editorial` marks a judgement of the editors; `why` explains a derived value."""

    label: str
    values: tuple[Rich, ...]
    why: str = ""
    editorial: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """A fact box. `empty` is one line that names what nobody filled in; a `wide` one runs along with the text."""

    shape: ClassVar[str] = "facts"
    title: str
    facts: tuple[Fact, ...]
    empty: str = ""
    wide: bool = False


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `numeric` holds the numbers of columns with figures; rows after `fold` are folded behind `more`.

    `fits` says that it never needs to scroll sideways; `note` stands above it and holds for every row.
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


@dataclass(frozen=True, slots=True)
class Prose:
    """Text of the page itself, as sanitised HTML."""

    shape: ClassVar[str] = "prose"
    html: Markup


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


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the grid of levels and forms: a count that opens a list, or why it is empty."""

    count: int
    text: str
    href: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """Levels by forms. `rows` pairs a level badge with a cell for each column."""

    shape: ClassVar[str] = "grid"
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Badge | Absent, tuple[Cell, ...]], ...]
    small: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A head over some columns of a matrix or heat table; `level` gives its colour."""

    head: Inline
    width: int
    level: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A cell of a matrix. `state` is `in` with a level, `ahead`, `past`, `unsure` or `no`; `word` says it in full."""

    state: str
    sign: str = ""
    word: str = ""


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """The head of a column of a matrix, and what stands at its foot; `state` is a class such as `ahead`."""

    anchor: Anchor
    level: str
    foot: Rich
    state: str = ""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row of a matrix, with how many of its cells are filled."""

    head: Rich
    count: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """Rows of a matrix under one head."""

    head: Rich
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who sits where: rows by columns, with heads over the columns, and a legend of signs with their meaning."""

    shape: ClassVar[str] = "matrix"
    id: str
    caption: str
    corner: str
    count: str
    foot: str
    levels: tuple[Span, ...]
    forms: tuple[Span, ...]
    columns: tuple[MatrixColumn, ...]
    groups: tuple[MatrixGroup, ...]
    legend: tuple[tuple[Mark, str], ...]


@dataclass(frozen=True, slots=True)
class HeatCell:
    """A count that opens a list, or why there is none; `depth` is 0 to 4, `span` how many columns it covers."""

    count: str
    text: str
    level: str
    href: str = ""
    state: str = ""
    depth: int = 0
    span: int = 1


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A row of a heat table; `total` sets it apart."""

    head: Rich
    cells: tuple[HeatCell, ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class Heat:
    """A table of counts, darker where there are more."""

    shape: ClassVar[str] = "heat"
    caption: str
    corner: str
    levels: tuple[Span, ...]
    columns: tuple[tuple[str, str], ...]
    rows: tuple[HeatRow, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung of the ladder from the general question to the concrete assignment; `opens` heads those of its level."""

    level: str
    head: Rich
    text: Rich
    broken: bool = False
    opens: Rich = ()


@dataclass(frozen=True, slots=True)
class Ladder:
    """Definitions of one opgave, from level to level."""

    shape: ClassVar[str] = "ladder"
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A sign on a picture with its meaning; `sign` is a class."""

    sign: str
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Boxes to tick over a picture: `options` (value and text) choose from the mark `name` of nodes or lines."""

    name: str
    legend: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Controls:
    """What a reader can choose on a map, once JavaScript runs: boxes to tick, and a year between two years."""

    choices: tuple[Choice, ...]
    first: int
    now: int
    last: int
    today: str


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture with its number, title, legend and the way to the same content as a table.

    `start` is where a narrow screen opens it, as a share of its width; `missing` stands in place of a picture
    that could not be drawn. `kind` sets its size; `file` names what is downloaded, and `credit` stands under that.
    """

    shape: ClassVar[str] = "plate"
    id: str
    number: str
    title: str
    subtitle: str
    svg: Markup
    legend: tuple[LegendItem, ...]
    notes: tuple[str, ...] = ()
    tools: tuple[Anchor, ...] = ()
    missing: str = ""
    start: str = "0"
    kind: str = ""
    file: str = ""
    credit: str = ""
    controls: Controls | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Relations that share a name: `name` is how the relation reads from this page."""

    name: str
    items: tuple[tuple[Rich, Rich], ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Relations:
    """Relations of a page, by name."""

    shape: ClassVar[str] = "relations"
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A card that leads to a page."""

    anchor: Anchor
    kicker: str = ""
    text: str = ""
    facts: Rich = ()
    grid: Grid | None = None
    choices: str = ""
    ranks: str = ""


@dataclass(frozen=True, slots=True)
class Cards:
    """A row of cards. `wide` gives each more room."""

    shape: ClassVar[str] = "cards"
    cards: tuple[Card, ...]
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Chooser:
    """A list to choose a page from. Without JavaScript only `otherwise` is there: a link to the whole list."""

    shape: ClassVar[str] = "chooser"
    label: str
    button: str
    options: tuple[Anchor, ...]
    otherwise: Anchor


@dataclass(frozen=True, slots=True)
class Option:
    """One box of a facet: its number in the filter, its value in addresses, and how many of the list have it."""

    number: int
    value: str
    label: str
    count: str


@dataclass(frozen=True, slots=True)
class Facet:
    """What a list can be narrowed down by; `name` stands in addresses."""

    name: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """The facets of a list of `number` rows, and the orders it can be put in (name and label), the given one first."""

    shape: ClassVar[str] = "filter"
    facets: tuple[Facet, ...]
    orders: tuple[tuple[str, str], ...]
    number: int


@dataclass(frozen=True, slots=True)
class Signal:
    """A question with the rule that made it, what it rests on, and what helps.

    `about` are links to the pages that it is about, on a page that gathers questions. `unknown` says what is not known
    in its base; `unsure` that this is something. `helps` are mini-praktijken. `weighed` is why it is not asked again.
    """

    shape: ClassVar[str] = "signal"
    question: str
    rule: str
    because: tuple[Rich, ...]
    unknown: str
    unsure: bool
    helps: Rich = ()
    about: Rich = ()
    weighed: Rich = ()


@dataclass(frozen=True, slots=True)
class Choices:
    """One choice of a tool: its name, its label, what stands for no choice, and pairs of a value and a text."""

    name: str
    label: str
    none: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Tool:
    """Something that a reader uses with JavaScript: choices, and room for what is found; `kind` is its class.

    `words` are the texts that its script shows, by name. It is hidden without JavaScript.
    """

    shape: ClassVar[str] = "tool"
    kind: str
    choices: tuple[Choices, ...]
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """The choice of one's own organisation, of which the answer is then shown: the row `ROW-id` of a table.

    Shown only with JavaScript; the table is there without it. `options` are pairs of an id and a name; `more` leads
    to all that the atlas says of the chosen one, the id still to be filled in for `*`.
    """

    shape: ClassVar[str] = "own-answer"
    label: str
    none: str
    options: tuple[tuple[str, str], ...]
    table: str
    row: str
    more: Anchor


@dataclass(frozen=True, slots=True)
class Section:
    """A headed stretch of a page. `level` is 2 or 3."""

    shape: ClassVar[str] = "section"
    id: str
    title: str
    parts: tuple["Part", ...]
    level: int = 2
    count: str = ""


@dataclass(frozen=True, slots=True)
class Fold:
    """Parts behind one click, with a line that says what and how many."""

    shape: ClassVar[str] = "fold"
    summary: str
    parts: tuple["Part", ...] = field(default=())


Part = (
    Facts
    | Table
    | Prose
    | Paragraph
    | Bullets
    | Grid
    | Heat
    | Matrix
    | Ladder
    | Plate
    | Relations
    | Cards
    | Chooser
    | Filter
    | Signal
    | OwnAnswer
    | Tool
    | Section
    | Fold
)
