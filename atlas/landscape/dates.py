"""How things stand on a date: running, past, not yet begun, or not known. The only place that decides this.

Two dates matter. The landscape is seen *on* a date; what a page says without a date (a status) was said *today*.
"""

import calendar
from datetime import date
from enum import Enum

from atlas.content.values import Absence, Day, Fields

ENDED = ("afgerond", "opgevolgd")


class Phase(Enum):
    """How something stands on a date."""

    NOW = "nu"
    PAST = "voorbij"
    AHEAD = "aangekondigd"
    UNKNOWN = "onbekend"


def period_phase(begin: Day | None, end: Day | None, at: date) -> Phase:
    """How a period stands. A partial date covers its whole period; the end is inclusive; open ends are open."""
    if end is not None and end.last < at:
        return Phase.PAST
    if begin is not None and begin.first > at:
        return Phase.AHEAD
    return Phase.NOW


def coalition_phase(fields: Fields, on: date, today: date) -> Phase:
    """How a coalition stands on a date, by what its page says today.

    | on the date | phase |
    | --- | --- |
    | after `einde`, or said to have ended without `einde` and not before today | past |
    | before its start: the earliest of `bestaat-sinds`, the first seat and `begin` | ahead |
    | from its start, before `begin`, without `bestaat-sinds` | unknown: did it run already? |
    | status `onbekend`, or said to have ended but before today, without `einde` | unknown: does it still run? |
    | before today, without any known start | unknown |
    | else | now |
    """
    begin, end = fields.day("begin"), fields.day("einde")
    ended = end is None and fields.text("status") in ENDED
    if (end is not None and end.last < on) or (ended and on >= today):
        return Phase.PAST
    start = start_of(fields)
    if start is not None and start.first > on:
        return Phase.AHEAD
    unsure = (
        begin is not None and begin.first > on and fields.day("bestaat-sinds") is None,
        end is None and fields["status"] is Absence.UNKNOWN,
        start is None and on < today,
        ended,
    )
    return Phase.UNKNOWN if any(unsure) else Phase.NOW


def start_of(fields: Fields) -> Day | None:
    """The earliest day from which a coalition is known to exist: its own word, its first seat, or its present text."""
    days = (fields.day("bestaat-sinds"), first_seat(fields), fields.day("begin"))
    return min((day for day in days if day is not None), key=lambda day: day.first, default=None)


def first_seat(fields: Fields) -> Day | None:
    """The earliest day on which somebody took a seat; what is merely announced does not count."""
    seats = (item for item in fields.items("deelnemers") if item.text("zekerheid") != "aangekondigd")
    days = (day for item in seats if (day := item.day("sinds")) is not None)
    return min(days, key=lambda day: day.first, default=None)


def item_phase(item: Fields, at: date) -> Phase:
    """How a relation stands: what is `aangekondigd` does not count yet."""
    phase = period_phase(item.day("sinds"), item.day("tot"), at)
    return Phase.AHEAD if phase is Phase.NOW and item.text("zekerheid") == "aangekondigd" else phase


def months_later(day: date, months: int) -> date:
    """The same day some months later; the last day of that month if it is shorter. Later than 9999 is 9999-12-31."""
    years, month = divmod(day.month - 1 + months, 12)
    if day.year + years > date.max.year:
        return date.max
    last = calendar.monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))
