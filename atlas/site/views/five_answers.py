"""The five questions as an organisation's own page answers them: each in one line, with the rest behind it."""

from atlas.content.values import Entity
from atlas.insights.at_table import AtTable
from atlas.site.addresses import address_of_question
from atlas.site.guide import Guide
from atlas.site.parts import Anchor, Fact, Facts, Fold, Paragraph, Part, Section
from atlas.site.views.questions import QUESTIONS, Question
from atlas.site.views.shared import in_one_line, section
from atlas.texts import N_


def five_questions(guide: Guide, organisation: Entity) -> tuple[Section, ...]:
    """The five answers for one organisation, each with the way to the question for all.

    Of one that sits nowhere only the first has an answer, and of an atlas in which nothing runs none.
    """
    here = guide.insights.at_table[organisation.id]
    if not guide.insights.network.coalitions:
        return ()
    answered = QUESTIONS if here.tables else QUESTIONS[:1]
    parts = (
        Section(f"vraag-{q.name}", guide.words(q.title), tuple(_answer(guide, q, here)), level=3) for q in answered
    )
    return section("vijf-vragen", guide.words(N_("Vijf vragen")), *parts)


def _answer(guide: Guide, question: Question, here: AtTable) -> tuple[Part, ...]:
    """The answer in short, and the cells behind one click."""
    words = guide.words
    everyone = Anchor(guide.at(address_of_question(question.name)), words(N_("Deze vraag voor iedereen")))
    in_short = in_one_line(question.in_short(guide, here))
    return (Fold(in_short, (*_facts(guide, question, here), Paragraph((everyone,), "quiet"))),)


def _facts(guide: Guide, question: Question, here: AtTable) -> tuple[Part, ...]:
    cells = zip(question.columns(guide), question.answer(guide, here), strict=True)
    return (Facts("", tuple(Fact(name, (cell,)) for name, cell in cells if cell), wide=True),)
