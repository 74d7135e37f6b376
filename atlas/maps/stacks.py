"""Bands of nodes under each other, one band for each group: what the maps of a neighbourhood are made of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from atlas.maps.drawing import Band, Label, Node
from atlas.maps.measure import wrap
from atlas.texts import N_, Texts

LEFT, RIGHT = "left", "right"
MOST_ON_A_SIDE = 12
BAND_WIDTH, BAND_GAP, BAND_HEAD, PADDING = 252.0, 8.0, 22.0, 8.0
NODE_HEIGHT, NODE_GAP, NODE_PADDING = 34.0, 6.0, 7.0


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
    """Neighbours of one kind and level, the nearest first, at one `side` of the page (`left` or `right`).

    `size` is how many there are; of those that can have no place on a side, `near` need not hold the node.
    """

    name: str
    classes: tuple[str, ...]
    side: str
    near: tuple[Near, ...]
    size: int


@dataclass(frozen=True, slots=True)
class Stack:
    """A group at its place: how many of its nodes are shown, and where its band begins."""

    group: Group
    shown: int
    x: float
    y: float

    @property
    def slots(self) -> int:
        """How many nodes there are, with that of the rest."""
        return self.shown + (self.shown < self.group.size)

    @property
    def height(self) -> float:
        """The height of the band."""
        return BAND_HEAD + self.slots * (NODE_HEIGHT + NODE_GAP) - NODE_GAP + PADDING

    def middle(self, slot: int) -> tuple[float, float]:
        """The centre of a node."""
        return self.x + BAND_WIDTH / 2, self.y + BAND_HEAD + slot * (NODE_HEIGHT + NODE_GAP) + NODE_HEIGHT / 2


def stacked(groups: Sequence[Group], x: float) -> list[Stack]:
    """The groups of one side under each other, from the top."""
    stacks: list[Stack] = []
    for group, slots in zip(groups, _shares([group.size for group in groups]), strict=True):
        shown = slots if slots == group.size else slots - 1
        stacks.append(Stack(group, shown, x, bottom(stacks) + (BAND_GAP if stacks else 0)))
    return stacks


def _shares(sizes: Sequence[int]) -> list[int]:
    """How many places each group gets: all it needs, but the largest give way until the side fits."""
    shares = list(sizes)
    while sum(shares) > MOST_ON_A_SIDE and max(shares) > 1:
        shares[shares.index(max(shares))] -= 1
    return shares


def bottom(stacks: Sequence[Stack]) -> float:
    """Where the last band ends."""
    return stacks[-1].y + stacks[-1].height if stacks else 0.0


def moved(stacks: Sequence[Stack], down: float) -> list[Stack]:
    """The bands so much lower."""
    return [replace(stack, y=stack.y + down) for stack in stacks]


def band_of(stack: Stack) -> Band:
    """The rectangle under a group."""
    return Band(("group", *stack.group.classes), stack.x, stack.y, BAND_WIDTH, stack.height, stack.group.name)


def head_of(stack: Stack) -> Label:
    """The name of a group, and how many are in it."""
    shown = f"{stack.group.name} · {stack.group.size}"
    return Label((shown,), stack.x + BAND_WIDTH / 2, stack.y + BAND_HEAD / 2 + 1, ("head-group", *stack.group.classes))


def nodes_of(stack: Stack, table: str, words: Texts) -> Iterator[Node]:
    """The nodes of a group; the last one leads to `table` if there are more than fit."""
    size = (BAND_WIDTH - 2 * PADDING, NODE_HEIGHT)
    for slot, near in enumerate(stack.group.near[: stack.shown]):
        yield node_of(near, *stack.middle(slot), size, wrap(near.name, size[0] - 2 * NODE_PADDING, 2))
    rest = stack.group.size - stack.shown
    if rest:
        more = words(N_("+{n} meer"), n=rest)
        title = words.plural("nog {n} staat in de tabel", "nog {n} staan in de tabel", rest)
        near = Near(f"+{stack.group.name}", more, table, f"{more}: {title}", ("fold", *stack.group.classes))
        yield node_of(near, *stack.middle(stack.shown), size, (more,))


def node_of(near: Near, x: float, y: float, size: tuple[float, float], lines: tuple[str, ...]) -> Node:
    """A node at its place."""
    return Node(near.id, x, y, *size, lines, near.href, near.title, near.classes)
