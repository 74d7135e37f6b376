"""What belongs in a download: everything, or what has to do with one opgave."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from atlas.content.values import Entity
from atlas.landscape.atlas import Atlas, Link, Party
from atlas.landscape.coalitions import Coalition
from atlas.landscape.landscape import Landscape
from atlas.landscape.ties import Tie


@dataclass(frozen=True, slots=True)
class Scope:
    """The pages and parties of a download. `opgave` is its id, or empty for the whole atlas.

    `every_tie` holds those of the whole atlas: working them out costs more than the rest together.
    """

    landscape: Landscape
    opgave: str
    keys: frozenset[str]
    every_tie: tuple[Tie, ...]

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

    @property
    def coalitions(self) -> tuple[Coalition, ...]:
        """The coalitions."""
        return tuple(coalition for key, coalition in self.landscape.coalitions.items() if key in self.keys)

    @property
    def ties(self) -> tuple[Tie, ...]:
        """What ties two of its coalitions."""
        return tuple(tie for tie in self.every_tie if tie.a in self.keys and tie.b in self.keys)


@lru_cache(maxsize=2)
def whole(landscape: Landscape) -> Scope:
    """Everything."""
    ties = tuple(tie for key in landscape.coalitions for tie in landscape.ties_of(key) if tie.a == key)
    return Scope(landscape, "", frozenset((*landscape.atlas.entities, *landscape.atlas.unwritten)), ties)


def around_opgave(everything: Scope, opgave: str) -> Scope:
    """An opgave with its coalitions, who and what belongs to these, and the sources of all that."""
    landscape = everything.landscape
    known = landscape.atlas.entities.keys() | landscape.atlas.unwritten.keys()
    near = {opgave, *_near(landscape, opgave)} & known
    sources = {link.target for key in near for link in landscape.atlas.from_page(key) if _is_source(link)} & known
    return Scope(landscape, opgave, frozenset(near | sources), everything.every_tie)


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
