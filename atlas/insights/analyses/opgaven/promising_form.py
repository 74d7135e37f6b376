"""The promising form, the one explicit rule of the article (`kansrijke-vorm`).

Where enough known coalitions mostly have one form, a new one in the other form is promising.
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
    """A question for each opgave on which enough known coalitions mostly have one form."""
    rows, signals = [], []
    for opgave in opgaven(landscape):
        running = current_of(landscape, opgave.id)
        forms = balance(running)
        value: Cell = Unknown(message("niet te berekenen")) if forms.value is None else round(forms.value, 2)
        counts = (forms.formal, forms.informal, forms.unknown)
        rows.append(FindingRow(opgave.id, (opgave.title, *counts, value, _conclusion(opgave, forms, thresholds))))
        if is_challenge(opgave) and leaning(forms, thresholds):
            signals.append(_signal(opgave, running, forms, thresholds, not_counted(landscape, opgave.id)))
    return findings(COLUMNS, rows, signals)


def _conclusion(opgave: Entity, forms: Balance, thresholds: Thresholds) -> Cell:
    """The editors' reason if they weighed this question, else the conclusion of the rule."""
    for item in opgave.fields.items("niet-signaleren"):
        if item.text("signaal") == NAME:
            return message("gewogen door de redactie: {reason}", reason=item.text("reden"))
    if not is_challenge(opgave):
        return message("geen maatschappelijke opgave, dus geen vraag")
    return verdict(forms, thresholds)


def leaning(forms: Balance, thresholds: Thresholds) -> str:
    """`formeel` or `informeel` if that form is the majority of enough coalitions, else an empty text."""
    value = forms.value
    if value is None or forms.known < thresholds.promising_minimum or abs(value) < thresholds.promising_balance:
        return ""
    return "formeel" if value > 0 else "informeel"


def verdict(forms: Balance, thresholds: Thresholds) -> Cell:
    """The conclusion of the rule for a balance, in words."""
    if forms.known < thresholds.promising_minimum:
        return Unknown(message("te weinig bekend"))
    side = leaning(forms, thresholds)
    if not side:
        return message("beide vormen komen voor")
    return message("kansrijk: een coalitie die meer {form} is", form=_other_side(side))


def _other_side(side: str) -> Message:
    return message("informeel") if side == "formeel" else message("formeel")


def _signal(
    opgave: Entity,
    running: tuple[Coalition, ...],
    forms: Balance,
    thresholds: Thresholds,
    apart: tuple[Input, ...],
) -> Signal:
    side = leaning(forms, thresholds)
    unknown = (
        message("Van {n} van de {total} coalities is de vorm onbekend.", n=forms.unknown, total=len(running))
        if forms.unknown
        else message("Van alle {total} coalities is de vorm bekend.", total=len(running))
    )
    return Signal(
        name=NAME,
        pages=(opgave.id,),
        question=message(
            "Rond ‘{opgave}’ werkt men vooral {form} samen. Is een coalitie kansrijk die meer {other} is?",
            opgave=opgave.title,
            form=message(side),
            other=_other_side(side),
        ),
        rule=message(
            "Eén vorm overheerst: een balans van {balance} of sterker, bij minstens {minimum} coalities.",
            balance=thresholds.promising_balance,
            minimum=thresholds.promising_minimum,
        ),
        because=(
            Input(message("Formeel: {n}", n=forms.formal), _on_side(running, formal=True)),
            Input(message("Informeel: {n}", n=forms.informal), _on_side(running, formal=False)),
            Input(message("Balans: {value}, van -1 (alles informeel) tot 1 (alles formeel)", value=forms.value or 0.0)),
            *apart,
        ),
        unknown=Share(forms.unknown, len(running), unknown),
        helps=IN_BETWEEN,
        weight=abs(forms.value or 0) * 100,
    )


def _on_side(running: tuple[Coalition, ...], *, formal: bool) -> tuple[str, ...]:
    return tuple(c.id for c in running if c.form.value and c.form.value.endswith("informeel") is not formal)
