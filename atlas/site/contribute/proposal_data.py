"""The data that fill in the proposal form, as classic scripts: the facts of pages, and the names of all pages.

Made from the edition, so that a form never knows more than the site shows. The facts are sharded, a few pages a script,
by the sum of the code points of an id.
"""

import json
from collections.abc import Iterator, Mapping

from atlas.content.plain import Plain, to_plain
from atlas.content.proposals import TEXT, open_to_proposals, paragraphs
from atlas.content.text.body import find_references
from atlas.content.types import FieldType, Many, Record
from atlas.content.values import Absence, Entity
from atlas.landscape.atlas import Atlas
from atlas.site.context import PageContext
from atlas.site.model.page import File
from atlas.site.shards import part_of
from atlas.site.urls import NAMES, address_of_shard

# The average number of pages in a script.
PAGES_TOGETHER = 24


def shards_of(atlas: Atlas, kind: str) -> int:
    """The number of scripts that hold the facts of the pages of a kind."""
    return -(-len(atlas.of_kind(kind)) // PAGES_TOGETHER)


def pages_in(atlas: Atlas, kind: str, number: int) -> tuple[Entity, ...]:
    """The pages of a kind in a shard."""
    shards = shards_of(atlas, kind)
    return tuple(entity for entity in atlas.of_kind(kind) if part_of(entity.id, shards) == number)


def shard(context: PageContext, kind: str, number: int) -> File:
    """The script with the facts of some pages, by id."""
    values = {entity.id: facts_by_field(context.atlas, entity) for entity in pages_in(context.atlas, kind, number)}
    return _script(address_of_shard(kind, number), "ATLAS_PAGES", values)


def names(context: PageContext) -> File:
    """The script with the id, kind, title and other names of every page, and the names of places."""
    pages = [
        [entity.id, entity.kind, entity.title, *entity.fields.texts("synoniemen")]
        for entity in context.atlas.entities.values()
    ]
    places = context.atlas.settings.places.names
    return _script(NAMES, "ATLAS_NAMES", {"pages": pages, "places": places, "former": dict(context.atlas.former)})


def facts_by_field(atlas: Atlas, entity: Entity) -> Mapping[str, object]:
    """The facts of a page that a proposal may change, with its running text in paragraphs."""
    kind = open_to_proposals(atlas.kinds[entity.kind])
    fields = ((field, to_plain(entity.fields[field.name])) for field in kind.fields)
    values = {field.name: _as_json(value, field.type) for field, value in fields if value is not Absence.LEFT_OUT}
    text = list(_paragraphs(atlas, entity))
    return {**values, TEXT: text} if text else values


def _as_json(value: Plain, kind: FieldType) -> object:
    """A value as JSON; of a group only the parts that a proposal may change."""
    if isinstance(value, Absence):
        return value.value
    if isinstance(value, tuple):
        inner = kind.of if isinstance(kind, Many) else kind
        return [_as_json(part, inner) for part in value]
    if isinstance(value, Mapping) and isinstance(kind, Record):
        return {part.name: _as_json(value[part.name], part.type) for part in kind.fields if part.name in value}
    return value


def _paragraphs(atlas: Atlas, entity: Entity) -> Iterator[str]:
    """The paragraphs of a page, without those that refer to a page which this edition does not show."""
    ids = {*atlas.entities, *atlas.former}
    for text in paragraphs(entity.body.text):
        if all(reference.target in ids or not reference.target for reference in find_references(text)):
            yield text


def _script(address: str, name: str, values: object) -> File:
    # Escaped, so that no address in the data can be mistaken for one that the page loads.
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":")).replace("://", ":\\/\\/")
    if name == "ATLAS_PAGES":
        return File(address, f"Object.assign(window.ATLAS_PAGES=window.ATLAS_PAGES||{{}},{text});\n".encode())
    return File(address, f"window.{name}={text};\n".encode())
