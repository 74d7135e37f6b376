"""The contents of the downloads: everything in an atlas, and the opgaven of each page and party."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from atlas.content.values import Entity
from atlas.landscape.atlas import Atlas, Link, Party
from atlas.landscape.landscape import Landscape


@dataclass(frozen=True, slots=True)
class ExportScope:
    """The pages, parties and relations of a download."""

    landscape: Landscape

    @property
    def atlas(self) -> Atlas:
        """The atlas of the download."""
        return self.landscape.atlas

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The pages, in the order of the atlas."""
        return tuple(self.atlas.entities.values())

    @property
    def parties(self) -> tuple[Party, ...]:
        """The parties without a page, by key."""
        return tuple(party for _, party in sorted(self.atlas.unwritten.items()))

    @property
    def links(self) -> tuple[Link, ...]:
        """The relations."""
        return tuple(self.atlas.links)


def opgaven_by_key(landscape: Landscape) -> Mapping[str, tuple[str, ...]]:
    """The opgaven of each page and party, through its coalitions or its own relations."""
    found: dict[str, list[str]] = defaultdict(list)
    for opgave in landscape.atlas.of_kind("opgave"):
        near = dict.fromkeys((opgave.id, *_keys_of_opgave(landscape, opgave.id)))
        sources = {link.target: None for key in near for link in landscape.atlas.from_page(key) if _is_source(link)}
        for key in near | sources:
            found[key].append(opgave.id)
    return {key: tuple(opgaven) for key, opgaven in found.items()}


def _keys_of_opgave(landscape: Landscape, opgave: str) -> Iterator[str]:
    opgave_landscape = landscape.of_opgave(opgave)
    for coalition in opgave_landscape.coalitions:
        yield coalition.id
        for member in coalition.memberships:
            yield from (member.party, member.home, member.team, member.representative)
        yield from coalition.persons
    for assignment in opgave_landscape.teams:
        yield from (assignment.team.id, assignment.team.fields.target("organisatie"))
    for role in opgave_landscape.roles:
        yield from (role.id, role.home)
    yield from (entity.id for entity in (*opgave_landscape.practices, *opgave_landscape.solutions))
    yield from (entity.id for entity, _ in opgave_landscape.organisations)


def _is_source(link: Link) -> bool:
    return link.field == "bronnen" or link.field.endswith(".bron")
