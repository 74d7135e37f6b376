"""A4xx: what can be wrong with pages that are seen together."""

from atlas.diagnostics import Rule, Severity
from atlas.texts import N_

LEVEL_DIFFERS = Rule(
    "A401",
    Severity.WARNING,
    N_("het niveau is hier '{written}', maar uit de deelnemers volgt '{derived}', {why}"),
    N_("haal 'niveau' weg, of verbeter de deelnemers."),
    N_("Het niveau volgt uit wie er meedoet. Een geschreven niveau gaat voor, maar mag dan niet botsen."),
)
FORM_DIFFERS = Rule(
    "A402",
    Severity.NOTE,
    N_("de vorm is hier '{written}', maar de kenmerken wijzen naar '{derived}', {why}"),
    N_("kijk of de vorm of de kenmerken moeten veranderen. Beide mogen ook blijven staan."),
    N_("De vier kenmerken laten zien waarom een samenwerking formeel of informeel is."),
)
ENDS_BEFORE_BEGIN = Rule(
    "A403",
    Severity.ERROR,
    N_("'{end}' ({last}) ligt voor '{begin}' ({first})"),
    N_("verbeter een van de twee datums."),
    N_("Iets kan niet eindigen voor het begint."),
)
PARTICIPANT_TWICE = Rule(
    "A404",
    Severity.WARNING,
    N_("{party} staat twee keer als deelnemer in dezelfde periode"),
    N_("haal een van de twee weg, of geef elk een eigen periode met 'sinds' en 'tot'."),
    N_("Dubbele deelnemers maken aantallen onjuist."),
)
FEATURES_UNDECIDED = Rule(
    "A405",
    Severity.NOTE,
    N_("twee kenmerken zijn formeel en twee informeel: de vorm blijft onbekend"),
    N_("schrijf zelf de 'vorm' als u die weet."),
    N_("Bij gelijke stand is uit de kenmerken geen vorm af te leiden."),
)
RING_OF_PARTS = Rule(
    "A406",
    Severity.ERROR,
    N_("deze pagina is via 'onderdeel-van' een deel van zichzelf: {ring}"),
    N_("haal een van de verwijzingen weg."),
    N_("Een deel kan niet ook het geheel zijn."),
)
MORE_THAN_STATED = Rule(
    "A407",
    Severity.NOTE,
    N_("er staan {known} deelnemers, maar de bron noemt er {stated}"),
    N_("kijk of er een te veel staat. Verschillen de bronnen? Schrijf dat onder 'opmerkingen'."),
    N_("Zo ziet een lezer dat bronnen elkaar tegenspreken."),
)
TEAM_ELSEWHERE = Rule(
    "A408",
    Severity.WARNING,
    N_("het team '{team}' hoort niet bij {party}"),
    N_("kies een team van deze organisatie, of verbeter de organisatie van het team."),
    N_("De thuisbasis van een deelnemer is een team van die organisatie."),
)
OLDER_SEAT = Rule(
    "A412",
    Severity.NOTE,
    N_("'bestaat-sinds' is {since}, maar er is een deelnemer sinds {seat}"),
    N_("verbeter een van beide. De atlas rekent vanaf de vroegste van de twee."),
    N_("Een coalitie begint niet na haar eerste deelnemer."),
)
SAME_IDENTIFIER = Rule(
    "A409",
    Severity.WARNING,
    N_("{name} '{value}' staat ook in {path}"),
    N_("kijk of dit dezelfde partij is, of verbeter het nummer."),
    N_("Een nummer uit een register hoort bij één partij."),
)

TOO_OFTEN_TOGETHER = Rule(
    "A410",
    Severity.ERROR,
    N_("er zijn te veel paren van coalities met een gedeelde partij: {n}, en hoogstens {limit} kan"),
    N_("kijk eerst naar {party}, met {most} coalities; haal weg wat dubbel is, of maak er twee atlassen van."),
    N_("Elk paar coalities met een gedeelde partij wordt vergeleken. Bij miljoenen paren loopt de computer vast."),
)

TOO_MANY_AT_TABLES = Rule(
    "A411",
    Severity.ERROR,
    N_("er zijn te veel paren van partijen aan dezelfde tafel: {n}, en hoogstens {limit} kan"),
    N_("kijk eerst naar {coalition}, met {most} partijen; haal weg wat dubbel is, of maak er twee atlassen van."),
    N_("Elk paar partijen aan één tafel wordt vergeleken. Bij miljoenen paren loopt de computer vast."),
)
