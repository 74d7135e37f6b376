"""The map of opgaven: each on a ring, with lines between related ones.

On a ring no line runs behind a third node. The order on it keeps heavy lines short. Class names besides those of
`landscape_map`: `.node.opgave` is an opgave with its number of coalitions; `.edge` is `.declared` for a stated relation
or `.shared` for common coalitions only, and `.w1` to `.w5` by the number of these.
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
# The most opgaven that fit on a ring.
MOST_OPGAVEN = 12
CLEAR = 3.0
# The number of common coalitions that makes a line one step wider.
STEPS = (2, 4, 7, 10)

MAP_TITLE = N_("Hoe de opgaven met elkaar samenhangen")
Place = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpgaveNode:
    """An opgave on the ring; `count` is its number of coalitions, in words."""

    id: str
    name: str
    href: str
    title: str
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpgaveEdge:
    """A line between two opgaven: whether their relation is stated, and the number of common coalitions."""

    a: str
    b: str
    declared: bool
    shared: int
    title: str

    @property
    def weight(self) -> int:
        """How strongly it pulls the two together."""
        return 3 * self.declared + self.shared


def opgaven_map(
    opgaven: Sequence[OpgaveNode], edges: Sequence[OpgaveEdge], *, ident: str, words: Texts
) -> FoldedDrawing:
    """The map of these opgaven, at most `MOST_OPGAVEN` of them."""
    ring = _order(opgaven, edges, len(opgaven))
    numbers = {opgave.id: number for number, opgave in enumerate(ring)}
    places = _places(len(ring), [(numbers[edge.a], numbers[edge.b]) for edge in edges])
    top, bottom = (choose(y for _, y in places) for choose in (min, max))
    down = NODE_HEIGHT / 2 + MARGIN - top
    nodes = tuple(_node(opgave, x, y + down) for opgave, (x, y) in zip(ring, places, strict=True))
    drawing = Drawing(
        id=ident,
        title=words(MAP_TITLE),
        width=WIDTH,
        height=bottom - top + NODE_HEIGHT + 2 * MARGIN,
        nodes=nodes,
        edges=tuple(map(_edge, sorted(edges, key=lambda edge: (edge.declared, edge.a, edge.b)))),
        straight=True,
    )
    return FoldedDrawing(drawing=drawing)


def in_line(opgaven: Sequence[OpgaveNode], edges: Sequence[OpgaveEdge]) -> Sequence[OpgaveNode]:
    """The opgaven in one column, ordered so that heavy lines are short."""
    return _order(opgaven, edges, 2 * len(opgaven))


def _order(opgaven: Sequence[OpgaveNode], edges: Sequence[OpgaveEdge], around: int) -> Sequence[OpgaveNode]:
    """The opgaven on a ring of `around` positions: swap pairs as long as that makes the total length shorter."""
    ring = list(opgaven)
    length = _length(ring, edges, around)
    better = True
    while better:
        better = False
        for first, second in combinations(range(len(ring)), 2):
            swapped = ring.copy()
            swapped[first], swapped[second] = ring[second], ring[first]
            if (shorter := _length(swapped, edges, around)) < length:
                ring, length, better = swapped, shorter, True
    return ring


def _length(ring: Sequence[OpgaveNode], edges: Sequence[OpgaveEdge], around: int) -> int:
    place = {opgave.id: number for number, opgave in enumerate(ring)}
    steps = ((abs(place[edge.a] - place[edge.b]), edge.weight) for edge in edges)
    return sum(min(step, around - step) * weight for step, weight in steps)


def _places(number: int, edges: Sequence[tuple[int, int]]) -> Sequence[Place]:
    """The centres on an ellipse on which no two nodes touch and the fewest lines run behind a third node.

    Of equally good ellipses the lowest one. y counts from its middle.
    """
    across = (WIDTH - NODE_WIDTH) / 2 - MARGIN
    lowest = LOWEST + number * STEP
    rings = (tuple(_ellipse(number, across, lowest + STEP * step)) for step in range(STEPS_TRIED))
    apart = [ring for ring in rings if not any(_nodes_touch(*pair) for pair in combinations(ring, 2))]
    return min(apart, key=lambda ring: _count_hidden(ring, edges))


def _count_hidden(ring: Sequence[Place], edges: Sequence[tuple[int, int]]) -> int:
    """The number of times that a line runs behind a node that is not at its end."""
    return sum(
        _runs_behind(ring[a], ring[b], place)
        for a, b in edges
        for number, place in enumerate(ring)
        if number not in {a, b}
    )


def _runs_behind(start: Place, end: Place, node: Place) -> bool:
    """Whether the line between two centres runs behind a node (Liang-Barsky clipping against its box)."""
    first, last = 0.0, 1.0
    sizes = (NODE_WIDTH / 2 + CLEAR, NODE_HEIGHT / 2 + CLEAR)
    for from_, to, middle, half in zip(start, end, node, sizes, strict=True):
        if abs(to - from_) < 1:
            if abs(from_ - middle) >= half:
                return False
            continue
        near, far = sorted(((middle - half - from_) / (to - from_), (middle + half - from_) / (to - from_)))
        first, last = max(first, near), min(last, far)
    return first < last


def _ellipse(number: int, across: float, down: float) -> Iterator[Place]:
    for place in range(number):
        angle = 2 * pi * place / number - pi / 2
        yield WIDTH / 2 + across * cos(angle), down * sin(angle)


def _nodes_touch(a: Place, b: Place) -> bool:
    return abs(a[0] - b[0]) < NODE_WIDTH + GAP and abs(a[1] - b[1]) < NODE_HEIGHT + GAP


def _node(opgave: OpgaveNode, x: float, y: float) -> Node:
    lines = (*wrap(opgave.name, NODE_WIDTH - 2 * NODE_PADDING, NAME_LINES), opgave.count)
    return Node(
        id=opgave.id,
        x=x,
        y=y,
        w=NODE_WIDTH,
        h=NODE_HEIGHT,
        lines=lines,
        href=opgave.href,
        title=opgave.title,
        classes=("opgave",),
    )


def _edge(edge: OpgaveEdge) -> Edge:
    return Edge(tail=edge.a, head=edge.b, classes=classes_of(edge), weight=max(1, edge.shared), title=edge.title)


def classes_of(edge: OpgaveEdge) -> tuple[str, str]:
    """The classes of a line: stated or not, and its width."""
    thick = 1 + sum(edge.shared >= step for step in STEPS)
    return "declared" if edge.declared else "shared", f"w{thick}"
