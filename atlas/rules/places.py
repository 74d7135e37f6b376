"""A27x: what can be wrong with places, on a page, in the settings or in an owner's own table."""

from atlas.diagnostics import Rule, Severity
from atlas.texts import N_

UNKNOWN_PLACE = Rule(
    "A270",
    Severity.WARNING,
    N_("'{word}' bij '{name}' is geen bekende plaats{hint}"),
    N_("verbeter de naam, of maak er onder 'gebieden' in atlas.yml een gebied van."),
    N_("Met een bekende plaats kan de atlas laten zien waar iets is, en wie er in de buurt zit."),
)
NO_PLACES_FILE = Rule(
    "A271",
    Severity.ERROR,
    N_("het bestand met plaatsen '{word}' staat niet in de map met inhoud"),
    N_("zet het bestand in de map, of verbeter de naam."),
    N_("Zonder dit bestand weet de atlas niet welke plaatsen er zijn, en is er geen kaart."),
)
PLACES_COLUMN = Rule(
    "A272",
    Severity.ERROR,
    N_("in deze tabel met plaatsen ontbreekt de kolom '{name}'"),
    N_("zet de namen van de kolommen op de eerste regel: naam, kolom en rij, en zo nodig {others}."),
    N_("Elke plaats heeft een naam nodig, en een plek op de kaart."),
)
BAD_PLACE = Rule(
    "A273",
    Severity.ERROR,
    N_("deze plaats heeft geen bruikbare {name}: '{word}'"),
    N_("schrijf een naam, en bij kolom en rij een heel getal, zoals 12."),
    N_("Kolom telt halve tegels vanaf links, rij telt hele tegels vanaf boven."),
)
PLACE_TWICE = Rule(
    "A274",
    Severity.ERROR,
    N_("{name} '{word}' is al van '{other}'"),
    N_("geef een van de twee een andere naam of plek, of haal er een weg."),
    N_("Een naam wijst naar één plaats, en op één plek van de kaart past één tegel."),
)
OFF_GRID = Rule(
    "A275",
    Severity.ERROR,
    N_("de tegel van '{word}' ligt half over andere: kolom {column} past niet in rij {row}"),
    N_("tel bij kolom 1 op of trek er 1 af: van rij naar rij verspringen de tegels een halve tegel."),
    N_("Zeshoeken sluiten alleen aan als kolom en rij samen overal even zijn, of overal oneven."),
)
LOOSE_TILE = Rule(
    "A276",
    Severity.WARNING,
    N_("de tegel van '{word}' raakt geen andere tegel"),
    N_("kijk of er een plaats ontbreekt, of verbeter kolom en rij."),
    N_("Een losse tegel is vaak een tikfout. Twee tegels raken elkaar als kolom 2 scheelt, of kolom en rij elk 1."),
)
EMPTY_SPOT = Rule(
    "A277",
    Severity.NOTE,
    N_("op kolom {column}, rij {row} ontbreekt een tegel: alle zes plekken eromheen zijn bezet"),
    N_("voeg de plaats toe die daar hoort; ligt er water of ander land, laat het dan zo."),
    N_("Een gat midden op de kaart is vaak een vergeten plaats."),
)
REGION_PLACE = Rule(
    "A278",
    Severity.ERROR,
    N_("'{word}' is geen plaats met een tegel{hint}"),
    N_("verbeter de naam; een gebied bestaat uit plaatsen van de kaart."),
    N_("Een onbekende naam zou stil uit het gebied verdwijnen."),
)
REGION_OF_NOTHING = Rule(
    "A279",
    Severity.ERROR,
    N_("van het gebied '{word}' is niet gezegd welke plaatsen erin liggen"),
    N_("voeg 'plaatsen: [naam, naam]' toe, of 'coalitie: id' van de coalitie waarvan de gemeenten het gebied zijn."),
    N_("Een gebied op de kaart is een lijst van plaatsen."),
)
