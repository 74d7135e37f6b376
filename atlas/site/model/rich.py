"""Running text put together, with parts in the places of a text, and running text without its markup."""

import re
from collections.abc import Iterable, Mapping

from atlas.site.model import Bar, Count, Hole, Inline, Marker, More, Rich

PLACE = re.compile(r"\{(\w+)\}")


def joined(parts: Iterable[Inline | Rich], between: str = ", ") -> Rich:
    """The parts with `between` between them; a part may be running text itself."""
    found: list[Inline] = []
    for part in parts:
        if found:
            found.append(between)
        found.extend(part if isinstance(part, tuple) else (part,))
    return tuple(found)


def placed(text: str, parts: Mapping[str, Inline]) -> Rich:
    """A text with parts in the places that it names: `{n} van {total}`."""
    pieces = PLACE.split(text)
    return tuple(parts[piece] if place % 2 else piece for place, piece in enumerate(pieces) if piece)


def plain_text(rich: Rich) -> str:
    """Running text without its markup; nothing of what is a picture, or is filled in later."""
    return "".join(map(_plain, rich))


def _plain(piece: Inline) -> str:
    match piece:
        case str():
            return piece
        case Count():
            return f"{piece.shown} {piece.word}".strip()
        case More():
            return piece.summary
        case Bar() | Marker() | Hole():
            return ""
        case _:
            return piece.text
