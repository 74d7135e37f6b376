"""What lies two steps from a page: behind the neighbours that its map shows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from atlas.landscape.around import Neighbour
from atlas.maps.drawing import Picture
from atlas.maps.far_map import Step, far_map
from atlas.maps.stacks import LEFT, MOST_ON_A_SIDE, RIGHT, Group
from atlas.site.guide import Guide
from atlas.site.neighbours import Setting, group_classes, group_name, grouped_by_kind, near_of
from atlas.site.parts import Row, Table
from atlas.site.rich import joined
from atlas.site.views.tables import STATE, folded
from atlas.texts import N_

TABLE = "tabel-twee-stappen"
# All of a large atlas is two steps away: a page must not grow with it.
MOST_LISTED = 60


class Further(NamedTuple):
    """Something two steps away: as it is seen from the first of the neighbours `via` which it is reached."""

    neighbour: Neighbour
    via: tuple[str, ...]
    side: str


def far_id(ident: str) -> str:
    """The id of the drawing of two steps around a page."""
    return f"omgeving-{ident}-twee"


def sides_of(near: Picture) -> Mapping[str, str]:
    """The neighbours that the map of one step shows, with the side on which each stands."""
    page, *others = near.drawing.nodes
    return {node.id: LEFT if node.x < page.x else RIGHT for node in others if "fold" not in node.classes}


def further(page: str, sides: Mapping[str, str], around: Callable[[str], Sequence[Neighbour]]) -> tuple[Further, ...]:
    """What lies behind the neighbours of a page that have a side, each once; what is reached by most ways first."""
    known = {page, *(near.key for near in around(page))}
    first: dict[str, tuple[Neighbour, str]] = {}
    via: dict[str, list[str]] = {}
    for key, side in sides.items():
        for neighbour in around(key):
            if neighbour.key not in known:
                first.setdefault(neighbour.key, (neighbour, side))
                via.setdefault(neighbour.key, []).append(key)
    made = (Further(neighbour, tuple(via[key]), side) for key, (neighbour, side) in first.items())
    return tuple(sorted(made, key=lambda one: (-len(one.via), one.neighbour.key)))


def far_picture(place: Setting, page: str, near: Picture, far: Sequence[Further]) -> Picture:
    """The map of two steps around a page."""
    groups = [group for side in (LEFT, RIGHT) for group in _groups(place, [one for one in far if one.side == side])]
    placed = {one.id for group in groups for one in group.near}
    steps = [
        Step(key, one.neighbour.key, f"{place.title(key)} – {place.title(one.neighbour.key)}")
        for one in far
        if one.neighbour.key in placed
        for key in one.via
    ]
    return far_map(near, groups, steps, ident=far_id(page), table=f"#{TABLE}", words=place.words.texts)


def _groups(place: Setting, far: Sequence[Further]) -> Iterator[Group]:
    """The groups at one side; a neighbour stands at the side of what leads to it, whatever its kind."""
    words, by_key = place.words, {one.neighbour.key: one for one in far}
    for (kind, level, _), inside in grouped_by_kind([one.neighbour for one in far]):
        near = tuple(near_of(place, one, _said(place, by_key[one.key])) for one in inside[:MOST_ON_A_SIDE])
        side = by_key[inside[0].key].side
        yield Group(group_name(words, kind, level), group_classes(kind, level), side, near, len(inside))


def _said(place: Setting, one: Further) -> str:
    return place.words(N_("via {names}"), names=place.words.listing([place.title(key) for key in one.via]))


def further_table(guide: Guide, far: Sequence[Further]) -> Table:
    """What lies two steps away, with what leads there; of a great many, those with the most ways to them."""
    words, listed = guide.words, far[:MOST_LISTED]
    rows = tuple(
        Row(((guide.to(one.neighbour.key),), joined(map(guide.to, one.via))), STATE[one.neighbour.phase])
        for one in listed
    )
    columns = (words(N_("Twee stappen ver")), words(N_("Via")))
    counts = {"shown": words.number(len(listed)), "all": words.number(len(far))}
    said = N_("De {shown} van {all} waarheen de meeste wegen leiden. De rest staat op de pagina's één stap ver.")
    note = (words(said, **counts),) if len(listed) < len(far) else ()
    return folded(
        guide, Table(words(N_("Wat er twee stappen ver ligt")), columns, rows, id=TABLE, fits=True, note=note)
    )
