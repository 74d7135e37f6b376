"""A25x: what can be wrong with the settings."""

from atlas.diagnostics import Rule, Severity
from atlas.texts import N_

NO_SETTINGS = Rule(
    "A250",
    Severity.ERROR,
    N_("het bestand atlas.yml ontbreekt"),
    N_("maak in deze map een bestand atlas.yml met de regel 'titel: Naam van uw atlas'."),
    N_("In atlas.yml staat hoe de atlas heet, van wie hij is en waar hij komt te staan."),
)
NOT_HTTPS = Rule(
    "A251",
    Severity.ERROR,
    N_("'{name}' moet een adres zijn dat begint met https://"),
    N_("schrijf het volledige adres, zoals {example}."),
    N_("Dit adres komt in links op elke pagina. Met https kan niemand onderweg iets veranderen."),
)
BAD_THRESHOLD = Rule(
    "A252",
    Severity.ERROR,
    N_("'{name}' moet één getal van 0 tot en met 1 zijn"),
    N_("schrijf bijvoorbeeld 0,6."),
    N_("Deze drempel is een deel van een geheel."),
)
OWN_NAME = Rule(
    "A253",
    Severity.ERROR,
    N_("'{word}' kan geen naam van een eigen veld zijn"),
    N_("begin met een kleine letter; gebruik verder kleine letters, cijfers en losse streepjes."),
    N_("De naam van een veld staat in elke pagina en in elke export."),
)
OWN_CLASH = Rule(
    "A254",
    Severity.ERROR,
    N_("het veld '{word}' bestaat al voor de soort '{kind}'"),
    N_("kies een andere naam."),
    N_("Een eigen veld kan een bestaand veld niet vervangen: dan zou de site het verkeerd lezen."),
)
OWN_CHOICES = Rule(
    "A255",
    Severity.ERROR,
    N_("het eigen veld '{word}' heeft geen keuzes"),
    N_("voeg een regel toe: 'keuzes: [eerste, tweede]'."),
    N_("Bij een keuzeveld moet bekend zijn welke woorden kunnen."),
)
NO_LOGO = Rule(
    "A256",
    Severity.ERROR,
    N_("het logo '{word}' staat niet in de map met inhoud"),
    N_("zet het bestand in de map, of verbeter de naam."),
    N_("Zonder bestand zou op elke pagina een leeg vakje staan."),
)
UNSAFE_LOGO = Rule(
    "A257",
    Severity.ERROR,
    N_("het logo '{word}' is niet alleen een plaatje: {why}"),
    N_("bewaar het opnieuw als gewoon plaatje: PNG, of SVG zonder script en zonder verwijzing naar buiten."),
    N_("Een SVG kan opdrachten uitvoeren bij wie het opent. Een plaatje van een ander soort past niet bij zijn naam."),
)
