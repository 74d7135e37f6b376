"""The map of opgaven: each on a ring, with lines between those that hang together.

On a ring no line runs behind a third node. The order on it keeps heavy lines short. Class names beside those of
`landscape_map`:

    .node  .opgave                   an opgave, with how many coalitions work on it
    .edge  .declared .shared         a stated relation, or only coalitions in common; .w1 … .w5 by how many of these
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, pi, sin

from atlas.maps.drawing import LINE_HEIGHT, Drawing, Edge, FoldedDrawing, Node
from atlas.maps.measure import wrap
from atlas.texts import N_, Texts

WIDTH = 900.0
NODE_WIDTH, NODE_PADDING, NAME_LINES = 148.0, 7.0, 3
NODE_HEIGHT = (NAME_LINES + 1) * LINE_HEIGHT + NODE_PADDING
GAP, MARGIN = 14.0, 4.0
LOWEST, STEP, STEPS_TRIED = 80.0, 10.0, 40
# More do not fit on a ring.
MOST_OPGAVEN = 12
CLEAR = 3.0
# How many coalitions in common make a line one step thicker.
STEPS = (2, 4, 7, 10)

MAP_TITLE = N_("Hoe de opgaven met elkaar samenhangen")
Place = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpgaveNode:
    """An opgave on the ring; `count` says how many coalitions work on it."""

    id: str
    name: str
    href: str
    title: str
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpgaveEdge:
    """A line between two opgaven: a stated relation or not, and how many coalitions they have in common."""

    a: str
    b: str
    declared: bool
    shared: int
    title: str

    @property
    def weight(self) -> int:
        """How much it pulls the two together."""
        return 3 * self.declared + self.shared


def opgaven_map(knots: Sequence[OpgaveNode], bonds: Sequence[OpgaveEdge], *, ident: str, words: Texts) -> FoldedDrawing:
    """The map of these opgaven, at most `MOST_OPGAVEN` of them."""
    ring = _order(knots, bonds, len(knots))
    numbers = {knot.id: number for number, knot in enumerate(ring)}
    places = _places(len(ring), [(numbers[bond.a], numbers[bond.b]) for bond in bonds])
    top, bottom = (choose(y for _, y in places) for choose in (min, max))
    down = NODE_HEIGHT / 2 + MARGIN - top
    nodes = tuple(_node(knot, x, y + down) for knot, (x, y) in zip(ring, places, strict=True))
    drawing = Drawing(
        id=ident,
        title=words(MAP_TITLE),
        width=WIDTH,
        height=bottom - top + NODE_HEIGHT + 2 * MARGIN,
        nodes=nodes,
        edges=tuple(map(_edge, sorted(bonds, key=lambda bond: (bond.declared, bond.a, bond.b)))),
        straight=True,
    )
    return FoldedDrawing(drawing=drawing)


def in_line(knots: Sequence[OpgaveNode], bonds: Sequence[OpgaveEdge]) -> Sequence[OpgaveNode]:
    """The opgaven one below the other, so that heavy lines are short."""
    return _order(knots, bonds, 2 * len(knots))


def _order(knots: Sequence[OpgaveNode], bonds: Sequence[OpgaveEdge], around: int) -> Sequence[OpgaveNode]:
    """The opgaven along a ring of so many places: two are swapped as long as that makes the lines shorter together."""
    ring = list(knots)
    length = _length(ring, bonds, around)
    better = True
    while better:
        better = False
        for one, two in combinations(range(len(ring)), 2):
            swapped = ring.copy()
            swapped[one], swapped[two] = ring[two], ring[one]
            if (shorter := _length(swapped, bonds, around)) < length:
                ring, length, better = swapped, shorter, True
    return ring


def _length(ring: Sequence[OpgaveNode], bonds: Sequence[OpgaveEdge], around: int) -> int:
    place = {knot.id: number for number, knot in enumerate(ring)}
    steps = ((abs(place[bond.a] - place[bond.b]), bond.weight) for bond in bonds)
    return sum(min(step, around - step) * weight for step, weight in steps)


def _places(number: int, bonds: Sequence[tuple[int, int]]) -> Sequence[Place]:
    """The centres on an ellipse on which no two nodes touch, and the fewest lines run behind a third.

    Of equals it is the lowest. y counts from its middle.
    """
    across = (WIDTH - NODE_WIDTH) / 2 - MARGIN
    lowest = LOWEST + number * STEP
    rings = (tuple(_ellipse(number, across, lowest + STEP * step)) for step in range(STEPS_TRIED))
    apart = [ring for ring in rings if not any(_touch(*pair) for pair in combinations(ring, 2))]
    return min(apart, key=lambda ring: _hidden(ring, bonds))


def _hidden(ring: Sequence[Place], bonds: Sequence[tuple[int, int]]) -> int:
    """How often a line runs behind a node that is not at its end."""
    return sum(
        _behind(ring[a], ring[b], place) for a, b in bonds for number, place in enumerate(ring) if number not in {a, b}
    )


def _behind(one: Place, two: Place, node: Place) -> bool:
    """Whether the line between two centres runs behind a node: its box, cut from the line side by side."""
    first, last = 0.0, 1.0
    sizes = (NODE_WIDTH / 2 + CLEAR, NODE_HEIGHT / 2 + CLEAR)
    for start, end, middle, half in zip(one, two, node, sizes, strict=True):
        if abs(end - start) < 1:
            if abs(start - middle) >= half:
                return False
            continue
        near, far = sorted(((middle - half - start) / (end - start), (middle + half - start) / (end - start)))
        first, last = max(first, near), min(last, far)
    return first < last


def _ellipse(number: int, across: float, down: float) -> Iterator[Place]:
    for place in range(number):
        angle = 2 * pi * place / number - pi / 2
        yield WIDTH / 2 + across * cos(angle), down * sin(angle)


def _touch(one: Place, two: Place) -> bool:
    return abs(one[0] - two[0]) < NODE_WIDTH + GAP and abs(one[1] - two[1]) < NODE_HEIGHT + GAP


def _node(knot: OpgaveNode, x: float, y: float) -> Node:
    lines = (*wrap(knot.name, NODE_WIDTH - 2 * NODE_PADDING, NAME_LINES), knot.count)
    return Node(
        id=knot.id,
        x=x,
        y=y,
        w=NODE_WIDTH,
        h=NODE_HEIGHT,
        lines=lines,
        href=knot.href,
        title=knot.title,
        classes=("opgave",),
    )


def _edge(bond: OpgaveEdge) -> Edge:
    return Edge(tail=bond.a, head=bond.b, classes=classes_of(bond), weight=max(1, bond.shared), title=bond.title)


def classes_of(bond: OpgaveEdge) -> tuple[str, str]:
    """How a line is drawn: stated or not, and how thick."""
    thick = 1 + sum(bond.shared >= step for step in STEPS)
    return "declared" if bond.declared else "shared", f"w{thick}"
