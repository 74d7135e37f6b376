"""Fields that several kinds share, and the fields of every relation."""

from atlas.content.kinds.words import CERTAINTY, COLOUR, FORM, LEVEL, VISIBILITY
from atlas.content.kinds.words import SCALE as SCALE_WORDS
from atlas.content.types import Date, Field, Line, Many, MultiLine, Number, OneOf, Record, Ref, Web
from atlas.texts import N_

SOURCE = Ref(kinds=("bron",), forward=N_("steunt op"), backward=N_("is bron van"), web=True)

# The field of a relation that only the internal edition has.
INTERNAL_ONLY = "spanning-intern"
# What every relation item may have besides its own fields.
OF_A_RELATION = (
    Field(name="bron", type=SOURCE, label=N_("Bron"), help=N_("waar dit staat: het id van een bron, of een webadres")),
    Field(name="zekerheid", type=OneOf(CERTAINTY), label=N_("Zekerheid"), help=N_("hoe zeker dit is")),
    Field(
        name="zichtbaarheid",
        type=OneOf({word: VISIBILITY[word] for word in ("openbaar", "intern")}),
        label=N_("Zichtbaarheid"),
        help=N_("intern: alleen in de interne uitgave"),
    ),
    Field(name="sinds", type=Date(), label=N_("Sinds"), help=N_("vanaf wanneer")),
    Field(name="tot", type=Date(), label=N_("Tot en met"), help=N_("tot en met wanneer")),
    Field(name="toelichting", type=MultiLine(), label=N_("Toelichting"), help=N_("een opmerking bij deze relatie")),
    Field(
        name="spanning", type=MultiLine(), label=N_("Spanning"), help=N_("wat hier schuurt, zoals het naar buiten mag")
    ),
    Field(
        name=INTERNAL_ONLY,
        type=MultiLine(),
        label=N_("Spanning, intern"),
        help=N_("wat hier schuurt, alleen voor de interne uitgave"),
    ),
)


def relations(main: Field, *others: Field) -> Many:
    """A list of relations: the page named by `main`, with what else is known about the relation."""
    return Many(Record((main, *others, *OF_A_RELATION), main.name))


def opgaven(*others: Field, forward: str = N_("werkt aan"), backward: str = N_("wordt opgepakt door")) -> Many:
    """A list of opgaven, with what else is known about each."""
    ref = Ref(kinds=("opgave",), forward=forward, backward=backward)
    return relations(
        Field(name="opgave", type=ref, label=N_("Opgave"), help=N_("het id van een opgave"), required=True), *others
    )


DUIDING_DAY = Field(name="duiding-op", type=Date(), label=N_("Duiding van"), help=N_("wanneer deze partij dat zo zei"))
DUIDING = Field(name="duiding", type=MultiLine(), label=N_("Duiding"), help=N_("hoe deze partij de opgave omschrijft"))
BELANG = Field(
    name="belang", type=MultiLine(), label=N_("Belang"), help=N_("welk belang deze partij bij de opgave heeft")
)

LIGHTS = Field(
    name="lichten",
    type=Many(
        Record(
            (
                Field(name="niveau", type=OneOf(LEVEL), label=N_("Niveau"), help=N_("op welk niveau"), required=True),
                Field(name="vorm", type=OneOf(FORM), label=N_("Vorm"), help=N_("in welke vorm van samenwerken")),
                Field(
                    name="kleur",
                    type=OneOf(COLOUR),
                    label=N_("Kleur"),
                    help=N_("staat het licht op groen?"),
                    required=True,
                    unknown_allowed=True,
                ),
                Field(name="reden", type=MultiLine(), label=N_("Reden"), help=N_("waarom deze kleur")),
                Field(name="door", type=Line(), label=N_("Door"), help=N_("wie dit zegt, in welke functie")),
                Field(name="van", type=Date(), label=N_("Van"), help=N_("vanaf wanneer")),
                Field(name="tot", type=Date(), label=N_("Tot en met"), help=N_("tot en met wanneer")),
                OF_A_RELATION[2],
            )
        )
    ),
    label=N_("Lichten"),
    help=N_("hoe de kansen staan per niveau en vorm, met reden en einddatum"),
)

SCALE = Field(
    name="schaal", type=Many(OneOf(SCALE_WORDS)), label=N_("Schaal"), help=N_("op welke schaal dit speelt"), facet=True
)
SECTORS = Field(
    name="sectoren", type=Many(Line()), label=N_("Sectoren"), help=N_("welke sectoren dit raakt"), facet=True
)
AREA = Field(name="gebied", type=Many(Line()), label=N_("Gebied"), help=N_("in welk gebied"), facet=True)
BEGIN = Field(name="begin", type=Date(), label=N_("Begin"), help=N_("wanneer dit begon"))
END = Field(name="einde", type=Date(), label=N_("Einde"), help=N_("wanneer dit eindigde of eindigt"))
WEBSITE = Field(name="website", type=Web(), label=N_("Website"), help=N_("een webadres"))
CONTACT = Field(
    name="contact", type=Line(), label=N_("Contact"), help=N_("een algemeen adres, geen naam van een persoon")
)
LOGIC = Field(
    name="logica",
    type=MultiLine(),
    label=N_("Logica"),
    help=N_("wat hier vanzelf spreekt: de manier van kijken en werken"),
)
CAPACITY = Field(
    name="capaciteit", type=Number(), label=N_("Capaciteit (fte)"), help=N_("beschikbare fte, bijvoorbeeld 0,4 of 1-2")
)
EXPERTISE = Field(name="expertise", type=Many(Line()), label=N_("Expertise"), help=N_("waar men veel van weet"))

IDENTIFICATION = Field(
    name="identificatie",
    type=Record(
        (
            Field(
                name="tooi",
                type=Line(r"https://identifier\.overheid\.nl/tooi/id/[a-z_]+/[a-z0-9_]+"),
                label=N_("TOOI"),
                help=N_("het adres in de waardelijsten van de overheid"),
            ),
            Field(name="oin", type=Line(r"\d{20}"), label=N_("OIN"), help=N_("twintig cijfers")),
            Field(name="kvk", type=Line(r"\d{8}"), label=N_("KvK"), help=N_("acht cijfers")),
            Field(name="rsin", type=Line(r"\d{9}"), label=N_("RSIN"), help=N_("negen cijfers")),
            Field(name="wikidata", type=Line(r"Q[1-9]\d*"), label=N_("Wikidata"), help=N_("een Q met cijfers")),
            Field(
                name="roo",
                type=Line(r"\d+"),
                label=N_("Register van Overheidsorganisaties"),
                help=N_("het nummer in het register"),
            ),
        )
    ),
    label=N_("Identificatie"),
    help=N_("nummers in openbare registers"),
)
