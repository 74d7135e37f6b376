"""The first of many names, with the others collapsed."""

from collections.abc import Sequence

from atlas.site.context import PageContext
from atlas.site.model import Inline, More, Rich
from atlas.site.model.rich import join_rich
from atlas.texts import N_


def first_names(context: PageContext, names: Sequence[Inline | Rich], most: int, between: str = ", ") -> Rich:
    """The first names and the number of the others, which expands; a single other name is shown as well."""
    left = len(names) - most
    if left <= 1:
        return join_rich(names, between)
    summary = context.words.count(N_("en nog {n}"), N_("en nog {n}"), left)
    return (*join_rich(names[:most], between), " ", More(summary, join_rich(names[most:], between)))
