"""The neighbours of a page as nodes: in their groups, with their links and words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from atlas.content.kinds import LEVELS
from atlas.landscape.around import Neighbour
from atlas.landscape.dates import Phase
from atlas.landscape.landscape import Landscape
from atlas.maps.stacks import LEFT, RIGHT, Near
from atlas.site.addresses import UNKNOWN, address_of, relative
from atlas.site.guide import MANY, ONE, party_anchor
from atlas.site.reasons import shared
from atlas.site.vocabulary import LEVEL, PHASE, WORLD
from atlas.site.words import Words
from atlas.texts import N_

WORLD_SIGNS = {"publiek": "●", "privaat": "■", "particulier": "▲"}
PARTIES_WITHOUT_PAGE = N_("Partijen zonder pagina")
# Each group: its kind, the level if it has coalitions, and the side of the page on which it stands.
GROUPS = (
    ("organisatie", "", LEFT),
    ("", "", LEFT),
    ("team", "", LEFT),
    ("grenswerker", "", LEFT),
    ("opgave", "", RIGHT),
    *(("coalitie", level, RIGHT) for level in (*LEVELS, "")),
    ("minipraktijk", "", RIGHT),
    ("oplossing", "", RIGHT),
)
CLASSES = {Phase.PAST: ("past",), Phase.AHEAD: ("announced",), Phase.UNKNOWN: ("past",), Phase.NOW: ()}
SIGNS = (
    ("past", N_("voorbij")),
    ("announced", N_("aangekondigd")),
    ("unwritten", N_("heeft nog geen pagina")),
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a picture stands: it makes the links and words in it."""

    landscape: Landscape
    words: Words
    here: str

    def title(self, key: str) -> str:
        """The title of a page or party."""
        return self.landscape.atlas.title(key)

    def href(self, key: str) -> str:
        """The link to it."""
        entity = self.landscape.atlas.entities.get(key)
        if entity is None:
            return f"{relative(self.here, UNKNOWN)}#{party_anchor(self.title(key))}"
        return relative(self.here, address_of(entity))

    def world(self, key: str) -> str:
        """The world of an organisation."""
        entity = self.landscape.atlas.entities.get(key)
        return entity.fields.text("wereld") if entity and entity.kind == "organisatie" else ""


def grouped_by_kind(found: Iterable[Neighbour]) -> Iterator[tuple[tuple[str, str, str], tuple[Neighbour, ...]]]:
    """The groups that have members, in their fixed order."""
    inside: dict[tuple[str, str], list[Neighbour]] = defaultdict(list)
    for near in found:
        inside[near.kind, near.level].append(near)
    for kind, level, side in GROUPS:
        if inside[kind, level]:
            yield (kind, level, side), tuple(inside[kind, level])


def group_name(words: Words, kind: str, level: str) -> str:
    """The head of a group."""
    if kind != "coalitie":
        return words(MANY[kind] if kind else PARTIES_WITHOUT_PAGE)
    known = words(LEVEL[level]) if level else words(N_("niveau onbekend"))
    return f"{words(MANY[kind])}, {known}"


def group_classes(kind: str, level: str) -> tuple[str, ...]:
    """The classes of a group: the level of what is in it."""
    if kind == "coalitie":
        return (level or "unknown",)
    return ("intra",) if kind == "team" else ()


def near_of(place: Setting, near: Neighbour, said: str = "") -> Near:
    """A neighbour as a node; its title says how it is related, or what is `said` instead."""
    world = place.world(near.key)
    sign = f"{WORLD_SIGNS[world]} " if world else ""
    what = [place.words(ONE[near.kind]) if near.kind else place.words(SIGNS[2][1])]
    what += [place.words(WORLD[world])] if world else []
    what += [place.words(PHASE[near.phase])] if near.phase is not Phase.NOW else []
    related = said or "; ".join(how(place.words, near))
    return Near(
        near.key,
        f"{sign}{place.title(near.key)}",
        place.href(near.key),
        f"{place.title(near.key)}: {', '.join(what)}. {related}",
        (near.kind or "unwritten", *group_classes(near.kind, near.level), *CLASSES[near.phase]),
        near.weight,
    )


def how(words: Words, near: Neighbour) -> Iterator[str]:
    """How a neighbour is related: the relations by name, then what two coalitions share."""
    yield from map(words, near.names)
    if near.tie:
        yield from shared(near.tie, words)
