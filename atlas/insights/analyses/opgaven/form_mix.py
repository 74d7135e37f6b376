"""The mix of formal and informal coalitions by opgave and level (`vormmix`). No mix is called ideal."""

from atlas.content.config.settings import Thresholds
from atlas.content.kinds import LEVELS
from atlas.insights.analyses.opgaven.promising_form import leaning
from atlas.insights.base import current_of, findings, is_challenge, opgaven
from atlas.insights.findings import IN_BETWEEN, Cell, FindingRow, Findings, Input, Share, Signal, Unknown
from atlas.insights.measures.balance import Balance, balance
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import Landscape
from atlas.texts import message

NAME = "vormmix"
COLUMNS = (
    message("Opgave"),
    message("Niveau"),
    message("Formeel"),
    message("Informeel"),
    message("Vorm onbekend"),
    message("Balans"),
)


def form_mix(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question for each level with one form only, on an opgave that has both."""
    rows, signals = [], []
    for opgave in opgaven(landscape):
        running = current_of(landscape, opgave.id)
        whole = balance(running)
        for level in (*LEVELS, ""):
            of_level = tuple(c for c in running if c.level.value == level)
            if not of_level:
                continue
            forms = balance(of_level)
            rows.append(FindingRow(opgave.id, (opgave.title, level or Unknown(message("onbekend")), *cells(forms))))
            one_sided = 0 in {forms.formal, forms.informal} and forms.known >= thresholds.form_mix_minimum
            if level and one_sided and is_challenge(opgave) and not leaning(whole, thresholds):
                signals.append(_signal(opgave.id, opgave.title, level, of_level, thresholds))
        if running:
            rows.append(FindingRow(opgave.id, (opgave.title, message("alle niveaus"), *cells(whole))))
    return findings(COLUMNS, rows, signals)


def cells(forms: Balance) -> tuple[Cell, ...]:
    """The counts of a balance and its value, from -1 (all informal) to +1 (all formal)."""
    value: Cell = Unknown(message("niet te berekenen")) if forms.value is None else round(forms.value, 2)
    return (forms.formal, forms.informal, forms.unknown, value)


def unknown_forms(coalitions: tuple[Coalition, ...]) -> Share:
    """The share of coalitions with an unknown form."""
    number, total = balance(coalitions).unknown, len(coalitions)
    if not number:
        return Share(0, total, message("Van alle {total} coalities is de vorm bekend.", total=total))
    return Share(number, total, message("Van {n} van de {total} coalities is de vorm onbekend.", n=number, total=total))


def _signal(opgave: str, title: str, level: str, of_level: tuple[Coalition, ...], thresholds: Thresholds) -> Signal:
    formal = bool(balance(of_level).formal)
    only, absent = (message("formeel"), message("informeel")) if formal else (message("informeel"), message("formeel"))
    return Signal(
        name=NAME,
        pages=(opgave,),
        question=message(
            "Op niveau {level} is alles rond ‘{opgave}’ {only}. Wie zorgt daar voor iets wat meer {other} is?",
            level=level,
            opgave=title,
            only=only,
            other=absent,
        ),
        rule=message(
            "Op één niveau hebben alle bekende coalities dezelfde soort vorm. Het zijn er minstens {minimum}.",
            minimum=thresholds.form_mix_minimum,
        ),
        because=(Input(message("Coalities op dit niveau"), tuple(c.id for c in of_level)),),
        unknown=unknown_forms(of_level),
        helps=IN_BETWEEN,
        weight=len(of_level),
    )
