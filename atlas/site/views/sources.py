"""The sources of a page, each with a number: so that a fact can name its source in three signs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from atlas.content.values import Entity, Fields
from atlas.site.guide import Guide
from atlas.site.parts import Anchor, Bullets, Fold, Inline, Part, Quiet, Rich, Section
from atlas.site.words import sort_key
from atlas.texts import N_

FOLDED_AFTER = 12
Citations = Mapping[str, int]


def citations(guide: Guide, entities: Iterable[Entity], also: Iterable[str] = ()) -> Citations:
    """The number of each source of some pages, and of the sources that they name `also`: by name, from 1."""
    keys = {*_counted(entities), *also} - {""}
    return {key: number for number, key in enumerate(sorted(keys, key=lambda key: _by_name(guide, key)), 1)}


def cite(guide: Guide, key: str, numbers: Citations) -> Rich:
    """A source by its number, that leads to it; without a number by its name."""
    if not key:
        return (guide.unknown(guide.words(N_("geen bron genoemd"))),)
    link = guide.to_source(key)
    if key not in numbers or not isinstance(link, Anchor):
        return (link,)
    return (Anchor(link.href, f"[{numbers[key]}]", hint=link.text, kind=link.kind, external=link.external),)


def sources_section(
    guide: Guide, entities: Iterable[Entity], *, also: Iterable[str] = (), fold: bool = True
) -> tuple[Section, ...]:
    """Every source of some pages, each once: those of a page as a whole, and those of single facts with how many."""
    entities = tuple(entities)
    words, counts = guide.words, _counted(entities)
    rows = tuple(
        (Quiet(f"[{number}]"), " ", *(_source(guide, key, counts[key]) if key in counts else (guide.to_source(key),)))
        for key, number in citations(guide, entities, also).items()
    )
    if not rows:
        return ()
    parts = folded_list(guide, rows, "plain") if fold else (Bullets(rows, "plain"),)
    number = words.number(len(rows))
    return (Section("bronnen", words(N_("Bronnen")), parts, count=number, bar=words(N_("Bronnen"))),)


def _by_name(guide: Guide, key: str) -> tuple[tuple[tuple[int, int, str], ...], str]:
    return sort_key(guide.atlas.title(key)), key


def _counted(entities: Iterable[Entity]) -> Counter[str]:
    """How many facts of some pages name each source; none for one that only stands for a page as a whole."""
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


def _source(guide: Guide, key: str, count: int) -> Rich:
    parts: list[Inline] = [guide.to_source(key)]
    if key in guide.atlas.entities:
        fields = guide.atlas.entities[key].fields
        if day := guide.day(fields.day("datum")):
            parts += [", ", day]
        if fields.text("url"):
            parts += [" · ", guide.web(fields.text("url"))]
    if count:
        one, many = N_("({n} feit op deze pagina)"), N_("({n} feiten op deze pagina)")
        parts += [" ", Quiet(guide.words.count(one, many, count))]
    return tuple(parts)


def folded_list(guide: Guide, rows: tuple[Rich, ...], style: str = "") -> tuple[Part, ...]:
    """A list whose tail is behind one click when it is long."""
    if len(rows) <= FOLDED_AFTER:
        return (Bullets(rows, style),)
    rest = rows[FOLDED_AFTER:]
    more = guide.words.count(N_("Toon er nog {n}"), N_("Toon er nog {n}"), len(rest))
    return (Bullets(rows[:FOLDED_AFTER], style), Fold(more, (Bullets(rest, style),)))
