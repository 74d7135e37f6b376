"""The table of settings: every field of `atlas.yml`, declared once, like the fields of a page."""

from atlas.content.kinds import KINDS, YES_NO
from atlas.content.types import Field, Line, Many, Number, OneOf, Record, Web, Whole, as_written
from atlas.texts import LANGUAGES, N_

# Name in atlas.yml and name of the colour in the theme.
COLOURS = {
    "papier": "paper",
    "vel": "sheet",
    "inkt": "ink",
    "zacht": "soft",
    "lijn": "line",
    "link": "link",
    "supra": "supra",
    "inter": "inter",
    "intra": "intra",
}

OWN_TYPES = ("tekst", "getal", "datum", "keuze", "verwijzing")

_COLOUR = Line("#[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{3})?")
_COLOURS = Record(tuple(Field(name, _COLOUR, name, N_("een kleur als #1d4f7c")) for name in COLOURS))
# A path below the content folder, without a way up, of characters that need no escape in a web address.
_FILE = r"(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+"
_LOGO = Line(rf"{_FILE}\.(?:svg|png|jpg|jpeg|webp)")
_PLACES = Line(rf"{_FILE}\.csv")
_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"

OWN_FIELD = Record(
    (
        Field("naam", Line(), N_("Naam"), N_("de naam zoals die in de pagina's staat"), required=True),
        Field("label", Line(), N_("Label"), N_("wat lezers zien; weggelaten is de naam")),
        Field(
            "type",
            as_written(OWN_TYPES),
            N_("Type"),
            N_("tekst, getal, datum, keuze of verwijzing"),
            required=True,
        ),
        Field("keuzes", Many(Line()), N_("Keuzes"), N_("de woorden waaruit men kiest, bij type keuze")),
        Field("facet", YES_NO, N_("Facet"), N_("ja: lezers kunnen hierop filteren")),
    )
)

THRESHOLDS = Record(
    (
        Field(
            "kansrijk-balans",
            Number(),
            N_("Balans"),
            N_("hoe scheef formeel en informeel mogen liggen, 0 tot 1"),
        ),
        Field("kansrijk-minimum", Whole(), N_("Minimum"), N_("vanaf hoeveel coalities die scheefheid telt")),
        Field(
            "vormmix-minimum",
            Whole(),
            N_("Minimum per niveau"),
            N_("vanaf hoeveel coalities op één niveau; anders als kansrijk-minimum"),
        ),
        Field(
            "capaciteit-minimum",
            Whole(),
            N_("Minimum bij capaciteit"),
            N_("vanaf hoeveel tafels de inzet wordt gevraagd; anders als kansrijk-minimum"),
        ),
        Field(
            "rollen-minimum",
            Whole(),
            N_("Minimum bij rollen"),
            N_("vanaf hoeveel tafels de rol wordt gevraagd; anders als kansrijk-minimum"),
        ),
        Field(
            "verbinders-minimum",
            Whole(),
            N_("Minimum bij verbinders"),
            N_("vanaf hoeveel paren die één partij verbindt; anders als kansrijk-minimum"),
        ),
        Field(
            "vergelijkbaar-minimum",
            Whole(),
            N_("Minimum bij vergelijken"),
            N_("vanaf hoeveel vergelijkbare partijen, en hoeveel tafels van elk; anders als kansrijk-minimum"),
        ),
        Field("bevestiging-maanden", Whole(), N_("Maanden"), N_("hoeveel maanden een bevestiging geldig blijft")),
        Field(
            "gedeelde-deelnemers",
            Whole(),
            N_("Deelnemers"),
            N_("vanaf hoeveel gedeelde deelnemers dit opvalt"),
        ),
        Field("overlap", Number(), N_("Overlap"), N_("vanaf welke overlap van deelnemers dit opvalt, 0 tot 1")),
    )
)

THEME = Record(
    (
        Field("kleuren", _COLOURS, N_("Kleuren"), N_("kleuren van het thema")),
        Field("kleuren-donker", _COLOURS, N_("Kleuren in het donker"), N_("kleuren voor wie de donkere kaart kiest")),
        Field("logo", _LOGO, N_("Logo"), N_("een bestand in deze map, zoals logo.svg")),
    )
)

OWN_FIELDS = Record(
    tuple(Field(kind.name, Many(OWN_FIELD), kind.many, N_("eigen velden van deze soort")) for kind in KINDS)
)

OWN_REGION = Record(
    (
        Field("naam", Line(), N_("Naam"), N_("hoe het gebied heet"), required=True),
        Field("soort", Line(), N_("Soort"), N_("wat voor gebied, zoals arbeidsmarktregio")),
        Field("plaatsen", Many(Line()), N_("Plaatsen"), N_("de gemeenten of andere plaatsen in het gebied")),
        Field("coalitie", Line(_ID), N_("Coalitie"), N_("het id van de coalitie waarvan de gemeenten het gebied zijn")),
    )
)

SETTINGS = (
    Field("titel", Line(), N_("Titel"), N_("de naam van de atlas"), required=True),
    Field("ondertitel", Line(), N_("Ondertitel"), N_("één regel onder de titel")),
    Field("uitgever", Line(), N_("Uitgever"), N_("wie de atlas uitgeeft")),
    Field("taal", as_written(LANGUAGES), N_("Taal"), N_("de taal van knoppen en vaste teksten")),
    Field("adres", Web(), N_("Adres"), N_("het openbare webadres van de site")),
    Field(
        "repository", Web(), N_("Repository"), N_("het webadres van de bestanden, voor voorstellen en eerdere versies")
    ),
    Field("tak", Line(r"[A-Za-z0-9._/-]+"), N_("Tak"), N_("de tak in de repository, zoals main")),
    Field("contact", Line(), N_("Contact"), N_("een algemeen adres, geen naam van een persoon")),
    Field("responstermijn", Line(), N_("Responstermijn"), N_("binnen welke tijd men antwoord krijgt")),
    Field("licentie", Line(), N_("Licentie"), N_("onder welke voorwaarden anderen de feiten mogen gebruiken")),
    Field(
        "toegankelijkheidsverklaring",
        Web(),
        N_("Toegankelijkheidsverklaring"),
        N_("het webadres van de verklaring"),
    ),
    Field("privacycontact", Line(), N_("Privacycontact"), N_("waar vragen over privacy heen gaan")),
    Field("beveiligingscontact", Line(), N_("Beveiligingscontact"), N_("waar men een lek kan melden")),
    Field("drempels", THRESHOLDS, N_("Drempels"), N_("grenzen waarboven de atlas iets opmerkt")),
    Field("velden", OWN_FIELDS, N_("Velden"), N_("eigen velden, per soort pagina")),
    Field(
        "plaatsen",
        _PLACES,
        N_("Plaatsen"),
        N_(
            "een tabel met eigen plaatsen, zoals plaatsen.csv; weggelaten: de gemeenten van Nederland; geen: geen kaart"
        ),
    ),
    Field("gebieden", Many(OWN_REGION), N_("Gebieden"), N_("eigen gebieden, elk een naam voor een aantal plaatsen")),
    Field("melding", Line(), N_("Melding"), N_("één regel boven elke pagina")),
    Field(
        "interne-teksten",
        OneOf({"ja": N_("ja"), "nee": N_("nee")}),
        N_("Teksten bij een interne uitgave"),
        N_("of ook een interne uitgave van elke pagina een tekst in Markdown heeft; anders ja"),
    ),
    Field("thema", THEME, N_("Thema"), N_("kleuren en logo")),
)
