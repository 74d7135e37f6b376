"""What belongs in a download: everything, or what has to do with one opgave."""

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.content.values import Entity
from atlas.landscape.atlas import Atlas, Link, Party
from atlas.landscape.landscape import Landscape


@dataclass(frozen=True, slots=True)
class Scope:
    """The pages and parties of a download, by id or key. `opgave` is its id, or empty for the whole atlas."""

    landscape: Landscape
    opgave: str
    keys: frozenset[str]

    @property
    def atlas(self) -> Atlas:
        """The atlas that it is taken from."""
        return self.landscape.atlas

    @property
    def title(self) -> str:
        """The title of the atlas or of the opgave."""
        return self.atlas.title(self.opgave) if self.opgave else self.atlas.settings.title

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The pages, in the order of the atlas."""
        return tuple(entity for entity in self.atlas.entities.values() if entity.id in self.keys)

    @property
    def parties(self) -> tuple[Party, ...]:
        """The parties without a page, by key."""
        return tuple(party for key, party in sorted(self.atlas.unwritten.items()) if key in self.keys)

    @property
    def links(self) -> tuple[Link, ...]:
        """The relations of which both ends are in it."""
        return tuple(link for link in self.atlas.links if link.source in self.keys and link.target in self.keys)


def whole(landscape: Landscape) -> Scope:
    """Everything."""
    return Scope(landscape, "", frozenset((*landscape.atlas.entities, *landscape.atlas.unwritten)))


def around_opgave(landscape: Landscape, opgave: str) -> Scope:
    """An opgave with its coalitions, who and what belongs to these, and the sources of all that."""
    known = landscape.atlas.entities.keys() | landscape.atlas.unwritten.keys()
    near = {opgave, *_near(landscape, opgave)} & known
    sources = {link.target for key in near for link in landscape.atlas.from_page(key) if _is_source(link)} & known
    return Scope(landscape, opgave, frozenset(near | sources))


def _near(landscape: Landscape, opgave: str) -> Iterator[str]:
    found = landscape.of_opgave(opgave)
    for coalition in found.coalitions:
        yield coalition.id
        for member in coalition.memberships:
            yield from (member.party, member.home, member.team, member.representative)
        yield from coalition.persons
    for assignment in found.teams:
        yield from (assignment.team.id, assignment.team.fields.target("organisatie"))
    for role in found.roles:
        yield from (role.id, role.home)
    yield from (entity.id for entity in (*found.practices, *found.solutions))
    yield from (entity.id for entity, _ in found.organisations)


def _is_source(link: Link) -> bool:
    return link.field == "bronnen" or link.field.endswith(".bron")
