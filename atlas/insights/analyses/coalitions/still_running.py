"""Whether a coalition still runs, asked if this is not known (`loopt-nog`)."""

from collections.abc import Iterator

from atlas.content.config.settings import Thresholds
from atlas.insights.base import date_message, findings, incomplete
from atlas.insights.findings import INSIDE_OUT, Cell, FindingRow, Findings, Input, Pages, Share, Signal, Unknown
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import Landscape
from atlas.texts import message, plural

NAME = "loopt-nog"
COLUMNS = (message("Coalitie"), message("Begin"), message("Bekende partijen"))


def still_running(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question for each coalition of which it is unknown whether it runs; none for a date in the past."""
    del thresholds
    known_today = landscape.on >= landscape.today
    doubtful = [c for c in landscape.coalitions.values() if c.phase is Phase.UNKNOWN and known_today]
    rows = [FindingRow(c.id, (Pages((c.id,)), _begin(c), len(c.organisations))) for c in doubtful]
    return findings(COLUMNS, rows, [_signal(c) for c in doubtful])


def _begin(coalition: Coalition) -> Cell:
    begin = coalition.entity.fields.day("begin")
    return date_message(begin) if begin else Unknown(message("onbekend"))


def _signal(coalition: Coalition) -> Signal:
    return Signal(
        name=NAME,
        pages=(coalition.id,),
        question=message("Loopt {coalition} nog?", coalition=coalition.entity.title),
        rule=message("Van een coalitie is niet bekend of zij op deze dag loopt. Zij telt daarom nergens mee."),
        because=tuple(_known_inputs(coalition)),
        unknown=Share(1, 1, message("Of dit loopt, is niet bekend.")),
        helps=INSIDE_OUT,
        weight=len(coalition.organisations) / 100,
    )


def _known_inputs(coalition: Coalition) -> Iterator[Input]:
    """What is known instead: its begin, its participants, and the completeness of the list."""
    if begin := coalition.entity.fields.day("begin"):
        yield Input(message("Begonnen: {day}", day=date_message(begin)))
    if coalition.organisations:
        number = plural("{n} bekende partij", "{n} bekende partijen", len(coalition.organisations))
        yield Input(number, tuple(sorted(coalition.organisations)))
    yield Input(incomplete((coalition,)).text)
