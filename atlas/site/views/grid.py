"""The grid of levels and forms of an opgave: counts that open lists, and what an empty cell means."""

from collections import Counter

from atlas.content.kinds import FORMS, LEVELS
from atlas.landscape.dates import Phase
from atlas.landscape.landscape import OpgaveLandscape
from atlas.site.addresses import OVERVIEW, anchor_of_place
from atlas.site.guide import Guide
from atlas.site.parts import Cell, Grid, Paragraph, Part
from atlas.site.vocabulary import FORM_NARROW
from atlas.texts import N_


def level_form_grid(guide: Guide, landscape: OpgaveLandscape, page: str = "", *, small: bool = False) -> Grid:
    """Levels by forms with counts; an empty cell is a white spot only if the opgave is mapped, else unknown.

    A count opens its list on the overview. There what has no known level stands together, whatever its form, so such
    a count opens the coalitions on `page`, the address of the opgave.
    """
    words, opgave = guide.words, landscape.opgave
    coalitions = [c for c in landscape.coalitions if c.phase is Phase.NOW]
    forms = (*FORMS, *(("",) if any(not c.form.value for c in coalitions) else ()))
    rows_of = (*LEVELS, *(("",) if any(not c.level.value for c in coalitions) else ()))
    counts = Counter((c.level.value, c.form.value) for c in coalitions)
    mapped = opgave.fields.text("in-kaart") == "ja"

    def lists(level: str, form: str) -> str:
        return f"{guide.at(OVERVIEW)}#{anchor_of_place(opgave.id, level, form)}" if level else f"{page}#coalities"

    rows = tuple(
        (
            guide.level(level),
            tuple(_cell(guide, counts[level, form], lists(level, form), mapped=mapped) for form in forms),
        )
        for level in rows_of
    )
    columns = tuple(words(FORM_NARROW[form]) for form in forms)
    caption = words(N_("Aantal coalities per niveau en vorm"))
    return Grid(caption, columns, rows, small=small)


def _cell(guide: Guide, count: int, href: str, *, mapped: bool) -> Cell:
    words = guide.words
    if count:
        return Cell(count, words.count(N_("coalitie hier"), N_("coalities hier"), count), href)
    if mapped:
        return Cell(0, words(N_("witte plek")), state="white")
    return Cell(0, words(N_("onbekend")), state="unknown")


def grid_and_note(guide: Guide, landscape: OpgaveLandscape) -> tuple[Part, ...]:
    """The grid, with what an empty cell means where the opgave is not mapped."""
    words = guide.words
    note = words(N_("Een leeg vak is hier onbekend, niet leeg: dit landschap is nog niet helemaal in kaart."))
    mapped = landscape.opgave.fields.text("in-kaart") == "ja"
    return (level_form_grid(guide, landscape), *(() if mapped else (Paragraph((note,), "quiet"),)))
