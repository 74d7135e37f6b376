"""The grid of levels and forms on the card of an opgave: counts that link to lists, and the meaning of empty cells."""

from collections import Counter

from atlas.content.kinds import FORMS, LEVELS
from atlas.landscape.derived.coalitions import running
from atlas.landscape.landscape import OpgaveLandscape
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import FORM_NARROW
from atlas.site.model import Cell, Grid, Measure, Scope
from atlas.site.urls import anchor_of_form
from atlas.texts import N_

UNKNOWN = "onbekend"


def level_form_grid(context: PageContext, landscape: OpgaveLandscape, address: str) -> Grid:
    """Levels by forms with counts; an empty cell is a white spot only if the opgave is mapped, else unknown.

    A count links to its list on the page of the opgave, at `address`.
    """
    words, opgave = context.words, landscape.opgave
    coalitions = running(landscape.coalitions)
    forms = (*FORMS, *(("",) if any(not c.form.value for c in coalitions) else ()))
    levels = (*LEVELS, *(("",) if any(not c.level.value for c in coalitions) else ()))
    counts = Counter((c.level.value, c.form.value) for c in coalitions)
    mapped = opgave.fields.text("in-kaart") == "ja"

    white, unknown = Cell(words(N_("witte plek")), state="white"), Cell(words(N_("onbekend")), state="unknown")

    def cell(level: str, form: str) -> Cell:
        number = counts[level, form]
        if not number:
            return white if mapped else unknown
        count = context.count(
            number,
            Measure.COALITIONS,
            href=f"{address}#{anchor_of_form(level, form)}",
            scope=Scope(opgave=opgave.id, level=level or UNKNOWN, form=form or UNKNOWN),
        )
        return Cell(words.count(N_("coalitie hier"), N_("coalities hier"), number), count)

    return Grid(
        caption=words(N_("Aantal coalities per niveau en vorm")),
        columns=tuple(words(FORM_NARROW[form]) for form in forms),
        rows=tuple((context.level(level), tuple(cell(level, form) for form in forms)) for level in levels),
    )
