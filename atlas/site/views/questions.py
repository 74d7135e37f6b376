"""The five questions of the article: a page for each, overall and per organisation, and all five on an organisation."""

from collections.abc import Callable
from dataclasses import dataclass

from atlas.content.values import Entity
from atlas.insights.at_table import AtTable
from atlas.insights.findings import Signal
from atlas.insights.read import in_order
from atlas.site.addresses import ANALYSES, BROKERS, COMPARE, FIND_FIRST, address_of_question
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import (
    Anchor,
    Card,
    Cards,
    Fact,
    Facts,
    Fold,
    OwnAnswer,
    Paragraph,
    Part,
    Rich,
    Row,
    Section,
    Table,
)
from atlas.site.rich import joined
from atlas.site.views import answers, wholes
from atlas.site.views.frame import plain_page
from atlas.site.views.shared import in_one_line, section
from atlas.site.views.signals import no_signals, signal_parts
from atlas.site.views.tables import folded
from atlas.site.words import sort_key
from atlas.texts import N_

ROW = "org"
SHOWN, AT_MOST = 5, 25


@dataclass(frozen=True, slots=True)
class Question:
    """One of the five: its name in the address, its words, which signals it gathers, and its columns and answers.

    `in_short` gives the answer as a few words with counts, for where the cells are behind one click.
    """

    name: str
    title: str
    lead: str
    signals: Callable[[Signal], bool]
    columns: tuple[str, ...]
    answer: Callable[[Guide, AtTable], tuple[Rich, ...]]
    in_short: Callable[[Guide, AtTable], tuple[str, ...]]
    whole: Callable[[Guide], tuple[Part, ...]]
    numeric: tuple[int, ...] = ()


def _named(*names: str) -> Callable[[Signal], bool]:
    return lambda signal: signal.name in names


def _can_be_left(signal: Signal) -> bool:
    """Tables that end, pairs that are alike, and pages that nobody confirms any more."""
    if signal.name == "tafels":
        return not signal.beside and len(signal.pages) == 1
    return (signal.name == "aansluiten" and len(signal.pages) > 1) or (signal.name == "kennis" and not signal.beside)


def _right_tables(signal: Signal) -> bool:
    return signal.name in {"geen-thuisbasis", "perspectieven"} or (signal.name == "tafels" and bool(signal.beside))


QUESTIONS = (
    Question(
        "tafels",
        N_("Zitten we aan de juiste tafels?"),
        N_("Waar een organisatie zit, welke eigen opgaven geen tafel hebben, en welke tafels daarbuiten vallen."),
        _right_tables,
        (N_("Tafels"), N_("Rond welke opgaven"), N_("Eigen opgaven zonder tafel"), N_("Tafels buiten eigen opgaven")),
        answers.at_tables,
        answers.at_tables_in_short,
        wholes.coverage_table,
        numeric=(1,),
    ),
    Question(
        "rollen",
        N_("Welke rol hebben we waar?"),
        N_("Een rol hoort bij een tafel, niet bij een organisatie. Wie hier deelneemt, kan daar trekken."),
        _named("rollen", "verbinders", "zetels"),
        (N_("Rollen"), N_("Rol onbekend"), N_("Mandaat bekend")),
        answers.roles,
        answers.roles_in_short,
        wholes.role_table,
        numeric=(2, 3),
    ),
    Question(
        "capaciteit",
        N_("Hebben we genoeg capaciteit?"),
        N_("Meedoen kost tijd. Hier staat wat is genoemd, en van hoeveel stoelen niets is genoemd."),
        _named("capaciteit"),
        (N_("Tafels"), N_("Genoemd (fte)"), N_("Niet genoemd"), N_("Beschikbaar (fte)")),
        answers.capacity,
        answers.capacity_in_short,
        wholes.stated_capacity,
        numeric=(1, 2, 3, 4),
    ),
    Question(
        "afbouwen",
        N_("Wat kunnen we afbouwen?"),
        N_("Tafels die aflopen, tafels met vooral dezelfde partijen, en pagina's die niemand meer bevestigt."),
        _can_be_left,
        (N_("Tafels die aflopen"), N_("Tafels met vooral dezelfde partijen"), N_("Tafels zonder team")),
        answers.leaving,
        answers.leaving_in_short,
        wholes.alike_table,
    ),
    Question(
        "kansrijk",
        N_("Wat is kansrijk?"),
        N_("Waar één vorm overheerst, waar een venster open is, en wat elkaar nog niet heeft gevonden."),
        _named("venster", "kansrijke-vorm", "zonder-anker", "losse-paren", "vormmix", "duidingen"),
        (
            N_("Opgaven met een kans of een venster"),
            N_("Coalities zonder weg naar formeel"),
            N_("Paren die elkaar kunnen zoeken"),
        ),
        answers.promising,
        answers.promising_in_short,
        wholes.promising_table,
    ),
)


