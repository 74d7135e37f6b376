"""Who could carry a result of an informal coalition to a formal table, step by step."""

from atlas.insights.analyses.coalitions.carriers import Step, steps_to_formal
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.site.components.participation.measure_lists import names
from atlas.site.context import PageContext
from atlas.site.model import Part, Rich, Row, Table
from atlas.site.model.rich import join_rich
from atlas.texts import N_


def carriers(context: PageContext, coalition: Coalition) -> tuple[Part, ...]:
    """The path of a result to the nearest formal table, with the parties that sit at both ends of each step."""
    words = context.words
    steps = steps_to_formal(context.landscape, coalition) if coalition.phase is Phase.NOW else ()
    if not steps:
        return ()
    rows = tuple(Row(cells=((context.to(step.start),), (context.to(step.end),), _who(context, step))) for step in steps)
    columns = (words(N_("Van")), words(N_("Naar")), words(N_("Wie aan beide tafels zit")))
    caption = words(N_("Wie een uitkomst naar een formele tafel kan brengen"))
    return (Table(caption=caption, columns=columns, rows=rows, id="tabel-dragers"),)


def _who(context: PageContext, step: Step) -> Rich:
    """The grenswerkers first, since that is their work; then the organisations."""
    persons = [context.to(key) for key in context.in_order(step.persons)]
    parts = [part for part in (tuple(join_rich(persons)), names(context, frozenset(step.organisations))) if part]
    none = context.unknown(context.words(N_("niemand bekend; wel een andere band")))
    return join_rich(parts, " · ") or (none,)
