"""Capacity in fte by organisation and team, with the share that is not stated (`capaciteit`).

Ranges stay ranges, without false precision.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from atlas.content.config.settings import Thresholds
from atlas.content.values import Amount, Entity
from atlas.insights.analyses.parties.role_table import running_seats
from atlas.insights.base import findings
from atlas.insights.findings import OUTSIDE_IN, Cell, FindingRow, Findings, Input, Share, Signal, Unknown
from atlas.insights.most import holds_for_most, of_the_atlas
from atlas.landscape.dates import Phase
from atlas.landscape.derived.members import Membership
from atlas.landscape.landscape import Landscape
from atlas.texts import Message, message

NAME = "capaciteit"
COLUMNS = (
    message("Organisatie of team"),
    message("Tafels"),
    message("Genoemd (fte)"),
    message("Niet genoemd"),
    message("Beschikbaar (fte)"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """The capacity that the seats of a party take.

    `stated` is the sum of the stated amounts, `None` if there are none; `seats` are all seats, stated or not.
    """

    seats: tuple[Membership, ...]
    stated: Amount | None
    silent: int
    available: Amount | None


def effort(seats: Sequence[Membership], available: Amount | None) -> Effort:
    """The effort of some seats."""
    amounts = [amount for seat in seats if (amount := seat.item.amount("capaciteit"))]
    return Effort(seats=tuple(seats), stated=total(amounts), silent=len(seats) - len(amounts), available=available)


def total(amounts: Iterable[Amount]) -> Amount | None:
    """The sum of amounts and ranges; `None` for no amounts."""
    ranges = list(amounts)
    if not ranges:
        return None
    return Amount(round(sum(a.low for a in ranges), 3), round(sum(a.high for a in ranges), 3))


def capacity(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question where more is promised than is available, and where too little is stated to know.

    If too little is stated for most organisations, one signal for the whole atlas.
    """
    rows, signals, little = [], [], []
    possible = 0
    for party, seats in _parties(landscape).items():
        entity = landscape.atlas.entities[party]
        stated = effort(seats, entity.fields.amount("capaciteit"))
        if seats or stated.available:
            rows.append(FindingRow(party, tuple(_cells(entity, stated))))
        possible += _has_enough_tables(stated, thresholds)
        if _promises_too_much(stated):
            signals.append(_too_much_signal(entity, stated))
        elif _has_enough_tables(stated, thresholds) and stated.silent * 2 >= len(stated.seats):
            little.append(_not_stated_signal(entity, stated, thresholds))
    signals += [_atlas_signal(landscape)] if holds_for_most(len(little), possible) else little
    return findings(COLUMNS, rows, signals)


def _parties(landscape: Landscape) -> Mapping[str, tuple[Membership, ...]]:
    """The seats of every organisation and team."""
    organisations = {e.id: running_seats(landscape, e.id) for e in landscape.atlas.of_kind("organisatie")}
    teams = {e.id: _seats_of_team(landscape, e.id) for e in landscape.atlas.of_kind("team")}
    return {**organisations, **teams}


def _seats_of_team(landscape: Landscape, team: str) -> tuple[Membership, ...]:
    return tuple(
        member
        for member in landscape.tables.get(team, ())
        if member.counts and member.team == team and landscape.coalitions[member.coalition].phase is Phase.NOW
    )


def _cells(entity: Entity, stated: Effort) -> tuple[Cell, ...]:
    return (
        entity.title,
        len({seat.coalition for seat in stated.seats}),
        _amount(stated.stated),
        message("{n} van {total}", n=stated.silent, total=len(stated.seats)),
        _amount(stated.available),
    )


def _amount(amount: Amount | None) -> Cell:
    return Unknown(message("niet genoemd")) if amount is None else amount_message(amount)


def amount_message(amount: Amount) -> Message:
    """A number or a range."""
    if amount.low == amount.high:
        return message("{low}", low=float(amount.low))
    return message("{low} tot {high}", low=float(amount.low), high=float(amount.high))


def _has_enough_tables(stated: Effort, thresholds: Thresholds) -> bool:
    return len(_tables(stated)) >= thresholds.capacity_minimum


def _promises_too_much(stated: Effort) -> bool:
    return bool(stated.stated and stated.available and stated.stated.low > stated.available.high)


def _atlas_signal(landscape: Landscape) -> Signal:
    """The signal that most organisations at a table state nothing, once for the whole atlas."""
    seated = {e.id: seats for e in landscape.atlas.of_kind("organisatie") if (seats := running_seats(landscape, e.id))}
    silent = tuple(key for key, seats in seated.items() if effort(seats, None).stated is None)
    every = [seat for seats in seated.values() for seat in seats]
    return of_the_atlas(
        NAME,
        question=message(
            "Van {n} van de {total} organisaties aan tafel is de inzet niet bekend. Wie begint met invullen?",
            n=len(silent),
            total=len(seated),
        ),
        rule=message(
            "Bij geen enkele stoel van de organisatie staat hoeveel tijd die kost. "
            "Dit geldt voor de meeste, en is daarom één vraag aan iedereen."
        ),
        because=(Input(message("Van wie de inzet niet bekend is"), silent),),
        unknown=_unknown(effort(every, None)),
    )


def _unknown(stated: Effort) -> Share:
    text = message("Niet genoemd bij {n} van {total} stoelen.", n=stated.silent, total=len(stated.seats))
    return Share(stated.silent, len(stated.seats), text)


def _tables(stated: Effort) -> tuple[str, ...]:
    return tuple(dict.fromkeys(seat.coalition for seat in stated.seats))


def _too_much_signal(entity: Entity, efforts: Effort) -> Signal:
    stated, available = efforts.stated or Amount(0, 0), efforts.available or Amount(0, 0)
    return Signal(
        name=NAME,
        pages=(entity.id,),
        question=message("{party} zegt meer tijd toe dan er is. Welke tafel kan met minder toe?", party=entity.title),
        rule=message("De som van wat bij de tafels is genoemd, ligt boven wat er beschikbaar is."),
        because=(
            Input(message("Toegezegd: {fte} fte", fte=amount_message(stated)), _tables(efforts)),
            Input(message("Beschikbaar: {fte} fte", fte=amount_message(available))),
        ),
        unknown=_unknown(efforts),
        helps=OUTSIDE_IN,
        weight=100,
    )


def _not_stated_signal(entity: Entity, stated: Effort, thresholds: Thresholds) -> Signal:
    tables = len(_tables(stated))
    return Signal(
        name=NAME,
        pages=(entity.id,),
        question=message("Heeft {party} genoeg tijd voor {n} tafels?", party=entity.title, n=tables),
        rule=message(
            "Minstens {minimum} tafels, en bij de helft of meer staat niet hoeveel tijd zij kosten.",
            minimum=thresholds.capacity_minimum,
        ),
        because=(Input(message("De tafels"), _tables(stated)),),
        unknown=_unknown(stated),
        helps=OUTSIDE_IN,
        weight=tables,
    )
