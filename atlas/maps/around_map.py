"""The map of what is around one page: the page in the middle, who takes part at its left, and in what at its right.

Each side is a column of bands, one for each group, with the nodes under each other: names keep their room, and no line
runs behind a node. What does not fit is behind "+N meer". Class names beside those of `landscape_map`:

    .band  .group                    a group of neighbours; with .supra .inter .intra for coalitions of a level
    .node  .centre                   the page itself
           .organisatie .grenswerker .opgave .minipraktijk .oplossing .unwritten   what it is
    .edge  .near                     from the page to a neighbour; .w1 … .w5 by how many reasons there are
    .label .head-group               the name of a group
"""

from collections.abc import Sequence
from dataclasses import replace

from atlas.maps.drawing import LINE_HEIGHT, Drawing, Edge, Node, Picture
from atlas.maps.measure import wrap
from atlas.maps.stacks import (
    BAND_WIDTH,
    LEFT,
    NODE_PADDING,
    PADDING,
    RIGHT,
    Group,
    Near,
    Stack,
    band_of,
    bottom,
    head_of,
    moved,
    node_of,
    nodes_of,
    stacked,
)
from atlas.texts import N_, Texts

CENTRE_WIDTH, CENTRE_LINES, ALLEY = 144.0, 6, 60.0
CENTRE = "centre"
HEAVIEST = 5
# The name in the middle is bold, and so wider than it was measured.
BOLD = 1.15


def around_map(page: Near, groups: Sequence[Group], *, ident: str, table: str, words: Texts) -> Picture:
    """The map of a page and its groups of neighbours; "+N meer" leads to `table`."""
    middle = _middle(page, has_left=any(group.side == LEFT for group in groups))
    right_x = middle.x + middle.w / 2 + ALLEY
    sides = [stacked([g for g in groups if g.side == side], x) for side, x in ((LEFT, 0.0), (RIGHT, right_x))]
    height = max(middle.h, *map(bottom, sides))
    stacks = [stack for side in sides for stack in moved(side, (height - bottom(side)) / 2)]
    middle = _centred(middle, height / 2)
    nodes = [node for stack in stacks for node in nodes_of(stack, table, words)]
    weights = {near.id: near.weight for group in groups for near in group.near}
    drawing = Drawing(
        id=ident,
        title=words(N_("Wat er om deze pagina heen ligt, per soort en niveau")),
        width=right_x + BAND_WIDTH if sides[1] else middle.x + middle.w / 2,
        height=height,
        bands=tuple(band_of(stack) for stack in stacks),
        nodes=(middle, *nodes),
        edges=tuple(_edge(middle, node, weights.get(node.id, 1)) for node in nodes),
        labels=tuple(head_of(stack) for stack in stacks),
        straight=True,
    )
    return Picture(drawing, start=_start(sides[0], sides[1], middle, drawing.width))


def _start(left: Sequence[Stack], right: Sequence[Stack], middle: Node, width: float) -> float:
    """Where a narrow screen opens: at the fuller side."""
    return (middle.x - middle.w / 2) / width if bottom(right) > bottom(left) else 0.0


def _middle(page: Near, *, has_left: bool) -> Node:
    lines = wrap(page.name, (CENTRE_WIDTH - 2 * NODE_PADDING) / BOLD, CENTRE_LINES)
    x = CENTRE_WIDTH / 2 + (BAND_WIDTH + ALLEY if has_left else 0)
    return node_of(page, x, 0, (CENTRE_WIDTH, len(lines) * LINE_HEIGHT + 2 * PADDING), lines)


def _centred(node: Node, y: float) -> Node:
    return replace(node, y=y, classes=(*node.classes, CENTRE))


def _edge(page: Node, node: Node, weight: int) -> Edge:
    """A line from the side of the page to the facing side of a neighbour, so that it runs behind nothing."""
    ports = ("e", "w") if node.x > page.x else ("w", "e")
    kinds = tuple(name for name in node.classes if name in {"past", "announced"})
    return Edge(page.id, node.id, ("near", f"w{min(weight, HEAVIEST)}", *kinds), weight, node.title, ports)
