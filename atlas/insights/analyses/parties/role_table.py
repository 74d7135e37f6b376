"""The role of each organisation in each coalition, with mandate and start (`rollen`)."""

from collections.abc import Iterator

from atlas.content.config.settings import Thresholds
from atlas.content.values import Fields
from atlas.insights.base import date_message, findings
from atlas.insights.findings import OUTSIDE_IN, Cell, FindingRow, Findings, Input, Pages, Share, Signal, Unknown
from atlas.insights.most import holds_for_most, of_the_atlas
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import running
from atlas.landscape.derived.members import Membership, home_of
from atlas.landscape.landscape import Landscape
from atlas.texts import message

NAME = "rollen"
COLUMNS = (message("Coalitie"), message("Rol"), message("Mandaat"), message("Sinds"))
# Roles that mean no more than that a party takes part.
PLAIN = ("deelnemer", "lid", "partner", "deelnemend")


def running_seats(landscape: Landscape, organisation: str) -> tuple[Membership, ...]:
    """The active seats of an organisation, its teams and its people, in running coalitions."""
    return tuple(
        member
        for member in landscape.tables.get(organisation, ())
        if member.counts
        and member.home == organisation
        and member.acts_as == "organisatie"
        and landscape.coalitions[member.coalition].phase is Phase.NOW
    )


def all_seats(landscape: Landscape) -> tuple[Membership, ...]:
    """The active seats of all organisations in running coalitions, with or without a page."""
    counted = (member for coalition in running(landscape.coalitions.values()) for member in coalition.counted)
    return tuple(member for member in counted if member.home and member.acts_as == "organisatie")


def roles(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question for each organisation with enough tables and no other known role than `deelnemer`.

    If that holds for most, one signal for the whole atlas.
    """
    rows: list[FindingRow] = []
    plain: list[Signal] = []
    possible = 0
    leading = _with_other_role(landscape)
    for organisation in landscape.atlas.of_kind("organisatie"):
        seats = running_seats(landscape, organisation.id)
        rows += [FindingRow(organisation.id, tuple(_cells(seat))) for seat in seats]
        tables = tuple(dict.fromkeys(seat.coalition for seat in seats))
        if len(tables) >= thresholds.roles_minimum:
            possible += 1
            if not (organisation.id in leading or any(seat.role not in PLAIN for seat in seats if seat.role)):
                plain.append(_signal(organisation.id, organisation.title, seats, tables, thresholds))
    most = holds_for_most(len(plain), possible)
    return findings(COLUMNS, rows, [_atlas_signal(plain, possible, thresholds)] if most else plain)


def _with_other_role(landscape: Landscape) -> frozenset[str]:
    """The organisations with a role besides their seats: a grenswerker, or a coalition that they initiated."""
    homes = {role.home for role in landscape.roles.values() if role.phase is Phase.NOW and role.coalitions}
    running = (c for c in landscape.coalitions.values() if c.phase is Phase.NOW)
    return frozenset(homes | {home_of(landscape.atlas, c.entity.fields.target("initiatiefnemer")) for c in running})


def _cells(seat: Membership) -> Iterator[Cell]:
    yield Pages((seat.coalition,))
    yield seat.role or Unknown(message("rol onbekend"))
    yield _text(seat.item, "mandaat")
    since = seat.item.day("sinds")
    yield date_message(since) if since else Unknown(message("onbekend"))


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
            "{organisation} zit aan {n} tafels, voor zover bekend overal als deelnemer. Welke rol past waar?",
            organisation=title,
            n=len(tables),
        ),
        rule=message(
            "Minstens {minimum} tafels. Nergens is een andere rol bekend dan deelnemer, lid of partner. "
            "Ook is er geen eigen grenswerker of eigen initiatief bekend.",
            minimum=thresholds.roles_minimum,
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


def _atlas_signal(plain: list[Signal], possible: int, thresholds: Thresholds) -> Signal:
    """The signal that most organisations are known as participants only, once for the whole atlas."""
    text = message("Zonder bekende rol die meer zegt: {n} van {total} organisaties.", n=len(plain), total=possible)
    return of_the_atlas(
        NAME,
        question=message(
            "Van {n} van de {total} organisaties met veel tafels kennen wij alleen de rol van deelnemer. "
            "Wie trekt, en wie brengt iets in?",
            n=len(plain),
            total=possible,
        ),
        rule=message(
            "Minstens {minimum} tafels, en nergens een andere rol bekend dan deelnemer, lid of partner. "
            "Dit geldt voor de meeste, en is daarom één vraag aan iedereen.",
            minimum=thresholds.roles_minimum,
        ),
        because=(Input(message("Om wie het gaat"), tuple(page for signal in plain for page in signal.pages)),),
        unknown=Share(len(plain), possible, text),
    )
