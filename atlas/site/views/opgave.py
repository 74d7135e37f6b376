"""The page of an opgave: its landscape in a sentence and a map, who is in it, and what it asks."""

from collections.abc import Mapping
from dataclasses import replace

from atlas.content.values import Absence, Entity, Fields
from atlas.insights.ranking import best_questions
from atlas.landscape.atlas import Link
from atlas.landscape.dates import Phase
from atlas.landscape.landscape import OpgaveLandscape
from atlas.landscape.roles import Role
from atlas.site.addresses import anchor_of_level
from atlas.site.guide import Guide
from atlas.site.numbers import marker_of, numbers_of
from atlas.site.pages import Lead, Page
from atlas.site.parts import (
    Anchor,
    Ask,
    Bar,
    Beside,
    Block,
    Fact,
    Facts,
    Fold,
    Inline,
    Line,
    Lines,
    Paragraph,
    Part,
    Quiet,
    Rich,
    Section,
)
from atlas.site.pictures import landscape_plate
from atlas.site.rich import joined
from atlas.site.views.band import band
from atlas.site.views.facts import chosen_facts, editorial_note, fact_box
from atlas.site.views.frame import entity_page, kicker
from atlas.site.views.known_of import known_of
from atlas.site.views.ladder import has_ladder, ladder
from atlas.site.views.lights import lights
from atlas.site.views.measures import opgave_measures
from atlas.site.views.opgave_people import practices, questions, teams
from atlas.site.views.opgave_seats import who_sits_where
from atlas.site.views.opgave_sum import in_one_sentence, strip
from atlas.site.views.opgave_time import coalitions_in_time
from atlas.site.views.related_overlap import related_overlap
from atlas.site.views.shared import in_one_line, known_and_unknown, relations_section, section
from atlas.site.views.signals import SHOWN, signals_section
from atlas.site.views.where import opgave_map
from atlas.site.vocabulary import OPTION
from atlas.site.words import sort_key
from atlas.texts import N_

IN_TEXT = ("gevoeld-door", "gevraagde-interventie", "oplossingsrichtingen")
ELSEWHERE = frozenset({"aard", "vraagstuk", "voca", "relaties", "vragen", "lichten", "in-kaart", *IN_TEXT})
# The first of these is the question that the page opens with.
ASKED = 2
GRADES = ("laag", "midden", "hoog")
# Kinds of pages that an opgave shows under a heading of their own.
OF_ITS_OWN = frozenset({"coalitie", "team", "minipraktijk", "oplossing"})
VOCA = (
    ("veranderlijk", N_("Veranderlijk")),
    ("onzeker", N_("Onzeker")),
    ("complex", N_("Complex")),
    ("ambigu", N_("Ambigu")),
)


def opgave_page(guide: Guide, landscape: OpgaveLandscape) -> Page:
    """The page of an opgave."""
    words, opgave = guide.words, landscape.opgave
    nature = opgave.fields.text("aard")
    lead = Lead(
        kicker=kicker(guide, opgave, words(OPTION[nature]) if nature else ""),
        title=opgave.title,
        intro=in_one_sentence(guide, landscape),
        beside=_first_question(guide, opgave),
    )
    numbers = numbers_of(landscape.coalitions)
    parts: tuple[Part, ...] = (
        Section(
            "kaart",
            words(N_("Het landschap")),
            (landscape_plate(guide, landscape), strip(guide, landscape), _about(guide, landscape)),
            bar=words(N_("Landschap")),
            unseen=True,
        ),
        *_people(guide, landscape, numbers),
        *section(
            "coalities",
            words(N_("Van wanneer tot wanneer?")),
            *coalitions_in_time(guide, landscape, numbers),
            bar=words(N_("Tijd")),
        ),
        *_deeds(guide, landscape),
        *_questions(guide, opgave),
        *_depth(guide, landscape),
        *(_in_bar(guide, part) for part in known_and_unknown(guide, opgave) if part.id != "onbekend"),
    )
    levels = band(guide, landscape.coalitions, lambda level: f"#{anchor_of_level(level)}", opgave=opgave.id)
    return entity_page(guide, opgave, lead, *parts, band=levels)


def _first_question(guide: Guide, opgave: Entity) -> Ask | None:
    """The question that tells most; none if there is nothing to ask."""
    words = guide.words
    for signal in best_questions(guide.insights, opgave.id, 1):
        more = Anchor("#vragen", words(N_("Waarom deze vraag?")))
        return Ask(
            words(N_("De vraag die het meest zegt")), words(signal.question), (words(signal.unknown.text),), more
        )
    return None


