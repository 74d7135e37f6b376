"""A3xx: what can be wrong with a reference to another page."""

from atlas.diagnostics import Rule, Severity
from atlas.texts import N_

UNKNOWN_ID = Rule(
    code="A302",
    severity=Severity.ERROR,
    text=N_("er is geen pagina met het id '{id}'{hint}"),
    help=N_('verbeter het id, of schrijf "? naam" als de pagina er nog niet is.'),
    why=N_("Een verwijzing moet naar een pagina leiden. Anders krijgt een lezer een dode link."),
)
WRONG_KIND = Rule(
    code="A303",
    severity=Severity.ERROR,
    text=N_("'{id}' is een pagina van de soort {kind}; hier hoort: {kinds}"),
    help=N_("kies een pagina van de goede soort, of zet de verwijzing in een ander veld."),
    why=N_("Elk veld verwijst naar vaste soorten pagina's. Zo blijft duidelijk wat een relatie betekent."),
)
FORMER_ID_USED = Rule(
    code="A304",
    severity=Severity.NOTE,
    text=N_("'{old}' is een oud id; de pagina heet nu '{id}'"),
    help=N_("schrijf '{id}'. De oude verwijzing blijft werken."),
    why=N_("Oude ids blijven werken. Het nieuwe id is beter te vinden voor wie de pagina bewerkt."),
)
FORMER_ID_CLASHES = Rule(
    code="A305",
    severity=Severity.ERROR,
    text=N_("'{id}' staat onder 'vroeger', maar is ook het id van {path}"),
    help=N_("haal het weg onder 'vroeger', of geef de andere pagina een ander id."),
    why=N_("Een oud adres kan maar naar één pagina leiden."),
)
FORMER_ID_TWICE = Rule(
    code="A306",
    severity=Severity.ERROR,
    text=N_("het oude id '{id}' staat ook onder 'vroeger' in {path}"),
    help=N_("laat het oude id bij één van de twee pagina's staan."),
    why=N_("Een oud adres kan maar naar één pagina leiden."),
)
RELATION_WITH_ITSELF = Rule(
    code="A307",
    severity=Severity.ERROR,
    text=N_("deze pagina verwijst hier naar zichzelf: '{id}'"),
    help=N_("kies een andere pagina, of haal de regel weg."),
    why=N_("Een relatie loopt tussen twee verschillende pagina's."),
)
UNWRITTEN_HAS_PAGE = Rule(
    code="A308",
    severity=Severity.NOTE,
    text=N_("'? {name}' heeft al een pagina: '{id}'"),
    help=N_("schrijf het id '{id}' als deze partij bedoeld is."),
    why=N_("Een partij met een vraagteken staat in de atlas als nog niet beschreven."),
)
NO_SUCH_FILE = Rule(
    code="A320",
    severity=Severity.WARNING,
    text=N_("het bestand '{file}' waar deze link heen gaat, is er niet{hint}"),
    help=N_("verbeter het pad, of schrijf alleen het id: [[id]]."),
    why=N_("Een link naar een bestand is een pad vanaf de pagina zelf. De site maakt er een link naar de pagina van."),
)
NO_HEADING = Rule(
    code="A321",
    severity=Severity.ERROR,
    text=N_("'{word}' is geen id van een pagina: een verwijzing naar een kop of een deel kan niet{hint}"),
    help=N_("verwijs naar de hele pagina, met alleen het id tussen de haken."),
    why=N_("Koppen veranderen vaak. Een verwijzing naar de pagina blijft kloppen."),
)
NO_EMBEDDING = Rule(
    code="A322",
    severity=Severity.ERROR,
    text=N_("'![[{word}]]' zet geen beeld of pagina in de tekst"),
    help=N_(
        "schrijf een beeld als ![omschrijving](beeld.png), of verwijs naar een pagina met [[id]] zonder uitroepteken."
    ),
    why=N_(
        "Een verwijzing leidt naar een andere pagina. Een beeld heeft een omschrijving nodig voor wie het niet ziet."
    ),
)
