"""What we do not know: parties without a page, incomplete lists, and what pages say that they do not know."""

from collections.abc import Iterable

from atlas.content.kinds import KINDS
from atlas.landscape.atlas import Link, Party
from atlas.landscape.coalitions import Coalition
from atlas.landscape.dates import Phase
from atlas.site.guide import Guide, party_anchor
from atlas.site.pages import Lead, Page
from atlas.site.parts import Inline, Paragraph, Part, Rich, Row, Table
from atlas.site.take_part import way_to_make
from atlas.site.views.frame import plain_page
from atlas.site.views.knowledge import how_to_help, open_questions, overdue, state_of_knowledge
from atlas.site.views.shared import section
from atlas.site.views.tables import by_title, parties_known
from atlas.site.words import sort_key
from atlas.texts import N_


def unknown_page(guide: Guide) -> Page:
    """The page that gathers what is not known, and how to help."""
    words = guide.words
    lead = Lead(
        kicker=words(N_("Eerlijk over gaten")),
        title=words(N_("Wat weten we niet?")),
        intro=(
            words(N_("Een landschap is nooit compleet. Hier staat wat nog ontbreekt. Weet u het wel? Vul het aan.")),
        ),
    )
    lists = [c for c in guide.landscape.coalitions.values() if c.phase is Phase.NOW and c.completeness != "volledig"]
    parties = sorted(guide.atlas.unwritten.values(), key=lambda party: sort_key(party.name))
    said = _said(guide)
    parts: tuple[Part, ...] = (
        *section("stand", words(N_("Hoe het ervoor staat")), *state_of_knowledge(guide)),
        *section("help", words(N_("Zo helpt u")), *how_to_help(guide)),
        *section("vragen", words(N_("Waar de meeste vragen liggen")), *open_questions(guide)),
        *section("verlopen", words(N_("Te lang niet bevestigd")), *overdue(guide)),
        *section(
            "lijsten",
            words(N_("Deelnemerslijsten die niet volledig zijn")),
            *_lists(guide, lists),
            count=words.number(len(lists)),
        ),
        *section(
            "partijen",
            words(N_("Nog niet beschreven partijen")),
            *_parties(guide, parties),
            count=words.number(len(parties)),
        ),
        *section("gezegd", words(N_("Wat pagina's zelf niet weten")), *said),
    )
    return plain_page(guide, "", lead, *parts)


def _lists(guide: Guide, coalitions: Iterable[Coalition]) -> tuple[Part, ...]:
    words = guide.words
    state = {"deels": words(N_("niet volledig")), "onbekend": words(N_("onbekend of zij volledig is"))}
    rows = tuple(
        Row(((guide.to(c.id),), (state[c.completeness],), parties_known(guide, c))) for c in by_title(coalitions)
    )
    columns = (words(N_("Coalitie")), words(N_("De lijst is")), words(N_("Deelnemers bekend")))
    caption = words(N_("Lopende coalities met een onvolledige deelnemerslijst"))
    return (Table(caption, columns, rows, fits=True),) if rows else ()


def _parties(guide: Guide, parties: list[Party]) -> tuple[Part, ...]:
    words = guide.words
    if not parties:
        return (Paragraph((words(N_("Elke genoemde partij heeft een pagina.")),), "quiet"),)
    rows = tuple(
        Row(
            ((party.name,), _mentions(guide, party.mentions), (way_to_make(guide, party),)), id=party_anchor(party.name)
        )
        for party in parties
    )
    columns = (words(N_("Partij")), words(N_("Genoemd door")), words(N_("Helpt u mee?")))
    return (Table(words(N_("Partijen die genoemd zijn en nog geen pagina hebben")), columns, rows, fits=True),)


def _mentions(guide: Guide, links: Iterable[Link]) -> Rich:
    keys = guide.in_order(link.source for link in links)
    found: list[Inline] = []
    for key in keys:
        found += [", " if found else "", guide.to(key)]
    return tuple(found)


def _said(guide: Guide) -> tuple[Part, ...]:
    words = guide.words
    found: list[Part] = []
    for kind in KINDS:
        entities = sorted(guide.atlas.of_kind(kind.name), key=lambda entity: sort_key(entity.title))
        rows = tuple(
            Row(((guide.to(entity.id),), (text,))) for entity in entities for text in entity.fields.texts("onbekend")
        )
        if rows:
            found.append(Table(words(kind.many), (words(kind.one), words(N_("Niet bekend"))), rows, fits=True))
    return tuple(found)
