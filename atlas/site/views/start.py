"""The start page: whose atlas this is, the way to one's own organisation, and all opgaven at a glance."""

from atlas.content.kinds import KINDS
from atlas.content.values import Entity
from atlas.landscape.coalitions import running
from atlas.landscape.landscape import OpgaveLandscape
from atlas.site.addresses import UNKNOWN, address_of, address_of_list, address_of_question
from atlas.site.guide import MANY, Guide
from atlas.site.opgaven import opgaven_parts
from atlas.site.pages import Lead, Page
from atlas.site.parts import (
    Anchor,
    Beside,
    Block,
    Card,
    Cards,
    Chooser,
    Count,
    Line,
    Lines,
    Measure,
    Paragraph,
    Part,
    Scope,
    Section,
    Tallies,
)
from atlas.site.views.changes import latest
from atlas.site.views.ending import ending_soon
from atlas.site.views.frame import plain_page
from atlas.site.views.grid import level_form_grid
from atlas.site.views.heat import heat
from atlas.site.views.opgave_sum import noun
from atlas.site.views.questions import QUESTIONS, look_first
from atlas.site.views.shared import section
from atlas.site.views.where import start_map
from atlas.site.words import sort_key
from atlas.texts import N_


def start_page(guide: Guide) -> Page:
    """The start page."""
    words, settings = guide.words, guide.atlas.settings
    first = heat(guide) or (Paragraph((words(N_("Er zijn nog geen opgaven beschreven.")),)),)
    opgaven = Section("opgaven", words(N_("Kies een opgave")), first, unseen=True)
    questions = Section("vragen", words(N_("Vijf vragen aan het landschap")), (_questions(guide), look_first(guide)))
    where = start_map(guide)
    lead = Lead(
        kicker="",
        title=settings.subtitle or settings.title,
        intro=(
            words(N_("Deze atlas toont per opgave welke tafels er zijn, wie er zit en hoe vast dat is geregeld.")),
            " ",
            words(N_("Wat niemand weet, staat er ook in.")),
        ),
        body=Block((*_chooser(guide), opgaven)),
        beside=Block(where) if where else questions,
    )
    changed = section("veranderd", words(N_("Wat is er veranderd?")), *latest(guide))
    below = ((*((questions,) if where else ()), *ending_soon(guide)), (*_unknown(guide), *changed))
    parts: tuple[Part, ...] = (
        Beside(tuple(Block(parts) for parts in below if parts)),
        Tallies(tuple(_kinds(guide))),
        *section("samenhang", words(N_("Hoe hangen de opgaven samen?")), *opgaven_parts(guide)),
    )
    return plain_page(guide, "", lead, *parts, style="start")


def opgave_cards(guide: Guide, opgaven: list[Entity]) -> Cards:
    """A card for each opgave, with its levels and forms at a glance."""
    return Cards(tuple(_opgave_card(guide, guide.landscape.of_opgave(entity.id)) for entity in opgaven), wide=True)


def _opgave_card(guide: Guide, landscape: OpgaveLandscape) -> Card:
    words, opgave = guide.words, landscape.opgave
    number, address = len(running(landscape.coalitions)), guide.at(address_of(opgave))
    word = noun(words, number, N_("coalitie"), N_("coalities"))
    return Card(
        Anchor(address, opgave.title, kind="opgave"),
        text=opgave.fields.text("samenvatting"),
        facts=(guide.count(number, Measure.COALITIONS, word=word, scope=Scope(opgave=opgave.id)),),
        grid=level_form_grid(guide, landscape, address),
    )


def _questions(guide: Guide) -> Lines:
    """The five questions as ways in."""
    ways = (
        (Anchor(guide.at(address_of_question(q.name)), guide.words(q.title)), guide.words(q.lead)) for q in QUESTIONS
    )
    return Lines(tuple(Line((way,), (lead,)) for way, lead in ways))


def _kinds(guide: Guide) -> list[Count]:
    """How many pages there are of each kind, each a way to its list."""
    shown = [kind for kind in KINDS if kind.name not in {"opgave", "pagina"} and guide.atlas.of_kind(kind.name)]
    return [
        guide.count(
            len(guide.atlas.of_kind(kind.name)),
            Measure.PAGES,
            word=guide.words(MANY[kind.name]).lower(),
            href=guide.at(address_of_list(kind.name)),
            scope=Scope(kind=kind.name),
        )
        for kind in shown
    ]


def _chooser(guide: Guide) -> tuple[Part, ...]:
    """The way to one's own organisation."""
    words = guide.words
    organisations = sorted(guide.atlas.of_kind("organisatie"), key=lambda entity: sort_key(entity.title))
    if not organisations:
        return ()
    options = tuple(Anchor(guide.at(address_of(entity)), entity.title) for entity in organisations)
    everything = Anchor(guide.at(address_of_list("organisatie")), words(N_("Alle organisaties")))
    return (Chooser(words(N_("Uw gemeente of organisatie")), words(N_("Toon")), options, everything),)


def _unknown(guide: Guide) -> tuple[Part, ...]:
    words, now = guide.words, running(guide.landscape.coalitions.values())
    if not now:
        return ()
    complete = sum(c.completeness == "volledig" for c in now)
    text = (
        f"{words(N_('Van'))} ",
        guide.count(complete, Measure.LISTS_COMPLETE, scope=Scope()),
        f" {words(N_('van de'))} ",
        guide.count(len(now), Measure.COALITIONS, scope=Scope()),
        f" {words(N_('lopende coalities is de lijst van deelnemers volledig.'))}",
    )
    more = Anchor(guide.at(UNKNOWN), words(N_("Alles wat we niet weten")))
    return section("onbekend", words(N_("Wat weten we niet?")), Paragraph(text, "lead"), Lines((Line((more,)),)))
