"""The page of a coalition: who takes part, how, what for, and what it is tied to."""

from collections import defaultdict

from atlas.content.kinds import WORLDS
from atlas.content.values import Absence, Fields
from atlas.landscape.coalitions import Coalition, world_of
from atlas.landscape.members import Membership
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Bullets, Fact, Fold, Inline, Paragraph, Part, Quiet, Rich, Row, Table
from atlas.site.rich import joined
from atlas.site.views.carriers import carriers
from atlas.site.views.contact import whom_to_ask
from atlas.site.views.facts import fact_box, is_editorial
from atlas.site.views.frame import entity_page, kicker
from atlas.site.views.measures import coalition_measures
from atlas.site.views.organisatie import opgaven_table
from atlas.site.views.shared import known_and_unknown, relations_section, section, text_section
from atlas.site.views.signals import signals_section
from atlas.site.views.tables import (
    STATE,
    as_lists,
    condensed,
    folded,
    grouped,
    member_details,
    member_phase,
    parties_known,
)
from atlas.site.views.ties import ties_parts
from atlas.site.views.where import coalition_map
from atlas.site.words import sort_key
from atlas.texts import N_

ELSEWHERE = frozenset({"opgaven", "vorm", "niveau", "deelnemers", "relaties", "begin", "einde", "gebied"})
SHOWN_ELSEWHERE = (
    "deelnemers",
    "deelnemers.team",
    "deelnemers.vertegenwoordiger",
    "opgaven",
    "relaties",
    "<relaties",
    "<opgaven",
)


def coalitie_page(guide: Guide, coalition: Coalition) -> Page:
    """The page of a coalition."""
    entity, words = coalition.entity, guide.words
    fields = entity.fields
    phase = guide.phase(coalition.phase)
    level, form = guide.level(coalition.level.value), guide.form(coalition.form.value)
    lead = Lead(
        kicker=kicker(guide, entity, fields.text("rechtsvorm")),
        title=entity.title,
        intro=(fields.text("samenvatting"),) if fields.text("samenvatting") else _in_one_sentence(guide, coalition),
        badges=(level, form, *((phase,) if phase else ())),
        facts=fact_box(guide, entity, *_derived(guide, coalition), elsewhere=ELSEWHERE),
    )
    parts: tuple[Part, ...] = (
        *text_section(guide, entity),
        *section(
            "deelnemers",
            words(N_("Wie doet mee?")),
            *_members(guide, coalition),
            count=_count(guide, coalition),
        ),
        *section("gemeenten", words(N_("Waar?")), *coalition_map(guide, coalition)),
        *section("opgaven", words(N_("Waar werkt men aan?")), *_opgaven(guide, coalition)),
        *section(
            "banden",
            words(N_("Hoe hangt dit samen met andere coalities?")),
            *carriers(guide, coalition),
            *ties_parts(guide, coalition),
        ),
        *signals_section(guide, entity.id),
        *coalition_measures(guide, coalition),
        *section("contact", words(N_("Bij wie kunt u terecht?")), *whom_to_ask(guide, coalition)),
        *relations_section(guide, entity, without=SHOWN_ELSEWHERE),
        *known_and_unknown(guide, entity),
    )
    return entity_page(guide, entity, lead, *parts)


def _in_one_sentence(guide: Guide, coalition: Coalition) -> Rich:
    """How many take part and what for, for want of a summary by the editors."""
    words, known = guide.words, len(coalition.counted)
    parties = (
        words.count(N_("{n} bekende deelnemer werkt samen aan"), N_("{n} bekende deelnemers werken samen aan"), known)
        if known
        else words(N_("Wie meedoet is nog niet bekend. Men werkt aan"))
    )
    return (parties, " ", *joined([guide.to(key) for key in coalition.opgaven], ", "), ".")


def _derived(guide: Guide, coalition: Coalition) -> tuple[Fact, ...]:
    words, entity = guide.words, coalition.entity
    begin, end = entity.fields.day("begin"), entity.fields.day("einde")
    area = coalition.area
    derived_area = words(N_("afgeleid van de gemeenten die meedoen")) if area.derived else ""
    return (
        Fact(
            words(N_("Niveau")),
            ((guide.level(coalition.level.value),),),
            why=words(coalition.level.reason),
            editorial=is_editorial(entity, "niveau"),
        ),
        Fact(
            words(N_("Vorm")),
            ((guide.form(coalition.form.value),),),
            why=words(coalition.form.reason) if not coalition.form.written else "",
            editorial=is_editorial(entity, "vorm"),
        ),
        Fact(words(N_("Partijen")), (parties_known(guide, coalition),)),
        Fact(words(N_("Looptijd")), (guide.period(begin, end) or (guide.unknown(),),)),
        Fact(words(N_("Gebied")), tuple((name,) for name in area.names), why=derived_area),
    )


