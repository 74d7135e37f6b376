"""The result of an analysis: a table, and signals, each a question with its rule, inputs and unknowns."""

from collections.abc import Callable
from dataclasses import dataclass

from atlas.content.config.settings import Thresholds
from atlas.content.values import Fields
from atlas.landscape.landscape import Landscape
from atlas.texts import Message

# The three types of mini-praktijken, one of which fits each signal.
INSIDE_OUT, OUTSIDE_IN, IN_BETWEEN = "binnenuit", "buitenin", "tussenin"


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages and parties, by id or key, to be shown as links."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """An unknown value, with what can be said about it."""

    text: Message


Cell = Message | str | int | float | Pages | Unknown


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A row of a table: `about` is the page that it belongs to, so that a page can show its own rows."""

    about: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class FindingTable:
    """The facts that an analysis derived, whether or not it asks anything."""

    columns: tuple[Message, ...]
    rows: tuple[FindingRow, ...]

    def of(self, page: str) -> "FindingTable":
        """The rows about one page."""
        return FindingTable(self.columns, tuple(row for row in self.rows if row.about == page))


@dataclass(frozen=True, slots=True)
class Input:
    """An input of a signal: what it is, and the pages that show it."""

    text: Message
    pages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Share:
    """The unknown part of a base: `unknown` of `total`, worded in `text`."""

    unknown: int
    total: int
    text: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """A question to the readers of a page.

    `name` is that of its analysis and `variant` says which of its questions, if it has several. `pages` are where it is
    asked, empty if it is about the whole atlas; `beside` are other pages that it is about. `rule` is the rule with its
    thresholds; `because` are the inputs; `unknown` is the share of unknown inputs. `helps` is the type of mini-praktijk
    that fits. `weight` orders signals of one name on one page, heaviest first. `weighed` is the editors' reason not to
    ask it again, if they gave one.
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
        """Whether some of its inputs are unknown."""
        return self.unknown.unknown > 0


@dataclass(frozen=True, slots=True)
class Findings:
    """The result of one analysis."""

    table: FindingTable
    signals: tuple[Signal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """An analysis: its name for editors, its title for readers, and its function.

    Questions about an opgave are asked in the order of `rank`.
    """

    name: str
    title: str
    run: Callable[[Landscape, Thresholds], Findings]
    rank: int
