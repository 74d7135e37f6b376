"""The page of an opgave: its landscape in a sentence and a map, its participants, and its questions."""

from collections.abc import Mapping
from dataclasses import replace

from atlas.content.values import Absence, Entity, Fields
from atlas.insights.ranking import best_questions
from atlas.landscape.atlas import Link
from atlas.landscape.dates import Phase
from atlas.landscape.derived.roles import Role
from atlas.landscape.landscape import OpgaveLandscape
from atlas.site.components.band import band
from atlas.site.components.facts.box import chosen_facts, editorial_note, fact_box
from atlas.site.components.facts.known_of import known_of
from atlas.site.components.frame import entity_page, kicker
from atlas.site.components.lights import lights
from atlas.site.components.opgave_sum import in_one_sentence, strip
from atlas.site.components.participation.measures import opgave_measures
from atlas.site.components.participation.where import opgave_map
from atlas.site.components.sections import in_one_line, known_and_unknown, relations_section, section
from atlas.site.components.signals import SHOWN, signals_section
from atlas.site.context import PageContext
from atlas.site.diagrams.figures import landscape_diagram
from atlas.site.diagrams.numbers import marker_of, numbers_of
from atlas.site.i18n.vocabulary import OPTION
from atlas.site.i18n.words import sort_key
from atlas.site.model import (
    Anchor,
    Ask,
    Bar,
    Beside,
    Block,
    Fact,
    Facts,
    Fold,
    Inline,
    Lines,
    ListLine,
    Paragraph,
    Part,
    Quiet,
    Rich,
    Section,
)
from atlas.site.model.page import Lead, Page
from atlas.site.model.rich import join_rich
from atlas.site.pages.entities.ladder import has_ladder, ladder
from atlas.site.pages.entities.opgave_people import practices, questions, teams
from atlas.site.pages.entities.opgave_seats import who_sits_where
from atlas.site.pages.entities.opgave_time import coalitions_in_time
from atlas.site.pages.entities.related_overlap import related_overlap
from atlas.site.urls import anchor_of_level
from atlas.texts import N_

IN_TEXT = ("gevoeld-door", "gevraagde-interventie", "oplossingsrichtingen")
ELSEWHERE = frozenset({"aard", "vraagstuk", "voca", "relaties", "vragen", "lichten", "in-kaart", *IN_TEXT})
# The signals for the question at the top of the page; the first that occurs is used.
ASKED = 2
GRADES = ("laag", "midden", "hoog")
# Kinds of pages that the page of an opgave shows under a heading of their own.
OF_ITS_OWN = frozenset({"coalitie", "team", "minipraktijk", "oplossing"})
VOCA = (
    ("veranderlijk", N_("Veranderlijk")),
    ("onzeker", N_("Onzeker")),
    ("complex", N_("Complex")),
    ("ambigu", N_("Ambigu")),
)


def opgave_page(context: PageContext, landscape: OpgaveLandscape) -> Page:
    """The page of an opgave."""
    words, opgave = context.words, landscape.opgave
    nature = opgave.fields.text("aard")
    lead = Lead(
        kicker=kicker(context, opgave, words(OPTION[nature]) if nature else ""),
        title=opgave.title,
        intro=in_one_sentence(context, landscape),
        beside=_first_question(context, opgave),
    )
    numbers = numbers_of(landscape.coalitions)
    parts: tuple[Part, ...] = (
        Section(
            id="kaart",
            title=words(N_("Het landschap")),
            parts=(landscape_diagram(context, landscape), strip(context, landscape), _about(context, landscape)),
            bar=words(N_("Landschap")),
            unseen=True,
        ),
        *_people(context, landscape, numbers),
        *section(
            "coalities",
            words(N_("Van wanneer tot wanneer?")),
            *coalitions_in_time(context, landscape, numbers),
            bar=words(N_("Tijd")),
        ),
        *_actions(context, landscape),
        *_questions(context, opgave),
        *_depth(context, landscape),
        *(_in_bar(context, part) for part in known_and_unknown(context, opgave) if part.id != "onbekend"),
    )
    levels = band(context, landscape.coalitions, lambda level: f"#{anchor_of_level(level)}", opgave=opgave.id)
    return entity_page(context, opgave, lead, *parts, band=levels)


