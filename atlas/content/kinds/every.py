"""The fields of every kind."""

from atlas.content.kinds.shared import SOURCE
from atlas.content.kinds.words import ANY, CERTAINTY, SIGNALS, VISIBILITY
from atlas.content.types import Date, Field, Line, Many, MultiLine, OneOf, Record, Ref, Whole, as_written
from atlas.texts import N_

EVERY_KIND = (
    Field(name="titel", type=Line(), label=N_("Titel"), help=N_("de naam van de pagina, op één regel"), required=True),
    Field(
        name="samenvatting",
        type=MultiLine(),
        label=N_("Samenvatting"),
        help=N_("één of twee zinnen, voor kaarten en zoekresultaten"),
    ),
    Field(name="synoniemen", type=Many(Line()), label=N_("Ook bekend als"), help=N_("andere namen waarop men zoekt")),
    Field(
        name="vroeger",
        type=Many(Line()),
        label=N_("Eerdere ids"),
        help=N_("oude ids: oude adressen en verwijzingen blijven werken"),
    ),
    Field(name="labels", type=Many(Line()), label=N_("Labels"), help=N_("vrije trefwoorden"), facet=True),
    Field(
        name="zichtbaarheid",
        type=OneOf(VISIBILITY),
        label=N_("Zichtbaarheid"),
        help=N_("openbaar, intern, of concept (nog niet klaar)"),
    ),
    Field(
        name="bronnen", type=Many(SOURCE), label=N_("Bronnen"), help=N_("waar de feiten op deze pagina vandaan komen")
    ),
    Field(
        name="bevestigd",
        type=Record(
            (
                Field(
                    name="op",
                    type=Date(),
                    label=N_("Bevestigd op"),
                    help=N_("wanneer iemand zei dat dit nog klopt"),
                    required=True,
                ),
                Field(name="door", type=Line(), label=N_("Bevestigd door"), help=N_("in welke functie")),
                Field(
                    name="maanden",
                    type=Whole(),
                    label=N_("Geldig in maanden"),
                    help=N_("hoeveel maanden dit geldig blijft"),
                ),
            ),
            "op",
        ),
        label=N_("Bevestigd"),
        help=N_("wanneer iemand voor het laatst zei dat dit nog klopt"),
    ),
    Field(
        name="opmerkingen",
        type=Many(MultiLine()),
        label=N_("Opmerkingen"),
        help=N_("opmerkingen bij de feiten op deze pagina"),
    ),
    Field(
        name="onbekend",
        type=Many(MultiLine()),
        label=N_("Wat we niet weten"),
        help=N_("waarvan we weten dat we het niet weten"),
    ),
    Field(
        name="redactioneel",
        type=Many(Line()),
        label=N_("Oordeel van de redactie"),
        help=N_("velden van deze pagina die op het oordeel van de redactie rusten"),
    ),
    Field(
        name="herkomst",
        type=Many(
            Record(
                (
                    Field(
                        name="veld",
                        type=Line(),
                        label=N_("Veld"),
                        help=N_("de naam van een veld van deze pagina"),
                        required=True,
                    ),
                    Field(
                        name="bron",
                        type=SOURCE,
                        label=N_("Bron"),
                        help=N_("waar dit staat: het id van een bron, of een webadres"),
                    ),
                    Field(name="zekerheid", type=OneOf(CERTAINTY), label=N_("Zekerheid"), help=N_("hoe zeker dit is")),
                    Field(name="op", type=Date(), label=N_("Datum van de bron"), help=N_("van wanneer de bron is")),
                    Field(
                        name="toelichting",
                        type=MultiLine(),
                        label=N_("Toelichting"),
                        help=N_("een opmerking bij deze herkomst"),
                    ),
                ),
                "veld",
            )
        ),
        label=N_("Herkomst"),
        help=N_("per veld van deze pagina: op welke bron het rust, hoe zeker, en van wanneer"),
    ),
    Field(
        name="niet-signaleren",
        type=Many(
            Record(
                (
                    Field(
                        name="signaal",
                        type=as_written(SIGNALS),
                        label=N_("Signaal"),
                        help=N_("de naam van het signaal"),
                        required=True,
                    ),
                    Field(
                        name="met",
                        type=Ref(
                            kinds=ANY,
                            forward=N_("weegt een vraag over"),
                            backward=N_("komt voor in een gewogen vraag van"),
                        ),
                        label=N_("Met"),
                        help=N_("de andere pagina waarover het signaal gaat"),
                    ),
                    Field(
                        name="reden",
                        type=MultiLine(),
                        label=N_("Reden"),
                        help=N_("waarom de vraag al gewogen is"),
                        required=True,
                    ),
                    Field(name="op", type=Date(), label=N_("Op"), help=N_("wanneer dit is gewogen")),
                )
            )
        ),
        label=N_("Gewogen vragen"),
        help=N_("vragen die de redactie al gewogen heeft, met de reden"),
    ),
)
