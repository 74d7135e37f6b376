"""The route of a solution: where it arose, where it is used and anchored, and who could carry it further."""

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.content.values import Absence, Day, Entity, Fields
from atlas.landscape.dates import Phase
from atlas.landscape.landscape import Landscape

USED, ANCHORED, NOWHERE = "used", "anchored", "nowhere"
SETTLED, REJECTED = "vastgelegd", "afgewezen"


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteLeg:
    """One leg from the origin to an end; all texts except `kind` and `status` are ids or keys of unwritten parties.

    `kind` is `used`, `anchored`, or `nowhere` (then there is no `end`). `practices` are the mini-praktijken that led
    to the solution and touch this end. `carriers` sit at the origin and at the end: grenswerkers first. `item` is
    what the page says of an end at which the solution is anchored.
    """

    kind: str
    end: str
    status: str
    day: Day | None
    note: str
    practices: tuple[str, ...]
    carriers: tuple[str, ...]
    item: Fields | None = None

    @property
    def missing(self) -> bool:
        """Whether the solution has not yet reached this end."""
        return self.kind == NOWHERE or (self.kind == ANCHORED and self.status not in {SETTLED, REJECTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Where a solution arose (or empty), its stretches, and the mini-praktijken that helped but touch no end.

    `searched` says that somebody looked for an anchor and there is none, rather than that nobody knows.
    """

    origin: str
    stretches: tuple[RouteLeg, ...]
    practices: tuple[str, ...]
    searched: bool

    @property
    def known(self) -> bool:
        """Whether anything is known about the route."""
        return bool(self.origin or self.practices) or any(stretch.end for stretch in self.stretches)


def route_of(landscape: Landscape, solution: Entity) -> Route:
    """The route of a solution."""
    fields = solution.fields
    origin = fields.target("ontstaan-in")
    helped = tuple(dict.fromkeys(link.source for link in landscape.atlas.to_page(solution.id, "leidde-tot")))
    stretches = tuple(_stretches(landscape, fields, origin, helped))
    on_the_way = {key for stretch in stretches for key in stretch.practices}
    return Route(
        origin=origin,
        stretches=stretches,
        practices=tuple(key for key in helped if key not in on_the_way),
        searched=fields["verankerd-in"] is Absence.NONE,
    )


def _stretches(landscape: Landscape, fields: Fields, origin: str, helped: tuple[str, ...]) -> Iterator[RouteLeg]:
    for end in fields.targets("gebruikt-door"):
        yield RouteLeg(
            kind=USED, end=end, status="", day=None, note="", practices=_touching(landscape, helped, end), carriers=()
        )
    anchors = fields.items("verankerd-in")
    for item in anchors:
        end, status = item.target("in"), item.text("status")
        done = status in {SETTLED, REJECTED}
        carriers = () if done else _carriers(landscape, origin, end)
        practices = _touching(landscape, helped, end)
        yield RouteLeg(
            kind=ANCHORED,
            end=end,
            status=status,
            day=item.day("datum"),
            note=item.text("toelichting"),
            practices=practices,
            carriers=carriers,
            item=item,
        )
    if not anchors:
        persons = sorted(_persons(landscape, origin))
        yield RouteLeg(kind=NOWHERE, end="", status="", day=None, note="", practices=(), carriers=tuple(persons))


def _touching(landscape: Landscape, practices: tuple[str, ...], end: str) -> tuple[str, ...]:
    return tuple(
        key for key in practices if any(link.target == end for link in landscape.atlas.from_page(key, "van", "naar"))
    )


def _carriers(landscape: Landscape, origin: str, end: str) -> tuple[str, ...]:
    """The grenswerkers, then the organisations, that sit at both ends."""
    persons = _persons(landscape, origin) & _persons(landscape, end)
    organisations = _organisations(landscape, origin) & _organisations(landscape, end)
    return (*sorted(persons), *sorted(organisations))


def _persons(landscape: Landscape, key: str) -> frozenset[str]:
    """The active grenswerkers who connect a coalition, team or organisation, or belong to it."""
    return frozenset(
        role.id
        for role in landscape.roles.values()
        if role.phase is Phase.NOW
        and key
        and key in {*role.coalitions, *role.organisations, *role.teams, role.home, role.entity.fields.target("team")}
    )


def _organisations(landscape: Landscape, key: str) -> frozenset[str]:
    """The organisations in a coalition, the organisation of a team, or the organisation itself."""
    if key in landscape.coalitions:
        return landscape.coalitions[key].organisations
    kind = landscape.atlas.kind_of(key)
    if kind == "team":
        home = landscape.atlas.entities[key].fields.target("organisatie")
        return frozenset((home,) if home else ())
    return frozenset((key,) if key else ())
