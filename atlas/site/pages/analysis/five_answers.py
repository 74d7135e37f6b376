"""The answers to the five questions on the page of an organisation: one line each, which expands."""

from atlas.content.values import Entity
from atlas.insights.analyses.parties.seatings import Seating
from atlas.site.components.sections import in_one_line, section
from atlas.site.context import PageContext
from atlas.site.model import Anchor, Fact, Facts, Fold, Paragraph, Part, Section
from atlas.site.pages.analysis.questions import QUESTIONS, Question
from atlas.site.urls import address_of_question
from atlas.texts import N_


def five_questions(context: PageContext, organisation: Entity) -> tuple[Section, ...]:
    """The five answers for one organisation, each with a link to the question for all organisations.

    An organisation without seats only has an answer to the first; an atlas without running coalitions has none.
    """
    seating = context.insights.seatings[organisation.id]
    if not context.insights.network.coalitions:
        return ()
    answered = QUESTIONS if seating.tables else QUESTIONS[:1]
    parts = (
        Section(id=f"vraag-{q.name}", title=context.words(q.title), parts=tuple(_answer(context, q, seating)), level=3)
        for q in answered
    )
    return section("vijf-vragen", context.words(N_("Vijf vragen")), *parts)


def _answer(context: PageContext, question: Question, seating: Seating) -> tuple[Part, ...]:
    """The short answer, with the cells collapsed."""
    words = context.words
    everyone = Anchor(href=context.at(address_of_question(question.name)), text=words(N_("Deze vraag voor iedereen")))
    in_short = in_one_line(question.in_short(context, seating))
    return (Fold(summary=in_short, parts=(*_facts(context, question, seating), Paragraph((everyone,), "quiet"))),)


def _facts(context: PageContext, question: Question, seating: Seating) -> tuple[Part, ...]:
    cells = zip(question.columns(context), question.answer(context, seating), strict=True)
    return (Facts("", tuple(Fact(label=name, values=(cell,)) for name, cell in cells if cell), wide=True),)
