"""A page to be edited: its entity, the tree of its fields, and its text on disk."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from atlas.content.hints import did_you_mean, nearest
from atlas.content.parsing import nodes
from atlas.content.parsing.frontmatter import parse_page
from atlas.content.read import Content
from atlas.content.source import Source
from atlas.content.types import Kind
from atlas.content.values import Entity, Reference, leaves
from atlas.diagnostics import Span
from atlas.editing.yaml_edit.file_text import FileText, Refused, file_text, untouchable
from atlas.texts import message


@dataclass(frozen=True, slots=True, kw_only=True)
class EditablePage:
    """A page: its entity, its kind, the tree of its fields, its text, and the line that closes the front matter."""

    entity: Entity
    kind: Kind
    root: nodes.Mapping
    text: FileText
    closing: int

    @property
    def path(self) -> str:
        """Its path, relative to the content folder."""
        return self.entity.path


def open_page(folder: Path, content: Content, entity: Entity) -> EditablePage:
    """The page of an entity that was read from this folder."""
    source = Source(path=entity.path, kind=entity.kind, id=entity.id, text=content.texts[entity.path])
    draft, _ = parse_page(source)
    if draft is None:
        raise untouchable(Span(entity.path, 1))
    text = file_text(entity.path, (folder / entity.path).read_bytes())
    return EditablePage(
        entity=entity, kind=content.kinds[entity.kind], root=draft.root, text=text, closing=draft.body_line - 1
    )


def entity_of(content: Content, ident: str) -> Entity:
    """The page with this id; raises `Refused` with a suggestion if there is none."""
    entities = {entity.id: entity for entity in content.entities}
    if ident in entities:
        return entities[ident]
    former = {old: entity.id for entity in content.entities for old in entity.fields.texts("vroeger")}
    if ident in former:
        raise Refused(message("'{old}' heet nu '{id}'. Gebruik dat id.", old=ident, id=former[ident]))
    if ident in content.declared:
        raise Refused(message("de pagina '{id}' is niet te lezen. Herstel die eerst; zie 'atlas check'.", id=ident))
    hint = did_you_mean(nearest(ident, entities))
    raise Refused(message("er is geen pagina met het id '{id}'{hint}", id=ident, hint=hint))


def names_of(entity: Entity) -> frozenset[str]:
    """Every id of a page: the present one and its former ones."""
    return frozenset((entity.id, *entity.fields.texts("vroeger")))


def references(entity: Entity, names: frozenset[str]) -> Iterator[Span]:
    """The positions of references to one of these ids in the fields of a page."""
    for leaf in leaves(entity.fields):
        if isinstance(leaf, Reference) and leaf.target in names:
            yield leaf.span


def mentions(entity: Entity, names: frozenset[str]) -> Iterator[Span]:
    """The positions of references to one of these ids in the text of a page; of `[[id]]` with its brackets."""
    for mention in entity.body.references:
        if isinstance(mention.to, Reference) and mention.to.target in names:
            yield mention.to.span


def pages_naming(content: Content, names: frozenset[str]) -> tuple[Entity, ...]:
    """The pages that refer to one of these ids; raises `Refused` if an unreadable page might do so."""
    read = {entity.path for entity in content.entities}
    for path, text in content.texts.items():
        if path.endswith(".md") and path not in read and any(name in text for name in names):
            raise Refused(message("{path} is niet te lezen. Herstel die eerst; zie 'atlas check'.", path=path))
    return tuple(e for e in content.entities if any(references(e, names)) or any(mentions(e, names)))
