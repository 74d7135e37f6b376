"""All analyses on one page: the table behind each, and the number of questions that it raises."""

from atlas.insights.findings import Analysis, FindingTable
from atlas.insights.registry import ANALYSES
from atlas.site.components.frame import plain_page
from atlas.site.components.sections import section
from atlas.site.context import PageContext
from atlas.site.model import Block, Figure, Fold, Paragraph, Part
from atlas.site.model.page import Lead, Page
from atlas.site.pages.analysis.wholes import found_table, merge_repeated_rows
from atlas.texts import N_

MOST_ROWS = 25


def analyses_page(context: PageContext) -> Page:
    """The page of all analyses."""
    words = context.words
    intro = words(N_("Elke kop is één manier van kijken, met de tabel waarop de vragen rusten."))
    lead = Lead(kicker=words(N_("In de diepte")), title=words(N_("Wat er achter de vragen zit")), intro=(intro,))
    return plain_page(
        context,
        "",
        lead,
        *(
            part
            for analysis in ANALYSES
            for part in section(analysis.name, words(analysis.title), Block(_parts(context, analysis)))
        ),
        style="analyses",
    )


def _parts(context: PageContext, analysis: Analysis) -> tuple[Part, ...]:
    words, findings = context.words, context.insights.findings[analysis.name]
    number = sum(signal.weighed is None for signal in findings.signals)
    weighed = len(findings.signals) - number
    counts = [words.count(N_("{n} vraag"), N_("{n} vragen"), number)]
    if weighed:
        counts.append(words.count(N_("{n} gewogen"), N_("{n} gewogen"), weighed))
    name = words(N_("Naam voor de redactie: {name}."), name=analysis.name)
    about = Paragraph((Figure(f"{words.listing(counts)}."), f" {name}"), "quiet")
    return (about, *((_table(context, analysis, merge_repeated_rows(findings.table)),) if findings.table.rows else ()))


def _table(context: PageContext, analysis: Analysis, table: FindingTable) -> Fold:
    """The collapsed table; a long one has only its first rows, and says so."""
    words, number = context.words, len(table.rows)
    shown = found_table(context, FindingTable(table.columns, table.rows[:MOST_ROWS]), words(analysis.title))
    summary = words.count(N_("Toon de tabel: {n} rij"), N_("Toon de tabel: {n} rijen"), len(shown.rows))
    if number <= MOST_ROWS:
        return Fold(summary=summary, parts=(shown,))
    more = words(N_("De andere rijen staan op de pagina's zelf."))
    return Fold(summary=summary, parts=(shown, Paragraph((more,), "quiet")))