def _people(guide: Guide, landscape: OpgaveLandscape, numbers: Mapping[str, int]) -> tuple[Part, ...]:
    """Who sits where and which gemeenten take part, beside who connects."""
    words = guide.words
    seats = who_sits_where(guide, landscape, numbers)
    roles = _connectors(guide, landscape, numbers)
    who = section("wie", words(N_("Wie zit waar?")), *seats, bar=words(N_("Wie")))
    connectors = section("verbinders", words(N_("Wie verbindt?")), *roles, bar=words(N_("Verbinders")))
    left = (*who, *opgave_map(guide, landscape.opgave.id))
    return (Beside((Block(left), *connectors), wide=True),) if left and connectors else (*left, *connectors)


def _in_bar(guide: Guide, part: Section) -> Section:
    """A section with its word in the bar, if it is that of the sources."""
    return replace(part, bar=guide.words(N_("Bronnen"))) if part.id == "bronnen" else part


def _about(guide: Guide, landscape: OpgaveLandscape) -> Part:
    """What the opgave is about, and what it borders on."""
    words, opgave = guide.words, landscape.opgave
    summary = opgave.fields.text("samenvatting")
    story = words(N_("Lees het hele verhaal"))
    wanted = chosen_facts(guide, opgave, (*(() if has_ladder(landscape) else ("vraagstuk",)), *IN_TEXT))
    told: tuple[Part, ...] = (
        *((guide.text(opgave, top=3),) if opgave.body.text.strip() else ()),
        *((wanted,) if wanted.facts else ()),
        *_further_facts(guide, opgave),
    )
    text = (
        *((Paragraph((summary,), "lead"),) if summary else ()),
        *((Fold(story, told, printed=True),) if told else ()),
        *_voca(guide, opgave),
    )
    near = section("grenst-aan", words(N_("Grenst aan")), *_neighbours(guide, opgave), level=3)
    return Beside((Block(text), Block(near))) if near else Block(text)


def _neighbours(guide: Guide, opgave: Entity) -> tuple[Lines, ...]:
    """The related opgaven, each with the kind of relation and what the editors say of it."""
    atlas = guide.atlas
    here = [(link.forward, link.target, known_of(guide, link.item)) for link in atlas.from_page(opgave.id, "relaties")]
    there = [(link.backward, link.source, known_of(guide, link.item)) for link in atlas.to_page(opgave.id, "relaties")]
    lines = tuple(
        Line((Quiet(guide.words(name)), " ", guide.to(key)), note) for name, key, note in dict.fromkeys([*here, *there])
    )
    return (Lines(lines),) if lines else ()


def _further_facts(guide: Guide, opgave: Entity) -> tuple[Facts, ...]:
    """The fields that stand nowhere else on the page: scale, sectors, other names."""
    box = fact_box(guide, opgave, elsewhere=ELSEWHERE)
    facts = tuple(fact for fact in box.facts if fact.label != guide.words(N_("Bevestigd")))
    return (replace(box, title="", facts=facts, wide=True),) if facts else ()


def _connectors(guide: Guide, landscape: OpgaveLandscape, numbers: Mapping[str, int]) -> tuple[Lines, ...]:
    """The roles that connect, each with the numbers of the coalities that it serves."""
    roles = sorted(
        (role for role in landscape.roles if role.phase is Phase.NOW),
        key=lambda role: (-sum(key in numbers for key in role.coalitions), sort_key(role.entity.title)),
    )
    return (Lines(tuple(_connector(guide, role, numbers) for role in roles)),) if roles else ()


def _connector(guide: Guide, role: Role, numbers: Mapping[str, int]) -> Line:
    coalitions = guide.landscape.coalitions
    home: Inline = guide.to(role.home) if role.home else guide.unknown(guide.words(N_("organisatie onbekend")))
    marks = [
        marker_of(guide, coalitions[key], numbers[key])
        for key in sorted(role.coalitions, key=lambda key: numbers.get(key, 0))
        if key in numbers
    ]
    elsewhere = [guide.to(key) for key in role.coalitions if key not in numbers]
    also: Rich = (" · ", Quiet(guide.words(N_("ook:"))), " ", *joined(elsewhere)) if elsewhere else ()
    return Line((guide.to(role.id),), (home, *also), joined(marks, " "))


