"""The phase of things on a date: running, past, not yet begun, or unknown. The only module that decides this.

Two dates matter. The landscape is shown *on* a date; what a page states without a date (a status) holds *today*.
"""

import calendar
from datetime import date, timedelta
from enum import Enum

from atlas.content.values import Absence, Day, Fields

ENDED = ("afgerond", "opgevolgd")


class Phase(Enum):
    """The phase of something on a date."""

    NOW = "nu"
    PAST = "voorbij"
    AHEAD = "aangekondigd"
    UNKNOWN = "onbekend"


def period_phase(begin: Day | None, end: Day | None, at: date) -> Phase:
    """The phase of a period. A partial date covers its whole month or year; the end is inclusive."""
    if end is not None and end.last < at:
        return Phase.PAST
    if begin is not None and begin.first > at:
        return Phase.AHEAD
    return Phase.NOW


def coalition_phase(fields: Fields, on: date, today: date) -> Phase:
    """The phase of a coalition on a date, from what its page says today.

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
    """The earliest date from which a coalition is known to exist: `bestaat-sinds`, its first seat or `begin`."""
    days = (fields.day("bestaat-sinds"), first_seat(fields), fields.day("begin"))
    return min((day for day in days if day is not None), key=lambda day: day.first, default=None)


def certain_start(fields: Fields) -> Day | None:
    """The date from which it certainly runs: `begin` if there is no `bestaat-sinds`, otherwise its start."""
    begin = fields.day("begin")
    return begin if begin is not None and fields.day("bestaat-sinds") is None else start_of(fields)


def first_seat(fields: Fields) -> Day | None:
    """The earliest date on which a party took a seat; announced seats do not count."""
    seats = (item for item in fields.items("deelnemers") if item.text("zekerheid") != "aangekondigd")
    days = (day for item in seats if (day := item.day("sinds")) is not None)
    return min(days, key=lambda day: day.first, default=None)


def phases_over_time(fields: Fields, today: date) -> tuple[tuple[date, Phase], ...]:
    """The phases of a coalition over time, from what its page says today: each phase with its first day."""
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
    """The phases of a coalition by year: each phase with its first year.

    A year in which the coalition ran on any day counts as running; otherwise a year with an unknown day is unknown.
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
    """The most informative phase within a year."""
    before = [phase for day, phase in turns if day <= date(year, 1, 1)]
    phases = {before[-1], *(phase for day, phase in turns if day.year == year)}
    return min(phases, key=(Phase.NOW, Phase.UNKNOWN, Phase.AHEAD, Phase.PAST).index)


def item_phase(item: Fields, at: date) -> Phase:
    """The phase of a relation; one that is `aangekondigd` has not begun."""
    phase = period_phase(item.day("sinds"), item.day("tot"), at)
    return Phase.AHEAD if phase is Phase.NOW and item.text("zekerheid") == "aangekondigd" else phase


def months_later(day: date, months: int) -> date:
    """The same day some months later, or the last day of a shorter month. Dates after 9999 become 9999-12-31."""
    years, month = divmod(day.month - 1 + months, 12)
    if day.year + years > date.max.year:
        return date.max
    last = calendar.monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))
