"""Fields that more than one kind has, and what every relation may carry."""

from atlas.content.kinds.words import CERTAINTY, COLOUR, FORM, LEVEL, VISIBILITY
from atlas.content.kinds.words import SCALE as SCALE_WORDS
from atlas.content.types import Date, Field, Line, Many, MultiLine, Number, OneOf, Record, Ref, Web
from atlas.texts import N_

SOURCE = Ref(("bron",), N_("steunt op"), N_("is bron van"), web=True)

# The field of a relation that only the internal edition has.
INTERNAL_ONLY = "spanning-intern"
# What every relation item may carry beside its own fields.
OF_A_RELATION = (
    Field("bron", SOURCE, N_("Bron"), N_("waar dit staat: het id van een bron, of een webadres")),
    Field("zekerheid", OneOf(CERTAINTY), N_("Zekerheid"), N_("hoe zeker dit is")),
    Field(
        "zichtbaarheid",
        OneOf({word: VISIBILITY[word] for word in ("openbaar", "intern")}),
        N_("Zichtbaarheid"),
        N_("intern: alleen in de interne uitgave"),
    ),
    Field("sinds", Date(), N_("Sinds"), N_("vanaf wanneer")),
    Field("tot", Date(), N_("Tot en met"), N_("tot en met wanneer")),
    Field("toelichting", MultiLine(), N_("Toelichting"), N_("een opmerking bij deze relatie")),
    Field("spanning", MultiLine(), N_("Spanning"), N_("wat hier schuurt, zoals het naar buiten mag")),
    Field(
        INTERNAL_ONLY,
        MultiLine(),
        N_("Spanning, intern"),
        N_("wat hier schuurt, alleen voor de interne uitgave"),
    ),
)


def relations(main: Field, *others: Field) -> Many:
    """A list of relations: the page named by `main`, with what else is known of the relation."""
    return Many(Record((main, *others, *OF_A_RELATION), main.name))


def opgaven(*others: Field, forward: str = N_("werkt aan"), backward: str = N_("wordt opgepakt door")) -> Many:
    """A list of opgaven, with what else is known of each."""
    ref = Ref(("opgave",), forward, backward)
    return relations(Field("opgave", ref, N_("Opgave"), N_("het id van een opgave"), required=True), *others)


DUIDING_DAY = Field("duiding-op", Date(), N_("Duiding van"), N_("wanneer deze partij dat zo zei"))
DUIDING = Field("duiding", MultiLine(), N_("Duiding"), N_("hoe deze partij de opgave omschrijft"))
BELANG = Field("belang", MultiLine(), N_("Belang"), N_("welk belang deze partij bij de opgave heeft"))

LIGHTS = Field(
    "lichten",
    Many(
        Record(
            (
                Field("niveau", OneOf(LEVEL), N_("Niveau"), N_("op welk niveau"), required=True),
                Field("vorm", OneOf(FORM), N_("Vorm"), N_("in welke vorm van samenwerken")),
                Field(
                    "kleur",
                    OneOf(COLOUR),
                    N_("Kleur"),
                    N_("staat het licht op groen?"),
                    required=True,
                    unknown_allowed=True,
                ),
                Field("reden", MultiLine(), N_("Reden"), N_("waarom deze kleur")),
                Field("door", Line(), N_("Door"), N_("wie dit zegt, in welke functie")),
                Field("van", Date(), N_("Van"), N_("vanaf wanneer")),
                Field("tot", Date(), N_("Tot en met"), N_("tot en met wanneer")),
                OF_A_RELATION[2],
            )
        )
    ),
    N_("Lichten"),
    N_("hoe de kansen staan per niveau en vorm, met reden en einddatum"),
)

SCALE = Field("schaal", Many(OneOf(SCALE_WORDS)), N_("Schaal"), N_("op welke schaal dit speelt"), facet=True)
SECTORS = Field("sectoren", Many(Line()), N_("Sectoren"), N_("welke sectoren dit raakt"), facet=True)
AREA = Field("gebied", Many(Line()), N_("Gebied"), N_("in welk gebied"), facet=True)
BEGIN = Field("begin", Date(), N_("Begin"), N_("wanneer dit begon"))
END = Field("einde", Date(), N_("Einde"), N_("wanneer dit eindigde of eindigt"))
WEBSITE = Field("website", Web(), N_("Website"), N_("een webadres"))
CONTACT = Field("contact", Line(), N_("Contact"), N_("een algemeen adres, geen naam van een persoon"))
LOGIC = Field("logica", MultiLine(), N_("Logica"), N_("wat hier vanzelf spreekt: de manier van kijken en werken"))
CAPACITY = Field("capaciteit", Number(), N_("Capaciteit (fte)"), N_("beschikbare fte, bijvoorbeeld 0,4 of 1-2"))
EXPERTISE = Field("expertise", Many(Line()), N_("Expertise"), N_("waar men veel van weet"))

IDENTIFICATION = Field(
    "identificatie",
    Record(
        (
            Field(
                "tooi",
                Line(r"https://identifier\.overheid\.nl/tooi/id/[a-z_]+/[a-z0-9_]+"),
                N_("TOOI"),
                N_("het adres in de waardelijsten van de overheid"),
            ),
            Field("oin", Line(r"\d{20}"), N_("OIN"), N_("twintig cijfers")),
            Field("kvk", Line(r"\d{8}"), N_("KvK"), N_("acht cijfers")),
            Field("rsin", Line(r"\d{9}"), N_("RSIN"), N_("negen cijfers")),
            Field("wikidata", Line(r"Q[1-9]\d*"), N_("Wikidata"), N_("een Q met cijfers")),
            Field(
                "roo",
                Line(r"\d+"),
                N_("Register van Overheidsorganisaties"),
                N_("het nummer in het register"),
            ),
        )
    ),
    N_("Identificatie"),
    N_("nummers in openbare registers"),
)
