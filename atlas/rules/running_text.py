"""A14x and A15x: what can be wrong with the running text of a page, below its fields."""

from atlas.diagnostics import Rule, Severity
from atlas.texts import N_

UNCLOSED_BLOCK = Rule(
    code="A140",
    severity=Severity.ERROR,
    text=N_("dit blok wordt niet gesloten; alles hierna blijft verborgen"),
    help=N_("zet onder het blok een regel met alleen :::."),
    why=N_("Wat intern is, mag nooit per ongeluk openbaar worden. Daarom verbergt een open blok de rest."),
)
STRAY_CLOSING = Rule(
    code="A141",
    severity=Severity.ERROR,
    text=N_("hier wordt een blok gesloten dat niet open is"),
    help=N_("haal deze regel weg, of zet boven het interne deel een regel met '::: intern'."),
    why=N_("Een losse sluiting betekent vaak dat het begin is weggevallen, en dan staat er iets interns open."),
)
UNKNOWN_BLOCK = Rule(
    code="A142",
    severity=Severity.ERROR,
    text=N_("het blok '{name}' bestaat niet{hint}"),
    help=N_("schrijf '::: intern'; alleen dat blok bestaat."),
    why=N_("Een verschreven blok zou anders openbaar worden."),
)
MARKER_IN_LINE = Rule(
    code="A143",
    severity=Severity.ERROR,
    text=N_("':::' staat hier midden in een regel"),
    help=N_("zet ':::' of '::: intern' op een eigen regel, zonder andere tekst."),
    why=N_("Alleen op een eigen regel begint of eindigt een blok. Anders zou interne tekst openbaar worden."),
)
OPEN_BRACKETS = Rule(
    code="A145",
    severity=Severity.WARNING,
    text=N_("deze verwijzing wordt op deze regel niet gesloten"),
    help=N_("zet ]] achter het id, of zet de tekst tussen `backticks` als het geen verwijzing is."),
    why=N_("Zonder de haken aan het eind ziet de lezer '[[' in plaats van een link."),
)
TOO_MUCH_MARKUP = Rule(
    code="A146",
    severity=Severity.ERROR,
    text=N_("deze tekst heeft te veel tekens voor opmaak: '{sign}' staat er te vaak ({n} keer)"),
    help=N_("splits de pagina, of haal weg wat er per ongeluk staat."),
    why=N_("Geen mens schrijft zoveel opmaak op één pagina. Zonder grens kan één pagina de site urenlang ophouden."),
)
TOO_FAR_IN = Rule(
    code="A148",
    severity=Severity.ERROR,
    text=N_("deze regel springt te ver in: meer dan {limit} spaties"),
    help=N_("spring minder ver in; een lijst in een lijst springt vier spaties verder in."),
    why=N_("Zo diep zit geen lijst in een lijst. Het programma dat de tekst leest, zou erin vastlopen."),
)
TOO_LONG_TEXT = Rule(
    code="A147",
    severity=Severity.ERROR,
    text=N_("deze tekst is te lang: {size}, en meer dan {limit} wordt niet gelezen"),
    help=N_("splits de pagina, of zet de grote tabel ergens anders en verwijs ernaar."),
    why=N_("Een pagina is tekst van mensen. Zonder grens kan één pagina de site urenlang ophouden."),
)
TAG_SHOWN = Rule(
    code="A150",
    severity=Severity.WARNING,
    text=N_("'{tag}' wordt niet opgemaakt: de lezer ziet deze tekens"),
    help=N_("haal de HTML weg. Een beeld schrijft u als ![omschrijving](beeld.png)."),
    why=N_("Alleen HTML die opmaak geeft aan tekst komt op de site. De rest staat er zoals u het typte."),
)
TAG_NOT_CLOSED = Rule(
    code="A151",
    severity=Severity.WARNING,
    text=N_("'{tag}' heeft geen begin of geen einde: de lezer ziet deze tekens"),
    help=N_("sluit wat u opent, in dezelfde tekst: <em>woord</em>; of haal de tag weg."),
    why=N_("Een tag die open blijft, zou de rest van de pagina opslokken."),
)
DEAD_LINK = Rule(
    code="A152",
    severity=Severity.WARNING,
    text=N_("deze link werkt niet op de site: '{to}'{hint}"),
    help=N_("verwijs met [[id]] naar een pagina, of schrijf een webadres dat met https:// begint."),
    why=N_("Een adres op uw eigen computer of netwerk opent bij niemand anders."),
)
NOTE_UNKNOWN = Rule(
    code="A153",
    severity=Severity.WARNING,
    text=N_("noot {name} bestaat niet op deze pagina"),
    help=N_("schrijf de noot ergens onderaan: [^{name}]: tekst van de noot."),
    why=N_("Zonder noot ziet de lezer alleen de haken."),
)
NOTE_TWICE = Rule(
    code="A154",
    severity=Severity.WARNING,
    text=N_("noot {name} staat hier voor de tweede keer"),
    help=N_("geef een van beide een ander nummer, of haal er een weg."),
    why=N_("Van twee noten met hetzelfde nummer ziet de lezer er maar een."),
)
NOTE_UNUSED = Rule(
    code="A155",
    severity=Severity.WARNING,
    text=N_("naar noot {name} verwijst niets op deze pagina"),
    help=N_("zet [^{name}] in de tekst waar de noot bij hoort, of haal de noot weg."),
    why=N_("Een noot waar niets naar verwijst, komt niet op de site, net als in het voorbeeld van GitHub."),
)
NOTE_ACROSS = Rule(
    code="A156",
    severity=Severity.ERROR,
    text=N_("noot {name} staat deels in een intern blok en deels daarbuiten"),
    help=N_("zet de verwijzing en de noot samen binnen het blok, of samen daarbuiten."),
    why=N_("Anders is in de openbare uitgave de helft weg, of staat er iets interns."),
)
CODE_NOT_CLOSED = Rule(
    code="A157",
    severity=Severity.ERROR,
    text=N_("deze code wordt niet gesloten"),
    help=N_("zet onder de code een regel met dezelfde tekens: {fence}; of haal deze regel weg."),
    why=N_("In het voorbeeld van GitHub en GitLab is dan de hele rest van de pagina code."),
)
NO_SUCH_HEADING = Rule(
    code="A158",
    severity=Severity.WARNING,
    text=N_("op deze pagina staat geen kop voor '{to}'{hint}"),
    help=N_(
        "schrijf na # de woorden van een kop die er staat, in kleine letters en met streepjes; of haal de link weg."
    ),
    why=N_("Wie klikt, gaat anders nergens heen. Een kop in een intern blok telt alleen voor links in zo'n blok."),
)
