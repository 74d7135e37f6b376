"""A14x and A15x: what can be wrong with the running text of a page, below its fields."""

from atlas.diagnostics import Rule, Severity
from atlas.texts import N_

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
TAG_SHOWN = Rule(
    "A150",
    Severity.WARNING,
    N_("'{tag}' wordt niet opgemaakt: de lezer ziet deze tekens"),
    N_("haal de HTML weg. Een beeld schrijft u als ![omschrijving](beeld.png)."),
    N_("Alleen HTML die opmaak geeft aan tekst komt op de site. De rest staat er zoals u het typte."),
)
TAG_NOT_CLOSED = Rule(
    "A151",
    Severity.WARNING,
    N_("'{tag}' heeft geen begin of geen einde: de lezer ziet deze tekens"),
    N_("sluit wat u opent, in dezelfde tekst: <em>woord</em>; of haal de tag weg."),
    N_("Een tag die open blijft, zou de rest van de pagina opslokken."),
)
DEAD_LINK = Rule(
    "A152",
    Severity.WARNING,
    N_("deze link werkt niet op de site: '{to}'{hint}"),
    N_("verwijs met [[id]] naar een pagina, of schrijf een webadres dat met https:// begint."),
    N_("Een adres op uw eigen computer of netwerk opent bij niemand anders."),
)
NOTE_UNKNOWN = Rule(
    "A153",
    Severity.WARNING,
    N_("noot {name} bestaat niet op deze pagina"),
    N_("schrijf de noot ergens onderaan: [^{name}]: tekst van de noot."),
    N_("Zonder noot ziet de lezer alleen de haken."),
)
NOTE_TWICE = Rule(
    "A154",
    Severity.WARNING,
    N_("noot {name} staat hier voor de tweede keer"),
    N_("geef een van beide een ander nummer, of haal er een weg."),
    N_("Van twee noten met hetzelfde nummer ziet de lezer er maar een."),
)
NOTE_UNUSED = Rule(
    "A155",
    Severity.WARNING,
    N_("naar noot {name} verwijst niets op deze pagina"),
    N_("zet [^{name}] in de tekst waar de noot bij hoort, of haal de noot weg."),
    N_("Een noot waar niets naar verwijst, komt niet op de site, net als in het voorbeeld van GitHub."),
)
NOTE_ACROSS = Rule(
    "A156",
    Severity.ERROR,
    N_("noot {name} staat deels in een intern blok en deels daarbuiten"),
    N_("zet de verwijzing en de noot samen binnen het blok, of samen daarbuiten."),
    N_("Anders is in de openbare uitgave de helft weg, of staat er iets interns."),
)
CODE_NOT_CLOSED = Rule(
    "A157",
    Severity.ERROR,
    N_("deze code wordt niet gesloten"),
    N_("zet onder de code een regel met dezelfde tekens: {fence}; of haal deze regel weg."),
    N_("In het voorbeeld van GitHub en GitLab is dan de hele rest van de pagina code."),
)
NO_SUCH_HEADING = Rule(
    "A158",
    Severity.WARNING,
    N_("op deze pagina staat geen kop voor '{to}'{hint}"),
    N_("schrijf na # de woorden van een kop die er staat, in kleine letters en met streepjes; of haal de link weg."),
    N_("Wie klikt, gaat anders nergens heen. Een kop in een intern blok telt alleen voor links in zo'n blok."),
)
