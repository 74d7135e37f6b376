"""A1xx: what can be wrong with a file, before its fields are looked at."""

from atlas.diagnostics import Rule, Severity
from atlas.texts import N_

NOT_UTF8 = Rule(
    code="A101",
    severity=Severity.ERROR,
    text=N_("hier staan tekens die niet te lezen zijn"),
    help=N_("bewaar het bestand opnieuw als UTF-8; kies dat in uw tekstprogramma bij opslaan."),
    why=N_("Een atlas is geschreven in UTF-8. In een andere codering worden letters als é en ë onleesbaar."),
)
CONTROL_CHARACTER = Rule(
    code="A102",
    severity=Severity.ERROR,
    text=N_("hier staat een onzichtbaar teken ({name}); in dit bestand {number} keer"),
    help=N_("haal het teken weg; typ de regel opnieuw als u het niet ziet."),
    why=N_("Zulke tekens komen mee met plakken. Niemand ziet ze, maar browsers en zoekmachines wel."),
)
UNSEEN_CHARACTER = Rule(
    code="A117",
    severity=Severity.WARNING,
    text=N_("hier staat een teken dat u niet ziet ({name}); in dit bestand {number} keer"),
    help=N_("haal het weg of typ een gewone spatie; typ het woord opnieuw als u het niet ziet."),
    why=N_("Zulke tekens komen mee met plakken. Een naam met zo'n teken lijkt hetzelfde en is het niet."),
)
LOOK_ALIKE = Rule(
    code="A118",
    severity=Severity.WARNING,
    text=N_("in '{word}' staat een teken dat op een gewoon teken lijkt en het niet is: {name}"),
    help=N_("typ het woord opnieuw: {better}."),
    why=N_("Wie het woord zoekt, vindt het niet, en een naam met zo'n teken is een andere naam."),
)
MERGE_CONFLICT = Rule(
    code="A119",
    severity=Severity.ERROR,
    text=N_("hier staan twee versies van dezelfde tekst: een conflict bij het samenvoegen ('{marker}')"),
    help=N_("kies wat er moet staan, en haal de regels met <<<<<<<, ======= en >>>>>>> weg."),
    why=N_("Git zet deze regels neer als twee mensen dezelfde regels wijzigden. Anders staan beide op de site."),
)
TOO_LARGE = Rule(
    code="A103",
    severity=Severity.ERROR,
    text=N_("dit bestand is te groot: {size} MB, en meer dan {limit} MB wordt niet gelezen"),
    help=N_("splits de pagina, of zet de grote tabel of het beeld ergens anders en verwijs ernaar."),
    why=N_("Een pagina is tekst van mensen. Een heel groot bestand is een vergissing en maakt alles traag."),
)
LINK_NOT_FOLLOWED = Rule(
    code="A104",
    severity=Severity.ERROR,
    text=N_("dit is een snelkoppeling (symlink) die niet wordt gevolgd"),
    help=N_("zet het bestand zelf in de map; een snelkoppeling naar een map of naar buiten kan niet."),
    why=N_("Zo komt er nooit iets op de site van buiten de map met inhoud."),
)
UNKNOWN_FOLDER = Rule(
    code="A105",
    severity=Severity.ERROR,
    text=N_("de map '{folder}' hoort bij geen enkele soort pagina{hint}"),
    help=N_("gebruik een van deze mappen: {allowed}."),
    why=N_("De map zegt wat voor pagina het is. In een onbekende map zouden pagina's stil verdwijnen."),
)
STRAY_PAGE = Rule(
    code="A106",
    severity=Severity.ERROR,
    text=N_("deze pagina staat niet in de map van een soort"),
    help=N_("zet het bestand in een van deze mappen: {allowed}."),
    why=N_("De map zegt wat voor pagina het is. Zonder map kan de pagina niet op de site."),
)
STRAY_FILE = Rule(
    code="A107",
    severity=Severity.WARNING,
    text=N_("dit bestand hoort niet bij de atlas en wordt niet gelezen"),
    help=N_("haal het weg; alleen pagina's (.md), atlas.yml, het logo en een tabel met plaatsen horen in deze map."),
    why=N_("Wat niet wordt gelezen, hoort ook niet in de map: anders denkt iemand dat het op de site staat."),
)
WRONG_SUFFIX = Rule(
    code="A108",
    severity=Severity.ERROR,
    text=N_("de naam van een pagina eindigt op .md, en niet op {suffix}"),
    help=N_("noem het bestand {better}."),
    why=N_("Alleen bestanden die op .md eindigen worden gelezen; anders zou deze pagina stil verdwijnen."),
)
BAD_ID = Rule(
    code="A109",
    severity=Severity.ERROR,
    text=N_("'{id}' kan geen id zijn: een bestandsnaam heeft alleen kleine letters, cijfers en losse streepjes"),
    help=N_("noem het bestand {better}."),
    why=N_("De bestandsnaam is het id en het adres van de pagina. Zo werkt het adres op elke computer."),
)
RESERVED_ID = Rule(
    code="A110",
    severity=Severity.ERROR,
    text=N_("'{id}' kan geen id zijn: die naam heeft al een andere betekenis"),
    help=N_("kies een andere naam voor het bestand, bijvoorbeeld {better}."),
    why=N_("'onbekend' en 'geen' zijn waarden, 'index' is het begin van een map, Windows weigert 'con'."),
)
LONG_ID = Rule(
    code="A111",
    severity=Severity.ERROR,
    text=N_("dit id is te lang: {length} tekens, en {limit} is genoeg"),
    help=N_("kies een kortere naam voor het bestand; de titel mag wel lang zijn."),
    why=N_("Windows kan niet omgaan met lange paden, en een kort adres is makkelijker te delen."),
)
SAME_ID = Rule(
    code="A112",
    severity=Severity.ERROR,
    text=N_("het id '{id}' is al in gebruik: {other}"),
    help=N_("geef een van beide bestanden een andere naam; een id is uniek over alle mappen."),
    why=N_("Een verwijzing noemt alleen het id. Die moet dus altijd naar één pagina leiden."),
)
EMPTY_FILE = Rule(
    code="A113",
    severity=Severity.ERROR,
    text=N_("dit bestand is leeg"),
    help=N_("vul de pagina, of haal het bestand weg."),
    why=N_("Een leeg bestand heeft geen titel en kan geen pagina worden."),
)
NO_OPENING = Rule(
    code="A114",
    severity=Severity.ERROR,
    text=N_("de pagina begint niet met een regel met drie streepjes"),
    help=N_("zet bovenaan een regel ---, daaronder de velden zoals 'titel: …', en dan weer een regel ---."),
    why=N_("Tussen twee regels met drie streepjes staan de velden. Zo is te zien wat een veld is."),
)
NO_CLOSING = Rule(
    code="A115",
    severity=Severity.ERROR,
    text=N_("de velden worden niet afgesloten"),
    help=N_("zet onder het laatste veld een regel met drie streepjes: ---."),
    why=N_("Zonder afsluiting is niet te zien waar de velden ophouden en de tekst begint."),
)
TAB = Rule(
    code="A120",
    severity=Severity.ERROR,
    text=N_("deze regel springt in met een tab"),
    help=N_("gebruik spaties om in te springen, twee per stap."),
    why=N_("Een tab is in elk programma anders breed. Daarom telt YAML alleen spaties."),
)
SAME_KEY = Rule(
    code="A121",
    severity=Severity.ERROR,
    text=N_("het veld '{name}' staat hier voor de tweede keer; eerder op regel {line}"),
    help=N_("haal een van beide weg, of voeg de waarden samen."),
    why=N_("Anders wint stilletjes één van beide, en niemand ziet welke."),
)
SYNTAX = Rule(
    code="A122",
    severity=Severity.ERROR,
    text=N_("de velden zijn hier niet te lezen: {what}"),
    help=N_("{cure}"),
    why=N_("De velden staan in YAML. Eén teken kan de betekenis veranderen; daarom wordt er niet geraden."),
)
TAG = Rule(
    code="A123",
    severity=Severity.ERROR,
    text=N_("een waarde mag niet beginnen met een uitroepteken: '{tag}'"),
    help=N_("hoort het uitroepteken bij de tekst, schrijf de regel dan zo: {line}"),
    why=N_("Een uitroepteken is in YAML een opdracht aan de computer. Een atlas voert geen opdrachten uit."),
)
UNKNOWN_ALIAS = Rule(
    code="A124",
    severity=Severity.ERROR,
    text=N_("'*{name}' verwijst naar iets wat er niet is"),
    help=N_("hoort het sterretje bij de tekst, schrijf de regel dan zo: {line}"),
    why=N_("Een sterretje vooraan herhaalt in YAML een eerdere waarde. Een waarde kan zichzelf niet herhalen."),
)
TOO_DEEP = Rule(
    code="A125",
    severity=Severity.ERROR,
    text=N_("de velden zitten hier te diep in elkaar: meer dan {limit} lagen"),
    help=N_("haal haken weg die hier niet horen, of spring minder ver in."),
    why=N_("Geen enkel veld heeft zoveel lagen nodig; dit is een vergissing of een aanval."),
)
TOO_MANY = Rule(
    code="A126",
    severity=Severity.ERROR,
    text=N_("de velden hebben hier te veel waarden: meer dan {limit}"),
    help=N_("haal herhalingen (*naam) weg, of splits de pagina."),
    why=N_("Met herhalingen kan een klein bestand het geheugen vullen. Daarom is er een grens."),
)
KEY_NOT_TEXT = Rule(
    code="A127",
    severity=Severity.ERROR,
    text=N_("de naam van een veld is hier geen tekst"),
    help=N_("schrijf de naam van een veld als gewoon woord, gevolgd door een dubbele punt."),
    why=N_("Een veld heeft een naam. Een lijst of een groep kan geen naam zijn."),
)
NOT_FIELDS = Rule(
    code="A128",
    severity=Severity.ERROR,
    text=N_("hier horen velden te staan, maar hier staat {found}"),
    help=N_("schrijf elk veld als 'naam: waarde', op een eigen regel."),
    why=N_("Zonder namen is niet te zien wat een waarde betekent."),
)
UNQUOTED_PARTY = Rule(
    code="A129",
    severity=Severity.ERROR,
    text=N_("een vraagteken vooraan kan hier niet zonder aanhalingstekens"),
    help=N_("schrijf de regel zo: {line}"),
    why=N_("Een vraagteken met een spatie heeft in YAML een eigen betekenis."),
)
CUT_OFF = Rule(
    code="A130",
    severity=Severity.WARNING,
    text=N_("wat achter een spatie met # staat, wordt niet gelezen: '{lost}'"),
    help=N_(
        "hoort het bij de tekst, schrijf de regel dan zo: {line}. Is het een opmerking, zet die dan op een eigen regel."
    ),
    why=N_("Een # na een spatie begint in YAML een opmerking. De rest van de regel komt dan niet op de site."),
)
NAMED_VALUE = Rule(
    code="A131",
    severity=Severity.ERROR,
    text=N_("'&{name}' vooraan geeft in YAML een naam aan een waarde, en komt niet op de site"),
    help=N_("hoort het teken bij de tekst, schrijf de regel dan zo: {line}"),
    why=N_("Wat achter een & vooraan staat, verdwijnt. Een naam die nergens wordt herhaald (*naam) is een vergissing."),
)
CURLY_QUOTES = Rule(
    code="A132",
    severity=Severity.WARNING,
    text=N_("hier staan gekrulde aanhalingstekens om een waarde; die tellen niet als aanhalingstekens"),
    help=N_("typ rechte aanhalingstekens: {line}"),
    why=N_("Tekstverwerkers maken ze krullend. Dan horen ze bij de tekst, en hebben ze geen andere betekenis."),
)
ESCAPED = Rule(
    code="A133",
    severity=Severity.WARNING,
    text=N_(
        "tussen dubbele aanhalingstekens heeft een schuine streep een eigen betekenis: '{escape}' wordt een ander teken"
    ),
    help=N_("hoort de streep bij de tekst, gebruik dan enkele aanhalingstekens: {line}"),
    why=N_("Tussen dubbele aanhalingstekens maakt YAML van \\t een tab en van \\n een nieuwe regel."),
)
