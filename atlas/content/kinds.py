"""The table of kinds: every kind of page and every field, declared once.

Checking, did-you-mean, relations and their names, fact boxes and the reference documentation are read from
it. To add a field, add a line here. It must not know how a value is read (`validate`) or shown (`site`).
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from atlas.content.types import (
    Choice,
    Date,
    Field,
    Kind,
    Line,
    Many,
    Number,
    Prose,
    Record,
    Ref,
    Web,
    Whole,
)
from atlas.texts import N_

LEVELS = ("supra", "inter", "intra")
FORMS = ("formeel", "overwegend-formeel", "overwegend-informeel", "informeel")
WORLDS = ("publiek", "privaat", "particulier")
SCALES = ("wijk", "lokaal", "regionaal", "provinciaal", "landelijk", "internationaal")
LAYERS = ("gemeente", "regio", "provincie", "waterschap", "rijk", "europa")
CERTAINTIES = ("bevestigd", "afgeleid", "aangekondigd", "vermoed")
VISIBILITIES = ("openbaar", "intern", "concept")
COLOURS = ("groen", "oranje", "rood", "onbekend")
SIGNALS = (
    "niveaus",
    "vormmix",
    "kansrijke-vorm",
    "aansluiten",
    "tafels",
    "rollen",
    "capaciteit",
    "verbinders",
    "losse-paren",
    "zonder-anker",
    "geen-thuisbasis",
    "venster",
    "duidingen",
    "zetels",
    "perspectieven",
    "kennis",
)
YES_NO = Choice(("ja", "nee"))
ANY = ()
PARTIES = ("organisatie", "team", "coalitie", "grenswerker")

BETWEEN_OPGAVEN = MappingProxyType(
    {
        "deel-van": (N_("is deel van"), N_("heeft als deel")),
        "versterkt": (N_("versterkt"), N_("wordt versterkt door")),
        "schuurt-met": (N_("schuurt met"), N_("schuurt met")),
        "hangt-samen-met": (N_("hangt samen met"), N_("hangt samen met")),
    }
)
BETWEEN_COALITIONS = MappingProxyType(
    {
        "volgt-op": (N_("volgt op"), N_("is opgevolgd door")),
        "komt-voort-uit": (N_("komt voort uit"), N_("bracht voort")),
        "onderdeel-van": (N_("is onderdeel van"), N_("omvat")),
        "bouwt-voort-op": (N_("bouwt voort op"), N_("leverde bouwsteen aan")),
        "vertaalt": (N_("vertaalt"), N_("is vertaald door")),
        "voert-uit": (N_("voert uit"), N_("wordt uitgevoerd door")),
        "sluit-aan-bij": (N_("sluit aan bij"), N_("heeft als aansluiting")),
        "stemt-af-met": (N_("stemt af met"), N_("stemt af met")),
        "zelfde-gebied-als": (N_("werkt in hetzelfde gebied als"), N_("werkt in hetzelfde gebied als")),
        "verwant-aan": (N_("is verwant aan"), N_("is verwant aan")),
    }
)

SOURCE = Ref(("bron",), N_("steunt op"), N_("is bron van"), web=True)

# What every relation item may carry beside its own fields.
OF_A_RELATION = (
    Field("bron", SOURCE, N_("Bron"), N_("waar dit staat: het id van een bron, of een webadres")),
    Field("zekerheid", Choice(CERTAINTIES), N_("Zekerheid"), N_("hoe zeker dit is")),
    Field(
        "zichtbaarheid",
        Choice(VISIBILITIES[:2]),
        N_("Zichtbaarheid"),
        N_("intern: alleen in de interne uitgave"),
    ),
    Field("sinds", Date(), N_("Sinds"), N_("vanaf wanneer")),
    Field("tot", Date(), N_("Tot en met"), N_("tot en met wanneer")),
    Field("toelichting", Prose(), N_("Toelichting"), N_("een opmerking bij deze relatie")),
)


def _relations(main: Field, *others: Field) -> Many:
    """A list of relations: the page named by `main`, with what else is known of the relation."""
    return Many(Record((main, *others, *OF_A_RELATION), main.name))


def _opgaven(*others: Field, forward: str = N_("werkt aan"), backward: str = N_("wordt opgepakt door")) -> Many:
    ref = Ref(("opgave",), forward, backward)
    return _relations(Field("opgave", ref, N_("Opgave"), N_("het id van een opgave"), required=True), *others)


DUIDING = Field("duiding", Prose(), N_("Duiding"), N_("hoe deze partij de opgave omschrijft"))
BELANG = Field("belang", Prose(), N_("Belang"), N_("welk belang deze partij bij de opgave heeft"))

EVERY_KIND = (
    Field("titel", Line(), N_("Titel"), N_("de naam van de pagina, op één regel"), required=True),
    Field("samenvatting", Prose(), N_("Samenvatting"), N_("één of twee zinnen, voor kaarten en zoekresultaten")),
    Field("synoniemen", Many(Line()), N_("Ook bekend als"), N_("andere namen waarop men zoekt")),
    Field(
        "vroeger",
        Many(Line()),
        N_("Eerdere ids"),
        N_("oude ids: oude adressen en verwijzingen blijven werken"),
    ),
    Field("labels", Many(Line()), N_("Labels"), N_("vrije trefwoorden"), facet=True),
    Field(
        "zichtbaarheid",
        Choice(VISIBILITIES),
        N_("Zichtbaarheid"),
        N_("openbaar, intern, of concept (nog niet klaar)"),
    ),
    Field("bronnen", Many(SOURCE), N_("Bronnen"), N_("waar de feiten op deze pagina vandaan komen")),
    Field(
        "bevestigd",
        Record(
            (
                Field(
                    "op",
                    Date(),
                    N_("Bevestigd op"),
                    N_("wanneer iemand zei dat dit nog klopt"),
                    required=True,
                ),
                Field("door", Line(), N_("Bevestigd door"), N_("in welke functie")),
                Field("maanden", Whole(), N_("Geldig in maanden"), N_("hoeveel maanden dit geldig blijft")),
            ),
            "op",
        ),
        N_("Bevestigd"),
        N_("wanneer iemand voor het laatst zei dat dit nog klopt"),
    ),
    Field("opmerkingen", Many(Prose()), N_("Opmerkingen"), N_("opmerkingen bij de feiten op deze pagina")),
    Field("onbekend", Many(Prose()), N_("Wat we niet weten"), N_("waarvan we weten dat we het niet weten")),
    Field(
        "redactioneel",
        Many(Line()),
        N_("Oordeel van de redactie"),
        N_("velden van deze pagina die op het oordeel van de redactie rusten"),
    ),
    Field(
        "niet-signaleren",
        Many(
            Record(
                (
                    Field(
                        "signaal",
                        Choice(SIGNALS),
                        N_("Signaal"),
                        N_("de naam van het signaal"),
                        required=True,
                    ),
                    Field(
                        "met",
                        Ref(ANY, N_("weegt een vraag over"), N_("komt voor in een gewogen vraag van")),
                        N_("Met"),
                        N_("de andere pagina waarover het signaal gaat"),
                    ),
                    Field("reden", Prose(), N_("Reden"), N_("waarom de vraag al gewogen is"), required=True),
                    Field("op", Date(), N_("Op"), N_("wanneer dit is gewogen")),
                )
            )
        ),
        N_("Gewogen vragen"),
        N_("vragen die de redactie al gewogen heeft, met de reden"),
    ),
)

LIGHTS = Field(
    "lichten",
    Many(
        Record(
            (
                Field("niveau", Choice(LEVELS), N_("Niveau"), N_("op welk niveau"), required=True),
                Field("vorm", Choice(FORMS), N_("Vorm"), N_("in welke vorm van samenwerken")),
                Field(
                    "kleur",
                    Choice(COLOURS),
                    N_("Kleur"),
                    N_("staat het licht op groen?"),
                    required=True,
                    unknown_allowed=True,
                ),
                Field("reden", Prose(), N_("Reden"), N_("waarom deze kleur")),
                Field("door", Line(), N_("Door"), N_("wie dit zegt, in welke functie")),
                Field("van", Date(), N_("Van"), N_("vanaf wanneer")),
                Field("tot", Date(), N_("Tot en met"), N_("tot en met wanneer")),
                OF_A_RELATION[2],
            )
        )
    ),
    N_("Lichten"),
    N_("hoe de kansen staan per niveau en vorm, met reden en einddatum"),
)

GRADE = Choice(("laag", "midden", "hoog"))


def _voca(name: str, label: str, help_: str) -> Field:
    grade = Field("mate", GRADE, N_("Mate"), N_("laag, midden of hoog"), required=True, unknown_allowed=True)
    note = Field("toelichting", Prose(), N_("Toelichting"), N_("waaruit dat blijkt"))
    return Field(name, Record((grade, note), "mate"), label, help_)


SCALE = Field("schaal", Many(Choice(SCALES)), N_("Schaal"), N_("op welke schaal dit speelt"), facet=True)
SECTORS = Field("sectoren", Many(Line()), N_("Sectoren"), N_("welke sectoren dit raakt"), facet=True)
AREA = Field("gebied", Many(Line()), N_("Gebied"), N_("in welk gebied"), facet=True)
BEGIN = Field("begin", Date(), N_("Begin"), N_("wanneer dit begon"))
END = Field("einde", Date(), N_("Einde"), N_("wanneer dit eindigde of eindigt"))
WEBSITE = Field("website", Web(), N_("Website"), N_("een webadres"))
CONTACT = Field("contact", Line(), N_("Contact"), N_("een algemeen adres, geen naam van een persoon"))
LOGIC = Field("logica", Prose(), N_("Logica"), N_("wat hier vanzelf spreekt: de manier van kijken en werken"))
CAPACITY = Field("capaciteit", Number(), N_("Capaciteit (fte)"), N_("beschikbare fte, bijvoorbeeld 0,4 of 1-2"))
EXPERTISE = Field("expertise", Many(Line()), N_("Expertise"), N_("waar men veel van weet"))
IDENTIFICATION = Field(
    "identificatie",
    Record(
        (
            Field(
                "tooi",
                Line(r"https://identifier\.overheid\.nl/tooi/id/[a-z_]+/[a-z0-9_]+"),
                N_("TOOI"),
                N_("het adres in de waardelijsten van de overheid"),
            ),
            Field("oin", Line(r"\d{20}"), N_("OIN"), N_("twintig cijfers")),
            Field("kvk", Line(r"\d{8}"), N_("KvK"), N_("acht cijfers")),
            Field("rsin", Line(r"\d{9}"), N_("RSIN"), N_("negen cijfers")),
            Field("wikidata", Line(r"Q[1-9]\d*"), N_("Wikidata"), N_("een Q met cijfers")),
            Field(
                "roo",
                Line(r"\d+"),
                N_("Register van Overheidsorganisaties"),
                N_("het nummer in het register"),
            ),
        )
    ),
    N_("Identificatie"),
    N_("nummers in openbare registers"),
)

OPGAVE = Kind(
    "opgave",
    "opgaven",
    N_("Opgave"),
    N_("Opgaven"),
    N_("een maatschappelijk probleem of een kans die om samenwerking vraagt"),
    (
        Field("aard", Choice(("probleem", "kans")), N_("Aard"), N_("een probleem of een kans"), facet=True),
        Field("vraagstuk", Prose(), N_("Vraagstuk"), N_("hoe de opgave in het algemeen klinkt")),
        Field("gevraagde-interventie", Prose(), N_("Gevraagde interventie"), N_("wat de opgave vraagt")),
        Field("gevoeld-door", Many(Line()), N_("Gevoeld door"), N_("wie de opgave voelt")),
        Field(
            "voca",
            Record(
                (
                    _voca("veranderlijk", N_("Veranderlijk"), N_("hoe snel de omgeving verandert")),
                    _voca("onzeker", N_("Onzeker"), N_("hoe weinig zeker is")),
                    _voca("complex", N_("Complex"), N_("hoeveel met elkaar samenhangt")),
                    _voca("ambigu", N_("Ambigu"), N_("hoeveel betekenissen er zijn")),
                )
            ),
            N_("VOCA"),
            N_("hoe veranderlijk, onzeker, complex en ambigu de opgave is"),
        ),
        SCALE,
        SECTORS,
        Field(
            "relaties",
            _relations(
                Field(
                    "met",
                    Ref(("opgave",), N_("hangt samen met"), N_("hangt samen met")),
                    N_("Met"),
                    N_("het id van een andere opgave"),
                    required=True,
                ),
                Field(
                    "soort",
                    Choice(tuple(BETWEEN_OPGAVEN), BETWEEN_OPGAVEN),
                    N_("Soort"),
                    N_("hoe deze opgaven samenhangen"),
                    required=True,
                ),
            ),
            N_("Samenhang"),
            N_("hoe deze opgave met andere samenhangt"),
        ),
        Field(
            "vragen",
            Many(
                Record(
                    (
                        Field("vraag", Prose(), N_("Vraag"), N_("de open vraag"), required=True),
                        Field("eigenaar", Line(), N_("Eigenaar"), N_("wie de vraag uitzoekt, in welke functie")),
                        Field("sinds", Date(), N_("Sinds"), N_("sinds wanneer")),
                    ),
                    "vraag",
                )
            ),
            N_("Open vragen"),
            N_("vragen die nog niemand heeft beantwoord"),
        ),
        Field("oplossingsrichtingen", Many(Line()), N_("Oplossingsrichtingen"), N_("richtingen die men verkent")),
        Field(
            "in-kaart",
            Choice(("ja", "deels", "nee")),
            N_("In kaart"),
            N_("is het landschap compleet in kaart?"),
        ),
        LIGHTS,
    ),
)

COALITIE = Kind(
    "coalitie",
    "coalities",
    N_("Coalitie"),
    N_("Coalities"),
    N_("elke samenwerking: formeel of informeel, binnen, tussen of boven organisaties"),
    (
        Field(
            "opgaven",
            _opgaven(DUIDING, BELANG),
            N_("Opgaven"),
            N_("aan welke opgaven"),
            required=True,
            facet=True,
        ),
        Field("vorm", Choice(FORMS), N_("Vorm"), N_("hoe formeel men samenwerkt"), facet=True),
        Field(
            "vormkenmerken",
            Record(
                (
                    Field(
                        "sturing",
                        Choice(("hierarchie", "gelijkwaardig")),
                        N_("Sturing"),
                        N_("hoe de partijen zich verhouden"),
                    ),
                    Field(
                        "vertegenwoordiging",
                        Choice(("institutioneel", "persoonlijk")),
                        N_("Vertegenwoordiging"),
                        N_("namens een instelling, of als persoon"),
                    ),
                    Field(
                        "resultaat",
                        Choice(("vooraf", "gaandeweg")),
                        N_("Resultaat"),
                        N_("vooraf vastgelegd, of gaandeweg gevonden"),
                    ),
                    Field(
                        "verloop",
                        Choice(("planning", "organisch")),
                        N_("Verloop"),
                        N_("volgens planning, of organisch"),
                    ),
                )
            ),
            N_("Kenmerken van de vorm"),
            N_("vier kenmerken waaruit de vorm blijkt"),
        ),
        Field(
            "rechtsvorm",
            Line(),
            N_("Rechtsvorm"),
            N_("zoals convenant, woondeal of openbaar lichaam"),
            facet=True,
        ),
        Field(
            "niveau",
            Choice(LEVELS),
            N_("Niveau"),
            N_("alleen om het afgeleide niveau te verbeteren"),
            facet=True,
        ),
        Field(
            "deelnemers",
            _relations(
                Field(
                    "partij",
                    Ref(PARTIES, N_("heeft als deelnemer"), N_("neemt deel aan"), unwritten=True),
                    N_("Partij"),
                    N_("wie meedoet: een organisatie, team, coalitie of grenswerker"),
                    required=True,
                ),
                Field(
                    "als",
                    Choice(("organisatie", "coalitie")),
                    N_("Als"),
                    N_("doet mee als organisatie of als coalitie"),
                ),
                Field("rol", Line(), N_("Rol"), N_("in welke rol")),
                Field(
                    "team",
                    Ref(("team",), N_("heeft als thuisbasis"), N_("is thuisbasis voor"), unwritten=True),
                    N_("Thuisbasis"),
                    N_("het team binnen de organisatie"),
                ),
                Field(
                    "vertegenwoordiger",
                    Ref(
                        ("grenswerker",),
                        N_("heeft als vertegenwoordiger"),
                        N_("vertegenwoordigt in"),
                        unwritten=True,
                    ),
                    N_("Vertegenwoordiger"),
                    N_("de grenswerker die aan tafel zit"),
                ),
                Field("mandaat", Prose(), N_("Mandaat"), N_("wat de vertegenwoordiger mag toezeggen")),
                CAPACITY,
                Field("inzet", Prose(), N_("Inzet"), N_("wat de partij brengt en haalt")),
            ),
            N_("Deelnemers"),
            N_("wie meedoet"),
        ),
        Field(
            "deelnemers-volledig",
            Choice(("volledig", "deels", "onbekend")),
            N_("Deelnemerslijst"),
            N_("is de lijst van deelnemers compleet?"),
        ),
        Field(
            "aantal-volgens-bron",
            Whole(),
            N_("Aantal volgens de bron"),
            N_("hoeveel deelnemers de bron noemt"),
        ),
        Field(
            "relaties",
            _relations(
                Field(
                    "met",
                    Ref(("coalitie",), N_("is verwant aan"), N_("is verwant aan")),
                    N_("Met"),
                    N_("het id van een andere coalitie"),
                    required=True,
                ),
                Field(
                    "soort",
                    Choice(tuple(BETWEEN_COALITIONS), BETWEEN_COALITIONS),
                    N_("Soort"),
                    N_("hoe deze coalities zich verhouden"),
                    required=True,
                ),
                Field(
                    "door",
                    Ref(
                        ("grenswerker",),
                        N_("is verbonden door"),
                        N_("onderhoudt een band van"),
                        unwritten=True,
                    ),
                    N_("Door"),
                    N_("de grenswerker die de band onderhoudt"),
                ),
            ),
            N_("Relaties met andere coalities"),
            N_("hoe deze coalitie met andere samenhangt"),
        ),
        Field(
            "initiatiefnemer",
            Ref(PARTIES, N_("is begonnen door"), N_("nam het initiatief voor"), unwritten=True),
            N_("Initiatiefnemer"),
            N_("wie begon"),
        ),
        SCALE,
        SECTORS,
        AREA,
        Field(
            "status",
            Choice(("verkennend", "actief", "afbouwend", "afgerond", "opgevolgd")),
            N_("Status"),
            N_("in welke fase de coalitie is"),
            facet=True,
        ),
        BEGIN,
        END,
        Field(
            "rechtspersoon",
            YES_NO,
            N_("Rechtspersoon"),
            N_("ja: doet in andere coalities mee als organisatie"),
        ),
        Field(
            "open-voor-deelname",
            Choice(("ja", "op-uitnodiging", "nee")),
            N_("Open voor deelname"),
            N_("kunnen anderen aansluiten?"),
            facet=True,
        ),
        CONTACT,
        Field(
            "spelregels",
            Record(
                (
                    Field(
                        "governance",
                        Line(),
                        N_("Governance"),
                        N_("afgesproken, in-gesprek, of in eigen woorden"),
                    ),
                    Field(
                        "procesontwerp",
                        Line(),
                        N_("Procesontwerp"),
                        N_("afgesproken, in-gesprek, of in eigen woorden"),
                    ),
                    Field(
                        "besluitvorming",
                        Line(),
                        N_("Besluitvorming"),
                        N_("afgesproken, in-gesprek, of in eigen woorden"),
                    ),
                    Field(
                        "vertrouwen",
                        Line(),
                        N_("Vertrouwen"),
                        N_("afgesproken, in-gesprek, of in eigen woorden"),
                    ),
                    Field(
                        "leiderschap",
                        Line(),
                        N_("Leiderschap"),
                        N_("afgesproken, in-gesprek, of in eigen woorden"),
                    ),
                )
            ),
            N_("Spelregels"),
            N_("wat er is afgesproken over hoe men samenwerkt"),
        ),
        LOGIC,
        Field(
            "experiment",
            Record((Field("tot", Date(), N_("Experiment tot en met"), N_("tot en met wanneer")),), "tot"),
            N_("Experiment"),
            N_("een proef, met einddatum"),
        ),
        Field("resultaten", Many(Prose()), N_("Resultaten"), N_("wat er uit is gekomen")),
        Field("lessen", Many(Prose()), N_("Lessen"), N_("wat er is geleerd, ook wat niet lukte")),
        WEBSITE,
        IDENTIFICATION,
    ),
)

ORGANISATIE = Kind(
    "organisatie",
    "organisaties",
    N_("Organisatie"),
    N_("Organisaties"),
    N_("een publieke, private of particuliere partij"),
    (
        Field(
            "wereld",
            Choice(WORLDS),
            N_("Wereld"),
            N_("publiek, privaat of particulier"),
            required=True,
            unknown_allowed=True,
            facet=True,
        ),
        Field(
            "bestuurslaag",
            Choice(LAYERS),
            N_("Bestuurslaag"),
            N_("bij publieke organisaties"),
            facet=True,
        ),
        Field(
            "voert-uit",
            Ref(("coalitie",), N_("is de uitvoeringsorganisatie van"), N_("heeft als uitvoeringsorganisatie")),
            N_("Voert uit"),
            N_("de coalitie waarvan dit de uitvoeringsorganisatie is"),
        ),
        Field("type", Line(), N_("Type"), N_("zoals gemeente, stichting of woningcorporatie"), facet=True),
        Field(
            "onderdeel-van",
            Ref(("organisatie",), N_("is onderdeel van"), N_("heeft als onderdeel"), unwritten=True),
            N_("Onderdeel van"),
            N_("de organisatie waar dit deel van is"),
        ),
        Field(
            "opgaven",
            _opgaven(
                DUIDING,
                BELANG,
                Field("opvatting", Prose(), N_("Opvatting"), N_("wat deze organisatie van de opgave vindt")),
            ),
            N_("Opgaven"),
            N_("eigen opgaven van deze organisatie"),
        ),
        CAPACITY,
        LOGIC,
        AREA,
        WEBSITE,
        IDENTIFICATION,
        BEGIN,
        END,
        Field(
            "opvolger",
            Ref(("organisatie",), N_("is opgevolgd door"), N_("is opvolger van"), unwritten=True),
            N_("Opvolger"),
            N_("de organisatie die dit voortzet"),
        ),
    ),
)

TEAM = Kind(
    "team",
    "teams",
    N_("Team"),
    N_("Teams"),
    N_("een eenheid binnen een organisatie: team, directie, afdeling of programma"),
    (
        Field(
            "organisatie",
            Ref(("organisatie",), N_("hoort bij"), N_("heeft als team"), unwritten=True),
            N_("Organisatie"),
            N_("de organisatie waar dit team bij hoort"),
            required=True,
        ),
        Field(
            "onderdeel-van",
            Ref(("team",), N_("is onderdeel van"), N_("heeft als onderdeel"), unwritten=True),
            N_("Onderdeel van"),
            N_("het team waar dit deel van is"),
        ),
        Field(
            "type",
            Choice(("team", "directie", "afdeling", "programma")),
            N_("Type"),
            N_("wat voor eenheid"),
            facet=True,
        ),
        Field("sector", Line(), N_("Sector"), N_("de sector van dit team"), facet=True),
        Field("discipline", Line(), N_("Discipline"), N_("het vak van dit team")),
        EXPERTISE,
        Field(
            "opgaven",
            _opgaven(
                Field("opdracht", Prose(), N_("Opdracht"), N_("de concrete opdracht binnen de organisatie")),
                BELANG,
            ),
            N_("Opgaven"),
            N_("aan welke opgaven dit team werkt, met welke opdracht"),
        ),
        Field("opdrachtgever", Line(), N_("Opdrachtgever"), N_("wie de opdracht geeft, in welke functie")),
        Field("portefeuillehouder", Line(), N_("Portefeuillehouder"), N_("wie bestuurlijk gaat over dit werk")),
        Field("doelen", Many(Prose()), N_("Doelen"), N_("waar dit team op wordt aangesproken")),
        CAPACITY,
        Field("budget", Prose(), N_("Budget"), N_("een opmerking; bedragen hoeven niet")),
    ),
)

GRENSWERKER = Kind(
    "grenswerker",
    "grenswerkers",
    N_("Grenswerker"),
    N_("Grenswerkers"),
    N_("een rol die over grenzen heen verbindt; de titel is de rol"),
    (
        Field("naam", Line(), N_("Naam"), N_("alleen met een grondslag en een datum om opnieuw te bekijken")),
        Field(
            "grondslag",
            Choice(("toestemming", "publieke-functie")),
            N_("Grondslag"),
            N_("waarom de naam openbaar mag zijn"),
        ),
        Field("grondslag-datum", Date(), N_("Datum van de grondslag"), N_("wanneer de grondslag is vastgelegd")),
        Field("herzien-voor", Date(), N_("Opnieuw bekijken voor"), N_("tot wanneer de naam openbaar mag zijn")),
        Field("functie", Line(), N_("Functie"), N_("de functie van deze persoon")),
        Field(
            "organisatie",
            Ref(("organisatie",), N_("werkt bij"), N_("heeft als grenswerker"), unwritten=True),
            N_("Organisatie"),
            N_("de eigen organisatie"),
        ),
        Field(
            "team",
            Ref(("team",), N_("hoort bij"), N_("heeft als grenswerker"), unwritten=True),
            N_("Team"),
            N_("het eigen team"),
        ),
        Field("niveaus", Many(Choice(LEVELS)), N_("Niveaus"), N_("op welke niveaus deze rol werkt"), facet=True),
        Field(
            "verbindt",
            Many(
                Ref(
                    ("coalitie", "organisatie", "team"),
                    N_("verbindt"),
                    N_("wordt verbonden door"),
                    unwritten=True,
                )
            ),
            N_("Verbindt"),
            N_("welke coalities, organisaties en teams deze rol verbindt"),
        ),
        Field("opgaven", _opgaven(), N_("Opgaven"), N_("aan welke opgaven deze rol werkt"), facet=True),
        Field(
            "contact-met",
            Many(Ref(("grenswerker",), N_("heeft contact met"), N_("heeft contact met"), unwritten=True)),
            N_("Contact met"),
            N_("andere grenswerkers"),
        ),
        Field("opdracht", Prose(), N_("Opdracht"), N_("wat deze rol moet doen")),
        Field("opdrachtgever", Line(), N_("Opdrachtgever"), N_("wie de opdracht geeft, in welke functie")),
        Field("mandaat", Prose(), N_("Mandaat"), N_("wat deze rol mag toezeggen")),
        CONTACT,
        Field("sinds", Date(), N_("Sinds"), N_("vanaf wanneer")),
        Field("tot", Date(), N_("Tot en met"), N_("tot en met wanneer")),
    ),
)

ENDS = ("coalitie", "organisatie", "team", "grenswerker")

MINIPRAKTIJK = Kind(
    "minipraktijk",
    "minipraktijken",
    N_("Mini-praktijk"),
    N_("Mini-praktijken"),
    N_("iets kleins dat het samenwerkingslandschap versterkt"),
    (
        Field(
            "praktijk",
            Choice(("binnenuit", "buitenin", "tussenin")),
            N_("Praktijk"),
            N_("binnenuit, buitenin of tussenin"),
            required=True,
            facet=True,
        ),
        Field(
            "grenswerkers",
            Many(Ref(("grenswerker",), N_("is gedaan door"), N_("deed"), unwritten=True)),
            N_("Grenswerkers"),
            N_("wie dit deed, als rol"),
        ),
        Field(
            "van",
            Many(Ref(ENDS, N_("begon bij"), N_("was begin van"), unwritten=True)),
            N_("Van"),
            N_("waar het begon"),
        ),
        Field(
            "naar",
            Many(Ref(ENDS, N_("kwam terecht bij"), N_("werd bereikt door"), unwritten=True)),
            N_("Naar"),
            N_("waar het terechtkwam"),
        ),
        Field("opgaven", _opgaven(), N_("Opgaven"), N_("bij welke opgaven"), facet=True),
        Field("datum", Date(), N_("Datum"), N_("wanneer")),
        Field(
            "moeite",
            Choice(("klein", "middel", "groot")),
            N_("Moeite"),
            N_("hoeveel moeite het kost"),
            facet=True,
        ),
        Field(
            "werkwoord",
            Choice(("passeren", "markeren", "verleggen", "verbinden")),
            N_("Wat met de grens gebeurt"),
            N_("de grens passeren, markeren, verleggen of verbinden"),
            facet=True,
        ),
        Field(
            "versterkte",
            Many(Ref(ANY, N_("versterkte"), N_("werd versterkt door"), unwritten=True)),
            N_("Versterkte"),
            N_("wat hierdoor sterker werd"),
        ),
        Field(
            "leidde-tot",
            Many(Ref(("oplossing",), N_("leidde tot"), N_("kwam mede door"))),
            N_("Leidde tot"),
            N_("de oplossingen waar dit aan bijdroeg"),
        ),
        Field("inzender", Line(), N_("Inzender"), N_("wie dit vertelde, in welke functie")),
    ),
)

OPLOSSING = Kind(
    "oplossing",
    "oplossingen",
    N_("Oplossing"),
    N_("Oplossingen"),
    N_("een oplossing of resultaat, en waar het verankerd is"),
    (
        Field(
            "opgaven",
            _opgaven(forward=N_("is een oplossing voor"), backward=N_("heeft als oplossing")),
            N_("Opgaven"),
            N_("voor welke opgaven"),
            required=True,
            facet=True,
        ),
        Field(
            "ontstaan-in",
            Ref(("coalitie", "team"), N_("ontstond in"), N_("bracht voort"), unwritten=True),
            N_("Ontstaan in"),
            N_("de coalitie of het team waar dit ontstond"),
        ),
        Field(
            "verankerd-in",
            _relations(
                Field(
                    "in",
                    Ref(
                        ("coalitie", "organisatie", "team"),
                        N_("is verankerd in"),
                        N_("verankerde"),
                        unwritten=True,
                    ),
                    N_("In"),
                    N_("waar de oplossing landt"),
                    required=True,
                ),
                Field(
                    "status",
                    Choice(("voorgesteld", "in-behandeling", "vastgelegd", "afgewezen")),
                    N_("Status"),
                    N_("hoe ver dat is"),
                ),
                Field("datum", Date(), N_("Datum"), N_("wanneer")),
            ),
            N_("Verankerd in"),
            N_("waar de oplossing landt"),
        ),
        Field(
            "gebruikt-door",
            Many(Ref(("coalitie",), N_("wordt gebruikt door"), N_("gebruikt"), unwritten=True)),
            N_("Gebruikt door"),
            N_("coalities die dit gebruiken"),
        ),
        LIGHTS,
    ),
)

BRON = Kind(
    "bron",
    "bronnen",
    N_("Bron"),
    N_("Bronnen"),
    N_("waar feiten vandaan komen"),
    (
        Field("url", Web(), N_("Adres"), N_("het webadres")),
        Field("uitgever", Line(), N_("Uitgever"), N_("wie dit uitgaf")),
        Field("datum", Date(), N_("Datum"), N_("de datum van de bron")),
        Field("type", Line(), N_("Type"), N_("zoals register, nieuws of Staatscourant"), facet=True),
        Field("geraadpleegd", Date(), N_("Geraadpleegd"), N_("wanneer de bron is gelezen")),
    ),
)

BEGRIP = Kind(
    "begrip",
    "begrippen",
    N_("Begrip"),
    N_("Begrippen"),
    N_("een woord met zijn betekenis in deze atlas; de tekst is de uitleg"),
    (),
)

PAGINA = Kind(
    "pagina",
    "paginas",
    N_("Pagina"),
    N_("Pagina's"),
    N_("een vrije pagina"),
    (
        Field(
            "menu",
            Whole(),
            N_("Plaats in het menu"),
            N_("volgorde in het menu; weggelaten is niet in het menu"),
        ),
        Field(
            "verhaal",
            Many(
                Record(
                    (
                        Field(
                            "naar",
                            Ref(ANY, N_("vertelt over"), N_("komt voor in het verhaal")),
                            N_("Naar"),
                            N_("de pagina van deze stap"),
                            required=True,
                        ),
                        Field("tekst", Prose(), N_("Tekst"), N_("de regel bij deze stap")),
                    ),
                    "naar",
                )
            ),
            N_("Verhaal"),
            N_("een wandeling langs pagina's, in volgorde"),
        ),
    ),
)

KINDS = (OPGAVE, COALITIE, ORGANISATIE, TEAM, GRENSWERKER, MINIPRAKTIJK, OPLOSSING, BRON, BEGRIP, PAGINA)


def table(own: Mapping[str, tuple[Field, ...]] | None = None) -> Mapping[str, Kind]:
    """Every kind by name, with the fields of every kind first and the owner's own fields last."""
    own = own or {}
    return MappingProxyType({kind.name: _whole(kind, own.get(kind.name, ())) for kind in KINDS})


def _whole(kind: Kind, own: Iterable[Field]) -> Kind:
    return Kind(kind.name, kind.folder, kind.one, kind.many, kind.help, (*EVERY_KIND, *kind.fields, *own))


def kind_of_folder(folder: str) -> Kind | None:
    """The kind whose pages live in this folder."""
    return next((kind for kind in KINDS if kind.folder == folder), None)
