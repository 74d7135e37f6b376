"""The page of an opgave: its landscape, level by level and form by form, with the reasons."""

from collections import Counter
from collections.abc import Iterable

from atlas.content.kinds import FORMS, LEVELS, WORLDS
from atlas.content.values import Fields
from atlas.landscape.coalitions import Coalition, world_of
from atlas.landscape.dates import Phase
from atlas.landscape.forms import is_formal
from atlas.landscape.landscape import OpgaveLandscape

from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import (
    Bullets,
    Cell,
    Fact,
    Fold,
    Grid,
    Inline,
    Ladder,
    Paragraph,
    Part,
    Quiet,
    Rich,
    Row,
    Rung,
    Section,
    Table,
)
from atlas.site.pictures import landscape_plate
from atlas.site.views.facts import fact_box, is_editorial
from atlas.site.views.frame import entity_page, kicker
from atlas.site.views.lights import lights
from atlas.site.views.organisatie import roles_table
from atlas.site.views.shared import known_and_unknown, relations_section, section, text_section
from atlas.site.views.tables import by_title, coalition_table
from atlas.site.vocabulary import FORM, OPTION
from atlas.site.words import sort_key
from atlas.texts import N_

ELSEWHERE = frozenset({"vraagstuk", "relaties", "vragen", "lichten", "in-kaart"})


def opgave_page(guide: Guide, landscape: OpgaveLandscape) -> Page:
    """The page of an opgave."""
    words, opgave = guide.words, landscape.opgave
    fields = opgave.fields
    lead = Lead(
        kicker=kicker(guide, opgave, words(OPTION[fields.text("aard")]) if fields.text("aard") else ""),
        title=opgave.title,
        intro=(fields.text("samenvatting"),) if fields.text("samenvatting") else (),
        chips=_related_opgaven(guide, landscape),
        facts=fact_box(guide, opgave, *_counts(guide, landscape), elsewhere=ELSEWHERE),
    )
    parts: tuple[Part, ...] = (
        *section("kaart", words(N_("Het landschap")), landscape_plate(guide, landscape), *_grid_and_note(guide, landscape)),
        *section("coalities", words(N_("Alle coalities")), *_coalitions(guide, landscape), count=words.number(len(landscape.coalitions))),
        *section("over", words(N_("Waar gaat het over?")), *text_section(guide, opgave)),
        *section("duiding", words(N_("Zo wordt de opgave geduid")), _ladder(guide, landscape)),
        *section("grenswerkers", words(N_("Wie verbindt?")), *_seats(guide, landscape)),
        *section("teams", words(N_("Welke teams hebben een opdracht?")), *_teams(guide, landscape)),
        *section("praktijken", words(N_("Mini-praktijken en oplossingen")), *_practices(guide, landscape)),
        *section("lichten", words(N_("Staan de lichten op groen?")), *lights(guide, opgave)),
        *section("vragen", words(N_("Open vragen")), *_questions(guide, fields)),
        *section("verwant", words(N_("Coalities rond verwante opgaven")), *_related(guide, landscape)),
        *relations_section(guide, opgave, without=("relaties", "<relaties", "<opgaven")),
        *known_and_unknown(guide, opgave),
    )
    return entity_page(guide, opgave, lead, *parts)


def map_page(guide: Guide, landscape: OpgaveLandscape) -> Page:
    """The landscape map of an opgave on a page of its own, as large as the screen."""
    words, opgave = guide.words, landscape.opgave
    lead = Lead(kicker(guide, opgave, words(N_("landschapskaart"))), opgave.title)
    plate = landscape_plate(guide, landscape, large=True)
    table = Section("coalities", words(N_("Dezelfde coalities als tabel")), _coalitions(guide, landscape))
    return entity_page(guide, opgave, lead, plate, table, style="wide")


def _related_opgaven(guide: Guide, landscape: OpgaveLandscape) -> tuple[Rich, ...]:
    ident = landscape.opgave.id
    here = [(link.forward, link.target) for link in guide.atlas.from_page(ident, "relaties")]
    there = [(link.backward, link.source) for link in guide.atlas.to_page(ident, "relaties")]
    return tuple((Quiet(guide.words(name)), " ", guide.to(key)) for name, key in dict.fromkeys([*here, *there]))


