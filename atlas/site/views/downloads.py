"""The page of downloads: files of the whole atlas and of each opgave, and what they hold."""

from atlas.site.addresses import SCHEMA, address_of_download
from atlas.site.exports.scope import whole
from atlas.site.exports.tables import tables
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Anchor, Paragraph, Part, Rich, Row, Table
from atlas.site.rich import joined
from atlas.site.views.frame import plain_page
from atlas.site.views.shared import section
from atlas.texts import N_

FORMATS = (
    ("xlsx", "Excel", N_("alle tabellen in één werkmap, voor Excel en LibreOffice")),
    ("json", "JSON", N_("alle tabellen in één bestand, voor programma's")),
    ("graphml", "GraphML", N_("het netwerk, voor Gephi, yEd en Cytoscape")),
    ("gexf", "GEXF", N_("het netwerk, voor Gephi")),
    ("jsonld", "JSON-LD", N_("gekoppelde gegevens, met de woorden van schema.org")),
)


def downloads_page(guide: Guide) -> Page:
    """The page of the downloads."""
    words = guide.words
    lead = Lead(
        kicker=words(N_("Neem mee")),
        title=words(N_("Downloads")),
        intro=(words(N_("Alle feiten van deze atlas als bestand. U kunt ermee rekenen, tekenen en koppelen.")),),
    )
    parts: tuple[Part, ...] = (
        *section("atlas", words(N_("De hele atlas")), _formats(guide), *_beside(guide)),
        *section("opgaven", words(N_("Per opgave")), *_opgaven(guide)),
        *section("tabellen", words(N_("De tabellen")), _tables(guide)),
    )
    return plain_page(guide, "", lead, *parts)


def _formats(guide: Guide) -> Table:
    words = guide.words
    rows = tuple(Row(((_file(guide, "", form, name),), (words(text),))) for form, name, text in FORMATS)
    return Table(words(N_("Bestanden")), (words(N_("Bestand")), words(N_("Wat erin staat"))), rows, fits=True)


def _file(guide: Guide, opgave: str, form: str, name: str) -> Anchor:
    return Anchor(guide.at(f"{address_of_download(opgave)}.{form}"), name)


def _beside(guide: Guide) -> tuple[Part, ...]:
    """What describes the files to programs, and on what conditions they may be used."""
    words, settings = guide.words, guide.atlas.settings
    folder = address_of_download("").rpartition("/")[0]
    described = joined(
        (
            Anchor(guide.at(SCHEMA), "JSON Schema"),
            Anchor(guide.at(f"{folder}/datapackage.json"), "Data Package"),
            Anchor(guide.at(f"{folder}/dcat.jsonld"), "DCAT"),
        )
    )
    licence = words(N_("Licentie: {name}"), name=settings.licence) if settings.licence else ""
    return (
        Paragraph((words(N_("Voor programma's beschreven in:")), " ", *described, ".")),
        *((Paragraph((licence,)),) if licence else ()),
    )


def _opgaven(guide: Guide) -> tuple[Part, ...]:
    words = guide.words
    keys = guide.in_order(entity.id for entity in guide.atlas.of_kind("opgave"))
    rows = tuple(Row(((guide.to(key),), _files(guide, key)), id=key) for key in keys)
    columns = (words(N_("Opgave")), words(N_("Bestanden")))
    note = words(N_("De opgave, haar coalities, wie daaraan meedoet, en de bronnen."))
    return (Paragraph((note,), "quiet"), Table(words(N_("Bestanden per opgave")), columns, rows)) if rows else ()


def _files(guide: Guide, opgave: str) -> Rich:
    return joined(tuple(_file(guide, opgave, form, name) for form, name, _ in FORMATS), " · ")


def _tables(guide: Guide) -> Table:
    """Every table with its number of rows, as CSV."""
    words = guide.words
    folder = address_of_download("").rpartition("/")[0]
    rows = tuple(
        Row(
            (
                (Anchor(guide.at(f"{folder}/{table.name}.csv"), f"{table.name}.csv"),),
                (words(table.title),),
                (words.number(len(table.rows)),),
                (words.number(len(table.columns)),),
            )
        )
        for table in tables(whole(guide.landscape), guide.history)
    )
    names = (N_("CSV"), N_("Wat erin staat"), N_("Rijen"), N_("Kolommen"))
    caption = words(N_("Dezelfde tabellen staan in Excel en JSON"))
    return Table(caption, tuple(words(name) for name in names), rows, numeric=(2, 3), fits=True)
