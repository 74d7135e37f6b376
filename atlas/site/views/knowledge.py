"""What is known and what is not: the line on every page, and the counts for the atlas as a whole."""

from collections.abc import Iterator

from atlas.content.kinds import KINDS
from atlas.content.values import Absence, Entity
from atlas.insights.knowledge import is_overdue, knowledge_of
from atlas.landscape.coalitions import running
from atlas.site.addresses import UNKNOWN, address_of_proposal
from atlas.site.guide import Guide
from atlas.site.parts import Anchor, Bullets, Figure, Measure, Paragraph, Part, Rich, Row, Scope, Table
from atlas.site.views.facts import not_filled_in
from atlas.site.views.signals import signal_parts
from atlas.site.words import sort_key
from atlas.texts import N_


def knowledge_line(guide: Guide, entity: Entity) -> Rich:
    """The one line at the foot of a page: what is not filled in, whether it was confirmed, and how to add to it."""
    words, names = guide.words, not_filled_in(guide, entity)
    listed = words.listing([f"{name[:1].lower()}{name[1:]}" for name in names])
    missing = f"{words(N_('Nog niet ingevuld: {names}.'), names=listed)} " if names else ""
    states = "".join(f"{state} " for state in _states(guide, entity))
    return (f"{missing}{states}", *_ways_to_add(guide, entity))


def _ways_to_add(guide: Guide, entity: Entity) -> Rich:
    """Where a reader can add to a page."""
    return (Anchor(guide.at(address_of_proposal(entity)), guide.words(N_("Vul aan"))),)


def _states(guide: Guide, entity: Entity) -> Iterator[str]:
    words, thresholds = guide.words, guide.atlas.settings.thresholds
    found = knowledge_of(guide.landscape, entity, thresholds)
    if entity.kind == "coalitie" and guide.landscape.coalitions[entity.id].completeness != "volledig":
        yield words(N_("De lijst van deelnemers is niet volledig."))
    if found.overdue:
        yield words(N_("Het is te lang geleden dat iemand dit bevestigde."))
    elif not found.confirmed:
        yield words(N_("Nog niemand heeft bevestigd dat dit klopt."))


def site_line(guide: Guide) -> Rich:
    """What the atlas as a whole knows."""
    now = running(guide.landscape.coalitions.values())
    return guide.said(
        N_("Deze atlas is nooit af: van {complete} van de {total} lopende coalities is de deelnemerslijst volledig."),
        complete=guide.count(sum(c.completeness == "volledig" for c in now), Measure.LISTS_COMPLETE),
        total=guide.count(len(now), Measure.COALITIONS),
    )


def _help(guide: Guide) -> Anchor:
    return Anchor(guide.at(UNKNOWN), guide.words(N_("Kijk hoe u helpt")))


def state_of_knowledge(guide: Guide) -> tuple[Part, ...]:
    """For each kind of page: how much is filled in, unknown, not filled in, and confirmed."""
    words, thresholds = guide.words, guide.atlas.settings.thresholds
    rows = []
    for kind in KINDS:
        found = [knowledge_of(guide.landscape, entity, thresholds) for entity in guide.atlas.of_kind(kind.name)]
        if found:
            counts = (
                sum(one.known for one in found),
                sum(one.unknown + one.said for one in found),
                sum(one.left_out for one in found),
                sum(one.confirmed for one in found),
                sum(one.overdue for one in found),
            )
            pages = guide.count(len(found), Measure.PAGES, scope=Scope(kind=kind.name))
            rows.append(Row(((words(kind.many),), (pages,), *((Figure(words.number(count)),) for count in counts))))
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
        words(N_("Wat de pagina's weten, per soort")),
        tuple(words(name) for name in names),
        tuple(rows),
        numeric=tuple(range(1, len(names))),
        note=(note,),
    )
    return (Paragraph(site_line(guide)), table)


def how_to_help(guide: Guide) -> tuple[Part, ...]:
    """What a reader can do, whatever he knows."""
    words, contact = guide.words, guide.atlas.settings.contact
    steps = (
        N_("Weet u wie er meedoet aan een coalitie? Vul de lijst aan, ook als die niet af komt."),
        N_("Kent u een partij die nog geen pagina heeft? Maak de pagina, hoe kort ook."),
        N_("Klopt een pagina nog? Zeg dat ook: dan weten anderen dat zij erop kunnen bouwen."),
        N_("Weet u dat iets er niet is? Schrijf dan: geen. Dat is ook kennis."),
    )
    reach = (Paragraph((words(N_("Vragen of aanvullingen kunt u sturen naar {contact}."), contact=contact),)),)
    return (Bullets(tuple((words(step),) for step in steps)), *(reach if contact else ()))


def open_questions(guide: Guide) -> tuple[Part, ...]:
    """The questions about what is not known, of all pages."""
    asked = [s for s in guide.insights.findings["kennis"].signals if s.weighed is None]
    heaviest = sorted(asked, key=lambda signal: (-signal.weight, signal.pages))
    return tuple(signal_parts(guide, heaviest, linked=True))


def overdue(guide: Guide) -> tuple[Part, ...]:
    """The pages of which the confirmation is too old, by name; never confirmed is counted, not listed."""
    words, thresholds = guide.words, guide.atlas.settings.thresholds
    entities = sorted(guide.atlas.entities.values(), key=lambda entity: (sort_key(entity.title), entity.id))
    late = [entity for entity in entities if is_overdue(guide.landscape, entity.fields, thresholds)]
    never = sum(entity.fields["bevestigd"] is Absence.LEFT_OUT for entity in entities)
    text = words(
        N_("Van {n} van de {total} pagina's heeft nog niemand bevestigd dat zij kloppen."),
        n=words.number(never),
        total=words.number(len(entities)),
    )
    listed: tuple[Part, ...] = (Bullets(tuple((guide.to(entity.id),) for entity in late), "columns"),) if late else ()
    return (*listed, Paragraph((Figure(text),), "quiet"))
