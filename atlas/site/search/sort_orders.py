"""The sort orders of lists, for each kind of page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from atlas.content.values import Entity
from atlas.landscape.dates import Phase
from atlas.site.context import PageContext
from atlas.texts import N_


@dataclass(frozen=True, slots=True)
class SortOrder:
    """A sort order: its name in addresses, its label, and its key, lowest first."""

    name: str
    label: str
    key: Callable[[PageContext, Entity], float]


def running_tables(context: PageContext, entity: Entity) -> set[str]:
    """The coalitions that a party takes part in now."""
    members = (member for member in context.landscape.tables.get(entity.id, ()) if member.counts)
    keys = {member.coalition for member in members}
    return {key for key in keys if context.landscape.coalitions[key].phase is Phase.NOW}


def _newest(field: str) -> Callable[[PageContext, Entity], float]:
    def key(_context: PageContext, entity: Entity) -> float:
        day = entity.fields.day(field)
        return -(day.first if day else date.min).toordinal()

    return key


def _parties(context: PageContext, entity: Entity) -> float:
    """Minus the number of participants of a coalition, so that the largest comes first."""
    coalition = context.landscape.coalitions[entity.id]
    return -len(coalition.organisations) - len(coalition.coalitions)


ORDERS: Mapping[str, tuple[SortOrder, ...]] = {
    "opgave": (
        SortOrder(
            "coalities", N_("Meeste coalities"), lambda context, e: -len(context.landscape.of_opgave(e.id).coalitions)
        ),
    ),
    "coalitie": (
        SortOrder("partijen", N_("Meeste partijen"), _parties),
        SortOrder("begin", N_("Nieuwste eerst"), _newest("begin")),
    ),
    "organisatie": (SortOrder("tafels", N_("Meeste coalities"), lambda context, e: -len(running_tables(context, e))),),
    "team": (SortOrder("tafels", N_("Meeste coalities"), lambda context, e: -len(running_tables(context, e))),),
    "grenswerker": (
        SortOrder(
            "verbindt", N_("Meeste coalities"), lambda context, e: -len(context.landscape.roles[e.id].coalitions)
        ),
    ),
    "minipraktijk": (SortOrder("datum", N_("Nieuwste eerst"), _newest("datum")),),
    "bron": (SortOrder("datum", N_("Nieuwste eerst"), _newest("datum")),),
}
