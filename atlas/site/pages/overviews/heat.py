"""All opgaven by level and form: where much is known, and where nothing. Every number links to its list."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from atlas.content.kinds import FORMS, LEVELS
from atlas.content.values import Entity
from atlas.landscape.derived.coalitions import Coalition, running
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import FORM, LEVEL
from atlas.site.i18n.words import sort_key
from atlas.site.model import HeadSpan, Heat, HeatCell, HeatRow, Measure, Paragraph, Part, Scope
from atlas.site.urls import address_of, anchor_of_form
from atlas.texts import N_

# The numbers of coalitions from which a cell has the next darker colour.
DEPTHS = (1, 2, 4, 7)
UNKNOWN = "onbekend"
Place = tuple[str, str]
Places = Mapping[Place, Sequence[Coalition]]


def heat(context: PageContext) -> tuple[Part, ...]:
    """The heat map of opgaven by level and form, with its explanation; empty without opgaven."""
    words = context.words
    opgaven = sorted(context.atlas.of_kind("opgave"), key=lambda entity: sort_key(entity.title))
    if not opgaven:
        return ()
    places = {entity.id: _places(context, entity.id) for entity in opgaven}
    columns = _columns({place for of_one in places.values() for place in of_one})
    table = Heat(
        caption=words(N_("Lopende coalities per opgave, niveau en vorm. Elk getal opent de lijst.")),
        corner=words(N_("Opgave")),
        levels=tuple(
            _level_head(context, level, of_level) for level, of_level in groupby(columns, lambda place: place[0])
        ),
        columns=tuple((level, words(FORM[form]) if form else words(N_("vorm onbekend"))) for level, form in columns),
        rows=tuple(HeatRow((context.to(o.id),), tuple(_cells(context, o, places[o.id], columns))) for o in opgaven),
    )
    note = words(N_("Van links naar rechts: van formeel naar informeel. Hoe donkerder, hoe meer coalities."))
    hatched = words(N_("Gearceerd is onbekend, niet nul."))
    return (table, Paragraph((f"{note} {hatched}",), "quiet"))


def _level_head(context: PageContext, level: str, columns: Iterable[Place]) -> HeadSpan:
    width = len(list(columns))
    note = context.words(N_("formeel → informeel")) if width >= len(FORMS) else ""
    return HeadSpan(head=context.level(level), width=width, level=level, note=note)


def _places(context: PageContext, opgave: str) -> Places:
    """The running coalitions, by level and form."""
    places: dict[Place, list[Coalition]] = {}
    for coalition in running(context.landscape.of_opgave(opgave).coalitions):
        places.setdefault((coalition.level.value, coalition.form.value), []).append(coalition)
    return places


def _columns(used: set[Place]) -> tuple[Place, ...]:
    """The level and form of each column: four forms for a level with coalitions, one column for a level without."""
    columns: list[Place] = []
    for level in (*LEVELS, ""):
        forms = {form for at, form in used if at == level}
        if forms and level:
            columns += [(level, form) for form in FORMS]
        elif level:
            columns.append((level, FORMS[0]))
        columns += [(level, form) for form in ("", *(() if level else FORMS)) if form in forms]
    return tuple(columns)


def _cells(context: PageContext, opgave: Entity, places: Places, columns: Sequence[Place]) -> Iterator[HeatCell]:
    """The cells of an opgave; a level without any coalition is one wide cell that says so."""
    mapped = opgave.fields.text("in-kaart") == "ja"
    for level, of_level in groupby(columns, lambda column: column[0]):
        forms = [form for _, form in of_level]
        if not any((level, form) in places for form in forms):
            yield _empty_level(context, level, len(forms), mapped=mapped)
            continue
        for form in forms:
            coalitions = places.get((level, form), ())
            yield (
                _count_cell(context, opgave, level, form, len(coalitions))
                if coalitions
                else _no_coalitions(context, level, mapped=mapped)
            )


def _count_cell(context: PageContext, opgave: Entity, level: str, form: str, number: int) -> HeatCell:
    count = context.count(
        number,
        Measure.COALITIONS,
        href=f"{context.at(address_of(opgave))}#{anchor_of_form(level, form)}",
        scope=Scope(opgave=opgave.id, level=level or UNKNOWN, form=form or UNKNOWN),
    )
    text = context.words(FORM[form]) if form else context.words(N_("vorm onbekend"))
    return HeatCell(level=level, text=text, count=count, depth=sum(number >= least for least in DEPTHS))


def _empty_level(context: PageContext, level: str, span: int, *, mapped: bool) -> HeatCell:
    """A level without coalitions: none if the opgave is mapped, else unknown."""
    words = context.words
    if not level:
        return HeatCell(level=level, text=words(N_("geen")), sign="–", span=span)
    if mapped:
        return HeatCell(
            level=level, text=words(N_("witte plek: geen {level}"), level=words(LEVEL[level])), state="white", span=span
        )
    text = words(N_("{level} is hier onbekend"), level=words(LEVEL[level]))
    return HeatCell(
        level=level, text=text, sign="◌" if span == 1 else f"◌ {words(N_('onbekend'))}", state="unknown", span=span
    )


def _no_coalitions(context: PageContext, level: str, *, mapped: bool) -> HeatCell:
    if mapped:
        return HeatCell(level=level, text=context.words(N_("witte plek")), sign="–", state="white")
    return HeatCell(level=level, text=context.words(N_("onbekend")), sign=" ", state="unknown")
