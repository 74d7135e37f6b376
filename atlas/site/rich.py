"""Running text put together: several parts with something between them."""

from collections.abc import Iterable

from atlas.site.parts import Inline, Rich


def joined(parts: Iterable[Inline | Rich], between: str = ", ") -> Rich:
    """The parts with `between` between them; a part may be running text itself."""
    found: list[Inline] = []
    for part in parts:
        if found:
            found.append(between)
        found.extend(part if isinstance(part, tuple) else (part,))
    return tuple(found)
