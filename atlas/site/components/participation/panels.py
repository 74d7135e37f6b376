"""Every opgave as it is for one organisation: at which tables it sits, and where not, who like it is there."""

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
from atlas.site.model.rich import joined
from atlas.site.urls import address_of_list, anchor_of_opgave
from atlas.texts import N_

TABLES, NAMES = 3, 3
# Of so many tables a list is read more easily, and no page grows with the square of an atlas.
MOST_OTHERS = 12
SPACE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class _There:
    """A table at which an organisation is not found, with the organisations like it that are: neighbours first."""

    coalition: str
    neighbours: tuple[str, ...]
    alike: tuple[str, ...]


def panels(context: PageContext, entity: Entity, numbers: Numbers) -> Part:
    """The opgaven on which an organisation sits or its like do, and the other opgaven in one line."""
    ordered = _seen(context, entity.id)
    shown = [one for one in ordered if one.tables or one.alike or one.own]
    rest = [one for one in ordered if one not in shown]
    made = Panels(tuple(_panel(context, entity, one, numbers) for one in shown))
    return Block(((made,) if shown else ()) + ((_rest(context, entity.id, rest),) if rest else ()))


def tables_in_order(context: PageContext, organisation: str) -> tuple[str, ...]:
    """The tables of an organisation in the order in which its panels name them."""
    ordered = _seen(context, organisation)
    return tuple(dict.fromkeys(key for one in ordered for key in context.in_order(one.tables)))


def _seen(context: PageContext, organisation: str) -> tuple[Elsewhere, ...]:
    """Every opgave by name; one that asks nothing of a party only if it sits there."""
    seen = {one.opgave: one for one in elsewhere(context.landscape, organisation)}
    for opgave in context.atlas.of_kind("opgave"):
        running = current_of(context.landscape, opgave.id)
        tables = tuple(table.id for table in running if table.has(organisation))
        if opgave.id not in seen and tables:
            seen[opgave.id] = Elsewhere(
                opgave=opgave.id,
                own=False,
                tables=tables,
                others=(),
                alike=(),
                neighbours=(),
                lists=incomplete(running),
            )
    return tuple(seen[key] for key in context.in_order(seen))


def _panel(context: PageContext, entity: Entity, seen: Elsewhere, numbers: Numbers) -> Panel:
    anchor = context.to(seen.opgave)
    foot = _foot(context, entity, seen)
    if not seen.tables:
        return Panel(
            id=anchor_of_opgave(seen.opgave),
            anchor=anchor,
            shown=_not_found(context),
            lines=tuple(_where_not(context, entity, seen)),
            foot=foot,
            state="none",
        )
    scope = Scope(opgave=seen.opgave, party=entity.id)
    lines = tuple(_numbered(context, key, numbers) for key in sorted(seen.tables, key=lambda key: numbers[key]))
    shown = context.count(len(seen.tables), Measure.TABLES, scope=scope, href="")
    return Panel(
        id=anchor_of_opgave(seen.opgave),
        anchor=anchor,
        shown=shown,
        lines=(*lines, *_others(context, seen), *_own(context, seen)),
        foot=foot,
    )


def _numbered(context: PageContext, coalition: str, numbers: Numbers) -> Rich:
    return (Quiet(str(numbers[coalition])), SPACE, context.to(coalition))


def _others(context: PageContext, seen: Elsewhere) -> Iterator[Rich]:
    """The tables at which it is not found beside those where it sits: by name behind a click, or of many as a list."""
    number, text = len(seen.others), context.words(N_("Andere tafels: niet gevonden"))
    if number > MOST_OTHERS:
        yield (
            Anchor(
                href=f"{context.at(address_of_list('coalitie'))}?opgaven={seen.opgave}&loopt={Phase.NOW.value}",
                text=text,
            ),
        )
    elif number:
        yield (More(text, (", ".join(map(context.atlas.title, context.in_order(seen.others))),)),)


def _own(context: PageContext, seen: Elsewhere) -> Iterator[Rich]:
    if seen.own:
        yield (Quiet(context.words(N_("Eigen opgave"))),)


def _not_found(context: PageContext) -> Absent:
    return Absent("onbekend", "", context.words(N_("niet gevonden aan een tafel")))


def _where_not(context: PageContext, entity: Entity, seen: Elsewhere) -> Iterator[Rich]:
    """How many tables there are, and those with most of its like: who sits there, neighbours first."""
    yield from _own(context, seen)
    count = context.count(len(seen.others), Measure.OTHER_TABLES, scope=Scope(opgave=seen.opgave, party=entity.id))
    yield (count, " ", context.words.count(N_("tafel, niet gevonden."), N_("tafels, niet gevonden."), len(seen.others)))
    there = sorted(_there(context, seen), key=lambda one: (-len(one.neighbours), -len(one.alike), one.coalition))
    for one in there[:TABLES]:
        yield _who(context, one)
    if len(there) > TABLES:
        yield (Quiet(context.words(N_("En aan meer tafels."))),)


def _there(context: PageContext, seen: Elsewhere) -> Iterator[_There]:
    neighbours, alike = set(seen.neighbours), set(seen.alike) - set(seen.neighbours)
    for key in seen.others:
        present = context.landscape.coalitions[key].organisations
        near, like = context.in_order(present & neighbours), context.in_order(present & alike)
        if near or like:
            yield _There(key, near, like)


def _who(context: PageContext, there: _There) -> Rich:
    """A table with who of its like sits there; neighbours are named as such."""
    words, shown = context.words, (*there.neighbours, *there.alike)[:NAMES]
    named: list[Inline] = [_short(context, key) for key in shown]
    is_cut = len(there.neighbours) + len(there.alike) > len(shown)
    more: Rich = (" ", Quiet(words(N_("en anderen")))) if is_cut else ()
    near: Rich = (Quiet(words.count(N_("buur"), N_("buren"), len(there.neighbours))), " ") if there.neighbours else ()
    return (context.to(there.coalition), ": ", *near, *joined(named), *more)


def _short(context: PageContext, key: str) -> Inline:
    """A link to an organisation, a gemeente by its bare name."""
    where = context.landscape.where
    code = where.code_of.get(key, "")
    link = context.to(key, where.places.title(code) if code else "")
    return replace(link, world="") if isinstance(link, Anchor) else link


def _foot(context: PageContext, entity: Entity, seen: Elsewhere) -> Rich:
    """How many of the lists are not complete: as long as some are, it may sit there all the same."""
    words, lists = context.words, seen.lists
    if not lists.unknown:
        return ()
    scope = Scope(opgave=seen.opgave)
    of = context.counted(
        N_("van {n} lijst onvolledig"), N_("van {n} lijsten onvolledig"), lists.total, Measure.COALITIONS, scope=scope
    )
    count = context.count(lists.unknown, Measure.LISTS_INCOMPLETE, scope=scope)
    may = words(N_("{name} kan er zitten"), name=entity.title)
    return ("◌ ", count, " ", *of, *((f": {may}",) if not seen.tables else ()))


def _rest(context: PageContext, organisation: str, rest: Iterable[Elsewhere]) -> Paragraph:
    """The opgaven without it or its like."""
    words = context.words
    named = joined(
        (
            (
                context.to(one.opgave),
                " ",
                *context.counted(
                    N_("{n} tafel"),
                    N_("{n} tafels"),
                    len(one.others),
                    Measure.OTHER_TABLES,
                    scope=Scope(opgave=one.opgave, party=organisation),
                ),
            )
            for one in rest
        ),
        " · ",
    )
    return Paragraph((context.unknown(words(N_("Niet gevonden bij:"))), " ", *named), "rest")
