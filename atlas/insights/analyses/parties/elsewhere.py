"""Every challenge from the point of view of one organisation: its tables, the others, and who like it sits there."""

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
    """A challenge from the point of view of an organisation; all names are ids, in the order of the atlas.

    `own` is whether the organisation names the challenge itself. `tables` are the running coalitions in which it sits,
    `others` those in which it is not known to sit. `alike` are the organisations of its type in any of them, and
    `neighbours` the bordering gemeenten. `lists` says how many of the lists are incomplete: as long as some are, not
    being known to sit there is not the same as not sitting there.
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
    """What runs on a challenge, who sits there, and the number of incomplete lists."""

    tables: tuple[Coalition, ...]
    seated: frozenset[str]
    lists: Share


@lru_cache(maxsize=8)
def elsewhere(landscape: Landscape, organisation: str) -> tuple[Elsewhere, ...]:
    """Every challenge on which something runs, from the point of view of an organisation."""
    entity = landscape.atlas.entities[organisation]
    own = {item.target("opgave") for item in entity.fields.items("opgaven")}
    alike, near = tuple(_same_type(landscape, entity)), landscape.where.neighbours(organisation)
    return tuple(
        _elsewhere(organisation, opgave, running, alike, near, own=opgave in own)
        for opgave, running in _running(landscape).items()
    )


@lru_cache(maxsize=4)
def _running(landscape: Landscape) -> Mapping[str, _Running]:
    """What runs on each challenge on which anything does."""
    coalitions_by_opgave = ((opgave.id, current_of(landscape, opgave.id)) for opgave in challenges(landscape))
    return {
        opgave: _Running(tables, frozenset(key for table in tables for key in table.organisations), incomplete(tables))
        for opgave, tables in coalitions_by_opgave
        if tables
    }


def _same_type(landscape: Landscape, entity: Entity) -> Iterator[str]:
    """The other organisations of the same type."""
    kind = entity.fields.text("type")
    for organisation in landscape.atlas.of_kind("organisatie"):
        if kind and organisation.fields.text("type") == kind and organisation.id != entity.id:
            yield organisation.id


def _elsewhere(
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
