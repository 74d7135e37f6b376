"""What is not known: parties without a page, incomplete lists, and unknowns that pages state."""

from collections.abc import Iterable

from atlas.content.kinds import KINDS
from atlas.landscape.atlas import Link, Party
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.site.components.frame import plain_page
from atlas.site.components.knowledge import how_to_help, open_questions, overdue, state_of_knowledge
from atlas.site.components.sections import section
from atlas.site.components.tables import by_title, parties_known
from atlas.site.context import PageContext, party_anchor
from atlas.site.contribute.links import way_to_make
from atlas.site.i18n.words import sort_key
from atlas.site.model import Inline, Paragraph, Part, Rich, Row, Table
from atlas.site.model.page import Lead, Page
from atlas.texts import N_


def unknown_page(context: PageContext) -> Page:
    """The page that collects what is not known, and how to help."""
    words = context.words
    lead = Lead(
        kicker=words(N_("Eerlijk over gaten")),
        title=words(N_("Wat weten we niet?")),
        intro=(
            words(N_("Een landschap is nooit compleet. Hier staat wat nog ontbreekt. Weet u het wel? Vul het aan.")),
        ),
    )
    lists = [c for c in context.landscape.coalitions.values() if c.phase is Phase.NOW and c.completeness != "volledig"]
    parties = sorted(context.atlas.unwritten.values(), key=lambda party: sort_key(party.name))
    statements = _stated_unknowns(context)
    parts: tuple[Part, ...] = (
        *section("stand", words(N_("Hoe het ervoor staat")), *state_of_knowledge(context)),
        *section("help", words(N_("Zo helpt u")), *how_to_help(context)),
        *section("vragen", words(N_("Waar de meeste vragen liggen")), *open_questions(context)),
        *section("verlopen", words(N_("Te lang niet bevestigd")), *overdue(context)),
        *section(
            "lijsten",
            words(N_("Deelnemerslijsten die niet volledig zijn")),
            *_lists(context, lists),
            count=words.number(len(lists)),
        ),
        *section(
            "partijen",
            words(N_("Nog niet beschreven partijen")),
            *_parties(context, parties),
            count=words.number(len(parties)),
        ),
        *section("gezegd", words(N_("Wat pagina's zelf niet weten")), *statements),
    )
    return plain_page(context, "", lead, *parts)


def _lists(context: PageContext, coalitions: Iterable[Coalition]) -> tuple[Part, ...]:
    words = context.words
    state = {"deels": words(N_("niet volledig")), "onbekend": words(N_("onbekend of zij volledig is"))}
    rows = tuple(
        Row(cells=((context.to(c.id),), (state[c.completeness],), parties_known(context, c)))
        for c in by_title(coalitions)
    )
    columns = (words(N_("Coalitie")), words(N_("De lijst is")), words(N_("Deelnemers bekend")))
    caption = words(N_("Lopende coalities met een onvolledige deelnemerslijst"))
    return (Table(caption=caption, columns=columns, rows=rows, fits=True),) if rows else ()


def _parties(context: PageContext, parties: list[Party]) -> tuple[Part, ...]:
    words = context.words
    if not parties:
        return (Paragraph((words(N_("Elke genoemde partij heeft een pagina.")),), "quiet"),)
    rows = tuple(
        Row(
            cells=((party.name,), _mentions(context, party.mentions), (way_to_make(context, party),)),
            id=party_anchor(party.name),
        )
        for party in parties
    )
    columns = (words(N_("Partij")), words(N_("Genoemd door")), words(N_("Helpt u mee?")))
    return (
        Table(
            caption=words(N_("Partijen die genoemd zijn en nog geen pagina hebben")),
            columns=columns,
            rows=rows,
            fits=True,
        ),
    )


def _mentions(context: PageContext, links: Iterable[Link]) -> Rich:
    keys = context.in_order(link.source for link in links)
    pieces: list[Inline] = []
    for key in keys:
        pieces += [", " if pieces else "", context.to(key)]
    return tuple(pieces)


def _stated_unknowns(context: PageContext) -> tuple[Part, ...]:
    words = context.words
    parts: list[Part] = []
    for kind in KINDS:
        entities = sorted(context.atlas.of_kind(kind.name), key=lambda entity: sort_key(entity.title))
        rows = tuple(
            Row(cells=((context.to(entity.id),), (text,)))
            for entity in entities
            for text in entity.fields.texts("onbekend")
        )
        if rows:
            parts.append(
                Table(
                    caption=words(kind.many), columns=(words(kind.one), words(N_("Niet bekend"))), rows=rows, fits=True
                )
            )
    return tuple(parts)
