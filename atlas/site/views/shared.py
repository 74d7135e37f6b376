"""Sections that pages of every kind share: text, relations by name, remarks, what we do not know, and sources."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from atlas.content.values import Entity, Fields
from atlas.landscape.atlas import Link
from atlas.landscape.dates import item_phase
from atlas.site.addresses import UNKNOWN
from atlas.site.guide import Guide
from atlas.site.parts import (
    Anchor,
    Bullets,
    Fold,
    Group,
    Inline,
    Paragraph,
    Part,
    Quiet,
    Relations,
    Rich,
    Section,
)
from atlas.site.words import sort_key
from atlas.texts import N_

FOLDED_AFTER = 12


def intro_of(entity: Entity) -> Rich:
    """The summary of a page, if the editors wrote one."""
    summary = entity.fields.text("samenvatting")
    return (summary,) if summary else ()


def text_section(guide: Guide, entity: Entity, *, top: int = 2) -> tuple[Part, ...]:
    """The body of a page, if it has one, with headings of level `top` and below."""
    return (guide.text(entity, top=top),) if entity.body.text.strip() else ()


def section(
    ident: str, title: str, *parts: Part, count: str = "", bar: str = "", level: int = 2
) -> tuple[Section, ...]:
    """A section, or nothing if it has no parts."""
    return (Section(ident, title, parts, level=level, count=count, bar=bar),) if parts else ()


def in_one_line(parts: Iterable[str]) -> str:
    """A few short answers as the line behind which the rest stands."""
    line = "; ".join(parts)
    return line[:1].upper() + line[1:]


def known_and_unknown(guide: Guide, entity: Entity) -> tuple[Section, ...]:
    """Remarks, what we know that we do not know, weighed questions, and sources."""
    words, fields = guide.words, entity.fields
    remarks = tuple((text,) for text in fields.texts("opmerkingen"))
    unknown = tuple((text,) for text in fields.texts("onbekend"))
    weighed = tuple(_weighed(guide, item) for item in _weighed_elsewhere(guide, entity))
    return (
        *section("opmerkingen", words(N_("Opmerkingen")), *_bullets(remarks)),
        *section(
            "onbekend",
            words(N_("Wat we niet weten")),
            *_bullets(unknown),
            *(_how_to_help(guide) if unknown else ()),
        ),
        *section("gewogen", words(N_("Gewogen vragen")), *_bullets(weighed)),
        *sources(guide, entity),
    )


def _bullets(items: tuple[Rich, ...]) -> tuple[Bullets, ...]:
    return (Bullets(items),) if items else ()


def _how_to_help(guide: Guide) -> tuple[Part, ...]:
    where = Anchor(guide.at(UNKNOWN), guide.words(N_("Wat weten we niet?")))
    return (Paragraph((guide.words(N_("Weet u het wel? Kijk hoe u helpt:")), " ", where), "quiet"),)


def _weighed_elsewhere(guide: Guide, entity: Entity) -> tuple[Fields, ...]:
    """What the editors weighed and is not asked at all today; the others stand with their question."""
    shown = [signal.weighed for signal in guide.insights.weighed(entity.id)]
    return tuple(item for item in entity.fields.items("niet-signaleren") if item not in shown)


def _weighed(guide: Guide, item: Fields) -> Rich:
    parts: list[Inline] = [item.text("signaal").replace("-", " ") + ": ", item.text("reden")]
    if item.target("met"):
        parts += [" ", guide.to(item.target("met"))]
    if day := guide.day(item.day("op")):
        parts += [" (", day, ")"]
    return tuple(parts)


def sources(guide: Guide, entity: Entity) -> tuple[Section, ...]:
    """Every source of a page: those of the page as a whole, and those of single facts with how many rest on them."""
    return sources_of(guide, (entity,))


def sources_of(guide: Guide, entities: Iterable[Entity], *, fold: bool = True) -> tuple[Section, ...]:
    """Every source of some pages, each once."""
    counts: dict[str, int] = defaultdict(int)
    for entity in entities:
        for key in map(_key, entity.fields.many("bronnen")):
            counts[key] += 0
        for item in _items(entity.fields):
            counts[item.target("bron") or item.text("bron")] += 1
    counts.pop("", None)
    keys = sorted(counts, key=lambda key: sort_key(guide.atlas.title(key)))
    rows = tuple(_source(guide, key, counts[key]) for key in keys)
    if not rows:
        return ()
    parts = folded(guide, rows) if fold else (Bullets(rows),)
    return section("bronnen", guide.words(N_("Bronnen")), *parts, count=guide.words.number(len(rows)))


def _key(value: object) -> str:
    return getattr(value, "target", "") or (value if isinstance(value, str) else "")


def _items(fields: Fields) -> Iterator[Fields]:
    for value in fields.values.values():
        if isinstance(value, tuple):
            yield from (part for part in value if isinstance(part, Fields))


def _source(guide: Guide, key: str, count: int) -> Rich:
    parts: list[Inline] = [guide.to_source(key)]
    if key in guide.atlas.entities:
        fields = guide.atlas.entities[key].fields
        if day := guide.day(fields.day("datum")):
            parts += [", ", day]
        if fields.text("url"):
            parts += [" · ", guide.web(fields.text("url"))]
    if count:
        parts += [
            " ",
            Quiet(guide.words.count(N_("({n} feit op deze pagina)"), N_("({n} feiten op deze pagina)"), count)),
        ]
    return tuple(parts)


def folded(guide: Guide, rows: tuple[Rich, ...]) -> tuple[Part, ...]:
    """A list whose tail is behind one click when it is long."""
    if len(rows) <= FOLDED_AFTER:
        return (Bullets(rows),)
    rest = rows[FOLDED_AFTER:]
    more = guide.words.count(N_("Toon er nog {n}"), N_("Toon er nog {n}"), len(rest))
    return (Bullets(rows[:FOLDED_AFTER]), Fold(more, (Bullets(rest),)))


def relations_section(guide: Guide, entity: Entity, *, without: Iterable[str] = ()) -> tuple[Section, ...]:
    """Every relation of a page by name, in both directions, except those whose field is shown elsewhere.

    `without` names fields; `<deelnemers` leaves out the incoming relations of that field.
    """
    left_out = frozenset(without)
    groups: dict[str, list[tuple[str, Rich, Rich]]] = defaultdict(list)
    for link in guide.atlas.from_page(entity.id):
        if link.field not in left_out and not link.field.endswith("bron") and link.field != "bronnen":
            groups[link.forward].append(_relation(guide, link, link.target))
    for link in guide.atlas.to_page(entity.id):
        if (
            f"<{link.field}" not in left_out
            and link.source != entity.id
            and not link.field.startswith("niet-signaleren")
        ):
            groups[link.backward].append(_relation(guide, link, link.source))
    made = tuple(_group(guide, name, items) for name, items in groups.items())
    title = guide.words(N_("Relaties met andere pagina's"))
    return section("relaties", title, Relations(made)) if made else ()


def _relation(guide: Guide, link: Link, end: str) -> tuple[str, Rich, Rich]:
    return end, (guide.to(end),), relation_note(guide, link, end)


def relation_note(guide: Guide, link: Link, end: str) -> Rich:
    """What is known of a relation beside its name: role, whom it is about, state, period and remark."""
    item = link.item
    if item is None:
        return ()
    parts: list[Inline] = []
    if link.about and link.about not in {end, link.target, link.source}:
        parts += [guide.words(N_("namens")), " ", guide.to(link.about)]
    for text in (item.text("rol"), item.text("status"), item.text("toelichting")):
        if text:
            parts += [" · ", text]
    if badge := guide.phase(item_phase(item, guide.landscape.on)):
        parts += [" ", badge]
    if period := guide.period(item.day("sinds"), item.day("tot")):
        parts += [" · ", *period]
    return tuple(parts[1:] if parts and parts[0] == " · " else parts)


def _group(guide: Guide, name: str, items: list[tuple[str, Rich, Rich]]) -> Group:
    once = {(end, str(note)): (head, note) for end, head, note in items}
    ordered = sorted(once.items(), key=lambda pair: sort_key(guide.atlas.title(pair[0][0])))
    shown = guide.words(name)
    return Group(shown[:1].upper() + shown[1:], tuple(pair for _, pair in ordered))
