"""Definitions side by side: how each holder words an opgave, and which rungs are missing (`duidingen`).

They are never merged.
"""

from dataclasses import dataclass

from atlas.content.config.settings import Thresholds
from atlas.content.values import Day, Entity
from atlas.insights.base import SEVERAL, date_message, findings, is_challenge, opgaven
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
    """The wording of an opgave by a holder: the opgave itself, a coalition, an organisation or a team."""

    level: str
    holder: str
    text: str
    day: Day | None = None


def wordings(landscape: OpgaveLandscape) -> tuple[Definition, ...]:
    """All wordings of an opgave, from the general question to the assignments of teams."""
    question = landscape.opgave.fields.text("vraagstuk")
    wording_list = [Definition(level="supra", holder=landscape.opgave.id, text=question)] if question else []
    for coalition in (c for c in landscape.coalitions if c.phase is Phase.NOW):
        items = [i for i in coalition.entity.fields.items("opgaven") if i.target("opgave") == landscape.opgave.id]
        level = coalition.level.value or "inter"
        stated = [(item.text("duiding"), item.day("duiding-op")) for item in items if item.text("duiding")]
        wording_list += [Definition(level=level, holder=coalition.id, text=text, day=day) for text, day in stated]
    for entity, item in landscape.organisations:
        text = item.text("duiding") or item.text("opvatting")
        wording_list += (
            [Definition(level="inter", holder=entity.id, text=text, day=item.day("duiding-op"))] if text else []
        )
    for assignment in landscape.teams:
        text = assignment.item.text("opdracht")
        wording_list += (
            [Definition(level="intra", holder=assignment.team.id, text=text, day=assignment.item.day("duiding-op"))]
            if text
            else []
        )
    return tuple(wording_list)


def definitions(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question where several parties word an opgave, and where a rung of the ladder is missing.

    In an atlas without teams it is unknown whether a rung is missing.
    """
    del thresholds
    rows, signals = [], []
    has_teams = bool(landscape.atlas.of_kind("team"))
    for opgave in opgaven(landscape):
        opgave_landscape = landscape.of_opgave(opgave.id)
        definitions_of = wordings(opgave_landscape)
        rows += [
            FindingRow(
                opgave.id, (definition.level, Pages((definition.holder,)), definition.text, _date_cell(definition))
            )
            for definition in definitions_of
        ]
        parties = [definition for definition in definitions_of if definition.holder != opgave.id]
        if len(parties) >= SEVERAL and is_challenge(opgave):
            signals.append(_differences_signal(opgave_landscape, parties))
        if (
            definitions_of
            and has_teams
            and is_challenge(opgave)
            and not any(definition.level == "intra" for definition in definitions_of)
        ):
            signals.append(_no_assignment_signal(opgave, opgave_landscape, definitions_of))
    return findings(COLUMNS, rows, signals)


def _date_cell(definition: Definition) -> Cell:
    return date_message(definition.day) if definition.day else Unknown(message("onbekend"))


def _without_wording(landscape: OpgaveLandscape) -> Share:
    running = [c for c in landscape.coalitions if c.phase is Phase.NOW]
    holders = {definition.holder for definition in wordings(landscape)}
    silent = sum(c.id not in holders for c in running)
    text = message("Zonder bekende eigen duiding: {n} van {total} coalities.", n=silent, total=len(running))
    return Share(silent, len(running), text)


def _differences_signal(landscape: OpgaveLandscape, parties: list[Definition]) -> Signal:
    return Signal(
        name=NAME,
        pages=(landscape.opgave.id,),
        beside=tuple(party.holder for party in parties),
        question=plural(
            "{n} partij zegt in eigen woorden waar ‘{opgave}’ om gaat. Herkennen de anderen dat?",
            "{n} partijen zeggen elk in eigen woorden waar ‘{opgave}’ om gaat. Is dat hetzelfde?",
            len(parties),
            opgave=landscape.opgave.title,
        ),
        rule=message("Minstens twee partijen hebben een eigen duiding of opdracht bij dezelfde opgave."),
        because=tuple(Input(message("“{wording}”", wording=party.text), (party.holder,)) for party in parties),
        unknown=_without_wording(landscape),
        helps=IN_BETWEEN,
        weight=len(parties),
    )


def _no_assignment_signal(opgave: Entity, landscape: OpgaveLandscape, wordings_known: tuple[Definition, ...]) -> Signal:
    return Signal(
        name=NAME,
        pages=(opgave.id,),
        question=message("Welk team heeft een opdracht voor ‘{opgave}’, en hoe luidt die?", opgave=opgave.title),
        rule=message("Het vraagstuk of een duiding is bekend, maar van geen team een opdracht."),
        because=tuple(
            Input(message("“{wording}”", wording=definition.text), (definition.holder,))
            for definition in wordings_known[:SEVERAL]
        ),
        unknown=_without_wording(landscape),
        helps=OUTSIDE_IN,
        weight=1,
    )
