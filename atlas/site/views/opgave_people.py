"""Who and what works on an opgave beside its coalitions: grenswerkers, teams, mini-praktijken and oplossingen."""

from atlas.content.values import Absence, Fields
from atlas.landscape.landscape import Assignment, OpgaveLandscape
from atlas.site.guide import Guide
from atlas.site.parts import Bullets, Paragraph, Part, Quiet, Rich, Row, Table
from atlas.site.vocabulary import OPTION
from atlas.site.words import sort_key
from atlas.texts import N_


def teams(guide: Guide, landscape: OpgaveLandscape) -> tuple[Part, ...]:
    """The teams with their assignment, if any is known."""
    words = guide.words
    if not landscape.teams:
        return ()
    rows = tuple(
        _team_row(guide, assignment) for assignment in sorted(landscape.teams, key=lambda a: sort_key(a.team.title))
    )
    columns = (words(N_("Team")), words(N_("Organisatie")), words(N_("Opdracht")), words(N_("Belang")))
    return (Table(words(N_("Teams met een opdracht voor deze opgave")), columns, rows, fits=True),)


def _team_row(guide: Guide, assignment: Assignment) -> Row:
    home = assignment.team.fields.target("organisatie")
    return Row(
        (
            (guide.to(assignment.team.id),),
            (guide.to(home) if home else guide.unknown(),),
            (assignment.item.text("opdracht") or guide.unknown(),),
            (assignment.item.text("belang") or guide.unknown(),),
        )
    )


def practices(guide: Guide, landscape: OpgaveLandscape) -> tuple[Part, ...]:
    """The mini-praktijken and oplossingen of an opgave, if any is described."""
    words = guide.words
    small = tuple(
        (guide.to(entity.id), " ", Quiet(words(OPTION[entity.fields.text("praktijk")])))
        for entity in sorted(landscape.practices, key=lambda e: sort_key(e.title))
    )
    solutions = tuple(
        (guide.to(entity.id), " ", Quiet(_anchored(guide, entity.fields)))
        for entity in sorted(landscape.solutions, key=lambda e: sort_key(e.title))
    )
    found: list[Part] = []
    if small:
        found += [Paragraph((words(N_("Kleine dingen die het landschap versterken:")),)), Bullets(small)]
    if solutions:
        found += [Paragraph((words(N_("Oplossingen en waar zij landen:")),)), Bullets(solutions)]
    return tuple(found)


def _anchored(guide: Guide, fields: Fields) -> str:
    number = sum(item.text("status") == "vastgelegd" for item in fields.items("verankerd-in"))
    if not number:
        return guide.words(N_("nergens vastgelegd, voor zover bekend"))
    return guide.words.count(N_("op {n} plek vastgelegd"), N_("op {n} plekken vastgelegd"), number)


def questions(guide: Guide, fields: Fields) -> tuple[Part, ...]:
    """The open questions, with who looks into each."""
    items = tuple((item.text("vraag"), *_owner(guide, item), *_since(guide, item)) for item in fields.items("vragen"))
    return (Bullets(items),) if items else ()


def _since(guide: Guide, item: Fields) -> Rich:
    day = guide.day(item.day("sinds"))
    return (", ", Quiet(guide.words(N_("sinds"))), " ", day) if day else ()


def _owner(guide: Guide, item: Fields) -> Rich:
    """Who looks into a question, or that nobody knows; nothing where nobody filled that in."""
    if item.text("eigenaar"):
        return (" ", Quiet(guide.words(N_("Wie zoekt dit uit: {who}"), who=item.text("eigenaar"))))
    stated = item["eigenaar"] in {Absence.UNKNOWN, Absence.NONE}
    return (" ", guide.unknown(guide.words(N_("wie dit uitzoekt, is niet bekend")))) if stated else ()
