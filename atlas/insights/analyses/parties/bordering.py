"""Which gemeente is not at a table where most of its neighbours are, and which none on an opgave reaches. `buren`."""

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
# Only where more than this share of the gemeenten on the map is reached are the others worth a question.
MOST = 0.5


def bordering(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question for each gemeente among neighbours that sit at a table, and each opgave that leaves a few out."""
    rows, signals = [], []
    left = succeeded(landscape)
    for coalition in (coalition for coalition in current(landscape) if coalition.id not in left):
        for gemeente, there, around in _bordered(landscape, coalition, thresholds):
            cells = (Pages((gemeente,)), Pages((coalition.id,)), Pages(there), around)
            rows += [FindingRow(gemeente, cells), FindingRow(coalition.id, cells)]
            signals.append(_signal(landscape, coalition, gemeente, there, around, thresholds))
    area = map_area(landscape)
    signals += [signal for opgave in challenges(landscape) for signal in _left_out(landscape, opgave.id, area)]
    return findings(COLUMNS, rows, signals)


def _bordered(
    landscape: Landscape, coalition: Coalition, thresholds: Thresholds
) -> Iterator[tuple[str, tuple[str, ...], int]]:
    """The gemeenten outside a coalition of which most neighbours are in it: which these are, and of how many."""
    works_on_one = any(opgave.id in coalition.opgaven for opgave in challenges(landscape))
    if coalition.entity.fields.text("open-voor-deelname") == "nee" or not works_on_one:
        return
    for gemeente, code in sorted(landscape.where.code_of.items()):
        around = len(landscape.where.places.neighbours(code))
        members = filter(coalition.organisations.__contains__, landscape.where.neighbours(gemeente))
        there = tuple(sorted(members, key=name_of(landscape)))
        enough = len(there) >= thresholds.shared_members and len(there) >= thresholds.overlap * around
        if enough and gemeente not in coalition.organisations:
            yield gemeente, there, around


def _signal(
    landscape: Landscape, coalition: Coalition, gemeente: str, there: tuple[str, ...], around: int, limits: Thresholds
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
            n=len(there),
            coalition=coalition.entity.title,
        ),
        rule=message(
            "Van de gemeenten die aan deze grenzen doet een deel van {share} of meer mee, en minstens {n}. "
            "Een andere indeling kan een goede reden zijn.",
            share=limits.overlap,
            n=limits.shared_members,
        ),
        because=(Input(message("Buren die meedoen"), there),),
        unknown=incomplete((coalition,)),
        helps=OUTSIDE_IN,
        weight=len(there) / around,
    )


def _left_out(landscape: Landscape, opgave: str, area: MapArea) -> Iterator[Signal]:
    """A question about an opgave if most gemeenten of the atlas sit at its tables and some at none."""
    running = current_of(landscape, opgave)
    without = unreached(landscape, opgave, area)
    there = len(area.home & set(tables_by_place(landscape, running)))
    if not without or there <= MOST * (there + len(without)):
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
            total=there + len(without),
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
