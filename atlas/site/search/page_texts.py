"""The texts by which the search finds a page, each with how telling the place is where it stands."""

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from itertools import pairwise

from atlas.content.text.body import find_references
from atlas.content.types import FieldType, Many, OneOf, Record
from atlas.content.values import Entity, Fields, Value
from atlas.landscape.atlas import Atlas
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import labels

# A coalition with at most so many opgaven is mainly about them.
FEW = 1
LINK_TARGET = re.compile(r"\]\([^)]*\)|<[^>]*>|https?://\S+")


class MatchPlace(IntEnum):
    """Where a word occurs on a page, from least to most significant."""

    BODY = 0
    RELATED = 1
    FACT = 2
    SUMMARY = 3
    NAME = 4
    TITLE = 5


def texts_of(context: PageContext, entity: Entity) -> Iterator[tuple[MatchPlace, str]]:
    """The names and subjects of a page, with their significance."""
    fields = entity.fields
    yield MatchPlace.TITLE, entity.title
    yield MatchPlace.NAME, "\n".join(_joined_words((entity.title, *fields.texts("synoniemen"))))
    yield (
        MatchPlace.NAME,
        "\n".join((fields.text("naam"), *fields.texts("synoniemen"), *map(_as_words, fields.texts("vroeger")))),
    )
    yield MatchPlace.SUMMARY, "\n".join((fields.text("samenvatting"), _as_words(entity.id), *fields.texts("labels")))
    yield MatchPlace.SUMMARY, "\n".join((fields.text("rechtsvorm"), fields.text("type")))
    yield MatchPlace.FACT, "\n".join((*fields.texts("sectoren"), *fields.texts("gebied")))
    own = _own_opgaven(context, entity)
    for key in _related(context, entity):
        yield MatchPlace.FACT if key in own else MatchPlace.RELATED, "\n".join(_names(context.atlas, key))


def running_texts(atlas: Atlas, entity: Entity) -> Iterator[tuple[MatchPlace, str]]:
    """All other text of a page."""
    yield MatchPlace.BODY, _body(atlas, entity)
    for field in atlas.kinds[entity.kind].fields:
        yield MatchPlace.BODY, "\n".join(_own_words(field.type, entity.fields[field.name]))


def _own_words(kind: FieldType, value: Value) -> Iterator[str]:
    """The texts within a value that editors wrote freely, without values of choices."""
    if isinstance(kind, Many) and isinstance(value, tuple):
        for part in value:
            yield from _own_words(kind.of, part)
    elif isinstance(kind, Record) and isinstance(value, Fields):
        for field in kind.fields:
            yield from _own_words(field.type, value[field.name])
    elif isinstance(value, str) and not isinstance(kind, OneOf) and value not in labels(kind):
        yield value


def _as_words(ident: str) -> str:
    """An id as separate words."""
    return ident.replace("-", " ")


def _joined_words(names: Iterable[str]) -> Iterator[str]:
    """Each two consecutive words of a name joined, since many write them so: `U Ned` as `uned`, `citydeal`."""
    for name in names:
        yield from (first + second for first, second in pairwise(name.split()))


def _own_opgaven(context: PageContext, entity: Entity) -> frozenset[str]:
    """The opgaven that a coalition is mainly about: those of one that has few."""
    opgaven = context.landscape.coalitions[entity.id].opgaven if entity.kind == "coalitie" else ()
    return frozenset(opgaven if len(opgaven) <= FEW else ())


def _related(context: PageContext, entity: Entity) -> Iterable[str]:
    """The pages and parties by whose names a page is also found: its participants, and its opgaven."""
    landscape = context.landscape
    if entity.kind == "coalitie":
        coalition = landscape.coalitions[entity.id]
        return dict.fromkeys([*coalition.opgaven, *(member.party for member in coalition.memberships)])
    if entity.kind == "grenswerker":
        role = landscape.roles[entity.id]
        return dict.fromkeys([role.home, *role.coalitions, *role.organisations, *role.teams, *role.opgaven])
    seats = [member.coalition for member in landscape.tables.get(entity.id, ()) if member.counts]
    named = [link.target for link in context.atlas.from_page(entity.id) if context.atlas.kind_of(link.target) != "bron"]
    through = [opgave for key in seats for opgave in landscape.coalitions[key].opgaven]
    return dict.fromkeys([*seats, *through, *named])


def _names(atlas: Atlas, key: str) -> Iterator[str]:
    if key:
        yield atlas.title(key)
    if key in atlas.entities:
        yield from atlas.entities[key].fields.texts("synoniemen")


def _body(atlas: Atlas, entity: Entity) -> str:
    """The text of a page with the names of its references, without addresses."""
    text, pieces, last = entity.body.text, [], 0
    for reference in find_references(text):
        pieces += [text[last : reference.start], reference.label or reference.name or atlas.title(reference.target)]
        last = reference.end
    return LINK_TARGET.sub(" ", "".join([*pieces, text[last:]]))
