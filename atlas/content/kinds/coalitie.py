"""The kind *coalitie*: who works together, how and on what."""

from atlas.content.kinds.shared import (
    AREA,
    BELANG,
    CAPACITY,
    CONTACT,
    DUIDING,
    DUIDING_DAY,
    END,
    IDENTIFICATION,
    LOGIC,
    SCALE,
    SECTORS,
    WEBSITE,
    opgaven,
    relations,
)
from atlas.content.kinds.words import AGREED, BETWEEN_COALITIONS, FORM, LEVEL, PARTIES, YES_NO
from atlas.content.types import Date, Field, Kind, Line, Many, MultiLine, OneOf, Record, Ref, Whole, relation
from atlas.texts import N_

COALITIE = Kind(
    "coalitie",
    "coalities",
    N_("Coalitie"),
    N_("Coalities"),
    N_("elke samenwerking: formeel of informeel, binnen, tussen of boven organisaties"),
    (
        Field(
            "opgaven",
            opgaven(DUIDING, DUIDING_DAY, BELANG),
            N_("Opgaven"),
            N_("aan welke opgaven"),
            required=True,
            facet=True,
        ),
        Field("vorm", OneOf(FORM), N_("Vorm"), N_("hoe formeel men samenwerkt"), facet=True),
        Field(
            "vormkenmerken",
            Record(
                (
                    Field(
                        "sturing",
                        OneOf({"hierarchie": N_("hiërarchie"), "gelijkwaardig": N_("gelijkwaardig")}),
                        N_("Sturing"),
                        N_("hoe de partijen zich verhouden"),
                    ),
                    Field(
                        "vertegenwoordiging",
                        OneOf({"institutioneel": N_("institutioneel"), "persoonlijk": N_("persoonlijk")}),
                        N_("Vertegenwoordiging"),
                        N_("namens een instelling, of als persoon"),
                    ),
                    Field(
                        "resultaat",
                        OneOf({"vooraf": N_("vooraf vastgelegd"), "gaandeweg": N_("gaandeweg gevonden")}),
                        N_("Resultaat"),
                        N_("vooraf vastgelegd, of gaandeweg gevonden"),
                    ),
                    Field(
                        "verloop",
                        OneOf({"planning": N_("volgens planning"), "organisch": N_("organisch")}),
                        N_("Verloop"),
                        N_("volgens planning, of organisch"),
                    ),
                )
            ),
            N_("Kenmerken van de vorm"),
            N_("vier kenmerken waaruit de vorm blijkt"),
        ),
        Field(
            "rechtsvorm",
            Line(),
            N_("Rechtsvorm"),
            N_("zoals convenant, woondeal of openbaar lichaam"),
            facet=True,
        ),
        Field(
            "niveau",
            OneOf(LEVEL),
            N_("Niveau"),
            N_("alleen om het afgeleide niveau te verbeteren"),
            facet=True,
        ),
        Field(
            "deelnemers",
            relations(
                Field(
                    "partij",
                    Ref(PARTIES, N_("heeft als deelnemer"), N_("neemt deel aan"), unwritten=True),
                    N_("Partij"),
                    N_("wie meedoet: een organisatie, team, coalitie of grenswerker"),
                    required=True,
                ),
                Field(
                    "als",
                    OneOf({"organisatie": N_("organisatie"), "coalitie": N_("coalitie")}),
                    N_("Als"),
                    N_("doet mee als organisatie of als coalitie"),
                ),
                Field("rol", Line(), N_("Rol"), N_("in welke rol")),
                Field(
                    "team",
                    Ref(("team",), N_("heeft als thuisbasis"), N_("is thuisbasis voor"), unwritten=True),
                    N_("Thuisbasis"),
                    N_("het team binnen de organisatie"),
                ),
                Field(
                    "vertegenwoordiger",
                    Ref(
                        ("grenswerker",),
                        N_("heeft als vertegenwoordiger"),
                        N_("vertegenwoordigt in"),
                        unwritten=True,
                    ),
                    N_("Vertegenwoordiger"),
                    N_("de grenswerker die aan tafel zit"),
                ),
                Field("mandaat", MultiLine(), N_("Mandaat"), N_("wat de vertegenwoordiger mag toezeggen")),
                CAPACITY,
                Field("inzet", MultiLine(), N_("Inzet"), N_("wat de partij brengt en haalt")),
            ),
            N_("Deelnemers"),
            N_("wie meedoet"),
        ),
        Field(
            "deelnemers-volledig",
            OneOf({"volledig": N_("volledig"), "deels": N_("deels"), "onbekend": N_("onbekend")}),
            N_("Deelnemerslijst"),
            N_("is de lijst van deelnemers compleet?"),
        ),
        Field(
            "aantal-volgens-bron",
            Whole(),
            N_("Aantal volgens de bron"),
            N_("hoeveel deelnemers de bron noemt"),
        ),
        Field(
            "relaties",
            relations(
                Field(
                    "met",
                    Ref(("coalitie",), N_("is verwant aan"), N_("is verwant aan")),
                    N_("Met"),
                    N_("het id van een andere coalitie"),
                    required=True,
                ),
                Field(
                    "soort",
                    relation(BETWEEN_COALITIONS),
                    N_("Soort"),
                    N_("hoe deze coalities zich verhouden"),
                    required=True,
                ),
                Field(
                    "door",
                    Ref(
                        ("grenswerker",),
                        N_("is verbonden door"),
                        N_("onderhoudt een band van"),
                        unwritten=True,
                    ),
                    N_("Door"),
                    N_("de grenswerker die de band onderhoudt"),
                ),
            ),
            N_("Relaties met andere coalities"),
            N_("hoe deze coalitie met andere samenhangt"),
        ),
        Field(
            "initiatiefnemer",
            Ref(PARTIES, N_("is begonnen door"), N_("nam het initiatief voor"), unwritten=True),
            N_("Initiatiefnemer"),
            N_("wie begon"),
        ),
        SCALE,
        SECTORS,
        AREA,
        Field(
            "status",
            OneOf(
                {
                    "verkennend": N_("verkennend"),
                    "actief": N_("actief"),
                    "afbouwend": N_("afbouwend"),
                    "afgerond": N_("afgerond"),
                    "opgevolgd": N_("opgevolgd"),
                }
            ),
            N_("Status"),
            N_("in welke fase de coalitie is"),
            facet=True,
        ),
        Field("bestaat-sinds", Date(), N_("Bestaat sinds"), N_("sinds wanneer deze coalitie bestaat")),
        Field("begin", Date(), N_("Begin"), N_("wanneer de huidige tekst of afspraak begon")),
        END,
        Field(
            "rechtspersoon",
            YES_NO,
            N_("Rechtspersoon"),
            N_("ja: doet in andere coalities mee als organisatie"),
        ),
        Field(
            "open-voor-deelname",
            OneOf({"ja": N_("ja"), "op-uitnodiging": N_("op uitnodiging"), "nee": N_("nee")}),
            N_("Open voor deelname"),
            N_("kunnen anderen aansluiten?"),
            facet=True,
        ),
        CONTACT,
        Field(
            "spelregels",
            Record(
                (
                    Field(
                        "governance",
                        Line(labels=AGREED),
                        N_("Governance"),
                        N_("afgesproken, in-gesprek, of in eigen woorden"),
                    ),
                    Field(
                        "procesontwerp",
                        Line(labels=AGREED),
                        N_("Procesontwerp"),
                        N_("afgesproken, in-gesprek, of in eigen woorden"),
                    ),
                    Field(
                        "besluitvorming",
                        Line(labels=AGREED),
                        N_("Besluitvorming"),
                        N_("afgesproken, in-gesprek, of in eigen woorden"),
                    ),
                    Field(
                        "vertrouwen",
                        Line(labels=AGREED),
                        N_("Vertrouwen"),
                        N_("afgesproken, in-gesprek, of in eigen woorden"),
                    ),
                    Field(
                        "leiderschap",
                        Line(labels=AGREED),
                        N_("Leiderschap"),
                        N_("afgesproken, in-gesprek, of in eigen woorden"),
                    ),
                )
            ),
            N_("Spelregels"),
            N_("wat er is afgesproken over hoe men samenwerkt"),
        ),
        LOGIC,
        Field(
            "experiment",
            Record((Field("tot", Date(), N_("Experiment tot en met"), N_("tot en met wanneer")),), "tot"),
            N_("Experiment"),
            N_("een proef, met einddatum"),
        ),
        Field("resultaten", Many(MultiLine()), N_("Resultaten"), N_("wat er uit is gekomen")),
        Field("lessen", Many(MultiLine()), N_("Lessen"), N_("wat er is geleerd, ook wat niet lukte")),
        WEBSITE,
        IDENTIFICATION,
    ),
)
