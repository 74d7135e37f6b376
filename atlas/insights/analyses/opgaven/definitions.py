"""Definitions side by side: how each holder words one opgave, and which rungs are missing. `duidingen`.

They are never merged.
"""

from dataclasses import dataclass

from atlas.content.config.settings import Thresholds
from atlas.content.values import Day, Entity
from atlas.insights.base import SEVERAL, dated_as_written, findings, is_challenge, opgaven
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
from atlas.landscape.dates import Phase
from atlas.landscape.landscape import Landscape, OpgaveLandscape
from atlas.texts import message, plural

NAME = "duidingen"
COLUMNS = (message("Niveau"), message("Van wie"), message("Duiding"), message("Van wanneer"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """How a holder words an opgave: on the level of the question, a coalition, an organisation or a team."""

    level: str
    holder: str
    text: str
    day: Day | None = None


def wordings(here: OpgaveLandscape) -> tuple[Definition, ...]:
    """All wordings of one opgave, from the general question to the assignment of a team."""
    question = here.opgave.fields.text("vraagstuk")
    found = [Definition(level="supra", holder=here.opgave.id, text=question)] if question else []
    for coalition in (c for c in here.coalitions if c.phase is Phase.NOW):
        items = [i for i in coalition.entity.fields.items("opgaven") if i.target("opgave") == here.opgave.id]
        level = coalition.level.value or "inter"
        told = [(item.text("duiding"), item.day("duiding-op")) for item in items if item.text("duiding")]
        found += [Definition(level=level, holder=coalition.id, text=text, day=day) for text, day in told]
    for entity, item in here.organisations:
        text = item.text("duiding") or item.text("opvatting")
        found += [Definition(level="inter", holder=entity.id, text=text, day=item.day("duiding-op"))] if text else []
    for assignment in here.teams:
        text = assignment.item.text("opdracht")
        found += (
            [Definition(level="intra", holder=assignment.team.id, text=text, day=assignment.item.day("duiding-op"))]
            if text
            else []
        )
    return tuple(found)


def definitions(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question where several word an opgave in their own way, and where a rung of the ladder is missing.

    An atlas without any team cannot tell whether a rung is missing.
    """
    del thresholds
    rows, signals = [], []
    has_teams = bool(landscape.atlas.of_kind("team"))
    for opgave in opgaven(landscape):
        here = landscape.of_opgave(opgave.id)
        found = wordings(here)
        rows += [FindingRow(opgave.id, (one.level, Pages((one.holder,)), one.text, _when(one))) for one in found]
        parties = [one for one in found if one.holder != opgave.id]
        if len(parties) >= SEVERAL and is_challenge(opgave):
            signals.append(_differ(here, parties))
        if found and has_teams and is_challenge(opgave) and not any(one.level == "intra" for one in found):
            signals.append(_no_assignment(opgave, here, found))
    return findings(COLUMNS, rows, signals)


def _when(definition: Definition) -> Cell:
    return dated_as_written(definition.day) if definition.day else Unknown(message("onbekend"))


def _silent(here: OpgaveLandscape) -> Share:
    running = [c for c in here.coalitions if c.phase is Phase.NOW]
    told = {one.holder for one in wordings(here)}
    silent = sum(c.id not in told for c in running)
    text = message("Zonder bekende eigen duiding: {n} van {total} coalities.", n=silent, total=len(running))
    return Share(silent, len(running), text)


def _differ(here: OpgaveLandscape, parties: list[Definition]) -> Signal:
    return Signal(
        name=NAME,
        pages=(here.opgave.id,),
        beside=tuple(one.holder for one in parties),
        question=plural(
            "{n} partij zegt in eigen woorden waar ‘{opgave}’ om gaat. Herkennen de anderen dat?",
            "{n} partijen zeggen elk in eigen woorden waar ‘{opgave}’ om gaat. Is dat hetzelfde?",
            len(parties),
            opgave=here.opgave.title,
        ),
        rule=message("Minstens twee partijen hebben een eigen duiding of opdracht bij dezelfde opgave."),
        because=tuple(Input(message("“{wording}”", wording=one.text), (one.holder,)) for one in parties),
        unknown=_silent(here),
        helps=IN_BETWEEN,
        weight=len(parties),
    )


def _no_assignment(opgave: Entity, here: OpgaveLandscape, found: tuple[Definition, ...]) -> Signal:
    return Signal(
        name=NAME,
        pages=(opgave.id,),
        question=message("Welk team heeft een opdracht voor ‘{opgave}’, en hoe luidt die?", opgave=opgave.title),
        rule=message("Het vraagstuk of een duiding is bekend, maar van geen team een opdracht."),
        because=tuple(Input(message("“{wording}”", wording=one.text), (one.holder,)) for one in found[:SEVERAL]),
        unknown=_silent(here),
        helps=OUTSIDE_IN,
        weight=1,
    )
