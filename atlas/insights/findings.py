"""What an analysis gives: a table, and signals, each a question with its rule, its inputs and what is unknown."""

from collections.abc import Callable
from dataclasses import dataclass

from atlas.content.config.settings import Thresholds
from atlas.content.values import Fields
from atlas.landscape.landscape import Landscape
from atlas.texts import Message

# The three kinds of mini-praktijken, one of which fits each signal.
INSIDE_OUT, OUTSIDE_IN, IN_BETWEEN = "binnenuit", "buitenin", "tussenin"


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages and parties, by id or key, to be shown as links."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A value that is not known, with what can be said of it."""

    text: Message


Cell = Message | str | int | float | Pages | Unknown


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One row of a table: `about` is the page that it belongs to, so that a page can show its own rows."""

    about: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class FindingTable:
    """What an analysis found, whether or not it asks anything."""

    columns: tuple[Message, ...]
    rows: tuple[FindingRow, ...]

    def of(self, page: str) -> "FindingTable":
        """The rows of one page."""
        return FindingTable(self.columns, tuple(row for row in self.rows if row.about == page))


@dataclass(frozen=True, slots=True)
class Input:
    """Something that a signal rests on: what it is, and the pages that show it."""

    text: Message
    pages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a base are not known: `unknown` of `total`, as `text` says it."""

    unknown: int
    total: int
    text: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """A question to who reads a page.

    `name` is that of its analysis and `variant` says which of its questions, if it has several. `pages` are where it
    is asked, none if the atlas as a whole is asked; `beside` are other pages that it is about.
    `rule` says with its thresholds what made it; `because` is what it rests on; `unknown` what is not known in its
    base. `helps` is the kind of mini-praktijk that fits. `weight` orders signals of one name on one page, heaviest
    first. `weighed` is the editors' reason not to ask it again, if they gave one.
    """

    name: str
    pages: tuple[str, ...]
    question: Message
    rule: Message
    because: tuple[Input, ...]
    unknown: Share
    helps: str
    variant: str = ""
    beside: tuple[str, ...] = ()
    weight: float = 0
    weighed: Fields | None = None

    @property
    def is_unsure(self) -> bool:
        """Whether part of what it rests on is not known."""
        return self.unknown.unknown > 0


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one analysis found."""

    table: FindingTable
    signals: tuple[Signal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """An analysis: its name for editors, its title for readers, and the function that runs it.

    Of the questions about an opgave those of the lowest `rank` come first.
    """

    name: str
    title: str
    run: Callable[[Landscape, Thresholds], Findings]
    rank: int
