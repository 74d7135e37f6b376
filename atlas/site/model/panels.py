"""Every opgave from the point of view of one party: where it sits, and who sits where it is not found."""

from dataclasses import dataclass
from typing import ClassVar

from atlas.site.model.counts import Count
from atlas.site.model.pieces import Absent, Anchor, Rich, UnwrittenParty


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One opgave, with an anchor. `lines` are its tables, or its participants; `foot` says what is not known of it.

    `shown` is the number of tables at which the party sits, or the mark that it is found at none; then `state` is
    `none`.
    """

    id: str
    anchor: Anchor | UnwrittenParty
    shown: Count | Absent
    lines: tuple[Rich, ...]
    foot: Rich = ()
    state: str = ""


@dataclass(frozen=True, slots=True)
class Panels:
    """The opgaven side by side."""

    shape: ClassVar[str] = "panels"
    panels: tuple[Panel, ...]
