"""A2xx: what can be wrong with a field."""

from atlas.diagnostics import Rule, Severity
from atlas.texts import N_

UNKNOWN_FIELD = Rule(
    code="A201",
    severity=Severity.ERROR,
    text=N_("het veld '{name}' bestaat hier niet{hint}"),
    help=N_("verbeter de naam, of haal het veld weg."),
    why=N_("Een verschreven veld zou stil verdwijnen. Eigen velden maakt u in atlas.yml."),
)
MISSING_FIELD = Rule(
    code="A202",
    severity=Severity.ERROR,
    text=N_("hier ontbreekt het veld '{name}': {meaning}"),
    help=N_("voeg een regel toe: '{name}: …'."),
    why=N_("Zonder dit veld heeft de pagina of het onderdeel geen betekenis."),
)
EMPTY_FIELD = Rule(
    code="A203",
    severity=Severity.NOTE,
    text=N_("'{name}' is leeg en telt als niet ingevuld"),
    help=N_("vul het in, haal de regel weg, of schrijf 'onbekend' of 'geen' als u dat heeft uitgezocht."),
    why=N_("Niet ingevuld, onbekend en geen zijn drie verschillende antwoorden. De site toont ze verschillend."),
)
EMPTY_ITEM = Rule(
    code="A221",
    severity=Severity.NOTE,
    text=N_("een onderdeel van '{name}' is leeg en telt niet mee"),
    help=N_("vul het in, of haal de regel weg."),
    why=N_("Een leeg onderdeel is vaak een regel die iemand nog wilde invullen."),
)
WRONG_SHAPE = Rule(
    code="A204",
    severity=Severity.ERROR,
    text=N_("bij '{name}' hoort {wanted}, maar hier staat {found}"),
    help=N_("schrijf het anders; zet een tekst waarin een dubbele punt staat tussen aanhalingstekens."),
    why=N_("Elk veld heeft een vaste vorm, zodat de site weet hoe ze de waarde moet tonen."),
)
SEVERAL_LINES = Rule(
    code="A205",
    severity=Severity.ERROR,
    text=N_("'{name}' past op één regel, maar hier staan er meer"),
    help=N_("maak er één regel van; langere tekst hoort onder de velden."),
    why=N_("Dit veld komt in lijsten, kaarten en knoppen, waar plaats is voor één regel."),
)
BAD_DATE = Rule(
    code="A206",
    severity=Severity.ERROR,
    text=N_("'{word}' is geen datum{hint}"),
    help=N_("schrijf een jaar, maand of dag als 2023, 2023-05 of 2023-05-12."),
    why=N_("Zo is een datum nooit dubbelzinnig, en hoeft niemand een dag te verzinnen die niet bekend is."),
)
BAD_NUMBER = Rule(
    code="A207",
    severity=Severity.ERROR,
    text=N_("'{word}' is geen getal"),
    help=N_("schrijf een getal als 2 of 0,4, of een schatting van laag naar hoog als 1-2."),
    why=N_("Met dit getal wordt gerekend."),
)
BAD_WHOLE = Rule(
    code="A208",
    severity=Severity.ERROR,
    text=N_("'{word}' is geen heel getal"),
    help=N_("schrijf alleen cijfers, zoals 12."),
    why=N_("Met dit getal wordt geteld."),
)
BAD_CHOICE = Rule(
    code="A209",
    severity=Severity.ERROR,
    text=N_("'{word}' kan niet bij '{name}'{hint}"),
    help=N_("kies uit: {allowed}."),
    why=N_("Met vaste woorden kan de site vergelijken, tellen en filteren."),
)
BAD_ADDRESS = Rule(
    code="A210",
    severity=Severity.ERROR,
    text=N_("'{word}' is geen webadres"),
    help=N_("schrijf het hele adres, zoals https://www.voorbeeld.nl/pagina."),
    why=N_("Alleen adressen met http of https zijn veilig om op te klikken."),
)
BAD_PATTERN = Rule(
    code="A211",
    severity=Severity.ERROR,
    text=N_("'{word}' past niet bij '{name}'"),
    help=N_("zo hoort het: {meaning}."),
    why=N_("Dit veld heeft een vaste schrijfwijze, zodat de waarde elders terug te vinden is."),
)
NO_ABSENCE = Rule(
    code="A212",
    severity=Severity.ERROR,
    text=N_("'{name}' mag niet '{word}' zijn"),
    help=N_("vul het veld in; is '{word}' echt de tekst, zet het woord dan tussen aanhalingstekens."),
    why=N_("Zonder dit veld heeft de pagina of het onderdeel geen betekenis."),
)
ABSENCE_IN_LIST = Rule(
    code="A213",
    severity=Severity.ERROR,
    text=N_("'{word}' kan geen onderdeel van de lijst '{name}' zijn"),
    help=N_("schrijf '{name}: {word}' in plaats van een lijst, of haal dit onderdeel weg."),
    why=N_("Onbekend en geen zeggen iets over het hele veld."),
)
BAD_REFERENCE = Rule(
    code="A214",
    severity=Severity.ERROR,
    text=N_("'{word}' is geen id van een pagina{hint}"),
    help=N_("schrijf de bestandsnaam zonder .md{instead}."),
    why=N_("Een verwijzing is het id van een pagina: kleine letters, cijfers en losse streepjes."),
)
NO_UNWRITTEN = Rule(
    code="A215",
    severity=Severity.ERROR,
    text=N_("bij '{name}' kan geen partij zonder pagina staan"),
    help=N_("maak eerst de pagina en schrijf hier het id."),
    why=N_("Hier is alleen een verwijzing naar een bestaande pagina zinvol."),
)
NO_NAME = Rule(
    code="A216",
    severity=Severity.ERROR,
    text=N_("achter het vraagteken staat geen naam"),
    help=N_('schrijf de naam erachter: "? Stichting De Linde".'),
    why=N_("Een partij zonder pagina moet een naam hebben, anders is niet te zien wie het is."),
)
HTML_IN_TEXT = Rule(
    code="A217",
    severity=Severity.WARNING,
    text=N_("'{tag}' wordt niet opgemaakt: de lezer ziet deze tekens"),
    help=N_("haal de HTML weg; opmaak kan in de tekst onder de velden."),
    why=N_("Velden zijn gewone tekst, die ook in zoekresultaten en exports komt."),
)
NOT_A_FIELD = Rule(
    code="A218",
    severity=Severity.ERROR,
    text=N_("'{word}' is geen veld van deze pagina{hint}"),
    help=N_("noem hier alleen namen van velden van deze soort pagina."),
    why=N_("De site zet een opmerking naast het veld dat hier staat."),
)
BAD_FORMER_ID = Rule(
    code="A219",
    severity=Severity.ERROR,
    text=N_("'{word}' kan geen oud id zijn{hint}"),
    help=N_("schrijf de oude bestandsnaam zonder .md: kleine letters, cijfers en losse streepjes."),
    why=N_("Op het adres van het oude id komt een verwijspagina."),
)
BRACKETS = Rule(
    code="A220",
    severity=Severity.ERROR,
    text=N_("in de velden staat een verwijzing zonder haken"),
    help=N_("schrijf alleen het id: {id}."),
    why=N_("Haken horen bij verwijzingen in de tekst. In de velden maken ze een lijst in een lijst."),
)
MARKUP_IN_FIELD = Rule(
    code="A222",
    severity=Severity.WARNING,
    text=N_("opmaak werkt niet in het veld '{name}': de lezer ziet {mark}"),
    help=N_("schrijf gewone woorden; een verwijzing of vette tekst kan in de tekst onder de velden."),
    why=N_("Velden zijn gewone tekst, die ook in zoekresultaten en exports komt."),
)
SEVERAL_IN_ONE = Rule(
    code="A223",
    severity=Severity.NOTE,
    text=N_("bij '{name}' staat één waarde met een {sign} erin"),
    help=N_("zijn het er meer, schrijf ze dan als lijst: {line}"),
    why=N_("Een lijst staat tussen rechte haken, of elke waarde op een eigen regel met een streepje."),
)
BLOCK_IN_FIELD = Rule(
    code="A224",
    severity=Severity.ERROR,
    text=N_("':::' werkt niet in het veld '{name}': deze tekst zou openbaar zijn"),
    help=N_("zet wat intern is in de tekst onder de velden, in een blok '::: intern', of haal het weg."),
    why=N_("Alleen in de tekst van een pagina kan een blok intern zijn. In een veld verbergt ::: niets."),
)
EMPTY_VISIBILITY = Rule(
    code="A225",
    severity=Severity.ERROR,
    text=N_("'zichtbaarheid' zegt hier niets: zo is niet te zeggen wie deze tekst mag zien"),
    help=N_("schrijf erachter: openbaar, intern of concept; of haal de regel weg als iedereen het mag zien."),
    why=N_("Wie het veld neerzet, wil meestal iets verbergen. Leeg laten zou het openbaar maken."),
)
SEVERAL_IN_REFERENCE = Rule(
    code="A226",
    severity=Severity.ERROR,
    text=N_("bij '{name}' staan er meer in één waarde: '{word}'"),
    help=N_("schrijf ze als lijst: {line}"),
    why=N_("Een lijst staat tussen rechte haken, of elke waarde op een eigen regel met een streepje."),
)
BULLET = Rule(
    code="A227",
    severity=Severity.WARNING,
    text=N_("bij '{name}' maakt '{sign}' ({code}) geen lijst"),
    help=N_("schrijf ze als lijst: {line}"),
    why=N_("Een tekstverwerker maakt van een streepje een ander teken. Alleen een gewoon streepje begint een deel."),
)
NOT_ON_ONE_LINE = Rule(
    code="A228",
    severity=Severity.NOTE,
    text=N_("bij '{name}' staat één waarde op meer regels"),
    help=N_("zijn het er meer, schrijf ze dan als lijst: {line}"),
    why=N_("Zonder streepjes of haken leest YAML de regels als één tekst."),
)
TEXT_AS_LIST = Rule(
    code="A229",
    severity=Severity.ERROR,
    text=N_("bij '{name}' hoort tekst, maar tussen rechte haken staat een lijst"),
    help=N_("schrijf de regel zo: {line}"),
    why=N_("Een [ vooraan begint in YAML een lijst. Tussen aanhalingstekens is het gewone tekst."),
)
