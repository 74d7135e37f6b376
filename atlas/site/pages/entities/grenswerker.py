"""The page of a grenswerker, and tables of roles: what each connects, on which levels."""

from collections.abc import Iterable, Iterator

from atlas.content.values import Absence, Entity
from atlas.landscape.dates import Phase
from atlas.landscape.derived.roles import Role
from atlas.landscape.playing_field import read_playing_field
from atlas.site.components.band import band
from atlas.site.components.facts.box import fact_box
from atlas.site.components.facts.known_of import known_of
from atlas.site.components.frame import entity_page, kicker
from atlas.site.components.participation.partners import partners
from atlas.site.components.participation.seats import Numbers, numbers_of
from atlas.site.components.sections import intro_of, known_and_unknown, relations_of, section, text_section
from atlas.site.components.signals import signals_section
from atlas.site.components.tables import STATE, fold_tail
from atlas.site.context import PageContext
from atlas.site.i18n.words import sort_key
from atlas.site.model import Fact, Measure, Paragraph, Part, Quiet, Rich, Row, Table
from atlas.site.model.page import BandSegment, Lead, Page
from atlas.site.model.rich import join_rich
from atlas.site.pages.entities.logics import joined_logics
from atlas.texts import N_


def roles_table(context: PageContext, roles: Iterable[Role]) -> Table:
    """Roles with their levels and what they connect."""
    words = context.words
    ordered = sorted(roles, key=lambda role: sort_key(role.entity.title))
    rows = tuple(_role_row(context, role) for role in ordered)
    columns = (words(N_("Rol")), words(N_("Organisatie")), words(N_("Niveaus")), words(N_("Verbindt")))
    return fold_tail(
        context, Table(caption=words(N_("Grenswerkers: rollen die verbinden")), columns=columns, rows=rows)
    )


def _role_row(context: PageContext, role: Role) -> Row:
    badge = context.phase(role.phase)
    joins = [context.to(key) for key in (*role.coalitions, *role.organisations, *role.teams)]
    return Row(
        cells=(
            (context.to(role.id), *((" ", badge) if badge else ())),
            (context.to(role.home) if role.home else context.unknown(),),
            levels(context, role.levels),
            join_rich(joins) or (context.unknown(),),
        ),
        state=STATE[role.phase],
    )


def levels(context: PageContext, values: Iterable[str]) -> Rich:
    """Badges of several levels, or that none is known."""
    badges = [context.level(value) for value in values]
    return tuple(part for badge in badges for part in (badge, " ")) or (context.level(""),)


def grenswerker_page(context: PageContext, role: Role) -> Page:
    """The page of a grenswerker: what this role connects, on which levels, declared and derived side by side."""
    words, entity = context.words, role.entity
    badge = context.phase(role.phase)
    declared: Rich = levels(context, role.declared) if role.declared else (context.absent(_absence(entity, "niveaus")),)
    lead = Lead(
        kicker=kicker(context, entity, context.atlas.title(role.home) if role.home else ""),
        title=entity.title,
        intro=intro_of(entity),
        badges=(*(context.level(level) for level in role.levels), *((badge,) if badge else ())),
        body=_joins(context, role),
        facts=fact_box(
            context,
            entity,
            Fact(label=words(N_("Niveaus volgens de pagina")), values=(declared,)),
            Fact(label=words(N_("Niveaus volgens wat deze rol verbindt")), values=(levels(context, role.derived),)),
            *_opgaven(context, role),
            elsewhere=frozenset({"niveaus", "verbindt", "opgaven"}),
        ),
    )
    return entity_page(
        context,
        entity,
        lead,
        *text_section(context, entity),
        *section("met-wie", words(N_("Met wie aan tafel?")), *_met(context, entity), bar=words(N_("Met wie"))),
        *section("logica", words(N_("Wat is waar logisch?")), *joined_logics(context, role)),
        *signals_section(context, entity.id),
        *section(
            "relaties",
            words(N_("Relaties met andere pagina's")),
            *relations_of(context, entity, without=("verbindt", "opgaven", "organisatie")),
            bar=words(N_("Relaties")),
        ),
        *known_and_unknown(context, entity),
        band=_band(context, role),
    )


def _band(context: PageContext, role: Role) -> tuple[BandSegment, ...]:
    """The levels of what a role connects now."""
    tables = [context.landscape.coalitions[key] for key in role.coalitions if role.phase is Phase.NOW]
    return band(context, tables, lambda _: "#verbindt", measure=Measure.TABLES, party=role.id) if tables else ()


def _opgaven(context: PageContext, role: Role) -> Iterator[Fact]:
    """The opgaven of the role: those on its page, and those of what it connects."""
    named = {item.target("opgave"): item for item in role.entity.fields.items("opgaven")}
    via: Rich = (Quiet(context.words(N_("via wat deze rol verbindt"))),)
    keys = context.in_order((*role.opgaven, *named))
    lines = tuple((context.to(key), " ", *(known_of(context, named[key]) if key in named else via)) for key in keys)
    if lines:
        yield Fact(label=context.words(N_("Opgaven")), values=lines)


def _met(context: PageContext, entity: Entity) -> tuple[Part, ...]:
    field = read_playing_field(context.landscape, entity.id)
    return partners(context, field, numbers_of(context, field))


def _absence(entity: Entity, field: str) -> Absence:
    value = entity.fields[field]
    return value if isinstance(value, Absence) else Absence.LEFT_OUT


def _joins(context: PageContext, role: Role) -> Part:
    """What this role connects; coalitions have the numbers that the table of partners uses."""
    words = context.words
    numbers = numbers_of(context, read_playing_field(context.landscape, role.id))
    rows = [
        Row(
            cells=(
                (*_number(numbers, key), context.to(key), *_phase_of(context, key)),
                (words(N_("coalitie")),),
                (context.level(context.landscape.coalitions[key].level.value),),
                (context.form(context.landscape.coalitions[key].form.value),),
            ),
            state=STATE[context.landscape.coalitions[key].phase],
        )
        for key in context.in_order(role.coalitions)
    ]
    for keys, name in ((role.organisations, N_("organisatie")), (role.teams, N_("team"))):
        rows += [Row(cells=((context.to(key),), (words(name),), (), ())) for key in context.in_order(keys)]
    if not rows:
        return Paragraph((context.unknown(words(N_("Wat deze rol verbindt, is nog niet bekend."))),), "quiet")
    columns = (words(N_("Wat")), words(N_("Soort")), words(N_("Niveau")), words(N_("Vorm")))
    return Table(
        caption=words(N_("Wat deze rol verbindt")), columns=columns, rows=tuple(rows), fits=True, id="verbindt"
    )


def _number(numbers: Numbers, key: str) -> Rich:
    return (Quiet(str(numbers[key])), " ") if key in numbers else ()


def _phase_of(context: PageContext, coalition: str) -> Rich:
    badge = context.phase(context.landscape.coalitions[coalition].phase)
    return (" ", badge) if badge else ()
