"""When someone last said that a page still holds, in what function, and until when that counts."""

from dataclasses import dataclass
from datetime import date

from atlas.content.values import Day, Fields
from atlas.landscape.dates import months_later


@dataclass(frozen=True, slots=True)
class Confirmation:
    """One confirmation: the day as written, who said it (a function, or empty), and the last day on which it counts."""

    day: Day
    by: str
    until: date

    def is_overdue(self, on: date) -> bool:
        """Whether it no longer counts on a date."""
        return self.until < on


def read_confirmation(fields: Fields, months: int) -> Confirmation | None:
    """The confirmation of a page, or none; it counts for its own number of months, else for `months`."""
    statement = fields.record("bevestigd")
    day = statement.day("op") if statement else None
    if statement is None or day is None:
        return None
    own = statement.number("maanden")
    return Confirmation(day, statement.text("door"), months_later(day.last, months if own is None else own))
