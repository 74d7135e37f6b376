"""The logics that a grenswerker connects: what is taken for granted at each end."""

from atlas.landscape.derived.roles import Role
from atlas.site.context import PageContext
from atlas.site.model import Part, Row, Table
from atlas.texts import N_


def joined_logics(context: PageContext, role: Role) -> tuple[Part, ...]:
    """What is taken for granted in everything that a role connects, as far as it is written down."""
    words, entities = context.words, context.atlas.entities
    ends = dict.fromkeys((role.home, *role.coalitions, *role.organisations))
    logics = [
        key for key in context.in_order(filter(None, ends)) if key in entities and entities[key].fields.text("logica")
    ]
    if not logics:
        return ()
    rows = tuple(Row(cells=((context.to(key),), (entities[key].fields.text("logica"),))) for key in logics)
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
