"""The kinds beside the landscape itself: *bron*, *begrip* and *pagina*."""

from atlas.content.kinds.words import ANY
from atlas.content.types import Date, Field, Kind, Line, Many, MultiLine, Record, Ref, Web, Whole
from atlas.texts import N_

BRON = Kind(
    name="bron",
    folder="bronnen",
    one=N_("Bron"),
    many=N_("Bronnen"),
    help=N_("waar feiten vandaan komen"),
    fields=(
        Field(name="url", type=Web(), label=N_("Adres"), help=N_("het webadres")),
        Field(name="uitgever", type=Line(), label=N_("Uitgever"), help=N_("wie dit uitgaf")),
        Field(name="datum", type=Date(), label=N_("Datum"), help=N_("de datum van de bron")),
        Field(
            name="type", type=Line(), label=N_("Type"), help=N_("zoals register, nieuws of Staatscourant"), facet=True
        ),
        Field(name="geraadpleegd", type=Date(), label=N_("Geraadpleegd"), help=N_("wanneer de bron is gelezen")),
    ),
)

BEGRIP = Kind(
    name="begrip",
    folder="begrippen",
    one=N_("Begrip"),
    many=N_("Begrippen"),
    help=N_("een woord met zijn betekenis in deze atlas; de tekst is de uitleg"),
    fields=(),
)

PAGINA = Kind(
    name="pagina",
    folder="paginas",
    one=N_("Pagina"),
    many=N_("Pagina's"),
    help=N_("een vrije pagina"),
    fields=(
        Field(
            name="menu",
            type=Whole(),
            label=N_("Plaats in het menu"),
            help=N_("volgorde in het menu; weggelaten is niet in het menu"),
        ),
        Field(
            name="verhaal",
            type=Many(
                Record(
                    (
                        Field(
                            name="naar",
                            type=Ref(kinds=ANY, forward=N_("vertelt over"), backward=N_("komt voor in het verhaal")),
                            label=N_("Naar"),
                            help=N_("de pagina van deze stap"),
                            required=True,
                        ),
                        Field(name="tekst", type=MultiLine(), label=N_("Tekst"), help=N_("de regel bij deze stap")),
                    ),
                    "naar",
                )
            ),
            label=N_("Verhaal"),
            help=N_("een wandeling langs pagina's, in volgorde"),
        ),
    ),
)
