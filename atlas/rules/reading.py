"""A1xx: what can be wrong with a file, before its fields are looked at."""

from atlas.diagnostics import Rule, Severity
from atlas.texts import N_

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
UNSEEN_CHARACTER = Rule(
    "A117",
    Severity.WARNING,
    N_("hier staat een teken dat u niet ziet ({name}); in dit bestand {number} keer"),
    N_("haal het weg of typ een gewone spatie; typ het woord opnieuw als u het niet ziet."),
    N_("Zulke tekens komen mee met plakken. Een naam met zo'n teken lijkt hetzelfde en is het niet."),
)
LOOK_ALIKE = Rule(
    "A118",
    Severity.WARNING,
    N_("in '{word}' staat een teken dat op een gewoon teken lijkt en het niet is: {name}"),
    N_("typ het woord opnieuw: {better}."),
    N_("Wie het woord zoekt, vindt het niet, en een naam met zo'n teken is een andere naam."),
)
MERGE_CONFLICT = Rule(
    "A119",
    Severity.ERROR,
    N_("hier staan twee versies van dezelfde tekst: een conflict bij het samenvoegen ('{marker}')"),
    N_("kies wat er moet staan, en haal de regels met <<<<<<<, ======= en >>>>>>> weg."),
    N_("Git zet deze regels neer als twee mensen dezelfde regels wijzigden. Anders staan beide op de site."),
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
    N_("haal het weg; alleen pagina's (.md), atlas.yml, het logo en een tabel met plaatsen horen in deze map."),
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
    N_("hoort het uitroepteken bij de tekst, schrijf de regel dan zo: {line}"),
    N_("Een uitroepteken is in YAML een opdracht aan de computer. Een atlas voert geen opdrachten uit."),
)
UNKNOWN_ALIAS = Rule(
    "A124",
    Severity.ERROR,
    N_("'*{name}' verwijst naar iets wat er niet is"),
    N_("hoort het sterretje bij de tekst, schrijf de regel dan zo: {line}"),
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
    N_("schrijf de regel zo: {line}"),
    N_("Een vraagteken met een spatie heeft in YAML een eigen betekenis."),
)
CUT_OFF = Rule(
    "A130",
    Severity.WARNING,
    N_("wat achter een spatie met # staat, wordt niet gelezen: '{lost}'"),
    N_(
        "hoort het bij de tekst, schrijf de regel dan zo: {line}. Is het een opmerking, zet die dan op een eigen regel."
    ),
    N_("Een # na een spatie begint in YAML een opmerking. De rest van de regel komt dan niet op de site."),
)
NAMED_VALUE = Rule(
    "A131",
    Severity.ERROR,
    N_("'&{name}' vooraan geeft in YAML een naam aan een waarde, en komt niet op de site"),
    N_("hoort het teken bij de tekst, schrijf de regel dan zo: {line}"),
    N_("Wat achter een & vooraan staat, verdwijnt. Een naam die nergens wordt herhaald (*naam) is een vergissing."),
)
CURLY_QUOTES = Rule(
    "A132",
    Severity.WARNING,
    N_("hier staan gekrulde aanhalingstekens om een waarde; die tellen niet als aanhalingstekens"),
    N_("typ rechte aanhalingstekens: {line}"),
    N_("Tekstverwerkers maken ze krullend. Dan horen ze bij de tekst, en hebben ze geen andere betekenis."),
)
ESCAPED = Rule(
    "A133",
    Severity.WARNING,
    N_(
        "tussen dubbele aanhalingstekens heeft een schuine streep een eigen betekenis: '{escape}' wordt een ander teken"
    ),
    N_("hoort de streep bij de tekst, gebruik dan enkele aanhalingstekens: {line}"),
    N_("Tussen dubbele aanhalingstekens maakt YAML van \\t een tab en van \\n een nieuwe regel."),
)