def _first_question(context: PageContext, opgave: Entity) -> Ask | None:
    """The most telling question; `None` if there is nothing to ask."""
    words = context.words
    for signal in best_questions(context.insights, opgave.id, 1):
        more = Anchor(href="#vragen", text=words(N_("Waarom deze vraag?")))
        return Ask(
            kicker=words(N_("De vraag die het meest zegt")),
            question=words(signal.question),
            text=(words(signal.unknown.text),),
            more=more,
        )
    return None


def _people(context: PageContext, landscape: OpgaveLandscape, numbers: Mapping[str, int]) -> tuple[Part, ...]:
    """The parties by number of seats and the gemeenten that take part, beside the roles that connect."""
    words = context.words
    seats = who_sits_where(context, landscape, numbers)
    roles = _connectors(context, landscape, numbers)
    who = section("wie", words(N_("Wie zit waar?")), *seats, bar=words(N_("Wie")))
    connectors = section("verbinders", words(N_("Wie verbindt?")), *roles, bar=words(N_("Verbinders")))
    left = (*who, *opgave_map(context, landscape.opgave.id))
    return (Beside((Block(left), *connectors), wide=True),) if left and connectors else (*left, *connectors)


def _in_bar(context: PageContext, part: Section) -> Section:
    """A section with its label in the navigation bar, if it is that of the sources."""
    return replace(part, bar=context.words(N_("Bronnen"))) if part.id == "bronnen" else part


def _about(context: PageContext, landscape: OpgaveLandscape) -> Part:
    """What the opgave is about, and the related opgaven."""
    words, opgave = context.words, landscape.opgave
    summary = opgave.fields.text("samenvatting")
    story = words(N_("Lees het hele verhaal"))
    wanted = chosen_facts(context, opgave, (*(() if has_ladder(landscape) else ("vraagstuk",)), *IN_TEXT))
    texts: tuple[Part, ...] = (
        *((context.text(opgave, top=3),) if opgave.body.text.strip() else ()),
        *((wanted,) if wanted.facts else ()),
        *_further_facts(context, opgave),
    )
    text = (
        *((Paragraph((summary,), "lead"),) if summary else ()),
        *((Fold(summary=story, parts=texts, printed=True),) if texts else ()),
        *_voca(context, opgave),
    )
    near = section("grenst-aan", words(N_("Grenst aan")), *_neighbours(context, opgave), level=3)
    return Beside((Block(text), Block(near))) if near else Block(text)


def _neighbours(context: PageContext, opgave: Entity) -> tuple[Lines, ...]:
    """The related opgaven, each with the type of relation and the remark of the editors."""
    atlas = context.atlas
    outgoing = [
        (link.forward, link.target, known_of(context, link.item)) for link in atlas.from_page(opgave.id, "relaties")
    ]
    incoming = [
        (link.backward, link.source, known_of(context, link.item)) for link in atlas.to_page(opgave.id, "relaties")
    ]
    lines = tuple(
        ListLine(head=(Quiet(context.words(name)), " ", context.to(key)), note=note)
        for name, key, note in dict.fromkeys([*outgoing, *incoming])
    )
    return (Lines(lines),) if lines else ()


def _further_facts(context: PageContext, opgave: Entity) -> tuple[Facts, ...]:
    """The fields that the page shows nowhere else: scale, sectors, other names."""
    box = fact_box(context, opgave, elsewhere=ELSEWHERE)
    facts = tuple(fact for fact in box.facts if fact.label != context.words(N_("Bevestigd")))
    return (replace(box, title="", facts=facts, wide=True),) if facts else ()


def _connectors(context: PageContext, landscape: OpgaveLandscape, numbers: Mapping[str, int]) -> tuple[Lines, ...]:
    """The roles that connect, each with the numbers of its coalitions."""
    roles = sorted(
        (role for role in landscape.roles if role.phase is Phase.NOW),
        key=lambda role: (-sum(key in numbers for key in role.coalitions), sort_key(role.entity.title)),
    )
    return (Lines(tuple(_connector(context, role, numbers) for role in roles)),) if roles else ()


def _connector(context: PageContext, role: Role, numbers: Mapping[str, int]) -> ListLine:
    coalitions = context.landscape.coalitions
    home: Inline = context.to(role.home) if role.home else context.unknown(context.words(N_("organisatie onbekend")))
    marks = [
        marker_of(context, coalitions[key], numbers[key])
        for key in sorted(role.coalitions, key=lambda key: numbers.get(key, 0))
        if key in numbers
    ]
    elsewhere = [context.to(key) for key in role.coalitions if key not in numbers]
    also: Rich = (" · ", Quiet(context.words(N_("ook:"))), " ", *join_rich(elsewhere)) if elsewhere else ()
    return ListLine(head=(context.to(role.id),), note=(home, *also), end=join_rich(marks, " "))


