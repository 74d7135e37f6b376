"""The kind *opgave*: what is worked on."""

from atlas.content.kinds.shared import LIGHTS, SCALE, SECTORS, relations
from atlas.content.kinds.words import BETWEEN_OPGAVEN
from atlas.content.types import Date, Field, Kind, Line, Many, MultiLine, OneOf, Record, Ref, relation
from atlas.texts import N_

GRADE = OneOf({"laag": N_("laag"), "midden": N_("midden"), "hoog": N_("hoog")})


def _voca(name: str, label: str, help_: str) -> Field:
    grade = Field(
        name="mate", type=GRADE, label=N_("Mate"), help=N_("laag, midden of hoog"), required=True, unknown_allowed=True
    )
    note = Field(name="toelichting", type=MultiLine(), label=N_("Toelichting"), help=N_("waaruit dat blijkt"))
    return Field(name=name, type=Record((grade, note), "mate"), label=label, help=help_)


OPGAVE = Kind(
    name="opgave",
    folder="opgaven",
    one=N_("Opgave"),
    many=N_("Opgaven"),
    help=N_("een maatschappelijk probleem of een kans die om samenwerking vraagt"),
    fields=(
        Field(
            name="aard",
            type=OneOf({"probleem": N_("probleem"), "kans": N_("kans")}),
            label=N_("Aard"),
            help=N_("een probleem of een kans"),
            facet=True,
        ),
        Field(
            name="vraagstuk", type=MultiLine(), label=N_("Vraagstuk"), help=N_("hoe de opgave in het algemeen klinkt")
        ),
        Field(
            name="gevraagde-interventie",
            type=MultiLine(),
            label=N_("Gevraagde interventie"),
            help=N_("wat de opgave vraagt"),
        ),
        Field(name="gevoeld-door", type=Many(Line()), label=N_("Gevoeld door"), help=N_("wie de opgave voelt")),
        Field(
            name="voca",
            type=Record(
                (
                    _voca("veranderlijk", N_("Veranderlijk"), N_("hoe snel de omgeving verandert")),
                    _voca("onzeker", N_("Onzeker"), N_("hoe weinig zeker is")),
                    _voca("complex", N_("Complex"), N_("hoeveel met elkaar samenhangt")),
                    _voca("ambigu", N_("Ambigu"), N_("hoeveel betekenissen er zijn")),
                )
            ),
            label=N_("VOCA"),
            help=N_("hoe veranderlijk, onzeker, complex en ambigu de opgave is"),
        ),
        SCALE,
        SECTORS,
        Field(
            name="relaties",
            type=relations(
                Field(
                    name="met",
                    type=Ref(kinds=("opgave",), forward=N_("hangt samen met"), backward=N_("hangt samen met")),
                    label=N_("Met"),
                    help=N_("het id van een andere opgave"),
                    required=True,
                ),
                Field(
                    name="soort",
                    type=relation(BETWEEN_OPGAVEN),
                    label=N_("Soort"),
                    help=N_("hoe deze opgaven samenhangen"),
                    required=True,
                ),
            ),
            label=N_("Samenhang"),
            help=N_("hoe deze opgave met andere samenhangt"),
        ),
        Field(
            name="vragen",
            type=Many(
                Record(
                    (
                        Field(
                            name="vraag", type=MultiLine(), label=N_("Vraag"), help=N_("de open vraag"), required=True
                        ),
                        Field(
                            name="eigenaar",
                            type=Line(),
                            label=N_("Eigenaar"),
                            help=N_("wie de vraag uitzoekt, in welke functie"),
                        ),
                        Field(name="sinds", type=Date(), label=N_("Sinds"), help=N_("sinds wanneer")),
                    ),
                    "vraag",
                )
            ),
            label=N_("Open vragen"),
            help=N_("vragen die nog niemand heeft beantwoord"),
        ),
        Field(
            name="oplossingsrichtingen",
            type=Many(Line()),
            label=N_("Oplossingsrichtingen"),
            help=N_("richtingen die men verkent"),
        ),
        Field(
            name="in-kaart",
            type=OneOf({"ja": N_("ja"), "deels": N_("deels"), "nee": N_("nee")}),
            label=N_("In kaart"),
            help=N_("is het landschap compleet in kaart?"),
        ),
        LIGHTS,
    ),
)
