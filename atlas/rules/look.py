"""A5xx: what can be wrong with pictures and templates."""

from atlas.diagnostics import Rule, Severity
from atlas.texts import N_

WEAK_COLOUR = Rule(
    code="A501",
    severity=Severity.WARNING,
    text=N_("'{text}' op '{ground}' heeft een contrast van {ratio}, en nodig is {needed}"),
    help=N_("kies een kleur die er meer van verschilt{example}."),
    why=N_("Met te weinig contrast kunnen veel mensen de site niet lezen. De wet vraagt dit (WCAG 2.1 AA)."),
)
NO_PICTURE = Rule(
    code="A520",
    severity=Severity.WARNING,
    text=N_("het beeld '{file}' is er niet{hint}; de lezer ziet alleen de omschrijving"),
    help=N_("zet het bestand in de map naast de pagina, of verbeter de naam."),
    why=N_("Een beeld staat in de map met inhoud, naast de pagina die het laat zien."),
)
PICTURE_OUTSIDE = Rule(
    code="A521",
    severity=Severity.WARNING,
    text=N_(
        "een beeld dat niet in de map met inhoud staat, komt niet op de pagina; de lezer ziet alleen de omschrijving"
    ),
    help=N_("bewaar het beeld in de map naast de pagina, als dat mag, en schrijf ![omschrijving](beeld.png)."),
    why=N_("Een beeld van een andere site vertelt die site wie er leest, en is morgen misschien weg of anders."),
)
UNSAFE_PICTURE = Rule(
    code="A522",
    severity=Severity.ERROR,
    text=N_("het beeld '{file}' kan niet op de site: {why}"),
    help=N_("bewaar het opnieuw als PNG, JPEG, WebP of als gewone SVG, kleiner dan 2 MB."),
    why=N_("Een beeld wordt nagekeken voor het op de site komt: het moet echt een beeld zijn, en niets anders."),
)
PICTURE_WITHOUT_TEXT = Rule(
    code="A523",
    severity=Severity.ERROR,
    text=N_("het beeld '{file}' heeft geen omschrijving"),
    help=N_(
        "schrijf tussen de haken wat er te zien is: ![een kaart van de regio]({file}). "
        'Versiert het alleen? Schrijf ![]({file} "decoratief").'
    ),
    why=N_("Wie het beeld niet ziet, leest of hoort de omschrijving. Dat vraagt ook de wet."),
)
PICTURE_UNUSED = Rule(
    code="A524",
    severity=Severity.WARNING,
    text=N_("geen pagina laat dit beeld zien; het komt niet op de site"),
    help=N_("schrijf in een pagina ![omschrijving](naam van dit bestand), of haal het bestand weg."),
    why=N_("Wat niet op de site komt, hoort ook niet in de map: anders denkt iemand dat het er staat."),
)
