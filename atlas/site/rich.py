"""Running text put together: several parts with something between them, or parts in the places of a text."""

import re
from collections.abc import Iterable, Mapping

from atlas.site.parts import Inline, Rich

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
