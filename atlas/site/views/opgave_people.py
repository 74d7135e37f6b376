"""Who and what works on an opgave beside its coalitions: grenswerkers, teams, mini-praktijken and oplossingen."""

from atlas.content.kinds import LEVELS
from atlas.content.values import Fields
from atlas.landscape.dates import Phase
from atlas.landscape.landscape import Assignment, OpgaveLandscape
from atlas.landscape.roles import Role
from atlas.site.guide import Guide
from atlas.site.parts import Bullets, Fold, Inline, Paragraph, Part, Quiet, Rich, Row, Table
from atlas.site.rich import joined
from atlas.site.views.grenswerker import roles_table
from atlas.site.vocabulary import OPTION
from atlas.site.words import sort_key
from atlas.texts import N_


def seats(guide: Guide, landscape: OpgaveLandscape) -> tuple[Part, ...]:
    """The grenswerkers per level, an empty level shown as unknown."""
    words = guide.words
    active = sorted(
        (role for role in landscape.roles if role.phase is Phase.NOW), key=lambda role: sort_key(role.entity.title)
    )
    rows = tuple(
        Row(((guide.level(level),), _roles_on(guide, [role for role in active if level in role.levels])))
        for level in LEVELS
    )
    columns = (words(N_("Niveau")), words(N_("Rollen die hier verbinden")))
    table = Table(words(N_("Grenswerkers per niveau")), columns, rows, fits=True)
    if not landscape.roles:
        return (table,)
    summary = words.count(
        N_("Toon {n} rol met wat zij verbindt"),
        N_("Toon {n} rollen met wat zij verbinden"),
        len(landscape.roles),
    )
    return (table, Fold(summary, (roles_table(guide, landscape.roles),)))


def _roles_on(guide: Guide, roles: list[Role]) -> Rich:
    none = guide.unknown(guide.words(N_("geen grenswerker bekend")))
    return joined(guide.to(role.id) for role in roles) or (none,)


def teams(guide: Guide, landscape: OpgaveLandscape) -> tuple[Part, ...]:
    """The teams with their assignment, or that none is known."""
    words = guide.words
    if not landscape.teams:
        none = words(N_("Van geen team is een opdracht voor deze opgave bekend."))
        return (Paragraph((guide.unknown(none),), "quiet"),)
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
    """The mini-praktijken and oplossingen of an opgave, or that none is described."""
    words = guide.words
    small = tuple(
        (guide.to(entity.id), " ", Quiet(words(OPTION[entity.fields.text("praktijk")])))
        for entity in sorted(landscape.practices, key=lambda e: sort_key(e.title))
    )
    solutions = tuple(
        (guide.to(entity.id), " ", Quiet(_anchored(guide, entity.fields)))
        for entity in sorted(landscape.solutions, key=lambda e: sort_key(e.title))
    )
    none = guide.unknown(words(N_("Er zijn nog geen mini-praktijken of oplossingen beschreven.")))
    found: list[Part] = []
    if small:
        found += [Paragraph((words(N_("Kleine dingen die het landschap versterken:")),)), Bullets(small)]
    if solutions:
        found += [Paragraph((words(N_("Oplossingen en waar zij landen:")),)), Bullets(solutions)]
    return tuple(found) or (Paragraph((none,), "quiet"),)


def _anchored(guide: Guide, fields: Fields) -> str:
    number = sum(item.text("status") == "vastgelegd" for item in fields.items("verankerd-in"))
    if not number:
        return guide.words(N_("nergens vastgelegd, voor zover bekend"))
    return guide.words.count(N_("op {n} plek vastgelegd"), N_("op {n} plekken vastgelegd"), number)


def questions(guide: Guide, fields: Fields) -> tuple[Part, ...]:
    """The open questions, with who looks into each."""
    items = tuple((item.text("vraag"), " ", _owner(guide, item)) for item in fields.items("vragen"))
    return (Bullets(items),) if items else ()


def _owner(guide: Guide, item: Fields) -> Inline:
    if item.text("eigenaar"):
        return Quiet(guide.words(N_("Wie zoekt dit uit: {who}"), who=item.text("eigenaar")))
    return guide.unknown(guide.words(N_("wie dit uitzoekt, is niet bekend")))
