"""A25x: what can be wrong with the settings."""

from atlas.diagnostics import Rule, Severity
from atlas.texts import N_

NO_SETTINGS = Rule(
    code="A250",
    severity=Severity.ERROR,
    text=N_("het bestand atlas.yml ontbreekt"),
    help=N_("maak in deze map een bestand atlas.yml met de regel 'titel: Naam van uw atlas'."),
    why=N_("In atlas.yml staat hoe de atlas heet, van wie hij is en waar hij komt te staan."),
)
NOT_HTTPS = Rule(
    code="A251",
    severity=Severity.ERROR,
    text=N_("'{name}' moet een adres zijn dat begint met https://"),
    help=N_("schrijf het volledige adres, zoals {example}."),
    why=N_("Dit adres komt in links op elke pagina. Met https kan niemand onderweg iets veranderen."),
)
BAD_THRESHOLD = Rule(
    code="A252",
    severity=Severity.ERROR,
    text=N_("'{name}' moet één getal van 0 tot en met 1 zijn"),
    help=N_("schrijf bijvoorbeeld 0,6."),
    why=N_("Deze drempel is een deel van een geheel."),
)
OWN_NAME = Rule(
    code="A253",
    severity=Severity.ERROR,
    text=N_("'{word}' kan geen naam van een eigen veld zijn"),
    help=N_("begin met een kleine letter; gebruik verder kleine letters, cijfers en losse streepjes."),
    why=N_("De naam van een veld staat in elke pagina en in elke export."),
)
OWN_CLASH = Rule(
    code="A254",
    severity=Severity.ERROR,
    text=N_("het veld '{word}' bestaat al voor de soort '{kind}'"),
    help=N_("kies een andere naam."),
    why=N_("Een eigen veld kan een bestaand veld niet vervangen: dan zou de site het verkeerd lezen."),
)
OWN_CHOICES = Rule(
    code="A255",
    severity=Severity.ERROR,
    text=N_("het eigen veld '{word}' heeft geen keuzes"),
    help=N_("voeg een regel toe: 'keuzes: [eerste, tweede]'."),
    why=N_("Bij een keuzeveld moet bekend zijn welke woorden kunnen."),
)
NO_LOGO = Rule(
    code="A256",
    severity=Severity.ERROR,
    text=N_("het logo '{word}' staat niet in de map met inhoud"),
    help=N_("zet het bestand in de map, of verbeter de naam."),
    why=N_("Zonder bestand zou op elke pagina een leeg vakje staan."),
)
UNSAFE_LOGO = Rule(
    code="A257",
    severity=Severity.ERROR,
    text=N_("het logo '{word}' is niet alleen een plaatje: {why}"),
    help=N_("bewaar het opnieuw als gewoon plaatje: PNG, of SVG zonder script en zonder verwijzing naar buiten."),
    why=N_(
        "Een SVG kan opdrachten uitvoeren bij wie het opent. Een plaatje van een ander soort past niet bij zijn naam."
    ),
)
