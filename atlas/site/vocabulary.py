"""The reader's words for the values of the table of kinds."""

from atlas.landscape.dates import Phase
from atlas.texts import N_

LEVEL = {"supra": N_("supra"), "inter": N_("inter"), "intra": N_("intra")}
LEVEL_HINT = {
    "supra": N_("tussen coalities"),
    "inter": N_("tussen organisaties"),
    "intra": N_("binnen één organisatie"),
}
FORM = {
    "formeel": N_("formeel"),
    "overwegend-formeel": N_("overwegend formeel"),
    "overwegend-informeel": N_("overwegend informeel"),
    "informeel": N_("informeel"),
}
# With soft hyphens, for the head of a narrow column.
FORM_NARROW = {
    "formeel": N_("for\u00admeel"),
    "overwegend-formeel": N_("over\u00adwe\u00adgend for\u00admeel"),
    "overwegend-informeel": N_("over\u00adwe\u00adgend infor\u00admeel"),
    "informeel": N_("infor\u00admeel"),
    "": N_("vorm on\u00adbe\u00adkend"),
}
WORLD = {"publiek": N_("publiek"), "privaat": N_("privaat"), "particulier": N_("particulier")}
PHASE = {
    Phase.PAST: N_("voorbij"),
    Phase.AHEAD: N_("aangekondigd"),
    Phase.UNKNOWN: N_("niet bekend of dit loopt"),
}
CERTAINTY = {
    "bevestigd": N_("bevestigd"),
    "afgeleid": N_("afgeleid"),
    "aangekondigd": N_("aangekondigd"),
    "vermoed": N_("vermoed"),
}
COLOUR = {"groen": N_("groen"), "oranje": N_("oranje"), "rood": N_("rood"), "onbekend": N_("onbekend")}
BORDER = {
    "team": N_("teams"),
    "organisatie": N_("organisaties"),
    "coalitie": N_("coalities"),
    "niveau": N_("niveaus"),
    "vorm": N_("formeel en informeel"),
    "wereld": N_("werelden"),
}

# Words of choice fields that read better than as they are typed; every other option is shown with spaces for hyphens.
OPTION = {
    "hierarchie": N_("hiërarchie"),
    "op-uitnodiging": N_("op uitnodiging"),
    "in-gesprek": N_("in gesprek"),
    "in-behandeling": N_("in behandeling"),
    "publieke-functie": N_("publieke functie"),
    "probleem": N_("probleem"),
    "kans": N_("kans"),
    "laag": N_("laag"),
    "midden": N_("midden"),
    "hoog": N_("hoog"),
    "wijk": N_("wijk"),
    "lokaal": N_("lokaal"),
    "regionaal": N_("regionaal"),
    "provinciaal": N_("provinciaal"),
    "landelijk": N_("landelijk"),
    "internationaal": N_("internationaal"),
    "ja": N_("ja"),
    "nee": N_("nee"),
    "deels": N_("deels"),
    "volledig": N_("volledig"),
    "verkennend": N_("verkennend"),
    "actief": N_("actief"),
    "afbouwend": N_("afbouwend"),
    "afgerond": N_("afgerond"),
    "opgevolgd": N_("opgevolgd"),
    "gelijkwaardig": N_("gelijkwaardig"),
    "institutioneel": N_("institutioneel"),
    "persoonlijk": N_("persoonlijk"),
    "vooraf": N_("vooraf vastgelegd"),
    "gaandeweg": N_("gaandeweg gevonden"),
    "planning": N_("volgens planning"),
    "organisch": N_("organisch"),
    "afgesproken": N_("afgesproken"),
    "gemeente": N_("gemeente"),
    "regio": N_("regio"),
    "provincie": N_("provincie"),
    "waterschap": N_("waterschap"),
    "rijk": N_("rijk"),
    "europa": N_("Europa"),
    "team": N_("team"),
    "directie": N_("directie"),
    "afdeling": N_("afdeling"),
    "programma": N_("programma"),
    "toestemming": N_("toestemming"),
    "binnenuit": N_("binnenuit"),
    "buitenin": N_("buitenin"),
    "tussenin": N_("tussenin"),
    "klein": N_("klein"),
    "middel": N_("middel"),
    "groot": N_("groot"),
    "passeren": N_("de grens passeren"),
    "markeren": N_("de grens markeren"),
    "verleggen": N_("de grens verleggen"),
    "verbinden": N_("over de grens verbinden"),
    "voorgesteld": N_("voorgesteld"),
    "vastgelegd": N_("vastgelegd"),
    "afgewezen": N_("afgewezen"),
    "organisatie": N_("organisatie"),
    "coalitie": N_("coalitie"),
    "openbaar": N_("openbaar"),
    "intern": N_("intern"),
    "concept": N_("concept"),
    **LEVEL,
    **FORM,
    **WORLD,
    **CERTAINTY,
    **COLOUR,
}
