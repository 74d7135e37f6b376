"""The lessons of coalitions that ended, and who learns from them (`geleerd`)."""

from collections.abc import Iterator

from atlas.content.config.settings import Thresholds
from atlas.content.values import Entity
from atlas.insights.base import challenges, current_of, findings
from atlas.insights.findings import OUTSIDE_IN, Cell, FindingRow, Findings, Input, Pages, Share, Signal, Unknown
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import Landscape
from atlas.texts import message, plural

NAME = "geleerd"
COLUMNS = (message("Opgave"), message("Voorbij"), message("Wat er is geleerd"), message("Wie erop verder gaan"))


def lessons(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question for each challenge with an ended coalition whose lessons are unknown or reach nobody."""
    del thresholds
    rows, signals = [], []
    for opgave in challenges(landscape):
        ended = [c for c in landscape.of_opgave(opgave.id).coalitions if c.phase is Phase.PAST]
        heirs = {c.id: heirs_of(landscape, c) for c in ended}
        rows += [
            FindingRow(opgave.id, (opgave.title, Pages((c.id,)), _lessons_cell(c), _heirs_cell(heirs[c.id])))
            for c in ended
        ]
        open_ends = [c for c in ended if not (c.entity.fields.texts("lessen") and heirs[c.id])]
        if open_ends:
            signals.append(_signal(landscape, opgave, open_ends))
    return findings(COLUMNS, rows, signals)


def heirs_of(landscape: Landscape, coalition: Coalition) -> tuple[str, ...]:
    """The running coalitions with a stated relation to or from a coalition."""
    atlas = landscape.atlas
    related = [link.target for link in atlas.from_page(coalition.id, "relaties")]
    related += [link.source for link in atlas.to_page(coalition.id, "relaties")]
    running = (key for key in related if key in landscape.coalitions and landscape.coalitions[key].phase is Phase.NOW)
    return tuple(dict.fromkeys(running))


def _lessons_cell(coalition: Coalition) -> Cell:
    lessons_stated = coalition.entity.fields.texts("lessen")
    return message("“{lesson}”", lesson=lessons_stated[0]) if lessons_stated else Unknown(message("niet bekend"))


def _heirs_cell(heirs: tuple[str, ...]) -> Cell:
    return Pages(heirs) if heirs else Unknown(message("niet bekend"))


def _signal(landscape: Landscape, opgave: Entity, ended: list[Coalition]) -> Signal:
    silent = sum(not c.entity.fields.texts("lessen") for c in ended)
    text = message("Van {n} van de {total} is niet bekend wat er is geleerd.", n=silent, total=len(ended))
    return Signal(
        name=NAME,
        pages=(opgave.id,),
        beside=tuple(c.id for c in ended),
        question=plural(
            "Wat is er geleerd in {n} coalitie rond ‘{opgave}’ die voorbij is, en wie hoort dat?",
            "Wat is er geleerd in {n} coalities rond ‘{opgave}’ die voorbij zijn, en wie hoort dat?",
            len(ended),
            opgave=opgave.title,
        ),
        rule=message(
            "Een coalitie is voorbij. Er staan geen lessen bij, of geen lopende coalitie heeft er een relatie mee."
        ),
        because=tuple(_because(landscape, opgave, ended)),
        unknown=Share(silent, len(ended), text),
        helps=OUTSIDE_IN,
        weight=len(ended),
    )


def _because(landscape: Landscape, opgave: Entity, ended: list[Coalition]) -> Iterator[Input]:
    for coalition in ended:
        lessons_stated = coalition.entity.fields.texts("lessen")
        lesson = message("“{lesson}”", lesson=lessons_stated[0]) if lessons_stated else message("Geen lessen bekend")
        yield Input(lesson, (coalition.id,))
    members = frozenset(key for coalition in ended for key in coalition.organisations)
    heard = tuple(c.id for c in current_of(landscape, opgave.id) if c.organisations & members)
    if heard:
        yield Input(message("Waar deelnemers van toen nu zitten"), heard)
