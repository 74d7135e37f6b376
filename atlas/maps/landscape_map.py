"""The map of a landscape: levels as rows, forms as columns, so that the frame of the article is the picture itself.

Decides what is drawn, where it stands, and what is left out because it would not be readable. The colours are the
stylesheet's; these are all the class names (those that `svg` and `drawing` add are among them):

    svg.map                          the picture; svg.map g.bands, g.edges, g.labels, g.nodes are its layers
    .band  .supra .inter .intra .unknown   a cell of that level (`unknown`: level not known)
           .teams                    the strip of teams, within the row intra
           .empty                    nothing in this cell; .hatched: and nobody has looked (lines: .hatch path)
    .node  .coalitie .team           what it is (shape: path, words: text)
           .supra .inter .intra .unknown   its level
           .past .announced          no longer, or not yet
           .fold                     "+5 meer": leads to the table
    .edge  .declared                 a stated relation
           .organisation .person .practice .solution   what is shared
           .w1 .w2 .w3 .w4 .w5       how strong, `w5` for five or more (shape: path)
    .label .head-level .head-form .head-teams   heads of rows, columns and the strip of teams
           .hint                     the small line under the head of a row
           .empty                    what an empty cell or row says
           .unknown                  together with a head: level or form not known
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from atlas.maps.drawing import Drawing, Edge, Node, Picture
from atlas.maps.frame import FORM_NAMES, ROW_NAMES, TEAMS, UNKNOWN, Frame, Spot, bands, frame_of, labels
from atlas.maps.grid import NODE_HEIGHT, WIDTH
from atlas.maps.measure import wrap
from atlas.texts import N_, Texts

TABLE = "#tabel-landschap"
MOST_IN_A_CELL = 12
MOST_TIES = 40
HEAVIEST = 5
NODE_PADDING = 6.0
COALITION, TEAM = "coalitie", "team"
KIND_NAMES = {COALITION: N_("coalitie"), TEAM: N_("team")}
DECLARED = "declared"


@dataclass(frozen=True, slots=True)
class Place:
    """What stands on the map: a coalition in the cell of its level and form, or a team in the strip of teams.

    `level` and `form` are empty if unknown; `kind` is `coalitie` or `team`; `href` is relative to the page.
    """

    id: str
    title: str
    href: str
    level: str
    form: str
    kind: str = COALITION
    past: bool = False
    announced: bool = False


@dataclass(frozen=True, slots=True)
class Tie:
    """A reason to draw a line between two places, and how often it holds.

    `kind` is `declared`, `organisation`, `person`, `practice` or `solution`.
    """

    a: str
    b: str
    kind: str
    weight: int
    title: str


def landscape_map(places: Sequence[Place], ties: Sequence[Tie], *, ident: str, words: Texts, mapped: bool) -> Picture:
    """The map of these places. `mapped` says whether somebody has looked everywhere, so that empty means none."""
    spots = _spots(places)
    frame = frame_of({spot: min(len(inside), MOST_IN_A_CELL) for spot, inside in spots.items()})
    nodes = tuple(node for spot in _in_reading_order(frame) for node in _nodes(frame, spot, spots[spot], words))
    shown = {node.id for node in nodes}
    drawn = _strongest(ties, shown)
    drawing = Drawing(
        id=ident,
        title=words(N_("Kaart van het landschap: niveaus als rijen, van formeel naar informeel als kolommen")),
        width=WIDTH,
        height=frame.grid.height,
        bands=tuple(bands(frame, words, mapped=mapped)),
        nodes=nodes,
        edges=tuple(map(_edge, drawn)),
        labels=tuple(labels(frame, words, mapped=mapped)),
    )
    folded = tuple(place.id for place in places if place.id not in shown)
    return Picture(drawing, folded, len(ties) - len(drawn), frame.start)


def _spots(places: Iterable[Place]) -> Mapping[Spot, Sequence[Place]]:
    """The places in each spot, in the order given, but what is past comes last (and so is folded first)."""
    spots: defaultdict[Spot, list[Place]] = defaultdict(list)
    for place in sorted(places, key=lambda place: place.past):
        spots[(TEAMS, "") if place.kind == TEAM else (place.level, place.form)].append(place)
    return spots


def _in_reading_order(frame: Frame) -> Iterator[Spot]:
    """The spots where something stands, row by row: the order in which a keyboard goes through the nodes."""
    return ((row, form) for row in frame.rows for form in (*FORM_NAMES,) if (row, form) in frame.counts)


def _nodes(frame: Frame, spot: Spot, inside: Sequence[Place], words: Texts) -> Iterator[Node]:
    """The nodes of one spot; if they are too many, the last one stands for the rest."""
    shown = inside if len(inside) <= MOST_IN_A_CELL else inside[: MOST_IN_A_CELL - 1]
    centres, width = frame.places(spot), frame.grid.node_width
    for place, (x, y) in zip(shown, centres, strict=False):
        lines = wrap(place.title, width - 2 * NODE_PADDING)
        yield Node(place.id, x, y, width, NODE_HEIGHT, lines, place.href, _title(place, words), _classes(place))
    rest = len(inside) - len(shown)
    for x, y in centres if rest else ():
        more = words(N_("+{n} meer"), n=rest)
        title = words.plural("nog {n} staat in de tabel", "nog {n} staan in de tabel", rest)
        classes = ("fold", spot[0] or UNKNOWN)
        yield Node("+" + "/".join(spot), x, y, width, NODE_HEIGHT, (more,), TABLE, f"{more}: {title}", classes)


def _title(place: Place, words: Texts) -> str:
    """The full name of a place and what it is."""
    is_team = place.kind == TEAM
    what = [KIND_NAMES[place.kind], *(() if is_team else (ROW_NAMES[place.level], FORM_NAMES[place.form]))]
    what += [N_("voorbij")] * place.past + [N_("aangekondigd")] * place.announced
    return f"{place.title}: {', '.join(map(words, what))}"


def _classes(place: Place) -> tuple[str, ...]:
    level = "intra" if place.kind == TEAM else place.level or UNKNOWN
    return (place.kind, level, *["past"] * place.past, *["announced"] * place.announced)


def _strongest(ties: Sequence[Tie], shown: Collection[str]) -> Sequence[Tie]:
    """The ties to draw, in the order given: what is declared always, then the heaviest as far as there is room."""
    possible = [tie for tie in ties if tie.a in shown and tie.b in shown]
    ranked = sorted(possible, key=lambda tie: (tie.kind != DECLARED, -tie.weight, tie.a, tie.b, tie.kind))
    declared = sum(tie.kind == DECLARED for tie in possible)
    chosen = set(ranked[: max(MOST_TIES, declared)])
    return [tie for tie in possible if tie in chosen]


def _edge(tie: Tie) -> Edge:
    return Edge(tie.a, tie.b, (tie.kind, f"w{min(tie.weight, HEAVIEST)}"), tie.weight, tie.title)
