"""Brokerage in depth, on one page of its own with its caveats: sorted by name, never a ranking."""

from atlas.insights.brokerage import BROKER_ROLES, Broker, brokers
from atlas.insights.network import network_on
from atlas.landscape.coalitions import world_of
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Bullets, Paragraph, Part, Rich, Row, Table
from atlas.site.views.frame import plain_page
from atlas.site.views.shared import section
from atlas.site.views.tables import folded
from atlas.texts import N_

ROLE = {
    "coordinator": N_("Coördinator"),
    "consultant": N_("Consultant"),
    "poortwachter": N_("Poortwachter of vertegenwoordiger"),
    "liaison": N_("Liaison"),
}
MEANINGS = (
    N_("Tussenligging: hoe vaak een partij op de kortste weg tussen twee andere ligt. Van 0 tot 1."),
    N_("Beperking (Burt): hoe zeer de contacten van een partij ook elkaar kennen. Laag is: veel losse contacten."),
    N_("Effectieve omvang: het aantal contacten, min de contacten die men ook via een ander heeft."),
    N_("Coördinator: verbindt twee partijen uit de eigen wereld die zelf geen tafel delen."),
    N_("Consultant: verbindt twee partijen uit één andere wereld."),
    N_("Poortwachter of vertegenwoordiger: verbindt een partij uit de eigen wereld met een uit een andere."),
    N_("Liaison: verbindt twee partijen uit twee andere werelden."),
)
CAVEATS = (
    N_("Dit is om te lezen, niet om te rangschikken. Daarom staat alles op naam."),
    N_("Landelijke afspraken brengen tientallen partijen van buiten mee. Die lijken daardoor vrijer dan zij zijn."),
    N_("Waar de grens van de atlas ligt, bepaalt dus mede de uitkomst."),
    N_("Het gaat om organisaties, nooit om personen. Wie grenswerker is, blijkt niet uit een berekening."),
    N_("Aan een tafel zitten is nog geen contact. En niet bekend is iets anders dan niet aanwezig."),
)


def brokers_page(guide: Guide) -> Page:
    """The page on brokerage."""
    words, network = guide.words, network_on(guide.landscape)
    lead = Lead(
        words(N_("In de diepte")),
        words(N_("Wie ligt waar tussen?")),
        (words(N_("Maten uit de netwerkanalyse, met wat u er wel en niet uit kunt lezen.")),),
    )
    found = [b for b in brokers(network, lambda key: world_of(guide.atlas, key)) if b.tables > 1]
    complete = sum(c.completeness == "volledig" for c in network.coalitions)
    base = words(
        N_("Dit rust op {n} lopende coalities; van {complete} is de lijst van deelnemers volledig."),
        n=words.number(len(network.coalitions)),
        complete=words.number(complete),
    )
    return plain_page(
        guide,
        "",
        lead,
        *section("vooraf", words(N_("Lees dit eerst")), Bullets(tuple((words(text),) for text in CAVEATS))),
        *section("betekenis", words(N_("Wat de maten zeggen")), Bullets(tuple((words(text),) for text in MEANINGS))),
        *section("maten", words(N_("De maten, op naam")), Paragraph((base,), "quiet"), *_tables(guide, found)),
    )


def _tables(guide: Guide, found: list[Broker]) -> tuple[Part, ...]:
    words = guide.words
    if not found:
        return (Paragraph((guide.unknown(words(N_("Niet te berekenen: er zit niemand aan twee tafels."))),)),)
    by_key = {broker.organisation: broker for broker in found}
    rows = tuple(Row(_cells(guide, by_key[key])) for key in guide.in_order(by_key))
    names = (N_("Organisatie"), N_("Tafels"), N_("Tussenligging"), N_("Beperking"), N_("Effectieve omvang"))
    columns = (*(words(name) for name in names), *(words(ROLE[role]) for role in BROKER_ROLES))
    caption = words(N_("Organisaties aan minstens twee tafels, op naam"))
    return (folded(guide, Table(caption, columns, rows, numeric=tuple(range(1, len(columns))), id="tabel-makelaars")),)


def _cells(guide: Guide, broker: Broker) -> tuple[Rich, ...]:
    number = guide.words.number
    none = guide.unknown(guide.words(N_("niet te berekenen")))
    return (
        (guide.to(broker.organisation),),
        (number(broker.tables),),
        (number(broker.betweenness, 3),),
        (none if broker.constraint is None else number(broker.constraint, 3),),
        (none if broker.effective_size is None else number(broker.effective_size, 1),),
        *((number(broker.roles[role]),) for role in BROKER_ROLES),
    )
