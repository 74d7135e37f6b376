"""Missing perspectives: worlds, sectors and scales that are absent on an opgave or at a table (`perspectieven`).

Lists, never an index. Absence can only be stated if all lists are complete and every world is known.
"""

from collections.abc import Sequence

from atlas.content.config.settings import Thresholds
from atlas.content.kinds import WORLDS
from atlas.content.values import Entity
from atlas.insights.base import (
    SEVERAL,
    challenges,
    current,
    current_of,
    enumeration,
    findings,
    formal_side,
    incomplete,
)
from atlas.insights.findings import OUTSIDE_IN, Cell, FindingRow, Findings, Input, Signal, Unknown
from atlas.insights.measures.diversity import SCALE_OF_LAYER, layers, worlds
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import Landscape
from atlas.texts import Message, message

NAME = "perspectieven"
COLUMNS = (
    message("Opgave"),
    message("Werelden die ontbreken"),
    message("Sectoren die ontbreken"),
    message("Schalen die ontbreken"),
)


def perspectives(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question for each opgave without a world, sector or scale, and for each table of one world only."""
    rows, signals = [], []
    for opgave in challenges(landscape):
        running = current_of(landscape, opgave.id)
        parties = {key for coalition in running for key in coalition.organisations}
        lacking = _absent(landscape, opgave, running, parties)
        is_complete = _all_known(landscape, running)
        rows.append(
            FindingRow(opgave.id, (opgave.title, *(_cell(parts, parties, known=is_complete) for parts in lacking)))
        )
        if any(lacking) and is_complete:
            signals.append(_opgave(landscape, opgave, running, lacking))
    on_challenges = {opgave.id for opgave in challenges(landscape)}
    tables = (c for c in current(landscape) if on_challenges.intersection(c.opgaven))
    signals += [signal for c in tables if (signal := _table(landscape, c, thresholds))]
    return findings(COLUMNS, rows, signals)


def _absent(
    landscape: Landscape, opgave: Entity, running: Sequence[Coalition], parties: set[str]
) -> tuple[list[str], list[str], list[str]]:
    """The absent worlds, sectors and scales; the latter two only if some coalition states any."""
    present = worlds(landscape.atlas, parties)
    stated = {name for coalition in running for name in coalition.entity.fields.texts("sectoren")}
    scales = {scale for coalition in running for scale in coalition.entity.fields.texts("schaal")}
    at_scale = scales | {SCALE_OF_LAYER[layer] for layer in layers(landscape.atlas, parties) if layer}
    return (
        [world for world in WORLDS if not present[world]],
        [name for name in opgave.fields.texts("sectoren") if stated and name not in stated],
        [scale for scale in opgave.fields.texts("schaal") if scales and scale not in at_scale],
    )


def _all_known(landscape: Landscape, running: Sequence[Coalition]) -> bool:
    """Whether all participants of these tables and their worlds are known, including those through coalitions."""
    return bool(running) and all(_worlds_at(landscape, c) is not None for c in running)


def _worlds_at(landscape: Landscape, coalition: Coalition, visited: frozenset[str] = frozenset()) -> set[str] | None:
    """The worlds at a table, including those of coalitions that take part; `None` if somebody may be missing."""
    if coalition.completeness != "volledig" or not coalition.counted:
        return None
    present = set(worlds(landscape.atlas, coalition.organisations))
    for key in coalition.coalitions - visited - {coalition.id}:
        inner = _worlds_at(landscape, landscape.coalitions[key], visited | {coalition.id})
        if inner is None:
            return None
        present |= inner
    return None if "" in present else present


def _cell(parts: list[str], parties: set[str], *, known: bool) -> Cell:
    if not parties:
        return Unknown(message("niemand bekend"))
    if parts and not known:
        return Unknown(message("nog niemand bekend: {names}", names=enumeration(parts)))
    return enumeration(parts) if parts else message("geen")


def _opgave(
    landscape: Landscape, opgave: Entity, running: Sequence[Coalition], lacking: tuple[list[str], list[str], list[str]]
) -> Signal:
    names = (message("Wereld"), message("Sector"), message("Schaal"))
    inputs = tuple(
        Input(message("{kind}: {names}", kind=name, names=enumeration(parts)))
        for name, parts in zip(names, lacking, strict=True)
        if parts
    )
    everyone = worlds(landscape.atlas, {key for c in running for key in c.organisations})
    return Signal(
        name=NAME,
        pages=(opgave.id,),
        question=message("Wie brengt rond ‘{opgave}’ in wat nu ontbreekt?", opgave=opgave.title),
        rule=message("Alle lijsten zijn volledig. Een wereld, sector of schaal komt bij geen deelnemer voor."),
        because=(*inputs, Input(_present(everyone))),
        unknown=incomplete(running),
        helps=OUTSIDE_IN,
        weight=sum(map(len, lacking)),
    )


def _present(counts: dict[str, int]) -> Message:
    parts = [message("{world} {n}", world=world, n=counts[world]) for world in WORLDS if counts[world]]
    return (
        message("Wel aan tafel: {worlds}", worlds=enumeration(parts))
        if parts
        else message("Van niemand is de wereld bekend")
    )


def _table(landscape: Landscape, coalition: Coalition, thresholds: Thresholds) -> Signal | None:
    """The signal about a table of one world; not about formal ones, which the law often reserves for public bodies."""
    counts = worlds(landscape.atlas, coalition.organisations)
    present = sorted(_worlds_at(landscape, coalition) or ())
    enough = len(coalition.organisations) >= max(SEVERAL, thresholds.shared_members)
    if len(present) != 1 or not enough or formal_side(coalition):
        return None
    others = [world for world in WORLDS if world not in present]
    return Signal(
        name=NAME,
        pages=(coalition.id,),
        question=message(
            "Aan tafel bij {coalition} zit alleen {world}. Wat zouden {others} inbrengen?",
            coalition=coalition.entity.title,
            world=_world(present[0]),
            others=enumeration([_people(world) for world in others]),
        ),
        rule=message(
            "De lijst is volledig: minstens {minimum} partijen, allemaal uit één wereld. "
            "Formele regelingen blijven buiten beschouwing.",
            minimum=max(SEVERAL, thresholds.shared_members),
        ),
        because=(
            Input(
                message("{n} partijen, allemaal {world}", n=counts[present[0]], world=_world(present[0])),
                tuple(sorted(coalition.organisations)),
            ),
        ),
        unknown=incomplete((coalition,)),
        helps=OUTSIDE_IN,
        variant="table",
        weight=counts[present[0]] / 100,
    )


def _world(world: str) -> Message:
    return {"publiek": message("publiek"), "privaat": message("privaat"), "particulier": message("particulier")}[world]


def _people(world: str) -> Message:
    return {
        "publiek": message("overheden"),
        "privaat": message("ondernemers"),
        "particulier": message("maatschappelijke organisaties"),
    }[world]
