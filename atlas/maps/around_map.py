"""The map of what is around one page: the page in the middle, who takes part at its left, and in what at its right.

Each side is a column of bands, one for each group, with the nodes under each other: names keep their room, and no line
runs behind a node. What does not fit is behind "+N meer". Class names beside those of `landscape_map`:

    .band  .group                    a group of neighbours; with .supra .inter .intra for coalitions of a level
    .node  .centre                   the page itself
           .organisatie .grenswerker .opgave .minipraktijk .oplossing .unwritten   what it is
    .edge  .near                     from the page to a neighbour; .w1 … .w5 by how many reasons there are
    .label .head-group               the name of a group
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from atlas.maps.drawing import LINE_HEIGHT, Band, Drawing, Edge, Label, Node, Picture
from atlas.maps.measure import wrap
from atlas.texts import N_, Texts

LEFT, RIGHT = "left", "right"
MOST_ON_A_SIDE = 12
BAND_WIDTH, BAND_GAP, BAND_HEAD, PADDING = 252.0, 8.0, 22.0, 8.0
NODE_HEIGHT, NODE_GAP, NODE_PADDING = 34.0, 6.0, 7.0
CENTRE_WIDTH, CENTRE_LINES, ALLEY = 144.0, 6, 60.0
CENTRE = "centre"
HEAVIEST = 5
# The name in the middle is bold, and so wider than it was measured.
BOLD = 1.15


@dataclass(frozen=True, slots=True)
class Near:
    """One node: a neighbour, or the page itself. `title` says in full what it is and how it is related.

    `weight` is how many reasons there are to call it near.
    """

    id: str
    name: str
    href: str
    title: str
    classes: tuple[str, ...]
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbours of one kind and level, the nearest first, at one `side` of the page (`left` or `right`)."""

    name: str
    classes: tuple[str, ...]
    side: str
    near: tuple[Near, ...]


@dataclass(frozen=True, slots=True)
class _Stack:
    """A group at its place: how many of its nodes are shown, and where its band begins."""

    group: Group
    shown: int
    x: float
    y: float

    @property
    def slots(self) -> int:
        return self.shown + (self.shown < len(self.group.near))

    @property
    def height(self) -> float:
        return BAND_HEAD + self.slots * (NODE_HEIGHT + NODE_GAP) - NODE_GAP + PADDING

    def middle(self, slot: int) -> tuple[float, float]:
        """The centre of a node."""
        return self.x + BAND_WIDTH / 2, self.y + BAND_HEAD + slot * (NODE_HEIGHT + NODE_GAP) + NODE_HEIGHT / 2


def around_map(page: Near, groups: Sequence[Group], *, ident: str, table: str, words: Texts) -> Picture:
    """The map of a page and its groups of neighbours; "+N meer" leads to `table`."""
    middle = _middle(page, has_left=any(group.side == LEFT for group in groups))
    right_x = middle.x + middle.w / 2 + ALLEY
    sides = [_stacked([g for g in groups if g.side == side], x) for side, x in ((LEFT, 0.0), (RIGHT, right_x))]
    height = max(middle.h, *map(_bottom, sides))
    stacks = [stack for side in sides for stack in _moved(side, (height - _bottom(side)) / 2)]
    middle = _centred(middle, height / 2)
    nodes = [node for stack in stacks for node in _nodes(stack, table, words)]
    weights = {near.id: near.weight for group in groups for near in group.near}
    drawing = Drawing(
        id=ident,
        title=words(N_("Wat er om deze pagina heen ligt, per soort en niveau")),
        width=right_x + BAND_WIDTH if sides[1] else middle.x + middle.w / 2,
        height=height,
        bands=tuple(_band(stack) for stack in stacks),
        nodes=(middle, *nodes),
        edges=tuple(_edge(middle, node, weights.get(node.id, 1)) for node in nodes),
        labels=tuple(_head(stack) for stack in stacks),
        straight=True,
    )
    folded = tuple(near.id for stack in stacks for near in stack.group.near[stack.shown :])
    return Picture(drawing, folded, start=_start(sides[0], sides[1], middle, drawing.width))


