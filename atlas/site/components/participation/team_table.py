"""The teams of an organisation by the coalitions in which they sit, in one table: one government as a whole."""

from atlas.content.values import Entity
from atlas.insights.analyses.parties.role_table import running_seats
from atlas.landscape.derived.members import Membership
from atlas.site.components.tables import fold_tail
from atlas.site.context import PageContext
from atlas.site.model import Absent, Part, Rich, Row, Table
from atlas.site.model.rich import join_rich
from atlas.texts import N_


def team_table(context: PageContext, organisation: Entity) -> tuple[Part, ...]:
    """The teams of an organisation by its running coalitions; empty if no team is known."""
    words = context.words
    seats = running_seats(context.landscape, organisation.id)
    links = context.atlas.to_page(organisation.id, "organisatie")
    teams = context.in_order(link.source for link in links if context.atlas.kind_of(link.source) == "team")
    if not teams or not seats:
        return ()
    tables = context.in_order({seat.coalition for seat in seats})
    rows = tuple(_row(context, table, [s for s in seats if s.coalition == table], teams) for table in tables)
    columns = (words(N_("Coalitie")), *(context.atlas.title(team) for team in teams), words(N_("Team niet bekend")))
    caption = words(N_("Welk team zit aan welke tafel?"))
    return (fold_tail(context, Table(caption=caption, columns=columns, rows=rows, id="tabel-teams-tafels")),)


def _row(context: PageContext, table: str, seats: list[Membership], teams: tuple[str, ...]) -> Row:
    loose = [seat for seat in seats if seat.team not in teams]
    cells = (_cell(context, [seat for seat in seats if seat.team == team]) for team in teams)
    return Row(cells=((context.to(table),), *cells, _cell(context, loose)))


def _cell(context: PageContext, seats: list[Membership]) -> Rich:
    """The roles of a team at a table; a dot for an unknown role."""
    if not seats:
        return (Absent("geen", ""),)
    return join_rich([(seat.role or context.words(N_("ja, rol onbekend"))) for seat in seats])
