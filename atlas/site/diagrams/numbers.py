"""The number of each coalition on the map of an opgave, repeated wherever the page mentions it."""

from collections.abc import Iterable, Mapping

from atlas.content.kinds import FORMS, LEVELS
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.site.context import PageContext
from atlas.site.i18n.words import sort_key
from atlas.site.model import Marker
from atlas.site.urls import address_of

STATE = {Phase.PAST: "past", Phase.AHEAD: "ahead", Phase.UNKNOWN: "unsure", Phase.NOW: ""}


def in_map_order(coalitions: Iterable[Coalition]) -> tuple[Coalition, ...]:
    """Coalitions from supra to intra and from formal to informal, past ones last, then by name."""
    return tuple(sorted(coalitions, key=_place))


def numbers_of(coalitions: Iterable[Coalition]) -> Mapping[str, int]:
    """The number of each coalition, by id: its position in the order of the map, from 1."""
    return {coalition.id: number for number, coalition in enumerate(in_map_order(coalitions), start=1)}


def marker_of(context: PageContext, coalition: Coalition, number: int, *, to: str = "") -> Marker:
    """The number of a coalition as a link to its page, or to an anchor `to` on this page."""
    return Marker(
        number=number,
        title=coalition.entity.title,
        href=to or context.at(address_of(coalition.entity)),
        level=coalition.level.value,
        state=STATE[coalition.phase],
    )


def _place(coalition: Coalition) -> tuple[bool, int, int, tuple[tuple[int, int, str], ...], str]:
    level, form = coalition.level.value, coalition.form.value
    return (
        coalition.phase is Phase.PAST,
        LEVELS.index(level) if level else len(LEVELS),
        FORMS.index(form) if form else len(FORMS),
        sort_key(coalition.entity.title),
        coalition.id,
    )
