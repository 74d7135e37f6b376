"""The five questions as an organisation's own page answers them: each in one line, with the rest behind it."""

from atlas.content.values import Entity
from atlas.insights.analyses.parties.at_table import AtTable
from atlas.site.components.sections import in_one_line, section
from atlas.site.context import PageContext
from atlas.site.model import Anchor, Fact, Facts, Fold, Paragraph, Part, Section
from atlas.site.pages.analysis.questions import QUESTIONS, Question
from atlas.site.urls import address_of_question
from atlas.texts import N_


def five_questions(context: PageContext, organisation: Entity) -> tuple[Section, ...]:
    """The five answers for one organisation, each with the way to the question for all.

    Of one that sits nowhere only the first has an answer, and of an atlas in which nothing runs none.
    """
    here = context.insights.at_table[organisation.id]
    if not context.insights.network.coalitions:
        return ()
    answered = QUESTIONS if here.tables else QUESTIONS[:1]
    parts = (
        Section(id=f"vraag-{q.name}", title=context.words(q.title), parts=tuple(_answer(context, q, here)), level=3)
        for q in answered
    )
    return section("vijf-vragen", context.words(N_("Vijf vragen")), *parts)


def _answer(context: PageContext, question: Question, here: AtTable) -> tuple[Part, ...]:
    """The answer in short, and the cells behind one click."""
    words = context.words
    everyone = Anchor(href=context.at(address_of_question(question.name)), text=words(N_("Deze vraag voor iedereen")))
    in_short = in_one_line(question.in_short(context, here))
    return (Fold(summary=in_short, parts=(*_facts(context, question, here), Paragraph((everyone,), "quiet"))),)


def _facts(context: PageContext, question: Question, here: AtTable) -> tuple[Part, ...]:
    cells = zip(question.columns(context), question.answer(context, here), strict=True)
    return (Facts("", tuple(Fact(label=name, values=(cell,)) for name, cell in cells if cell), wide=True),)
