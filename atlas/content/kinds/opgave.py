"""The kind *opgave*: what is worked on."""

from atlas.content.kinds.shared import LIGHTS, SCALE, SECTORS, relations
from atlas.content.kinds.words import BETWEEN_OPGAVEN
from atlas.content.types import Date, Field, Kind, Line, Many, MultiLine, OneOf, Record, Ref, relation
from atlas.texts import N_

GRADE = OneOf({"laag": N_("laag"), "midden": N_("midden"), "hoog": N_("hoog")})


def _voca(name: str, label: str, help_: str) -> Field:
    grade = Field("mate", GRADE, N_("Mate"), N_("laag, midden of hoog"), required=True, unknown_allowed=True)
    note = Field("toelichting", MultiLine(), N_("Toelichting"), N_("waaruit dat blijkt"))
    return Field(name, Record((grade, note), "mate"), label, help_)


OPGAVE = Kind(
    "opgave",
    "opgaven",
    N_("Opgave"),
    N_("Opgaven"),
    N_("een maatschappelijk probleem of een kans die om samenwerking vraagt"),
    (
        Field(
            "aard",
            OneOf({"probleem": N_("probleem"), "kans": N_("kans")}),
            N_("Aard"),
            N_("een probleem of een kans"),
            facet=True,
        ),
        Field("vraagstuk", MultiLine(), N_("Vraagstuk"), N_("hoe de opgave in het algemeen klinkt")),
        Field("gevraagde-interventie", MultiLine(), N_("Gevraagde interventie"), N_("wat de opgave vraagt")),
        Field("gevoeld-door", Many(Line()), N_("Gevoeld door"), N_("wie de opgave voelt")),
        Field(
            "voca",
            Record(
                (
                    _voca("veranderlijk", N_("Veranderlijk"), N_("hoe snel de omgeving verandert")),
                    _voca("onzeker", N_("Onzeker"), N_("hoe weinig zeker is")),
                    _voca("complex", N_("Complex"), N_("hoeveel met elkaar samenhangt")),
                    _voca("ambigu", N_("Ambigu"), N_("hoeveel betekenissen er zijn")),
                )
            ),
            N_("VOCA"),
            N_("hoe veranderlijk, onzeker, complex en ambigu de opgave is"),
        ),
        SCALE,
        SECTORS,
        Field(
            "relaties",
            relations(
                Field(
                    "met",
                    Ref(("opgave",), N_("hangt samen met"), N_("hangt samen met")),
                    N_("Met"),
                    N_("het id van een andere opgave"),
                    required=True,
                ),
                Field(
                    "soort",
                    relation(BETWEEN_OPGAVEN),
                    N_("Soort"),
                    N_("hoe deze opgaven samenhangen"),
                    required=True,
                ),
            ),
            N_("Samenhang"),
            N_("hoe deze opgave met andere samenhangt"),
        ),
        Field(
            "vragen",
            Many(
                Record(
                    (
                        Field("vraag", MultiLine(), N_("Vraag"), N_("de open vraag"), required=True),
                        Field("eigenaar", Line(), N_("Eigenaar"), N_("wie de vraag uitzoekt, in welke functie")),
                        Field("sinds", Date(), N_("Sinds"), N_("sinds wanneer")),
                    ),
                    "vraag",
                )
            ),
            N_("Open vragen"),
            N_("vragen die nog niemand heeft beantwoord"),
        ),
        Field("oplossingsrichtingen", Many(Line()), N_("Oplossingsrichtingen"), N_("richtingen die men verkent")),
        Field(
            "in-kaart",
            OneOf({"ja": N_("ja"), "deels": N_("deels"), "nee": N_("nee")}),
            N_("In kaart"),
            N_("is het landschap compleet in kaart?"),
        ),
        LIGHTS,
    ),
)
