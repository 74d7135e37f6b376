"""The kinds of parties: *organisatie*, *team* and *grenswerker*."""

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
    name="organisatie",
    folder="organisaties",
    one=N_("Organisatie"),
    many=N_("Organisaties"),
    help=N_("een publieke, private of particuliere partij"),
    fields=(
        Field(
            name="wereld",
            type=OneOf(WORLD),
            label=N_("Wereld"),
            help=N_("publiek, privaat of particulier"),
            required=True,
            unknown_allowed=True,
            facet=True,
        ),
        Field(
            name="bestuurslaag",
            type=OneOf(LAYER),
            label=N_("Bestuurslaag"),
            help=N_("bij publieke organisaties"),
            facet=True,
        ),
        Field(
            name="voert-uit",
            type=Ref(
                kinds=("coalitie",),
                forward=N_("is de uitvoeringsorganisatie van"),
                backward=N_("heeft als uitvoeringsorganisatie"),
            ),
            label=N_("Voert uit"),
            help=N_("de coalitie waarvan dit de uitvoeringsorganisatie is"),
        ),
        Field(
            name="type",
            type=Line(),
            label=N_("Type"),
            help=N_("zoals gemeente, stichting of woningcorporatie"),
            facet=True,
        ),
        Field(
            name="onderdeel-van",
            type=Ref(
                kinds=("organisatie",),
                forward=N_("is onderdeel van"),
                backward=N_("heeft als onderdeel"),
                unwritten=True,
            ),
            label=N_("Onderdeel van"),
            help=N_("de organisatie waar dit deel van is"),
        ),
        Field(
            name="opgaven",
            type=opgaven(
                DUIDING,
                DUIDING_DAY,
                BELANG,
                Field(
                    name="opvatting",
                    type=MultiLine(),
                    label=N_("Opvatting"),
                    help=N_("wat deze organisatie van de opgave vindt"),
                ),
            ),
            label=N_("Opgaven"),
            help=N_("eigen opgaven van deze organisatie"),
        ),
        CAPACITY,
        LOGIC,
        AREA,
        WEBSITE,
        IDENTIFICATION,
        BEGIN,
        END,
        Field(
            name="opvolger",
            type=Ref(
                kinds=("organisatie",), forward=N_("is opgevolgd door"), backward=N_("is opvolger van"), unwritten=True
            ),
            label=N_("Opvolger"),
            help=N_("de organisatie die dit voortzet"),
        ),
    ),
)

TEAM = Kind(
    name="team",
    folder="teams",
    one=N_("Team"),
    many=N_("Teams"),
    help=N_("een eenheid binnen een organisatie: team, directie, afdeling of programma"),
    fields=(
        Field(
            name="organisatie",
            type=Ref(kinds=("organisatie",), forward=N_("hoort bij"), backward=N_("heeft als team"), unwritten=True),
            label=N_("Organisatie"),
            help=N_("de organisatie waar dit team bij hoort"),
            required=True,
        ),
        Field(
            name="onderdeel-van",
            type=Ref(
                kinds=("team",), forward=N_("is onderdeel van"), backward=N_("heeft als onderdeel"), unwritten=True
            ),
            label=N_("Onderdeel van"),
            help=N_("het team waar dit deel van is"),
        ),
        Field(
            name="type",
            type=OneOf(
                {
                    "team": N_("team"),
                    "directie": N_("directie"),
                    "afdeling": N_("afdeling"),
                    "programma": N_("programma"),
                }
            ),
            label=N_("Type"),
            help=N_("wat voor eenheid"),
            facet=True,
        ),
        Field(name="sector", type=Line(), label=N_("Sector"), help=N_("de sector van dit team"), facet=True),
        Field(name="discipline", type=Line(), label=N_("Discipline"), help=N_("het vak van dit team")),
        EXPERTISE,
        Field(
            name="opgaven",
            type=opgaven(
                Field(
                    name="opdracht",
                    type=MultiLine(),
                    label=N_("Opdracht"),
                    help=N_("de concrete opdracht binnen de organisatie"),
                ),
                DUIDING_DAY,
                BELANG,
            ),
            label=N_("Opgaven"),
            help=N_("aan welke opgaven dit team werkt, met welke opdracht"),
        ),
        Field(
            name="opdrachtgever",
            type=Line(),
            label=N_("Opdrachtgever"),
            help=N_("wie de opdracht geeft, in welke functie"),
        ),
        Field(
            name="portefeuillehouder",
            type=Line(),
            label=N_("Portefeuillehouder"),
            help=N_("wie bestuurlijk gaat over dit werk"),
        ),
        Field(
            name="doelen", type=Many(MultiLine()), label=N_("Doelen"), help=N_("waar dit team op wordt aangesproken")
        ),
        CAPACITY,
        Field(name="budget", type=MultiLine(), label=N_("Budget"), help=N_("een opmerking; bedragen hoeven niet")),
    ),
)

