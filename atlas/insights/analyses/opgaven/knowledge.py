"""Incomplete on purpose: what each page knows, leaves unknown, or should confirm again (`kennis`)."""

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.content.config.settings import Thresholds
from atlas.content.values import Absence, Entity, Fields, Unwritten, leaves
from atlas.insights.base import current_of, date_message, findings, incomplete, opgaven
from atlas.insights.findings import INSIDE_OUT, FindingRow, Findings, Input, Share, Signal
from atlas.landscape.dates import Phase, months_later
from atlas.landscape.landscape import Landscape
from atlas.texts import message

NAME = "kennis"
COLUMNS = (
    message("Pagina"),
    message("Ingevuld"),
    message("Onbekend"),
    message("Niet ingevuld"),
    message("Nog niet beschreven partijen"),
)
# Fields about the page itself, not about its subject.
HOUSEKEEPING = frozenset(
    {
        "titel",
        "vroeger",
        "zichtbaarheid",
        "labels",
        "synoniemen",
        "redactioneel",
        "herkomst",
        "niet-signaleren",
        "opmerkingen",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """Counts of a page: fields with a value, fields with `onbekend`, and fields that are not filled in.

    `unwritten` counts the parties without a page that it names; `said` the lines about what it does not know.
    `confirmed` is whether it was ever confirmed, `overdue` whether that was too long ago.
    """

    known: int
    unknown: int
    left_out: int
    unwritten: tuple[str, ...]
    said: int
    confirmed: bool
    overdue: bool


def knowledge_of(landscape: Landscape, entity: Entity, thresholds: Thresholds) -> Knowledge:
    """The counts of one page on the reference date."""
    names = [field.name for field in landscape.atlas.kinds[entity.kind].fields if field.name not in HOUSEKEEPING]
    values = [entity.fields[name] for name in names if name != "onbekend"]
    everything = list(leaves(tuple(entity.fields.values.values())))
    return Knowledge(
        known=sum(not isinstance(value, Absence) or value is Absence.NONE for value in values),
        unknown=sum(value is Absence.UNKNOWN for value in everything),
        left_out=sum(value is Absence.LEFT_OUT for value in values),
        unwritten=tuple(dict.fromkeys(value.key for value in everything if isinstance(value, Unwritten))),
        said=len(entity.fields.texts("onbekend")),
        confirmed=entity.fields.record("bevestigd") is not None,
        overdue=is_overdue(landscape, entity.fields, thresholds),
    )


def is_overdue(landscape: Landscape, fields: Fields, thresholds: Thresholds) -> bool:
    """Whether the last confirmation is older than its validity; a page never confirmed is not overdue."""
    stated = fields.record("bevestigd")
    day = stated.day("op") if stated else None
    if stated is None or day is None:
        return False
    months = stated.number("maanden")
    return months_later(day.last, thresholds.confirmation_months if months is None else months) < landscape.on


def knowledge(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question where half of the lists are incomplete, where nobody is known, and where a page is overdue."""
    rows, signals = [], []
    for entity in landscape.atlas.entities.values():
        counts = knowledge_of(landscape, entity, thresholds)
        numbers = (counts.known, counts.unknown + counts.said, counts.left_out, len(counts.unwritten))
        rows.append(FindingRow(entity.id, (entity.title, *numbers)))
        if counts.overdue:
            signals.append(_overdue_signal(entity, counts, thresholds))
    signals += [*_opgaven(landscape), *_nobody_signals(landscape)]
    return findings(COLUMNS, rows, signals)


def _opgaven(landscape: Landscape) -> Iterator[Signal]:
    for opgave in opgaven(landscape):
        running = current_of(landscape, opgave.id)
        share = incomplete(running)
        if not running or share.unknown * 2 >= share.total:
            open_lists = tuple(c.id for c in running if c.completeness != "volledig")
            yield Signal(
                name=NAME,
                pages=(opgave.id,),
                beside=open_lists,
                question=message("Wie weet meer over wie er samenwerkt aan ‘{opgave}’?", opgave=opgave.title),
                rule=message("Geen lopende coalitie is bekend, of de helft of meer van de lijsten is onvolledig."),
                because=(Input(message("Onvolledige lijsten van deelnemers: {n}", n=len(open_lists)), open_lists),),
                unknown=share if running else Share(1, 1, message("Er is nog geen lopende coalitie bekend.")),
                helps=INSIDE_OUT,
                weight=1,
            )


def _nobody_signals(landscape: Landscape) -> Iterator[Signal]:
    for coalition in landscape.coalitions.values():
        if coalition.phase is Phase.NOW and not coalition.counted:
            yield Signal(
                name=NAME,
                pages=(coalition.id,),
                question=message("Wie doen er mee aan {coalition}?", coalition=coalition.entity.title),
                rule=message("Van een lopende coalitie is geen enkele deelnemer bekend."),
                because=(Input(message("Geen deelnemer bekend is iets anders dan geen deelnemers.")),),
                unknown=incomplete((coalition,)),
                helps=INSIDE_OUT,
                variant="nobody",
                weight=50,
            )


def _overdue_signal(entity: Entity, counts: Knowledge, thresholds: Thresholds) -> Signal:
    stated = entity.fields.record("bevestigd")
    day = stated.day("op") if stated else None
    return Signal(
        name=NAME,
        pages=(entity.id,),
        question=message("Klopt de pagina ‘{page}’ nog?", page=entity.title),
        rule=message(
            "De laatste bevestiging is ouder dan afgesproken: {months} maanden, of wat de pagina zelf noemt.",
            months=thresholds.confirmation_months,
        ),
        because=(Input(message("Laatst bevestigd: {day}", day=date_message(day) if day else "")),),
        unknown=Share(
            counts.unknown, counts.known, message("Op deze pagina staat {n} keer onbekend.", n=counts.unknown)
        ),
        helps=INSIDE_OUT,
        variant="overdue",
        weight=40,
    )
