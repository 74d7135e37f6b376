"""Every rule: code, severity, wording, help and why. Codes are stable and never reused.

A1xx reading, A2xx fields and settings, A3xx references, A4xx structure, A5xx pictures and templates, A6xx
privacy and safety. A rule that is added here needs an example that triggers it in `tests/rules`.
"""

from atlas.diagnostics import Rule, Severity
from atlas.texts import N_

# A1xx: reading ----------------------------------------------------------------------------------------------

NOT_UTF8 = Rule(
    "A101",
    Severity.ERROR,
    N_("hier staan tekens die niet te lezen zijn"),
    N_("bewaar het bestand opnieuw als UTF-8; kies dat in uw tekstprogramma bij opslaan."),
    N_("Een atlas is geschreven in UTF-8. In een andere codering worden letters als é en ë onleesbaar."),
)
CONTROL_CHARACTER = Rule(
    "A102",
    Severity.ERROR,
    N_("hier staat een onzichtbaar teken ({name}); in dit bestand {number} keer"),
    N_("haal het teken weg; typ de regel opnieuw als u het niet ziet."),
    N_("Zulke tekens komen mee met plakken. Niemand ziet ze, maar browsers en zoekmachines wel."),
)
TOO_LARGE = Rule(
    "A103",
    Severity.ERROR,
    N_("dit bestand is te groot: {size} MB, en meer dan {limit} MB wordt niet gelezen"),
    N_("splits de pagina, of zet de grote tabel of het beeld ergens anders en verwijs ernaar."),
    N_("Een pagina is tekst van mensen. Een heel groot bestand is een vergissing en maakt alles traag."),
)
LINK_NOT_FOLLOWED = Rule(
    "A104",
    Severity.ERROR,
    N_("dit is een snelkoppeling (symlink) die niet wordt gevolgd"),
    N_("zet het bestand zelf in de map; een snelkoppeling naar een map of naar buiten kan niet."),
    N_("Zo komt er nooit iets op de site van buiten de map met inhoud."),
)
UNKNOWN_FOLDER = Rule(
    "A105",
    Severity.ERROR,
    N_("de map '{folder}' hoort bij geen enkele soort pagina{hint}"),
    N_("gebruik een van deze mappen: {allowed}."),
    N_("De map zegt wat voor pagina het is. In een onbekende map zouden pagina's stil verdwijnen."),
)
STRAY_PAGE = Rule(
    "A106",
    Severity.ERROR,
    N_("deze pagina staat niet in de map van een soort"),
    N_("zet het bestand in een van deze mappen: {allowed}."),
    N_("De map zegt wat voor pagina het is. Zonder map kan de pagina niet op de site."),
)
STRAY_FILE = Rule(
    "A107",
    Severity.WARNING,
    N_("dit bestand hoort niet bij de atlas en wordt niet gelezen"),
    N_("haal het weg; alleen pagina's (.md), atlas.yml en het logo horen in deze map."),
    N_("Wat niet wordt gelezen, hoort ook niet in de map: anders denkt iemand dat het op de site staat."),
)
WRONG_SUFFIX = Rule(
    "A108",
    Severity.ERROR,
    N_("de naam van een pagina eindigt op .md, en niet op {suffix}"),
    N_("noem het bestand {better}."),
    N_("Alleen bestanden die op .md eindigen worden gelezen; anders zou deze pagina stil verdwijnen."),
)
BAD_ID = Rule(
    "A109",
    Severity.ERROR,
    N_("'{id}' kan geen id zijn: een bestandsnaam heeft alleen kleine letters, cijfers en losse streepjes"),
    N_("noem het bestand {better}."),
    N_("De bestandsnaam is het id en het adres van de pagina. Zo werkt het adres op elke computer."),
)
RESERVED_ID = Rule(
    "A110",
    Severity.ERROR,
    N_("'{id}' kan geen id zijn: die naam heeft al een andere betekenis"),
    N_("kies een andere naam voor het bestand, bijvoorbeeld {better}."),
    N_("'onbekend' en 'geen' zijn waarden, 'index' is het begin van een map, Windows weigert 'con'."),
)
LONG_ID = Rule(
    "A111",
    Severity.ERROR,
    N_("dit id is te lang: {length} tekens, en {limit} is genoeg"),
    N_("kies een kortere naam voor het bestand; de titel mag wel lang zijn."),
    N_("Windows kan niet omgaan met lange paden, en een kort adres is makkelijker te delen."),
)
SAME_ID = Rule(
    "A112",
    Severity.ERROR,
    N_("het id '{id}' is al in gebruik: {other}"),
    N_("geef een van beide bestanden een andere naam; een id is uniek over alle mappen."),
    N_("Een verwijzing noemt alleen het id. Die moet dus altijd naar één pagina leiden."),
)
EMPTY_FILE = Rule(
    "A113",
    Severity.ERROR,
    N_("dit bestand is leeg"),
    N_("vul de pagina, of haal het bestand weg."),
    N_("Een leeg bestand heeft geen titel en kan geen pagina worden."),
)
NO_OPENING = Rule(
    "A114",
    Severity.ERROR,
    N_("de pagina begint niet met een regel met drie streepjes"),
    N_("zet bovenaan een regel ---, daaronder de velden zoals 'titel: …', en dan weer een regel ---."),
    N_("Tussen twee regels met drie streepjes staan de velden. Zo is te zien wat een veld is."),
)
NO_CLOSING = Rule(
    "A115",
    Severity.ERROR,
    N_("de velden worden niet afgesloten"),
    N_("zet onder het laatste veld een regel met drie streepjes: ---."),
    N_("Zonder afsluiting is niet te zien waar de velden ophouden en de tekst begint."),
)
TAB = Rule(
    "A120",
    Severity.ERROR,
    N_("deze regel springt in met een tab"),
    N_("gebruik spaties om in te springen, twee per stap."),
    N_("Een tab is in elk programma anders breed. Daarom telt YAML alleen spaties."),
)
SAME_KEY = Rule(
    "A121",
    Severity.ERROR,
    N_("het veld '{name}' staat hier voor de tweede keer; eerder op regel {line}"),
    N_("haal een van beide weg, of voeg de waarden samen."),
    N_("Anders wint stilletjes één van beide, en niemand ziet welke."),
)
SYNTAX = Rule(
    "A122",
    Severity.ERROR,
    N_("de velden zijn hier niet te lezen: {what}"),
    N_("{cure}"),
    N_("De velden staan in YAML. Eén teken kan de betekenis veranderen; daarom wordt er niet geraden."),
)
TAG = Rule(
    "A123",
    Severity.ERROR,
    N_("een waarde mag niet beginnen met een uitroepteken: '{tag}'"),
    N_("hoort het uitroepteken bij de tekst, zet de tekst dan tussen aanhalingstekens."),
    N_("Een uitroepteken is in YAML een opdracht aan de computer. Een atlas voert geen opdrachten uit."),
)
UNKNOWN_ALIAS = Rule(
    "A124",
    Severity.ERROR,
    N_("'*{name}' verwijst naar iets wat er niet is"),
    N_("hoort het sterretje bij de tekst, zet de tekst dan tussen aanhalingstekens."),
    N_("Een sterretje vooraan herhaalt in YAML een eerdere waarde. Een waarde kan zichzelf niet herhalen."),
)
TOO_DEEP = Rule(
    "A125",
    Severity.ERROR,
    N_("de velden zitten hier te diep in elkaar: meer dan {limit} lagen"),
    N_("haal haken weg die hier niet horen, of spring minder ver in."),
    N_("Geen enkel veld heeft zoveel lagen nodig; dit is een vergissing of een aanval."),
)
TOO_MANY = Rule(
    "A126",
    Severity.ERROR,
    N_("de velden hebben hier te veel waarden: meer dan {limit}"),
    N_("haal herhalingen (*naam) weg, of splits de pagina."),
    N_("Met herhalingen kan een klein bestand het geheugen vullen. Daarom is er een grens."),
)
KEY_NOT_TEXT = Rule(
    "A127",
    Severity.ERROR,
    N_("de naam van een veld is hier geen tekst"),
    N_("schrijf de naam van een veld als gewoon woord, gevolgd door een dubbele punt."),
    N_("Een veld heeft een naam. Een lijst of een groep kan geen naam zijn."),
)
NOT_FIELDS = Rule(
    "A128",
    Severity.ERROR,
    N_("hier horen velden te staan, maar hier staat {found}"),
    N_("schrijf elk veld als 'naam: waarde', op een eigen regel."),
    N_("Zonder namen is niet te zien wat een waarde betekent."),
)
UNQUOTED_PARTY = Rule(
    "A129",
    Severity.ERROR,
    N_("een vraagteken vooraan kan hier niet zonder aanhalingstekens"),
    N_('schrijf een partij zonder pagina tussen aanhalingstekens: "? Stichting De Linde".'),
    N_("Een vraagteken met een spatie heeft in YAML een eigen betekenis."),
)
UNCLOSED_BLOCK = Rule(
    "A140",
    Severity.ERROR,
    N_("dit blok wordt niet gesloten; alles hierna blijft verborgen"),
    N_("zet onder het blok een regel met alleen :::."),
    N_("Wat intern is, mag nooit per ongeluk openbaar worden. Daarom verbergt een open blok de rest."),
)
STRAY_CLOSING = Rule(
    "A141",
    Severity.ERROR,
    N_("hier wordt een blok gesloten dat niet open is"),
    N_("haal deze regel weg, of zet boven het interne deel een regel met '::: intern'."),
    N_("Een losse sluiting betekent vaak dat het begin is weggevallen, en dan staat er iets interns open."),
)
UNKNOWN_BLOCK = Rule(
    "A142",
    Severity.ERROR,
    N_("het blok '{name}' bestaat niet{hint}"),
    N_("schrijf '::: intern'; alleen dat blok bestaat."),
    N_("Een verschreven blok zou anders openbaar worden."),
)
MARKER_IN_LINE = Rule(
    "A143",
    Severity.ERROR,
    N_("':::' staat hier midden in een regel"),
    N_("zet ':::' of '::: intern' op een eigen regel, zonder andere tekst."),
    N_("Alleen op een eigen regel begint of eindigt een blok. Anders zou interne tekst openbaar worden."),
)
OPEN_BRACKETS = Rule(
    "A145",
    Severity.WARNING,
    N_("deze verwijzing wordt op deze regel niet gesloten"),
    N_("zet ]] achter het id, of zet de tekst tussen `backticks` als het geen verwijzing is."),
    N_("Zonder de haken aan het eind ziet de lezer '[[' in plaats van een link."),
)
TOO_MUCH_MARKUP = Rule(
    "A146",
    Severity.ERROR,
    N_("deze tekst heeft te veel tekens voor opmaak: '{sign}' staat er te vaak ({n} keer)"),
    N_("splits de pagina, of haal weg wat er per ongeluk staat."),
    N_("Geen mens schrijft zoveel opmaak op één pagina. Zonder grens kan één pagina de site urenlang ophouden."),
)
TOO_FAR_IN = Rule(
    "A148",
    Severity.ERROR,
    N_("deze regel springt te ver in: meer dan {limit} spaties"),
    N_("spring minder ver in; een lijst in een lijst springt vier spaties verder in."),
    N_("Zo diep zit geen lijst in een lijst. Het programma dat de tekst leest, zou erin vastlopen."),
)
TOO_LONG_TEXT = Rule(
    "A147",
    Severity.ERROR,
    N_("deze tekst is te lang: {size}, en meer dan {limit} wordt niet gelezen"),
    N_("splits de pagina, of zet de grote tabel ergens anders en verwijs ernaar."),
    N_("Een pagina is tekst van mensen. Zonder grens kan één pagina de site urenlang ophouden."),
)

