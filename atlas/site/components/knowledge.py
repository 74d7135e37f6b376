"""What is known and what is not: the line on every page, and the counts for the atlas as a whole."""

from collections.abc import Iterator

from atlas.content.kinds import KINDS
from atlas.content.values import Absence, Entity
from atlas.insights.analyses.opgaven.knowledge import is_overdue, knowledge_of
from atlas.landscape.derived.coalitions import running
from atlas.site.components.facts.box import not_filled_in
from atlas.site.components.signals import signal_parts
from atlas.site.context import PageContext
from atlas.site.i18n.words import sort_key
from atlas.site.model import Anchor, Bullets, Figure, Measure, Paragraph, Part, Rich, Row, Scope, Table
from atlas.site.urls import UNKNOWN, address_of_proposal
from atlas.texts import N_


def knowledge_line(context: PageContext, entity: Entity) -> Rich:
    """The one line at the foot of a page: what is not filled in, whether it was confirmed, and how to add to it."""
    words, names = context.words, not_filled_in(context, entity)
    listed = words.listing([f"{name[:1].lower()}{name[1:]}" for name in names])
    missing = f"{words(N_('Nog niet ingevuld: {names}.'), names=listed)} " if names else ""
    states = "".join(f"{state} " for state in _states(context, entity))
    return (f"{missing}{states}", *_ways_to_add(context, entity))


def _ways_to_add(context: PageContext, entity: Entity) -> Rich:
    """Where a reader can add to a page."""
    return (Anchor(href=context.at(address_of_proposal(entity)), text=context.words(N_("Vul aan"))),)


def _states(context: PageContext, entity: Entity) -> Iterator[str]:
    words, thresholds = context.words, context.atlas.settings.thresholds
    counts = knowledge_of(context.landscape, entity, thresholds)
    if entity.kind == "coalitie" and context.landscape.coalitions[entity.id].completeness != "volledig":
        yield words(N_("De lijst van deelnemers is niet volledig."))
    if counts.overdue:
        yield words(N_("Het is te lang geleden dat iemand dit bevestigde."))
    elif not counts.confirmed:
        yield words(N_("Nog niemand heeft bevestigd dat dit klopt."))


def site_line(context: PageContext) -> Rich:
    """What the atlas as a whole knows."""
    now = running(context.landscape.coalitions.values())
    return context.said(
        N_("Deze atlas is nooit af: van {complete} van de {total} lopende coalities is de deelnemerslijst volledig."),
        complete=context.count(sum(c.completeness == "volledig" for c in now), Measure.LISTS_COMPLETE),
        total=context.count(len(now), Measure.COALITIONS),
    )


def _help(context: PageContext) -> Anchor:
    return Anchor(href=context.at(UNKNOWN), text=context.words(N_("Kijk hoe u helpt")))


def state_of_knowledge(context: PageContext) -> tuple[Part, ...]:
    """For each kind of page: how much is filled in, unknown, not filled in, and confirmed."""
    words, thresholds = context.words, context.atlas.settings.thresholds
    rows = []
    for kind in KINDS:
        pages_known = [
            knowledge_of(context.landscape, entity, thresholds) for entity in context.atlas.of_kind(kind.name)
        ]
        if pages_known:
            counts = (
                sum(count.known for count in pages_known),
                sum(count.unknown + count.said for count in pages_known),
                sum(count.left_out for count in pages_known),
                sum(count.confirmed for count in pages_known),
                sum(count.overdue for count in pages_known),
            )
            pages = context.count(len(pages_known), Measure.PAGES, scope=Scope(kind=kind.name))
            rows.append(
                Row(cells=((words(kind.many),), (pages,), *((Figure(words.number(count)),) for count in counts)))
            )
    names = (
        N_("Soort"),
        N_("Pagina's"),
        N_("Ingevuld"),
        N_("Onbekend"),
        N_("Niet ingevuld"),
        N_("Bevestigd"),
        N_("Verlopen"),
    )
    note = words(N_("Onbekend is: gezocht en niet gevonden. Niet ingevuld is: nog niemand heeft gekeken."))
    table = Table(
        caption=words(N_("Wat de pagina's weten, per soort")),
        columns=tuple(words(name) for name in names),
        rows=tuple(rows),
        numeric=tuple(range(1, len(names))),
        note=(note,),
    )
    return (Paragraph(site_line(context)), table)


def how_to_help(context: PageContext) -> tuple[Part, ...]:
    """What a reader can do, whatever he knows."""
    words, contact = context.words, context.atlas.settings.contact
    steps = (
        N_("Weet u wie er meedoet aan een coalitie? Vul de lijst aan, ook als die niet af komt."),
        N_("Kent u een partij die nog geen pagina heeft? Maak de pagina, hoe kort ook."),
        N_("Klopt een pagina nog? Zeg dat ook: dan weten anderen dat zij erop kunnen bouwen."),
        N_("Weet u dat iets er niet is? Schrijf dan: geen. Dat is ook kennis."),
    )
    reach = (Paragraph((words(N_("Vragen of aanvullingen kunt u sturen naar {contact}."), contact=contact),)),)
    return (Bullets(tuple((words(step),) for step in steps)), *(reach if contact else ()))


def open_questions(context: PageContext) -> tuple[Part, ...]:
    """The questions about what is not known, of all pages."""
    signals = [s for s in context.insights.findings["kennis"].signals if s.weighed is None]
    heaviest = sorted(signals, key=lambda signal: (-signal.weight, signal.pages))
    return tuple(signal_parts(context, heaviest, linked=True))


def overdue(context: PageContext) -> tuple[Part, ...]:
    """The pages of which the confirmation is too old, by name; never confirmed is counted, not listed."""
    words, thresholds = context.words, context.atlas.settings.thresholds
    entities = sorted(context.atlas.entities.values(), key=lambda entity: (sort_key(entity.title), entity.id))
    late = [entity for entity in entities if is_overdue(context.landscape, entity.fields, thresholds)]
    never = sum(entity.fields["bevestigd"] is Absence.LEFT_OUT for entity in entities)
    text = words(
        N_("Van {n} van de {total} pagina's heeft nog niemand bevestigd dat zij kloppen."),
        n=words.number(never),
        total=words.number(len(entities)),
    )
    listed: tuple[Part, ...] = (Bullets(tuple((context.to(entity.id),) for entity in late), "columns"),) if late else ()
    return (*listed, Paragraph((Figure(text),), "quiet"))
