"""The page of a coalition: its participants, form, opgaven and ties."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from atlas.content.kinds import WORLDS
from atlas.content.values import Absence, Fields
from atlas.landscape.derived.coalitions import Coalition, world_of
from atlas.landscape.derived.members import Membership
from atlas.site.components.band import one_level
from atlas.site.components.facts.box import confirmation, fact_box, is_editorial, provenance
from atlas.site.components.facts.sources import Citations, citations, cite
from atlas.site.components.frame import entity_page, kicker
from atlas.site.components.participation.measures import coalition_measures
from atlas.site.components.participation.ties import strongest, ties_parts
from atlas.site.components.participation.where import coalition_map, could_join_too
from atlas.site.components.sections import compare_with, depth, known_and_unknown, relations_of, section, text_section
from atlas.site.components.signals import signals_section
from atlas.site.components.tables import (
    STATE,
    as_lists,
    fold_tail,
    group_rows,
    member_details,
    member_phase,
    without_constant_columns,
)
from atlas.site.context import PageContext
from atlas.site.i18n.words import sort_key
from atlas.site.model import Fact, Facts, Fold, Inline, Measure, Part, Quiet, Rich, Row, Scope, Table
from atlas.site.model.page import Lead, Page
from atlas.site.model.rich import join_rich
from atlas.site.pages.entities.carriers import carriers
from atlas.site.pages.entities.coalitie_answers import answers
from atlas.texts import N_

ANSWERED = frozenset(
    {
        "opgaven",
        "vorm",
        "niveau",
        "deelnemers",
        "relaties",
        "begin",
        "bestaat-sinds",
        "einde",
        "gebied",
        "status",
        "contact",
        "open-voor-deelname",
        "initiatiefnemer",
        "deelnemers-volledig",
        "aantal-volgens-bron",
    }
)
SHOWN_ELSEWHERE = (
    "deelnemers",
    "deelnemers.team",
    "deelnemers.vertegenwoordiger",
    "opgaven",
    "initiatiefnemer",
    "<opgaven",
)


def coalitie_page(context: PageContext, coalition: Coalition) -> Page:
    """The page of a coalition: what it is, who takes part, whom to ask, whether one can join, and its ties."""
    entity, words = coalition.entity, context.words
    fields, phase = entity.fields, context.phase(coalition.phase)
    cited = citations(context, (entity,))
    lead = Lead(
        kicker=kicker(context, entity, fields.text("rechtsvorm")),
        title=entity.title,
        intro=_intro(context, coalition, cited),
        badges=(context.form(coalition.form.value), *((phase,) if phase else ())),
        chips=(compare_with(context, entity, N_("Zet naast een andere coalitie")),),
        body=Facts("", answers(context, coalition), wide=True),
        beside=coalition_map(context, coalition),
    )
    return entity_page(
        context,
        entity,
        lead,
        *text_section(context, entity),
        *section(
            "deelnemers",
            words(N_("Wie doet mee?")),
            *_members(context, coalition, cited),
            *could_join_too(context, coalition),
            count=_count(context, coalition),
            bar=words(N_("Wie")),
        ),
        *section(
            "banden",
            words(N_("Waaraan zit dit vast?")),
            *carriers(context, coalition),
            *ties_parts(context, coalition),
            bar=words(N_("Banden")),
        ),
        *signals_section(context, entity.id),
        *section("gegevens", words(N_("Gegevens")), *_data(context, coalition), bar=words(N_("Gegevens"))),
        *depth(context, *coalition_measures(context, coalition)),
        *known_and_unknown(context, entity),
        band=one_level(context, coalition.level.value),
        under=coalition.opgaven,
    )


def _intro(context: PageContext, coalition: Coalition, cited: Citations) -> Rich:
    """The summary with the numbers of its sources; without a summary, the number of participants and the opgaven."""
    entity = coalition.entity
    if summary := entity.fields.text("samenvatting"):
        items = (item for item in entity.fields.items("herkomst") if item.text("veld") == "samenvatting")
        keys = (item.target("bron") or item.text("bron") for item in items)
        return (summary, *(piece for key in keys if key for piece in (" ", *cite(context, key, cited))))
    return _in_one_sentence(context, coalition)


def _summary_rests_on(context: PageContext, coalition: Coalition) -> Iterator[Fact]:
    source = provenance(context, coalition.entity, "samenvatting")
    if source:
        yield Fact(label=context.words(N_("Samenvatting")), values=(source,))


def _in_one_sentence(context: PageContext, coalition: Coalition) -> Rich:
    words, number = context.words, len(coalition.organisations) + len(coalition.coalitions)
    unknown: Rich = (words(N_("Wie meedoet is nog niet bekend. Men werkt aan")),)
    parties = context.counted(
        N_("{n} bekende partij werkt samen aan"),
        N_("{n} bekende partijen werken samen aan"),
        number,
        Measure.PARTICIPANTS,
        href="#deelnemers",
        scope=Scope(coalition=coalition.id),
    )
    return (
        *(parties if number else unknown),
        " ",
        *join_rich([context.to(key) for key in coalition.opgaven], ", "),
        ".",
    )


def _data(context: PageContext, coalition: Coalition) -> tuple[Part, ...]:
    """The other facts of the page, the reasons for its level and form, and relations not mentioned elsewhere."""
    entity, words = coalition.entity, context.words
    derived = (
        *_summary_rests_on(context, coalition),
        Fact(
            label=words(N_("Niveau")),
            values=((context.level(coalition.level.value),),),
            why=words(coalition.level.reason),
            editorial=is_editorial(entity, "niveau"),
        ),
        Fact(
            label=words(N_("Vorm")),
            values=((context.form(coalition.form.value),),),
            why="" if coalition.form.written else words(coalition.form.reason),
            editorial=is_editorial(entity, "vorm"),
            source=provenance(context, entity, "vorm"),
        ),
    )
    box = fact_box(context, entity, *derived, elsewhere=ANSWERED)
    facts = replace(
        box, title="", wide=True, facts=tuple(fact for fact in box.facts if fact not in confirmation(context, entity))
    )
    tied = [link for tie in strongest(context, coalition) for link in tie.declared]
    tied += [link for link in context.atlas.to_page(entity.id, "verbindt") if link.source in coalition.persons]
    return (facts, *relations_of(context, entity, without=SHOWN_ELSEWHERE, shown=tied))


def _count(context: PageContext, coalition: Coalition) -> str:
    return context.words.number(len(coalition.organisations) + len(coalition.coalitions))


def _members(context: PageContext, coalition: Coalition, cited: Citations) -> tuple[Part, ...]:
    """The participants by world, with the completeness of the list first and past ones collapsed."""
    now = [member for member in coalition.memberships if member.counts]
    inactive = [member for member in coalition.memberships if not member.counts]
    words = context.words
    scope = Scope(coalition=coalition.id)
    table = as_lists(_member_table(context, words(N_("Deelnemers")), now, cited, scope)) if now else ()
    rest: tuple[Part, ...] = ()
    if inactive:
        summary = words.count(
            N_("Nog {n} deelnemer: voorbij of aangekondigd"),
            N_("Nog {n} deelnemers: voorbij of aangekondigd"),
            len(inactive),
        )
        rest = (
            Fold(
                summary=summary, parts=(_member_table(context, words(N_("Voorbij of aangekondigd")), inactive, cited),)
            ),
        )
    return (*table, *rest)


def _member_table(
    context: PageContext, caption: str, members: list[Membership], cited: Citations, scope: Scope | None = None
) -> Table:
    """The members under the heading of their world; coalitions first."""
    words = context.words
    ordered = sorted(members, key=lambda member: sort_key(context.atlas.title(member.party)))
    groups: dict[str, list[Row]] = defaultdict(list)
    for member in ordered:
        world = "coalitie" if member.acts_as == "coalitie" else world_of(context.atlas, member.home)
        groups[world].append(Row(cells=_member_cells(context, member, cited), state=STATE[member.phase]))
    names = (N_("Deelnemer"), N_("Rol"), N_("Periode"), N_("Zekerheid"), N_("Bron"), N_("Toelichting"))
    homes = {member.home for member in members if member.acts_as != "coalitie" and member.home}
    counts = Counter(world_of(context.atlas, home) for home in homes)
    heads = ((_head(context, world, counts[world], scope), groups[world]) for world in ("coalitie", *WORLDS, ""))
    return fold_tail(
        context,
        without_constant_columns(
            context, Table(caption=caption, columns=tuple(words(name) for name in names), rows=group_rows(heads))
        ),
    )


def _head(context: PageContext, world: str, number: int, scope: Scope | None) -> Rich:
    """The heading over the members of a world, with their number if a scope is given."""
    if world == "coalitie":
        return (context.words(N_("Coalities die meedoen")),)
    return context.of_world(world, number, scope) if scope else (context.world(world),)


def _member_cells(context: PageContext, member: Membership, cited: Citations) -> tuple[Rich, ...]:
    return (_party(context, member), _role(context, member.item), *member_details(context, member, cited))


def _party(context: PageContext, member: Membership) -> Rich:
    """The party, with its home organisation, team, representative and capacity as far as they are known."""
    words = context.words
    parts: list[Inline] = [context.to(member.party), *member_phase(context, member)]
    if member.home not in {"", member.party}:
        parts += [" ", Quiet(words(N_("van"))), " ", context.to(member.home)]
    if member.team not in {"", member.party}:
        parts += [" · ", Quiet(words(N_("thuisbasis"))), " ", context.to(member.team)]
    if member.representative:
        parts += [" · ", Quiet(words(N_("vertegenwoordigd door"))), " ", context.to(member.representative)]
    if amount := member.item.amount("capaciteit"):
        parts += [" · ", words(N_("{n} fte"), n=words.amount(amount))]
    return tuple(parts)


def _role(context: PageContext, item: Fields) -> Rich:
    role = item["rol"]
    return (context.absent(role),) if isinstance(role, Absence) else (str(role),)
