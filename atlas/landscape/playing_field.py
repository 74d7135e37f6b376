"""The playing field of an organisation, team or grenswerker: the tables at which it sits now, and with whom.

It shows whom a party meets outside, and what is known about who carries that work inside.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.derived.members import Membership, home_of
from atlas.landscape.landscape import Landscape

KINDS = ("organisatie", "team", "grenswerker")


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat at one table: the memberships that give it; none for a grenswerker who connects the coalition."""

    coalition: Coalition
    members: tuple[Membership, ...]

    @property
    def has_base(self) -> bool:
        """Whether it is known which team inside carries the work."""
        return any(member.team for member in self.members)

    @property
    def has_person(self) -> bool:
        """Whether it is known which role takes the seat."""
        return any(member.person for member in self.members)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayingField:
    """The seats of one party in the order of the atlas, and the other parties with the coalitions that they share.

    `teams` and `roles` are those of the party's own organisation, from the whole atlas.
    """

    key: str
    home: str
    seats: tuple[Seat, ...]
    mates: Mapping[str, tuple[str, ...]]
    teams: tuple[str, ...]
    roles: tuple[str, ...]


def read_playing_field(landscape: Landscape, key: str) -> PlayingField:
    """The playing field of an organisation, team or grenswerker, on the date of the landscape."""
    atlas = landscape.atlas
    home = home_of(atlas, key)
    seats = tuple(_seats(landscape, key))
    mates: dict[str, list[str]] = defaultdict(list)
    for seat in seats:
        for party in sorted(seat.coalition.organisations | seat.coalition.coalitions):
            if party not in {home, key}:
                mates[party].append(seat.coalition.id)
    inside = [link.source for link in atlas.to_page(home, "organisatie") if link.source != key]
    teams = [ident for ident in inside if atlas.kind_of(ident) == "team"]
    roles = [ident for ident in inside if ident in landscape.roles and landscape.roles[ident].phase is Phase.NOW]
    shared = {party: tuple(idents) for party, idents in mates.items()}
    return PlayingField(key=key, home=home, seats=seats, mates=shared, teams=tuple(teams), roles=tuple(roles))


def _seats(landscape: Landscape, key: str) -> list[Seat]:
    members: dict[str, list[Membership]] = defaultdict(list)
    for member in landscape.tables.get(key, ()):
        if member.counts:
            members[member.coalition].append(member)
    role = landscape.roles.get(key)
    named = role.coalitions if role and role.phase is Phase.NOW else ()
    tables = (landscape.coalitions[ident] for ident in dict.fromkeys([*members, *named]))
    return [Seat(table, tuple(members.get(table.id, ()))) for table in tables if table.phase is Phase.NOW]
