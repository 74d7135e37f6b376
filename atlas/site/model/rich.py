"""Building running text, and reducing it to plain text."""

import re
from collections.abc import Iterable, Mapping

from atlas.site.model import Bar, Count, Inline, Marker, More, Placeholder, Rich

PLACE = re.compile(r"\{(\w+)\}")


def join_rich(parts: Iterable[Inline | Rich], between: str = ", ") -> Rich:
    """The parts with `between` between them; a part may itself be running text."""
    pieces: list[Inline] = []
    for part in parts:
        if pieces:
            pieces.append(between)
        pieces.extend(part if isinstance(part, tuple) else (part,))
    return tuple(pieces)


def place_parts(text: str, parts: Mapping[str, Inline]) -> Rich:
    """A text with inline parts in place of the names in braces: `{n} van {total}`."""
    pieces = PLACE.split(text)
    return tuple(parts[piece] if place % 2 else piece for place, piece in enumerate(pieces) if piece)


def plain_text(rich: Rich) -> str:
    """Running text without its markup; pictures and placeholders give nothing."""
    return "".join(map(_plain, rich))


def _plain(piece: Inline) -> str:
    match piece:
        case str():
            return piece
        case Count():
            return f"{piece.shown} {piece.word}".strip()
        case More():
            return piece.summary
        case Bar() | Marker() | Placeholder():
            return ""
        case _:
            return piece.text