GRENSWERKER = Kind(
    name="grenswerker",
    folder="grenswerkers",
    one=N_("Grenswerker"),
    many=N_("Grenswerkers"),
    help=N_("een rol die over grenzen heen verbindt; de titel is de rol"),
    fields=(
        Field(
            name="naam",
            type=Line(),
            label=N_("Naam"),
            help=N_("alleen met een grondslag en een datum om opnieuw te bekijken"),
        ),
        Field(
            name="grondslag",
            type=OneOf({"toestemming": N_("toestemming"), "publieke-functie": N_("publieke functie")}),
            label=N_("Grondslag"),
            help=N_("waarom de naam openbaar mag zijn"),
        ),
        Field(
            name="grondslag-datum",
            type=Date(),
            label=N_("Datum van de grondslag"),
            help=N_("wanneer de grondslag is vastgelegd"),
        ),
        Field(
            name="herzien-voor",
            type=Date(),
            label=N_("Opnieuw bekijken voor"),
            help=N_("tot wanneer de naam openbaar mag zijn"),
        ),
        Field(name="functie", type=Line(), label=N_("Functie"), help=N_("de functie van deze persoon")),
        Field(
            name="organisatie",
            type=Ref(
                kinds=("organisatie",), forward=N_("werkt bij"), backward=N_("heeft als grenswerker"), unwritten=True
            ),
            label=N_("Organisatie"),
            help=N_("de eigen organisatie"),
        ),
        Field(
            name="team",
            type=Ref(kinds=("team",), forward=N_("hoort bij"), backward=N_("heeft als grenswerker"), unwritten=True),
            label=N_("Team"),
            help=N_("het eigen team"),
        ),
        Field(
            name="niveaus",
            type=Many(OneOf(LEVEL)),
            label=N_("Niveaus"),
            help=N_("op welke niveaus deze rol werkt"),
            facet=True,
        ),
        Field(
            name="verbindt",
            type=Many(
                Ref(
                    kinds=("coalitie", "organisatie", "team"),
                    forward=N_("verbindt"),
                    backward=N_("wordt verbonden door"),
                    unwritten=True,
                )
            ),
            label=N_("Verbindt"),
            help=N_("welke coalities, organisaties en teams deze rol verbindt"),
        ),
        Field(
            name="opgaven", type=opgaven(), label=N_("Opgaven"), help=N_("aan welke opgaven deze rol werkt"), facet=True
        ),
        Field(
            name="contact-met",
            type=Many(
                Ref(
                    kinds=("grenswerker",),
                    forward=N_("heeft contact met"),
                    backward=N_("heeft contact met"),
                    unwritten=True,
                )
            ),
            label=N_("Contact met"),
            help=N_("andere grenswerkers"),
        ),
        Field(name="opdracht", type=MultiLine(), label=N_("Opdracht"), help=N_("wat deze rol moet doen")),
        Field(
            name="opdrachtgever",
            type=Line(),
            label=N_("Opdrachtgever"),
            help=N_("wie de opdracht geeft, in welke functie"),
        ),
        Field(name="mandaat", type=MultiLine(), label=N_("Mandaat"), help=N_("wat deze rol mag toezeggen")),
        CONTACT,
        Field(name="sinds", type=Date(), label=N_("Sinds"), help=N_("vanaf wanneer")),
        Field(name="tot", type=Date(), label=N_("Tot en met"), help=N_("tot en met wanneer")),
    ),
)
