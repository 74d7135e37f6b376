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
    name="coalitie",
    folder="coalities",
    one=N_("Coalitie"),
    many=N_("Coalities"),
    help=N_("elke samenwerking: formeel of informeel, binnen, tussen of boven organisaties"),
    fields=(
        Field(
            name="opgaven",
            type=opgaven(DUIDING, DUIDING_DAY, BELANG),
            label=N_("Opgaven"),
            help=N_("aan welke opgaven"),
            required=True,
            facet=True,
        ),
        Field(name="vorm", type=OneOf(FORM), label=N_("Vorm"), help=N_("hoe formeel men samenwerkt"), facet=True),
        Field(
            name="vormkenmerken",
            type=Record(
                (
                    Field(
                        name="sturing",
                        type=OneOf({"hierarchie": N_("hiërarchie"), "gelijkwaardig": N_("gelijkwaardig")}),
                        label=N_("Sturing"),
                        help=N_("hoe de partijen zich verhouden"),
                    ),
                    Field(
                        name="vertegenwoordiging",
                        type=OneOf({"institutioneel": N_("institutioneel"), "persoonlijk": N_("persoonlijk")}),
                        label=N_("Vertegenwoordiging"),
                        help=N_("namens een instelling, of als persoon"),
                    ),
                    Field(
                        name="resultaat",
                        type=OneOf({"vooraf": N_("vooraf vastgelegd"), "gaandeweg": N_("gaandeweg gevonden")}),
                        label=N_("Resultaat"),
                        help=N_("vooraf vastgelegd, of gaandeweg gevonden"),
                    ),
                    Field(
                        name="verloop",
                        type=OneOf({"planning": N_("volgens planning"), "organisch": N_("organisch")}),
                        label=N_("Verloop"),
                        help=N_("volgens planning, of organisch"),
                    ),
                )
            ),
            label=N_("Kenmerken van de vorm"),
            help=N_("vier kenmerken waaruit de vorm blijkt"),
        ),
        Field(
            name="rechtsvorm",
            type=Line(),
            label=N_("Rechtsvorm"),
            help=N_("zoals convenant, woondeal of openbaar lichaam"),
            facet=True,
        ),
        Field(
            name="niveau",
            type=OneOf(LEVEL),
            label=N_("Niveau"),
            help=N_("alleen om het afgeleide niveau te verbeteren"),
            facet=True,
        ),
        Field(
            name="deelnemers",
            type=relations(
                Field(
                    name="partij",
                    type=Ref(
                        kinds=PARTIES, forward=N_("heeft als deelnemer"), backward=N_("neemt deel aan"), unwritten=True
                    ),
                    label=N_("Partij"),
                    help=N_("wie meedoet: een organisatie, team, coalitie of grenswerker"),
                    required=True,
                ),
                Field(
                    name="als",
                    type=OneOf({"organisatie": N_("organisatie"), "coalitie": N_("coalitie")}),
                    label=N_("Als"),
                    help=N_("doet mee als organisatie of als coalitie"),
                ),
                Field(name="rol", type=Line(), label=N_("Rol"), help=N_("in welke rol")),
                Field(
                    name="team",
                    type=Ref(
                        kinds=("team",),
                        forward=N_("heeft als thuisbasis"),
                        backward=N_("is thuisbasis voor"),
                        unwritten=True,
                    ),
                    label=N_("Thuisbasis"),
                    help=N_("het team binnen de organisatie"),
                ),
                Field(
                    name="vertegenwoordiger",
                    type=Ref(
                        kinds=("grenswerker",),
                        forward=N_("heeft als vertegenwoordiger"),
                        backward=N_("vertegenwoordigt in"),
                        unwritten=True,
                    ),
                    label=N_("Vertegenwoordiger"),
                    help=N_("de grenswerker die aan tafel zit"),
                ),
                Field(
                    name="mandaat",
                    type=MultiLine(),
                    label=N_("Mandaat"),
                    help=N_("wat de vertegenwoordiger mag toezeggen"),
                ),
                CAPACITY,
                Field(name="inzet", type=MultiLine(), label=N_("Inzet"), help=N_("wat de partij brengt en haalt")),
            ),
            label=N_("Deelnemers"),
            help=N_("wie meedoet"),
        ),
        Field(
            name="deelnemers-volledig",
            type=OneOf({"volledig": N_("volledig"), "deels": N_("deels"), "onbekend": N_("onbekend")}),
            label=N_("Deelnemerslijst"),
            help=N_("is de lijst van deelnemers compleet?"),
        ),
        Field(
            name="aantal-volgens-bron",
            type=Whole(),
            label=N_("Aantal volgens de bron"),
            help=N_("hoeveel deelnemers de bron noemt"),
        ),
        Field(
            name="relaties",
            type=relations(
                Field(
                    name="met",
                    type=Ref(kinds=("coalitie",), forward=N_("is verwant aan"), backward=N_("is verwant aan")),
                    label=N_("Met"),
                    help=N_("het id van een andere coalitie"),
                    required=True,
                ),
                Field(
                    name="soort",
                    type=relation(BETWEEN_COALITIONS),
                    label=N_("Soort"),
                    help=N_("hoe deze coalities zich verhouden"),
                    required=True,
                ),
                Field(
                    name="door",
                    type=Ref(
                        kinds=("grenswerker",),
                        forward=N_("is verbonden door"),
                        backward=N_("onderhoudt een band van"),
                        unwritten=True,
                    ),
                    label=N_("Door"),
                    help=N_("de grenswerker die de band onderhoudt"),
                ),
            ),
            label=N_("Relaties met andere coalities"),
            help=N_("hoe deze coalitie met andere samenhangt"),
        ),
        Field(
            name="initiatiefnemer",
            type=Ref(
                kinds=PARTIES, forward=N_("is begonnen door"), backward=N_("nam het initiatief voor"), unwritten=True
            ),
            label=N_("Initiatiefnemer"),
            help=N_("wie begon"),
        ),
        SCALE,
        SECTORS,
        AREA,
        Field(
            name="status",
            type=OneOf(
                {
                    "verkennend": N_("verkennend"),
                    "actief": N_("actief"),
                    "afbouwend": N_("afbouwend"),
                    "afgerond": N_("afgerond"),
                    "opgevolgd": N_("opgevolgd"),
                }
            ),
            label=N_("Status"),
            help=N_("in welke fase de coalitie is"),
            facet=True,
        ),
        Field(
            name="bestaat-sinds", type=Date(), label=N_("Bestaat sinds"), help=N_("sinds wanneer deze coalitie bestaat")
        ),
        Field(name="begin", type=Date(), label=N_("Begin"), help=N_("wanneer de huidige tekst of afspraak begon")),
        END,
        Field(
            name="rechtspersoon",
            type=YES_NO,
            label=N_("Rechtspersoon"),
            help=N_("ja: doet in andere coalities mee als organisatie"),
        ),
        Field(
            name="open-voor-deelname",
            type=OneOf({"ja": N_("ja"), "op-uitnodiging": N_("op uitnodiging"), "nee": N_("nee")}),
            label=N_("Open voor deelname"),
            help=N_("kunnen anderen aansluiten?"),
            facet=True,
        ),
        CONTACT,
        Field(
            name="spelregels",
            type=Record(
                (
                    Field(
                        name="governance",
                        type=Line(labels=AGREED),
                        label=N_("Governance"),
                        help=N_("afgesproken, in-gesprek, of in eigen woorden"),
                    ),
                    Field(
                        name="procesontwerp",
                        type=Line(labels=AGREED),
                        label=N_("Procesontwerp"),
                        help=N_("afgesproken, in-gesprek, of in eigen woorden"),
                    ),
                    Field(
                        name="besluitvorming",
                        type=Line(labels=AGREED),
                        label=N_("Besluitvorming"),
                        help=N_("afgesproken, in-gesprek, of in eigen woorden"),
                    ),
                    Field(
                        name="vertrouwen",
                        type=Line(labels=AGREED),
                        label=N_("Vertrouwen"),
                        help=N_("afgesproken, in-gesprek, of in eigen woorden"),
                    ),
                    Field(
                        name="leiderschap",
                        type=Line(labels=AGREED),
                        label=N_("Leiderschap"),
                        help=N_("afgesproken, in-gesprek, of in eigen woorden"),
                    ),
                )
            ),
            label=N_("Spelregels"),
            help=N_("wat er is afgesproken over hoe men samenwerkt"),
        ),
        LOGIC,
        Field(
            name="experiment",
            type=Record(
                (Field(name="tot", type=Date(), label=N_("Experiment tot en met"), help=N_("tot en met wanneer")),),
                "tot",
            ),
            label=N_("Experiment"),
            help=N_("een proef, met einddatum"),
        ),
        Field(name="resultaten", type=Many(MultiLine()), label=N_("Resultaten"), help=N_("wat er uit is gekomen")),
        Field(
            name="lessen", type=Many(MultiLine()), label=N_("Lessen"), help=N_("wat er is geleerd, ook wat niet lukte")
        ),
        WEBSITE,
        IDENTIFICATION,
    ),
)
