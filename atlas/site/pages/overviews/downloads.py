"""The page of downloads: files of the whole atlas, and their contents."""

from atlas.site.components.frame import plain_page
from atlas.site.components.sections import section
from atlas.site.context import PageContext
from atlas.site.exports.formats import FORMATS, Format
from atlas.site.exports.scope import ExportScope
from atlas.site.exports.tables import tables
from atlas.site.model import Anchor, Figure, Paragraph, Part, Row, Table
from atlas.site.model.page import Lead, Page
from atlas.site.model.rich import join_rich
from atlas.site.urls import DOWNLOAD, SCHEMA
from atlas.texts import N_


def downloads_page(context: PageContext) -> Page:
    """The page of downloads."""
    words = context.words
    lead = Lead(
        kicker=words(N_("Neem mee")),
        title=words(N_("Downloads")),
        intro=(words(N_("Alle feiten van deze atlas als bestand. U kunt ermee rekenen, tekenen en koppelen.")),),
    )
    parts: tuple[Part, ...] = (
        *section("atlas", words(N_("De hele atlas")), _formats(context), *_beside(context)),
        *section("tabellen", words(N_("De tabellen")), _tables(context), _in_excel(context), _narrow(context)),
    )
    return plain_page(context, "", lead, *parts)


def _formats(context: PageContext) -> Table:
    words = context.words
    rows = tuple(Row(cells=((_file(context, form),), (words(form.purpose),))) for form in FORMATS)
    return Table(
        caption=words(N_("Bestanden")),
        columns=(words(N_("Bestand")), words(N_("Wat erin staat"))),
        rows=rows,
        fits=True,
    )


def _file(context: PageContext, form: Format) -> Anchor:
    text = f"{form.label}, {context.words(form.variant)}" if form.variant else form.label
    return Anchor(href=context.at(f"{DOWNLOAD}{form.ending}"), text=text)


def _beside(context: PageContext) -> tuple[Part, ...]:
    """The files that describe the downloads to programs, and the terms of use."""
    words, settings = context.words, context.atlas.settings
    folder = DOWNLOAD.rpartition("/")[0]
    described = join_rich(
        (
            Anchor(href=context.at(SCHEMA), text="JSON Schema"),
            Anchor(href=context.at(f"{folder}/datapackage.json"), text="Data Package"),
            Anchor(href=context.at(f"{folder}/dcat.jsonld"), text="DCAT-AP"),
        )
    )
    licence = words(N_("Licentie: {name}"), name=settings.licence) if settings.licence else ""
    return (
        Paragraph((words(N_("Voor programma's beschreven in:")), " ", *described, ".")),
        *((Paragraph((licence,)),) if licence else ()),
    )


def _tables(context: PageContext) -> Table:
    """Every table with its number of rows, as CSV."""
    words = context.words
    folder = DOWNLOAD.rpartition("/")[0]
    rows = tuple(
        Row(
            cells=(
                (Anchor(href=context.at(f"{folder}/{table.name}.csv"), text=f"{table.name}.csv"),),
                (words(table.title),),
                (Figure(words.number(len(table.rows))),),
                (Figure(words.number(len(table.columns))),),
            )
        )
        for table in tables(ExportScope(context.landscape), context.history)
    )
    names = (N_("CSV"), N_("Wat erin staat"), N_("Rijen"), N_("Kolommen"))
    caption = words(N_("Dezelfde tabellen staan in Excel, JSON en SQLite"))
    return Table(caption=caption, columns=tuple(words(name) for name in names), rows=rows, numeric=(2, 3), fits=True)


def _in_excel(context: PageContext) -> Paragraph:
    """How a table in CSV is opened in Excel, which may take its commas for text."""
    text = N_("Staat in Excel alles van een CSV in één kolom? Open het bestand dan met Gegevens › Uit tekst/CSV.")
    return Paragraph((context.words(text),), "quiet")


def _narrow(context: PageContext) -> Paragraph:
    """How to get the part about one opgave."""
    text = context.words(N_("Wilt u één opgave? Kies die in de kolom met opgaven: ‘afgeleid.opgaven’ of ‘opgaven’."))
    return Paragraph((text,), "quiet")
