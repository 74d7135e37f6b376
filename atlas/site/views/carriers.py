"""Who could carry what an informal coalition finds to a formal table, step by step."""

from atlas.insights.carriers import Step, steps_to_formal
from atlas.landscape.coalitions import Coalition
from atlas.landscape.dates import Phase
from atlas.site.guide import Guide
from atlas.site.parts import Part, Rich, Row, Table
from atlas.site.rich import joined
from atlas.site.views.measure_lists import names
from atlas.texts import N_


def carriers(guide: Guide, coalition: Coalition) -> tuple[Part, ...]:
    """The way of a result to the nearest formal table, with who sits at both ends of each step."""
    words = guide.words
    steps = steps_to_formal(guide.landscape, coalition) if coalition.phase is Phase.NOW else ()
    if not steps:
        return ()
    rows = tuple(Row(((guide.to(step.start),), (guide.to(step.end),), _who(guide, step))) for step in steps)
    columns = (words(N_("Van")), words(N_("Naar")), words(N_("Wie aan beide tafels zit")))
    caption = words(N_("Wie een uitkomst naar een formele tafel kan brengen"))
    return (Table(caption, columns, rows, id="tabel-dragers"),)


def _who(guide: Guide, step: Step) -> Rich:
    """The grenswerkers first, since that is their work; then the organisations."""
    persons = [guide.to(key) for key in guide.in_order(step.persons)]
    parts = [part for part in (tuple(joined(persons)), names(guide, frozenset(step.organisations))) if part]
    none = guide.unknown(guide.words(N_("niemand bekend; wel een andere band")))
    return joined(parts, " · ") or (none,)
