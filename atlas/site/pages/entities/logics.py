"""The ways of looking that a grenswerker joins: what goes without saying at each end."""

from atlas.landscape.derived.roles import Role
from atlas.site.context import PageContext
from atlas.site.model import Part, Row, Table
from atlas.texts import N_


def joined_logics(context: PageContext, role: Role) -> tuple[Part, ...]:
    """What goes without saying with everything that a role connects, as far as that is written down."""
    words, entities = context.words, context.atlas.entities
    ends = dict.fromkeys((role.home, *role.coalitions, *role.organisations))
    told = [
        key for key in context.in_order(filter(None, ends)) if key in entities and entities[key].fields.text("logica")
    ]
    if not told:
        return ()
    rows = tuple(Row(cells=((context.to(key),), (entities[key].fields.text("logica"),))) for key in told)
    columns = (words(N_("Bij wie")), words(N_("Wat daar vanzelf spreekt")))
    return (
        Table(
            caption=words(N_("Welke logica's deze rol verbindt")),
            columns=columns,
            rows=rows,
            fits=True,
            id="tabel-logica",
        ),
    )
