"""The map of a route: the origin of a solution on the left, its destinations on the right.

Every destination has a row of its own, with what carried the solution there, or who could, in the middle; so no line
runs behind a node. Class names besides those of `landscape_map`: `.node` is `.origin`, `.end` or `.carrier` (left,
right and middle); `.state` is text in the middle without a carrier; `.missing` an unknown destination or origin;
`.edge` is `.reached`, `.dropped` or `.gap` (adopted, rejected, or yet to arrive); `.label.head-group` is the heading of
a column or a group of destinations.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from atlas.maps.drawing import Band, Drawing, Edge, FoldedDrawing, Label, Node
from atlas.maps.measure import text_width, wrap
from atlas.texts import N_, Texts

LEFT, MIDDLE, RIGHT, ALLEY = 208.0, 216.0, 272.0, 82.0
WIDTH = LEFT + MIDDLE + RIGHT + 2 * ALLEY
HEAD, PADDING, GAP, BAND_GAP, ROW_GAP = 24.0, 8.0, 6.0, 10.0, 10.0
NODE_HEIGHT, NODE_PADDING, LINES = 46.0, 7.0, 3
MOST_CARRIERS = 3
STATE, MISSING = "state", "missing"
ROUTE_TITLE = N_("De route van de oplossing: van waar zij ontstond naar waar zij verankerd is")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A node of the route."""

    id: str
    name: str
    href: str
    title: str
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """A row: a destination, the nodes in the middle, and the type of line (`reached`, `dropped` or `gap`)."""

    end: Stop
    through: tuple[Stop, ...]
    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class DestinationGroup:
    """The rows of one kind of destination, with their heading."""

    name: str
    legs: tuple[Leg, ...]


@dataclass(frozen=True, slots=True)
class ColumnHeadings:
    """The headings of the three columns; `practices` is the heading of the mini-praktijken below the origin."""

    origin: str
    practices: str
    middle: str


def route_map(
    origin: Stop,
    practices: Sequence[Stop],
    groups: Sequence[DestinationGroup],
    heads: ColumnHeadings,
    *,
    ident: str,
    words: Texts,
) -> FoldedDrawing:
    """The map of a route. Of many carriers in one row only the first are drawn; the table has them all."""
    bands: list[Band] = []
    nodes: list[Node] = []
    labels = [Label(lines=(heads.middle,), x=LEFT + ALLEY + MIDDLE / 2, y=HEAD / 2, classes=("head-group",))]
    edges: list[Edge] = []
    y = 0.0
    for group in groups:
        band, rows = _group(group, y)
        bands.append(band)
        labels.append(Label(lines=(group.name,), x=band.x + RIGHT / 2, y=y + HEAD / 2, classes=("head-group",)))
        for leg, row in zip(group.legs, rows, strict=True):
            nodes += row
            edges += _edges(origin, leg, row)
        y = band.y + band.h + BAND_GAP
    height = max(y - BAND_GAP, _left_height(practices))
    start = tuple(_left(origin, practices, heads, height))
    bands += [part for part in start if isinstance(part, Band)]
    labels += [part for part in start if isinstance(part, Label)]
    first = [part for part in start if isinstance(part, Node)]
    folded = [stop.id for group in groups for leg in group.legs for stop in leg.through[MOST_CARRIERS:]]
    title = words(ROUTE_TITLE)
    drawing = Drawing(
        id=ident,
        title=title,
        width=WIDTH,
        height=height,
        bands=tuple(bands),
        nodes=(*first, *nodes),
        edges=tuple(edges),
        labels=tuple(labels),
        straight=True,
    )
    return FoldedDrawing(drawing=drawing, folded=tuple(dict.fromkeys(folded)))


def _group(group: DestinationGroup, top: float) -> tuple[Band, list[list[Node]]]:
    """The band of a group and its rows: the nodes in the middle, then the destination."""
    y = top + HEAD
    rows = []
    for leg in group.legs:
        shown = leg.through[:MOST_CARRIERS]
        height = len(shown) * (NODE_HEIGHT + GAP) - GAP
        row = [
            _node_at(stop, (LEFT + ALLEY + MIDDLE / 2, y + NODE_HEIGHT / 2 + number * (NODE_HEIGHT + GAP)), _size(stop))
            for number, stop in enumerate(shown)
        ]
        # A carrier in several rows is drawn in each, so its id gets the number of the row.
        row = [replace(node, id=f"{leg.end.id}/{node.id}") for node in row]
        right = WIDTH - RIGHT / 2
        rows.append([*row, _node_at(leg.end, (right, y + height / 2), (RIGHT - 2 * PADDING, NODE_HEIGHT))])
        y += height + ROW_GAP
    return Band(
        classes=("group",), x=WIDTH - RIGHT, y=top, w=RIGHT, h=y - ROW_GAP + PADDING - top, title=group.name
    ), rows


def _size(stop: Stop) -> tuple[float, float]:
    """The size of a node in the middle; plain text takes only the room it needs, so that the line reaches it."""
    words = STATE in stop.classes and MISSING not in stop.classes
    return min(MIDDLE, text_width(stop.name) + 2 * NODE_PADDING) if words else MIDDLE, NODE_HEIGHT


def _edges(origin: Stop, leg: Leg, row: Sequence[Node]) -> Iterator[Edge]:
    """From the origin to each node in the middle of a row, and from there to its destination."""
    *through, end = row
    for node in through:
        yield Edge(tail=origin.id, head=node.id, classes=(leg.kind,), weight=1, title=leg.title, ports=("e", "w"))
        yield Edge(tail=node.id, head=end.id, classes=(leg.kind,), weight=1, title=leg.title, ports=("e", "w"))


def _left_height(practices: Sequence[Stop]) -> float:
    extra = BAND_GAP + HEAD + len(practices) * (NODE_HEIGHT + GAP) - GAP + PADDING if practices else 0
    return HEAD + NODE_HEIGHT + PADDING + extra


def _left(
    origin: Stop, practices: Sequence[Stop], heads: ColumnHeadings, height: float
) -> Iterator[Band | Label | Node]:
    """The origin halfway down, with the mini-praktijken that helped below it."""
    size, x = (LEFT - 2 * PADDING, NODE_HEIGHT), LEFT / 2
    y = (height - _left_height(practices)) / 2
    yield Band(classes=("group",), x=0, y=y, w=LEFT, h=HEAD + NODE_HEIGHT + PADDING, title=heads.origin)
    yield Label(lines=(heads.origin,), x=x, y=y + HEAD / 2, classes=("head-group",))
    yield _node_at(origin, (x, y + HEAD + NODE_HEIGHT / 2), size)
    if practices:
        y += HEAD + NODE_HEIGHT + PADDING + BAND_GAP
        yield Band(
            classes=("group",),
            x=0,
            y=y,
            w=LEFT,
            h=HEAD + len(practices) * (NODE_HEIGHT + GAP) - GAP + PADDING,
            title=heads.practices,
        )
        yield Label(lines=(heads.practices,), x=x, y=y + HEAD / 2, classes=("head-group",))
    for number, stop in enumerate(practices):
        yield _node_at(stop, (x, y + HEAD + NODE_HEIGHT / 2 + number * (NODE_HEIGHT + GAP)), size)


def _node_at(stop: Stop, middle: tuple[float, float], size: tuple[float, float]) -> Node:
    lines = wrap(stop.name, size[0] - 2 * NODE_PADDING, LINES)
    return Node(
        id=stop.id,
        x=middle[0],
        y=middle[1],
        w=size[0],
        h=size[1],
        lines=lines,
        href=stop.href,
        title=stop.title,
        classes=stop.classes,
    )
