"""Three-level coverage: on which levels an opgave is worked on, and what crosses them. `niveaus`."""

from collections import Counter

from atlas.content.kinds import LEVELS
from atlas.content.settings import Thresholds
from atlas.insights.base import current_of, findings, incomplete, is_challenge, is_mapped, listed, not_counted, opgaven
from atlas.insights.findings import OUTSIDE_IN, Cell, Findings, Input, Row, Signal, Unknown
from atlas.landscape.coalitions import Coalition
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
    """A question for each opgave with a level on which nothing is known to run."""
    del thresholds
    rows, signals = [], []
    for opgave in opgaven(landscape):
        here = landscape.of_opgave(opgave.id)
        running = current_of(landscape, opgave.id)
        counts = _counts(here, running)
        crossing = sum("niveau" in tie.borders for tie in landscape.ties_among(running))
        numbers: list[Cell] = [_number(counts[level], mapped=is_mapped(opgave)) for level in LEVELS]
        rows.append(Row(opgave.id, (opgave.title, *numbers, counts[""], crossing)))
        missing = [level for level in LEVELS if not counts[level]]
        if running and missing and is_challenge(opgave):
            signals.append(_signal(here, running, missing, counts, not_counted(landscape, opgave.id)))
    return findings(COLUMNS, rows, signals)


def _counts(here: OpgaveLandscape, running: tuple[Coalition, ...]) -> Counter[str]:
    """How much runs on each level; a team with an assignment is work within one organisation."""
    counts = Counter(coalition.level.value for coalition in running)
    counts["intra"] += len(here.teams)
    return counts


def _number(count: int, *, mapped: bool) -> Cell:
    return count if count or mapped else Unknown(message("onbekend"))


def _signal(
    here: OpgaveLandscape,
    running: tuple[Coalition, ...],
    missing: list[str],
    counts: Counter[str],
    apart: tuple[Input, ...],
) -> Signal:
    mapped = is_mapped(here.opgave)
    known = tuple(
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
        pages=(here.opgave.id,),
        question=plural(
            "Wie werkt aan ‘{opgave}’ op niveau {levels}?",
            "Wie werkt aan ‘{opgave}’ op de niveaus {levels}?",
            len(missing),
            opgave=here.opgave.title,
            levels=listed(missing),
        ),
        rule=message("Op een niveau is geen lopende coalitie bekend, en binnen organisaties ook geen team."),
        because=(*known, Input(state), *apart),
        unknown=incomplete(running),
        helps=OUTSIDE_IN,
        weight=len(missing) + 10 * mapped,
    )
