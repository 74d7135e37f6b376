"""The sources of a page, each with a number, so that a fact can cite its source in three characters."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from atlas.content.values import Entity, Fields
from atlas.site.context import PageContext
from atlas.site.i18n.words import sort_key
from atlas.site.model import Anchor, Bullets, Fold, Inline, Part, Quiet, Rich, Section
from atlas.texts import N_

FOLDED_AFTER = 12
Citations = Mapping[str, int]


def citations(context: PageContext, entities: Iterable[Entity], also: Iterable[str] = ()) -> Citations:
    """The number of each source, from 1 by name, of some pages and of the sources that are named `also`."""
    keys = {*_count_citations(entities), *also} - {""}
    return {key: number for number, key in enumerate(sorted(keys, key=lambda key: _by_name(context, key)), 1)}


def cite(context: PageContext, key: str, numbers: Citations) -> Rich:
    """A source by its number, which links to it; without a number by its name."""
    if not key:
        return (context.unknown(context.words(N_("geen bron genoemd"))),)
    link = context.to_source(key)
    if key not in numbers or not isinstance(link, Anchor):
        return (link,)
    return (Anchor(href=link.href, text=f"[{numbers[key]}]", hint=link.text, kind=link.kind, external=link.external),)


def sources_section(
    context: PageContext, entities: Iterable[Entity], *, also: Iterable[str] = (), fold: bool = True
) -> tuple[Section, ...]:
    """Every source of some pages, each once: of a page as a whole, and of facts with their number."""
    entities = tuple(entities)
    words, counts = context.words, _count_citations(entities)
    rows = tuple(
        (
            Quiet(f"[{number}]"),
            " ",
            *(_source(context, key, counts[key]) if key in counts else (context.to_source(key),)),
        )
        for key, number in citations(context, entities, also).items()
    )
    if not rows:
        return ()
    parts = folded_list(context, rows, "plain") if fold else (Bullets(rows, "plain"),)
    number = words.number(len(rows))
    return (Section(id="bronnen", title=words(N_("Bronnen")), parts=parts, count=number, bar=words(N_("Bronnen"))),)


def _by_name(context: PageContext, key: str) -> tuple[tuple[tuple[int, int, str], ...], str]:
    return sort_key(context.atlas.title(key)), key


def _count_citations(entities: Iterable[Entity]) -> Counter[str]:
    """The number of facts that cite each source; 0 for a source of a page as a whole only."""
    counts: Counter[str] = Counter()
    for entity in entities:
        counts.update(dict.fromkeys(map(_key, entity.fields.many("bronnen")), 0))
        counts.update(item.target("bron") or item.text("bron") for item in _items(entity.fields))
    counts.pop("", None)
    return counts


def _key(value: object) -> str:
    return getattr(value, "target", "") or (value if isinstance(value, str) else "")


def _items(fields: Fields) -> Iterator[Fields]:
    for value in fields.values.values():
        if isinstance(value, tuple):
            yield from (part for part in value if isinstance(part, Fields))


def _source(context: PageContext, key: str, count: int) -> Rich:
    parts: list[Inline] = [context.to_source(key)]
    if key in context.atlas.entities:
        fields = context.atlas.entities[key].fields
        if day := context.day(fields.day("datum")):
            parts += [", ", day]
        if fields.text("url"):
            parts += [" · ", context.web(fields.text("url"))]
    if count:
        singular, plural = N_("({n} feit op deze pagina)"), N_("({n} feiten op deze pagina)")
        parts += [" ", Quiet(context.words.count(singular, plural, count))]
    return tuple(parts)


def folded_list(context: PageContext, rows: tuple[Rich, ...], style: str = "") -> tuple[Part, ...]:
    """A list, collapsed after the first items if it is long."""
    if len(rows) <= FOLDED_AFTER:
        return (Bullets(rows, style),)
    rest = rows[FOLDED_AFTER:]
    more = context.words.count(N_("Toon er nog {n}"), N_("Toon er nog {n}"), len(rest))
    return (Bullets(rows[:FOLDED_AFTER], style), Fold(summary=more, parts=(Bullets(rest, style),)))
