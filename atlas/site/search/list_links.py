"""Links to the lists narrowed down to what a term names: a level, a form, a legal form, a type of organisation."""

from collections.abc import Collection, Iterator

from atlas.site.context import MANY, PageContext
from atlas.site.model import Anchor
from atlas.site.search.facets import UNKNOWN, FacetSource, slug, sources_of
from atlas.site.urls import address_of_list
from atlas.texts import N_

KINDS = ("coalitie", "organisatie")


def lists_of(context: PageContext, names: Collection[str]) -> tuple[Anchor, ...]:
    """A link to each list with a facet value that has one of these names, narrowed down to that value."""
    wanted = {name.casefold() for name in names}
    return tuple(
        _narrowed_list(context, kind, source, value)
        for kind in KINDS
        for source, value in _every_value(context, kind)
        if source.word(context, value).casefold() in wanted
    )


def _every_value(context: PageContext, kind: str) -> Iterator[tuple[FacetSource, str]]:
    """Every facet of a list with every value that occurs, once."""
    for source in sources_of(context, kind):
        values = (value for entity in context.atlas.of_kind(kind) for value in source.values(context, entity))
        yield from ((source, value) for value in dict.fromkeys(values) if value != UNKNOWN)


def _narrowed_list(context: PageContext, kind: str, source: FacetSource, value: str) -> Anchor:
    label = context.words(source.label)
    text = context.words(
        N_("{kind} met {facet}: {value}"),
        kind=context.words(MANY[kind]),
        facet=f"{label[:1].lower()}{label[1:]}",
        value=source.word(context, value),
    )
    return Anchor(href=f"{context.at(address_of_list(kind))}?{source.name}={slug(value)}", text=text)
