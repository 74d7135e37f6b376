"""A3xx: what can be wrong with a reference to another page."""

from atlas.diagnostics import Rule, Severity
from atlas.texts import N_

UNKNOWN_ID = Rule(
    "A302",
    Severity.ERROR,
    N_("er is geen pagina met het id '{id}'{hint}"),
    N_('verbeter het id, of schrijf "? naam" als de pagina er nog niet is.'),
    N_("Een verwijzing moet naar een pagina leiden. Anders krijgt een lezer een dode link."),
)
WRONG_KIND = Rule(
    "A303",
    Severity.ERROR,
    N_("'{id}' is een pagina van de soort {kind}; hier hoort: {kinds}"),
    N_("kies een pagina van de goede soort, of zet de verwijzing in een ander veld."),
    N_("Elk veld verwijst naar vaste soorten pagina's. Zo blijft duidelijk wat een relatie betekent."),
)
FORMER_ID_USED = Rule(
    "A304",
    Severity.NOTE,
    N_("'{old}' is een oud id; de pagina heet nu '{id}'"),
    N_("schrijf '{id}'. De oude verwijzing blijft werken."),
    N_("Oude ids blijven werken. Het nieuwe id is beter te vinden voor wie de pagina bewerkt."),
)
FORMER_ID_CLASHES = Rule(
    "A305",
    Severity.ERROR,
    N_("'{id}' staat onder 'vroeger', maar is ook het id van {path}"),
    N_("haal het weg onder 'vroeger', of geef de andere pagina een ander id."),
    N_("Een oud adres kan maar naar één pagina leiden."),
)
FORMER_ID_TWICE = Rule(
    "A306",
    Severity.ERROR,
    N_("het oude id '{id}' staat ook onder 'vroeger' in {path}"),
    N_("laat het oude id bij één van de twee pagina's staan."),
    N_("Een oud adres kan maar naar één pagina leiden."),
)
RELATION_WITH_ITSELF = Rule(
    "A307",
    Severity.ERROR,
    N_("deze pagina verwijst hier naar zichzelf: '{id}'"),
    N_("kies een andere pagina, of haal de regel weg."),
    N_("Een relatie loopt tussen twee verschillende pagina's."),
)
UNWRITTEN_HAS_PAGE = Rule(
    "A308",
    Severity.NOTE,
    N_("'? {name}' heeft al een pagina: '{id}'"),
    N_("schrijf het id '{id}' als deze partij bedoeld is."),
    N_("Een partij met een vraagteken staat in de atlas als nog niet beschreven."),
)
NO_SUCH_FILE = Rule(
    "A320",
    Severity.WARNING,
    N_("het bestand '{file}' waar deze link heen gaat, is er niet{hint}"),
    N_("verbeter het pad, of schrijf alleen het id: [[id]]."),
    N_("Een link naar een bestand is een pad vanaf de pagina zelf. De site maakt er een link naar de pagina van."),
)
NO_HEADING = Rule(
    "A321",
    Severity.ERROR,
    N_("'{word}' is geen id van een pagina: een verwijzing naar een kop of een deel kan niet{hint}"),
    N_("verwijs naar de hele pagina, met alleen het id tussen de haken."),
    N_("Koppen veranderen vaak. Een verwijzing naar de pagina blijft kloppen."),
)
NO_EMBEDDING = Rule(
    "A322",
    Severity.ERROR,
    N_("'![[{word}]]' zet geen beeld of pagina in de tekst"),
    N_("schrijf een beeld als ![omschrijving](beeld.png), of verwijs naar een pagina met [[id]] zonder uitroepteken."),
    N_("Een verwijzing leidt naar een andere pagina. Een beeld heeft een omschrijving nodig voor wie het niet ziet."),
)
