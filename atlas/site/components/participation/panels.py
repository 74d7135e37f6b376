"""Every opgave from the point of view of one organisation: where it sits, and who like it sits where it does not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from atlas.content.values import Entity
from atlas.insights.analyses.parties.elsewhere import Elsewhere, elsewhere
from atlas.insights.base import current_of, incomplete
from atlas.landscape.dates import Phase
from atlas.site.components.participation.seats import Numbers
from atlas.site.context import PageContext
from atlas.site.model import (
    Absent,
    Anchor,
    Block,
    Inline,
    Measure,
    More,
    Panel,
    Panels,
    Paragraph,
    Part,
    Quiet,
    Rich,
    Scope,
)
from atlas.site.model.rich import join_rich
from atlas.site.urls import address_of_list, anchor_of_opgave
from atlas.texts import N_

TABLES, NAMES = 3, 3
# The number of tables from which a list is easier to read; it also keeps pages from growing with the atlas squared.
MOST_OTHERS = 12
SPACE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class _There:
    """A table without the organisation, with the organisations like it that sit there, neighbours first."""

    coalition: str
    neighbours: tuple[str, ...]
    alike: tuple[str, ...]


def panels(context: PageContext, entity: Entity, numbers: Numbers) -> Part:
    """The opgaven on which an organisation or organisations like it sit, and the other opgaven on one line."""
    ordered = _opgaven_of(context, entity.id)
    shown = [opgave for opgave in ordered if opgave.tables or opgave.alike or opgave.own]
    rest = [opgave for opgave in ordered if opgave not in shown]
    made = Panels(tuple(_panel(context, entity, opgave, numbers) for opgave in shown))
    return Block(((made,) if shown else ()) + ((_other_opgaven(context, entity.id, rest),) if rest else ()))


def tables_in_order(context: PageContext, organisation: str) -> tuple[str, ...]:
    """The tables of an organisation in the order of its panels."""
    ordered = _opgaven_of(context, organisation)
    return tuple(dict.fromkeys(key for opgave in ordered for key in context.in_order(opgave.tables)))


def _opgaven_of(context: PageContext, organisation: str) -> tuple[Elsewhere, ...]:
    """Every opgave by name; one that is not a real challenge only if the organisation sits there."""
    by_opgave = {opgave.opgave: opgave for opgave in elsewhere(context.landscape, organisation)}
    for opgave in context.atlas.of_kind("opgave"):
        running = current_of(context.landscape, opgave.id)
        tables = tuple(table.id for table in running if table.has(organisation))
        if opgave.id not in by_opgave and tables:
            by_opgave[opgave.id] = Elsewhere(
                opgave=opgave.id,
                own=False,
                tables=tables,
                others=(),
                alike=(),
                neighbours=(),
                lists=incomplete(running),
            )
    return tuple(by_opgave[key] for key in context.in_order(by_opgave))


def _panel(context: PageContext, entity: Entity, opgave: Elsewhere, numbers: Numbers) -> Panel:
    anchor = context.to(opgave.opgave)
    foot = _foot(context, entity, opgave)
    if not opgave.tables:
        return Panel(
            id=anchor_of_opgave(opgave.opgave),
            anchor=anchor,
            shown=_not_found(context),
            lines=tuple(_tables_elsewhere(context, entity, opgave)),
            foot=foot,
            state="none",
        )
    scope = Scope(opgave=opgave.opgave, party=entity.id)
    lines = tuple(_with_number(context, key, numbers) for key in sorted(opgave.tables, key=lambda key: numbers[key]))
    shown = context.count(len(opgave.tables), Measure.TABLES, scope=scope, href="")
    return Panel(
        id=anchor_of_opgave(opgave.opgave),
        anchor=anchor,
        shown=shown,
        lines=(*lines, *_other_tables(context, opgave), *_own_tables(context, opgave)),
        foot=foot,
    )


def _with_number(context: PageContext, coalition: str, numbers: Numbers) -> Rich:
    return (Quiet(str(numbers[coalition])), SPACE, context.to(coalition))


def _other_tables(context: PageContext, opgave: Elsewhere) -> Iterator[Rich]:
    """The tables without it on an opgave where it sits: collapsed by name, or a link to the list if there are many."""
    number, text = len(opgave.others), context.words(N_("Andere tafels: niet gevonden"))
    if number > MOST_OTHERS:
        yield (
            Anchor(
                href=f"{context.at(address_of_list('coalitie'))}?opgaven={opgave.opgave}&loopt={Phase.NOW.value}",
                text=text,
            ),
        )
    elif number:
        yield (More(text, (", ".join(map(context.atlas.title, context.in_order(opgave.others))),)),)


def _own_tables(context: PageContext, opgave: Elsewhere) -> Iterator[Rich]:
    if opgave.own:
        yield (Quiet(context.words(N_("Eigen opgave"))),)


def _not_found(context: PageContext) -> Absent:
    return Absent("onbekend", "", context.words(N_("niet gevonden aan een tafel")))


def _tables_elsewhere(context: PageContext, entity: Entity, opgave: Elsewhere) -> Iterator[Rich]:
    """The number of tables, and those with most organisations like it: who sits there, neighbours first."""
    yield from _own_tables(context, opgave)
    count = context.count(len(opgave.others), Measure.OTHER_TABLES, scope=Scope(opgave=opgave.opgave, party=entity.id))
    yield (
        count,
        " ",
        context.words.count(N_("tafel, niet gevonden."), N_("tafels, niet gevonden."), len(opgave.others)),
    )
    tables = sorted(
        _tables_without(context, opgave), key=lambda table: (-len(table.neighbours), -len(table.alike), table.coalition)
    )
    for table in tables[:TABLES]:
        yield _present_parties(context, table)
    if len(tables) > TABLES:
        yield (Quiet(context.words(N_("En aan meer tafels."))),)


def _tables_without(context: PageContext, opgave: Elsewhere) -> Iterator[_There]:
    neighbours, alike = set(opgave.neighbours), set(opgave.alike) - set(opgave.neighbours)
    for key in opgave.others:
        present = context.landscape.coalitions[key].organisations
        near, like = context.in_order(present & neighbours), context.in_order(present & alike)
        if near or like:
            yield _There(key, near, like)


def _present_parties(context: PageContext, table: _There) -> Rich:
    """A table with the organisations like it that sit there; neighbours are marked."""
    words, shown = context.words, (*table.neighbours, *table.alike)[:NAMES]
    named: list[Inline] = [_short_link(context, key) for key in shown]
    is_cut = len(table.neighbours) + len(table.alike) > len(shown)
    more: Rich = (" ", Quiet(words(N_("en anderen")))) if is_cut else ()
    near: Rich = (Quiet(words.count(N_("buur"), N_("buren"), len(table.neighbours))), " ") if table.neighbours else ()
    return (context.to(table.coalition), ": ", *near, *join_rich(named), *more)


def _short_link(context: PageContext, key: str) -> Inline:
    """A link to an organisation; a gemeente by the name of its place only."""
    where = context.landscape.where
    code = where.code_of.get(key, "")
    link = context.to(key, where.places.title(code) if code else "")
    return replace(link, world="") if isinstance(link, Anchor) else link


def _foot(context: PageContext, entity: Entity, opgave: Elsewhere) -> Rich:
    """The number of incomplete lists: as long as there are any, the organisation may sit there after all."""
    words, lists = context.words, opgave.lists
    if not lists.unknown:
        return ()
    scope = Scope(opgave=opgave.opgave)
    of = context.counted(
        N_("van {n} lijst onvolledig"), N_("van {n} lijsten onvolledig"), lists.total, Measure.COALITIONS, scope=scope
    )
    count = context.count(lists.unknown, Measure.LISTS_INCOMPLETE, scope=scope)
    may = words(N_("{name} kan er zitten"), name=entity.title)
    return ("◌ ", count, " ", *of, *((f": {may}",) if not opgave.tables else ()))


def _other_opgaven(context: PageContext, organisation: str, rest: Iterable[Elsewhere]) -> Paragraph:
    """The opgaven without it or organisations like it."""
    words = context.words
    named = join_rich(
        (
            (
                context.to(opgave.opgave),
                " ",
                *context.counted(
                    N_("{n} tafel"),
                    N_("{n} tafels"),
                    len(opgave.others),
                    Measure.OTHER_TABLES,
                    scope=Scope(opgave=opgave.opgave, party=organisation),
                ),
            )
            for opgave in rest
        ),
        " · ",
    )
    return Paragraph((context.unknown(words(N_("Niet gevonden bij:"))), " ", *named), "rest")
