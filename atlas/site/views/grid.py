"""The grid of levels and forms of an opgave: counts that open lists, and what an empty cell means."""

from collections import Counter

from atlas.content.kinds import FORMS, LEVELS
from atlas.landscape.dates import Phase
from atlas.landscape.landscape import OpgaveLandscape
from atlas.site.guide import Guide
from atlas.site.parts import Cell, Grid, Paragraph, Part
from atlas.site.vocabulary import FORM
from atlas.texts import N_


def level_form_grid(guide: Guide, landscape: OpgaveLandscape, page: str = "", *, small: bool = False) -> Grid:
    """Levels by forms with counts; an empty cell is a white spot only if the opgave is mapped, else unknown."""
    words = guide.words
    coalitions = [c for c in landscape.coalitions if c.phase is not Phase.PAST]
    forms = (*FORMS, *(("",) if any(not c.form.value for c in coalitions) else ()))
    rows_of = (*LEVELS, *(("",) if any(not c.level.value for c in coalitions) else ()))
    counts = Counter((c.level.value, c.form.value) for c in coalitions)
    mapped = landscape.opgave.fields.text("in-kaart") == "ja"
    rows = tuple(
        (guide.level(level), tuple(_cell(guide, counts[level, form], page, mapped=mapped) for form in forms))
        for level in rows_of
    )
    columns = tuple(words(FORM[form]) if form else words(N_("vorm onbekend")) for form in forms)
    caption = words(N_("Aantal coalities per niveau en vorm"))
    return Grid(caption, columns, rows, small=small)


def _cell(guide: Guide, count: int, page: str, *, mapped: bool) -> Cell:
    words = guide.words
    if count:
        return Cell(count, words.count(N_("{n} coalitie"), N_("{n} coalities"), count), f"{page}#coalities")
    if mapped:
        return Cell(0, words(N_("witte plek")), state="white")
    return Cell(0, words(N_("onbekend")), state="unknown")


def grid_and_note(guide: Guide, landscape: OpgaveLandscape) -> tuple[Part, ...]:
    """The grid, with what an empty cell means where the opgave is not mapped."""
    words = guide.words
    note = words(N_("Een leeg vak is hier onbekend, niet leeg: dit landschap is nog niet helemaal in kaart."))
    mapped = landscape.opgave.fields.text("in-kaart") == "ja"
    return (level_form_grid(guide, landscape), *(() if mapped else (Paragraph((note,), "quiet"),)))
