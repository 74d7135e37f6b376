"""What lies around a page, one step away: the pages and parties that a relation or a tie joins to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from atlas.landscape.atlas import Link
from atlas.landscape.dates import Phase, item_phase
from atlas.landscape.landscape import Landscape
from atlas.landscape.ties import Tie
from atlas.texts import N_

# A party without a page has no kind.
KINDS = ("opgave", "organisatie", "", "team", "grenswerker", "coalitie", "minipraktijk", "oplossing")
LEFT_OUT = ("bronnen", "tekst", "niet-signaleren")
THROUGH = N_("zit aan tafel via een eigen team of rol")


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A page or party one step away: the names of the relations as they read from the page in the middle.

    `level` is that of a coalition, or empty; `tie` is what binds two coalitions. `phase` is that of the coalition at
    the other end if it is not simply now, else that of the relation.
    """

    key: str
    kind: str
    level: str
    names: tuple[str, ...]
    tie: Tie | None
    phase: Phase

    @property
    def weight(self) -> int:
        """How many reasons there are to call it near."""
        return len(self.names) + (self.tie.weight if self.tie else 0)


@lru_cache(maxsize=4096)
def around(landscape: Landscape, ident: str) -> tuple[Neighbour, ...]:
    """Everything one step away from a page, each once: what counts now first, then the nearest."""
    relations: dict[str, dict[str, Phase]] = {}
    for key, name, phase in (*_stated(landscape, ident), *_tables(landscape, ident)):
        names = relations.setdefault(key, {})
        names[name] = _most_present(names.get(name, phase), phase)
    ties = {tie.other(ident): tie for tie in _ties(landscape, ident)}
    found = (
        _neighbour(landscape, key, relations.get(key, {}), ties.get(key)) for key in dict.fromkeys((*relations, *ties))
    )
    wanted = (near for near in found if near.key != ident and near.kind in KINDS)
    return tuple(sorted(wanted, key=lambda near: (near.phase is Phase.PAST, -near.weight, near.key)))


def has_around(landscape: Landscape, ident: str) -> bool:
    """Whether anything lies one step away from a page; much sooner known than what."""
    kind_of = landscape.atlas.kind_of
    stated = ((key, kind_of(key)) for key, _, _ in (*_stated(landscape, ident), *_tables(landscape, ident)))
    return any(key != ident and kind in KINDS for key, kind in stated) or bool(_ties(landscape, ident))


def _stated(landscape: Landscape, ident: str) -> Iterator[tuple[str, str, Phase]]:
    """The other end, name and phase of each relation that this page or another states."""
    atlas = landscape.atlas
    for link in atlas.from_page(ident):
        if _counts(link):
            yield link.target, link.forward, _phase(landscape, link)
    for link in atlas.to_page(ident):
        if _counts(link):
            yield link.source, link.backward, _phase(landscape, link)


def _tables(landscape: Landscape, ident: str) -> Iterator[tuple[str, str, Phase]]:
    """The coalitions in which a team or role of this organisation sits."""
    for member in landscape.tables.get(ident, ()):
        if member.home == ident and member.party != ident:
            yield member.coalition, THROUGH, member.phase


def _ties(landscape: Landscape, ident: str) -> tuple[Tie, ...]:
    return landscape.ties_of(ident) if ident in landscape.coalitions else ()


def _counts(link: Link) -> bool:
    return not link.field.endswith("bron") and not link.field.startswith(LEFT_OUT)


def _phase(landscape: Landscape, link: Link) -> Phase:
    return item_phase(link.item, landscape.on) if link.item is not None else Phase.NOW


def _neighbour(landscape: Landscape, key: str, names: dict[str, Phase], tie: Tie | None) -> Neighbour:
    coalition = landscape.coalitions.get(key)
    phase = Phase.NOW if tie else _most_present(*names.values())
    return Neighbour(
        key=key,
        kind=landscape.atlas.kind_of(key),
        level=coalition.level.value if coalition else "",
        names=tuple(names),
        tie=tie,
        phase=coalition.phase if coalition and coalition.phase is not Phase.NOW else phase,
    )


def _most_present(*phases: Phase) -> Phase:
    """The phase that says most about now."""
    return min(phases, key=(Phase.NOW, Phase.AHEAD, Phase.UNKNOWN, Phase.PAST).index)
