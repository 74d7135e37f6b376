"""The page of a coalition: who takes part, how, what for, and what it is tied to."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from atlas.content.kinds import WORLDS
from atlas.content.values import Absence, Fields
from atlas.landscape.coalitions import Coalition, world_of
from atlas.landscape.members import Membership
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Fact, Facts, Fold, Inline, Measure, Part, Quiet, Rich, Row, Scope, Table
from atlas.site.rich import joined
from atlas.site.views.band import one_level
from atlas.site.views.carriers import carriers
from atlas.site.views.coalitie_answers import answers
from atlas.site.views.facts import confirmation, fact_box, is_editorial, provenance
from atlas.site.views.frame import entity_page, kicker
from atlas.site.views.measures import coalition_measures
from atlas.site.views.shared import compare_with, depth, known_and_unknown, relations_of, section, text_section
from atlas.site.views.signals import signals_section
from atlas.site.views.sources import Citations, citations, cite
from atlas.site.views.tables import (
    STATE,
    as_lists,
    condensed,
    folded,
    grouped,
    member_details,
    member_phase,
)
from atlas.site.views.ties import strongest, ties_parts
from atlas.site.views.where import coalition_map, could_join_too
from atlas.site.words import sort_key
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


def coalitie_page(guide: Guide, coalition: Coalition) -> Page:
    """The page of a coalition: what it is, who takes part, whom to ask, whether one can join, what it is tied to."""
    entity, words = coalition.entity, guide.words
    fields, phase = entity.fields, guide.phase(coalition.phase)
    cited = citations(guide, (entity,))
    lead = Lead(
        kicker=kicker(guide, entity, fields.text("rechtsvorm")),
        title=entity.title,
        intro=_intro(guide, coalition, cited),
        badges=(guide.form(coalition.form.value), *((phase,) if phase else ())),
        chips=(compare_with(guide, entity, N_("Zet naast een andere coalitie")),),
        body=Facts("", answers(guide, coalition), wide=True),
        beside=coalition_map(guide, coalition),
    )
    return entity_page(
        guide,
        entity,
        lead,
        *text_section(guide, entity),
        *section(
            "deelnemers",
            words(N_("Wie doet mee?")),
            *_members(guide, coalition, cited),
            *could_join_too(guide, coalition),
            count=_count(guide, coalition),
            bar=words(N_("Wie")),
        ),
        *section(
            "banden",
            words(N_("Waaraan zit dit vast?")),
            *carriers(guide, coalition),
            *ties_parts(guide, coalition),
            bar=words(N_("Banden")),
        ),
        *signals_section(guide, entity.id),
        *section("gegevens", words(N_("Gegevens")), *_data(guide, coalition), bar=words(N_("Gegevens"))),
        *depth(guide, *coalition_measures(guide, coalition)),
        *known_and_unknown(guide, entity),
        band=one_level(guide, coalition.level.value),
        under=coalition.opgaven,
    )


def _intro(guide: Guide, coalition: Coalition, cited: Citations) -> Rich:
    """What it is, with the numbers of its sources; for want of that how many take part and what for."""
    entity = coalition.entity
    if summary := entity.fields.text("samenvatting"):
        items = (item for item in entity.fields.items("herkomst") if item.text("veld") == "samenvatting")
        keys = (item.target("bron") or item.text("bron") for item in items)
        return (summary, *(piece for key in keys if key for piece in (" ", *cite(guide, key, cited))))
    return _in_one_sentence(guide, coalition)


def _summary_rests_on(guide: Guide, coalition: Coalition) -> Iterator[Fact]:
    source = provenance(guide, coalition.entity, "samenvatting")
    if source:
        yield Fact(guide.words(N_("Samenvatting")), (source,))


def _in_one_sentence(guide: Guide, coalition: Coalition) -> Rich:
    words, known = guide.words, len(coalition.organisations) + len(coalition.coalitions)
    unknown: Rich = (words(N_("Wie meedoet is nog niet bekend. Men werkt aan")),)
    parties = guide.counted(
        N_("{n} bekende partij werkt samen aan"),
        N_("{n} bekende partijen werken samen aan"),
        known,
        Measure.PARTICIPANTS,
        href="#deelnemers",
        scope=Scope(coalition=coalition.id),
    )
    return (*(parties if known else unknown), " ", *joined([guide.to(key) for key in coalition.opgaven], ", "), ".")


def _data(guide: Guide, coalition: Coalition) -> tuple[Part, ...]:
    """What else the page says, why its level and form are what they are, and the relations not named before."""
    entity, words = coalition.entity, guide.words
    derived = (
        *_summary_rests_on(guide, coalition),
        Fact(
            words(N_("Niveau")),
            ((guide.level(coalition.level.value),),),
            why=words(coalition.level.reason),
            editorial=is_editorial(entity, "niveau"),
        ),
        Fact(
            words(N_("Vorm")),
            ((guide.form(coalition.form.value),),),
            why="" if coalition.form.written else words(coalition.form.reason),
            editorial=is_editorial(entity, "vorm"),
            source=provenance(guide, entity, "vorm"),
        ),
    )
    box = fact_box(guide, entity, *derived, elsewhere=ANSWERED)
    facts = replace(
        box, title="", wide=True, facts=tuple(fact for fact in box.facts if fact not in confirmation(guide, entity))
    )
    tied = [link for tie in strongest(guide, coalition) for link in tie.declared]
    tied += [link for link in guide.atlas.to_page(entity.id, "verbindt") if link.source in coalition.persons]
    return (facts, *relations_of(guide, entity, without=SHOWN_ELSEWHERE, shown=tied))


def _count(guide: Guide, coalition: Coalition) -> str:
    return guide.words.number(len(coalition.organisations) + len(coalition.coalitions))


def _members(guide: Guide, coalition: Coalition, cited: Citations) -> tuple[Part, ...]:
    """The participants by world, what is known of the list first, what is past behind one click."""
    now = [member for member in coalition.memberships if member.counts]
    other = [member for member in coalition.memberships if not member.counts]
    words = guide.words
    scope = Scope(coalition=coalition.id)
    table = as_lists(_member_table(guide, words(N_("Deelnemers")), now, cited, scope)) if now else ()
    rest: tuple[Part, ...] = ()
    if other:
        summary = words.count(
            N_("Nog {n} deelnemer: voorbij of aangekondigd"),
            N_("Nog {n} deelnemers: voorbij of aangekondigd"),
            len(other),
        )
        rest = (Fold(summary, (_member_table(guide, words(N_("Voorbij of aangekondigd")), other, cited),)),)
    return (*table, *rest)


def _member_table(
    guide: Guide, caption: str, members: list[Membership], cited: Citations, scope: Scope | None = None
) -> Table:
    """The members under the heading of their world; what acts as a coalition first."""
    words = guide.words
    ordered = sorted(members, key=lambda member: sort_key(guide.atlas.title(member.party)))
    groups: dict[str, list[Row]] = defaultdict(list)
    for member in ordered:
        world = "coalitie" if member.acts_as == "coalitie" else world_of(guide.atlas, member.home)
        groups[world].append(Row(_member_cells(guide, member, cited), STATE[member.phase]))
    names = (N_("Deelnemer"), N_("Rol"), N_("Periode"), N_("Zekerheid"), N_("Bron"), N_("Toelichting"))
    homes = {member.home for member in members if member.acts_as != "coalitie" and member.home}
    counts = Counter(world_of(guide.atlas, home) for home in homes)
    heads = ((_head(guide, world, counts[world], scope), groups[world]) for world in ("coalitie", *WORLDS, ""))
    return folded(guide, condensed(guide, Table(caption, tuple(words(name) for name in names), grouped(heads))))


def _head(guide: Guide, world: str, number: int, scope: Scope | None) -> Rich:
    """The head over the members of a world, with how many there are if that is to be said."""
    if world == "coalitie":
        return (guide.words(N_("Coalities die meedoen")),)
    return guide.of_world(world, number, scope) if scope else (guide.world(world),)


def _member_cells(guide: Guide, member: Membership, cited: Citations) -> tuple[Rich, ...]:
    return (_party(guide, member), _role(guide, member.item), *member_details(guide, member, cited))


def _party(guide: Guide, member: Membership) -> Rich:
    """The party, with its home organisation, home base, representative and capacity as far as they are known."""
    words = guide.words
    parts: list[Inline] = [guide.to(member.party), *member_phase(guide, member)]
    if member.home not in {"", member.party}:
        parts += [" ", Quiet(words(N_("van"))), " ", guide.to(member.home)]
    if member.team not in {"", member.party}:
        parts += [" · ", Quiet(words(N_("thuisbasis"))), " ", guide.to(member.team)]
    if member.representative:
        parts += [" · ", Quiet(words(N_("vertegenwoordigd door"))), " ", guide.to(member.representative)]
    if amount := member.item.amount("capaciteit"):
        parts += [" · ", words(N_("{n} fte"), n=words.amount(amount))]
    return tuple(parts)


def _role(guide: Guide, item: Fields) -> Rich:
    role = item["rol"]
    return (guide.absent(role),) if isinstance(role, Absence) else (str(role),)
