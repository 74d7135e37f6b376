"""The columns of a list in plain words, and other common headings for them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from atlas.content.names import words_key
from atlas.texts import N_, Texts

COALITIES, ORGANISATIONS = "coalitie", "organisatie"
TITLE, PARTIES, OPGAVEN, SOURCES = "titel", "deelnemers", "opgaven", "bronnen"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListColumn:
    """A column: its field, its heading, the tip for its cells, and other headings for it."""

    field: str
    heading: str
    tip: str
    also: tuple[str, ...] = ()
    width: int = 22


_NAME = ListColumn(
    field=TITLE,
    heading=N_("Naam"),
    tip=N_("De naam, zoals die boven de pagina komt."),
    also=("titel", "name", "coalitie", "samenwerking", "samenwerkingsverband", "organisatie", "partij", "deal"),
    width=38,
)
_SUMMARY = ListColumn(
    field="samenvatting",
    heading=N_("Korte omschrijving"),
    tip=N_("Eén of twee zinnen."),
    also=("omschrijving", "beschrijving", "samenvatting", "description"),
    width=40,
)
_AREA = ListColumn(
    field="gebied",
    heading=N_("Gebied"),
    tip=N_("Een gemeente, provincie of waterschap. Meer? Zet er een puntkomma tussen."),
    also=("regio", "werkgebied", "region"),
)
_WEBSITE = ListColumn(
    field="website", heading=N_("Website"), tip=N_("Een webadres."), also=("webadres", "site", "homepage")
)
_SOURCE = ListColumn(
    field=SOURCES,
    heading=N_("Bron"),
    tip=N_("Een webadres, of de titel van een bron in de atlas."),
    also=("bron", "bronnen", "url", "link", "vindplaats", "source"),
    width=36,
)
_OPGAVE = ListColumn(
    field=OPGAVEN,
    heading=N_("Opgave"),
    tip=N_("Kies er een. Meer? Zet er een puntkomma tussen."),
    also=("opgaven", "thema", "themas", "maatschappelijke opgave", "issue"),
)

COLUMNS: dict[str, tuple[ListColumn, ...]] = {
    COALITIES: (
        _NAME,
        _OPGAVE,
        ListColumn(
            field=PARTIES,
            heading=N_("Deelnemers"),
            tip=N_("Namen, met een puntkomma of Alt+Enter ertussen. Ook wie nog niet in de atlas staat."),
            also=("partners", "partijen", "leden", "deelnemende partijen", "participanten", "members", "parties"),
            width=50,
        ),
        ListColumn(
            field="aantal-volgens-bron",
            heading=N_("Aantal deelnemers"),
            tip=N_("Hoeveel deelnemers de bron noemt. Alleen een getal."),
            also=("aantal", "aantal partners", "aantal partijen", "aantal leden", "aantal volgens bron", "number"),
        ),
        ListColumn(
            field="vorm",
            heading=N_("Vorm"),
            tip=N_("Kies uit de lijst."),
            also=("samenwerkingsvorm", "formaliteit", "form"),
        ),
        ListColumn(
            field="rechtsvorm",
            heading=N_("Rechtsvorm"),
            tip=N_("Zoals convenant, city deal of openbaar lichaam."),
            also=("juridische vorm", "soort afspraak", "type", "soort"),
        ),
        ListColumn(field="status", heading=N_("Status"), tip=N_("Kies uit de lijst."), also=("fase",)),
        ListColumn(
            field="begin",
            heading=N_("Begin"),
            tip=N_("Een jaar, maand of dag: 2026, 2026-05 of 2026-05-12."),
            also=("start", "startdatum", "begindatum", "ingangsdatum", "sinds", "vanaf", "beginjaar", "startjaar"),
            width=13,
        ),
        ListColumn(
            field="einde",
            heading=N_("Einde"),
            tip=N_("Een jaar, maand of dag: 2026, 2026-05 of 2026-05-12."),
            also=("eind", "einddatum", "tot", "eindjaar", "end"),
            width=13,
        ),
        _AREA,
        _SUMMARY,
        _WEBSITE,
        _SOURCE,
    ),
    ORGANISATIONS: (
        _NAME,
        ListColumn(
            field="synoniemen",
            heading=N_("Ook bekend als"),
            tip=N_("Afkorting of andere naam. Meer? Zet er een puntkomma tussen."),
            also=("afkorting", "alias", "synoniemen", "andere naam", "abbreviation"),
        ),
        ListColumn(
            field="wereld",
            heading=N_("Wereld"),
            tip=N_("Kies uit de lijst."),
            also=("sector", "publiek of privaat", "world"),
        ),
        ListColumn(
            field="type",
            heading=N_("Soort"),
            tip=N_("Zoals gemeente, stichting of woningcorporatie."),
            also=("type", "soort organisatie", "kind"),
        ),
        ListColumn(
            field="bestuurslaag",
            heading=N_("Bestuurslaag"),
            tip=N_("Alleen bij publieke organisaties. Kies uit de lijst."),
            also=("overheidslaag", "laag"),
        ),
        ListColumn(
            field="onderdeel-van",
            heading=N_("Onderdeel van"),
            tip=N_("De naam van de organisatie waar dit deel van is."),
            also=("moederorganisatie", "valt onder"),
        ),
        _OPGAVE,
        _AREA,
        _SUMMARY,
        _WEBSITE,
        _SOURCE,
    ),
}


def recognise_headings(headings: Sequence[str], columns: Iterable[ListColumn], words: Texts) -> dict[str, str]:
    """The field of each recognised heading; each field once, the most certain heading first."""
    named_columns = [(name, column.field) for column in columns for name in _names(column, words)]
    hits = sorted(
        (-score, at, heading, field)
        for at, heading in enumerate(headings)
        for name, field in named_columns
        if (score := _likeness(words_key(heading), name))
    )
    fields: dict[str, str] = {}
    for _, _, heading, field in hits:
        if heading not in fields and field not in fields.values():
            fields[heading] = field
    return {heading: fields[heading] for heading in headings if heading in fields}


def _names(column: ListColumn, words: Texts) -> set[str]:
    return {words_key(name) for name in (column.field, column.heading, words(column.heading), *column.also)}


def _likeness(heading: str, name: str) -> float:
    """How certainly a heading means a column: equal, or all words of the name occur in the heading."""
    if heading == name:
        return 100
    heading_words, name_words = heading.split(), name.split()
    return (
        len(name_words) / len(heading_words) + len(name_words)
        if heading_words and set(name_words) <= set(heading_words)
        else 0
    )
