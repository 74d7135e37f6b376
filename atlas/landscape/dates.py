"""How things stand on a date: running, past, not yet begun, or not known. The only place that decides this.

Two dates matter. The landscape is seen *on* a date; what a page says without a date (a status) was said *today*.
"""

import calendar
from datetime import date, timedelta
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
    end = fields.day("einde")
    ended = end is None and fields.text("status") in ENDED
    if (end is not None and end.last < on) or (ended and on >= today):
        return Phase.PAST
    start, sure = start_of(fields), certain_start(fields)
    if start is not None and start.first > on:
        return Phase.AHEAD
    unsure = (
        sure is not None and sure.first > on,
        end is None and fields["status"] is Absence.UNKNOWN,
        start is None and on < today,
        ended,
    )
    return Phase.UNKNOWN if any(unsure) else Phase.NOW


def start_of(fields: Fields) -> Day | None:
    """The earliest day from which a coalition is known to exist: its own word, its first seat, or its present text."""
    days = (fields.day("bestaat-sinds"), first_seat(fields), fields.day("begin"))
    return min((day for day in days if day is not None), key=lambda day: day.first, default=None)


def certain_start(fields: Fields) -> Day | None:
    """The day from which it surely runs: its start, or `begin` if only its seats are older and nobody says more."""
    begin = fields.day("begin")
    return begin if begin is not None and fields.day("bestaat-sinds") is None else start_of(fields)


def first_seat(fields: Fields) -> Day | None:
    """The earliest day on which somebody took a seat; what is merely announced does not count."""
    seats = (item for item in fields.items("deelnemers") if item.text("zekerheid") != "aangekondigd")
    days = (day for item in seats if (day := item.day("sinds")) is not None)
    return min(days, key=lambda day: day.first, default=None)


def phases_over_time(fields: Fields, today: date) -> tuple[tuple[date, Phase], ...]:
    """How a coalition stands through time, by what its page says today: each phase with the day from which it is so."""
    begin, end, start = fields.day("begin"), fields.day("einde"), start_of(fields)
    days = {date.min, today, *(day.first for day in (start, begin) if day)}
    if end is not None and end.last < date.max:
        days.add(end.last + timedelta(days=1))
    turns: list[tuple[date, Phase]] = []
    for day in sorted(days):
        phase = coalition_phase(fields, day, today)
        if not turns or turns[-1][1] is not phase:
            turns.append((day, phase))
    return tuple(turns)


def phases_by_year(fields: Fields, today: date) -> tuple[tuple[int, Phase], ...]:
    """How a coalition stands year by year: each phase with the year from which it is so.

    In a year in which it ran on any day it runs; else, if on any day nobody knows, that is what the year says.
    """
    turns = phases_over_time(fields, today)
    changes = sorted({year for day, _ in turns for year in (day.year, day.year + 1) if year <= date.max.year})
    spans: list[tuple[int, Phase]] = []
    for year in changes:
        phase = _in_year(turns, year)
        if not spans or spans[-1][1] is not phase:
            spans.append((year, phase))
    return tuple(spans)


def _in_year(turns: tuple[tuple[date, Phase], ...], year: int) -> Phase:
    """The phase that says most about a year."""
    before = [phase for day, phase in turns if day <= date(year, 1, 1)]
    phases = {before[-1], *(phase for day, phase in turns if day.year == year)}
    return min(phases, key=(Phase.NOW, Phase.UNKNOWN, Phase.AHEAD, Phase.PAST).index)


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
