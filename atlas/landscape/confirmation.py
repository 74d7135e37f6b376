"""When a page was last confirmed, by someone in which function, and how long that confirmation is valid."""

from dataclasses import dataclass
from datetime import date

from atlas.content.values import Day, Fields
from atlas.landscape.dates import months_later


@dataclass(frozen=True, slots=True)
class Confirmation:
    """One confirmation: its date as written, the function of the person (or empty), and its last day of validity."""

    day: Day
    by: str
    until: date

    def is_overdue(self, on: date) -> bool:
        """Whether it is no longer valid on a date."""
        return self.until < on


def read_confirmation(fields: Fields, months: int) -> Confirmation | None:
    """The confirmation of a page, or `None`; valid for its own number of months, otherwise for `months`."""
    statement = fields.record("bevestigd")
    day = statement.day("op") if statement else None
    if statement is None or day is None:
        return None
    own = statement.number("maanden")
    return Confirmation(day, statement.text("door"), months_later(day.last, months if own is None else own))