# A2xx: fields -----------------------------------------------------------------------------------------------

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

# A25x: settings ---------------------------------------------------------------------------------------------

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

# A3xx: references -------------------------------------------------------------------------------------------

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

# A4xx: structure --------------------------------------------------------------------------------------------

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

# A5xx: pictures and templates -------------------------------------------------------------------------------

WEAK_COLOUR = Rule(
    "A501",
    Severity.WARNING,
    N_("'{text}' op '{ground}' heeft een contrast van {ratio}, en nodig is {needed}"),
    N_("kies een kleur die er meer van verschilt{example}."),
    N_("Met te weinig contrast kunnen veel mensen de site niet lezen. De wet vraagt dit (WCAG 2.1 AA)."),
)

# A6xx: privacy and safety -----------------------------------------------------------------------------------

NAME_WITHOUT_GROUND = Rule(
    "A601",
    Severity.WARNING,
    N_("de naam blijft weg uit de openbare uitgave: een geldige grondslag ontbreekt"),
    N_("vul 'grondslag', 'grondslag-datum' en een 'herzien-voor' in de toekomst in, of haal de naam weg."),
    N_("Een naam van een persoon mag alleen openbaar met een grondslag, een datum en een moment om opnieuw te kijken."),
)
LINK_TO_INTERNAL = Rule(
    "A602",
    Severity.ERROR,
    N_("deze tekst verwijst naar '{id}', een pagina die in deze uitgave niet voorkomt"),
    N_("haal de verwijzing weg, of zet de tekst in een blok '::: intern'."),
    N_("De openbare uitgave mag niets laten zien van wat intern is."),
)
LIST_LOSES_ITEM = Rule(
    "A603",
    Severity.WARNING,
    N_("de lijst is 'volledig', maar in deze uitgave valt er {n} weg; daar staat nu 'deels'"),
    N_("schrijf zelf 'deels', of maak de deelnemer openbaar."),
    N_("Een lijst waar iets uit weg is, is voor lezers niet volledig."),
)
MAIL_OF_PERSON = Rule(
    "A604",
    Severity.WARNING,
    N_("hier staat een e-mailadres dat van één persoon kan zijn: {word}"),
    N_("gebruik een algemeen adres en zet dat bij 'contact', of maak dit deel intern."),
    N_("Een adres van een persoon is een persoonsgegeven. Een algemeen adres blijft ook langer goed."),
)
PHONE_OF_PERSON = Rule(
    "A605",
    Severity.WARNING,
    N_("hier staat een telefoonnummer dat van één persoon kan zijn: {word}"),
    N_("zet een algemeen nummer bij 'contact', of maak dit deel intern."),
    N_("Een nummer van een persoon is een persoonsgegeven. Wie weggaat, blijft anders bereikbaar voor iedereen."),
)
NAME_OF_PERSON = Rule(
    "A606",
    Severity.WARNING,
    N_("hier lijkt een persoon bij naam genoemd: {word}"),
    N_("schrijf de functie in plaats van de naam, of maak dit deel intern."),
    N_("Een naam mag alleen openbaar met een grondslag. Daarvoor is het veld 'naam' van een grenswerker."),
)

RULES: tuple[Rule, ...] = tuple(value for value in list(globals().values()) if isinstance(value, Rule))
