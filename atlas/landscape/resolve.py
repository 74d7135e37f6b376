"""Entities to an atlas: every reference is resolved to a page, or reported."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import islice

from atlas.content.config.settings import Settings
from atlas.content.kinds import KINDS
from atlas.content.names import name_key
from atlas.content.types import Kind, Ref
from atlas.content.values import Body, Entity, Fields, Reference, Unwritten, Value, map_leaves
from atlas.diagnostics import Diagnostic, Diagnostics
from atlas.landscape.atlas import Atlas, Link, Party
from atlas.landscape.relations import relations
from atlas.rules import (
    FORMER_ID_CLASHES,
    FORMER_ID_TWICE,
    FORMER_ID_USED,
    NO_SUCH_FILE,
    RELATION_WITH_ITSELF,
    UNKNOWN_ID,
    UNWRITTEN_HAS_PAGE,
    WRONG_KIND,
)
from atlas.texts import Argument, message

ORDER_OF_KINDS = {kind.name: number for number, kind in enumerate(KINDS)}
# A bound on the comparisons of unknown ids with known ones: a stranger can name thousands of missing pages.
MOST_COMPARED = 200_000


@dataclass(frozen=True, slots=True)
class _Index:
    entities: Mapping[str, Entity]
    declared: Collection[str]
    titles: Mapping[str, str]


def resolve(
    entities: Iterable[Entity],
    settings: Settings,
    kinds: Mapping[str, Kind],
    declared: Collection[str] = (),
) -> tuple[Atlas, Diagnostics]:
    """An atlas of these pages, and the problems of their references.

    `declared` holds the ids of pages that could not be read; links to them are not reported.
    """
    ordered = sorted(entities, key=lambda entity: (ORDER_OF_KINDS[entity.kind], entity.id))
    by_id = {entity.id: entity for entity in ordered}
    former, problems = _former_ids(ordered, by_id)
    index = _Index(by_id, declared, {name_key(entity.title): entity.id for entity in ordered})
    current = {entity.id: _with_current_ids(entity, former) for entity in ordered}
    links, wrong = _links(current.values(), kinds, index)
    old = tuple(_former_ids_used(ordered, kinds, former)) if former else ()
    unknown = tuple(_unknown_in_settings(settings, index, former))
    return _atlas(settings, kinds, current, links, former), (*problems, *wrong, *old, *unknown)


def _unknown_in_settings(settings: Settings, index: _Index, former: Mapping[str, str]) -> Iterator[Diagnostic]:
    """A diagnostic for each missing page that a place or region names."""
    named = settings.places.pages()
    near = _nearest(named.values(), index) if settings.place_spans else {}
    for code, span in settings.place_spans.items():
        ident = named.get(code, "")
        if ident and ident not in index.entities and ident not in index.declared:
            yield UNKNOWN_ID.at(span, id=ident, hint=_hint(former.get(ident) or near.get(ident)))


def _former_ids(entities: Iterable[Entity], by_id: Mapping[str, Entity]) -> tuple[dict[str, str], Diagnostics]:
    former: dict[str, str] = {}
    problems = []
    for entity in entities:
        for old in entity.fields.texts("vroeger"):
            place = entity.fields.place("vroeger")
            if old in by_id:
                problems.append(FORMER_ID_CLASHES.at(place, id=old, path=by_id[old].path))
            elif old in former:
                problems.append(FORMER_ID_TWICE.at(place, id=old, path=by_id[former[old]].path))
            else:
                former[old] = entity.id
    return former, tuple(problems)


def _links(
    entities: Iterable[Entity], kinds: Mapping[str, Kind], index: _Index
) -> tuple[tuple[Link, ...], Diagnostics]:
    declared = [(link, ref) for entity in entities for link, ref in relations(entity, kinds[entity.kind])]
    near = _nearest([link.target for link, _ in declared if not isinstance(link.to, Unwritten)], index)
    links = [link for link, _ in declared if isinstance(link.to, Unwritten) or link.target in index.entities]
    moved = (problem for entity in entities for problem in _links_to_moved_files(entity, index))
    return tuple(links), (*moved, *(problem for link, ref in declared for problem in _wrong(link, ref, index, near)))


def _links_to_moved_files(entity: Entity, index: _Index) -> Iterator[Diagnostic]:
    """A diagnostic for each link to a missing file whose page is in another folder."""
    for mention in entity.body.references:
        page = index.entities.get(mention.to.target) if isinstance(mention.to, Reference) and mention.file else None
        if page is not None and page.path != mention.file:
            yield NO_SUCH_FILE.at(
                mention.to.span, file=mention.file, hint=message("; bedoelde u {file}?", file=page.path)
            )


def _nearest(targets: Iterable[str], index: _Index) -> Mapping[str, str]:
    """The most similar known id for each unknown one, in order, up to a bound on the number of comparisons."""
    ids = list(dict.fromkeys((*index.entities, *index.declared)))
    unknown = dict.fromkeys(target for target in targets if target not in index.entities)
    compared = islice(unknown, MOST_COMPARED // max(1, len(ids)))
    return {target: near[0] for target in compared if (near := get_close_matches(target, ids, n=1))}


def _former_ids_used(
    entities: Iterable[Entity], kinds: Mapping[str, Kind], former: Mapping[str, str]
) -> Iterator[Diagnostic]:
    for entity in entities:
        for link, _ in relations(entity, kinds[entity.kind]):
            if link.target in former:
                yield FORMER_ID_USED.at(link.span, old=link.target, id=former[link.target])


def _wrong(link: Link, ref: Ref | None, index: _Index, near: Mapping[str, str]) -> Iterator[Diagnostic]:
    if isinstance(link.to, Unwritten):
        yield from _unwritten_with_page(link, link.to, index)
        return
    if link.target not in index.entities:
        if link.target not in index.declared:
            yield UNKNOWN_ID.at(link.span, id=link.target, hint=_hint(near.get(link.target)))
        return
    kind = index.entities[link.target].kind
    if ref is not None and ref.kinds and kind not in ref.kinds:
        yield WRONG_KIND.at(link.span, id=link.target, kind=kind, kinds=" / ".join(ref.kinds))
    elif ref is not None and link.target == link.source:
        yield RELATION_WITH_ITSELF.at(link.span, id=link.target)


def _unwritten_with_page(link: Link, party: Unwritten, index: _Index) -> Iterator[Diagnostic]:
    written = index.titles.get(name_key(party.name))
    if written is not None:
        yield UNWRITTEN_HAS_PAGE.at(link.span, name=party.name, id=written)


def _hint(near: str | None) -> Argument:
    return message("; bedoelde u '{id}'?", id=near) if near else ""


def _with_current_ids(entity: Entity, former: Mapping[str, str]) -> Entity:
    """The page with every former id in its references replaced by the current one."""

    def current(leaf: Value) -> Value:
        return replace(leaf, target=former.get(leaf.target, leaf.target)) if isinstance(leaf, Reference) else leaf

    fields = map_leaves(entity.fields, current) if former else entity.fields
    if not former or not isinstance(fields, Fields):
        return entity
    return replace(entity, fields=fields, body=_body_with_current_ids(entity.body, former))


def _body_with_current_ids(body: Body, former: Mapping[str, str]) -> Body:
    return replace(
        body,
        references=tuple(
            replace(mention, to=Reference(former[mention.to.target], mention.to.span))
            if isinstance(mention.to, Reference) and mention.to.target in former
            else mention
            for mention in body.references
        ),
    )


def _atlas(
    settings: Settings,
    kinds: Mapping[str, Kind],
    entities: Mapping[str, Entity],
    links: tuple[Link, ...],
    former: Mapping[str, str],
) -> Atlas:
    outgoing: dict[str, list[Link]] = defaultdict(list)
    incoming: dict[str, list[Link]] = defaultdict(list)
    mentions: dict[str, list[Link]] = defaultdict(list)
    by_kind: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities.values():
        by_kind[entity.kind].append(entity)
    for link in links:
        outgoing[link.source].append(link)
        incoming[link.target].append(link)
        if isinstance(link.to, Unwritten):
            mentions[link.target].append(link)
    return Atlas(
        settings=settings,
        kinds=kinds,
        entities=entities,
        links=links,
        outgoing={key: tuple(group) for key, group in outgoing.items()},
        incoming={key: tuple(group) for key, group in incoming.items()},
        unwritten={key: _party(key, group) for key, group in sorted(mentions.items())},
        former=former,
        by_kind={kind: tuple(group) for kind, group in by_kind.items()},
    )


def _party(key: str, mentions: list[Link]) -> Party:
    named = mentions[0].to
    return Party(key, named.name if isinstance(named, Unwritten) else key, tuple(mentions))
