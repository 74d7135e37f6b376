"""For one organisation every challenge: where it sits, at which tables it does not, and who like it sits there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from atlas.content.values import Entity
from atlas.insights.base import challenges, current_of, incomplete
from atlas.insights.findings import Share
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import Landscape


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """One challenge seen from one organisation; all names are ids, in the order of the atlas.

    `own` says whether the organisation names the challenge itself. `tables` are the running coalitions at which it
    sits, `others` those at which it is not known to sit. `alike` are the organisations of its type that sit at any of
    them, and `neighbours` the gemeenten that border on it. `lists` says how many of the lists are incomplete: as long
    as some are, not known to sit there is not the same as not sitting there.
    """

    opgave: str
    own: bool
    tables: tuple[str, ...]
    others: tuple[str, ...]
    alike: tuple[str, ...]
    neighbours: tuple[str, ...]
    lists: Share


@dataclass(frozen=True, slots=True)
class _Running:
    """What runs on a challenge, who sits there, and how many of the lists are incomplete."""

    tables: tuple[Coalition, ...]
    seated: frozenset[str]
    lists: Share


@lru_cache(maxsize=8)
def elsewhere(landscape: Landscape, organisation: str) -> tuple[Elsewhere, ...]:
    """Every challenge on which something runs, seen from an organisation."""
    entity = landscape.atlas.entities[organisation]
    own = {item.target("opgave") for item in entity.fields.items("opgaven")}
    alike, near = tuple(_alike(landscape, entity)), landscape.where.neighbours(organisation)
    return tuple(
        _seen(organisation, opgave, running, alike, near, own=opgave in own)
        for opgave, running in _running(landscape).items()
    )


@lru_cache(maxsize=4)
def _running(landscape: Landscape) -> Mapping[str, _Running]:
    """What runs on every challenge on which anything does."""
    found = ((opgave.id, current_of(landscape, opgave.id)) for opgave in challenges(landscape))
    return {
        opgave: _Running(tables, frozenset(key for table in tables for key in table.organisations), incomplete(tables))
        for opgave, tables in found
        if tables
    }


def _alike(landscape: Landscape, entity: Entity) -> Iterator[str]:
    """The other organisations of the same type."""
    kind = entity.fields.text("type")
    for other in landscape.atlas.of_kind("organisatie"):
        if kind and other.fields.text("type") == kind and other.id != entity.id:
            yield other.id


def _seen(
    organisation: str,
    opgave: str,
    running: _Running,
    alike: tuple[str, ...],
    near: tuple[str, ...],
    *,
    own: bool,
) -> Elsewhere:
    return Elsewhere(
        opgave=opgave,
        own=own,
        tables=tuple(table.id for table in running.tables if table.has(organisation)),
        others=tuple(table.id for table in running.tables if not table.has(organisation)),
        alike=tuple(key for key in alike if key in running.seated),
        neighbours=tuple(key for key in near if key in running.seated),
        lists=running.lists,
    )