def _counts(guide: Guide, landscape: OpgaveLandscape) -> tuple[Fact, ...]:
    words = guide.words
    current = [c for c in landscape.coalitions if c.phase is not Phase.PAST]
    parties = {key for coalition in current for key in coalition.organisations}
    incomplete = sum(c.completeness != "volledig" for c in current)
    mapped = landscape.opgave.fields.text("in-kaart")
    return (
        Fact(words(N_("Coalities")), (_coalition_count(guide, landscape, current),)),
        Fact(words(N_("Niveaus")), (_levels(guide, current),)),
        Fact(words(N_("Vormen")), (_forms(guide, current),)),
        Fact(
            words(N_("Partijen")),
            ((words.number(len(parties)),),),
            why=words.count(N_("{n} lijst is niet volledig"), N_("{n} lijsten zijn niet volledig"), incomplete) if incomplete else "",
        ),
        Fact(words(N_("Werelden")), _worlds(guide, parties)),
        Fact(words(N_("Grenswerkers")), (_roles(guide, landscape),)),
        Fact(
            words(N_("In kaart")),
            ((words(OPTION[mapped]) if mapped else guide.unknown(),),),
            editorial=is_editorial(landscape.opgave, "in-kaart"),
        ),
    )


def _coalition_count(guide: Guide, landscape: OpgaveLandscape, current: list[Coalition]) -> Rich:
    past = len(landscape.coalitions) - len(current)
    shown: list[Inline] = [guide.words.number(len(current))]
    if past:
        shown += [" ", Quiet(guide.words.count(N_("en {n} die voorbij is"), N_("en {n} die voorbij zijn"), past))]
    return tuple(shown)


def _levels(guide: Guide, coalitions: Iterable[Coalition]) -> Rich:
    counts = Counter(c.level.value for c in coalitions)
    parts: list[Inline] = []
    for level in LEVELS:
        if counts[level]:
            parts += [guide.words.number(counts[level]), " ", guide.level(level), " "]
    if counts[""]:
        parts += [guide.unknown(f"{guide.words.number(counts[''])} {guide.words(N_('onbekend'))}")]
    return tuple(parts) or (guide.unknown(),)


def _forms(guide: Guide, coalitions: Iterable[Coalition]) -> Rich:
    words = guide.words
    sides = Counter(is_formal(c.form.value) for c in coalitions)
    known = (
        (words(N_("{n} formeel"), n=words.number(sides[True])), sides[True]),
        (words(N_("{n} informeel"), n=words.number(sides[False])), sides[False]),
    )
    shown: list[Inline] = [words.listing([text for text, number in known if number])]
    if sides[None]:
        shown += [" ", guide.unknown(f"{words.number(sides[None])} {words(N_('onbekend'))}")]
    return tuple(part for part in shown if part != "") or (guide.unknown(),)


def _worlds(guide: Guide, parties: set[str]) -> tuple[Rich, ...]:
    counts = Counter(world_of(guide.atlas, key) for key in parties)
    known = tuple((guide.world(world, counts[world]),) for world in WORLDS if counts[world])
    return (*known, *(((guide.world("", counts[""]),),) if counts[""] else ()))


def _roles(guide: Guide, landscape: OpgaveLandscape) -> Rich:
    number = sum(role.phase is not Phase.PAST for role in landscape.roles)
    if not number:
        return (guide.unknown(guide.words(N_("geen bekend"))),)
    return (guide.words.count(N_("{n} rol"), N_("{n} rollen"), number),)


def level_form_grid(guide: Guide, landscape: OpgaveLandscape, page: str = "", *, small: bool = False) -> Grid:
    """Levels by forms with counts; an empty cell is a white spot only if the opgave is mapped, else unknown."""
    words = guide.words
    coalitions = [c for c in landscape.coalitions if c.phase is not Phase.PAST]
    forms = (*FORMS, *(("",) if any(not c.form.value for c in coalitions) else ()))
    rows_of = (*LEVELS, *(("",) if any(not c.level.value for c in coalitions) else ()))
    counts = Counter((c.level.value, c.form.value) for c in coalitions)
    mapped = landscape.opgave.fields.text("in-kaart") == "ja"
    rows = tuple(
        (guide.level(level), tuple(_cell(guide, counts[level, form], page, mapped=mapped) for form in forms)) for level in rows_of
    )
    columns = tuple(words(FORM[form]) if form else words(N_("vorm onbekend")) for form in forms)
    caption = words(N_("Aantal coalities per niveau en vorm"))
    return Grid(caption, columns, rows, small=small)


