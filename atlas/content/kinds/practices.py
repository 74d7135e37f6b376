"""The kinds of what is done and what comes of it: *minipraktijk* and *oplossing*."""

from atlas.content.kinds.shared import LIGHTS, opgaven, relations
from atlas.content.kinds.words import ANY
from atlas.content.types import Date, Field, Kind, Line, Many, OneOf, Ref
from atlas.texts import N_

ENDS = ("coalitie", "organisatie", "team", "grenswerker")

MINIPRAKTIJK = Kind(
    "minipraktijk",
    "minipraktijken",
    N_("Mini-praktijk"),
    N_("Mini-praktijken"),
    N_("iets kleins dat het samenwerkingslandschap versterkt"),
    (
        Field(
            "praktijk",
            OneOf({"binnenuit": N_("binnenuit"), "buitenin": N_("buitenin"), "tussenin": N_("tussenin")}),
            N_("Praktijk"),
            N_("binnenuit, buitenin of tussenin"),
            required=True,
            facet=True,
        ),
        Field(
            "grenswerkers",
            Many(Ref(("grenswerker",), N_("is gedaan door"), N_("deed"), unwritten=True)),
            N_("Grenswerkers"),
            N_("wie dit deed, als rol"),
        ),
        Field(
            "van",
            Many(Ref(ENDS, N_("begon bij"), N_("was begin van"), unwritten=True)),
            N_("Van"),
            N_("waar het begon"),
        ),
        Field(
            "naar",
            Many(Ref(ENDS, N_("kwam terecht bij"), N_("werd bereikt door"), unwritten=True)),
            N_("Naar"),
            N_("waar het terechtkwam"),
        ),
        Field("opgaven", opgaven(), N_("Opgaven"), N_("bij welke opgaven"), facet=True),
        Field("datum", Date(), N_("Datum"), N_("wanneer")),
        Field(
            "moeite",
            OneOf({"klein": N_("klein"), "middel": N_("middel"), "groot": N_("groot")}),
            N_("Moeite"),
            N_("hoeveel moeite het kost"),
            facet=True,
        ),
        Field(
            "werkwoord",
            OneOf(
                {
                    "passeren": N_("de grens passeren"),
                    "markeren": N_("de grens markeren"),
                    "verleggen": N_("de grens verleggen"),
                    "verbinden": N_("over de grens verbinden"),
                }
            ),
            N_("Wat met de grens gebeurt"),
            N_("de grens passeren, markeren, verleggen of verbinden"),
            facet=True,
        ),
        Field(
            "versterkte",
            Many(Ref(ANY, N_("versterkte"), N_("werd versterkt door"), unwritten=True)),
            N_("Versterkte"),
            N_("wat hierdoor sterker werd"),
        ),
        Field(
            "leidde-tot",
            Many(Ref(("oplossing",), N_("leidde tot"), N_("kwam mede door"))),
            N_("Leidde tot"),
            N_("de oplossingen waar dit aan bijdroeg"),
        ),
        Field("inzender", Line(), N_("Inzender"), N_("wie dit vertelde, in welke functie")),
    ),
)

OPLOSSING = Kind(
    "oplossing",
    "oplossingen",
    N_("Oplossing"),
    N_("Oplossingen"),
    N_("een oplossing of resultaat, en waar het verankerd is"),
    (
        Field(
            "opgaven",
            opgaven(forward=N_("is een oplossing voor"), backward=N_("heeft als oplossing")),
            N_("Opgaven"),
            N_("voor welke opgaven"),
            required=True,
            facet=True,
        ),
        Field(
            "ontstaan-in",
            Ref(("coalitie", "team"), N_("ontstond in"), N_("bracht voort"), unwritten=True),
            N_("Ontstaan in"),
            N_("de coalitie of het team waar dit ontstond"),
        ),
        Field(
            "verankerd-in",
            relations(
                Field(
                    "in",
                    Ref(
                        ("coalitie", "organisatie", "team"),
                        N_("is verankerd in"),
                        N_("verankerde"),
                        unwritten=True,
                    ),
                    N_("In"),
                    N_("waar de oplossing landt"),
                    required=True,
                ),
                Field(
                    "status",
                    OneOf(
                        {
                            "voorgesteld": N_("voorgesteld"),
                            "in-behandeling": N_("in behandeling"),
                            "vastgelegd": N_("vastgelegd"),
                            "afgewezen": N_("afgewezen"),
                        }
                    ),
                    N_("Status"),
                    N_("hoe ver dat is"),
                ),
                Field("datum", Date(), N_("Datum"), N_("wanneer")),
            ),
            N_("Verankerd in"),
            N_("waar de oplossing landt"),
        ),
        Field(
            "gebruikt-door",
            Many(Ref(("coalitie",), N_("wordt gebruikt door"), N_("gebruikt"), unwritten=True)),
            N_("Gebruikt door"),
            N_("coalities die dit gebruiken"),
        ),
        LIGHTS,
    ),
)
