"""What works on an opgave besides its coalitions: grenswerkers, teams, mini-praktijken and oplossingen."""

from atlas.content.values import Absence, Fields
from atlas.landscape.landscape import Assignment, OpgaveLandscape
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import OPTION
from atlas.site.i18n.words import sort_key
from atlas.site.model import Bullets, Paragraph, Part, Quiet, Rich, Row, Table
from atlas.texts import N_


def teams(context: PageContext, landscape: OpgaveLandscape) -> tuple[Part, ...]:
    """The teams with their assignments, if any are known."""
    words = context.words
    if not landscape.teams:
        return ()
    rows = tuple(
        _team_row(context, assignment) for assignment in sorted(landscape.teams, key=lambda a: sort_key(a.team.title))
    )
    columns = (words(N_("Team")), words(N_("Organisatie")), words(N_("Opdracht")), words(N_("Belang")))
    return (Table(caption=words(N_("Teams met een opdracht voor deze opgave")), columns=columns, rows=rows, fits=True),)


def _team_row(context: PageContext, assignment: Assignment) -> Row:
    home = assignment.team.fields.target("organisatie")
    return Row(
        cells=(
            (context.to(assignment.team.id),),
            (context.to(home) if home else context.unknown(),),
            (assignment.item.text("opdracht") or context.unknown(),),
            (assignment.item.text("belang") or context.unknown(),),
        )
    )


def practices(context: PageContext, landscape: OpgaveLandscape) -> tuple[Part, ...]:
    """The mini-praktijken and oplossingen of an opgave, if any are described."""
    words = context.words
    small = tuple(
        (context.to(entity.id), " ", Quiet(words(OPTION[entity.fields.text("praktijk")])))
        for entity in sorted(landscape.practices, key=lambda e: sort_key(e.title))
    )
    solutions = tuple(
        (context.to(entity.id), " ", Quiet(_where_adopted(context, entity.fields)))
        for entity in sorted(landscape.solutions, key=lambda e: sort_key(e.title))
    )
    parts: list[Part] = []
    if small:
        parts += [Paragraph((words(N_("Kleine dingen die het landschap versterken:")),)), Bullets(small)]
    if solutions:
        parts += [Paragraph((words(N_("Oplossingen en waar zij landen:")),)), Bullets(solutions)]
    return tuple(parts)


def _where_adopted(context: PageContext, fields: Fields) -> str:
    number = sum(item.text("status") == "vastgelegd" for item in fields.items("verankerd-in"))
    if not number:
        return context.words(N_("nergens vastgelegd, voor zover bekend"))
    return context.words.count(N_("op {n} plek vastgelegd"), N_("op {n} plekken vastgelegd"), number)


def questions(context: PageContext, fields: Fields) -> tuple[Part, ...]:
    """The open questions, with who looks into each."""
    items = tuple(
        (item.text("vraag"), *_owner(context, item), *_period_since(context, item)) for item in fields.items("vragen")
    )
    return (Bullets(items),) if items else ()


def _period_since(context: PageContext, item: Fields) -> Rich:
    day = context.day(item.day("sinds"))
    return (", ", Quiet(context.words(N_("sinds"))), " ", day) if day else ()


def _owner(context: PageContext, item: Fields) -> Rich:
    """Who looks into a question, or that this is unknown; empty if it was not filled in."""
    if item.text("eigenaar"):
        return (" ", Quiet(context.words(N_("Wie zoekt dit uit: {who}"), who=item.text("eigenaar"))))
    stated = item["eigenaar"] in {Absence.UNKNOWN, Absence.NONE}
    return (" ", context.unknown(context.words(N_("wie dit uitzoekt, is niet bekend")))) if stated else ()
