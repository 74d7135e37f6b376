"""The table of settings: every field of `atlas.yml`, declared once, like the fields of a page."""

from atlas.content.kinds import KINDS, YES_NO
from atlas.content.types import Field, Line, Many, Number, OneOf, Record, Web, Whole, as_written
from atlas.texts import LANGUAGES, N_

# The name of each colour in atlas.yml and in the theme.
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
_COLOURS = Record(
    tuple(Field(name=name, type=_COLOUR, label=name, help=N_("een kleur als #1d4f7c")) for name in COLOURS)
)
# A path within the content folder, without `..`, of characters that need no escaping in a URL.
_FILE = r"(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+"
_LOGO = Line(rf"{_FILE}\.(?:svg|png|jpg|jpeg|webp)")
_PLACES = Line(rf"{_FILE}\.csv")
_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"

OWN_FIELD = Record(
    (
        Field(
            name="naam", type=Line(), label=N_("Naam"), help=N_("de naam zoals die in de pagina's staat"), required=True
        ),
        Field(name="label", type=Line(), label=N_("Label"), help=N_("wat lezers zien; weggelaten is de naam")),
        Field(
            name="type",
            type=as_written(OWN_TYPES),
            label=N_("Type"),
            help=N_("tekst, getal, datum, keuze of verwijzing"),
            required=True,
        ),
        Field(
            name="keuzes",
            type=Many(Line()),
            label=N_("Keuzes"),
            help=N_("de woorden waaruit men kiest, bij type keuze"),
        ),
        Field(name="facet", type=YES_NO, label=N_("Facet"), help=N_("ja: lezers kunnen hierop filteren")),
    )
)

THRESHOLDS = Record(
    (
        Field(
            name="kansrijk-balans",
            type=Number(),
            label=N_("Balans"),
            help=N_("hoe scheef formeel en informeel mogen liggen, 0 tot 1"),
        ),
        Field(
            name="kansrijk-minimum",
            type=Whole(),
            label=N_("Minimum"),
            help=N_("vanaf hoeveel coalities die scheefheid telt"),
        ),
        Field(
            name="vormmix-minimum",
            type=Whole(),
            label=N_("Minimum per niveau"),
            help=N_("vanaf hoeveel coalities op één niveau; anders als kansrijk-minimum"),
        ),
        Field(
            name="capaciteit-minimum",
            type=Whole(),
            label=N_("Minimum bij capaciteit"),
            help=N_("vanaf hoeveel tafels de inzet wordt gevraagd; anders als kansrijk-minimum"),
        ),
        Field(
            name="rollen-minimum",
            type=Whole(),
            label=N_("Minimum bij rollen"),
            help=N_("vanaf hoeveel tafels de rol wordt gevraagd; anders als kansrijk-minimum"),
        ),
        Field(
            name="verbinders-minimum",
            type=Whole(),
            label=N_("Minimum bij verbinders"),
            help=N_("vanaf hoeveel paren die één partij verbindt; anders als kansrijk-minimum"),
        ),
        Field(
            name="vergelijkbaar-minimum",
            type=Whole(),
            label=N_("Minimum bij vergelijken"),
            help=N_("vanaf hoeveel vergelijkbare partijen, en hoeveel tafels van elk; anders als kansrijk-minimum"),
        ),
        Field(
            name="bevestiging-maanden",
            type=Whole(),
            label=N_("Maanden"),
            help=N_("hoeveel maanden een bevestiging geldig blijft"),
        ),
        Field(
            name="gedeelde-deelnemers",
            type=Whole(),
            label=N_("Deelnemers"),
            help=N_("vanaf hoeveel gedeelde deelnemers dit opvalt"),
        ),
        Field(
            name="overlap",
            type=Number(),
            label=N_("Overlap"),
            help=N_("vanaf welke overlap van deelnemers dit opvalt, 0 tot 1"),
        ),
    )
)

THEME = Record(
    (
        Field(name="kleuren", type=_COLOURS, label=N_("Kleuren"), help=N_("kleuren van het thema")),
        Field(
            name="kleuren-donker",
            type=_COLOURS,
            label=N_("Kleuren in het donker"),
            help=N_("kleuren voor wie de donkere kaart kiest"),
        ),
        Field(name="logo", type=_LOGO, label=N_("Logo"), help=N_("een bestand in deze map, zoals logo.svg")),
    )
)

