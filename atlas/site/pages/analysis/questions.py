"""The five questions on one page: for the reader's own organisation, for the whole, and for every organisation."""

from collections.abc import Callable
from dataclasses import dataclass

from atlas.insights.analyses.parties.seatings import ENDING as ENDING_TABLE
from atlas.insights.analyses.parties.seatings import Seating
from atlas.insights.findings import Signal
from atlas.insights.registry import in_order
from atlas.landscape.atlas import Atlas
from atlas.site.components.frame import plain_page
from atlas.site.components.sections import section
from atlas.site.components.signals import no_signals, signal_parts
from atlas.site.components.tables import fold_tail, without_empty_columns
from atlas.site.context import PageContext
from atlas.site.i18n.words import sort_key
from atlas.site.model import (
    Anchor,
    Fold,
    OwnAnswer,
    OwnPart,
    Paragraph,
    Part,
    Rich,
    Row,
    Section,
    Table,
)
from atlas.site.model.page import Lead, Page
from atlas.site.model.rich import join_rich
from atlas.site.pages.analysis import answers, wholes
from atlas.site.urls import ANALYSES, BROKERS, COMPARE, FIND_FIRST, UNKNOWN, address_of_answers, address_of_list
from atlas.texts import N_

SHOWN, AT_MOST = 3, 5
# The most answers that a reader can survey.
MOST_ROWS = 25
# The average number of organisations in a script.
TOGETHER = 24
ELSEWHERE = N_("Van elke organisatie staat het antwoord op haar eigen pagina.")
NOBODY = N_("Van geen enkele organisatie is dit bekend.")
NOTHING = N_("Voor deze organisatie is hier niets bekend dat iets zegt.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One of the five questions: its name in addresses, its wording, its signals, and its columns and answers.

    `says` tells whether there is an answer for an organisation; the others are counted in `rest`, singular and plural.
    `in_short` gives the answer as a few words with counts. `whole` is the answer for the landscape as a whole.
    """

    name: str
    bar: str
    title: str
    lead: str
    signals: Callable[[Signal], bool]
    columns: Callable[[PageContext], tuple[str, ...]]
    answer: Callable[[PageContext, Seating], tuple[Rich, ...]]
    says: Callable[[PageContext, Seating], bool]
    rest: str
    in_short: Callable[[PageContext, Seating], tuple[str, ...]]
    whole: Callable[[PageContext], tuple[Part, ...]]
    note: Callable[[PageContext], Rich] = lambda _: ()
    numeric: tuple[int, ...] = ()


def _has_name(*names: str) -> Callable[[Signal], bool]:
    return lambda signal: signal.name in names


def _headings(*labels: str) -> Callable[[PageContext], tuple[str, ...]]:
    return lambda context: tuple(context.words(label) for label in labels)


def _is_about_leaving(signal: Signal) -> bool:
    """Whether a signal is about something to wind down: tables that end or overlap, or may have ended already."""
    if signal.name == "tafels":
        return signal.variant == ENDING_TABLE
    if signal.name == "aansluiten":
        return signal.variant == "alike"
    return signal.name in {"opvolging", "loopt-nog"}


def _how_to_read(context: PageContext) -> Rich:
    text = N_("Zeker niet is: geen tafel, en alle lijsten zijn volledig. Niet bekend is: van zoveel opgaven nog niet.")
    return (context.words(text),)


def _right_tables(signal: Signal) -> bool:
    return signal.name == "geen-thuisbasis" or (signal.name == "tafels" and signal.variant != ENDING_TABLE)


QUESTIONS = (
    Question(
        name="tafels",
        bar=N_("Tafels"),
        title=N_("Zitten we aan de juiste tafels?"),
        lead=N_("Waar een organisatie zit, en rond welke opgaven tafels zijn waar wij haar niet kennen."),
        signals=_right_tables,
        columns=_headings(N_("Tafels"), N_("Rond welke opgaven"), N_("Zeker niet"), N_("Niet bekend")),
        answer=answers.coverage,
        says=lambda _context, seating: bool(seating.tables),
        rest=N_("Van de andere organisaties is niets bekend."),
        in_short=answers.at_tables_in_short,
        whole=wholes.network_size,
        note=_how_to_read,
        numeric=(1, 4),
    ),
    Question(
        name="rollen",
        bar=N_("Rollen"),
        title=N_("Welke rol hebben we waar?"),
        lead=N_("Een rol hoort bij een tafel, niet bij een organisatie. Wie hier deelneemt, kan daar trekken."),
        signals=_has_name("rollen", "verbinders", "zetels"),
        columns=_headings(N_("Rollen"), N_("Rol onbekend"), N_("Mandaat bekend"), N_("Eigen grenswerkers")),
        answer=answers.roles,
        says=answers.has_roles,
        rest=N_("De andere organisaties kennen wij alleen als deelnemer."),
        in_short=answers.roles_in_short,
        whole=wholes.role_table,
        numeric=(2, 3),
    ),
    Question(
        name="capaciteit",
        bar=N_("Capaciteit"),
        title=N_("Hebben we genoeg capaciteit?"),
        lead=N_("Meedoen kost tijd. Hier staat wat is genoemd, en van hoeveel stoelen niets is genoemd."),
        signals=_has_name("capaciteit"),
        columns=_headings(N_("Tafels"), N_("Genoemd (fte)"), N_("Niet genoemd"), N_("Beschikbaar (fte)")),
        answer=answers.capacity,
        says=answers.has_capacity,
        rest=N_("Van de andere organisaties is de inzet niet bekend."),
        in_short=answers.capacity_in_short,
        whole=wholes.stated_capacity,
        numeric=(1, 2, 3, 4),
    ),
    Question(
        name="afbouwen",
        bar=N_("Afbouwen"),
        title=N_("Wat kunnen we afbouwen?"),
        lead=N_("Wat afloopt, wat dubbel lijkt, wat al een opvolger heeft, en waarvan niemand weet of het nog loopt."),
        signals=_is_about_leaving,
        columns=_headings(
            N_("Tafels die aflopen"), N_("Tafels met vooral dezelfde partijen"), N_("Niet bekend of het nog loopt")
        ),
        answer=answers.leaving,
        says=answers.has_leaving,
        rest=N_("Bij de andere organisaties is niets gevonden in wat bekend is."),
        in_short=answers.leaving_in_short,
        whole=wholes.alike_table,
    ),
    Question(
        name="kansrijk",
        bar=N_("Kansen"),
        title=N_("Wat is kansrijk?"),
        lead=N_("Waar één vorm overheerst, wie er nog niet aan tafel zit, en wat elkaar nog niet heeft gevonden."),
        signals=_has_name(
            "venster",
            "kansrijke-vorm",
            "zonder-anker",
            "losse-paren",
            "vormmix",
            "duidingen",
            "perspectieven",
            "geleerd",
        ),
        columns=_headings(
            N_("Opgaven met een kans of een venster"),
            N_("Coalities zonder weg naar formeel"),
            N_("Paren die elkaar kunnen zoeken"),
        ),
        answer=answers.promising,
        says=answers.has_promising,
        rest=N_("Bij de andere organisaties is niets gevonden in wat bekend is."),
        in_short=answers.promising_in_short,
        whole=wholes.promising_table,
    ),
)


def questions_page(context: PageContext) -> Page:
    """The five questions: the choice of the reader's own organisation, then a section for each."""
    words = context.words
    lead = Lead(
        kicker="",
        title=words(N_("Vijf vragen aan het landschap")),
        intro=(words(N_("Kies uw organisatie. Bij elke vraag staat dan eerst uw eigen antwoord.")),),
    )
    parts = (Section(id=q.name, title=words(q.title), parts=_parts(context, q), bar=words(q.bar)) for q in QUESTIONS)
    return plain_page(
        context,
        "",
        lead,
        *section("uw-organisatie", words(N_("Voor uw organisatie")), _own(context)),
        *parts,
        *section("onderbouwing", words(N_("Onderbouwing")), *_basis(context)),
        style="question",
    )


def _own(context: PageContext) -> OwnAnswer:
    words = context.words
    return OwnAnswer(
        label=words(N_("Uw organisatie")),
        none=words(N_("Kies een organisatie")),
        options=tuple((seating.organisation.id, seating.organisation.title) for seating in _everyone(context)),
        more=Anchor(href=context.at("organisaties/*.html#vijf-vragen"), text=words(N_("Alles over deze organisatie"))),
        scripts=context.at(address_of_answers("*")),
        number=shards_of_answers(context.atlas),
    )


def shards_of_answers(atlas: Atlas) -> int:
    """The number of scripts with the answers for all organisations."""
    return -(-len(atlas.of_kind("organisatie")) // TOGETHER)


def _everyone(context: PageContext) -> list[Seating]:
    """Every organisation, by name."""
    seatings = context.insights.seatings.values()
    return sorted(seatings, key=lambda seating: (sort_key(seating.organisation.title), seating.organisation.id))


def _parts(context: PageContext, question: Question) -> tuple[Part, ...]:
    words = context.words
    signals = [s for s in context.insights.signals if s.weighed is None and question.signals(s)]
    return (
        Paragraph((words(question.lead),)),
        OwnPart(question=question.name, none=words(NOTHING)),
        *_signals(context, signals),
        *question.whole(context),
        *_per_organisation(context, question),
    )


def _ident(question: Question) -> str:
    return f"tabel-{question.name}"


def _per_organisation(context: PageContext, question: Question) -> tuple[Part, ...]:
    """The answers with content, collapsed and by name; of many, where to find them. It is no ranking."""
    words, everyone = context.words, _everyone(context)
    answered = [seating for seating in everyone if question.says(context, seating)]
    rest = (
        (Paragraph((words(question.rest if answered else NOBODY),), "quiet"),) if len(answered) < len(everyone) else ()
    )
    if not answered:
        return rest
    if len(answered) > MOST_ROWS:
        return (_elsewhere(context),)
    rows = tuple(
        Row(cells=((context.to(seating.organisation.id),), *question.answer(context, seating))) for seating in answered
    )
    columns = (words(N_("Organisatie")), *question.columns(context))
    caption = words(N_("Per organisatie, op naam"))
    table = Table(
        caption=caption,
        columns=columns,
        rows=rows,
        numeric=question.numeric,
        id=_ident(question),
        note=question.note(context),
    )
    summary = words.count(
        N_("Toon het antwoord voor {n} organisatie"), N_("Toon het antwoord voor {n} organisaties"), len(answered)
    )
    return (Fold(summary=summary, parts=(fold_tail(context, without_empty_columns(table)), *rest)),)


def _elsewhere(context: PageContext) -> Paragraph:
    """A note that the answer for each organisation is on its own page."""
    everyone = Anchor(href=context.at(address_of_list("organisatie")), text=context.words(N_("Alle organisaties")))
    return Paragraph((context.words(ELSEWHERE), " ", everyone), "quiet")


def _signals(context: PageContext, signals: list[Signal]) -> tuple[Part, ...]:
    words = context.words
    if not signals:
        return (no_signals(context),)
    first = in_order(signals)[:AT_MOST]
    parts = tuple(signal_parts(context, first, shown=SHOWN, linked=True))
    left = len(signals) - len(first)
    if left <= 0:
        return parts
    more = words(N_("De andere vragen staan alleen op de pagina's zelf."))
    return (*parts, Paragraph((more,), "quiet"))


def _basis(context: PageContext) -> tuple[Part, ...]:
    """What the questions are based on: every table, the measures in depth, and what is not known."""
    links = (
        (ANALYSES, N_("De tabellen achter de vragen")),
        (BROKERS, N_("Maten in de diepte")),
        (UNKNOWN, N_("Wat weten we niet?")),
    )
    anchors = tuple(Anchor(href=context.at(address), text=context.words(text)) for address, text in links)
    how = context.words(N_("Elke vraag noemt de regel waaruit zij volgt, en wat daarvan niet bekend is."))
    return (Paragraph((how, " ", *join_rich(anchors, " · "))),)


def look_first(context: PageContext) -> Paragraph:
    """Links to the finder and the comparison."""
    words = context.words
    links = (
        Anchor(href=context.at(FIND_FIRST), text=words(N_("Begint u iets nieuws? Kijk eerst wat er al is"))),
        Anchor(href=context.at(COMPARE), text=words(N_("Zet twee coalities naast elkaar"))),
    )
    return Paragraph(join_rich(links, " · "))