def question_page(guide: Guide, question: Question) -> Page:
    """The page of one question: your own answer, the whole, what the landscape asks, and every organisation."""
    words = guide.words
    lead = Lead(words(N_("Vijf vragen aan het landschap")), words(question.title), (words(question.lead),))
    signals = [s for s in guide.insights.signals if s.weighed is None and question.signals(s)]
    return plain_page(
        guide,
        "",
        lead,
        *section("uw-organisatie", words(N_("Voor uw organisatie")), *_own(guide, question)),
        *section("geheel", words(N_("Over het geheel")), *question.whole(guide)),
        *section("signalen", words(N_("Wat het landschap vraagt")), *_signals(guide, signals)),
        *section("organisaties", words(N_("Per organisatie")), _table(guide, question)),
        *section("andere", words(N_("De andere vragen")), _others(guide, question)),
        style="question",
    )


def _own(guide: Guide, question: Question) -> tuple[Part, ...]:
    words = guide.words
    names = tuple((here.organisation.id, here.organisation.title) for here in _present(guide))
    address = guide.at(f"organisaties/*.html#vraag-{question.name}")
    chooser = OwnAnswer(
        label=words(N_("Uw organisatie")),
        none=words(N_("Kies een organisatie")),
        options=names,
        table=_ident(question),
        row=ROW,
        more=Anchor(address, words(N_("Alle vijf de antwoorden voor deze organisatie"))),
    )
    where = Anchor("#organisaties", words(N_("de tabel per organisatie")))
    return (chooser, Paragraph((words(N_("Het antwoord voor elke organisatie staat in")), " ", where, "."), "quiet"))


def _present(guide: Guide) -> list[AtTable]:
    """The organisations that sit at a table or say what they work on, by name."""
    found = [here for here in guide.insights.at_table.values() if here.tables or here.own]
    return sorted(found, key=lambda here: (sort_key(here.organisation.title), here.organisation.id))


def _ident(question: Question) -> str:
    return f"tabel-{question.name}"


def _table(guide: Guide, question: Question) -> Table:
    """The answer for every organisation. By name: it is no ranking."""
    words = guide.words
    rows = tuple(
        Row(((guide.to(here.organisation.id),), *question.answer(guide, here)), id=f"{ROW}-{here.organisation.id}")
        for here in _present(guide)
    )
    columns = (words(N_("Organisatie")), *(words(name) for name in question.columns))
    caption = words(N_("Elke organisatie met een bekende tafel, op naam"))
    return folded(guide, Table(caption, columns, rows, numeric=question.numeric, id=_ident(question)))


def _signals(guide: Guide, signals: list[Signal]) -> tuple[Part, ...]:
    words = guide.words
    if not signals:
        return (no_signals(guide),)
    first = in_order(signals)[:AT_MOST]
    parts = tuple(signal_parts(guide, first, shown=SHOWN, linked=True))
    left = len(signals) - len(first)
    if left <= 0:
        return parts
    more = words.count(
        N_("Nog {n} vraag staat alleen op de pagina zelf."),
        N_("Nog {n} vragen staan alleen op de pagina's zelf."),
        left,
    )
    return (*parts, Paragraph((more,), "quiet"))


def _others(guide: Guide, question: Question) -> Cards:
    return question_cards(guide, without=question.name)


def question_cards(guide: Guide, *, without: str = "") -> Cards:
    """The questions as ways in."""
    words = guide.words
    return Cards(
        tuple(
            Card(Anchor(guide.at(address_of_question(q.name)), words(q.title)), text=words(q.lead))
            for q in QUESTIONS
            if q.name != without
        )
    )


def look_first(guide: Guide) -> Paragraph:
    """The way to the finder, the comparison and the measures in depth."""
    words = guide.words
    links = (
        Anchor(guide.at(FIND_FIRST), words(N_("Begint u iets nieuws? Kijk eerst wat er al is"))),
        Anchor(guide.at(COMPARE), words(N_("Zet twee coalities naast elkaar"))),
        Anchor(guide.at(BROKERS), words(N_("Maten in de diepte"))),
        Anchor(guide.at(ANALYSES), words(N_("De tabellen achter de vragen"))),
    )
    return Paragraph(joined(links, " · "))


def five_questions(guide: Guide, organisation: Entity) -> tuple[Section, ...]:
    """The five answers for one organisation, each with the way to the question for all."""
    here = guide.insights.at_table[organisation.id]
    if not here.tables and not here.own:
        return ()
    parts = tuple(
        Section(f"vraag-{q.name}", guide.words(q.title), tuple(_answer(guide, q, here)), level=3) for q in QUESTIONS
    )
    return section("vijf-vragen", guide.words(N_("Vijf vragen")), *parts)


def _answer(guide: Guide, question: Question, here: AtTable) -> tuple[Part, ...]:
    """The answer in short, and the cells behind one click."""
    words = guide.words
    cells = question.answer(guide, here)
    facts = tuple(Fact(words(name), (cell,)) for name, cell in zip(question.columns, cells, strict=True))
    everyone = Anchor(guide.at(address_of_question(question.name)), words(N_("Deze vraag voor iedereen")))
    in_short = in_one_line(question.in_short(guide, here))
    return (Fold(in_short, (Facts("", facts, wide=True), Paragraph((everyone,), "quiet"))),)
