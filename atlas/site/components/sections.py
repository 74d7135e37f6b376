"""Sections for pages of every kind: running text, relations by name, remarks, known unknowns, and sources."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from atlas.content.values import Entity, Fields
from atlas.landscape.atlas import Link
from atlas.site.components.facts.known_of import relation_note
from atlas.site.components.facts.sources import sources_section
from atlas.site.context import ONE, PageContext
from atlas.site.i18n.words import sort_key
from atlas.site.model import (
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
from atlas.site.model.rich import join_rich
from atlas.site.urls import COMPARE, UNKNOWN
from atlas.texts import N_


def intro_of(entity: Entity) -> Rich:
    """The summary of a page; empty if there is none."""
    summary = entity.fields.text("samenvatting")
    return (summary,) if summary else ()


def text_section(context: PageContext, entity: Entity, *, top: int = 2) -> tuple[Part, ...]:
    """The running text of a page, if it has any, with headings from level `top` down."""
    return (context.text(entity, top=top),) if entity.body.text.strip() else ()


def section(
    ident: str, title: str, *parts: Part, count: str = "", bar: str = "", level: int = 2
) -> tuple[Section, ...]:
    """A section; empty if it has no parts."""
    return (Section(id=ident, title=title, parts=parts, level=level, count=count, bar=bar),) if parts else ()


def depth(context: PageContext, *parts: Part) -> tuple[Fold, ...]:
    """Details, collapsed and without headings of their own; empty if there are none."""
    plain = tuple(
        part
        for part_or_section in parts
        for part in (part_or_section.parts if isinstance(part_or_section, Section) else (part_or_section,))
    )
    return (Fold(summary=context.words(N_("Verdieping")), parts=plain, id="verdieping"),) if plain else ()


def compare_with(context: PageContext, entity: Entity, text: str) -> Rich:
    """A link to the comparison of a page with another of its kind."""
    return (Anchor(href=f"{context.at(COMPARE)}?a={entity.id}", text=context.words(text)),)


def in_one_line(parts: Iterable[str]) -> str:
    """Short answers as the summary line of collapsed details."""
    line = "; ".join(parts)
    return line[:1].upper() + line[1:]


def known_and_unknown(context: PageContext, entity: Entity, *, cited: Iterable[str] = ()) -> tuple[Section, ...]:
    """Remarks, known unknowns, weighed questions, and sources, including those `cited` on the page."""
    words, fields = context.words, entity.fields
    remarks = tuple((text,) for text in fields.texts("opmerkingen"))
    unknown = tuple((text,) for text in fields.texts("onbekend"))
    weighed = tuple(_weighed(context, item) for item in _weighed_elsewhere(context, entity))
    return (
        *section("opmerkingen", words(N_("Opmerkingen")), *_bullets(remarks)),
        *section(
            "onbekend",
            words(N_("Wat we niet weten")),
            *_bullets(unknown),
            *(_how_to_help(context) if unknown else ()),
        ),
        *section("gewogen", words(N_("Gewogen vragen")), *_bullets(weighed)),
        *sources_section(context, (entity,), also=cited),
    )


def _bullets(items: tuple[Rich, ...]) -> tuple[Bullets, ...]:
    return (Bullets(items),) if items else ()


def _how_to_help(context: PageContext) -> tuple[Part, ...]:
    where = Anchor(href=context.at(UNKNOWN), text=context.words(N_("Wat weten we niet?")))
    return (Paragraph((context.words(N_("Weet u het wel? Kijk hoe u helpt:")), " ", where), "quiet"),)


def _weighed_elsewhere(context: PageContext, entity: Entity) -> tuple[Fields, ...]:
    """The weighed questions that are not asked today; the others are shown with their question."""
    shown = [signal.weighed for signal in context.insights.weighed(entity.id)]
    return tuple(item for item in entity.fields.items("niet-signaleren") if item not in shown)


def _weighed(context: PageContext, item: Fields) -> Rich:
    parts: list[Inline] = [item.text("signaal").replace("-", " ") + ": ", item.text("reden")]
    if item.target("met"):
        parts += [" ", context.to(item.target("met"))]
    if day := context.day(item.day("op")):
        parts += [" (", day, ")"]
    return tuple(parts)


def relations_section(
    context: PageContext, entity: Entity, *, without: Iterable[str] = (), shown: Collection[Link] = ()
) -> tuple[Section, ...]:
    """The relations of a page under a heading; see `relations_of`."""
    parts = relations_of(context, entity, without=without, shown=shown)
    return section("relaties", context.words(N_("Relaties met andere pagina's")), *parts)


def relations_of(
    context: PageContext, entity: Entity, *, without: Iterable[str] = (), shown: Collection[Link] = ()
) -> tuple[Relations, ...]:
    """The relations of a page by name, in both directions, except those shown elsewhere.

    `without` names fields; `<deelnemers` leaves out the incoming relations of that field. `shown` are single links.
    """
    left_out = frozenset(without)
    groups: dict[str, list[tuple[str, Rich, Rich]]] = defaultdict(list)
    for link in context.atlas.from_page(entity.id):
        if (
            link not in shown
            and link.field not in left_out
            and not link.field.endswith("bron")
            and link.field != "bronnen"
        ):
            groups[link.forward].append(_relation(context, link, link.target))
    for link in context.atlas.to_page(entity.id):
        if (
            link not in shown
            and f"<{link.field}" not in left_out
            and link.source != entity.id
            and not link.field.startswith("niet-signaleren")
        ):
            groups[link.backward].append(_relation(context, link, link.source))
    made = tuple(_group(context, name, items) for name, items in groups.items())
    return (Relations(made),) if made else ()


def _relation(context: PageContext, link: Link, end: str) -> tuple[str, Rich, Rich]:
    return end, (context.to(end),), relation_note(context, link, end)


def _kind(context: PageContext, kind: str) -> tuple[Rich, ...]:
    """The kind of a page as a word, if it is to be named."""
    return ((Quiet(context.words(ONE[kind]).lower()),),) if kind else ()


def _group(context: PageContext, name: str, items: list[tuple[str, Rich, Rich]]) -> Group:
    """The relations of one name, with the kind of the other page unless all are the same."""
    kinds = {end: context.atlas.kind_of(end) for end, _, _ in items}
    mixed = len(set(kinds.values())) > 1
    once = {
        (end, str(note)): (
            head,
            join_rich((*_kind(context, kinds[end] if mixed else ""), *((note,) if note else ())), " · "),
        )
        for end, head, note in items
    }
    ordered = sorted(once.items(), key=lambda pair: (kinds[pair[0][0]], sort_key(context.atlas.title(pair[0][0]))))
    shown = context.words(name)
    return Group(shown[:1].upper() + shown[1:], tuple(pair for _, pair in ordered))