OWN_FIELDS = Record(
    tuple(
        Field(name=kind.name, type=Many(OWN_FIELD), label=kind.many, help=N_("eigen velden van deze soort"))
        for kind in KINDS
    )
)

OWN_REGION = Record(
    (
        Field(name="naam", type=Line(), label=N_("Naam"), help=N_("hoe het gebied heet"), required=True),
        Field(name="soort", type=Line(), label=N_("Soort"), help=N_("wat voor gebied, zoals arbeidsmarktregio")),
        Field(
            name="plaatsen",
            type=Many(Line()),
            label=N_("Plaatsen"),
            help=N_("de gemeenten of andere plaatsen in het gebied"),
        ),
        Field(
            name="coalitie",
            type=Line(_ID),
            label=N_("Coalitie"),
            help=N_("het id van de coalitie waarvan de gemeenten het gebied zijn"),
        ),
    )
)

SETTINGS = (
    Field(name="titel", type=Line(), label=N_("Titel"), help=N_("de naam van de atlas"), required=True),
    Field(name="ondertitel", type=Line(), label=N_("Ondertitel"), help=N_("één regel onder de titel")),
    Field(name="uitgever", type=Line(), label=N_("Uitgever"), help=N_("wie de atlas uitgeeft")),
    Field(name="taal", type=as_written(LANGUAGES), label=N_("Taal"), help=N_("de taal van knoppen en vaste teksten")),
    Field(name="adres", type=Web(), label=N_("Adres"), help=N_("het openbare webadres van de site")),
    Field(
        name="repository",
        type=Web(),
        label=N_("Repository"),
        help=N_("het webadres van de bestanden, voor voorstellen en eerdere versies"),
    ),
    Field(name="tak", type=Line(r"[A-Za-z0-9._/-]+"), label=N_("Tak"), help=N_("de tak in de repository, zoals main")),
    Field(name="contact", type=Line(), label=N_("Contact"), help=N_("een algemeen adres, geen naam van een persoon")),
    Field(
        name="responstermijn", type=Line(), label=N_("Responstermijn"), help=N_("binnen welke tijd men antwoord krijgt")
    ),
    Field(
        name="licentie",
        type=Line(),
        label=N_("Licentie"),
        help=N_("onder welke voorwaarden anderen de feiten mogen gebruiken"),
    ),
    Field(
        name="toegankelijkheidsverklaring",
        type=Web(),
        label=N_("Toegankelijkheidsverklaring"),
        help=N_("het webadres van de verklaring"),
    ),
    Field(
        name="privacycontact", type=Line(), label=N_("Privacycontact"), help=N_("waar vragen over privacy heen gaan")
    ),
    Field(
        name="beveiligingscontact", type=Line(), label=N_("Beveiligingscontact"), help=N_("waar men een lek kan melden")
    ),
    Field(name="drempels", type=THRESHOLDS, label=N_("Drempels"), help=N_("grenzen waarboven de atlas iets opmerkt")),
    Field(name="velden", type=OWN_FIELDS, label=N_("Velden"), help=N_("eigen velden, per soort pagina")),
    Field(
        name="plaatsen",
        type=_PLACES,
        label=N_("Plaatsen"),
        help=N_(
            "een tabel met eigen plaatsen, zoals plaatsen.csv; weggelaten: de gemeenten van Nederland; geen: geen kaart"
        ),
    ),
    Field(
        name="gebieden",
        type=Many(OWN_REGION),
        label=N_("Gebieden"),
        help=N_("eigen gebieden, elk een naam voor een aantal plaatsen"),
    ),
    Field(name="melding", type=Line(), label=N_("Melding"), help=N_("één regel boven elke pagina")),
    Field(
        name="interne-teksten",
        type=OneOf({"ja": N_("ja"), "nee": N_("nee")}),
        label=N_("Teksten bij een interne uitgave"),
        help=N_("of ook een interne uitgave van elke pagina een tekst in Markdown heeft; anders ja"),
    ),
    Field(name="thema", type=THEME, label=N_("Thema"), help=N_("kleuren en logo")),
)
