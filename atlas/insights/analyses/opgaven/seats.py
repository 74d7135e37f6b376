"""Grenswerker seats: per opgave and level filled, empty or unknown; whether the roles meet; all on one. `zetels`.

Roles are declared, never found by calculation, and never ranked.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from atlas.content.config.settings import Thresholds
from atlas.content.kinds import LEVELS
from atlas.content.values import Entity
from atlas.insights.base import SEVERAL, current_of, findings, is_challenge, is_mapped, listed, opgaven
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
    """The roles that surely work on one opgave now, by level; `linked` says whether all are joined, if several.

    `perhaps` are those who connect a coalition that works on other opgaven too.
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
        """The one role that holds several levels on its own, or nothing."""
        levels = [roles for roles in self.by_level.values() if roles]
        only = len(self.roles) == 1 and not self.perhaps
        return self.roles[0].id if only and len(levels) >= SEVERAL else ""


def seats_of(landscape: Landscape, opgave: Entity) -> RolesOnOpgave:
    """The seats of one opgave on the date."""
    active = tuple(role for role in landscape.of_opgave(opgave.id).roles if role.phase is Phase.NOW)
    roles = tuple(role for role in active if opgave.id in role.certain)
    by_level = {level: tuple(role.id for role in roles if level in role.levels) for level in LEVELS}
    perhaps = tuple(role for role in active if role not in roles)
    return RolesOnOpgave(
        opgave=opgave, roles=roles, perhaps=perhaps, by_level=by_level, linked=_linked(landscape, roles)
    )


def _linked(landscape: Landscape, roles: Sequence[Role]) -> bool:
    """Whether roles are joined through what they connect, or because they are in contact."""
    graph = nx.Graph()
    graph.add_nodes_from(role.id for role in roles)
    present = set(graph)
    for role in roles:
        running = (key for key in role.coalitions if landscape.coalitions[key].phase is Phase.NOW)
        graph.add_edges_from((role.id, ("table", table)) for table in running)
        graph.add_edges_from((role.id, other) for other in _contacts(landscape, role) if other in present)
    return len(roles) < SEVERAL or len({frozenset(nx.node_connected_component(graph, role.id)) for role in roles}) == 1


def _contacts(landscape: Landscape, role: Role) -> tuple[str, ...]:
    others = landscape.atlas.to_page(role.id, "contact-met")
    return (*role.entity.fields.targets("contact-met"), *(link.source for link in others))


def seats(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """Questions on seats that nobody fills, on roles that do not meet, and on all that hangs on one.

    A level without a known role on most opgaven is one line for the atlas.
    """
    del thresholds
    every = [seats_of(landscape, opgave) for opgave in opgaven(landscape)]
    rows = [FindingRow(found.opgave.id, (found.opgave.title, *_cells(found))) for found in every]
    asked = [found for found in every if is_challenge(found.opgave) and current_of(landscape, found.opgave.id)]
    possible = {found.opgave.id: found.vacant for found in asked if not is_mapped(found.opgave)}
    most = lacked_by_most(possible, LEVELS)
    signals = [_of_most(most, possible)] if most else []
    for found in asked:
        signals += _signals(landscape, found, () if is_mapped(found.opgave) else tuple(most))
    return findings(COLUMNS, rows, signals)


def _cells(found: RolesOnOpgave) -> Iterator[Cell]:
    for level in LEVELS:
        if found.by_level[level]:
            yield Pages(found.by_level[level])
        elif perhaps := tuple(role.entity.title for role in found.perhaps if level in role.levels):
            yield Unknown(message("misschien: {roles}", roles=listed(perhaps)))
        elif is_mapped(found.opgave):
            yield message("leeg")
        else:
            yield Unknown(message("onbekend"))
    if len(found.roles) < SEVERAL:
        yield Unknown(message("minder dan twee rollen bekend"))
    else:
        yield message("ja") if found.linked else message("niet voor zover bekend")


def _signals(landscape: Landscape, found: RolesOnOpgave, asked_of_all: tuple[str, ...]) -> Iterator[Signal]:
    if found.alone:
        yield _alone(landscape, found)
    if not found.linked:
        yield _apart(found)
    if vacant := tuple(level for level in found.vacant if level not in asked_of_all):
        yield _vacant(found, vacant)


def _of_most(most: Mapping[str, tuple[str, ...]], possible: Mapping[str, tuple[str, ...]]) -> Signal:
    """That of most opgaven no role is known on some levels, once for the whole atlas."""
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


def _signal(found: RolesOnOpgave, question: Message, rule: Message, weight: float, variant: str) -> Signal:
    known = tuple(
        Input(message("Niveau {level}", level=level), roles) for level, roles in found.by_level.items() if roles
    )
    nobody = (Input(message("Van geen niveau is een grenswerker bekend.")),)
    perhaps = tuple(role.id for role in found.perhaps)
    others = Input(message("Verbindt een coalitie hiervan, en misschien voor een andere opgave"), perhaps)
    vacant = len(found.vacant)
    mapped = is_mapped(found.opgave)
    text = (
        message("Dit landschap is in kaart: een leeg niveau is echt leeg.")
        if mapped
        else message("Van {n} van de 3 niveaus is niet bekend of er een grenswerker is.", n=vacant)
        if vacant
        else message("Op alle drie de niveaus is een grenswerker bekend.")
    )
    return Signal(
        name=NAME,
        pages=(found.opgave.id,),
        beside=tuple(role.id for role in found.roles),
        question=question,
        rule=rule,
        because=(*(known or nobody), *((others,) if perhaps else ())),
        unknown=Share(0 if mapped else vacant, len(LEVELS), text),
        helps=OUTSIDE_IN if variant == VACANT else IN_BETWEEN,
        variant=variant,
        weight=weight,
    )


def _alone(landscape: Landscape, found: RolesOnOpgave) -> Signal:
    question = message(
        "Rond ‘{opgave}’ kennen wij alleen {role} als grenswerker. Wie kan het overnemen als dat nodig is?",
        opgave=found.opgave.title,
        role=landscape.atlas.title(found.alone),
    )
    return _signal(found, question, message("Eén rol is de enige op twee of meer niveaus."), 9, "alone")


def _apart(found: RolesOnOpgave) -> Signal:
    question = message("Spreken de grenswerkers rond ‘{opgave}’ elkaar?", opgave=found.opgave.title)
    rule = message(
        "Er zijn minstens twee rollen, en geen gedeelde coalitie of contact verbindt ze allemaal. "
        "Een rol telt mee als zij de opgave noemt, of alleen daarvoor een lopende coalitie verbindt."
    )
    return _signal(found, question, rule, 8, "apart")


def _vacant(found: RolesOnOpgave, levels: tuple[str, ...]) -> Signal:
    question = plural(
        "Wie is grenswerker voor ‘{opgave}’ op niveau {levels}?",
        "Wie is grenswerker voor ‘{opgave}’ op de niveaus {levels}?",
        len(levels),
        opgave=found.opgave.title,
        levels=listed(levels),
    )
    rule = message(
        "Op een niveau is geen grenswerker bekend die zeker aan deze opgave werkt: "
        "die haar zelf noemt, of alleen daarvoor een lopende coalitie verbindt."
    )
    return _signal(found, question, rule, 5 - len(levels), VACANT)
