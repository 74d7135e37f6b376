"""A6xx: what may show what is not for everyone."""

from atlas.diagnostics import Rule, Severity
from atlas.texts import N_

NAME_WITHOUT_GROUND = Rule(
    code="A601",
    severity=Severity.WARNING,
    text=N_("de naam blijft weg uit de openbare uitgave: een geldige grondslag ontbreekt"),
    help=N_("vul 'grondslag', 'grondslag-datum' en een 'herzien-voor' in de toekomst in, of haal de naam weg."),
    why=N_(
        "Een naam van een persoon mag alleen openbaar met een grondslag, een datum en een moment om opnieuw te kijken."
    ),
)
LINK_TO_INTERNAL = Rule(
    code="A602",
    severity=Severity.ERROR,
    text=N_("deze tekst verwijst naar '{id}', een pagina die in deze uitgave niet voorkomt"),
    help=N_("haal de verwijzing weg, of zet de tekst in een blok '::: intern'."),
    why=N_("De openbare uitgave mag niets laten zien van wat intern is."),
)
LIST_LOSES_ITEM = Rule(
    code="A603",
    severity=Severity.WARNING,
    text=N_("de lijst is 'volledig', maar in deze uitgave valt er {n} weg; daar staat nu 'deels'"),
    help=N_("schrijf zelf 'deels', of maak de deelnemer openbaar."),
    why=N_("Een lijst waar iets uit weg is, is voor lezers niet volledig."),
)
MAIL_OF_PERSON = Rule(
    code="A604",
    severity=Severity.WARNING,
    text=N_("hier staat een e-mailadres dat van één persoon kan zijn: {word}"),
    help=N_("gebruik een algemeen adres en zet dat bij 'contact', of maak dit deel intern."),
    why=N_("Een adres van een persoon is een persoonsgegeven. Een algemeen adres blijft ook langer goed."),
)
PHONE_OF_PERSON = Rule(
    code="A605",
    severity=Severity.WARNING,
    text=N_("hier staat een telefoonnummer dat van één persoon kan zijn: {word}"),
    help=N_("zet een algemeen nummer bij 'contact', of maak dit deel intern."),
    why=N_("Een nummer van een persoon is een persoonsgegeven. Wie weggaat, blijft anders bereikbaar voor iedereen."),
)
NAME_OF_PERSON = Rule(
    code="A606",
    severity=Severity.WARNING,
    text=N_("hier lijkt een persoon bij naam genoemd: {word}"),
    help=N_("schrijf de functie in plaats van de naam, of maak dit deel intern."),
    why=N_("Een naam mag alleen openbaar met een grondslag. Daarvoor is het veld 'naam' van een grenswerker."),
)
