"""A4xx: what can be wrong with pages that are seen together."""

from atlas.diagnostics import Rule, Severity
from atlas.texts import N_

LEVEL_DIFFERS = Rule(
    code="A401",
    severity=Severity.WARNING,
    text=N_("het niveau is hier '{written}', maar uit de deelnemers volgt '{derived}', {why}"),
    help=N_("haal 'niveau' weg, of verbeter de deelnemers."),
    why=N_("Het niveau volgt uit wie er meedoet. Een geschreven niveau gaat voor, maar mag dan niet botsen."),
)
FORM_DIFFERS = Rule(
    code="A402",
    severity=Severity.NOTE,
    text=N_("de vorm is hier '{written}', maar de kenmerken wijzen naar '{derived}', {why}"),
    help=N_("kijk of de vorm of de kenmerken moeten veranderen. Beide mogen ook blijven staan."),
    why=N_("De vier kenmerken laten zien waarom een samenwerking formeel of informeel is."),
)
ENDS_BEFORE_BEGIN = Rule(
    code="A403",
    severity=Severity.ERROR,
    text=N_("'{end}' ({last}) ligt voor '{begin}' ({first})"),
    help=N_("verbeter een van de twee datums."),
    why=N_("Iets kan niet eindigen voor het begint."),
)
PARTICIPANT_TWICE = Rule(
    code="A404",
    severity=Severity.WARNING,
    text=N_("{party} staat twee keer als deelnemer in dezelfde periode"),
    help=N_("haal een van de twee weg, of geef elk een eigen periode met 'sinds' en 'tot'."),
    why=N_("Dubbele deelnemers maken aantallen onjuist."),
)
FEATURES_UNDECIDED = Rule(
    code="A405",
    severity=Severity.NOTE,
    text=N_("twee kenmerken zijn formeel en twee informeel: de vorm blijft onbekend"),
    help=N_("schrijf zelf de 'vorm' als u die weet."),
    why=N_("Bij gelijke stand is uit de kenmerken geen vorm af te leiden."),
)
RING_OF_PARTS = Rule(
    code="A406",
    severity=Severity.ERROR,
    text=N_("deze pagina is via 'onderdeel-van' een deel van zichzelf: {ring}"),
    help=N_("haal een van de verwijzingen weg."),
    why=N_("Een deel kan niet ook het geheel zijn."),
)
MORE_THAN_STATED = Rule(
    code="A407",
    severity=Severity.NOTE,
    text=N_("er staan {known} deelnemers, maar de bron noemt er {stated}"),
    help=N_("kijk of er een te veel staat. Verschillen de bronnen? Schrijf dat onder 'opmerkingen'."),
    why=N_("Zo ziet een lezer dat bronnen elkaar tegenspreken."),
)
TEAM_ELSEWHERE = Rule(
    code="A408",
    severity=Severity.WARNING,
    text=N_("het team '{team}' hoort niet bij {party}"),
    help=N_("kies een team van deze organisatie, of verbeter de organisatie van het team."),
    why=N_("De thuisbasis van een deelnemer is een team van die organisatie."),
)
OLDER_SEAT = Rule(
    code="A412",
    severity=Severity.NOTE,
    text=N_("'bestaat-sinds' is {since}, maar er is een deelnemer sinds {seat}"),
    help=N_("verbeter een van beide. De atlas rekent vanaf de vroegste van de twee."),
    why=N_("Een coalitie begint niet na haar eerste deelnemer."),
)
SAME_IDENTIFIER = Rule(
    code="A409",
    severity=Severity.WARNING,
    text=N_("{name} '{value}' staat ook in {path}"),
    help=N_("kijk of dit dezelfde partij is, of verbeter het nummer."),
    why=N_("Een nummer uit een register hoort bij één partij."),
)

TOO_OFTEN_TOGETHER = Rule(
    code="A410",
    severity=Severity.ERROR,
    text=N_("er zijn te veel paren van coalities met een gedeelde partij: {n}, en hoogstens {limit} kan"),
    help=N_("kijk eerst naar {party}, met {most} coalities; haal weg wat dubbel is, of maak er twee atlassen van."),
    why=N_("Elk paar coalities met een gedeelde partij wordt vergeleken. Bij miljoenen paren loopt de computer vast."),
)

TOO_MANY_AT_TABLES = Rule(
    code="A411",
    severity=Severity.ERROR,
    text=N_("er zijn te veel paren van partijen aan dezelfde tafel: {n}, en hoogstens {limit} kan"),
    help=N_("kijk eerst naar {coalition}, met {most} partijen; haal weg wat dubbel is, of maak er twee atlassen van."),
    why=N_("Elk paar partijen aan één tafel wordt vergeleken. Bij miljoenen paren loopt de computer vast."),
)
