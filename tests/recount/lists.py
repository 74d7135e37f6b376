"""What stands in the list to which a number leads: on the page at hand, on another, or in a list narrowed down."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any
from urllib.parse import SplitResult, parse_qsl, urlsplit

from atlas.site.model import (
    Anchor,
    Badge,
    Bullets,
    Cards,
    Count,
    Facet,
    Filter,
    Fold,
    ListLine,
    Matrix,
    MatrixGroup,
    MatrixRow,
    Panel,
    Quiet,
    Rich,
    Row,
    SeatRow,
    Table,
    TimelineRow,
    Tool,
    UnwrittenParty,
)
from atlas.site.model.page import Page
from tests.recount.pages import within

STATES = {"coalitions-past": "past", "coalitions-unsure": "unsure", "coalitions-ahead": "ahead"}
# What is behind a click is another list, but for the rest of a long one.
REST = "Toon nog "
COMPARE = "vergelijken.html"


@dataclass(frozen=True)
class Entry:
    """One thing in a list: its state, such as `past`, its name, and what it can be told apart by.

    That is the numbers of the options of a filter that it has, the levels that its row names, and its kind of page.
    """

    state: str
    name: object
    choices: frozenset[str] = frozenset()
    levels: frozenset[str] = frozenset()
    kind: str = ""


class Lists:
    """The lists of the pages of an atlas, by their addresses; each is read once."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self._pages = {page.path: page for page in pages}
        self._by_id: dict[str, dict[str, object]] = {}
        self._lengths: dict[tuple[str, ...], int | None] = {}

    def length(self, here: str, count: Count) -> int | None:
        """How many the list has to which a number on a page leads; none if there is no such list."""
        address = urlsplit(count.href)
        path, state = _resolved(here, address.path), STATES.get(count.measure.value, "")
        if path == COMPARE and path in self._pages:
            return count.number if self._can_compare(dict(parse_qsl(address.query))) else None
        level = count.scope.level if count.measure.value == "tables" else ""
        kind = "coalitie" if count.measure.value == "tables" and not count.scope.opgave else ""
        state = "every" if count.measure.value == "pages" else state
        key = path, address.query, address.fragment, state, level, kind
        if key not in self._lengths:
            self._lengths[key] = self._length(path, address, *key[-3:])
        return self._lengths[key]

    def _length(self, path: str, address: SplitResult, state: str, level: str, kind: str) -> int | None:
        if path not in self._pages:
            return None
        page, ids = self._pages[path], self._ids(path)
        part = ids.get(address.fragment) if address.fragment else page.parts
        if part is None:
            return None
        found = (entry for entry in entries(part) if address.query or state in {entry.state, "every"})
        asked = parse_qsl(address.query)
        facets = {facet.name: facet for facet in ids.get("?", ())}
        of_kind = (entry for entry in found if kind in {"", entry.kind} and (not level or level in entry.levels))
        return len({entry.name for entry in of_kind if _chosen(facets, entry, asked)})

    def _ids(self, path: str) -> Mapping[str, Any]:
        """What has an anchor on a page, by that anchor, and what its list can be narrowed down by."""
        if path not in self._by_id:
            parts = list(within(self._pages[path]))
            facets = [facet for part in parts if isinstance(part, Filter) for facet in part.facets]
            found = {ident: part for part in reversed(parts) if (ident := getattr(part, "id", ""))}
            self._by_id[path] = {**found, "?": facets}
        return self._by_id[path]

    def _can_compare(self, asked: Mapping[str, str]) -> bool:
        """Whether both can be chosen beside each other."""
        return any(asked["a"] in options and asked["b"] in options for options in self._compared)

    @cached_property
    def _compared(self) -> Sequence[frozenset[str]]:
        tools = (value for value in within(self._pages[COMPARE]) if isinstance(value, Tool))
        return [frozenset(key for choice in tool.choices for key, _ in choice.options) for tool in tools]


def _resolved(here: str, path: str) -> str:
    """An address from the folder of the site, of one that is relative to a page."""
    if not path:
        return here
    steps = here.split("/")[:-1]
    for step in path.split("/"):
        steps = steps[:-1] if step == ".." else [*steps, step]
    return "/".join(steps)


def _chosen(facets: Mapping[str, Facet], entry: Entry, asked: Sequence[tuple[str, str]]) -> bool:
    """Whether what a list holds is left when it is narrowed down: any option of a facet, and all facets.

    What a list cannot be narrowed down by is the same for all that it holds.
    """
    wanted = {name: {value for other, value in asked if other == name} for name, _ in asked if name in facets}
    return all(
        any(str(option.number) in entry.choices for option in facets[name].options if option.value in values)
        for name, values in wanted.items()
    )


def entries(part: object) -> Iterator[Entry]:  # noqa: C901 - one line a type
    """What a part of a page lists."""
    if isinstance(part, Row):
        if not part.group:
            yield Entry(part.state, _name(part.cells[0]), frozenset(part.choices.split()), _levels(part), _kind(part))
    elif isinstance(part, TimelineRow):
        yield Entry(part.state, part.name)
    elif isinstance(part, SeatRow | ListLine):
        yield Entry("", part.head)
    elif isinstance(part, Panel):
        yield from (Entry("", line) for line in part.lines if len(line) > 1)
    elif isinstance(part, Matrix | MatrixGroup):
        rows = (value for value in within(part) if isinstance(value, MatrixRow))
        yield from (Entry("", row.head) for row in rows if row.count != "0")
    elif isinstance(part, Bullets):
        yield from (Entry("", _name(item)) for item in part.items)
    elif isinstance(part, Fold) and not part.summary.startswith(REST):
        return
    elif isinstance(part, Cards):
        yield from (Entry("", card.anchor, frozenset(card.choices.split())) for card in part.cards)
    elif isinstance(part, Table):
        said = _levels(part.note)
        yield from (replace(entry, levels=entry.levels | said) for row in part.rows for entry in entries(row))
    else:
        inner = part if isinstance(part, tuple) else [getattr(part, name) for name in _fields(part)]
        yield from (entry for one in inner for entry in entries(one))


def _levels(part: object) -> frozenset[str]:
    """The levels that a row names, or the note that holds for every row."""
    return frozenset(piece.value for piece in within(part) if isinstance(piece, Badge) and piece.family == "niveau")


def _kind(row: Row) -> str:
    """The kind of the page that a row is about."""
    return next((piece.kind for piece in row.cells[0] if isinstance(piece, Anchor)), "")


def _name(cell: Rich) -> object:
    """The page that is listed, or the organisation of which it is a part."""
    named = [piece for piece in cell if isinstance(piece, Anchor | UnwrittenParty)]
    home = next((cell[place + 2] for place, piece in enumerate(cell) if piece == Quiet("van")), None)
    page = home if isinstance(home, Anchor | UnwrittenParty) else named[0] if named else None
    return cell if page is None else (page.href, page.text)


def _fields(part: object) -> tuple[str, ...]:
    return tuple(getattr(type(part), "__dataclass_fields__", ()))
