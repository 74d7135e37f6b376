"""Coverage of the three levels: on which levels an opgave is worked on, and what connects them (`niveaus`)."""

from collections import Counter
from collections.abc import Mapping

from atlas.content.config.settings import Thresholds
from atlas.content.kinds import LEVELS
from atlas.content.values import Entity
from atlas.insights.base import (
    challenges,
    current_of,
    enumeration,
    findings,
    incomplete,
    is_mapped,
    not_counted,
    opgaven,
)
from atlas.insights.findings import OUTSIDE_IN, Cell, FindingRow, Findings, Input, Signal, Unknown
from atlas.insights.most import by_level, lacked_by_most, of_the_atlas
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import Landscape, OpgaveLandscape
from atlas.texts import message, plural

NAME = "niveaus"
COLUMNS = (
    message("Opgave"),
    message("Supra"),
    message("Inter"),
    message("Intra"),
    message("Niveau onbekend"),
    message("Banden over niveaus heen"),
)


def levels(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question for each opgave with a level on which nothing is known to run.

    A level that is empty on most opgaven gives one signal for the whole atlas.
    """
    del thresholds
    rows = [_row(landscape, opgave) for opgave in opgaven(landscape)]
    candidates = [opgave for opgave in challenges(landscape) if current_of(landscape, opgave.id)]
    empty = {opgave.id: _empty(landscape, opgave) for opgave in candidates}
    possible = {opgave.id: empty[opgave.id] for opgave in candidates if not is_mapped(opgave)}
    most = lacked_by_most(possible, LEVELS)
    signals = [_atlas_signal(landscape, most, tuple(possible))] if most else []
    for opgave in candidates:
        missing = [level for level in empty[opgave.id] if is_mapped(opgave) or level not in most]
        if missing:
            signals.append(_signal(landscape, opgave, missing))
    return findings(COLUMNS, rows, signals)


def _row(landscape: Landscape, opgave: Entity) -> FindingRow:
    running = current_of(landscape, opgave.id)
    counts = _counts(landscape.of_opgave(opgave.id), running)
    crossing = sum("niveau" in tie.borders for tie in landscape.ties_among(running))
    numbers: list[Cell] = [_number(counts[level], mapped=is_mapped(opgave)) for level in LEVELS]
    return FindingRow(opgave.id, (opgave.title, *numbers, counts[""], crossing))


def _empty(landscape: Landscape, opgave: Entity) -> list[str]:
    """The levels on which nothing is known to run."""
    counts = _counts(landscape.of_opgave(opgave.id), current_of(landscape, opgave.id))
    return [level for level in LEVELS if not counts[level]]


def _counts(landscape: OpgaveLandscape, running: tuple[Coalition, ...]) -> Counter[str]:
    """The number of running coalitions by level; a team with an assignment is work on the level intra."""
    counts = Counter(coalition.level.value for coalition in running)
    counts["intra"] += len(landscape.teams)
    return counts


def _number(count: int, *, mapped: bool) -> Cell:
    return count if count or mapped else Unknown(message("onbekend"))


def _atlas_signal(landscape: Landscape, most: Mapping[str, tuple[str, ...]], possible: tuple[str, ...]) -> Signal:
    """The signal that some levels are empty on most opgaven, once for the whole atlas."""
    running = {c.id: c for opgave in possible for c in current_of(landscape, opgave)}
    return of_the_atlas(
        NAME,
        question=message(
            "Van de {total} opgaven die nog niet in kaart zijn, weten wij bij {levels} niet wie eraan werkt. Wie wel?",
            total=len(possible),
            levels=by_level(most),
        ),
        rule=message(
            "Op een niveau is geen lopende coalitie bekend, en binnen organisaties ook geen team. "
            "Dit geldt voor de meeste, en is daarom één vraag aan iedereen."
        ),
        because=tuple(Input(message("Niveau {level}", level=level), pages) for level, pages in most.items()),
        unknown=incomplete(tuple(running.values())),
    )


def _signal(landscape: Landscape, opgave: Entity, missing: list[str]) -> Signal:
    mapped, running = is_mapped(opgave), current_of(landscape, opgave.id)
    counts = _counts(landscape.of_opgave(opgave.id), running)
    inputs = tuple(
        Input(plural("Op niveau {level}: {n}", "Op niveau {level}: {n}", counts[level], level=level))
        for level in LEVELS
        if counts[level]
    )
    state = (
        message("Dit landschap is in kaart. Een leeg niveau is dus een witte plek.")
        if mapped
        else message("Dit landschap is nog niet helemaal in kaart. Misschien weten wij het alleen niet.")
    )
    return Signal(
        name=NAME,
        pages=(opgave.id,),
        question=plural(
            "Wie werkt aan ‘{opgave}’ op niveau {levels}?",
            "Wie werkt aan ‘{opgave}’ op de niveaus {levels}?",
            len(missing),
            opgave=opgave.title,
            levels=enumeration(missing),
        ),
        rule=message("Op een niveau is geen lopende coalitie bekend, en binnen organisaties ook geen team."),
        because=(*inputs, Input(state), *not_counted(landscape, opgave.id)),
        unknown=incomplete(running),
        helps=OUTSIDE_IN,
        weight=len(missing) + 10 * mapped,
    )
