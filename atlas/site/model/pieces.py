"""Running text, and the small parts that stand in it."""

from dataclasses import dataclass

from atlas.site.model.counts import Count, Marker
from atlas.site.model.holes import Hole


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A link. `hint` is shown on hover; `external` leads off the atlas; `kind` is a kind of page or empty."""

    href: str
    text: str
    hint: str = ""
    kind: str = ""
    external: bool = False
    world: str = ""


@dataclass(frozen=True, slots=True)
class UnwrittenParty:
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


@dataclass(frozen=True, slots=True, kw_only=True)
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
    count: Count | None = None


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
class Figure:
    """What an analysis or a measure came to, or how long a file is: no number of what a list holds."""

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
class OwnPartyChoice:
    """The choice of an organisation as the reader's own, and its undoing; shown only with JavaScript."""

    id: str
    text: str
    undo: str


@dataclass(frozen=True, slots=True)
class More:
    """What stands behind one click in running text; only where a list or cell holds that text, never a paragraph."""

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
    | Hole
    | More
)
Rich = tuple[Inline, ...]
