"""A3xx: what can be wrong with a reference to another page."""

from atlas.diagnostics import Rule, Severity
from atlas.texts import N_

UNKNOWN_ID = Rule(
    "A302",
    Severity.ERROR,
    N_("geen pagina heeft het id '{id}'{hint}"),
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
