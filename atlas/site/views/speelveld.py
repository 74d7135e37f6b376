"""Mijn speelveld: with whom an organisation, team or grenswerker sits, where, in what role, inside against outside."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from atlas.content.kinds import LEVELS
from atlas.content.values import Entity
from atlas.insights.base import incomplete
from atlas.insights.overlap import newman_weight
from atlas.landscape.landscape import Landscape
from atlas.landscape.playing_field import KINDS, PlayingField, Seat, playing_field, sits
from atlas.site.addresses import address_of, address_of_field
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Anchor, Fact, Facts, Inline, Mine, Paragraph, Part, Quiet, Rich, Row, Table
from atlas.site.rich import joined
from atlas.site.views.frame import entity_page, kicker
from atlas.site.views.shared import section
from atlas.site.views.tables import folded, grouped, name_of
from atlas.site.words import sort_key
from atlas.texts import N_

NAMED_AT_MOST = 4


def has_field(landscape: Landscape, entity: Entity) -> bool:
    """Whether a party has a playing field: who sits anywhere now, and every organisation."""
    return entity.kind == "organisatie" or (entity.kind in KINDS and sits(landscape, entity.id))


def with_field(guide: Guide, entity: Entity, page: Page) -> Page:
    """The page of a party with the way to its playing field; an organisation can be chosen as the reader's own."""
    if not has_field(guide.landscape, entity):
        return page
    link = Anchor(guide.at(address_of_field(entity)), guide.words(N_("Speelveld: met wie, waar en in welke rol")))
    lead = replace(page.lead, chips=(*page.lead.chips, (link,), *_mine(guide, entity)))
    return replace(page, lead=lead)


def field_page(guide: Guide, entity: Entity) -> Page:
    """The playing field of a party."""
    words, field = guide.words, playing_field(guide.landscape, entity.id)
    back = Anchor(guide.at(address_of(entity)), words(N_("Naar de pagina van {name}"), name=entity.title))
    lead = Lead(
        kicker=kicker(guide, entity, words(N_("mijn speelveld"))),
        title=entity.title,
        intro=_in_short(guide, field),
        chips=((back,), *_mine(guide, entity)),
        facts=_balance(guide, field) if field.seats else None,
    )
    parts: tuple[Part, ...] = (
        *section(
            "tafels", words(N_("Waar zitten wij, en in welke rol?")), *((_seats(guide, field),) if field.seats else ())
        ),
        *section(
            "medespelers",
            words(N_("Met wie zitten wij aan tafel?")),
            *(_mates(guide, field) if field.seats else ()),
            count=words.number(len(field.mates)),
        ),
        *section("binnen", words(N_("Wie draagt dit binnen?")), *_inside(guide, field)),
    )
    page = entity_page(guide, entity, lead, *parts)
    return replace(page, title=f"{words(N_('speelveld')).capitalize()}: {page.title}")


def _mine(guide: Guide, entity: Entity) -> tuple[Rich, ...]:
    if entity.kind != "organisatie":
        return ()
    words = guide.words
    return ((Mine(entity.id, words(N_("Dit is mijn organisatie")), words(N_("Niet meer mijn organisatie"))),),)


def _in_short(guide: Guide, field: PlayingField) -> Rich:
    words = guide.words
    if not field.seats:
        return (guide.unknown(words(N_("Er is nog geen lopende coalitie met deze partij bekend."))),)
    tables = words.count(N_("{n} lopende coalitie"), N_("{n} lopende coalities"), len(field.seats))
    parties = words.count(N_("{n} andere partij"), N_("{n} andere partijen"), len(field.mates))
    return (words(N_("Zit aan tafel bij {tables}, samen met {parties}."), tables=tables, parties=parties),)


def _balance(guide: Guide, field: PlayingField) -> Facts:
    """Outside: tables and parties. Inside: at how many of those tables it is known who carries the work."""
    words, seats = guide.words, field.seats
    levels = Counter(seat.coalition.level.value for seat in seats)
    based, seated = sum(seat.has_base for seat in seats), sum(seat.has_person for seat in seats)
    outside = ((_of_level(guide, level, levels[level]),) for level in ("supra", "inter", "") if levels[level])
    return Facts(
        words(N_("Binnen en buiten")),
        (
            Fact(words(N_("Buiten")), tuple(outside) or ((guide.unknown(words(N_("geen tafel bekend"))),),)),
            Fact(words(N_("Binnen")), ((_of_level(guide, "intra", levels["intra"]),),)),
            Fact(words(N_("Thuisbasis")), ((_known(guide, based, len(seats)),),)),
            Fact(words(N_("Wie er zit")), ((_known(guide, seated, len(seats)),),)),
            Fact(
                words(N_("Bekend binnen")),
                (
                    (words.count(N_("{n} team"), N_("{n} teams"), len(field.teams)),),
                    (words.count(N_("{n} grenswerker"), N_("{n} grenswerkers"), len(field.roles)),),
                ),
            ),
        ),
        wide=False,
    )


