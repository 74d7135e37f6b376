"""Pages whose confirmation has expired, or that were never confirmed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from atlas.content.values import Day, Entity
from atlas.landscape.atlas import Atlas
from atlas.landscape.confirmation import Confirmation, read_confirmation


@dataclass(frozen=True, slots=True, kw_only=True)
class OverduePage:
    """A page with an expired confirmation: when and by whom it was confirmed, and until when that was valid."""

    entity: Entity
    confirmed: Day
    by: str
    until: date


def overdue(atlas: Atlas, on: date) -> tuple[OverduePage, ...]:
    """The pages with a confirmation that has expired on a day, longest ago first."""
    return tuple(sorted(_overdue(atlas, on), key=lambda page: (page.until, page.entity.id)))


def never_confirmed(atlas: Atlas) -> tuple[Entity, ...]:
    """The pages that were never confirmed."""
    return tuple(entity for entity in atlas.entities.values() if _confirmation(atlas, entity) is None)


def _overdue(atlas: Atlas, on: date) -> Iterator[OverduePage]:
    for entity in atlas.entities.values():
        confirmation = _confirmation(atlas, entity)
        if confirmation and confirmation.is_overdue(on):
            yield OverduePage(entity=entity, confirmed=confirmation.day, by=confirmation.by, until=confirmation.until)


def _confirmation(atlas: Atlas, entity: Entity) -> Confirmation | None:
    return read_confirmation(entity.fields, atlas.settings.thresholds.confirmation_months)
