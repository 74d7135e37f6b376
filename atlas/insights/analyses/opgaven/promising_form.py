"""Promising form, the one explicit rule of the article. `kansrijke-vorm`.

Where one form makes up most of enough known coalitions, a new one in the other form is promising.
"""

from atlas.content.config.settings import Thresholds
from atlas.content.values import Entity
from atlas.insights.base import current_of, findings, is_challenge, not_counted, opgaven
from atlas.insights.findings import IN_BETWEEN, Cell, FindingRow, Findings, Input, Share, Signal, Unknown
from atlas.insights.measures.balance import Balance, balance
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import Landscape
from atlas.texts import Message, message

NAME = "kansrijke-vorm"
COLUMNS = (
    message("Opgave"),
    message("Formeel"),
    message("Informeel"),
    message("Vorm onbekend"),
    message("Balans"),
    message("Wat dat zegt"),
)


def promising_form(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question for each opgave on which one form makes up most of enough known coalitions."""
    rows, signals = [], []
    for opgave in opgaven(landscape):
        running = current_of(landscape, opgave.id)
        found = balance(running)
        value: Cell = Unknown(message("niet te berekenen")) if found.value is None else round(found.value, 2)
        counts = (found.formal, found.informal, found.unknown)
        rows.append(FindingRow(opgave.id, (opgave.title, *counts, value, _said(opgave, found, thresholds))))
        if is_challenge(opgave) and leaning(found, thresholds):
            signals.append(_signal(opgave, running, found, thresholds, not_counted(landscape, opgave.id)))
    return findings(COLUMNS, rows, signals)


def _said(opgave: Entity, found: Balance, thresholds: Thresholds) -> Cell:
    """What the editors said of this question before, if they did; else what the rule makes of the balance."""
    for item in opgave.fields.items("niet-signaleren"):
        if item.text("signaal") == NAME:
            return message("gewogen door de redactie: {reason}", reason=item.text("reden"))
    if not is_challenge(opgave):
        return message("geen maatschappelijke opgave, dus geen vraag")
    return verdict(found, thresholds)


def leaning(found: Balance, thresholds: Thresholds) -> str:
    """`formeel` or `informeel` if one form makes up enough of enough, else an empty text."""
    value = found.value
    if value is None or found.known < thresholds.promising_minimum or abs(value) < thresholds.promising_balance:
        return ""
    return "formeel" if value > 0 else "informeel"


def verdict(found: Balance, thresholds: Thresholds) -> Cell:
    """What the rule makes of a balance, in words."""
    if found.known < thresholds.promising_minimum:
        return Unknown(message("te weinig bekend"))
    side = leaning(found, thresholds)
    if not side:
        return message("beide vormen komen voor")
    return message("kansrijk: een coalitie die meer {form} is", form=_other(side))


def _other(side: str) -> Message:
    return message("informeel") if side == "formeel" else message("formeel")


def _signal(
    opgave: Entity,
    running: tuple[Coalition, ...],
    found: Balance,
    thresholds: Thresholds,
    apart: tuple[Input, ...],
) -> Signal:
    side = leaning(found, thresholds)
    unknown = (
        message("Van {n} van de {total} coalities is de vorm onbekend.", n=found.unknown, total=len(running))
        if found.unknown
        else message("Van alle {total} coalities is de vorm bekend.", total=len(running))
    )
    return Signal(
        name=NAME,
        pages=(opgave.id,),
        question=message(
            "Rond ‘{opgave}’ werkt men vooral {form} samen. Is een coalitie kansrijk die meer {other} is?",
            opgave=opgave.title,
            form=message(side),
            other=_other(side),
        ),
        rule=message(
            "Eén vorm overheerst: een balans van {balance} of sterker, bij minstens {minimum} coalities.",
            balance=thresholds.promising_balance,
            minimum=thresholds.promising_minimum,
        ),
        because=(
            Input(message("Formeel: {n}", n=found.formal), _on_side(running, formal=True)),
            Input(message("Informeel: {n}", n=found.informal), _on_side(running, formal=False)),
            Input(message("Balans: {value}, van -1 (alles informeel) tot 1 (alles formeel)", value=found.value or 0.0)),
            *apart,
        ),
        unknown=Share(found.unknown, len(running), unknown),
        helps=IN_BETWEEN,
        weight=abs(found.value or 0) * 100,
    )


def _on_side(running: tuple[Coalition, ...], *, formal: bool) -> tuple[str, ...]:
    return tuple(c.id for c in running if c.form.value and c.form.value.endswith("informeel") is not formal)
