"""The page of an organisation: where it sits at the table, its opgaven, its teams and its roles."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from atlas.content.values import Absence, Entity, Fields
from atlas.landscape.dates import Phase
from atlas.landscape.members import Membership
from atlas.site.around import around_parts
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Bullets, Fact, Fold, Inline, Paragraph, Part, Quiet, Rich, Row, Table
from atlas.site.rich import joined
from atlas.site.views.facts import fact_box
from atlas.site.views.frame import entity_page, kicker
from atlas.site.views.grenswerker import roles_table
from atlas.site.views.measures import organisation_measures
from atlas.site.views.questions import five_questions
from atlas.site.views.shared import intro_of, known_and_unknown, relations_section, section, text_section
from atlas.site.views.signals import signals_section
from atlas.site.views.tables import STATE, condensed, folded, grouped, member_details
from atlas.site.views.timeline import organisation_timeline
from atlas.site.words import sort_key
from atlas.texts import N_

# Of more seats than this the table is behind one click.
LONG = 6


def organisatie_page(guide: Guide, entity: Entity) -> Page:
    """The page of an organisation: its tables by opgave, its teams and its roles."""
    words, fields = guide.words, entity.fields
    tables = guide.landscape.tables.get(entity.id, ())
    now = [member for member in tables if _runs(guide, member)]
    lead = Lead(
        kicker=kicker(guide, entity, fields.text("type")),
        title=entity.title,
        intro=intro_of(entity) or _at_table(guide, now),
        facts=fact_box(
            guide,
            entity,
            Fact(words(N_("Aan tafel bij")), ((_number_of_tables(guide, now),),)),
            elsewhere=frozenset({"opgaven"}),
        ),
        body=_tables_in_short(guide, now),
    )
    return entity_page(
        guide,
        entity,
        lead,
        *text_section(guide, entity),
        *section(
            "tafels",
            words(N_("Waar zitten wij aan tafel?")),
            *_behind_one_click(guide, tables_by_opgave(guide, tables)),
            count=words.number(len({member.coalition for member in now})),
        ),
        *five_questions(guide, entity),
        *organisation_measures(guide, entity),
        *section("opgaven", words(N_("Eigen opgaven")), *_own_opgaven(guide, entity)),
        *section("teams", words(N_("Teams")), *_teams(guide, entity)),
        *section("omgeving", words(N_("Wat ligt eromheen?")), *around_parts(guide, entity)),
        *section("tijdlijn", words(N_("Van wanneer tot wanneer?")), *organisation_timeline(guide, entity)),
        *signals_section(guide, entity.id),
        *relations_section(guide, entity, without=("<deelnemers", "opgaven", "<organisatie")),
        *section("grenswerkers", words(N_("Grenswerkers")), *_roles_here(guide, entity)),
        *known_and_unknown(guide, entity),
    )


def _at_table(guide: Guide, members: list[Membership]) -> Rich:
    """In one sentence where an organisation sits, for want of a summary by the editors."""
    words = guide.words
    coalitions = {member.coalition for member in members}
    opgaven = {opgave for key in coalitions for opgave in guide.landscape.coalitions[key].opgaven}
    if not coalitions:
        return (words(N_("Van deze organisatie is nog geen lopende coalitie bekend.")),)
    return (
        words.count(N_("Zit aan tafel bij {n} coalitie,"), N_("Zit aan tafel bij {n} coalities,"), len(coalitions)),
        " ",
        words.count(N_("rond {n} opgave."), N_("rond {n} opgaven."), len(opgaven)),
    )


def _tables_in_short(guide: Guide, members: list[Membership]) -> Bullets | None:
    """Where an organisation sits, by opgave: the answer that most come for, on the first screen."""
    by_opgave: dict[str, set[str]] = defaultdict(set)
    for member in members:
        for opgave in guide.landscape.coalitions[member.coalition].opgaven:
            by_opgave[opgave].add(member.coalition)
    lines = tuple(
        (
            guide.to(key),
            " ",
            Quiet(guide.words.number(len(by_opgave[key]))),
            " ",
            *joined([guide.to(one) for one in guide.in_order(by_opgave[key])], " · "),
        )
        for key in guide.in_order(by_opgave)
    )
    return Bullets(lines, "tables") if lines else None


def _behind_one_click(guide: Guide, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """A long table of seats behind one click: the names stand at the head of the page."""
    first, *others = parts
    rows = sum(not row.group for row in first.rows) if isinstance(first, Table) else 0
    if rows <= LONG:
        return parts
    text = N_("Toon vorm, rol, periode en bron: {n} rij"), N_("Toon vorm, rol, periode en bron: {n} rijen")
    return (Fold(guide.words.count(*text, rows), (first,)), *others)


def _runs(guide: Guide, member: Membership) -> bool:
    return member.counts and guide.landscape.coalitions[member.coalition].phase is Phase.NOW


def _number_of_tables(guide: Guide, members: list[Membership]) -> Inline:
    number = len({member.coalition for member in members})
    if not number:
        return guide.unknown(guide.words(N_("geen tafel bekend")))
    return guide.words.count(N_("{n} coalitie"), N_("{n} coalities"), number)


def tables_by_opgave(guide: Guide, tables: Iterable[Membership]) -> tuple[Part, ...]:
    """The coalitions of a party under their opgaven, what is past or still to come behind one click."""
    words = guide.words
    now = [member for member in tables if _runs(guide, member)]
    other = [member for member in tables if not _runs(guide, member)]
    by_opgave: dict[str, list[Membership]] = defaultdict(list)
    for member in now:
        for opgave in guide.landscape.coalitions[member.coalition].opgaven:
            by_opgave[opgave].append(member)
    groups = [((guide.to(key),), by_opgave[key]) for key in guide.in_order(by_opgave)]
    found: list[Part] = [_table(guide, words(N_("Coalities per opgave")), groups)] if groups else []
    if other:
        summary = words.count(
            N_("Nog {n}: voorbij of aangekondigd"), N_("Nog {n}: voorbij of aangekondigd"), len(other)
        )
        table = _table(guide, words(N_("Voorbij of aangekondigd")), [((), other)])
        found.append(Fold(summary, (table,)))
    if not found:
        text = words(
            N_("Van geen enkele coalitie is bekend dat deze partij meedoet. Dat is niet hetzelfde als: doet niet mee.")
        )
        found.append(Paragraph((guide.unknown(text),), "quiet"))
    return tuple(found)


def _table(guide: Guide, caption: str, groups: Sequence[tuple[Rich, Sequence[Membership]]]) -> Table:
    """Coalitions under the heads of their groups; an empty head is left out."""
    words = guide.words
    names = (N_("Coalitie"), N_("Niveau"), N_("Vorm"), N_("Rol"), N_("Periode"), N_("Zekerheid"), N_("Bron"))
    rows = grouped(
        (head, [_table_row(guide, member) for member in _by_title(guide, members)]) for head, members in groups
    )
    shown = tuple(row for row in rows if not row.group or row.cells[0])
    return folded(guide, condensed(guide, Table(caption, tuple(words(name) for name in names), shown)))


def _by_title(guide: Guide, members: Iterable[Membership]) -> list[Membership]:
    return sorted(members, key=lambda member: sort_key(guide.atlas.title(member.coalition)))


def _table_row(guide: Guide, member: Membership) -> Row:
    coalition = guide.landscape.coalitions[member.coalition]
    phase = coalition.phase if coalition.phase is not Phase.NOW else member.phase
    badge = guide.phase(phase)
    through: Rich = (
        () if member.party == member.home else (" ", Quiet(guide.words(N_("via"))), " ", guide.to(member.party))
    )
    role = member.item["rol"]
    period, certainty, source, _ = member_details(guide, member)
    return Row(
        (
            (guide.to(coalition.id), *((" ", badge) if badge else ()), *through),
            (guide.level(coalition.level.value),),
            (guide.form(coalition.form.value),),
            (guide.absent(role) if isinstance(role, Absence) else str(role),),
            period,
            certainty,
            source,
        ),
        STATE[phase],
    )


def _own_opgaven(guide: Guide, entity: Entity) -> tuple[Part, ...]:
    words = guide.words
    items = entity.fields.items("opgaven")
    if not items:
        return ()
    names = (("duiding", N_("Duiding")), ("belang", N_("Belang")), ("opvatting", N_("Opvatting")))
    return (opgaven_table(guide, items, words(N_("Hoe deze organisatie haar opgaven ziet")), names),)


def opgaven_table(guide: Guide, items: tuple[Fields, ...], caption: str, fields: tuple[tuple[str, str], ...]) -> Table:
    """The opgaven of a page, with what it says about each."""
    rows = tuple(
        Row(
            (
                (guide.to(item.target("opgave")),),
                *((item.text(name) or guide.unknown(),) for name, _ in fields),
            )
        )
        for item in items
    )
    columns = (guide.words(N_("Opgave")), *(guide.words(label) for _, label in fields))
    return Table(caption, columns, rows, fits=True)


def _teams(guide: Guide, entity: Entity) -> tuple[Part, ...]:
    words = guide.words
    teams = [guide.atlas.entities[link.source] for link in guide.atlas.to_page(entity.id, "organisatie")]
    teams = [team for team in teams if team.kind == "team"]
    if not teams:
        return ()
    rows = tuple(
        Row(
            (
                (guide.to(team.id),),
                tuple(
                    part
                    for number, item in enumerate(team.fields.items("opgaven"))
                    for part in ((", " if number else ""), guide.to(item.target("opgave")))
                )
                or (guide.unknown(),),
                (words.number(len({m.coalition for m in guide.landscape.tables.get(team.id, ()) if m.counts})),),
            )
        )
        for team in sorted(teams, key=lambda team: sort_key(team.title))
    )
    columns = (words(N_("Team")), words(N_("Opgaven")), words(N_("Coalities")))
    return (Table(words(N_("Teams van deze organisatie")), columns, rows, numeric=(2,), fits=True),)


def _roles_here(guide: Guide, entity: Entity) -> tuple[Part, ...]:
    roles = [role for role in guide.landscape.roles.values() if role.home == entity.id]
    return (roles_table(guide, roles),) if roles else ()
