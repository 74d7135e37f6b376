"""A5xx: what can be wrong with pictures and templates."""

from atlas.diagnostics import Rule, Severity
from atlas.texts import N_

WEAK_COLOUR = Rule(
    "A501",
    Severity.WARNING,
    N_("'{text}' op '{ground}' heeft een contrast van {ratio}, en nodig is {needed}"),
    N_("kies een kleur die er meer van verschilt{example}."),
    N_("Met te weinig contrast kunnen veel mensen de site niet lezen. De wet vraagt dit (WCAG 2.1 AA)."),
)
NO_PICTURE = Rule(
    "A520",
    Severity.WARNING,
    N_("het beeld '{file}' is er niet{hint}; de lezer ziet alleen de omschrijving"),
    N_("zet het bestand in de map naast de pagina, of verbeter de naam."),
    N_("Een beeld staat in de map met inhoud, naast de pagina die het laat zien."),
)
PICTURE_OUTSIDE = Rule(
    "A521",
    Severity.WARNING,
    N_("een beeld dat niet in de map met inhoud staat, komt niet op de pagina; de lezer ziet alleen de omschrijving"),
    N_("bewaar het beeld in de map naast de pagina, als dat mag, en schrijf ![omschrijving](beeld.png)."),
    N_("Een beeld van een andere site vertelt die site wie er leest, en is morgen misschien weg of anders."),
)
UNSAFE_PICTURE = Rule(
    "A522",
    Severity.ERROR,
    N_("het beeld '{file}' kan niet op de site: {why}"),
    N_("bewaar het opnieuw als PNG, JPEG, WebP of als gewone SVG, kleiner dan 2 MB."),
    N_("Een beeld wordt nagekeken voor het op de site komt: het moet echt een beeld zijn, en niets anders."),
)
PICTURE_WITHOUT_TEXT = Rule(
    "A523",
    Severity.ERROR,
    N_("het beeld '{file}' heeft geen omschrijving"),
    N_(
        "schrijf tussen de haken wat er te zien is: ![een kaart van de regio]({file}). "
        'Versiert het alleen? Schrijf ![]({file} "decoratief").'
    ),
    N_("Wie het beeld niet ziet, leest of hoort de omschrijving. Dat vraagt ook de wet."),
)
PICTURE_UNUSED = Rule(
    "A524",
    Severity.WARNING,
    N_("geen pagina laat dit beeld zien; het komt niet op de site"),
    N_("schrijf in een pagina ![omschrijving](naam van dit bestand), of haal het bestand weg."),
    N_("Wat niet op de site komt, hoort ook niet in de map: anders denkt iemand dat het er staat."),
)