def _cell(guide: Guide, count: int, page: str, *, mapped: bool) -> Cell:
    words = guide.words
    if count:
        return Cell(count, words.count(N_("{n} coalitie"), N_("{n} coalities"), count), f"{page}#coalities")
    if mapped:
        return Cell(0, words(N_("witte plek")), state="white")
    return Cell(0, words(N_("onbekend")), state="unknown")


def _grid_and_note(guide: Guide, landscape: OpgaveLandscape) -> tuple[Part, ...]:
    words = guide.words
    note = words(N_("Een leeg vak is hier onbekend, niet leeg: dit landschap is nog niet helemaal in kaart."))
    mapped = landscape.opgave.fields.text("in-kaart") == "ja"
    return (level_form_grid(guide, landscape), *(() if mapped else (Paragraph((note,), "quiet"),)))


def _coalitions(guide: Guide, landscape: OpgaveLandscape) -> tuple[Part, ...]:
    words = guide.words
    if not landscape.coalitions:
        return (Paragraph((guide.unknown(words(N_("Er is nog geen coalitie rond deze opgave bekend."))),), "quiet"),)
    ordered = sorted(by_title(landscape.coalitions), key=lambda c: (c.phase is Phase.PAST, _rank(c)))
    return (coalition_table(guide, ordered, words(N_("Coalities, van boven naar binnen en van formeel naar informeel")), ident="tabel-landschap"),)


def _rank(coalition: Coalition) -> tuple[int, int]:
    level, form = coalition.level.value, coalition.form.value
    return (
        LEVELS.index(level) if level else len(LEVELS),
        FORMS.index(form) if form else len(FORMS),
    )


def _ladder(guide: Guide, landscape: OpgaveLandscape) -> Ladder:
    """How each level words the opgave, broken rungs in sight."""
    words = guide.words
    question = landscape.opgave.fields.text("vraagstuk")
    top = Rung(
        "supra",
        (words(N_("Het vraagstuk in het algemeen")),),
        (question or guide.unknown(words(N_("nog niet omschreven"))),),
        broken=not question,
    )
    middle = [*_coalition_rungs(guide, landscape), *_organisation_rungs(guide, landscape)]
    silent = len(landscape.coalitions) - len(_coalition_rungs(guide, landscape))
    if silent:
        text = words.count(N_("van {n} coalitie is geen eigen duiding bekend"), N_("van {n} coalities is geen eigen duiding bekend"), silent)
        middle.append(Rung("inter", (words(N_("Duiding van coalities")),), (guide.unknown(text),), broken=True))
    bottom = _team_rungs(guide, landscape) or [
        Rung("intra", (words(N_("Opdracht aan een team")),), (guide.unknown(words(N_("van geen team is een opdracht bekend"))),), broken=True)
    ]
    return Ladder((top, *middle, *bottom))


def _coalition_rungs(guide: Guide, landscape: OpgaveLandscape) -> list[Rung]:
    found = []
    for coalition in landscape.coalitions:
        for item in coalition.entity.fields.items("opgaven"):
            if item.target("opgave") == landscape.opgave.id and item.text("duiding"):
                found.append(Rung(coalition.level.value or "inter", (guide.to(coalition.id),), _definition(guide, item)))
    return found


def _organisation_rungs(guide: Guide, landscape: OpgaveLandscape) -> list[Rung]:
    stated = [(entity, item) for entity, item in landscape.organisations if item.text("duiding") or item.text("opvatting")]
    return [Rung("inter", (guide.to(entity.id),), _definition(guide, item)) for entity, item in stated]


def _team_rungs(guide: Guide, landscape: OpgaveLandscape) -> list[Rung]:
    return [
        Rung(
            "intra",
            (guide.to(assignment.team.id),),
            (assignment.item.text("opdracht") or guide.unknown(guide.words(N_("opdracht onbekend"))),),
            broken=not assignment.item.text("opdracht"),
        )
        for assignment in landscape.teams
    ]


def _definition(guide: Guide, item: Fields) -> Rich:
    parts: list[Inline] = [item.text("duiding") or item.text("opvatting")]
    if item.text("belang"):
        parts += [" ", Quiet(guide.words(N_("Belang: {text}"), text=item.text("belang")))]
    return tuple(parts)


