"""The words that fields choose from, and what relations are called from both ends."""

from types import MappingProxyType

from atlas.content.types import Choice
from atlas.texts import N_

LEVELS = ("supra", "inter", "intra")
FORMS = ("formeel", "overwegend-formeel", "overwegend-informeel", "informeel")
WORLDS = ("publiek", "privaat", "particulier")
SCALES = ("wijk", "lokaal", "regionaal", "provinciaal", "landelijk", "internationaal")
LAYERS = ("gemeente", "regio", "provincie", "waterschap", "rijk", "europa")
CERTAINTIES = ("bevestigd", "afgeleid", "aangekondigd", "vermoed")
VISIBILITIES = ("openbaar", "intern", "concept")
COLOURS = ("groen", "oranje", "rood", "onbekend")

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

YES_NO = Choice(("ja", "nee"))
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
