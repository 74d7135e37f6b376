"""The common basis of the analyses: what runs on the reference date by opgave, and the completeness of its lists."""

from collections.abc import Callable, Collection, Sequence
from datetime import date

from atlas.content.values import Absence, Day, Entity
from atlas.insights.findings import FindingRow, Findings, FindingTable, Input, Share, Signal
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.derived.forms import is_formal
from atlas.landscape.landscape import Landscape
from atlas.texts import Message, message

# The number of tables from which a party takes part "in several".
SEVERAL = 2
# The most inputs that a reader takes in; the table behind a signal has them all.
NAMED = 6
FOLLOWS = "volgt-op"
MONTHS = (
    message("januari"),
    message("februari"),
    message("maart"),
    message("april"),
    message("mei"),
    message("juni"),
    message("juli"),
    message("augustus"),
    message("september"),
    message("oktober"),
    message("november"),
    message("december"),
)


def current(landscape: Landscape) -> tuple[Coalition, ...]:
    """The coalitions that run on the reference date."""
    return tuple(c for c in landscape.coalitions.values() if c.phase is Phase.NOW)


def current_of(landscape: Landscape, opgave: str) -> tuple[Coalition, ...]:
    """The coalitions of one opgave that run on the reference date."""
    return tuple(c for c in landscape.of_opgave(opgave).coalitions if c.phase is Phase.NOW)


def follows(landscape: Landscape) -> tuple[tuple[Coalition, Coalition], ...]:
    """Every stated successor, with its predecessor."""
    links = (link for key in landscape.coalitions for link in landscape.atlas.from_page(key, "relaties"))
    stated = (link for link in links if link.item is not None and link.item.text("soort") == FOLLOWS)
    return tuple((landscape.coalitions[link.source], landscape.coalitions[link.target]) for link in stated)


def succeeded(landscape: Landscape) -> frozenset[str]:
    """The coalitions with a running successor: nobody needs to join or look for them."""
    return frozenset(old.id for new, old in follows(landscape) if new.phase is Phase.NOW)


def not_counted(landscape: Landscape, opgave: str) -> tuple[Input, ...]:
    """The coalitions of an opgave of which it is unknown whether they run, as an input of a question."""
    unsure = tuple(c.id for c in landscape.of_opgave(opgave).coalitions if c.phase is Phase.UNKNOWN)
    return (Input(message("Niet meegeteld, want niet bekend is of zij lopen"), unsure),) if unsure else ()


def opgaven(landscape: Landscape) -> tuple[Entity, ...]:
    """Every opgave."""
    return landscape.atlas.of_kind("opgave")


def is_challenge(opgave: Entity) -> bool:
    """Whether an opgave is a societal challenge, and not a catch-all for other work (`aard: geen`)."""
    return opgave.fields["aard"] is not Absence.NONE


def challenges(landscape: Landscape) -> tuple[Entity, ...]:
    """Every opgave that is a societal challenge; nothing is asked about cooperation on the others."""
    return tuple(opgave for opgave in opgaven(landscape) if is_challenge(opgave))


def is_mapped(opgave: Entity) -> bool:
    """Whether the editors state that they know the whole landscape: only then does a gap mean something."""
    return opgave.fields.text("in-kaart") == "ja"


def incomplete(coalitions: Collection[Coalition]) -> Share:
    """The share of incomplete lists of participants."""
    number, total = sum(c.completeness != "volledig" for c in coalitions), len(coalitions)
    if total == 1:
        whole = message("De lijst van deelnemers is volledig.")
        return Share(number, 1, message("De lijst van deelnemers is niet volledig.") if number else whole)
    if not number:
        return Share(0, total, message("Alle lijsten van deelnemers waarop dit rust zijn volledig."))
    text = message("Onvolledig: {n} van {total} lijsten van deelnemers.", n=number, total=total)
    return Share(number, total, text)


def formal_side(coalition: Coalition) -> bool | None:
    """Whether a coalition is formal (from `overwegend-formeel` up); `None` if its form is unknown."""
    return is_formal(coalition.form.value)


def enumeration(parts: Sequence[str | Message]) -> Message:
    """An enumeration, as in a sentence: `a, b en c`."""
    *head, last = parts
    if not head:
        return message("{one}", one=last)
    return message("{head} en {last}", head=_commas(head), last=last)


def _commas(parts: Sequence[str | Message]) -> str | Message:
    first, *rest = parts
    return message("{first}, {rest}", first=first, rest=_commas(rest)) if rest else first


def day_message(day: date) -> Message:
    """A day as readers write it."""
    return message("{day} {month} {year}", day=day.day, month=MONTHS[day.month - 1], year=str(day.year))


def date_message(day: Day) -> Message:
    """A date as precise as it was written."""
    if not day.month:
        return message("{year}", year=str(day.year))
    if not day.day:
        return message("{month} {year}", month=MONTHS[day.month - 1], year=str(day.year))
    return day_message(day.first)


def titles(landscape: Landscape, keys: Sequence[str]) -> Message:
    """The names of pages as an enumeration."""
    return enumeration([landscape.atlas.title(key) for key in keys])


def name_of(landscape: Landscape) -> Callable[[str], str]:
    """A sort key for pages: their titles."""
    return lambda key: landscape.atlas.title(key).casefold()


def findings(columns: tuple[Message, ...], rows: Sequence[FindingRow], signals: Sequence[Signal]) -> Findings:
    """A table with its signals."""
    return Findings(FindingTable(columns, tuple(rows)), tuple(signals))
