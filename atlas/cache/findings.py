"""What the analyses found, as bytes: the pages and coalitions that it names are not in it, but read from a landscape.

So it stays small, and what is read again speaks of the pages as they are now.
"""

import io
import pickle
from typing import cast

from atlas.content.values import Entity
from atlas.insights.registry import Insights
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import Landscape

PAGE, COALITION = "page", "coalition"
Name = tuple[str, str]


def pack_insights(found: Insights, landscape: Landscape) -> bytes:
    """What was found in a landscape, as bytes."""
    out = io.BytesIO()
    _Writer(out, landscape).dump(found)
    return out.getvalue()


def unpack_insights(content: bytes, landscape: Landscape) -> Insights:
    """What was found, of a landscape with the same facts; `content` must be what we wrote ourselves."""
    return cast("Insights", _Reader(io.BytesIO(content), landscape).load())


class _Writer(pickle.Pickler):
    def __init__(self, out: io.BytesIO, landscape: Landscape) -> None:
        super().__init__(out, pickle.HIGHEST_PROTOCOL)
        self._pages, self._coalitions = landscape.atlas.entities, landscape.coalitions

    def persistent_id(self, value: object) -> Name | None:
        """The name of a page or coalition of the landscape; none for what has to be written out."""
        if isinstance(value, Entity) and self._pages.get(value.id) is value:
            return PAGE, value.id
        if isinstance(value, Coalition) and self._coalitions.get(value.id) is value:
            return COALITION, value.id
        return None


class _Reader(pickle.Unpickler):
    def __init__(self, content: io.BytesIO, landscape: Landscape) -> None:
        super().__init__(content)
        self._pages, self._coalitions = landscape.atlas.entities, landscape.coalitions

    def persistent_load(self, name: Name) -> Entity | Coalition:
        """The page or coalition of that name."""
        sort, ident = name
        return self._pages[ident] if sort == PAGE else self._coalitions[ident]
