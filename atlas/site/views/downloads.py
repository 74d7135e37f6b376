"""The page of downloads: files of the whole atlas, and what they hold."""

from atlas.site.addresses import DOWNLOAD, SCHEMA
from atlas.site.exports.scope import Scope
from atlas.site.exports.tables import tables
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Anchor, Figure, Paragraph, Part, Row, Table
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
        *section("tabellen", words(N_("De tabellen")), _tables(guide), _narrow(guide)),
    )
    return plain_page(guide, "", lead, *parts)


def _formats(guide: Guide) -> Table:
    words = guide.words
    rows = tuple(Row(((_file(guide, form, name),), (words(text),))) for form, name, text in FORMATS)
    return Table(words(N_("Bestanden")), (words(N_("Bestand")), words(N_("Wat erin staat"))), rows, fits=True)


def _file(guide: Guide, form: str, name: str) -> Anchor:
    return Anchor(guide.at(f"{DOWNLOAD}.{form}"), name)


def _beside(guide: Guide) -> tuple[Part, ...]:
    """What describes the files to programs, and on what conditions they may be used."""
    words, settings = guide.words, guide.atlas.settings
    folder = DOWNLOAD.rpartition("/")[0]
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


def _tables(guide: Guide) -> Table:
    """Every table with its number of rows, as CSV."""
    words = guide.words
    folder = DOWNLOAD.rpartition("/")[0]
    rows = tuple(
        Row(
            (
                (Anchor(guide.at(f"{folder}/{table.name}.csv"), f"{table.name}.csv"),),
                (words(table.title),),
                (Figure(words.number(len(table.rows))),),
                (Figure(words.number(len(table.columns))),),
            )
        )
        for table in tables(Scope(guide.landscape), guide.history)
    )
    names = (N_("CSV"), N_("Wat erin staat"), N_("Rijen"), N_("Kolommen"))
    caption = words(N_("Dezelfde tabellen staan in Excel en JSON"))
    return Table(caption, tuple(words(name) for name in names), rows, numeric=(2, 3), fits=True)


def _narrow(guide: Guide) -> Paragraph:
    """How to get what has to do with one opgave."""
    text = guide.words(N_("Wilt u één opgave? Kies die in de kolom met opgaven: ‘afgeleid.opgaven’ of ‘opgaven’."))
    return Paragraph((text,), "quiet")
