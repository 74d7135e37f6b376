"""The words that fields choose from, and what relations are called from both ends."""

from types import MappingProxyType

from atlas.content.types import OneOf
from atlas.texts import N_

# The words that an editor writes, with what readers see.
LEVEL = MappingProxyType({"supra": N_("supra"), "inter": N_("inter"), "intra": N_("intra")})
FORM = MappingProxyType(
    {
        "formeel": N_("formeel"),
        "overwegend-formeel": N_("overwegend formeel"),
        "overwegend-informeel": N_("overwegend informeel"),
        "informeel": N_("informeel"),
    }
)
WORLD = MappingProxyType({"publiek": N_("publiek"), "privaat": N_("privaat"), "particulier": N_("particulier")})
SCALE = MappingProxyType(
    {
        "wijk": N_("wijk"),
        "lokaal": N_("lokaal"),
        "regionaal": N_("regionaal"),
        "provinciaal": N_("provinciaal"),
        "landelijk": N_("landelijk"),
        "internationaal": N_("internationaal"),
    }
)
LAYER = MappingProxyType(
    {
        "gemeente": N_("gemeente"),
        "regio": N_("regio"),
        "provincie": N_("provincie"),
        "waterschap": N_("waterschap"),
        "rijk": N_("rijk"),
        "europa": N_("Europa"),
    }
)
CERTAINTY = MappingProxyType(
    {
        "bevestigd": N_("bevestigd"),
        "afgeleid": N_("afgeleid"),
        "aangekondigd": N_("aangekondigd"),
        "vermoed": N_("vermoed"),
    }
)
VISIBILITY = MappingProxyType({"openbaar": N_("openbaar"), "intern": N_("intern"), "concept": N_("concept")})
COLOUR = MappingProxyType(
    {"groen": N_("groen"), "oranje": N_("oranje"), "rood": N_("rood"), "onbekend": N_("onbekend")}
)
# What the rules of a coalition may say beside words of one's own.
AGREED = MappingProxyType({"afgesproken": N_("afgesproken"), "in-gesprek": N_("in gesprek")})
LEVELS, FORMS, WORLDS, COLOURS = tuple(LEVEL), tuple(FORM), tuple(WORLD), tuple(COLOUR)
SCALES, LAYERS = tuple(SCALE), tuple(LAYER)

SIGNALS = (
    "niveaus",
    "vormmix",
    "kansrijke-vorm",
    "aansluiten",
    "tafels",
    "rollen",
    "capaciteit",
    "verbinders",
    "losse-paren",
    "zonder-anker",
    "geen-thuisbasis",
    "venster",
    "duidingen",
    "zetels",
    "perspectieven",
    "opvolging",
    "geleerd",
    "loopt-nog",
    "buren",
    "kennis",
)

YES_NO = OneOf({"ja": N_("ja"), "nee": N_("nee")})
ANY = ()
PARTIES = ("organisatie", "team", "coalitie", "grenswerker")

BETWEEN_OPGAVEN = MappingProxyType(
    {
        "deel-van": (N_("is deel van"), N_("heeft als deel")),
        "versterkt": (N_("versterkt"), N_("wordt versterkt door")),
        "schuurt-met": (N_("schuurt met"), N_("schuurt met")),
        "hangt-samen-met": (N_("hangt samen met"), N_("hangt samen met")),
    }
)

BETWEEN_COALITIONS = MappingProxyType(
    {
        "volgt-op": (N_("volgt op"), N_("is opgevolgd door")),
        "komt-voort-uit": (N_("komt voort uit"), N_("bracht voort")),
        "onderdeel-van": (N_("is onderdeel van"), N_("omvat")),
        "bouwt-voort-op": (N_("bouwt voort op"), N_("leverde bouwsteen aan")),
        "vertaalt": (N_("vertaalt"), N_("is vertaald door")),
        "voert-uit": (N_("voert uit"), N_("wordt uitgevoerd door")),
        "sluit-aan-bij": (N_("sluit aan bij"), N_("heeft als aansluiting")),
        "stemt-af-met": (N_("stemt af met"), N_("stemt af met")),
        "zelfde-gebied-als": (N_("werkt in hetzelfde gebied als"), N_("werkt in hetzelfde gebied als")),
        "verwant-aan": (N_("is verwant aan"), N_("is verwant aan")),
    }
)