def _seats(guide: Guide, landscape: OpgaveLandscape) -> tuple[Part, ...]:
    """The grenswerkers per level, an empty level shown as unknown."""
    words = guide.words
    active = [role for role in landscape.roles if role.phase is not Phase.PAST]
    lines = tuple(
        (
            guide.level(level),
            " ",
            *(
                part
                for number, role in enumerate(sorted((r for r in active if level in r.levels), key=lambda r: sort_key(r.entity.title)))
                for part in ((", " if number else ""), guide.to(role.id))
            ),
            *(() if any(level in role.levels for role in active) else (guide.unknown(words(N_("geen grenswerker bekend"))),)),
        )
        for level in LEVELS
    )
    table: tuple[Part, ...] = ()
    if landscape.roles:
        summary = words.count(N_("Toon {n} rol met wat zij verbindt"), N_("Toon {n} rollen met wat zij verbinden"), len(landscape.roles))
        table = (Fold(summary, (roles_table(guide, landscape.roles),)),)
    return (Bullets(lines), *table)


def _teams(guide: Guide, landscape: OpgaveLandscape) -> tuple[Part, ...]:
    words = guide.words
    if not landscape.teams:
        return (Paragraph((guide.unknown(words(N_("Van geen team is een opdracht voor deze opgave bekend."))),), "quiet"),)
    rows = tuple(
        Row(
            (
                (guide.to(assignment.team.id),),
                (guide.to(assignment.team.fields.target("organisatie")),) if assignment.team.fields.target("organisatie") else (guide.unknown(),),
                (assignment.item.text("opdracht") or guide.unknown(),),
                (assignment.item.text("belang") or guide.unknown(),),
            )
        )
        for assignment in sorted(landscape.teams, key=lambda a: sort_key(a.team.title))
    )
    columns = (words(N_("Team")), words(N_("Organisatie")), words(N_("Opdracht")), words(N_("Belang")))
    return (Table(words(N_("Teams met een opdracht voor deze opgave")), columns, rows, fits=True),)


def _practices(guide: Guide, landscape: OpgaveLandscape) -> tuple[Part, ...]:
    words = guide.words
    practices = tuple(
        (guide.to(entity.id), " ", Quiet(words(OPTION[entity.fields.text("praktijk")])))
        for entity in sorted(landscape.practices, key=lambda e: sort_key(e.title))
    )
    solutions = tuple(
        (guide.to(entity.id), " ", Quiet(_anchored(guide, entity.fields)))
        for entity in sorted(landscape.solutions, key=lambda e: sort_key(e.title))
    )
    none = guide.unknown(words(N_("Er zijn nog geen mini-praktijken of oplossingen beschreven.")))
    found: list[Part] = []
    if practices:
        found += [Paragraph((words(N_("Kleine dingen die het landschap versterken:")),)), Bullets(practices)]
    if solutions:
        found += [Paragraph((words(N_("Oplossingen en waar zij landen:")),)), Bullets(solutions)]
    return tuple(found) or (Paragraph((none,), "quiet"),)


def _anchored(guide: Guide, fields: Fields) -> str:
    number = sum(item.text("status") == "vastgelegd" for item in fields.items("verankerd-in"))
    if not number:
        return guide.words(N_("nergens vastgelegd, voor zover bekend"))
    return guide.words.count(N_("op {n} plek vastgelegd"), N_("op {n} plekken vastgelegd"), number)


def _questions(guide: Guide, fields: Fields) -> tuple[Part, ...]:
    items = tuple(
        (
            item.text("vraag"),
            " ",
            Quiet(guide.words(N_("Wie zoekt dit uit: {who}"), who=item.text("eigenaar"))) if item.text("eigenaar") else guide.unknown(guide.words(N_("nog niemand zoekt dit uit, voor zover bekend"))),
        )
        for item in fields.items("vragen")
    )
    return (Bullets(items),) if items else ()


def _related(guide: Guide, landscape: OpgaveLandscape) -> tuple[Part, ...]:
    if not landscape.related:
        return ()
    words = guide.words
    summary = words.count(N_("Toon {n} coalitie rond een verwante opgave"), N_("Toon {n} coalities rond verwante opgaven"), len(landscape.related))
    table = coalition_table(guide, by_title(landscape.related), words(N_("Coalities rond verwante opgaven")))
    return (Fold(summary, (table,)),)


