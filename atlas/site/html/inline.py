"""Inline parts as HTML. Most of every page consists of these, so they are rendered in Python and not by a macro.

Available in templates as two filters: `text | rich` for running text, `piece | inline` for one part of it.
"""

import html
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from atlas.site.model import (
    Absent,
    Anchor,
    Badge,
    Bar,
    Count,
    Figure,
    Inline,
    Marker,
    Moment,
    More,
    OwnPartyChoice,
    Placeholder,
    Quiet,
    Quote,
    Rich,
    UnwrittenParty,
    Why,
    World,
    marker,
)

# The same names and words occur on page after page.
escape = lru_cache(maxsize=1 << 14)(html.escape)


def rich(pieces: Rich) -> Markup:
    """Running text as HTML."""
    return Markup(html_of(pieces))  # noqa: S704 - each piece escapes its own


def html_of(pieces: Rich) -> str:
    """Running text as HTML, for callers in Python."""
    return "".join([MADE[type(piece)](piece) for piece in pieces])


def inline(piece: Inline) -> Markup:
    """One inline part as HTML."""
    return Markup(MADE[type(piece)](piece))  # noqa: S704 - each piece escapes its own


def _anchor(piece: Anchor) -> str:
    world = f" world-{escape(piece.world)}" if piece.world else ""
    kind = f' class="to-organisatie{world}"' if piece.kind == "organisatie" else ""
    outside = ' class="external" rel="noopener"' if piece.external else ""
    return f'<a href="{escape(piece.href)}"{kind}{outside}{_title(piece.hint)}>{escape(piece.text)}</a>'


def _unwritten(piece: UnwrittenParty) -> str:
    return f'<a class="unwritten" href="{escape(piece.href)}"{_title(piece.hint)}>{escape(piece.text)}</a>'


def _absent(piece: Absent) -> str:
    return f'<span class="absent {escape(piece.state)}"{_title(piece.hint)}>{escape(piece.text)}</span>'


def _badge(piece: Badge) -> str:
    family = escape(piece.family)
    names = f"badge {family} {family}-{escape(piece.value)}"
    return f'<span class="{names}"{_title(piece.hint)}>{escape(piece.text)}</span>'


def _world(piece: World) -> str:
    count = f"{_count(piece.count)} " if piece.count else ""
    return f'<span class="world {escape(piece.value)}">{count}{escape(piece.text)}</span>'


def _moment(piece: Moment) -> str:
    return f'<time datetime="{escape(piece.machine)}">{escape(piece.text)}</time>'


def _quiet(piece: Quiet) -> str:
    return f'<span class="quiet">{escape(piece.text)}</span>'


def _figure(piece: Figure) -> str:
    return escape(piece.text)


def _bar(piece: Bar) -> str:
    boxes = '<i class="on"></i>' * piece.filled + "<i></i>" * (piece.of - piece.filled)
    return f'<span class="bar" aria-hidden="true">{boxes}</span>'


def _why(piece: Why) -> str:
    return f'<span class="why">{escape(piece.text)}</span>'


def _quote(piece: Quote) -> str:
    return f"<q>{escape(piece.text)}</q>"


def _mine(piece: OwnPartyChoice) -> str:
    data = f'data-id="{escape(piece.id)}" data-set="{escape(piece.text)}" data-undo="{escape(piece.undo)}"'
    return f'<button class="mine" type="button" {data}>{escape(piece.text)}</button>'


def _count(piece: Count) -> str:
    """A number with its word as a link to the list of what it counts; plain text if there is no such list."""
    word = f" {escape(piece.word)}" if piece.word else ""
    names = escape(f"tally {piece.level}".strip())
    inner = f"<b>{escape(piece.shown)}</b>{word}"
    if not piece.href:
        return f'<span class="{names}">{inner}</span>'
    return f'<a class="{names}" href="{escape(piece.href)}">{inner}</a>'


def _marker(piece: Marker) -> str:
    names = escape(" ".join(filter(None, ("mark", piece.level, piece.state))))
    title = f'title="{escape(piece.title)}"'
    name = f'<span class="unseen"> {escape(piece.title)}</span>'
    return f'<a class="{names}" href="{escape(piece.href)}" {title}>{piece.number}{name}</a>'


def _more(piece: More) -> str:
    return f'<details class="more-of"><summary>{escape(piece.summary)}</summary> {html_of(piece.rest)}</details>'


def _title(hint: str) -> str:
    return f' title="{escape(hint)}"' if hint else ""


MADE: Mapping[type, Callable[[Any], str]] = {
    str: escape,
    Anchor: _anchor,
    UnwrittenParty: _unwritten,
    Absent: _absent,
    Badge: _badge,
    World: _world,
    Moment: _moment,
    Quiet: _quiet,
    Figure: _figure,
    Bar: _bar,
    Why: _why,
    Quote: _quote,
    OwnPartyChoice: _mine,
    Count: _count,
    Marker: _marker,
    Placeholder: marker,
    More: _more,
}
