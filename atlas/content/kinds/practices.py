"""The kinds of practices and results: *minipraktijk* and *oplossing*."""

from atlas.content.kinds.shared import LIGHTS, opgaven, relations
from atlas.content.kinds.words import ANY
from atlas.content.types import Date, Field, Kind, Line, Many, OneOf, Ref
from atlas.texts import N_

ENDS = ("coalitie", "organisatie", "team", "grenswerker")

MINIPRAKTIJK = Kind(
    name="minipraktijk",
    folder="minipraktijken",
    one=N_("Mini-praktijk"),
    many=N_("Mini-praktijken"),
    help=N_("iets kleins dat het samenwerkingslandschap versterkt"),
    fields=(
        Field(
            name="praktijk",
            type=OneOf({"binnenuit": N_("binnenuit"), "buitenin": N_("buitenin"), "tussenin": N_("tussenin")}),
            label=N_("Praktijk"),
            help=N_("binnenuit, buitenin of tussenin"),
            required=True,
            facet=True,
        ),
        Field(
            name="grenswerkers",
            type=Many(Ref(kinds=("grenswerker",), forward=N_("is gedaan door"), backward=N_("deed"), unwritten=True)),
            label=N_("Grenswerkers"),
            help=N_("wie dit deed, als rol"),
        ),
        Field(
            name="van",
            type=Many(Ref(kinds=ENDS, forward=N_("begon bij"), backward=N_("was begin van"), unwritten=True)),
            label=N_("Van"),
            help=N_("waar het begon"),
        ),
        Field(
            name="naar",
            type=Many(
                Ref(kinds=ENDS, forward=N_("kwam terecht bij"), backward=N_("werd bereikt door"), unwritten=True)
            ),
            label=N_("Naar"),
            help=N_("waar het terechtkwam"),
        ),
        Field(name="opgaven", type=opgaven(), label=N_("Opgaven"), help=N_("bij welke opgaven"), facet=True),
        Field(name="datum", type=Date(), label=N_("Datum"), help=N_("wanneer")),
        Field(
            name="moeite",
            type=OneOf({"klein": N_("klein"), "middel": N_("middel"), "groot": N_("groot")}),
            label=N_("Moeite"),
            help=N_("hoeveel moeite het kost"),
            facet=True,
        ),
        Field(
            name="werkwoord",
            type=OneOf(
                {
                    "passeren": N_("de grens passeren"),
                    "markeren": N_("de grens markeren"),
                    "verleggen": N_("de grens verleggen"),
                    "verbinden": N_("over de grens verbinden"),
                }
            ),
            label=N_("Wat met de grens gebeurt"),
            help=N_("de grens passeren, markeren, verleggen of verbinden"),
            facet=True,
        ),
        Field(
            name="versterkte",
            type=Many(Ref(kinds=ANY, forward=N_("versterkte"), backward=N_("werd versterkt door"), unwritten=True)),
            label=N_("Versterkte"),
            help=N_("wat hierdoor sterker werd"),
        ),
        Field(
            name="leidde-tot",
            type=Many(Ref(kinds=("oplossing",), forward=N_("leidde tot"), backward=N_("kwam mede door"))),
            label=N_("Leidde tot"),
            help=N_("de oplossingen waar dit aan bijdroeg"),
        ),
        Field(name="inzender", type=Line(), label=N_("Inzender"), help=N_("wie dit vertelde, in welke functie")),
    ),
)

OPLOSSING = Kind(
    name="oplossing",
    folder="oplossingen",
    one=N_("Oplossing"),
    many=N_("Oplossingen"),
    help=N_("een oplossing of resultaat, en waar het verankerd is"),
    fields=(
        Field(
            name="opgaven",
            type=opgaven(forward=N_("is een oplossing voor"), backward=N_("heeft als oplossing")),
            label=N_("Opgaven"),
            help=N_("voor welke opgaven"),
            required=True,
            facet=True,
        ),
        Field(
            name="ontstaan-in",
            type=Ref(
                kinds=("coalitie", "team"), forward=N_("ontstond in"), backward=N_("bracht voort"), unwritten=True
            ),
            label=N_("Ontstaan in"),
            help=N_("de coalitie of het team waar dit ontstond"),
        ),
        Field(
            name="verankerd-in",
            type=relations(
                Field(
                    name="in",
                    type=Ref(
                        kinds=("coalitie", "organisatie", "team"),
                        forward=N_("is verankerd in"),
                        backward=N_("verankerde"),
                        unwritten=True,
                    ),
                    label=N_("In"),
                    help=N_("waar de oplossing landt"),
                    required=True,
                ),
                Field(
                    name="status",
                    type=OneOf(
                        {
                            "voorgesteld": N_("voorgesteld"),
                            "in-behandeling": N_("in behandeling"),
                            "vastgelegd": N_("vastgelegd"),
                            "afgewezen": N_("afgewezen"),
                        }
                    ),
                    label=N_("Status"),
                    help=N_("hoe ver dat is"),
                ),
                Field(name="datum", type=Date(), label=N_("Datum"), help=N_("wanneer")),
            ),
            label=N_("Verankerd in"),
            help=N_("waar de oplossing landt"),
        ),
        Field(
            name="gebruikt-door",
            type=Many(
                Ref(kinds=("coalitie",), forward=N_("wordt gebruikt door"), backward=N_("gebruikt"), unwritten=True)
            ),
            label=N_("Gebruikt door"),
            help=N_("coalities die dit gebruiken"),
        ),
        LIGHTS,
    ),
)
