"""Informal coalitions without an anchor, and results that were adopted nowhere (`zonder-anker`).

Some informal work needs no anchor; then the editors weigh the question with a reason.
"""

from collections.abc import Iterator

from atlas.content.config.settings import Thresholds
from atlas.content.values import Entity
from atlas.insights.base import current_of, findings, formal_side, incomplete, is_challenge, opgaven
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
from atlas.insights.measures.paths import paths_to_nearest, tie_graph
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.derived.ties import Tie
from atlas.landscape.landscape import Landscape
from atlas.texts import message

NAME = "zonder-anker"
COLUMNS = (message("Coalitie of oplossing"), message("Anker"), message("Weg daarheen"))
LANDED = "vastgelegd"


def anchors(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question for each informal coalition without a path to a formal one, and for each result adopted nowhere.

    A path on one of its opgaven is enough. Coalitions without known participants are left out.
    """
    del thresholds
    rows: list[FindingRow] = []
    signals: list[Signal] = []
    anchored: set[str] = set()
    for opgave in opgaven(landscape):
        for coalition, path, formal in _informal(landscape, opgave.id):
            rows.append(FindingRow(opgave.id, (Pages((coalition.id,)), *_anchor(coalition, path, formal))))
            if path:
                anchored.add(coalition.id)
            elif formal and coalition.counted and is_challenge(opgave):
                signals.append(_unanchored_signal(landscape, opgave, coalition, formal))
    signals = [signal for signal in signals if signal.pages[0] not in anchored]
    for solution in landscape.atlas.of_kind("oplossing"):
        landed = [item for item in solution.fields.items("verankerd-in") if item.text("status") == LANDED]
        where: Cell = Pages(tuple(item.target("in") for item in landed)) if landed else Unknown(message("nergens"))
        rows += [FindingRow(key, (Pages((solution.id,)), where, "")) for key in _opgaven(solution)]
        if not landed:
            signals.append(_nowhere_signal(solution))
    return findings(COLUMNS, rows, _one_for_each_page(signals))


def _opgaven(entity: Entity) -> tuple[str, ...]:
    return tuple(item.target("opgave") for item in entity.fields.items("opgaven")) or entity.fields.targets("opgaven")


def _one_for_each_page(signals: list[Signal]) -> list[Signal]:
    """One question for each page, even if a coalition works on several opgaven."""
    return list({signal.pages[0]: signal for signal in reversed(signals)}.values())[::-1]


def _informal(landscape: Landscape, opgave: str) -> Iterator[tuple[Coalition, tuple[Tie, ...], tuple[str, ...]]]:
    """Every informal coalition of an opgave, its path to the nearest formal one, and all formal ones there."""
    running = current_of(landscape, opgave)
    formal = tuple(c.id for c in running if formal_side(c))
    paths = paths_to_nearest(tie_graph(landscape, running), formal)
    for coalition in running:
        if formal_side(coalition) is False:
            yield coalition, paths.get(coalition.id, ()), formal


def _anchor(coalition: Coalition, path: tuple[Tie, ...], formal: tuple[str, ...]) -> tuple[Cell, Cell]:
    if not formal:
        return Unknown(message("geen formele coalitie bekend")), ""
    if not path:
        return Unknown(message("geen weg bekend")), ""
    stops = [coalition.id]
    for tie in path:
        stops.append(tie.other(stops[-1]))
    return Pages((stops[-1],)), Pages(tuple(stops[1:-1])) if len(stops) > len(path[:1]) + 1 else message("rechtstreeks")


def _unanchored_signal(landscape: Landscape, opgave: Entity, coalition: Coalition, formal: tuple[str, ...]) -> Signal:
    base = [coalition, *(landscape.coalitions[key] for key in formal)]
    return Signal(
        name=NAME,
        pages=(coalition.id,),
        beside=(opgave.id, *formal),
        question=message(
            "Langs welke weg komt wat {coalition} vindt bij een formele tafel terecht?",
            coalition=coalition.entity.title,
        ),
        rule=message(
            "Een informele coalitie heeft geen band met een formele rond dezelfde opgave, ook niet via een ander."
        ),
        because=(
            Input(message("De opgave"), (opgave.id,)),
            Input(message("Formele coalities rond deze opgave"), formal),
        ),
        unknown=incomplete(base),
        helps=IN_BETWEEN,
        weight=15,
    )


def _nowhere_signal(solution: Entity) -> Signal:
    items = solution.fields.items("verankerd-in")
    tried = tuple(item.target("in") for item in items if item.target("in"))
    because = [Input(message("Nog nergens vastgelegd. Wel ergens in gesprek"), tried)] if tried else []
    because += [Input(message("Ontstaan in"), (start,))] if (start := solution.fields.target("ontstaan-in")) else []
    unstated = not items
    return Signal(
        name=NAME,
        pages=(solution.id,),
        beside=tried,
        question=message("Wie legt ‘{solution}’ vast, zodat het niet verloren gaat?", solution=solution.title),
        rule=message("Een oplossing is nergens vastgelegd: bij geen coalitie, organisatie of team."),
        because=tuple(because),
        unknown=Share(
            int(unstated),
            1,
            message("Of dit ergens is vastgelegd, heeft nog niemand ingevuld.")
            if unstated
            else message("Waar dit is voorgesteld of besproken, staat op de pagina."),
        ),
        helps=OUTSIDE_IN,
        variant="nowhere",
        weight=20,
    )
