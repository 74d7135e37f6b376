"""The kinds of who takes part: *organisatie*, *team* and *grenswerker*."""

from atlas.content.kinds.shared import (
    AREA,
    BEGIN,
    BELANG,
    CAPACITY,
    CONTACT,
    DUIDING,
    DUIDING_DAY,
    END,
    EXPERTISE,
    IDENTIFICATION,
    LOGIC,
    WEBSITE,
    opgaven,
)
from atlas.content.kinds.words import LAYER, LEVEL, WORLD
from atlas.content.types import Date, Field, Kind, Line, Many, MultiLine, OneOf, Ref
from atlas.texts import N_

ORGANISATIE = Kind(
    "organisatie",
    "organisaties",
    N_("Organisatie"),
    N_("Organisaties"),
    N_("een publieke, private of particuliere partij"),
    (
        Field(
            "wereld",
            OneOf(WORLD),
            N_("Wereld"),
            N_("publiek, privaat of particulier"),
            required=True,
            unknown_allowed=True,
            facet=True,
        ),
        Field(
            "bestuurslaag",
            OneOf(LAYER),
            N_("Bestuurslaag"),
            N_("bij publieke organisaties"),
            facet=True,
        ),
        Field(
            "voert-uit",
            Ref(("coalitie",), N_("is de uitvoeringsorganisatie van"), N_("heeft als uitvoeringsorganisatie")),
            N_("Voert uit"),
            N_("de coalitie waarvan dit de uitvoeringsorganisatie is"),
        ),
        Field("type", Line(), N_("Type"), N_("zoals gemeente, stichting of woningcorporatie"), facet=True),
        Field(
            "onderdeel-van",
            Ref(("organisatie",), N_("is onderdeel van"), N_("heeft als onderdeel"), unwritten=True),
            N_("Onderdeel van"),
            N_("de organisatie waar dit deel van is"),
        ),
        Field(
            "opgaven",
            opgaven(
                DUIDING,
                DUIDING_DAY,
                BELANG,
                Field("opvatting", MultiLine(), N_("Opvatting"), N_("wat deze organisatie van de opgave vindt")),
            ),
            N_("Opgaven"),
            N_("eigen opgaven van deze organisatie"),
        ),
        CAPACITY,
        LOGIC,
        AREA,
        WEBSITE,
        IDENTIFICATION,
        BEGIN,
        END,
        Field(
            "opvolger",
            Ref(("organisatie",), N_("is opgevolgd door"), N_("is opvolger van"), unwritten=True),
            N_("Opvolger"),
            N_("de organisatie die dit voortzet"),
        ),
    ),
)

TEAM = Kind(
    "team",
    "teams",
    N_("Team"),
    N_("Teams"),
    N_("een eenheid binnen een organisatie: team, directie, afdeling of programma"),
    (
        Field(
            "organisatie",
            Ref(("organisatie",), N_("hoort bij"), N_("heeft als team"), unwritten=True),
            N_("Organisatie"),
            N_("de organisatie waar dit team bij hoort"),
            required=True,
        ),
        Field(
            "onderdeel-van",
            Ref(("team",), N_("is onderdeel van"), N_("heeft als onderdeel"), unwritten=True),
            N_("Onderdeel van"),
            N_("het team waar dit deel van is"),
        ),
        Field(
            "type",
            OneOf(
                {
                    "team": N_("team"),
                    "directie": N_("directie"),
                    "afdeling": N_("afdeling"),
                    "programma": N_("programma"),
                }
            ),
            N_("Type"),
            N_("wat voor eenheid"),
            facet=True,
        ),
        Field("sector", Line(), N_("Sector"), N_("de sector van dit team"), facet=True),
        Field("discipline", Line(), N_("Discipline"), N_("het vak van dit team")),
        EXPERTISE,
        Field(
            "opgaven",
            opgaven(
                Field("opdracht", MultiLine(), N_("Opdracht"), N_("de concrete opdracht binnen de organisatie")),
                DUIDING_DAY,
                BELANG,
            ),
            N_("Opgaven"),
            N_("aan welke opgaven dit team werkt, met welke opdracht"),
        ),
        Field("opdrachtgever", Line(), N_("Opdrachtgever"), N_("wie de opdracht geeft, in welke functie")),
        Field("portefeuillehouder", Line(), N_("Portefeuillehouder"), N_("wie bestuurlijk gaat over dit werk")),
        Field("doelen", Many(MultiLine()), N_("Doelen"), N_("waar dit team op wordt aangesproken")),
        CAPACITY,
        Field("budget", MultiLine(), N_("Budget"), N_("een opmerking; bedragen hoeven niet")),
    ),
)

GRENSWERKER = Kind(
    "grenswerker",
    "grenswerkers",
    N_("Grenswerker"),
    N_("Grenswerkers"),
    N_("een rol die over grenzen heen verbindt; de titel is de rol"),
    (
        Field("naam", Line(), N_("Naam"), N_("alleen met een grondslag en een datum om opnieuw te bekijken")),
        Field(
            "grondslag",
            OneOf({"toestemming": N_("toestemming"), "publieke-functie": N_("publieke functie")}),
            N_("Grondslag"),
            N_("waarom de naam openbaar mag zijn"),
        ),
        Field("grondslag-datum", Date(), N_("Datum van de grondslag"), N_("wanneer de grondslag is vastgelegd")),
        Field("herzien-voor", Date(), N_("Opnieuw bekijken voor"), N_("tot wanneer de naam openbaar mag zijn")),
        Field("functie", Line(), N_("Functie"), N_("de functie van deze persoon")),
        Field(
            "organisatie",
            Ref(("organisatie",), N_("werkt bij"), N_("heeft als grenswerker"), unwritten=True),
            N_("Organisatie"),
            N_("de eigen organisatie"),
        ),
        Field(
            "team",
            Ref(("team",), N_("hoort bij"), N_("heeft als grenswerker"), unwritten=True),
            N_("Team"),
            N_("het eigen team"),
        ),
        Field("niveaus", Many(OneOf(LEVEL)), N_("Niveaus"), N_("op welke niveaus deze rol werkt"), facet=True),
        Field(
            "verbindt",
            Many(
                Ref(
                    ("coalitie", "organisatie", "team"),
                    N_("verbindt"),
                    N_("wordt verbonden door"),
                    unwritten=True,
                )
            ),
            N_("Verbindt"),
            N_("welke coalities, organisaties en teams deze rol verbindt"),
        ),
        Field("opgaven", opgaven(), N_("Opgaven"), N_("aan welke opgaven deze rol werkt"), facet=True),
        Field(
            "contact-met",
            Many(Ref(("grenswerker",), N_("heeft contact met"), N_("heeft contact met"), unwritten=True)),
            N_("Contact met"),
            N_("andere grenswerkers"),
        ),
        Field("opdracht", MultiLine(), N_("Opdracht"), N_("wat deze rol moet doen")),
        Field("opdrachtgever", Line(), N_("Opdrachtgever"), N_("wie de opdracht geeft, in welke functie")),
        Field("mandaat", MultiLine(), N_("Mandaat"), N_("wat deze rol mag toezeggen")),
        CONTACT,
        Field("sinds", Date(), N_("Sinds"), N_("vanaf wanneer")),
        Field("tot", Date(), N_("Tot en met"), N_("tot en met wanneer")),
    ),
)
