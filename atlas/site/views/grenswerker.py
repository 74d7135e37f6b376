"""The page of a grenswerker, and tables of roles: what each joins, on which levels."""

from collections.abc import Iterable

from atlas.content.values import Absence, Entity
from atlas.landscape.playing_field import playing_field
from atlas.landscape.roles import Role
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Fact, Paragraph, Part, Rich, Row, Table
from atlas.site.rich import joined
from atlas.site.views.facts import fact_box
from atlas.site.views.frame import entity_page, kicker
from atlas.site.views.logics import joined_logics
from atlas.site.views.partners import partners
from atlas.site.views.seats import numbers_of
from atlas.site.views.shared import intro_of, known_and_unknown, relations_section, section, text_section
from atlas.site.views.signals import signals_section
from atlas.site.views.tables import STATE, folded
from atlas.site.words import sort_key
from atlas.texts import N_


def roles_table(guide: Guide, roles: Iterable[Role]) -> Table:
    """Roles with their levels and what they connect."""
    words = guide.words
    ordered = sorted(roles, key=lambda role: sort_key(role.entity.title))
    rows = tuple(_role_row(guide, role) for role in ordered)
    columns = (words(N_("Rol")), words(N_("Organisatie")), words(N_("Niveaus")), words(N_("Verbindt")))
    return folded(guide, Table(words(N_("Grenswerkers: rollen die verbinden")), columns, rows))


def _role_row(guide: Guide, role: Role) -> Row:
    badge = guide.phase(role.phase)
    joins = [guide.to(key) for key in (*role.coalitions, *role.organisations, *role.teams)]
    return Row(
        (
            (guide.to(role.id), *((" ", badge) if badge else ())),
            (guide.to(role.home) if role.home else guide.unknown(),),
            levels(guide, role.levels),
            joined(joins) or (guide.unknown(),),
        ),
        STATE[role.phase],
    )


def levels(guide: Guide, values: Iterable[str]) -> Rich:
    """Badges of several levels, or that none is known."""
    badges = [guide.level(value) for value in values]
    return tuple(part for badge in badges for part in (badge, " ")) or (guide.level(""),)


def grenswerker_page(guide: Guide, role: Role) -> Page:
    """The page of a grenswerker: what this role joins, on which levels, declared and derived side by side."""
    words, entity = guide.words, role.entity
    badge = guide.phase(role.phase)
    declared: Rich = levels(guide, role.declared) if role.declared else (guide.absent(_absence(entity, "niveaus")),)
    lead = Lead(
        kicker=kicker(guide, entity, guide.atlas.title(role.home) if role.home else ""),
        title=entity.title,
        intro=intro_of(entity),
        badges=(*(guide.level(level) for level in role.levels), *((badge,) if badge else ())),
        facts=fact_box(
            guide,
            entity,
            Fact(words(N_("Niveaus volgens de pagina")), (declared,)),
            Fact(words(N_("Niveaus volgens wat deze rol verbindt")), (levels(guide, role.derived),)),
            elsewhere=frozenset({"niveaus", "verbindt", "opgaven"}),
        ),
    )
    opgaven = tuple((guide.to(key),) for key in role.opgaven)
    return entity_page(
        guide,
        entity,
        lead,
        *text_section(guide, entity),
        *section("verbindt", words(N_("Wat verbindt deze rol?")), *_joins(guide, role), *joined_logics(guide, role)),
        *signals_section(guide, entity.id),
        *section("opgaven", words(N_("Voor welke opgaven?")), *((_opgaven_list(guide, role),) if opgaven else ())),
        *section("met-wie", words(N_("Met wie aan tafel?")), *_met(guide, entity)),
        *relations_section(guide, entity, without=("verbindt", "opgaven", "organisatie")),
        *known_and_unknown(guide, entity),
    )


def _met(guide: Guide, entity: Entity) -> tuple[Part, ...]:
    field = playing_field(guide.landscape, entity.id)
    return partners(guide, field, numbers_of(guide, field))


def _absence(entity: Entity, field: str) -> Absence:
    value = entity.fields[field]
    return value if isinstance(value, Absence) else Absence.LEFT_OUT


def _opgaven_list(guide: Guide, role: Role) -> Table:
    words = guide.words
    named = {item.target("opgave") for item in role.entity.fields.items("opgaven")}
    rows = tuple(
        Row(
            (
                (guide.to(key),),
                (words(N_("genoemd op deze pagina")) if key in named else words(N_("via wat deze rol verbindt")),),
            )
        )
        for key in guide.in_order(role.opgaven)
    )
    return Table(
        words(N_("Opgaven van deze rol")),
        (words(N_("Opgave")), words(N_("Hoe we dat weten"))),
        rows,
        fits=True,
    )


def _joins(guide: Guide, role: Role) -> tuple[Part, ...]:
    words = guide.words
    rows = [
        Row(
            (
                (guide.to(key), *_phase_of(guide, key)),
                (words(N_("coalitie")),),
                (guide.level(guide.landscape.coalitions[key].level.value),),
                (guide.form(guide.landscape.coalitions[key].form.value),),
            )
        )
        for key in guide.in_order(role.coalitions)
    ]
    for keys, name in ((role.organisations, N_("organisatie")), (role.teams, N_("team"))):
        rows += [Row(((guide.to(key),), (words(name),), (), ())) for key in guide.in_order(keys)]
    if not rows:
        return (Paragraph((guide.unknown(words(N_("Wat deze rol verbindt, is nog niet bekend."))),), "quiet"),)
    columns = (words(N_("Wat")), words(N_("Soort")), words(N_("Niveau")), words(N_("Vorm")))
    return (Table(words(N_("Wat deze rol verbindt")), columns, tuple(rows), fits=True),)


def _phase_of(guide: Guide, coalition: str) -> Rich:
    badge = guide.phase(guide.landscape.coalitions[coalition].phase)
    return (" ", badge) if badge else ()
