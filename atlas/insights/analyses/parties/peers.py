"""What most comparable organisations do and one does not, if it states no opgaven of its own. Part of `tafels`.

Comparable means: of the same type in a shared area. It says what is usual, not what is right.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from atlas.content.config.settings import Thresholds
from atlas.content.values import Entity
from atlas.insights.base import current_of, incomplete, is_challenge, opgaven
from atlas.insights.findings import INSIDE_OUT, Input, Signal
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.derived.where import area_of
from atlas.landscape.landscape import Landscape
from atlas.texts import message


def unlike_peers(
    landscape: Landscape, seats: Mapping[str, tuple[Coalition, ...]], thresholds: Thresholds
) -> Iterator[Signal]:
    """A question for each opgave on which most comparable organisations sit, and this one at no known table.

    Only organisations at enough tables are compared: one that only joined a national deal is not of the region.
    """
    covered = {key: {o for table in tables for o in table.opgaven} for key, tables in seats.items()}
    regular = {key: tables for key, tables in seats.items() if len(tables) >= thresholds.peers_minimum}
    for group in _groups(landscape, regular):
        if len(group) < thresholds.peers_minimum:
            continue
        for opgave in filter(is_challenge, opgaven(landscape)):
            seated = tuple(member.id for member in group if opgave.id in covered[member.id])
            if len(seated) >= thresholds.overlap * len(group):
                for member in group:
                    if member.id not in seated and not member.fields.items("opgaven"):
                        yield _signal(landscape, member, opgave, seated, len(group), thresholds)


def _groups(landscape: Landscape, seats: Mapping[str, tuple[Coalition, ...]]) -> Iterator[tuple[Entity, ...]]:
    """The organisations of one type in one area, of those with a seat in `seats`."""
    groups: dict[tuple[str, str], list[Entity]] = defaultdict(list)
    for entity in landscape.atlas.of_kind("organisatie"):
        for area in area_of(entity, landscape.where).names:
            if entity.fields.text("type") and entity.id in seats:
                groups[entity.fields.text("type"), area].append(entity)
    return (tuple(groups[key]) for key in sorted(groups))


def _signal(
    landscape: Landscape, member: Entity, opgave: Entity, seated: tuple[str, ...], number: int, thresholds: Thresholds
) -> Signal:
    running = current_of(landscape, opgave.id)
    return Signal(
        name="tafels",
        pages=(member.id,),
        beside=(opgave.id, *(c.id for c in running)),
        question=message(
            "Rond ‘{opgave}’ zitten {n} van {number} vergelijkbare partijen aan tafel, en {member} voor zover bekend "
            "niet. Hoort zij daar ook bij?",
            opgave=opgave.title,
            n=len(seated),
            number=number,
            member=member.title,
        ),
        rule=message(
            "Van de partijen met hetzelfde type en gebied zit een deel van {share} of meer aan tafel, deze niet. "
            "Het zijn er minstens {minimum}, elk met minstens {minimum} tafels. Dit zegt wat gewoon is, niet wat moet.",
            share=thresholds.overlap,
            minimum=thresholds.peers_minimum,
        ),
        because=(
            Input(message("De opgave"), (opgave.id,)),
            Input(message("Wie er zitten"), seated),
            Input(message("De lopende coalities"), tuple(c.id for c in running)),
        ),
        unknown=incomplete(running),
        helps=INSIDE_OUT,
        weight=len(seated) / number,
    )
