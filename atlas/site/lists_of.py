"""The lists that can be narrowed down to what a term names: a level, a form, a legal form, a type of organisation."""

from collections.abc import Collection, Iterator

from atlas.site.addresses import address_of_list
from atlas.site.facets import UNKNOWN, Source, slug, sources_of
from atlas.site.guide import MANY, Guide
from atlas.site.parts import Anchor
from atlas.texts import N_

KINDS = ("coalitie", "organisatie")


def lists_of(guide: Guide, names: Collection[str]) -> tuple[Anchor, ...]:
    """A link to each list of which a value of a facet has one of these names, narrowed down to that value."""
    wanted = {name.casefold() for name in names}
    return tuple(
        _narrowed(guide, kind, source, value)
        for kind in KINDS
        for source, value in _every_value(guide, kind)
        if source.word(guide, value).casefold() in wanted
    )


def _every_value(guide: Guide, kind: str) -> Iterator[tuple[Source, str]]:
    """Every facet of a list with every value that a page has for it, once."""
    for source in sources_of(guide, kind):
        values = (value for entity in guide.atlas.of_kind(kind) for value in source.values(guide, entity))
        yield from ((source, value) for value in dict.fromkeys(values) if value != UNKNOWN)


def _narrowed(guide: Guide, kind: str, source: Source, value: str) -> Anchor:
    label = guide.words(source.label)
    text = guide.words(
        N_("{kind} met {facet}: {value}"),
        kind=guide.words(MANY[kind]),
        facet=f"{label[:1].lower()}{label[1:]}",
        value=source.word(guide, value),
    )
    return Anchor(f"{guide.at(address_of_list(kind))}?{source.name}={slug(value)}", text)
