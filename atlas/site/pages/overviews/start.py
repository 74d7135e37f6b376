"""The start page: whose atlas this is, the choice of one's own organisation, and all opgaven at a glance."""

from atlas.content.kinds import KINDS
from atlas.content.values import Entity
from atlas.landscape.derived.coalitions import running
from atlas.landscape.landscape import OpgaveLandscape
from atlas.site.components.frame import plain_page
from atlas.site.components.opgave_sum import noun
from atlas.site.components.participation.where import start_map
from atlas.site.components.sections import section
from atlas.site.context import MANY, PageContext
from atlas.site.diagrams.opgaven import opgaven_parts
from atlas.site.i18n.words import sort_key
from atlas.site.model import (
    Anchor,
    Beside,
    Block,
    Card,
    Cards,
    Chooser,
    Count,
    Lines,
    ListLine,
    Measure,
    Paragraph,
    Part,
    Scope,
    Section,
    Tallies,
)
from atlas.site.model.page import Lead, Page
from atlas.site.pages.analysis.questions import QUESTIONS, look_first
from atlas.site.pages.overviews.changes import latest
from atlas.site.pages.overviews.ending import ending_soon
from atlas.site.pages.overviews.grid import level_form_grid
from atlas.site.pages.overviews.heat import heat
from atlas.site.urls import UNKNOWN, address_of, address_of_list, address_of_question
from atlas.texts import N_


def start_page(context: PageContext) -> Page:
    """The start page."""
    words, settings = context.words, context.atlas.settings
    first = heat(context) or (Paragraph((words(N_("Er zijn nog geen opgaven beschreven.")),)),)
    opgaven = Section(id="opgaven", title=words(N_("Kies een opgave")), parts=first, unseen=True)
    questions = Section(
        id="vragen", title=words(N_("Vijf vragen aan het landschap")), parts=(_questions(context), look_first(context))
    )
    where = start_map(context)
    lead = Lead(
        kicker="",
        title=settings.subtitle or settings.title,
        intro=(
            words(N_("Deze atlas toont per opgave welke tafels er zijn, wie er zit en hoe vast dat is geregeld.")),
            " ",
            words(N_("Wat niemand weet, staat er ook in.")),
        ),
        body=Block((*_chooser(context), opgaven)),
        beside=Block(where) if where else questions,
    )
    changed = section("veranderd", words(N_("Wat is er veranderd?")), *latest(context))
    below = ((*((questions,) if where else ()), *ending_soon(context)), (*_unknown(context), *changed))
    parts: tuple[Part, ...] = (
        Beside(tuple(Block(parts) for parts in below if parts)),
        Tallies(tuple(_kinds(context))),
        *section("samenhang", words(N_("Hoe hangen de opgaven samen?")), *opgaven_parts(context)),
    )
    return plain_page(context, "", lead, *parts, style="start")


def opgave_cards(context: PageContext, opgaven: list[Entity]) -> Cards:
    """A card for each opgave, with its levels and forms at a glance."""
    return Cards(tuple(_opgave_card(context, context.landscape.of_opgave(entity.id)) for entity in opgaven), wide=True)


def _opgave_card(context: PageContext, landscape: OpgaveLandscape) -> Card:
    words, opgave = context.words, landscape.opgave
    number, address = len(running(landscape.coalitions)), context.at(address_of(opgave))
    word = noun(words, number, N_("coalitie"), N_("coalities"))
    return Card(
        anchor=Anchor(href=address, text=opgave.title, kind="opgave"),
        text=opgave.fields.text("samenvatting"),
        facts=(context.count(number, Measure.COALITIONS, word=word, scope=Scope(opgave=opgave.id)),),
        grid=level_form_grid(context, landscape, address),
    )


def _questions(context: PageContext) -> Lines:
    """The five questions as links."""
    ways = (
        (Anchor(href=context.at(address_of_question(q.name)), text=context.words(q.title)), context.words(q.lead))
        for q in QUESTIONS
    )
    return Lines(tuple(ListLine(head=(way,), note=(lead,)) for way, lead in ways))


def _kinds(context: PageContext) -> list[Count]:
    """The number of pages of each kind, each with a link to its list."""
    shown = [kind for kind in KINDS if kind.name not in {"opgave", "pagina"} and context.atlas.of_kind(kind.name)]
    return [
        context.count(
            len(context.atlas.of_kind(kind.name)),
            Measure.PAGES,
            word=context.words(MANY[kind.name]).lower(),
            href=context.at(address_of_list(kind.name)),
            scope=Scope(kind=kind.name),
        )
        for kind in shown
    ]


def _chooser(context: PageContext) -> tuple[Part, ...]:
    """The choice of one's own organisation."""
    words = context.words
    organisations = sorted(context.atlas.of_kind("organisatie"), key=lambda entity: sort_key(entity.title))
    if not organisations:
        return ()
    options = tuple(Anchor(href=context.at(address_of(entity)), text=entity.title) for entity in organisations)
    everything = Anchor(href=context.at(address_of_list("organisatie")), text=words(N_("Alle organisaties")))
    return (
        Chooser(
            label=words(N_("Uw gemeente of organisatie")),
            button=words(N_("Toon")),
            options=options,
            otherwise=everything,
        ),
    )


def _unknown(context: PageContext) -> tuple[Part, ...]:
    words, now = context.words, running(context.landscape.coalitions.values())
    if not now:
        return ()
    complete = sum(c.completeness == "volledig" for c in now)
    text = (
        f"{words(N_('Van'))} ",
        context.count(complete, Measure.LISTS_COMPLETE, scope=Scope()),
        f" {words(N_('van de'))} ",
        context.count(len(now), Measure.COALITIONS, scope=Scope()),
        f" {words(N_('lopende coalities is de lijst van deelnemers volledig.'))}",
    )
    more = Anchor(href=context.at(UNKNOWN), text=words(N_("Alles wat we niet weten")))
    return section(
        "onbekend", words(N_("Wat weten we niet?")), Paragraph(text, "lead"), Lines((ListLine(head=(more,)),))
    )