def _actions(context: PageContext, landscape: OpgaveLandscape) -> tuple[Section, ...]:
    """The actions: wordings of the opgave, teams, practices and lights; only what is known."""
    words, opgave = context.words, landscape.opgave
    is_lit = not isinstance(opgave.fields["lichten"], Absence)
    return (
        *section(
            "duiding",
            words(N_("Zo wordt de opgave geduid")),
            *((ladder(context, landscape),) if has_ladder(landscape) else ()),
        ),
        *section("teams", words(N_("Welke teams hebben een opdracht?")), *teams(context, landscape)),
        *section("praktijken", words(N_("Mini-praktijken en oplossingen")), *practices(context, landscape)),
        *section("lichten", words(N_("Staan de lichten op groen?")), *(lights(context, opgave) if is_lit else ())),
    )


def _questions(context: PageContext, opgave: Entity) -> tuple[Section, ...]:
    """The questions that the landscape raises, beside what the editors do not know."""
    words = context.words
    best = best_questions(context.insights, opgave.id, SHOWN)
    title = words(N_("Het landschap vraagt"))
    signals = tuple(
        replace(part, level=3, title=title) for part in signals_section(context, opgave.id, best, shown=ASKED)
    )
    unknown = tuple(replace(p, level=3) for p in known_and_unknown(context, opgave) if p.id == "onbekend")
    open_ones = section("open-vragen", words(N_("Open vragen")), *questions(context, opgave.fields), level=3)
    parts = (Block(signals), Block((*open_ones, *unknown)))
    filled = tuple(part for part in parts if part.parts)
    inside: tuple[Part, ...] = (Beside(filled),) if len(filled) > 1 else filled
    return section("vragen", words(N_("Welke vragen blijven?")), *inside, bar=words(N_("Vragen")))


def _depth(context: PageContext, landscape: OpgaveLandscape) -> tuple[Fold, ...]:
    """Figures in depth: measures with what they are based on, and coalitions of related opgaven."""
    figures = tuple(replace(part, level=3) for part in opgave_measures(context, landscape))
    opgave = landscape.opgave
    named = relations_section(
        context, opgave, without=("relaties", "<relaties"), shown=_links_shown(context, landscape)
    )
    parts: tuple[Part, ...] = (
        *figures,
        *related_overlap(context, landscape),
        *(replace(part, level=3) for part in named),
    )
    summary = context.words(N_("Verdieping: maten, paren en wat verder met deze opgave te maken heeft"))
    return (Fold(summary=summary, parts=parts, id="verdieping"),) if parts else ()


def _links_shown(context: PageContext, landscape: OpgaveLandscape) -> list[Link]:
    """The links to an opgave from what its page shows under a heading of its own."""
    kind_of, active = context.atlas.kind_of, {role.id for role in landscape.roles if role.phase is Phase.NOW}
    links = context.atlas.to_page(landscape.opgave.id, "opgaven")
    return [link for link in links if kind_of(link.source) in OF_ITS_OWN or link.source in active]


def _voca(context: PageContext, opgave: Entity) -> tuple[Fold, ...]:
    """The volatility, uncertainty, complexity and ambiguity of the opgave on one line, which expands to evidence."""
    voca = opgave.fields.record("voca")
    if not voca:
        return ()
    note = editorial_note(context, opgave, "voca")
    facts = tuple(_graded(context, label, voca.record(name), editorial=bool(note)) for name, label in VOCA)
    words = context.words
    in_short = in_one_line(f"{words(label).lower()} {_grade(context, voca.record(name))}" for name, label in VOCA)
    return (Fold(summary=in_short, parts=(Facts("", facts, wide=True),), printed=True),)


def _grade(context: PageContext, graded: Fields | None) -> str:
    return context.words(OPTION[graded.text("mate")] if graded and graded.text("mate") else N_("onbekend"))


def _graded(context: PageContext, label: str, graded: Fields | None, *, editorial: bool) -> Fact:
    words, grade = context.words, graded.text("mate") if graded else ""
    if not graded or not grade:
        return Fact(label=words(label), values=((context.unknown(),),))
    value: Rich = (Bar(GRADES.index(grade) + 1, len(GRADES)), words(OPTION[grade]))
    return Fact(label=words(label), values=(value,), why=graded.text("toelichting"), editorial=editorial)
