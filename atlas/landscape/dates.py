"""How things stand on a date: now, past, still to come, or not to be known."""

import calendar
from datetime import date
from enum import Enum

from atlas.content.values import Day, Fields

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


def coalition_phase(fields: Fields, at: date, on: date) -> Phase:
    """How a coalition stands at `at`, seen on the reference date `on`.

    Without an end date a coalition that is said to have ended is past on the reference date, and unknown before it.
    """
    phase = period_phase(fields.day("begin"), fields.day("einde"), at)
    if phase is Phase.NOW and fields.day("einde") is None and fields.text("status") in ENDED:
        return Phase.PAST if at >= on else Phase.UNKNOWN
    return phase


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
