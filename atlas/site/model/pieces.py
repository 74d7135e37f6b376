"""Running text, and its inline parts."""

from dataclasses import dataclass

from atlas.site.model.counts import Count, Marker
from atlas.site.model.placeholders import Placeholder


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A link. `hint` is its tooltip; `external` leads to another site; `kind` is a kind of page or empty."""

    href: str
    text: str
    hint: str = ""
    kind: str = ""
    external: bool = False
    world: str = ""


@dataclass(frozen=True, slots=True)
class UnwrittenParty:
    """A party that has no page yet. `href` links to the list of such parties."""

    text: str
    hint: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Absent:
    """Why there is no value: `onbekend` (not found), `geen` (there is none) or `leeg` (not filled in)."""

    state: str
    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A short word with a meaning: `family` is `niveau`, `vorm`, `fase`, `licht`, `zekerheid` or `band`."""

    family: str
    value: str
    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class World:
    """A world as symbol and word. `count`, if given, precedes the word."""

    value: str
    text: str
    count: Count | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A date for people, and the same for machines (`2023`, `2023-05`, `2023-05-12`)."""

    machine: str
    text: str


@dataclass(frozen=True, slots=True)
class Quiet:
    """Muted text: a remark next to something."""

    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """The outcome of an analysis or measure, or the size of a file: a number that counts no list."""

    text: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A small fraction as boxes that are filled or not; the text next to it says the same."""

    filled: int
    of: int


@dataclass(frozen=True, slots=True)
class Why:
    """The reason for what precedes it, on a line of its own."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation, from the front matter."""

    text: str


@dataclass(frozen=True, slots=True)
class OwnPartyChoice:
    """A button that makes an organisation the reader's own, or undoes that; shown only with JavaScript."""

    id: str
    text: str
    undo: str


@dataclass(frozen=True, slots=True)
class More:
    """Collapsed running text; only in a list item or table cell, never in a paragraph."""

    summary: str
    rest: "Rich"


Inline = (
    str
    | Anchor
    | UnwrittenParty
    | Absent
    | Badge
    | World
    | Moment
    | Quiet
    | Figure
    | Bar
    | Why
    | Quote
    | OwnPartyChoice
    | Count
    | Marker
    | Placeholder
    | More
)
Rich = tuple[Inline, ...]
