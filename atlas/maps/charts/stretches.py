"""What is known of a period, in parts: certain, possible, planned or open.

A partial date is not a day: the begin or end lies somewhere within its year or month. Nothing is guessed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from atlas.content.values import Day

SURE, MAYBE, PLANNED = "sure", "maybe", "planned"
FADE_IN, FADE_OUT = "fade-in", "fade-out"
ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A begin and an end as written, if they are known.

    `perhaps` is the day from which it may have run before its begin. `runs` is whether it is known to run today; `over`
    whether it is known to have ended, even if the day is unknown.
    """

    begin: Day | None
    end: Day | None
    runs: bool = False
    over: bool = False
    perhaps: Day | None = None


@dataclass(frozen=True, slots=True)
class PeriodPart:
    """The days from `first` up to but not including `after`. A fade has no duration: both are its start."""

    kind: str
    first: date
    after: date


def stretches(period: Period, today: date) -> tuple[PeriodPart, ...]:
    """What can be drawn of a period, from left to right; empty if nothing is known of it."""
    sure_from = _certain_from(period, today)
    if sure_from is None:
        return ()
    parts = (
        *_possible_part(period, today),
        *_beginning(period, sure_from, today),
        *_middle(period, sure_from, today),
        *_ending(period, sure_from, today),
    )
    return tuple(s for s in parts if s.first < s.after or s.kind in {FADE_IN, FADE_OUT})


def _certain_from(period: Period, today: date) -> date | None:
    """The first day on which it certainly ran."""
    begin, end = period.begin, period.end
    if begin is not None:
        return min(begin.last, max(begin.first, today)) if period.runs else begin.last
    if end is not None:
        return min(end.first, today)
    return today if period.runs else None


def _possible_part(period: Period, today: date) -> Iterator[PeriodPart]:
    """From the day on which it may have run up to its begin, as far as that lies in the past."""
    if period.perhaps is not None and period.begin is not None:
        first, until = period.perhaps.first, min(period.begin.first, today)
        yield PeriodPart(MAYBE, first, max(first, until))


def _beginning(period: Period, sure_from: date, today: date) -> Iterator[PeriodPart]:
    begin, end = period.begin, period.end
    if begin is None:
        yield PeriodPart(FADE_IN, sure_from, sure_from)
    elif begin.first < begin.last:
        until = min(sure_from, end.last) if end else sure_from
        yield PeriodPart(PLANNED if begin.first > today else MAYBE, begin.first, until)


def _middle(period: Period, sure_from: date, today: date) -> Iterator[PeriodPart]:
    """From the day on which it certainly ran up to its end, or to the last known day."""
    end = period.end
    if end is not None:
        until = _after(end.last) if end.first == end.last else end.first
        now = max(today, sure_from)
        yield PeriodPart(SURE, sure_from, min(until, now))
        yield PeriodPart(PLANNED, now, until)
    elif sure_from > today:
        yield PeriodPart(FADE_OUT, sure_from, sure_from)
    elif period.over:
        yield PeriodPart(SURE, sure_from, _after(sure_from))
        yield PeriodPart(FADE_OUT, _after(sure_from), _after(sure_from))
    else:
        yield PeriodPart(SURE if period.runs else MAYBE, sure_from, today)
        yield PeriodPart(FADE_OUT, today, today)


def _ending(period: Period, sure_from: date, today: date) -> Iterator[PeriodPart]:
    end = period.end
    if end is not None and end.first < end.last and sure_from < end.last:
        yield PeriodPart(PLANNED if end.first > today else MAYBE, max(end.first, sure_from), _after(end.last))


def _after(day: date) -> date:
    return day + ONE if day < date.max else day
