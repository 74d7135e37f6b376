"""Every team of an organisation by every coalition at which it sits, in one table: one government, seen as a whole."""

from atlas.content.values import Entity
from atlas.insights.role_table import running_seats
from atlas.landscape.members import Membership
from atlas.site.guide import Guide
from atlas.site.parts import Absent, Part, Rich, Row, Table
from atlas.site.rich import joined
from atlas.site.views.tables import folded
from atlas.texts import N_


def team_table(guide: Guide, organisation: Entity) -> tuple[Part, ...]:
    """The teams of an organisation by its running coalitions; nothing if no team is known."""
    words = guide.words
    seats = running_seats(guide.landscape, organisation.id)
    links = guide.atlas.to_page(organisation.id, "organisatie")
    teams = guide.in_order(link.source for link in links if guide.atlas.kind_of(link.source) == "team")
    if not teams or not seats:
        return ()
    tables = guide.in_order({seat.coalition for seat in seats})
    rows = tuple(_row(guide, table, [s for s in seats if s.coalition == table], teams) for table in tables)
    columns = (words(N_("Coalitie")), *(guide.atlas.title(team) for team in teams), words(N_("Team niet bekend")))
    caption = words(N_("Welk team zit aan welke tafel?"))
    return (folded(guide, Table(caption, columns, rows, id="tabel-teams-tafels")),)


def _row(guide: Guide, table: str, seats: list[Membership], teams: tuple[str, ...]) -> Row:
    loose = [seat for seat in seats if seat.team not in teams]
    cells = (_cell(guide, [seat for seat in seats if seat.team == team]) for team in teams)
    return Row(((guide.to(table),), *cells, _cell(guide, loose)))


def _cell(guide: Guide, seats: list[Membership]) -> Rich:
    """The roles of a team at a table; a dot for one without a known role."""
    if not seats:
        return (Absent("geen", ""),)
    return joined([(seat.role or guide.words(N_("ja, rol onbekend"))) for seat in seats])
