"""The fields of every kind."""

from atlas.content.kinds.shared import SOURCE
from atlas.content.kinds.words import ANY, CERTAINTY, SIGNALS, VISIBILITY
from atlas.content.types import Date, Field, Line, Many, MultiLine, OneOf, Record, Ref, Whole, as_written
from atlas.texts import N_

EVERY_KIND = (
    Field("titel", Line(), N_("Titel"), N_("de naam van de pagina, op één regel"), required=True),
    Field("samenvatting", MultiLine(), N_("Samenvatting"), N_("één of twee zinnen, voor kaarten en zoekresultaten")),
    Field("synoniemen", Many(Line()), N_("Ook bekend als"), N_("andere namen waarop men zoekt")),
    Field(
        "vroeger",
        Many(Line()),
        N_("Eerdere ids"),
        N_("oude ids: oude adressen en verwijzingen blijven werken"),
    ),
    Field("labels", Many(Line()), N_("Labels"), N_("vrije trefwoorden"), facet=True),
    Field(
        "zichtbaarheid",
        OneOf(VISIBILITY),
        N_("Zichtbaarheid"),
        N_("openbaar, intern, of concept (nog niet klaar)"),
    ),
    Field("bronnen", Many(SOURCE), N_("Bronnen"), N_("waar de feiten op deze pagina vandaan komen")),
    Field(
        "bevestigd",
        Record(
            (
                Field(
                    "op",
                    Date(),
                    N_("Bevestigd op"),
                    N_("wanneer iemand zei dat dit nog klopt"),
                    required=True,
                ),
                Field("door", Line(), N_("Bevestigd door"), N_("in welke functie")),
                Field("maanden", Whole(), N_("Geldig in maanden"), N_("hoeveel maanden dit geldig blijft")),
            ),
            "op",
        ),
        N_("Bevestigd"),
        N_("wanneer iemand voor het laatst zei dat dit nog klopt"),
    ),
    Field("opmerkingen", Many(MultiLine()), N_("Opmerkingen"), N_("opmerkingen bij de feiten op deze pagina")),
    Field("onbekend", Many(MultiLine()), N_("Wat we niet weten"), N_("waarvan we weten dat we het niet weten")),
    Field(
        "redactioneel",
        Many(Line()),
        N_("Oordeel van de redactie"),
        N_("velden van deze pagina die op het oordeel van de redactie rusten"),
    ),
    Field(
        "herkomst",
        Many(
            Record(
                (
                    Field("veld", Line(), N_("Veld"), N_("de naam van een veld van deze pagina"), required=True),
                    Field("bron", SOURCE, N_("Bron"), N_("waar dit staat: het id van een bron, of een webadres")),
                    Field("zekerheid", OneOf(CERTAINTY), N_("Zekerheid"), N_("hoe zeker dit is")),
                    Field("op", Date(), N_("Datum van de bron"), N_("van wanneer de bron is")),
                    Field("toelichting", MultiLine(), N_("Toelichting"), N_("een opmerking bij deze herkomst")),
                ),
                "veld",
            )
        ),
        N_("Herkomst"),
        N_("per veld van deze pagina: op welke bron het rust, hoe zeker, en van wanneer"),
    ),
    Field(
        "niet-signaleren",
        Many(
            Record(
                (
                    Field(
                        "signaal",
                        as_written(SIGNALS),
                        N_("Signaal"),
                        N_("de naam van het signaal"),
                        required=True,
                    ),
                    Field(
                        "met",
                        Ref(ANY, N_("weegt een vraag over"), N_("komt voor in een gewogen vraag van")),
                        N_("Met"),
                        N_("de andere pagina waarover het signaal gaat"),
                    ),
                    Field("reden", MultiLine(), N_("Reden"), N_("waarom de vraag al gewogen is"), required=True),
                    Field("op", Date(), N_("Op"), N_("wanneer dit is gewogen")),
                )
            )
        ),
        N_("Gewogen vragen"),
        N_("vragen die de redactie al gewogen heeft, met de reden"),
    ),
)
