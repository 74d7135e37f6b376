"""Brokerage in depth, on a page with its caveats: sorted by name, never a ranking."""

from collections.abc import Callable, Iterator
from math import floor, log10

from atlas.insights.measures.betweenness import SAMPLE
from atlas.insights.measures.brokerage import BROKER_ROLES, Broker, brokers
from atlas.landscape.derived.coalitions import world_of
from atlas.site.components.frame import plain_page
from atlas.site.components.sections import section
from atlas.site.components.tables import fold_tail
from atlas.site.context import PageContext
from atlas.site.model import Beside, Bullets, Measure, Paragraph, Part, Rich, Row, Scope, Table
from atlas.site.model.page import Lead, Page
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
)
COUNTS = N_("Een rol telt hoe vaak een partij tussen twee andere zit die zelf geen tafel delen.")
GROUPS = N_(
    "De groep is de wereld (publiek, privaat of particulier), of de bestuurslaag (zoals gemeente of provincie)."
)
ROLES = (
    N_("Coördinator: alle drie zijn van dezelfde groep."),
    N_("Consultant: de twee anderen zijn van één groep, de partij zelf van een andere."),
    N_("Poortwachter of vertegenwoordiger: één van de twee is van de eigen groep, de ander niet."),
    N_("Liaison: alle drie zijn van verschillende groepen."),
)
CAVEATS = (
    N_("Dit is om te lezen, niet om te rangschikken. Daarom staat alles op naam."),
    N_("Landelijke afspraken brengen tientallen partijen van buiten mee. Die lijken daardoor vrijer dan zij zijn."),
    N_("Waar de grens van de atlas ligt, bepaalt dus mede de uitkomst."),
    N_("Het gaat om organisaties, nooit om personen. Wie grenswerker is, blijkt niet uit een berekening."),
    N_("Aan een tafel zitten is nog geen contact. En niet bekend is iets anders dan niet aanwezig."),
)


DECIMALS = 3
# The memory of these measures is quadratic in the number of parties.
MOST_PARTIES = 20_000


def brokers_page(context: PageContext) -> Page:
    """The page on brokerage."""
    words, network = context.words, context.insights.network
    lead = Lead(
        kicker=words(N_("In de diepte")),
        title=words(N_("Wie ligt waar tussen?")),
        intro=(words(N_("Maten uit de netwerkanalyse, met wat u er wel en niet uit kunt lezen.")),),
    )
    too_many = len(network.tables) > MOST_PARTIES
    measured = [] if too_many else [b for b in brokers(network, *_groupings(context)) if b.tables > 1]
    return plain_page(
        context,
        "",
        lead,
        Beside(
            (
                *section("vooraf", words(N_("Lees dit eerst")), _bullets(context, CAVEATS)),
                *section("betekenis", words(N_("Wat de maten zeggen")), _bullets(context, MEANINGS)),
            )
        ),
        *section(
            "maten",
            words(N_("De maten, op naam")),
            *_base(context),
            *_sampled(context, measured),
            *_places(context, measured),
        ),
        *section("rollen", words(N_("Tussen wie en wie?")), *_roles(context, measured)),
    )


def _bullets(context: PageContext, texts: tuple[str, ...]) -> Bullets:
    return Bullets(tuple((context.words(text),) for text in texts))


def _groupings(context: PageContext) -> tuple[Callable[[str], str], ...]:
    """The world of an organisation, and its layer of government; empty where unknown."""
    entities = context.atlas.entities
    return (
        lambda key: world_of(context.atlas, key),
        lambda key: entities[key].fields.text("bestuurslaag") if key in entities else "",
    )


def _base(context: PageContext) -> tuple[Part, ...]:
    """The number of coalitions that all this is based on, and how many of their lists are complete."""
    coalitions = context.insights.network.coalitions
    text = context.said(
        N_("Dit rust op {n} lopende coalities; van {complete} is de lijst van deelnemers volledig."),
        n=context.count(len(coalitions), Measure.COALITIONS),
        complete=context.count(sum(c.completeness == "volledig" for c in coalitions), Measure.LISTS_COMPLETE),
    )
    return (Paragraph(text, "quiet"),)


