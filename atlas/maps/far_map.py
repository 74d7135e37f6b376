"""The map of two steps around a page: that of one step, with a column at either side for what lies behind.

Class names beside those of `around_map`:

    .edge  .further                  from a neighbour to one of its own neighbours
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from atlas.maps.around_map import ALLEY
from atlas.maps.drawing import Drawing, Edge, Node, Picture
from atlas.maps.stacks import BAND_WIDTH, LEFT, RIGHT, Group, Stack, band_of, bottom, head_of, moved, nodes_of, stacked
from atlas.texts import N_, Texts


@dataclass(frozen=True, slots=True)
class Step:
    """A line from a neighbour to what lies behind it."""

    near: str
    far: str
    title: str


def far_map(
    near: Picture, groups: Sequence[Group], steps: Sequence[Step], *, ident: str, table: str, words: Texts
) -> Picture:
    """The map of two steps; `near` is that of one step, "+N meer" in the outer columns leads to `table`."""
    before = BAND_WIDTH + ALLEY if any(group.side == LEFT for group in groups) else 0.0
    after = BAND_WIDTH + ALLEY if any(group.side == RIGHT for group in groups) else 0.0
    places = ((LEFT, 0.0), (RIGHT, before + near.drawing.width + ALLEY))
    sides = [stacked([group for group in groups if group.side == side], x) for side, x in places]
    height = max(near.drawing.height, *map(bottom, sides))
    stacks = [stack for side in sides for stack in moved(side, (height - bottom(side)) / 2)]
    inner = _shifted(near.drawing, before, (height - near.drawing.height) / 2)
    nodes = (*inner.nodes, *(node for stack in stacks for node in _named(stack, table, words)))
    drawing = replace(
        inner,
        id=ident,
        title=words(N_("Wat er om deze pagina heen ligt, twee stappen ver")),
        width=before + near.drawing.width + after,
        height=height,
        bands=(*inner.bands, *map(band_of, stacks)),
        nodes=nodes,
        edges=(*inner.edges, *_edges(nodes, steps)),
        labels=(*inner.labels, *map(head_of, stacks)),
    )
    return Picture(drawing, start=before / drawing.width)


def _shifted(drawing: Drawing, right: float, down: float) -> Drawing:
    return replace(
        drawing,
        bands=tuple(replace(band, x=band.x + right, y=band.y + down) for band in drawing.bands),
        nodes=tuple(replace(node, x=node.x + right, y=node.y + down) for node in drawing.nodes),
        labels=tuple(replace(label, x=label.x + right, y=label.y + down) for label in drawing.labels),
    )


def _named(stack: Stack, table: str, words: Texts) -> Iterator[Node]:
    """The nodes of an outer group; that of the rest has an id of its own, since inner groups may have one too."""
    for node in nodes_of(stack, table, words):
        yield replace(node, id=f"{stack.group.side}{node.id}") if "fold" in node.classes else node


def _edges(nodes: Sequence[Node], steps: Sequence[Step]) -> Iterator[Edge]:
    """The lines between nodes that are both shown and at the same side, so that none runs behind the page."""
    sides = {node.id: node.x > nodes[0].x for node in nodes}
    for step in steps:
        if step.near in sides and step.far in sides and sides[step.near] == sides[step.far]:
            ports = ("e", "w") if sides[step.far] else ("w", "e")
            yield Edge(step.near, step.far, ("further", "w1"), 1, step.title, ports)
