"""Grenswerkers by opgave and level: filled, vacant or unknown; whether they meet; and single points (`zetels`).

Roles are declared, never inferred, and never ranked.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from atlas.content.config.settings import Thresholds
from atlas.content.kinds import LEVELS
from atlas.content.values import Entity
from atlas.insights.base import SEVERAL, current_of, enumeration, findings, is_challenge, is_mapped, opgaven
from atlas.insights.findings import (
    IN_BETWEEN,
    OUTSIDE_IN,
    Cell,
    FindingRow,
    Findings,
    Input,
    Pages,
    Share,
    Signal,
    Unknown,
)
from atlas.insights.most import by_level, lacked_by_most, of_the_atlas
from atlas.landscape.dates import Phase
from atlas.landscape.derived.roles import Role
from atlas.landscape.landscape import Landscape
from atlas.texts import Message, message, plural

NAME, VACANT = "zetels", "vacant"
COLUMNS = (message("Opgave"), message("Supra"), message("Inter"), message("Intra"), message("Onderling verbonden"))


@dataclass(frozen=True, slots=True, kw_only=True)
class RolesOnOpgave:
    """The roles that certainly work on one opgave now, by level; `linked` is whether all are connected.

    `perhaps` are the roles that connect a coalition which also works on other opgaven.
    """

    opgave: Entity
    roles: tuple[Role, ...]
    perhaps: tuple[Role, ...]
    by_level: Mapping[str, tuple[str, ...]]
    linked: bool

    @property
    def vacant(self) -> tuple[str, ...]:
        """The levels without a known role."""
        return tuple(level for level in LEVELS if not self.by_level[level])

    @property
    def alone(self) -> str:
        """The one role that covers several levels alone; empty if there is none."""
        levels = [roles for roles in self.by_level.values() if roles]
        only = len(self.roles) == 1 and not self.perhaps
        return self.roles[0].id if only and len(levels) >= SEVERAL else ""


def seats_of(landscape: Landscape, opgave: Entity) -> RolesOnOpgave:
    """The roles on one opgave on the reference date."""
    active = tuple(role for role in landscape.of_opgave(opgave.id).roles if role.phase is Phase.NOW)
    roles = tuple(role for role in active if opgave.id in role.certain)
    by_level = {level: tuple(role.id for role in roles if level in role.levels) for level in LEVELS}
    perhaps = tuple(role for role in active if role not in roles)
    return RolesOnOpgave(
        opgave=opgave, roles=roles, perhaps=perhaps, by_level=by_level, linked=_linked(landscape, roles)
    )


def _linked(landscape: Landscape, roles: Sequence[Role]) -> bool:
    """Whether roles are connected, through what they connect or because they are in contact."""
    graph = nx.Graph()
    graph.add_nodes_from(role.id for role in roles)
    present = set(graph)
    for role in roles:
        running = (key for key in role.coalitions if landscape.coalitions[key].phase is Phase.NOW)
        graph.add_edges_from((role.id, ("table", table)) for table in running)
        graph.add_edges_from((role.id, contact) for contact in _contacts(landscape, role) if contact in present)
    return len(roles) < SEVERAL or len({frozenset(nx.node_connected_component(graph, role.id)) for role in roles}) == 1


def _contacts(landscape: Landscape, role: Role) -> tuple[str, ...]:
    others = landscape.atlas.to_page(role.id, "contact-met")
    return (*role.entity.fields.targets("contact-met"), *(link.source for link in others))


def seats(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """Questions about vacant levels, roles that do not meet, and a single role that covers several levels.

    A level without a known role on most opgaven gives one signal for the whole atlas.
    """
    del thresholds
    every = [seats_of(landscape, opgave) for opgave in opgaven(landscape)]
    rows = [FindingRow(roles.opgave.id, (roles.opgave.title, *_cells(roles))) for roles in every]
    candidates = [roles for roles in every if is_challenge(roles.opgave) and current_of(landscape, roles.opgave.id)]
    possible = {roles.opgave.id: roles.vacant for roles in candidates if not is_mapped(roles.opgave)}
    most = lacked_by_most(possible, LEVELS)
    signals = [_atlas_signal(most, possible)] if most else []
    for roles in candidates:
        signals += _signals(landscape, roles, () if is_mapped(roles.opgave) else tuple(most))
    return findings(COLUMNS, rows, signals)


def _cells(roles: RolesOnOpgave) -> Iterator[Cell]:
    for level in LEVELS:
        if roles.by_level[level]:
            yield Pages(roles.by_level[level])
        elif perhaps := tuple(role.entity.title for role in roles.perhaps if level in role.levels):
            yield Unknown(message("misschien: {roles}", roles=enumeration(perhaps)))
        elif is_mapped(roles.opgave):
            yield message("leeg")
        else:
            yield Unknown(message("onbekend"))
    if len(roles.roles) < SEVERAL:
        yield Unknown(message("minder dan twee rollen bekend"))
    else:
        yield message("ja") if roles.linked else message("niet voor zover bekend")


def _signals(landscape: Landscape, roles: RolesOnOpgave, asked_of_all: tuple[str, ...]) -> Iterator[Signal]:
    if roles.alone:
        yield _alone_signal(landscape, roles)
    if not roles.linked:
        yield _apart_signal(roles)
    if vacant := tuple(level for level in roles.vacant if level not in asked_of_all):
        yield _vacant_signal(roles, vacant)


def _atlas_signal(most: Mapping[str, tuple[str, ...]], possible: Mapping[str, tuple[str, ...]]) -> Signal:
    """The signal that some levels have no known role on most opgaven, once for the whole atlas."""
    unknown = sum(map(len, possible.values()))
    total = len(possible) * len(LEVELS)
    return of_the_atlas(
        NAME,
        question=message(
            "Van de {total} opgaven die nog niet in kaart zijn, kennen wij bij {levels} geen grenswerker. Wie wel?",
            total=len(possible),
            levels=by_level(most),
        ),
        rule=message(
            "Op een niveau is geen grenswerker bekend die zeker aan de opgave werkt. "
            "Dit geldt voor de meeste, en is daarom één vraag aan iedereen."
        ),
        because=tuple(Input(message("Niveau {level}", level=level), pages) for level, pages in most.items()),
        unknown=Share(
            unknown,
            total,
            message("Op {n} van de {total} niveaus samen is geen grenswerker bekend.", n=unknown, total=total),
        ),
    )


def _signal(roles_on_opgave: RolesOnOpgave, question: Message, rule: Message, weight: float, variant: str) -> Signal:
    inputs = tuple(
        Input(message("Niveau {level}", level=level), roles)
        for level, roles in roles_on_opgave.by_level.items()
        if roles
    )
    nobody = (Input(message("Van geen niveau is een grenswerker bekend.")),)
    perhaps = tuple(role.id for role in roles_on_opgave.perhaps)
    others = Input(message("Verbindt een coalitie hiervan, en misschien voor een andere opgave"), perhaps)
    vacant = len(roles_on_opgave.vacant)
    mapped = is_mapped(roles_on_opgave.opgave)
    text = (
        message("Dit landschap is in kaart: een leeg niveau is echt leeg.")
        if mapped
        else message("Van {n} van de 3 niveaus is niet bekend of er een grenswerker is.", n=vacant)
        if vacant
        else message("Op alle drie de niveaus is een grenswerker bekend.")
    )
    return Signal(
        name=NAME,
        pages=(roles_on_opgave.opgave.id,),
        beside=tuple(role.id for role in roles_on_opgave.roles),
        question=question,
        rule=rule,
        because=(*(inputs or nobody), *((others,) if perhaps else ())),
        unknown=Share(0 if mapped else vacant, len(LEVELS), text),
        helps=OUTSIDE_IN if variant == VACANT else IN_BETWEEN,
        variant=variant,
        weight=weight,
    )


def _alone_signal(landscape: Landscape, roles: RolesOnOpgave) -> Signal:
    question = message(
        "Rond ‘{opgave}’ kennen wij alleen {role} als grenswerker. Wie kan het overnemen als dat nodig is?",
        opgave=roles.opgave.title,
        role=landscape.atlas.title(roles.alone),
    )
    return _signal(roles, question, message("Eén rol is de enige op twee of meer niveaus."), 9, "alone")


def _apart_signal(roles: RolesOnOpgave) -> Signal:
    question = message("Spreken de grenswerkers rond ‘{opgave}’ elkaar?", opgave=roles.opgave.title)
    rule = message(
        "Er zijn minstens twee rollen, en geen gedeelde coalitie of contact verbindt ze allemaal. "
        "Een rol telt mee als zij de opgave noemt, of alleen daarvoor een lopende coalitie verbindt."
    )
    return _signal(roles, question, rule, 8, "apart")


def _vacant_signal(roles: RolesOnOpgave, levels: tuple[str, ...]) -> Signal:
    question = plural(
        "Wie is grenswerker voor ‘{opgave}’ op niveau {levels}?",
        "Wie is grenswerker voor ‘{opgave}’ op de niveaus {levels}?",
        len(levels),
        opgave=roles.opgave.title,
        levels=enumeration(levels),
    )
    rule = message(
        "Op een niveau is geen grenswerker bekend die zeker aan deze opgave werkt: "
        "die haar zelf noemt, of alleen daarvoor een lopende coalitie verbindt."
    )
    return _signal(roles, question, rule, 5 - len(levels), VACANT)
