"""The route of a solution on its page: the map, and a table with a row for each leg."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from atlas.content.values import Entity
from atlas.landscape.landscape import Landscape
from atlas.landscape.route import ANCHORED, NOWHERE, REJECTED, USED, Route, RouteLeg, route_of
from atlas.maps.charts.route import ColumnHeadings, DestinationGroup, Leg, Stop, route_map
from atlas.maps.charts.route_column import route_column
from atlas.maps.drawing import FoldedDrawing
from atlas.site.components.facts.known_of import known_of
from atlas.site.context import ONE, PageContext, party_anchor
from atlas.site.i18n.vocabulary import OPTION
from atlas.site.i18n.words import Words
from atlas.site.model import Anchor, Diagram, LegendItem, Paragraph, Part, Quiet, Rich, Row, Table
from atlas.site.model.rich import join_rich
from atlas.site.urls import UNKNOWN, address_of, relative
from atlas.texts import N_

TABLE = "tabel-route"
GROUPS = ((USED, N_("In gebruik bij")), (ANCHORED, N_("Verankerd in")), (NOWHERE, N_("Verankerd in")))
NO_ORIGIN = N_("waar dit ontstond, is niet bekend")
NO_ANCHOR = N_("nergens verankerd, voor zover bekend")
SEARCHED = N_("nergens verankerd: gezocht en niet gevonden")
NO_CARRIER = N_("wie dit kan dragen, is niet bekend")
IN_USE = N_("in gebruik")
EDGES = (
    ("reached", N_("is er aangekomen")),
    ("gap", N_("ontbrekend stuk: wie kan dit dragen?")),
    ("dropped", N_("is daar afgewezen")),
)


@dataclass(frozen=True, slots=True)
class _Place:
    """The address at which the picture is shown, which decides the links and words in it."""

    landscape: Landscape
    words: Words
    here: str

    def stop(self, key: str, what: str, *classes: str, state: str = "") -> Stop:
        """A page or party as a node."""
        atlas, entity = self.landscape.atlas, self.landscape.atlas.entities.get(key)
        title = atlas.title(key)
        if entity is None:
            href, kinds, kind = f"{relative(self.here, UNKNOWN)}#{party_anchor(title)}", ("unwritten",), ""
        else:
            href, kinds, kind = relative(self.here, address_of(entity)), (entity.kind,), self.words(ONE[entity.kind])
        coalition = self.landscape.coalitions.get(key)
        level = (coalition.level.value or "unknown",) if coalition else ("intra",) if kinds == ("team",) else ()
        details = ", ".join(part for part in (kind, what, state) if part)
        name = f"{title}: {state}" if state else title
        return Stop(id=key, name=name, href=href, title=f"{title}: {details}", classes=(*kinds, *level, *classes))

    def words_only(self, ident: str, text: str, *classes: str) -> Stop:
        """A text as a node, which links to the table."""
        return Stop(id=ident, name=text, href=f"#{TABLE}", title=text, classes=classes)


def route_picture(landscape: Landscape, words: Words, entity: Entity) -> FoldedDrawing:
    """The map of the route of a solution."""
    return route_map(*_route(landscape, words, entity), ident=route_id(entity.id), words=words.texts)


def route_id(ident: str) -> str:
    """The id of the drawing of the route of a solution."""
    return f"route-{ident}"


def _route(
    landscape: Landscape, words: Words, entity: Entity
) -> tuple[Stop, Sequence[Stop], Sequence[DestinationGroup], ColumnHeadings]:
    """The parts of the map: the origin, what helped there, the destinations by kind, and the column headings."""
    place, route = _Place(landscape, words, address_of(entity)), route_of(landscape, entity)
    origin = (
        place.stop(route.origin, words(N_("hier ontstond de oplossing")), "origin")
        if route.origin
        else place.words_only("?origin", f"◌ {words(NO_ORIGIN)}", "origin", "missing")
    )
    groups = [
        DestinationGroup(
            words(name), tuple(_leg(place, route, stretch) for stretch in route.stretches if stretch.kind == kind)
        )
        for kind, name in GROUPS
    ]
    practices = [place.stop(key, words(N_("droeg eraan bij"))) for key in route.practices]
    heads = ColumnHeadings(words(N_("Ontstaan in")), words(N_("Met hulp van")), words(N_("Wie of wat draagt het")))
    return origin, practices, [group for group in groups if group.legs], heads


def _leg(place: _Place, route: Route, stretch: RouteLeg) -> Leg:
    words = place.words
    state = _state(words, stretch)
    nowhere = words(SEARCHED) if route.searched else f"◌ {words(NO_ANCHOR)}"
    end = (
        place.stop(stretch.end, "", "end", state=state)
        if stretch.end
        else place.words_only("?end", nowhere, "end", "missing")
    )
    through = tuple(
        place.stop(key, words(N_("kan dit dragen")) if stretch.missing else "", "carrier")
        for key in (*stretch.practices, *stretch.carriers)
    )
    if not through:
        text = f"◌ {words(NO_CARRIER)}" if stretch.missing else state or words(IN_USE)
        through = (place.words_only(f"?{stretch.kind}", text, "state", *["missing"] * stretch.missing),)
    kind = "gap" if stretch.missing else "dropped" if stretch.status == REJECTED else "reached"
    return Leg(end=end, through=through, kind=kind, title=end.title)


def _state(words: Words, stretch: RouteLeg) -> str:
    """The status of the solution at a destination, with the date."""
    if stretch.kind != ANCHORED:
        return ""
    status = words(OPTION[stretch.status]) if stretch.status else words(N_("status onbekend"))
    return f"{status}, {words.day(stretch.day)}" if stretch.day else status


def route_parts(context: PageContext, entity: Entity) -> tuple[Part, ...]:
    """The route of a solution: its map and table, or that nothing is known about it."""
    route, words = route_of(context.landscape, entity), context.words
    if not route.known:
        nothing = words(N_("Waar deze oplossing ontstond en waar zij landt, is nog niet bekend."))
        return (Paragraph((context.unknown(nothing),), "quiet"),)
    return _diagram(context, entity), _table(context, route)


def _diagram(context: PageContext, entity: Entity) -> Diagram:
    words, ident = context.words, route_id(entity.id)
    svg = context.drawings.svg(ident)
    narrow = route_column(*_route(context.landscape, words, entity), ident=f"{ident}-smal", words=words.texts)
    kinds = {name for edge in context.drawings.picture(ident).drawing.edges for name in edge.classes}
    return Diagram(
        id=f"plaat-{ident}",
        number="",
        title=words(N_("De route van {title}"), title=entity.title),
        subtitle=words(N_("van ontstaan naar verankering")),
        svg=Markup(svg),  # noqa: S704 - made by our own maps room
        narrow=Markup(narrow),  # noqa: S704 - made by our own maps room
        legend=tuple(LegendItem(f"sign-{name}", words(text)) for name, text in EDGES if name in kinds),
        tools=(Anchor(href=f"#{TABLE}", text=words(N_("Als tabel"))),),
        kind="route",
        file=f"{entity.id}-route",
        credit=context.credit,
        missing=""
        if svg
        else words(N_("Deze kaart kon hier niet getekend worden. De tabel hieronder toont hetzelfde.")),
    )


def _table(context: PageContext, route: Route) -> Table:
    words = context.words
    rows = tuple(_row(context, route, stretch) for stretch in route.stretches)
    columns = (words(N_("Naar")), words(N_("Stand")), words(N_("Wie of wat draagt het")))
    origin: Rich = (context.to(route.origin),) if route.origin else (context.unknown(words(NO_ORIGIN)),)
    helped = join_rich(map(context.to, route.practices))
    note: Rich = (f"{words(N_('Ontstaan in'))}: ", *origin, ".")
    if helped:
        note = (*note, f" {words(N_('Met hulp van'))}: ", *helped, ".")
    return Table(
        caption=words(N_("De route, stuk voor stuk")), columns=columns, rows=rows, id=TABLE, fits=True, note=note
    )


def _row(context: PageContext, route: Route, stretch: RouteLeg) -> Row:
    words = context.words
    where: Rich = (context.to(stretch.end),)
    if not stretch.end:
        where = (words(SEARCHED),) if route.searched else (context.unknown(words(NO_ANCHOR)),)
    state: Rich = (_state(words, stretch) or words(IN_USE),)
    if stretch.kind == NOWHERE:
        state = (Quiet(words(N_("ontbreekt"))),)
    if certainty := known_of(context, stretch.item):
        state = (*state, " · ", *certainty)
    return Row(cells=(where, state, _carriers(context, stretch)), state="past" if stretch.status == REJECTED else "")


def _carriers(context: PageContext, stretch: RouteLeg) -> Rich:
    """What carried the solution here and who could carry it; nobody is a question only where it has yet to arrive."""
    words = context.words
    could = words(N_("zit aan beide kanten:")) if stretch.end else words(N_("zit waar het ontstond:"))
    groups = ((words(N_("met de mini-praktijk")), stretch.practices), (could, stretch.carriers))
    named = join_rich(((Quiet(how), " ", *join_rich(map(context.to, keys))) for how, keys in groups if keys), " · ")
    return named or ((context.unknown(words(NO_CARRIER)),) if stretch.missing else ())
