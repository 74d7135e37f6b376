"""The five questions as an organisation's own page answers them: each in one line, with the rest behind it."""

from atlas.content.values import Entity
from atlas.insights.at_table import AtTable
from atlas.insights.elsewhere import Elsewhere, elsewhere
from atlas.site.addresses import address_of_question
from atlas.site.guide import Guide
from atlas.site.parts import Absent, Anchor, Fact, Facts, Fold, Paragraph, Part, Rich, Row, Section, Table
from atlas.site.views.measure_lists import names
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
    body = elsewhere_table(guide, here.organisation) if question.name == "tafels" else _facts(guide, question, here)
    return (Fold(in_short, (*body, Paragraph((everyone,), "quiet"))),)


def _facts(guide: Guide, question: Question, here: AtTable) -> tuple[Part, ...]:
    cells = zip(question.columns(guide), question.answer(guide, here), strict=True)
    return (Facts("", tuple(Fact(name, (cell,)) for name, cell in cells), wide=True),)


def elsewhere_table(guide: Guide, organisation: Entity) -> tuple[Part, ...]:
    """For every challenge: the tables of an organisation, those where we do not know it, and who like it sits there."""
    words = guide.words
    rows = tuple(_row(guide, seen) for seen in elsewhere(guide.landscape, organisation.id))
    labels = (
        N_("Opgave"),
        N_("Hier zit zij"),
        N_("Andere tafels"),
        N_("Van dezelfde soort aan tafel"),
        N_("Buren aan tafel"),
    )
    note = words(N_("Zolang niet alle lijsten volledig zijn, kan zij ook zitten waar wij haar niet kennen."))
    caption = words(N_("Alle opgaven, gezien vanuit deze organisatie"))
    return (Table(caption, tuple(map(words, labels)), rows, id="tabel-elders", note=(note,)),)


def _row(guide: Guide, seen: Elsewhere) -> Row:
    words = guide.words
    own: Rich = (" ", words(N_("(eigen opgave)"))) if seen.own else ()
    return Row(
        (
            (guide.to(seen.opgave), *own),
            names(guide, frozenset(seen.tables)) or not_there(guide, seen),
            names(guide, frozenset(seen.others)) or (words(N_("geen")),),
            names(guide, frozenset(seen.alike)) or not_there(guide, seen),
            names(guide, frozenset(seen.neighbours)) or not_there(guide, seen),
        )
    )


def not_there(guide: Guide, seen: Elsewhere) -> Rich:
    """That nobody is there, which can only be said if every list is complete; else that it is not known."""
    if seen.lists.unknown:
        return (guide.unknown(guide.words(N_("niet bekend")), guide.words(seen.lists.text)),)
    return (Absent("geen", guide.words(N_("geen"))),)