def _sampled(context: PageContext, measured: list[Broker]) -> tuple[Part, ...]:
    """How betweenness was estimated, if it was."""
    if not any(broker.margin is not None for broker in measured):
        return ()
    text = context.words(
        N_(
            "De tussenligging is geschat: uit de wegen vanaf {sample} vaste punten van de {nodes}. "
            "Na ± staat hoe ver de schatting er in 95 van de 100 gevallen hoogstens naast zit."
        ),
        sample=context.words.number(SAMPLE),
        nodes=context.words.number(len(context.insights.network.members) + len(context.insights.network.tables)),
    )
    return (Paragraph((text,)),)


def _places(context: PageContext, measured: list[Broker]) -> tuple[Part, ...]:
    words, parties = context.words, len(context.insights.network.tables)
    if parties > MOST_PARTIES:
        why = N_("Niet berekend: er zijn {n} partijen, en dit kan voor hoogstens {most}.")
        return (Paragraph((context.unknown(words(why, n=words.number(parties), most=words.number(MOST_PARTIES))),)),)
    if not measured:
        return (Paragraph((context.unknown(words(N_("Niet te berekenen: er zit niemand aan twee tafels."))),)),)
    names = (N_("Organisatie"), N_("Tafels"), N_("Tussenligging"), N_("Beperking"), N_("Effectieve omvang"))
    rows = tuple(Row(cells=_place(context, broker)) for broker in _by_name(context, measured))
    caption = words(N_("Organisaties aan minstens twee tafels, op naam"))
    return (
        fold_tail(
            context,
            Table(
                caption=caption, columns=tuple(map(words, names)), rows=rows, numeric=(1, 2, 3, 4), id="tabel-makelaars"
            ),
        ),
    )


def _by_name(context: PageContext, measured: list[Broker]) -> Iterator[Broker]:
    by_key = {broker.organisation: broker for broker in measured}
    return (by_key[key] for key in context.in_order(by_key))


def _place(context: PageContext, broker: Broker) -> tuple[Rich, ...]:
    number = context.words.number
    none = context.unknown(context.words(N_("niet te berekenen")))
    return (
        (context.to(broker.organisation),),
        (context.count(broker.tables, Measure.TABLES, scope=Scope(party=broker.organisation)),),
        _between(context, broker),
        (none if broker.constraint is None else number(broker.constraint, 3),),
        (none if broker.effective_size is None else number(broker.effective_size, 1),),
    )


def _between(context: PageContext, broker: Broker) -> Rich:
    """Betweenness as computed; an estimate is marked, and has as many decimals as its margin allows."""
    if broker.margin is None:
        return (context.words.number(broker.betweenness, DECIMALS),)
    decimals = max(DECIMALS, -floor(log10(broker.margin))) if broker.margin else DECIMALS
    value, margin = (context.words.number(value, decimals) for value in (broker.betweenness, broker.margin))
    return (context.words(N_("geschat: {value} ± {margin}"), value=value, margin=margin),)


def _roles(context: PageContext, measured: list[Broker]) -> tuple[Part, ...]:
    """The brokerage roles by world and by layer: a table for each, with what it leaves out."""
    if not measured:
        return ()
    words = context.words
    left_out = (
        N_("Organisaties waarvan de wereld onbekend is, staan hier niet."),
        N_("Organisaties zonder bestuurslaag, of waarvan die onbekend is, staan hier niet."),
    )
    captions = (words(N_("Naar wereld")), words(N_("Naar bestuurslaag")))
    tables = (_role_table(context, measured, place, captions[place], text) for place, text in enumerate(left_out))
    return (
        Paragraph((f"{words(COUNTS)} {words(GROUPS)}",)),
        _bullets(context, ROLES),
        *(part for parts in tables for part in parts),
    )


def _role_table(
    context: PageContext, measured: list[Broker], place: int, caption: str, left_out: str
) -> Iterator[Part]:
    words = context.words
    rows = []
    for broker in _by_name(context, measured):
        roles = broker.roles[place]
        if roles is not None:
            counts = tuple((words.number(roles[role]),) for role in BROKER_ROLES)
            rows.append(Row(cells=((context.to(broker.organisation),), *counts)))
    if rows:
        columns = (words(N_("Organisatie")), *(words(ROLE[role]) for role in BROKER_ROLES))
        yield fold_tail(
            context,
            Table(caption=caption, columns=columns, rows=tuple(rows), numeric=(1, 2, 3, 4), id=f"tabel-rollen-{place}"),
        )
    if len(rows) < len(measured):
        yield Paragraph((context.unknown(words(left_out)),), "quiet")
