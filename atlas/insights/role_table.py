"""Role table: which role an organisation plays in which coalition, with mandate and since when. `rollen`."""

from collections.abc import Iterator

from atlas.content.settings import Thresholds
from atlas.content.values import Fields
from atlas.insights.base import dated_as_written, findings
from atlas.insights.findings import OUTSIDE_IN, Cell, Findings, Input, Pages, Row, Share, Signal, Unknown
from atlas.landscape.dates import Phase
from atlas.landscape.landscape import Landscape
from atlas.landscape.members import Membership
from atlas.texts import message

NAME = "rollen"
COLUMNS = (message("Coalitie"), message("Rol"), message("Mandaat"), message("Sinds"))
# Roles that say no more than that a party takes part.
PLAIN = ("deelnemer", "lid", "partner", "deelnemend")


def running_seats(landscape: Landscape, organisation: str) -> tuple[Membership, ...]:
    """The seats of an organisation, its teams and its people that count, in coalitions that run."""
    return tuple(
        member
        for member in landscape.tables.get(organisation, ())
        if member.counts
        and member.home == organisation
        and member.acts_as == "organisatie"
        and landscape.coalitions[member.coalition].phase is Phase.NOW
    )


def roles(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question for each organisation with enough tables and no role there that says more than `deelnemer`."""
    rows, signals = [], []
    for organisation in landscape.atlas.of_kind("organisatie"):
        seats = running_seats(landscape, organisation.id)
        rows += [Row(organisation.id, tuple(_cells(seat))) for seat in seats]
        told = [seat for seat in seats if seat.role and seat.role not in PLAIN]
        tables = tuple(dict.fromkeys(seat.coalition for seat in seats))
        if len(tables) >= thresholds.promising_minimum and not told:
            signals.append(_signal(organisation.id, organisation.title, seats, tables, thresholds))
    return findings(COLUMNS, rows, signals)


def _cells(seat: Membership) -> Iterator[Cell]:
    yield Pages((seat.coalition,))
    yield seat.role or Unknown(message("rol onbekend"))
    yield _text(seat.item, "mandaat")
    since = seat.item.day("sinds")
    yield dated_as_written(since) if since else Unknown(message("onbekend"))


def _text(item: Fields, field: str) -> Cell:
    return item.text(field) or Unknown(message("onbekend"))


def _signal(
    organisation: str, title: str, seats: tuple[Membership, ...], tables: tuple[str, ...], thresholds: Thresholds
) -> Signal:
    unknown = sum(not seat.role for seat in seats)
    no_mandate = sum(not seat.item.text("mandaat") for seat in seats)
    return Signal(
        name=NAME,
        pages=(organisation,),
        question=message(
            "{organisation} zit aan {n} tafels, voor zover bekend nergens als trekker. Welke rol past waar?",
            organisation=title,
            n=len(tables),
        ),
        rule=message(
            "Minstens {minimum} tafels, en nergens is een andere rol bekend dan deelnemer, lid of partner.",
            minimum=thresholds.promising_minimum,
        ),
        because=(Input(message("De tafels"), tables),),
        unknown=Share(
            max(unknown, no_mandate),
            len(seats),
            message(
                "Van {total} stoelen: bij {roles} is de rol onbekend en bij {mandates} het mandaat.",
                total=len(seats),
                roles=unknown,
                mandates=no_mandate,
            ),
        ),
        helps=OUTSIDE_IN,
        weight=len(tables),
    )
