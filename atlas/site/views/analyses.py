"""All analyses on one page: the table behind each, and how many questions came out of it."""

from atlas.insights.findings import Analysis, Table
from atlas.insights.read import ANALYSES
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Block, Figure, Fold, Paragraph, Part
from atlas.site.views.frame import plain_page
from atlas.site.views.shared import section
from atlas.site.views.wholes import found_table
from atlas.texts import N_

MOST_ROWS = 25


def analyses_page(guide: Guide) -> Page:
    """The page of all analyses."""
    words = guide.words
    intro = words(N_("Elke kop is één manier van kijken, met de tabel waarop de vragen rusten."))
    lead = Lead(words(N_("In de diepte")), words(N_("Wat er achter de vragen zit")), (intro,))
    return plain_page(
        guide,
        "",
        lead,
        *(part for one in ANALYSES for part in section(one.name, words(one.title), Block(_parts(guide, one)))),
        style="analyses",
    )


def _parts(guide: Guide, analysis: Analysis) -> tuple[Part, ...]:
    words, found = guide.words, guide.insights.findings[analysis.name]
    asked = sum(signal.weighed is None for signal in found.signals)
    weighed = len(found.signals) - asked
    counts = [words.count(N_("{n} vraag"), N_("{n} vragen"), asked)]
    if weighed:
        counts.append(words.count(N_("{n} gewogen"), N_("{n} gewogen"), weighed))
    name = words(N_("Naam voor de redactie: {name}."), name=analysis.name)
    about = Paragraph((Figure(f"{words.listing(counts)}."), f" {name}"), "quiet")
    return (about, *((_table(guide, analysis, found.table),) if found.table.rows else ()))


def _table(guide: Guide, analysis: Analysis, table: Table) -> Fold:
    """The table behind one click; of a long one the first rows, and it says so."""
    words, number = guide.words, len(table.rows)
    shown = found_table(guide, Table(table.columns, table.rows[:MOST_ROWS]), words(analysis.title))
    summary = words.count(N_("Toon de tabel: {n} rij"), N_("Toon de tabel: {n} rijen"), len(shown.rows))
    if number <= MOST_ROWS:
        return Fold(summary, (shown,))
    more = words(N_("De andere rijen staan op de pagina's zelf."))
    return Fold(summary, (shown, Paragraph((more,), "quiet")))
