"""The lines between the boxes of a landscape map, and the chips that belong to one box.

A line is a stated relation, a seat of a coalition or team in another coalition, or a role or means that joins two
boxes. Shared parties are not a line but a number on the box.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from atlas.content.values import Entity
from atlas.landscape.atlas import Link
from atlas.landscape.dates import Phase, item_phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.derived.roles import Role
from atlas.landscape.derived.ties import Tie
from atlas.landscape.landscape import Assignment, Landscape, OpgaveLandscape
from atlas.landscape.route import REJECTED
from atlas.maps.landscape.boxes import AFTER, BESIDE, CONNECTOR, PART, PRACTICE, ROLE, SOLUTION, Chip, MapLine
from atlas.site.i18n.words import sort_key
from atlas.texts import N_

SEVERAL = 2
# The kind of line of each stated relation.
RELATIONS = {
    **dict.fromkeys(("volgt-op", "komt-voort-uit", "bouwt-voort-op"), AFTER),
    **dict.fromkeys(("onderdeel-van", "vertaalt", "voert-uit"), PART),
}
# The words of each kind of line, from `a` to `b` and back.
WORDS = {
    PART: (N_("zit aan tafel bij"), N_("heeft aan tafel")),
    ROLE: (N_("verbindt"), N_("wordt verbonden door")),
    PRACTICE: (N_("gaf door met een mini-praktijk aan"), N_("kreeg met een mini-praktijk van")),
    SOLUTION: (N_("gaf een oplossing aan"), N_("kreeg een oplossing van")),
}
# The fields that join boxes, and the kind of line for each.
JOINING = {
    PRACTICE: (("van",), ("naar",)),
    SOLUTION: (("ontstaan-in",), ("verankerd-in", "gebruikt-door")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledLine:
    """A line with its words from `a` to `b`, and back; `about` are ids of the minipraktijken or oplossingen."""

    line: MapLine
    forward: str
    backward: str
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnRelations:
    """What is drawn of an opgave: coalitions, teams and the roles that join several; lines, and chips by box."""

    coalitions: tuple[Coalition, ...]
    teams: tuple[Assignment, ...]
    roles: tuple[Role, ...]
    relations: tuple[LabelledLine, ...]
    chips: dict[str, tuple[Chip, ...]]
    ties: tuple[Tie, ...]


def drawn_of(landscape: Landscape, opgave: OpgaveLandscape) -> DrawnRelations:
    """What is drawn of an opgave."""
    teams = tuple(sorted(opgave.teams, key=lambda assignment: sort_key(assignment.team.title)))
    shown = {*(coalition.id for coalition in opgave.coalitions), *(assignment.team.id for assignment in teams)}
    ties = landscape.ties_among(opgave.coalitions)
    roles = [(role, _joined_by_role(role, shown)) for role in _running(opgave)]
    relations, chips = list(_stated_relations(ties)), defaultdict(list)
    relations += _seats(opgave.coalitions, shown)
    for role, joined in roles:
        if len(joined) == 1:
            chips[joined[0]].append(Chip(CONNECTOR, role.entity.title))
        relations += [_relation(role.id, key, ROLE) for key in joined if len(joined) >= SEVERAL]
    for kind, entity in _means(opgave):
        starts, ends = (_joined_ends(landscape, entity, fields, shown) for fields in JOINING[kind])
        pairs = [(a, b) for a in starts for b in ends if a != b]
        relations += [_relation(a, b, kind, entity.id) for a, b in pairs]
        for key in (*starts, *ends)[: 0 if pairs else 1]:
            chips[key].append(Chip(entity.kind, entity.title))
    return DrawnRelations(
        coalitions=opgave.coalitions,
        teams=teams,
        roles=tuple(role for role, joined in roles if len(joined) >= SEVERAL),
        relations=_without_duplicates(relations),
        chips={key: tuple(lines) for key, lines in chips.items()},
        ties=ties,
    )


def _running(opgave: OpgaveLandscape) -> list[Role]:
    roles = (role for role in opgave.roles if role.phase is Phase.NOW)
    return sorted(roles, key=lambda role: sort_key(role.entity.title))


def _joined_by_role(role: Role, shown: set[str]) -> list[str]:
    return [key for key in dict.fromkeys((*role.coalitions, *role.teams)) if key in shown]


def _stated_relations(ties: Sequence[Tie]) -> Iterator[LabelledLine]:
    """The stated relations, and the seats of coalitions in other coalitions."""
    for tie in ties:
        for link in tie.declared:
            kind = RELATIONS.get(link.item.text("soort") if link.item else "", BESIDE)
            yield LabelledLine(
                line=MapLine(a=link.source, b=link.target, kind=kind), forward=link.forward, backward=link.backward
            )
        for seated in tie.seats:
            yield _relation(seated, tie.other(seated), PART)


def _seats(coalitions: Sequence[Coalition], shown: set[str]) -> Iterator[LabelledLine]:
    """The seats of teams."""
    for coalition in coalitions:
        yield from (_relation(team, coalition.id, PART) for team in sorted(coalition.teams & shown))


def _relation(a: str, b: str, kind: str, *about: str) -> LabelledLine:
    forward, backward = WORDS[kind]
    return LabelledLine(line=MapLine(a=a, b=b, kind=kind), forward=forward, backward=backward, about=about)


def _means(opgave: OpgaveLandscape) -> Iterator[tuple[str, Entity]]:
    yield from ((PRACTICE, entity) for entity in opgave.practices)
    yield from ((SOLUTION, entity) for entity in opgave.solutions)


def _joined_ends(landscape: Landscape, entity: Entity, fields: tuple[str, ...], shown: set[str]) -> list[str]:
    links = landscape.atlas.from_page(entity.id, *fields)
    return [key for key in dict.fromkeys(link.target for link in links if _is_active(landscape, link)) if key in shown]


def _is_active(landscape: Landscape, link: Link) -> bool:
    item = link.item
    return item is None or (item_phase(item, landscape.on) is Phase.NOW and item.text("status") != REJECTED)


def _without_duplicates(relations: Sequence[LabelledLine]) -> tuple[LabelledLine, ...]:
    """One line for each pair of boxes, a stated relation before a seat; but one for each kind of role or means."""
    lines: dict[tuple[frozenset[str], str], LabelledLine] = {}
    for relation in relations:
        kind = relation.line.kind if relation.about else ""
        ends = frozenset((relation.line.a, relation.line.b))
        first = lines.setdefault((ends, kind), relation)
        if first is not relation and relation.about:
            lines[ends, kind] = replace(first, about=(*first.about, *relation.about))
    return tuple(lines.values())