def _start(left: Sequence[_Stack], right: Sequence[_Stack], middle: Node, width: float) -> float:
    """Where a narrow screen opens: at the fuller side."""
    return (middle.x - middle.w / 2) / width if _bottom(right) > _bottom(left) else 0.0


def _middle(page: Near, *, has_left: bool) -> Node:
    lines = wrap(page.name, (CENTRE_WIDTH - 2 * NODE_PADDING) / BOLD, CENTRE_LINES)
    x = CENTRE_WIDTH / 2 + (BAND_WIDTH + ALLEY if has_left else 0)
    return _node(page, x, 0, (CENTRE_WIDTH, len(lines) * LINE_HEIGHT + 2 * PADDING), lines)


def _centred(node: Node, y: float) -> Node:
    return Node(node.id, node.x, y, node.w, node.h, node.lines, node.href, node.title, (*node.classes, CENTRE))


def _stacked(groups: Sequence[Group], x: float) -> list[_Stack]:
    """The groups of one side under each other, from the top."""
    stacks: list[_Stack] = []
    for group, slots in zip(groups, _shares([len(group.near) for group in groups]), strict=True):
        shown = slots if slots == len(group.near) else slots - 1
        stacks.append(_Stack(group, shown, x, _bottom(stacks) + (BAND_GAP if stacks else 0)))
    return stacks


def _shares(sizes: Sequence[int]) -> list[int]:
    """How many places each group gets: all it needs, but the largest give way until the side fits."""
    shares = list(sizes)
    while sum(shares) > MOST_ON_A_SIDE and max(shares) > 1:
        shares[shares.index(max(shares))] -= 1
    return shares


def _bottom(stacks: Sequence[_Stack]) -> float:
    return stacks[-1].y + stacks[-1].height if stacks else 0.0


def _moved(stacks: Sequence[_Stack], down: float) -> list[_Stack]:
    return [_Stack(stack.group, stack.shown, stack.x, stack.y + down) for stack in stacks]


def _band(stack: _Stack) -> Band:
    return Band(("group", *stack.group.classes), stack.x, stack.y, BAND_WIDTH, stack.height, stack.group.name)


def _head(stack: _Stack) -> Label:
    shown = f"{stack.group.name} · {len(stack.group.near)}"
    return Label((shown,), stack.x + BAND_WIDTH / 2, stack.y + BAND_HEAD / 2 + 1, ("head-group", *stack.group.classes))


def _nodes(stack: _Stack, table: str, words: Texts) -> Iterator[Node]:
    size = (BAND_WIDTH - 2 * PADDING, NODE_HEIGHT)
    for slot, near in enumerate(stack.group.near[: stack.shown]):
        yield _node(near, *stack.middle(slot), size, wrap(near.name, size[0] - 2 * NODE_PADDING, 2))
    rest = len(stack.group.near) - stack.shown
    if rest:
        more = words(N_("+{n} meer"), n=rest)
        title = words.plural("nog {n} staat in de tabel", "nog {n} staan in de tabel", rest)
        near = Near(f"+{stack.group.name}", more, table, f"{more}: {title}", ("fold", *stack.group.classes))
        yield _node(near, *stack.middle(stack.shown), size, (more,))


def _node(near: Near, x: float, y: float, size: tuple[float, float], lines: tuple[str, ...]) -> Node:
    return Node(near.id, x, y, *size, lines, near.href, near.title, near.classes)


def _edge(page: Node, node: Node, weight: int) -> Edge:
    """A line from the side of the page to the facing side of a neighbour, so that it runs behind nothing."""
    ports = ("e", "w") if node.x > page.x else ("w", "e")
    kinds = tuple(name for name in node.classes if name in {"past", "announced"})
    return Edge(page.id, node.id, ("near", f"w{min(weight, HEAVIEST)}", *kinds), weight, node.title, ports)