def _of_level(guide: Guide, level: str, number: int) -> Inline:
    shown = guide.words.count(N_("{n} coalitie"), N_("{n} coalities"), number)
    return f"{shown}, {guide.words(level)}" if level else f"{shown}, {guide.words(N_('niveau onbekend'))}"


def _known(guide: Guide, known: int, number: int) -> Inline:
    text = guide.words(
        N_("bekend bij {known} van {all}"), known=guide.words.number(known), all=guide.words.number(number)
    )
    return text if known else guide.unknown(text)


def _seats(guide: Guide, field: PlayingField) -> Table:
    words = guide.words
    ordered = sorted(field.seats, key=lambda seat: (sort_key(seat.coalition.entity.title), seat.coalition.id))
    by_level = (
        ((guide.level(level),), [_seat(guide, s, field) for s in ordered if s.coalition.level.value == level])
        for level in (*LEVELS, "")
    )
    names = (N_("Coalitie"), N_("Vorm"), N_("Rol"), N_("Thuisbasis"), N_("Wie er zit"), N_("Samen met"))
    caption = words(N_("Lopende coalities, van boven naar binnen"))
    return folded(guide, Table(caption, tuple(map(words, names)), grouped(by_level), numeric=(5,)))


def _seat(guide: Guide, seat: Seat, field: PlayingField) -> Row:
    words, coalition = guide.words, seat.coalition
    roles = dict.fromkeys(member.role for member in seat.members if member.role)
    teams = dict.fromkeys(member.team for member in seat.members if member.team)
    persons = dict.fromkeys(member.person for member in seat.members if member.person)
    connects = () if seat.members else (Quiet(words(N_("verbindt"))),)
    others = len((coalition.organisations | coalition.coalitions) - {field.home, field.key})
    return Row(
        (
            name_of(guide, coalition),
            (guide.form(coalition.form.value),),
            joined(roles) or connects or (guide.unknown(),),
            _named(guide, teams) or (guide.unknown(),),
            _named(guide, persons) or (guide.unknown(),),
            (words.number(others) if others else guide.unknown(),),
        )
    )


def _named(guide: Guide, keys: dict[str, None]) -> Rich:
    return joined(guide.to(key) for key in keys)


def _mates(guide: Guide, field: PlayingField) -> Iterator[Part]:
    """The other parties, those met most first, with the tables where that is."""
    words = guide.words
    ordered = sorted(field.mates, key=lambda key: (-len(field.mates[key]), sort_key(guide.atlas.title(key)), key))
    if not ordered:
        yield Paragraph((guide.unknown(words(N_("Van geen enkele tafel zijn andere deelnemers bekend."))),), "quiet")
        return
    rows = tuple(
        Row(
            (
                (guide.to(key),),
                (words.number(len(field.mates[key])),),
                _weight(guide, field, key),
                _where(guide, field.mates[key]),
            )
        )
        for key in ordered
    )
    names = (N_("Partij"), N_("Samen aan tafel"), N_("Gewogen"), N_("Waar"))
    caption = words(N_("Medespelers, vaakst eerst"))
    weighed = words(N_("Gewogen: een tafel telt voor 1, gedeeld door het aantal andere organisaties daar."))
    note = (f"{weighed} {words(incomplete([seat.coalition for seat in field.seats]).text)}",)
    yield folded(guide, Table(caption, tuple(map(words, names)), rows, numeric=(1, 2), note=note))


def _weight(guide: Guide, field: PlayingField, key: str) -> Rich:
    """How much the tables bind two organisations, so that a large one counts for less (Newman's weight)."""
    network = guide.insights.network
    if key not in network.tables or field.home not in network.tables:
        return ()
    return (guide.words.number(newman_weight(network, field.home, key, field.mates[key]), 2),)


def _where(guide: Guide, coalitions: tuple[str, ...]) -> Rich:
    ordered = guide.in_order(coalitions)
    left = len(ordered) - NAMED_AT_MOST
    more: Rich = (" ", Quiet(guide.words.count(N_("en nog {n}"), N_("en nog {n}"), left))) if left > 0 else ()
    return (*joined(guide.to(key) for key in ordered[:NAMED_AT_MOST]), *more)


def _inside(guide: Guide, field: PlayingField) -> Iterator[Part]:
    words = guide.words
    for keys, text in ((field.teams, N_("Teams van de eigen organisatie:")), (field.roles, N_("Grenswerkers:"))):
        if keys:
            yield Paragraph((words(text), " ", *joined(guide.to(key) for key in guide.in_order(keys))))
    if not field.teams and not field.roles:
        none = words(
            N_("Van de eigen organisatie zijn nog geen teams of grenswerkers beschreven. Weet u wie dit draagt?")
        )
        yield Paragraph((guide.unknown(none),), "quiet")
