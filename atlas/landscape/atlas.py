"""The atlas: all pages with their relations resolved. Everything after it only reads it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from atlas.content.config.settings import Settings
from atlas.content.types import Kind
from atlas.content.values import Entity, Fields, Reference, Unwritten
from atlas.diagnostics import Span

IN_BODY = "tekst"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One relation, stated by one page.

    `source` is the id of the page that states it; `target` is an id, or the key of an unwritten party. `field` is the
    path of the field that holds it (`deelnemers`, `deelnemers.bron`; `tekst` for the body). `forward` names the
    relation from the source, `backward` from the target; both are message ids. `item` is the list item that holds the
    relation, if any, and `about` the page that the item is mainly about.
    """

    source: str
    target: str
    field: str
    forward: str
    backward: str
    to: Reference | Unwritten
    item: Fields | None = None
    about: str = ""

    @property
    def span(self) -> Span:
        """The position of the reference."""
        return self.to.span


@dataclass(frozen=True, slots=True)
class Party:
    """A party without a page: its name as first written, and the relations that mention it."""

    key: str
    name: str
    mentions: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Atlas:
    """Every page by id (in order of kind, then id) and by kind, and every relation from both ends."""

    settings: Settings
    kinds: Mapping[str, Kind]
    entities: Mapping[str, Entity]
    links: tuple[Link, ...]
    outgoing: Mapping[str, tuple[Link, ...]]
    incoming: Mapping[str, tuple[Link, ...]]
    unwritten: Mapping[str, Party]
    former: Mapping[str, str]
    by_kind: Mapping[str, tuple[Entity, ...]]

    def of_kind(self, kind: str) -> tuple[Entity, ...]:
        """The pages of one kind."""
        return self.by_kind.get(kind, ())

    def title(self, key: str) -> str:
        """The title of a page, or the name of an unwritten party."""
        if key in self.entities:
            return self.entities[key].title
        return self.unwritten[key].name if key in self.unwritten else key

    def kind_of(self, key: str) -> str:
        """The kind of a page; an empty text for an unwritten party."""
        return self.entities[key].kind if key in self.entities else ""

    def from_page(self, source: str, *fields: str) -> tuple[Link, ...]:
        """The relations that a page states in these fields; in all of them if none is named."""
        return _in_fields(self.outgoing.get(source, ()), fields)

    def to_page(self, target: str, *fields: str) -> tuple[Link, ...]:
        """The relations to a page or party that other pages state in these fields; in all of them if none is named."""
        return _in_fields(self.incoming.get(target, ()), fields)


def _in_fields(links: Iterable[Link], fields: tuple[str, ...]) -> tuple[Link, ...]:
    return tuple(link for link in links if not fields or link.field in fields)
