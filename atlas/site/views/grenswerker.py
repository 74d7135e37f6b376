"""The page of a grenswerker, and tables of roles: what each joins, on which levels."""

from collections.abc import Iterable, Iterator

from atlas.content.values import Absence, Entity
from atlas.landscape.dates import Phase
from atlas.landscape.playing_field import playing_field
from atlas.landscape.roles import Role
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page, Stretch
from atlas.site.parts import Fact, Measure, Paragraph, Part, Quiet, Rich, Row, Table
from atlas.site.rich import joined
from atlas.site.views.band import band
from atlas.site.views.facts import fact_box
from atlas.site.views.frame import entity_page, kicker
from atlas.site.views.known_of import known_of
from atlas.site.views.logics import joined_logics
from atlas.site.views.partners import partners
from atlas.site.views.seats import Numbers, numbers_of
from atlas.site.views.shared import intro_of, known_and_unknown, relations_of, section, text_section
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
        body=_joins(guide, role),
        facts=fact_box(
            guide,
            entity,
            Fact(words(N_("Niveaus volgens de pagina")), (declared,)),
            Fact(words(N_("Niveaus volgens wat deze rol verbindt")), (levels(guide, role.derived),)),
            *_opgaven(guide, role),
            elsewhere=frozenset({"niveaus", "verbindt", "opgaven"}),
        ),
    )
    return entity_page(
        guide,
        entity,
        lead,
        *text_section(guide, entity),
        *section("met-wie", words(N_("Met wie aan tafel?")), *_met(guide, entity), bar=words(N_("Met wie"))),
        *section("logica", words(N_("Wat is waar logisch?")), *joined_logics(guide, role)),
        *signals_section(guide, entity.id),
        *section(
            "relaties",
            words(N_("Relaties met andere pagina's")),
            *relations_of(guide, entity, without=("verbindt", "opgaven", "organisatie")),
            bar=words(N_("Relaties")),
        ),
        *known_and_unknown(guide, entity),
        band=_band(guide, role),
    )


def _band(guide: Guide, role: Role) -> tuple[Stretch, ...]:
    """The levels of what a role connects now."""
    tables = [guide.landscape.coalitions[key] for key in role.coalitions if role.phase is Phase.NOW]
    return band(guide, tables, lambda _: "#verbindt", measure=Measure.TABLES, party=role.id) if tables else ()


def _opgaven(guide: Guide, role: Role) -> Iterator[Fact]:
    """The opgaven of the role: those that its page names, and those of what it joins."""
    named = {item.target("opgave"): item for item in role.entity.fields.items("opgaven")}
    via: Rich = (Quiet(guide.words(N_("via wat deze rol verbindt"))),)
    keys = guide.in_order((*role.opgaven, *named))
    lines = tuple((guide.to(key), " ", *(known_of(guide, named[key]) if key in named else via)) for key in keys)
    if lines:
        yield Fact(guide.words(N_("Opgaven")), lines)


def _met(guide: Guide, entity: Entity) -> tuple[Part, ...]:
    field = playing_field(guide.landscape, entity.id)
    return partners(guide, field, numbers_of(guide, field))


def _absence(entity: Entity, field: str) -> Absence:
    value = entity.fields[field]
    return value if isinstance(value, Absence) else Absence.LEFT_OUT


def _joins(guide: Guide, role: Role) -> Part:
    """What this role joins; a coalition has the number that the tables of whom it meets name."""
    words = guide.words
    numbers = numbers_of(guide, playing_field(guide.landscape, role.id))
    rows = [
        Row(
            (
                (*_number(numbers, key), guide.to(key), *_phase_of(guide, key)),
                (words(N_("coalitie")),),
                (guide.level(guide.landscape.coalitions[key].level.value),),
                (guide.form(guide.landscape.coalitions[key].form.value),),
            ),
            STATE[guide.landscape.coalitions[key].phase],
        )
        for key in guide.in_order(role.coalitions)
    ]
    for keys, name in ((role.organisations, N_("organisatie")), (role.teams, N_("team"))):
        rows += [Row(((guide.to(key),), (words(name),), (), ())) for key in guide.in_order(keys)]
    if not rows:
        return Paragraph((guide.unknown(words(N_("Wat deze rol verbindt, is nog niet bekend."))),), "quiet")
    columns = (words(N_("Wat")), words(N_("Soort")), words(N_("Niveau")), words(N_("Vorm")))
    return Table(words(N_("Wat deze rol verbindt")), columns, tuple(rows), fits=True, id="verbindt")


def _number(numbers: Numbers, key: str) -> Rich:
    return (Quiet(str(numbers[key])), " ") if key in numbers else ()


def _phase_of(guide: Guide, coalition: str) -> Rich:
    badge = guide.phase(guide.landscape.coalitions[coalition].phase)
    return (" ", badge) if badge else ()
