"""The kinds beside the landscape itself: *bron*, *begrip* and *pagina*."""

from atlas.content.kinds.words import ANY
from atlas.content.types import Date, Field, Kind, Line, Many, MultiLine, Record, Ref, Web, Whole
from atlas.texts import N_

BRON = Kind(
    "bron",
    "bronnen",
    N_("Bron"),
    N_("Bronnen"),
    N_("waar feiten vandaan komen"),
    (
        Field("url", Web(), N_("Adres"), N_("het webadres")),
        Field("uitgever", Line(), N_("Uitgever"), N_("wie dit uitgaf")),
        Field("datum", Date(), N_("Datum"), N_("de datum van de bron")),
        Field("type", Line(), N_("Type"), N_("zoals register, nieuws of Staatscourant"), facet=True),
        Field("geraadpleegd", Date(), N_("Geraadpleegd"), N_("wanneer de bron is gelezen")),
    ),
)

BEGRIP = Kind(
    "begrip",
    "begrippen",
    N_("Begrip"),
    N_("Begrippen"),
    N_("een woord met zijn betekenis in deze atlas; de tekst is de uitleg"),
    (),
)

PAGINA = Kind(
    "pagina",
    "paginas",
    N_("Pagina"),
    N_("Pagina's"),
    N_("een vrije pagina"),
    (
        Field(
            "menu",
            Whole(),
            N_("Plaats in het menu"),
            N_("volgorde in het menu; weggelaten is niet in het menu"),
        ),
        Field(
            "verhaal",
            Many(
                Record(
                    (
                        Field(
                            "naar",
                            Ref(ANY, N_("vertelt over"), N_("komt voor in het verhaal")),
                            N_("Naar"),
                            N_("de pagina van deze stap"),
                            required=True,
                        ),
                        Field("tekst", MultiLine(), N_("Tekst"), N_("de regel bij deze stap")),
                    ),
                    "naar",
                )
            ),
            N_("Verhaal"),
            N_("een wandeling langs pagina's, in volgorde"),
        ),
    ),
)
