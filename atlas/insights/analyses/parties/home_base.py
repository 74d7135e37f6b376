"""Seats without a team behind them (`geen-thuisbasis`): what goes wrong outside often started inside.

For an organisation without any team in the atlas this is unknown.
"""

from atlas.content.config.settings import Thresholds
from atlas.content.values import Absence, Entity
from atlas.insights.analyses.parties.role_table import running_seats
from atlas.insights.base import findings
from atlas.insights.findings import OUTSIDE_IN, Cell, FindingRow, Findings, Input, Share, Signal, Unknown
from atlas.landscape.derived.members import Membership
from atlas.landscape.landscape import Landscape
from atlas.texts import message, plural

NAME = "geen-thuisbasis"
COLUMNS = (message("Organisatie"), message("Tafels"), message("Met een team erachter"), message("Zonder"))


def home_base(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question for each organisation with teams but seats without one; a separate one for a weighed seat."""
    del thresholds
    rows, signals = [], []
    teams = _teams(landscape)
    for organisation in landscape.atlas.of_kind("organisatie"):
        seats = running_seats(landscape, organisation.id)
        without = [seat for seat in seats if not seat.team]
        has_teams = organisation.id in teams
        if seats:
            loose: Cell = len(without) if has_teams else Unknown(message("geen teams bekend"))
            rows.append(FindingRow(organisation.id, (organisation.title, len(seats), len(seats) - len(without), loose)))
        if has_teams and without:
            signals += _signals(organisation, seats, without, teams[organisation.id])
    return findings(COLUMNS, rows, signals)


def _teams(landscape: Landscape) -> dict[str, tuple[str, ...]]:
    teams: dict[str, tuple[str, ...]] = {}
    for team in landscape.atlas.of_kind("team"):
        home = team.fields.target("organisatie")
        teams[home] = (*teams.get(home, ()), team.id)
    return teams


def _signals(
    organisation: Entity, seats: tuple[Membership, ...], without: list[Membership], teams: tuple[str, ...]
) -> list[Signal]:
    """One question for all seats, except those that the editors weighed individually."""
    weighed = {
        item.target("met") for item in organisation.fields.items("niet-signaleren") if item.text("signaal") == NAME
    }
    apart = [seat for seat in without if seat.coalition in weighed]
    rest = [seat for seat in without if seat.coalition not in weighed]
    groups = [[seat] for seat in apart] + ([rest] if rest else [])
    return [_signal(organisation, seats, group, teams) for group in groups]


def _signal(
    organisation: Entity, seats: tuple[Membership, ...], without: list[Membership], teams: tuple[str, ...]
) -> Signal:
    tables = tuple(dict.fromkeys(seat.coalition for seat in without))
    silent = sum(seat.item["team"] is not Absence.NONE for seat in without)
    return Signal(
        name=NAME,
        pages=(organisation.id,),
        beside=tables if len(tables) == 1 else (),
        question=plural(
            "Welk team van {organisation} staat achter deze tafel?",
            "Welk team van {organisation} staat achter deze {n} tafels?",
            len(tables),
            organisation=organisation.title,
        ),
        rule=message("De organisatie heeft teams in deze atlas, en zit aan tafel zonder dat een team is genoemd."),
        because=(
            Input(message("Tafels zonder team"), tables),
            Input(message("Teams die er zijn"), teams),
        ),
        unknown=Share(
            silent,
            len(seats),
            message(
                "Bij {n} van {total} stoelen is niet ingevuld welk team erachter staat.", n=silent, total=len(seats)
            ),
        ),
        helps=OUTSIDE_IN,
        weight=10 + len(tables),
    )
