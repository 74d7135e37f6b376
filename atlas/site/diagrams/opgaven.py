"""How the opgaven are connected: the map on the start page, and its table."""

from collections.abc import Iterator

from markupsafe import Markup

from atlas.content.values import Entity
from atlas.landscape.dates import Phase
from atlas.landscape.landscape import Landscape
from atlas.landscape.opgave_ties import OpgaveTie, opgave_ties
from atlas.maps.charts.opgaven import MOST_OPGAVEN, OpgaveEdge, OpgaveNode, opgaven_map
from atlas.maps.charts.opgaven_column import opgaven_column
from atlas.maps.drawing import FoldedDrawing
from atlas.site.components.some import first_names
from atlas.site.components.tables import fold_tail
from atlas.site.context import PageContext
from atlas.site.i18n.words import Words, sort_key
from atlas.site.model import Anchor, Badge, Diagram, Fold, LegendItem, Part, Quiet, Rich, Row, Table
from atlas.site.model.rich import join_rich
from atlas.site.urls import START, address_of, relative
from atlas.texts import N_

IDENT = "opgaven"
TABLE = "tabel-opgaven"
NAMED_AT_MOST = 4
ENOUGH = 2
EDGES = (
    ("declared", N_("vastgelegde relatie")),
    ("organisation", N_("gedeelde coalities: hoe meer, hoe dikker")),
)


def has_picture(landscape: Landscape) -> bool:
    """Whether there is a map of the opgaven: not without connections, nor with more opgaven than fit."""
    return ENOUGH <= len(landscape.atlas.of_kind("opgave")) <= MOST_OPGAVEN


def opgaven_picture(landscape: Landscape, words: Words) -> FoldedDrawing:
    """The map of the opgaven."""
    return opgaven_map(_opgave_nodes(landscape, words), _opgave_edges(landscape, words), ident=IDENT, words=words.texts)


def _opgave_nodes(landscape: Landscape, words: Words) -> list[OpgaveNode]:
    opgaven = sorted(landscape.atlas.of_kind("opgave"), key=lambda opgave: sort_key(opgave.title))
    return [_opgave_node(landscape, opgave, words) for opgave in opgaven]


def _opgave_edges(landscape: Landscape, words: Words) -> list[OpgaveEdge]:
    return [_opgave_edge(landscape, tie, words) for tie in opgave_ties(landscape)]


def _opgave_node(landscape: Landscape, opgave: Entity, words: Words) -> OpgaveNode:
    number = sum(
        opgave.id in coalition.opgaven and coalition.phase is Phase.NOW for coalition in landscape.coalitions.values()
    )
    count = words.count(N_("{n} coalitie"), N_("{n} coalities"), number)
    title = f"{opgave.title}: {words(N_('opgave'))}, {count}"
    return OpgaveNode(
        id=opgave.id, name=opgave.title, href=relative(START, address_of(opgave)), title=title, count=count
    )


def _opgave_edge(landscape: Landscape, tie: OpgaveTie, words: Words) -> OpgaveEdge:
    ends = " – ".join(landscape.atlas.title(end) for end in (tie.a, tie.b))
    title = f"{ends}: {'; '.join(_reasons(landscape, tie, words))}"
    return OpgaveEdge(a=tie.a, b=tie.b, declared=bool(tie.declared), shared=len(tie.coalitions), title=title)


def _reasons(landscape: Landscape, tie: OpgaveTie, words: Words) -> Iterator[str]:
    for link in tie.declared:
        yield f"{landscape.atlas.title(link.source)} {words(link.forward)} {landscape.atlas.title(link.target)}"
    if tie.coalitions:
        yield words.count(N_("{n} gedeelde coalitie"), N_("{n} gedeelde coalities"), len(tie.coalitions))


def opgaven_parts(context: PageContext) -> tuple[Part, ...]:
    """The map of the opgaven with its table; only the table if there are many, empty for a single opgave."""
    if len(context.atlas.of_kind("opgave")) < ENOUGH:
        return ()
    table = _table(context)
    if IDENT not in context.drawings:
        return (table,)
    diagram = _diagram(context, context.drawings.picture(IDENT))
    if diagram.missing:
        return (diagram, table)
    same = N_("Hetzelfde als tabel: {n} rij"), N_("Hetzelfde als tabel: {n} rijen")
    return (diagram, Fold(summary=context.words.count(*same, len(table.rows)), parts=(table,)))


def _diagram(context: PageContext, picture: FoldedDrawing) -> Diagram:
    words, svg, land = context.words, context.drawings.svg(IDENT), context.landscape
    narrow = opgaven_column(
        _opgave_nodes(land, words), _opgave_edges(land, words), ident=f"{IDENT}-smal", words=words.texts
    )
    declared = any("declared" in edge.classes for edge in picture.drawing.edges)
    return Diagram(
        id="plaat-opgaven",
        number="",
        title=words(N_("Hoe de opgaven samenhangen")),
        subtitle=words(N_("relaties en gedeelde coalities")),
        svg=Markup(svg),  # noqa: S704 - made by our own maps room
        narrow=Markup(narrow),  # noqa: S704 - made by our own maps room
        legend=tuple(LegendItem(f"sign-{name}", words(text)) for name, text in EDGES[0 if declared else 1 :]),
        tools=(Anchor(href=f"#{TABLE}", text=words(N_("Als tabel"))),),
        kind="opgaven",
        file=words(N_("opgaven")),
        credit=context.credit,
        missing=""
        if svg
        else words(N_("Deze kaart kon hier niet getekend worden. De tabel hieronder toont hetzelfde.")),
    )


def _table(context: PageContext) -> Table:
    words, atlas = context.words, context.atlas
    ties = sorted(
        opgave_ties(context.landscape), key=lambda tie: [sort_key(atlas.title(end)) for end in (tie.a, tie.b)]
    )
    rows = tuple(
        Row(cells=((context.to(tie.a),), (context.to(tie.b),), _declared(context, tie), _shared(context, tie)))
        for tie in ties
    )
    columns = (
        words(N_("Opgave")),
        words(N_("Hangt samen met")),
        words(N_("Vastgelegde relatie")),
        words(N_("Gedeelde coalities")),
    )
    return fold_tail(
        context, Table(caption=words(N_("Hoe de opgaven samenhangen")), columns=columns, rows=rows, id=TABLE)
    )


def _declared(context: PageContext, tie: OpgaveTie) -> Rich:
    named: list[Rich] = []
    for link in tie.declared:
        name = context.words(link.forward if link.source == tie.a else link.backward)
        note = link.item.text("toelichting") if link.item else ""
        named.append((Badge(family="band", value="declared", text=name), *((" ", Quiet(note)) if note else ())))
    return join_rich(named, " · ")


def _shared(context: PageContext, tie: OpgaveTie) -> Rich:
    if not tie.coalitions:
        return (Quiet(context.words(N_("geen bekend"))),)
    ordered = context.in_order(tie.coalitions)
    named = first_names(context, [context.to(key) for key in ordered], NAMED_AT_MOST)
    return (f"{context.words.number(len(ordered))}: ", *named)