def _count(guide: Guide, coalition: Coalition) -> str:
    return guide.words.number(len(coalition.counted))


def _members(guide: Guide, coalition: Coalition) -> tuple[Part, ...]:
    """The participants by world, what is known of the list first, what is past behind one click."""
    now = [member for member in coalition.memberships if member.counts]
    other = [member for member in coalition.memberships if not member.counts]
    words = guide.words
    table = as_lists(_member_table(guide, words(N_("Deelnemers")), now)) if now else ()
    rest: tuple[Part, ...] = ()
    if other:
        summary = words.count(
            N_("Nog {n} deelnemer: voorbij of aangekondigd"),
            N_("Nog {n} deelnemers: voorbij of aangekondigd"),
            len(other),
        )
        rest = (Fold(summary, (_member_table(guide, words(N_("Voorbij of aangekondigd")), other),)),)
    return (Paragraph(_state_of_list(guide, coalition), "quiet"), *table, *rest)


def _state_of_list(guide: Guide, coalition: Coalition) -> Rich:
    words, fields = guide.words, coalition.entity.fields
    known, stated = len(coalition.counted), fields.number("aantal-volgens-bron")
    texts: list[Inline] = []
    if not known:
        texts.append(guide.unknown(words(N_("Wie meedoet is nog niet bekend."))))
    else:
        texts.append(
            {
                "volledig": words(N_("De lijst is volledig.")),
                "deels": words(N_("De lijst is niet volledig.")),
            }.get(coalition.completeness, words(N_("Of de lijst volledig is, is niet bekend.")))
        )
    if stated is not None:
        texts += [
            " ",
            words(
                N_("De bron noemt {stated} deelnemers; {known} staan er hier."),
                stated=words.number(stated),
                known=words.number(known),
            ),
        ]
    return tuple(texts)


def _member_table(guide: Guide, caption: str, members: list[Membership]) -> Table:
    """The members under the heading of their world; what acts as a coalition first."""
    words = guide.words
    ordered = sorted(members, key=lambda member: sort_key(guide.atlas.title(member.party)))
    groups: dict[str, list[Row]] = defaultdict(list)
    for member in ordered:
        world = "coalitie" if member.acts_as == "coalitie" else world_of(guide.atlas, member.home)
        groups[world].append(Row(_member_cells(guide, member), STATE[member.phase]))
    names = (N_("Deelnemer"), N_("Rol"), N_("Periode"), N_("Zekerheid"), N_("Bron"), N_("Toelichting"))
    rows = grouped((_world_head(guide, key, len(groups[key])), groups[key]) for key in ("coalitie", *WORLDS, ""))
    return folded(guide, condensed(guide, Table(caption, tuple(words(name) for name in names), rows)))


def _world_head(guide: Guide, key: str, number: int) -> Rich:
    words = guide.words
    if key == "coalitie":
        return (words.count(N_("{n} coalitie die meedoet"), N_("{n} coalities die meedoen"), number),)
    return (guide.world(key, number),)


def _member_cells(guide: Guide, member: Membership) -> tuple[Rich, ...]:
    return (_party(guide, member), _role(guide, member.item), *member_details(guide, member))


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


def _opgaven(guide: Guide, coalition: Coalition) -> tuple[Part, ...]:
    """The opgaven, with how the coalition words each as far as it does."""
    words, items = guide.words, coalition.entity.fields.items("opgaven")
    note = words(N_("Onder welke opgave dit valt, is een oordeel van de redactie."))
    tail = (Paragraph((note,), "quiet"),) if is_editorial(coalition.entity, "opgaven") else ()
    if not any(item.text("duiding") or item.text("belang") for item in items):
        return (Bullets(tuple((guide.to(item.target("opgave")),) for item in items)), *tail)
    names = (("duiding", N_("Duiding")), ("belang", N_("Belang")))
    return (opgaven_table(guide, items, words(N_("Opgaven van deze coalitie")), names), *tail)
