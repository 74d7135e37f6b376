"""Which pages have not been confirmed for too long, or never."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from atlas.content.values import Day, Entity
from atlas.landscape.atlas import Atlas
from atlas.landscape.dates import months_later


@dataclass(frozen=True, slots=True, kw_only=True)
class OverduePage:
    """A page whose confirmation is too old: when and by whom it was confirmed, and until when that held."""

    entity: Entity
    confirmed: Day
    by: str
    until: date


def overdue(atlas: Atlas, on: date) -> tuple[OverduePage, ...]:
    """The pages whose confirmation is too old on a day, longest ago first."""
    return tuple(sorted(_overdue(atlas, on), key=lambda one: (one.until, one.entity.id)))


def never_confirmed(atlas: Atlas) -> tuple[Entity, ...]:
    """The pages that nobody has ever confirmed."""
    return tuple(entity for entity in atlas.entities.values() if _said_on(entity) is None)


def _overdue(atlas: Atlas, on: date) -> Iterator[OverduePage]:
    usual = atlas.settings.thresholds.confirmation_months
    for entity in atlas.entities.values():
        day, said = _said_on(entity), entity.fields.record("bevestigd")
        if day is None or said is None:
            continue
        own = said.number("maanden")
        until = months_later(day.last, usual if own is None else own)
        if until < on:
            yield OverduePage(entity=entity, confirmed=day, by=said.text("door"), until=until)


def _said_on(entity: Entity) -> Day | None:
    said = entity.fields.record("bevestigd")
    return said.day("op") if said else None
