"""Pickled insights, in which pages and coalitions are references that are looked up in a landscape on reading.

This keeps the pickle small, and what is read back refers to the current pages.
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


def pack_insights(insights: Insights, landscape: Landscape) -> bytes:
    """The insights of a landscape as bytes."""
    out = io.BytesIO()
    _Writer(out, landscape).dump(insights)
    return out.getvalue()


def unpack_insights(content: bytes, landscape: Landscape) -> Insights:
    """Insights for a landscape with the same facts; `content` must come from `pack_insights`, since it is unpickled."""
    return cast("Insights", _Reader(io.BytesIO(content), landscape).load())


class _Writer(pickle.Pickler):
    def __init__(self, out: io.BytesIO, landscape: Landscape) -> None:
        super().__init__(out, pickle.HIGHEST_PROTOCOL)
        self._pages, self._coalitions = landscape.atlas.entities, landscape.coalitions

    def persistent_id(self, value: object) -> Name | None:
        """A reference to a page or coalition of the landscape; `None` for values that are pickled in full."""
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
        """The page or coalition that a reference stands for."""
        sort, ident = name
        return self._pages[ident] if sort == PAGE else self._coalitions[ident]
