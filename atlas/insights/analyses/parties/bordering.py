"""Gemeenten absent from tables where most neighbours sit, and those that no table on an opgave reaches (`buren`)."""

from collections.abc import Iterator

from atlas.content.config.settings import Thresholds
from atlas.insights.base import challenges, current, current_of, findings, incomplete, name_of, succeeded
from atlas.insights.findings import OUTSIDE_IN, FindingRow, Findings, Input, Pages, Signal
from atlas.insights.measures.where import MapArea, map_area, tables_by_place, unreached
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import Landscape
from atlas.texts import message, plural

NAME = "buren"
BORDERED, UNREACHED = "omsloten", "bereik"
COLUMNS = (message("Gemeente"), message("Coalitie"), message("Buren die meedoen"), message("Alle buren"))
# The share of gemeenten on the map above which the others are worth a question.
MOST = 0.5


def bordering(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question for each gemeente among neighbours at a table, and for each opgave that leaves a few out."""
    rows, signals = [], []
    left = succeeded(landscape)
    for coalition in (coalition for coalition in current(landscape) if coalition.id not in left):
        for gemeente, neighbours, around in _bordered(landscape, coalition, thresholds):
            cells = (Pages((gemeente,)), Pages((coalition.id,)), Pages(neighbours), around)
            rows += [FindingRow(gemeente, cells), FindingRow(coalition.id, cells)]
            signals.append(_signal(landscape, coalition, gemeente, neighbours, around, thresholds))
    area = map_area(landscape)
    signals += [signal for opgave in challenges(landscape) for signal in _left_out(landscape, opgave.id, area)]
    return findings(COLUMNS, rows, signals)


def _bordered(
    landscape: Landscape, coalition: Coalition, thresholds: Thresholds
) -> Iterator[tuple[str, tuple[str, ...], int]]:
    """The gemeenten outside a coalition with most neighbours in it: those neighbours, and the total number."""
    works_on_one = any(opgave.id in coalition.opgaven for opgave in challenges(landscape))
    if coalition.entity.fields.text("open-voor-deelname") == "nee" or not works_on_one:
        return
    for gemeente, code in sorted(landscape.where.code_of.items()):
        around = len(landscape.where.places.neighbours(code))
        members = filter(coalition.organisations.__contains__, landscape.where.neighbours(gemeente))
        neighbours = tuple(sorted(members, key=name_of(landscape)))
        enough = len(neighbours) >= thresholds.shared_members and len(neighbours) >= thresholds.overlap * around
        if enough and gemeente not in coalition.organisations:
            yield gemeente, neighbours, around


def _signal(
    landscape: Landscape,
    coalition: Coalition,
    gemeente: str,
    neighbours: tuple[str, ...],
    around: int,
    limits: Thresholds,
) -> Signal:
    return Signal(
        name=NAME,
        variant=BORDERED,
        pages=(gemeente, coalition.id),
        question=message(
            "Van de {around} buren van {gemeente} zitten er {n} in {coalition}, en zij voor zover bekend niet. "
            "Hoort zij erbij?",
            around=around,
            gemeente=landscape.atlas.title(gemeente),
            n=len(neighbours),
            coalition=coalition.entity.title,
        ),
        rule=message(
            "Van de gemeenten die aan deze grenzen doet een deel van {share} of meer mee, en minstens {n}. "
            "Een andere indeling kan een goede reden zijn.",
            share=limits.overlap,
            n=limits.shared_members,
        ),
        because=(Input(message("Buren die meedoen"), neighbours),),
        unknown=incomplete((coalition,)),
        helps=OUTSIDE_IN,
        weight=len(neighbours) / around,
    )


def _left_out(landscape: Landscape, opgave: str, area: MapArea) -> Iterator[Signal]:
    """The signal about an opgave if most gemeenten of the atlas sit at its tables and some at none."""
    running = current_of(landscape, opgave)
    without = unreached(landscape, opgave, area)
    reached = len(area.home & set(tables_by_place(landscape, running)))
    if not without or reached <= MOST * (reached + len(without)):
        return
    organisations = tuple(landscape.where.governs[code] for code in without)
    yield Signal(
        name=NAME,
        variant=UNREACHED,
        pages=(opgave,),
        question=plural(
            "Rond ‘{opgave}’ zit {n} van de {total} gemeenten aan geen bekende tafel. Hoort zij erbij?",
            "Rond ‘{opgave}’ zitten {n} van de {total} gemeenten aan geen bekende tafel. Horen zij erbij?",
            len(without),
            opgave=landscape.atlas.title(opgave),
            total=reached + len(without),
        ),
        rule=message("Meer dan de helft van de gemeenten op de kaart zit aan een lopende tafel, en deze niet."),
        because=(
            Input(message("Geen tafel bekend"), tuple(sorted(organisations, key=name_of(landscape)))),
            Input(message("De lopende coalities"), tuple(c.id for c in running)),
        ),
        unknown=incomplete(running),
        helps=OUTSIDE_IN,
        weight=1 / len(without),
    )
