"""Tables as one workbook: a sheet for each, numbers as numbers and days as days."""

from collections.abc import Iterable

from atlas.site.exports.about import About
from atlas.site.exports.tables import ExportTable
from atlas.site.exports.workbook import BOLD, WIDE, WorkbookSheet, workbook
from atlas.site.i18n.words import Words
from atlas.texts import N_


def as_xlsx(about: About, tables: Iterable[ExportTable], words: Words) -> bytes:
    """The tables as a workbook. Its date is the reference date, so that the same content gives the same bytes."""
    return workbook(
        [_introduction(about, words), *map(_sheet, tables)],
        title=about.title,
        author=about.settings.publisher,
        created=about.on,
    )


def _introduction(about: About, words: Words) -> WorkbookSheet:
    """The first sheet, which says what the workbook is."""
    settings = about.settings
    lines = (
        about.title,
        words(N_("Gezien op {date}"), date=words.day(about.on)),
        *((words(N_("Uitgever: {name}"), name=settings.publisher),) if settings.publisher else ()),
        *((words(N_("Licentie: {name}"), name=settings.licence),) if settings.licence else ()),
        words(N_("Wat er in de tabellen staat, leest u op de pagina Downloads van de atlas.")),
    )
    return WorkbookSheet(name=words(N_("lees mij")), rows=[(line,) for line in lines], widths=[WIDE], headed=False)


def _sheet(table: ExportTable) -> WorkbookSheet:
    return WorkbookSheet(
        name=table.name,
        rows=[tuple(column.name for column in table.columns), *table.rows],
        filtered=True,
        row_formats={0: {**BOLD, "text_wrap": True}},
    )
