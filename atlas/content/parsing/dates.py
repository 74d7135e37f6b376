"""Dates as an editor writes them, and the likely date where the notation is wrong."""

import re
from datetime import date

from atlas.content.values import Day

_WRITTEN = re.compile(r"([12][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_YEAR_FIRST = re.compile(r"([12][0-9]{3})[-/. ]([0-9]{1,2})(?:[-/. ]([0-9]{1,2}))?")
_DAY_FIRST = re.compile(r"(?:([0-9]{1,2})[-/. ]+)?([0-9]{1,2}|[a-z]{3,})\.?[-/. ]+([12][0-9]{3})", re.IGNORECASE)
_MONTHS = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def parse_day(text: str) -> Day | None:
    """The date in a text such as `2023`, `2023-05` or `2023-05-12`; `None` for anything else."""
    match = _WRITTEN.fullmatch(text)
    return _existing(match[1], match[2], match[3]) if match else None


def guess_day(text: str) -> Day | None:
    """The date that was probably meant by `12-5-2023`, `2023/5/12` or `mei 2023`."""
    match = _YEAR_FIRST.fullmatch(text)
    if match:
        return _existing(match[1], match[2], match[3])
    match = _DAY_FIRST.fullmatch(text)
    return _existing(match[3], _month(match[2]), match[1]) if match else None


def _month(text: str) -> str:
    """The number of a month written as a number or a Dutch name."""
    word = "maa" if text.casefold() == "mrt" else text.casefold()[:3]
    return str(_MONTHS.index(word) + 1) if word in _MONTHS else text


def _existing(year: str, month: str | None, day_: str | None) -> Day | None:
    """The date with these numbers, if it exists."""
    numbers = (int(part) if part and part.isdecimal() else 0 for part in (year, month, day_))
    day = Day(*numbers)
    if (month is not None and not day.month) or (day_ is not None and not day.day):
        return None
    try:
        date(day.year, day.month or 1, day.day or 1)
    except ValueError:
        return None
    return day
