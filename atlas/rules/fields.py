"""A2xx: what can be wrong with a field."""

from atlas.diagnostics import Rule, Severity
from atlas.texts import N_

UNKNOWN_FIELD = Rule(
    "A201",
    Severity.ERROR,
    N_("het veld '{name}' bestaat hier niet{hint}"),
    N_("verbeter de naam, of haal het veld weg."),
    N_("Een verschreven veld zou stil verdwijnen. Eigen velden maakt u in atlas.yml."),
)
MISSING_FIELD = Rule(
    "A202",
    Severity.ERROR,
    N_("hier ontbreekt het veld '{name}': {meaning}"),
    N_("voeg een regel toe: '{name}: …'."),
    N_("Zonder dit veld heeft de pagina of het onderdeel geen betekenis."),
)
EMPTY_FIELD = Rule(
    "A203",
    Severity.NOTE,
    N_("'{name}' is leeg en telt als niet ingevuld"),
    N_("vul het in, haal de regel weg, of schrijf 'onbekend' of 'geen' als u dat heeft uitgezocht."),
    N_("Niet ingevuld, onbekend en geen zijn drie verschillende antwoorden. De site toont ze verschillend."),
)
EMPTY_ITEM = Rule(
    "A221",
    Severity.NOTE,
    N_("een onderdeel van '{name}' is leeg en telt niet mee"),
    N_("vul het in, of haal de regel weg."),
    N_("Een leeg onderdeel is vaak een regel die iemand nog wilde invullen."),
)
WRONG_SHAPE = Rule(
    "A204",
    Severity.ERROR,
    N_("bij '{name}' hoort {wanted}, maar hier staat {found}"),
    N_("schrijf het anders; zet een tekst waarin een dubbele punt staat tussen aanhalingstekens."),
    N_("Elk veld heeft een vaste vorm, zodat de site weet hoe ze de waarde moet tonen."),
)
SEVERAL_LINES = Rule(
    "A205",
    Severity.ERROR,
    N_("'{name}' past op één regel, maar hier staan er meer"),
    N_("maak er één regel van; langere tekst hoort onder de velden."),
    N_("Dit veld komt in lijsten, kaarten en knoppen, waar plaats is voor één regel."),
)
BAD_DATE = Rule(
    "A206",
    Severity.ERROR,
    N_("'{word}' is geen datum{hint}"),
    N_("schrijf een jaar, maand of dag als 2023, 2023-05 of 2023-05-12."),
    N_("Zo is een datum nooit dubbelzinnig, en hoeft niemand een dag te verzinnen die niet bekend is."),
)
BAD_NUMBER = Rule(
    "A207",
    Severity.ERROR,
    N_("'{word}' is geen getal"),
    N_("schrijf een getal als 2 of 0,4, of een schatting van laag naar hoog als 1-2."),
    N_("Met dit getal wordt gerekend."),
)
BAD_WHOLE = Rule(
    "A208",
    Severity.ERROR,
    N_("'{word}' is geen heel getal"),
    N_("schrijf alleen cijfers, zoals 12."),
    N_("Met dit getal wordt geteld."),
)
BAD_CHOICE = Rule(
    "A209",
    Severity.ERROR,
    N_("'{word}' kan niet bij '{name}'{hint}"),
    N_("kies uit: {allowed}."),
    N_("Met vaste woorden kan de site vergelijken, tellen en filteren."),
)
BAD_ADDRESS = Rule(
    "A210",
    Severity.ERROR,
    N_("'{word}' is geen webadres"),
    N_("schrijf het hele adres, zoals https://www.voorbeeld.nl/pagina."),
    N_("Alleen adressen met http of https zijn veilig om op te klikken."),
)
BAD_PATTERN = Rule(
    "A211",
    Severity.ERROR,
    N_("'{word}' past niet bij '{name}'"),
    N_("zo hoort het: {meaning}."),
    N_("Dit veld heeft een vaste schrijfwijze, zodat de waarde elders terug te vinden is."),
)
NO_ABSENCE = Rule(
    "A212",
    Severity.ERROR,
    N_("'{name}' mag niet '{word}' zijn"),
    N_("vul het veld in; is '{word}' echt de tekst, zet het woord dan tussen aanhalingstekens."),
    N_("Zonder dit veld heeft de pagina of het onderdeel geen betekenis."),
)
ABSENCE_IN_LIST = Rule(
    "A213",
    Severity.ERROR,
    N_("'{word}' kan geen onderdeel van de lijst '{name}' zijn"),
    N_("schrijf '{name}: {word}' in plaats van een lijst, of haal dit onderdeel weg."),
    N_("Onbekend en geen zeggen iets over het hele veld."),
)
BAD_REFERENCE = Rule(
    "A214",
    Severity.ERROR,
    N_("'{word}' is geen id van een pagina{hint}"),
    N_("schrijf de bestandsnaam zonder .md{instead}."),
    N_("Een verwijzing is het id van een pagina: kleine letters, cijfers en losse streepjes."),
)
NO_UNWRITTEN = Rule(
    "A215",
    Severity.ERROR,
    N_("bij '{name}' kan geen partij zonder pagina staan"),
    N_("maak eerst de pagina en schrijf hier het id."),
    N_("Hier is alleen een verwijzing naar een bestaande pagina zinvol."),
)
NO_NAME = Rule(
    "A216",
    Severity.ERROR,
    N_("achter het vraagteken staat geen naam"),
    N_('schrijf de naam erachter: "? Stichting De Linde".'),
    N_("Een partij zonder pagina moet een naam hebben, anders is niet te zien wie het is."),
)
HTML_IN_TEXT = Rule(
    "A217",
    Severity.WARNING,
    N_("'{tag}' wordt niet opgemaakt: de lezer ziet deze tekens"),
    N_("haal de HTML weg; opmaak kan in de tekst onder de velden."),
    N_("Velden zijn gewone tekst, die ook in zoekresultaten en exports komt."),
)
NOT_A_FIELD = Rule(
    "A218",
    Severity.ERROR,
    N_("'{word}' is geen veld van deze pagina{hint}"),
    N_("noem hier alleen namen van velden van deze soort pagina."),
    N_("De site zet een opmerking naast het veld dat hier staat."),
)
BAD_FORMER_ID = Rule(
    "A219",
    Severity.ERROR,
    N_("'{word}' kan geen oud id zijn{hint}"),
    N_("schrijf de oude bestandsnaam zonder .md: kleine letters, cijfers en losse streepjes."),
    N_("Op het adres van het oude id komt een verwijspagina."),
)
BRACKETS = Rule(
    "A220",
    Severity.ERROR,
    N_("in de velden staat een verwijzing zonder haken"),
    N_("schrijf alleen het id: {id}."),
    N_("Haken horen bij verwijzingen in de tekst. In de velden maken ze een lijst in een lijst."),
)
MARKUP_IN_FIELD = Rule(
    "A222",
    Severity.WARNING,
    N_("opmaak werkt niet in het veld '{name}': de lezer ziet {mark}"),
    N_("schrijf gewone woorden; een verwijzing of vette tekst kan in de tekst onder de velden."),
    N_("Velden zijn gewone tekst, die ook in zoekresultaten en exports komt."),
)
SEVERAL_IN_ONE = Rule(
    "A223",
    Severity.NOTE,
    N_("bij '{name}' staat één waarde met een {sign} erin"),
    N_("zijn het er meer, schrijf ze dan als lijst: {line}"),
    N_("Een lijst staat tussen rechte haken, of elke waarde op een eigen regel met een streepje."),
)
BLOCK_IN_FIELD = Rule(
    "A224",
    Severity.ERROR,
    N_("':::' werkt niet in het veld '{name}': deze tekst zou openbaar zijn"),
    N_("zet wat intern is in de tekst onder de velden, in een blok '::: intern', of haal het weg."),
    N_("Alleen in de tekst van een pagina kan een blok intern zijn. In een veld verbergt ::: niets."),
)
EMPTY_VISIBILITY = Rule(
    "A225",
    Severity.ERROR,
    N_("'zichtbaarheid' zegt hier niets: zo is niet te zeggen wie deze tekst mag zien"),
    N_("schrijf erachter: openbaar, intern of concept; of haal de regel weg als iedereen het mag zien."),
    N_("Wie het veld neerzet, wil meestal iets verbergen. Leeg laten zou het openbaar maken."),
)
SEVERAL_IN_REFERENCE = Rule(
    "A226",
    Severity.ERROR,
    N_("bij '{name}' staan er meer in één waarde: '{word}'"),
    N_("schrijf ze als lijst: {line}"),
    N_("Een lijst staat tussen rechte haken, of elke waarde op een eigen regel met een streepje."),
)
BULLET = Rule(
    "A227",
    Severity.WARNING,
    N_("bij '{name}' maakt '{sign}' ({code}) geen lijst"),
    N_("schrijf ze als lijst: {line}"),
    N_("Een tekstverwerker maakt van een streepje een ander teken. Alleen een gewoon streepje begint een deel."),
)
NOT_ON_ONE_LINE = Rule(
    "A228",
    Severity.NOTE,
    N_("bij '{name}' staat één waarde op meer regels"),
    N_("zijn het er meer, schrijf ze dan als lijst: {line}"),
    N_("Zonder streepjes of haken leest YAML de regels als één tekst."),
)
TEXT_AS_LIST = Rule(
    "A229",
    Severity.ERROR,
    N_("bij '{name}' hoort tekst, maar tussen rechte haken staat een lijst"),
    N_("schrijf de regel zo: {line}"),
    N_("Een [ vooraan begint in YAML een lijst. Tussen aanhalingstekens is het gewone tekst."),
)
