"""The map of a landscape: levels as rows, forms as columns, so that the frame of the article is the picture itself.

Decides what is drawn, where it stands, and what is left out because it would not be readable. The colours are the
stylesheet's; these are all the class names (those that `svg` and `drawing` add are among them):

    svg.map                          the picture; svg.map g.bands, g.edges, g.labels, g.nodes are its layers
    .band  .supra .inter .intra .unknown   a cell of that level (`unknown`: level not known)
           .teams                    the strip of teams, within the row intra
           .related                  the strip of coalitions of related opgaven
           .empty                    nothing in this cell; .hatched: and nobody has looked (lines: .hatch path)
    .node  .coalitie .team           what it is (shape: path, words: text)
           .supra .inter .intra .unknown   its level
           .past .announced .unsure  no longer, not yet, or nobody knows
           .fold                     "+5 meer": leads to the table
           .grenswerker .connector   a mark on the border that a grenswerker joins (shape: polygon)
    .edge  .declared                 a stated relation
           .organisation .person .practice .solution   what is shared
           .connector                from such a mark to what it joins
           .far                      to a coalition of a related opgave: shown when one of its ends is pointed at
           .w1 .w2 .w3 .w4 .w5       how strong, `w5` for five or more (shape: path)
    .label .head-level .head-form .head-teams   heads of rows, columns and the strip of teams
           .hint                     the small line under the head of a row
           .empty                    what an empty cell or row says
           .unknown                  together with a head: level or form not known
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from atlas.maps.connectors import SIZE, Connector, mark_borders
from atlas.maps.drawing import Drawing, Edge, Marks, Node, Picture
from atlas.maps.frame import FORM_NAMES, RELATED, ROW_NAMES, TEAMS, UNKNOWN, Frame, Spot, bands, frame_of, labels
from atlas.maps.grid import NODE_HEIGHT, WIDTH
from atlas.maps.measure import wrap
from atlas.texts import N_, Texts

TABLE, TABLE_RELATED = "#tabel-landschap", "#tabel-verwant"
HEAVIEST = 5
NODE_PADDING = 6.0
COALITION, TEAM = "coalitie", "team"
KIND_NAMES = {COALITION: N_("coalitie"), TEAM: N_("team")}
DECLARED = "declared"


@dataclass(frozen=True, slots=True)
class Place:
    """What stands on the map: a coalition in the cell of its level and form, or a team in the strip of teams.

    `level` and `form` are empty if unknown; `kind` is `coalitie` or `team`; `href` is relative to the page. One that is
    `related` works on another opgave and stands in a strip of its own. `marks` are for the browser.
    """

    id: str
    title: str
    href: str
    level: str
    form: str
    kind: str = COALITION
    past: bool = False
    announced: bool = False
    unsure: bool = False
    related: bool = False
    marks: Marks = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """A reason to draw a line between two places, and how often it holds.

    `kind` is `declared`, `organisation`, `person`, `practice` or `solution`; `kinds` are all that hold, as one word
    each with spaces between them.
    """

    a: str
    b: str
    kind: str
    weight: int
    title: str
    kinds: str = ""


@dataclass(frozen=True, slots=True)
class Most:
    """How many are drawn at most: nodes in a cell and in the strip, lines among cells and to the strip."""

    in_a_cell: int = 12
    related: int = 12
    ties: int = 40
    far: int = 0


ON_A_PAGE = Most()
# On a page of its own a map shows every coalition of its opgave.
ON_ITS_OWN = Most(in_a_cell=200, related=30, ties=200, far=60)


def landscape_map(
    places: Sequence[Place],
    ties: Sequence[Tie],
    connectors: Sequence[Connector] = (),
    *,
    ident: str,
    words: Texts,
    mapped: bool,
    most: Most = ON_A_PAGE,
) -> Picture:
    """The map of these places. `mapped` says whether somebody has looked everywhere, so that empty means none."""
    spots = _spots(places)
    frame = frame_of({spot: min(len(inside), _room(spot, most)) for spot, inside in spots.items()})
    nodes = tuple(node for spot in _in_reading_order(frame) for node in _nodes(frame, spot, spots[spot], words))
    marked = mark_borders(connectors, {node.id: node for node in nodes}, frame.grid)
    shown = {node.id for node in nodes}
    apart = {place.id for place in places if place.related}
    near = [tie for tie in ties if not {tie.a, tie.b} & apart]
    drawn = _strongest(near, shown, most.ties)
    far = _strongest([tie for tie in ties if {tie.a, tie.b} & apart], shown, most.far)
    drawing = Drawing(
        id=ident,
        title=words(N_("Kaart van het landschap: niveaus als rijen, van formeel naar informeel als kolommen")),
        width=WIDTH,
        height=frame.grid.height + (SIZE if marked.nodes else 0),
        bands=tuple(bands(frame, words, mapped=mapped)),
        nodes=(*nodes, *marked.nodes),
        edges=(*map(_edge, drawn), *map(_far_edge, far), *marked.edges),
        labels=tuple(labels(frame, words, mapped=mapped)),
    )
    folded = tuple(place.id for place in places if place.id not in shown)
    return Picture(drawing, folded, len(near) - len(drawn), frame.start)


def _spots(places: Iterable[Place]) -> Mapping[Spot, Sequence[Place]]:
    """The places in each spot, in the order given, but what is past or unsure comes last (and is folded first)."""
    spots: defaultdict[Spot, list[Place]] = defaultdict(list)
    for place in sorted(places, key=lambda place: (place.past, place.unsure)):
        spots[_spot(place)].append(place)
    return spots


def _spot(place: Place) -> Spot:
    if place.related:
        return RELATED, ""
    return (TEAMS, "") if place.kind == TEAM else (place.level, place.form)


def _room(spot: Spot, most: Most) -> int:
    return most.related if spot[0] == RELATED else most.in_a_cell


def _in_reading_order(frame: Frame) -> Iterator[Spot]:
    """The spots where something stands, row by row: the order in which a keyboard goes through the nodes."""
    return ((row, form) for row in frame.rows for form in (*FORM_NAMES,) if (row, form) in frame.counts)


def _nodes(frame: Frame, spot: Spot, inside: Sequence[Place], words: Texts) -> Iterator[Node]:
    """The nodes of one spot; if they are too many, the last one stands for the rest."""
    room = frame.counts[spot]
    shown = inside if len(inside) <= room else inside[: room - 1]
    centres, width = frame.places(spot), frame.grid.node_width
    for place, (x, y) in zip(shown, centres, strict=False):
        lines = wrap(place.title, width - 2 * NODE_PADDING)
        title = _title(place, words)
        yield Node(place.id, x, y, width, NODE_HEIGHT, lines, place.href, title, _classes(place), marks=place.marks)
    rest = len(inside) - len(shown)
    for x, y in centres if rest else ():
        more = words(N_("+{n} meer"), n=rest)
        title = words.plural("nog {n} staat in de tabel", "nog {n} staan in de tabel", rest)
        classes = ("fold", spot[0] or UNKNOWN)
        table = TABLE_RELATED if spot[0] == RELATED else TABLE
        yield Node("+" + "/".join(spot), x, y, width, NODE_HEIGHT, (more,), table, f"{more}: {title}", classes)


def _title(place: Place, words: Texts) -> str:
    """The full name of a place and what it is."""
    is_team = place.kind == TEAM
    what = [KIND_NAMES[place.kind], *(() if is_team else (ROW_NAMES[place.level], FORM_NAMES[place.form]))]
    what += [N_("rond een verwante opgave")] * place.related
    what += [N_("voorbij")] * place.past + [N_("aangekondigd")] * place.announced
    what += [N_("niet bekend of dit loopt")] * place.unsure
    return f"{place.title}: {', '.join(map(words, what))}"


def _classes(place: Place) -> tuple[str, ...]:
    level = "intra" if place.kind == TEAM else place.level or UNKNOWN
    states = {"past": place.past, "announced": place.announced, "unsure": place.unsure, RELATED: place.related}
    return (place.kind, level, *(name for name, holds in states.items() if holds))


def _strongest(ties: Sequence[Tie], shown: Collection[str], most: int) -> Sequence[Tie]:
    """The ties to draw, in the order given: what is declared always, then the heaviest as far as there is room."""
    possible = [tie for tie in ties if tie.a in shown and tie.b in shown]
    ranked = sorted(possible, key=lambda tie: (tie.kind != DECLARED, -tie.weight, tie.a, tie.b, tie.kind))
    declared = sum(tie.kind == DECLARED for tie in possible)
    chosen = set(ranked[: max(most, declared)])
    return [tie for tie in possible if tie in chosen]


def _edge(tie: Tie) -> Edge:
    marks = (("band", tie.kinds or tie.kind),)
    return Edge(tie.a, tie.b, (tie.kind, f"w{min(tie.weight, HEAVIEST)}"), tie.weight, tie.title, marks=marks)


def _far_edge(tie: Tie) -> Edge:
    edge = _edge(tie)
    return replace(edge, classes=(*edge.classes, "far"))
