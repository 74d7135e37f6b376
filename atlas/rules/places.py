"""A27x: what can be wrong with places, on a page, in the settings or in an owner's own table."""

from atlas.diagnostics import Rule, Severity
from atlas.texts import N_

UNKNOWN_PLACE = Rule(
    code="A270",
    severity=Severity.WARNING,
    text=N_("'{word}' bij '{name}' is geen bekende plaats{hint}"),
    help=N_("verbeter de naam, of maak er onder 'gebieden' in atlas.yml een gebied van."),
    why=N_("Met een bekende plaats kan de atlas laten zien waar iets is, en wie er in de buurt zit."),
)
NO_PLACES_FILE = Rule(
    code="A271",
    severity=Severity.ERROR,
    text=N_("het bestand met plaatsen '{word}' staat niet in de map met inhoud"),
    help=N_("zet het bestand in de map, of verbeter de naam."),
    why=N_("Zonder dit bestand weet de atlas niet welke plaatsen er zijn, en is er geen kaart."),
)
PLACES_COLUMN = Rule(
    code="A272",
    severity=Severity.ERROR,
    text=N_("in deze tabel met plaatsen ontbreekt de kolom '{name}'"),
    help=N_("zet de namen van de kolommen op de eerste regel: naam, kolom en rij, en zo nodig {others}."),
    why=N_("Elke plaats heeft een naam nodig, en een plek op de kaart."),
)
BAD_PLACE = Rule(
    code="A273",
    severity=Severity.ERROR,
    text=N_("deze plaats heeft geen bruikbare {name}: '{word}'"),
    help=N_("schrijf een naam, en bij kolom en rij een heel getal, zoals 12."),
    why=N_("Kolom telt halve tegels vanaf links, rij telt hele tegels vanaf boven."),
)
PLACE_TWICE = Rule(
    code="A274",
    severity=Severity.ERROR,
    text=N_("{name} '{word}' is al van '{other}'"),
    help=N_("geef een van de twee een andere naam of plek, of haal er een weg."),
    why=N_("Een naam wijst naar één plaats, en op één plek van de kaart past één tegel."),
)
OFF_GRID = Rule(
    code="A275",
    severity=Severity.ERROR,
    text=N_("de tegel van '{word}' ligt half over andere: kolom {column} past niet in rij {row}"),
    help=N_("tel bij kolom 1 op of trek er 1 af: van rij naar rij verspringen de tegels een halve tegel."),
    why=N_("Zeshoeken sluiten alleen aan als kolom en rij samen overal even zijn, of overal oneven."),
)
LOOSE_TILE = Rule(
    code="A276",
    severity=Severity.WARNING,
    text=N_("de tegel van '{word}' raakt geen andere tegel"),
    help=N_("kijk of er een plaats ontbreekt, of verbeter kolom en rij."),
    why=N_("Een losse tegel is vaak een tikfout. Twee tegels raken elkaar als kolom 2 scheelt, of kolom en rij elk 1."),
)
EMPTY_SPOT = Rule(
    code="A277",
    severity=Severity.NOTE,
    text=N_("op kolom {column}, rij {row} ontbreekt een tegel: alle zes plekken eromheen zijn bezet"),
    help=N_("voeg de plaats toe die daar hoort; ligt er water of ander land, laat het dan zo."),
    why=N_("Een gat midden op de kaart is vaak een vergeten plaats."),
)
REGION_PLACE = Rule(
    code="A278",
    severity=Severity.ERROR,
    text=N_("'{word}' is geen plaats met een tegel{hint}"),
    help=N_("verbeter de naam; een gebied bestaat uit plaatsen van de kaart."),
    why=N_("Een onbekende naam zou stil uit het gebied verdwijnen."),
)
REGION_OF_NOTHING = Rule(
    code="A279",
    severity=Severity.ERROR,
    text=N_("van het gebied '{word}' is niet gezegd welke plaatsen erin liggen"),
    help=N_(
        "voeg 'plaatsen: [naam, naam]' toe, of 'coalitie: id' van de coalitie waarvan de gemeenten het gebied zijn."
    ),
    why=N_("Een gebied op de kaart is een lijst van plaatsen."),
)
