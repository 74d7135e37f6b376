"""Timelines: when coalitions began and ended and what followed on what, as a picture and as its table."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup

from atlas.content.values import Absence, Day, Entity, Fields
from atlas.landscape.atlas import Link
from atlas.landscape.coalitions import Coalition
from atlas.landscape.dates import Phase, start_of, sure_start
from atlas.landscape.members import Membership
from atlas.maps.stretches import Period
from atlas.maps.timeline import Bar, drawable, timeline
from atlas.site.addresses import address_of
from atlas.site.guide import Guide
from atlas.site.parts import Fold, Inline, LegendItem, Paragraph, Part, Plate, Rich, Row, Table
from atlas.site.views.tables import STATE, condensed, name_of
from atlas.site.views.windows import opening
from atlas.site.vocabulary import LEVEL
from atlas.texts import N_

FOLLOWS = frozenset({"volgt-op", "komt-voort-uit"})
FOLDED_FROM, MOST = 16, 60
IDENT = "tijdlijn-plaat"


def organisation_timeline(guide: Guide, entity: Entity) -> tuple[Part, ...]:
    """The memberships of an organisation in time, each within the time of its coalition."""
    members = [m for m in guide.landscape.tables.get(entity.id, ()) if m.home == entity.id]
    if not members:
        return ()
    ordered = [m for key in guide.in_order(m.coalition for m in members) for m in members if m.coalition == key]
    title = guide.words(N_("Deelname van {party} in de tijd"), party=entity.title)
    bars = [_member_bar(guide, member, number) for number, member in enumerate(ordered)]
    return _parts(guide, entity, title, bars, _member_table(guide, ordered), within=True)


def _parts(
    guide: Guide, of: Entity, title: str, bars: Sequence[Bar], table: Table, *, within: bool = False
) -> tuple[Part, ...]:
    """The plate with its table behind one click; a long one is all behind a click, a very long one is a table."""
    words = guide.words
    drawn = [bar for bar in bars if drawable(bar, guide.landscape.on)]
    as_table = Fold(words(N_("Toon de tijdlijn als tabel")), (table,))
    if not drawn:
        none = guide.unknown(words(N_("Van geen enkele is bekend wanneer het begon of eindigde.")))
        return (Paragraph((none,), "quiet"), as_table)
    if len(drawn) > MOST:
        text = words(N_("Dit zijn er te veel voor een leesbare tekening. De tabel toont ze allemaal."))
        return (Paragraph((text,), "quiet"), as_table)
    plate = replace(
        _plate(guide, title, bars, drawn, within=within), file=f"{of.id}-{words(N_('tijdlijn'))}", credit=guide.credit
    )
    if len(drawn) < FOLDED_FROM:
        return (plate, as_table)
    summary = words.count(N_("Toon de tijdlijn: {n} balk"), N_("Toon de tijdlijn: {n} balken"), len(drawn))
    return (Fold(summary, (plate,)), as_table)


def _plate(guide: Guide, title: str, bars: Sequence[Bar], drawn: Sequence[Bar], *, within: bool) -> Plate:
    words = guide.words
    missing = len(bars) - len(drawn)
    strip = timeline(
        drawn,
        ident=IDENT,
        title=title,
        today=guide.landscape.on,
        today_text=words(N_("vandaag: {date}"), date=guide.reference_date),
    )
    note = words.count(
        N_("Van {n} is niets bekend over begin of einde. Die staat alleen in de tabel."),
        N_("Van {n} is niets bekend over begin of einde. Die staan alleen in de tabel."),
        missing,
    )
    return Plate(
        id=IDENT,
        number="",
        title=title,
        subtitle=words(N_("op volgorde van begin")),
        svg=Markup(strip.svg),  # noqa: S704 - made by our own maps room
        legend=tuple(_legend(guide, drawn, strip.svg, within=within)),
        notes=(note,) if missing else (),
        start=opening(strip),
    )


def _legend(guide: Guide, drawn: Sequence[Bar], svg: str, *, within: bool) -> Iterator[LegendItem]:
    words = guide.words
    levels = {bar.level for bar in drawn}
    for level in LEVEL:
        if level in levels:
            yield LegendItem(f"sign-time {level}", words(LEVEL[level]))
    if "" in levels:
        yield LegendItem("sign-time unknown", words(N_("niveau onbekend")))
    if within:
        yield LegendItem("sign-time frame", words(N_("looptijd van de coalitie")))
    for kind, text in (
        ("maybe", N_("niet zeker: de dag is niet precies bekend")),
        ("fade", N_("onbekend: niemand weet hoe ver dit loopt")),
        ("planned", N_("gepland, na vandaag")),
        ("point", N_("gaat over in")),
    ):
        if f' {kind}"' in svg or f'"{kind}"' in svg:
            yield LegendItem(f"sign-time {kind}", words(text))


def _period(fields: Fields, phase: Phase) -> Period:
    """When a coalition was there: surely from its start, or from its present text if it only has older members."""
    start, sure = start_of(fields), sure_start(fields)
    return Period(
        sure,
        fields.day("einde"),
        runs=phase is Phase.NOW,
        over=phase is Phase.PAST,
        perhaps=start if start and sure and start.first < sure.first else None,
    )


def period_of(coalition: Coalition) -> Period:
    """When a coalition was there, as far as that is known."""
    return _period(coalition.entity.fields, coalition.phase)


def period_in_words(guide: Guide, coalition: Coalition) -> str:
    """When a coalition was there, and since when its present text holds if that is later."""
    fields = coalition.entity.fields
    begin, exists = fields.day("begin"), fields.day("bestaat-sinds")
    shown = _dates(guide, period_of(coalition))
    if begin is None or exists is None or begin.first <= exists.first:
        return shown
    return f"{shown}, {guide.words(N_('huidige afspraak sinds {day}'), day=guide.words.day(begin))}"


def _member_bar(guide: Guide, member: Membership, number: int) -> Bar:
    """A membership; that of a coalition which is over ended with it at the latest."""
    coalition = guide.landscape.coalitions[member.coalition]
    within = _period(coalition.entity.fields, coalition.phase)
    past = coalition.phase is Phase.PAST or member.phase is Phase.PAST
    period = Period(
        member.item.day("sinds"),
        member.item.day("tot") or (within.end if past else None),
        runs=member.counts and within.runs,
        over=past,
    )
    dates = _dates(guide, period)
    return Bar(
        f"{member.coalition}.{number}",
        coalition.entity.title,
        dates,
        guide.at(address_of(coalition.entity)),
        f"{coalition.entity.title}: {dates}",
        coalition.level.value,
        period,
        within,
    )


def _dates(guide: Guide, period: Period) -> str:
    """A period in a few words, with what is not known of it."""
    known = _known(guide, period)
    if period.perhaps is None:
        return known
    day = guide.words.day(period.perhaps)
    return guide.words(N_("{known}, misschien al sinds {day}"), known=known, day=day)


def _known(guide: Guide, period: Period) -> str:
    words = guide.words
    begin = words.day(period.begin) if period.begin else ""
    end = words.day(period.end) if period.end else ""
    if begin and end:
        return f"{begin} – {end}"
    if begin and period.over:
        return words(N_("sinds {begin}, einde onbekend"), begin=begin)
    if begin and not period.runs and not _is_ahead(guide, period):
        return words(N_("sinds {begin}, onbekend of dit nog loopt"), begin=begin)
    if begin:
        return words(N_("sinds {begin}"), begin=begin)
    if end:
        return words(N_("begin onbekend, tot en met {end}"), end=end)
    return words(N_("begin onbekend")) if period.runs else words(N_("begin en einde onbekend"))


def _is_ahead(guide: Guide, period: Period) -> bool:
    first = period.perhaps or period.begin
    return first is not None and first.first > guide.landscape.on


def _followed(guide: Guide, ident: str) -> Iterator[Link]:
    """The coalitions that one follows on or came from, as it says itself."""
    for link in guide.atlas.from_page(ident, "relaties"):
        if link.item is not None and link.item.text("soort") in FOLLOWS:
            yield link


def relatives(guide: Guide, ident: str) -> Rich:
    """What a coalition followed on and what followed on it, each with the name of the relation."""
    before = [(link.forward, link.target) for link in _followed(guide, ident)]
    after = [
        (link.backward, link.source)
        for link in guide.atlas.to_page(ident, "relaties")
        if link.item is not None and link.item.text("soort") in FOLLOWS
    ]
    found: list[Inline] = []
    for name, key in (*before, *after):
        found += [" · " if found else "", guide.words(name), " ", guide.to(key)]
    return tuple(found)


def _member_table(guide: Guide, members: Sequence[Membership]) -> Table:
    words = guide.words
    rows = tuple(
        Row(
            (
                name_of(guide, guide.landscape.coalitions[member.coalition]),
                _day(guide, member.item, "sinds"),
                _day(guide, member.item, "tot"),
                _lifetime(guide, member.coalition),
            ),
            STATE[member.phase],
        )
        for member in members
    )
    names = (N_("Coalitie"), N_("Doet mee sinds"), N_("Tot en met"), N_("Looptijd van de coalitie"))
    return condensed(guide, Table(words(N_("Deelname in de tijd")), tuple(words(name) for name in names), rows))


def _lifetime(guide: Guide, ident: str) -> Rich:
    fields = guide.landscape.coalitions[ident].entity.fields
    return guide.period(fields.day("begin"), fields.day("einde")) or (guide.unknown(),)


def _day(guide: Guide, fields: Fields, name: str) -> Rich:
    value = fields[name]
    if isinstance(value, Day):
        return (guide.day(value) or "",)
    return (guide.absent(value),) if isinstance(value, Absence) else ()