def _deeds(guide: Guide, landscape: OpgaveLandscape) -> tuple[Section, ...]:
    """What is done: who words the opgave how, which teams work on it, practices, and lights; only what is known."""
    words, opgave = guide.words, landscape.opgave
    is_lit = not isinstance(opgave.fields["lichten"], Absence)
    return (
        *section(
            "duiding",
            words(N_("Zo wordt de opgave geduid")),
            *((ladder(guide, landscape),) if has_ladder(landscape) else ()),
        ),
        *section("teams", words(N_("Welke teams hebben een opdracht?")), *teams(guide, landscape)),
        *section("praktijken", words(N_("Mini-praktijken en oplossingen")), *practices(guide, landscape)),
        *section("lichten", words(N_("Staan de lichten op groen?")), *(lights(guide, opgave) if is_lit else ())),
    )


def _questions(guide: Guide, opgave: Entity) -> tuple[Section, ...]:
    """What the landscape asks beside what the editors do not know."""
    words = guide.words
    best = best_questions(guide.insights, opgave.id, SHOWN)
    title = words(N_("Het landschap vraagt"))
    asked = tuple(
        replace(found, level=3, title=title) for found in signals_section(guide, opgave.id, best, shown=ASKED)
    )
    unknown = tuple(replace(p, level=3) for p in known_and_unknown(guide, opgave) if p.id == "onbekend")
    open_ones = section("open-vragen", words(N_("Open vragen")), *questions(guide, opgave.fields), level=3)
    parts = (Block(asked), Block((*open_ones, *unknown)))
    filled = tuple(part for part in parts if part.parts)
    inside: tuple[Part, ...] = (Beside(filled),) if len(filled) > 1 else filled
    return section("vragen", words(N_("Welke vragen blijven?")), *inside, bar=words(N_("Vragen")))


def _depth(guide: Guide, landscape: OpgaveLandscape) -> tuple[Fold, ...]:
    """Figures for who wants more: measures with what they rest on, and coalities of related opgaven."""
    figures = tuple(replace(found, level=3) for found in opgave_measures(guide, landscape))
    opgave = landscape.opgave
    named = relations_section(guide, opgave, without=("relaties", "<relaties"), shown=_shown(guide, landscape))
    parts: tuple[Part, ...] = (
        *figures,
        *related_overlap(guide, landscape),
        *(replace(found, level=3) for found in named),
    )
    summary = guide.words(N_("Verdieping: maten, paren en wat verder met deze opgave te maken heeft"))
    return (Fold(summary, parts, id="verdieping"),) if parts else ()


def _shown(guide: Guide, landscape: OpgaveLandscape) -> list[Link]:
    """The links to an opgave of what its page shows under a heading of its own."""
    kind_of, active = guide.atlas.kind_of, {role.id for role in landscape.roles if role.phase is Phase.NOW}
    links = guide.atlas.to_page(landscape.opgave.id, "opgaven")
    return [link for link in links if kind_of(link.source) in OF_ITS_OWN or link.source in active]


def _voca(guide: Guide, opgave: Entity) -> tuple[Fold, ...]:
    """How volatile, uncertain, complex and ambiguous the opgave is in one line, and behind it from what that shows."""
    voca = opgave.fields.record("voca")
    if not voca:
        return ()
    note = editorial_note(guide, opgave, "voca")
    facts = tuple(_graded(guide, label, voca.record(name), editorial=bool(note)) for name, label in VOCA)
    words = guide.words
    in_short = in_one_line(f"{words(label).lower()} {_grade(guide, voca.record(name))}" for name, label in VOCA)
    return (Fold(in_short, (Facts("", facts, wide=True),), printed=True),)


def _grade(guide: Guide, graded: Fields | None) -> str:
    return guide.words(OPTION[graded.text("mate")] if graded and graded.text("mate") else N_("onbekend"))


def _graded(guide: Guide, label: str, graded: Fields | None, *, editorial: bool) -> Fact:
    words, grade = guide.words, graded.text("mate") if graded else ""
    if not graded or not grade:
        return Fact(words(label), ((guide.unknown(),),))
    value: Rich = (Bar(GRADES.index(grade) + 1, len(GRADES)), words(OPTION[grade]))
    return Fact(words(label), (value,), why=graded.text("toelichting"), editorial=editorial)
