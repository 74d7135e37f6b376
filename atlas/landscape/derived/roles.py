"""Grenswerkers on a date: what each connects, and the levels derived from that."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from atlas.content.kinds import LEVELS
from atlas.content.values import Entity, Fields
from atlas.landscape.atlas import Atlas
from atlas.landscape.dates import Phase, item_phase, period_phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.derived.members import home_of

SEVERAL = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One grenswerker: home organisation (or empty), what it connects, and its levels as declared and as derived.

    `certain` are the opgaven that are certainly its own: a coalition may work on more opgaven than its grenswerker.
    """

    entity: Entity
    phase: Phase
    home: str
    coalitions: tuple[str, ...]
    organisations: tuple[str, ...]
    teams: tuple[str, ...]
    opgaven: tuple[str, ...]
    certain: tuple[str, ...]
    declared: tuple[str, ...]
    derived: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of its page."""
        return self.entity.id

    @property
    def levels(self) -> tuple[str, ...]:
        """Every level that is declared or derived, highest first."""
        return tuple(level for level in LEVELS if level in self.declared or level in self.derived)


def read_role(atlas: Atlas, entity: Entity, coalitions: Mapping[str, Coalition], on: date) -> Role:
    """The grenswerker of a page, on a date."""
    fields = entity.fields
    named = fields.targets("verbindt")
    seats = [coalition.id for coalition in coalitions.values() if entity.id in coalition.persons]
    tables = tuple(dict.fromkeys([*(key for key in named if key in coalitions), *seats]))
    teams = tuple(key for key in named if atlas.kind_of(key) == "team")
    organisations = tuple(key for key in named if key not in coalitions and key not in teams)
    home = home_of(atlas, entity.id)
    own = fields.target("team")
    phase = period_phase(fields.day("sinds"), fields.day("tot"), on)
    connected = [coalitions[key] for key in tables]
    return Role(
        entity=entity,
        phase=phase,
        home=home,
        coalitions=tables,
        organisations=organisations,
        teams=teams,
        opgaven=_named(fields, phase, on) if fields.items("opgaven") else _through(phase, connected),
        certain=_named(fields, phase, on) if fields.items("opgaven") else _certain(connected),
        declared=tuple(level for level in LEVELS if level in fields.texts("niveaus")),
        derived=tuple(
            _levels(
                [table for table in connected if table.phase is Phase.NOW],
                _homes(atlas, (*teams, own)),
                {key for key in (home, *organisations, *(home_of(atlas, team) for team in teams)) if key},
            )
        ),
    )


def _named(fields: Fields, phase: Phase, on: date) -> tuple[str, ...]:
    """The opgaven that the role names; for a past role, those that it had."""
    items = (i for i in fields.items("opgaven") if phase is Phase.PAST or item_phase(i, on) is Phase.NOW)
    return tuple(dict.fromkeys(item.target("opgave") for item in items))


def _through(phase: Phase, connected: Sequence[Coalition]) -> tuple[str, ...]:
    """The opgaven of the connected coalitions; for a role that has not ended, only of coalitions that have not either.

    If several connected coalitions have opgaven in common, only those count.
    """
    standing = [table for table in connected if phase is Phase.PAST or table.phase in {Phase.NOW, Phase.UNKNOWN}]
    common = _common(connected)
    through = dict.fromkeys(opgave for table in standing for opgave in table.opgaven)
    return tuple(opgave for opgave in through if not common or opgave in common)


def _certain(connected: Sequence[Coalition]) -> tuple[str, ...]:
    """The certain opgaven: those that all connected coalitions share, or otherwise the only opgave of a coalition."""
    running = [table for table in connected if table.phase is Phase.NOW]
    common = _common(connected)
    only = {table.opgaven[0] for table in running if len(table.opgaven) == 1}
    through = dict.fromkeys(opgave for table in running for opgave in table.opgaven)
    return tuple(opgave for opgave in through if opgave in (common or only))


def _common(connected: Sequence[Coalition]) -> frozenset[str]:
    """The opgaven that all coalitions share, if there are two or more."""
    several = [frozenset(table.opgaven) for table in connected if table.opgaven]
    return frozenset.intersection(*several) if len(several) >= SEVERAL else frozenset()


def _homes(atlas: Atlas, teams: tuple[str, ...]) -> list[str]:
    """The organisation of each distinct team, where known."""
    return [home for team in dict.fromkeys(teams) if (home := home_of(atlas, team))]


def _levels(tables: list[Coalition], homes: list[str], organisations: set[str]) -> Iterator[str]:
    """The levels derived from what is connected, highest first."""
    levels = {table.level.value for table in tables}
    if len(tables) >= SEVERAL or "supra" in levels:
        yield "supra"
    if len(organisations) >= SEVERAL or "inter" in levels:
        yield "inter"
    if any(homes.count(home) >= SEVERAL for home in homes) or "intra" in levels:
        yield "intra"
