"""The facets and sort orders of lists, from the table of kinds and from what the landscape derives.

A field with `facet=True` is a facet, own fields too. Level, form, area and worlds are those that the pages show. A
facet that cannot narrow anything down is left out.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from atlas.content.kinds import FORMS, LEVELS, WORLDS
from atlas.content.rendering import Rendering
from atlas.content.types import Field, Many, OneOf, Record
from atlas.content.values import Absence, Entity, Value
from atlas.landscape.dates import Phase
from atlas.site.components.tile_maps import left_of_home, spots_of
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import FORM, LEVEL, PHASE, WORLD, labels
from atlas.site.i18n.words import sort_key
from atlas.site.model import Facet, Filter, Option
from atlas.site.search.sort_orders import ORDERS, running_tables
from atlas.texts import N_

UNKNOWN, NO_END = "onbekend", "geen"
COMPLETE, INCOMPLETE = "volledig", "onvolledig"
LIST_WORDS = {COMPLETE: N_("volledig"), INCOMPLETE: N_("niet volledig")}
RUNNING = {Phase.NOW: N_("loopt nu"), **PHASE}
LAST = "labels"


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetSource:
    """The source of a facet: its name in addresses, its label, the values of a page, and their order if fixed.

    `spots`, if given, positions the values on a map of tiles: the classes of each, in order.
    """

    name: str
    label: str
    values: Callable[[PageContext, Entity], Sequence[str]]
    word: Callable[[PageContext, str], str]
    order: tuple[str, ...] = ()
    spots: Callable[[PageContext], Mapping[str, str]] | None = None


def filter_of(context: PageContext, kind: str, entities: Sequence[Entity]) -> Filter:
    """The facets and sort orders of a list, with the count of each option."""
    facets, first = [], 0
    for source in sources_of(context, kind):
        facet = _facet(context, source, entities, first)
        if facet:
            facets.append(facet)
            first += len(facet.options)
    orders = (
        ("", context.words(N_("Naam"))),
        *((order.name, context.words(order.label)) for order in ORDERS.get(kind, ())),
    )
    return Filter(tuple(facets), orders, len(entities))


def choices_of(context: PageContext, kind: str, shown: Filter, entity: Entity) -> str:
    """The numbers of the options that apply to a page, as an attribute of its row."""
    sources = {source.name: source for source in sources_of(context, kind)}
    numbers = []
    for facet in shown.facets:
        values = set(map(slug, sources[facet.name].values(context, entity)))
        numbers += [str(option.number) for option in facet.options if option.value in values]
    return " ".join(numbers)


def ranks_of(context: PageContext, kind: str, entities: Sequence[Entity]) -> Mapping[str, str]:
    """The positions of each page in the sort orders of its list except the default, by id."""
    places: dict[str, list[str]] = {entity.id: [] for entity in entities}
    for order in ORDERS.get(kind, ()):
        keys = {entity.id: order.key(context, entity) for entity in entities}
        for number, ident in enumerate(sorted(keys, key=keys.__getitem__)):
            places[ident].append(str(number))
    return {ident: " ".join(numbers) for ident, numbers in places.items()}


def _facet(context: PageContext, source: FacetSource, entities: Sequence[Entity], first: int) -> Facet | None:
    counts: dict[str, int] = {}
    for entity in entities:
        for value in dict.fromkeys(source.values(context, entity)):
            counts[value] = counts.get(value, 0) + 1
    if not counts or (len(counts) == 1 and max(counts.values()) == len(entities)):
        return None
    spots = source.spots(context) if source.spots else {}
    ordered = [value for value in (*source.order, *spots) if value in counts]
    rest = sorted(counts.keys() - {*ordered, UNKNOWN}, key=lambda value: sort_key(source.word(context, value)))
    unknown = [UNKNOWN] if UNKNOWN in counts and UNKNOWN not in ordered else []
    options = tuple(
        Option(
            number=first + number,
            value=slug(value),
            label=source.word(context, value),
            count=context.words.number(counts[value]),
            spot=spots.get(value, ""),
        )
        for number, value in enumerate([*ordered, *rest, *unknown])
    )
    left = left_of_home(context.landscape) if spots else 0
    return Facet(name=source.name, label=context.words(source.label), options=options, left=left)


def slug(value: str) -> str:
    """A value as it is written in addresses."""
    return "-".join(value.casefold().split())


def sources_of(context: PageContext, kind: str) -> Iterator[FacetSource]:
    """The facets of a kind: derived ones first, then its fields, free labels last."""
    derived = {source.name: source for source in DERIVED.get(kind, ())}
    yield from derived.values()
    fields = [field for field in context.atlas.kinds[kind].fields if field.facet and field.name not in derived]
    for field in sorted(fields, key=lambda field: field.name == LAST):
        yield _of_field(field)


def _of_field(field: Field) -> FacetSource:
    kind = field.type.of if isinstance(field.type, Many) else field.type
    names, order = labels(kind), kind.options if isinstance(kind, OneOf) else ()

    def values(_context: PageContext, entity: Entity) -> Sequence[str]:
        value = entity.fields[field.name]
        parts = value if isinstance(value, tuple) else (value,)
        return [text for part in parts if (text := _option(part, kind.main if isinstance(kind, Record) else ""))]

    def word(context: PageContext, value: str) -> str:
        return context.words(names[value]) if value in names else context.atlas.title(value)

    return FacetSource(name=field.name, label=field.label or field.name, values=values, word=word, order=order)


def _option(value: Value, main: str = "") -> str:
    """The option that a value belongs to: of a date its year, of a record its `main` field; empty if it has none."""
    return Rendering[str](
        text=str,
        number=str,
        day=lambda day: str(day.year),
        amount=lambda amount: f"{amount.low:g}",
        page=lambda page: page.key,
        party=lambda party: party.key,
        absence=lambda absence: UNKNOWN if absence is Absence.UNKNOWN else "",
        record=lambda record: record.target(main) or record.text(main),
        items=lambda _items: "",
    ).render(value)


def _label_in(words: Mapping[str, str]) -> Callable[[PageContext, str], str]:
    return lambda context, value: context.words(words.get(value, N_("onbekend")))


def _title(context: PageContext, value: str) -> str:
    return context.atlas.title(value)


def _level(context: PageContext, entity: Entity) -> Sequence[str]:
    return (context.landscape.coalitions[entity.id].level.value or UNKNOWN,)


def _form(context: PageContext, entity: Entity) -> Sequence[str]:
    return (context.landscape.coalitions[entity.id].form.value or UNKNOWN,)


def _worlds(context: PageContext, entity: Entity) -> Sequence[str]:
    return sorted(context.landscape.coalitions[entity.id].worlds) or (UNKNOWN,)


def _list(context: PageContext, entity: Entity) -> Sequence[str]:
    """Whether the list of participants is complete."""
    return (COMPLETE if context.landscape.coalitions[entity.id].completeness == COMPLETE else INCOMPLETE,)


def _opgaven(context: PageContext, entity: Entity) -> Sequence[str]:
    """The opgaven that a coalition works on, or worked on when it ended."""
    return context.landscape.coalitions[entity.id].opgaven


def _running(context: PageContext, entity: Entity) -> Sequence[str]:
    return (context.landscape.coalitions[entity.id].phase.value,)


def _end_year(_context: PageContext, entity: Entity) -> Sequence[str]:
    """The year in which a coalition ends or ended; `geen` if it has no end, `onbekend` if that is not stated."""
    value = entity.fields["einde"]
    return (NO_END if value is Absence.NONE else _option(value) or UNKNOWN,)


def _year_or_absence(context: PageContext, value: str) -> str:
    words = {UNKNOWN: N_("onbekend"), NO_END: N_("geen einde")}
    return context.words(words[value]) if value in words else value


def _area(context: PageContext, entity: Entity) -> Sequence[str]:
    """The names of the area of a coalition, and of the owner's regions entirely within it."""
    area = context.landscape.coalitions[entity.id].area
    return (*area.names, *context.landscape.where.regions_in(area.places))


def _places(context: PageContext, entity: Entity) -> Sequence[str]:
    """The names of the places of a coalition that are on the map."""
    area, title = context.landscape.coalitions[entity.id].area, context.landscape.where.places.title
    return sorted(set(map(title, area.places)) & set(spots_of(context.landscape)))


def _hyphenated(context: PageContext, name: str) -> str:
    place = context.landscape.where.places.tile_named(name)
    return place.hyphenated if place else name


def _role_levels(context: PageContext, entity: Entity) -> Sequence[str]:
    return context.landscape.roles[entity.id].levels


def _role_opgaven(context: PageContext, entity: Entity) -> Sequence[str]:
    return context.landscape.roles[entity.id].opgaven


def _table_opgaven(context: PageContext, entity: Entity) -> Sequence[str]:
    """The opgaven of an organisation or team: its own, and those of its tables."""
    own = [item.target("opgave") for item in entity.fields.items("opgaven")]
    tables = (context.landscape.coalitions[key] for key in running_tables(context, entity))
    return [*own, *(opgave for table in tables for opgave in table.opgaven)]


def _home(context: PageContext, entity: Entity) -> Sequence[str]:
    home = (
        context.landscape.roles[entity.id].home if entity.kind == "grenswerker" else entity.fields.target("organisatie")
    )
    return (home,) if home else ()


OPGAVEN = N_("Opgaven")
DERIVED: Mapping[str, tuple[FacetSource, ...]] = {
    "coalitie": (
        FacetSource(name="niveau", label=N_("Niveau"), values=_level, word=_label_in(LEVEL), order=LEVELS),
        FacetSource(name="vorm", label=N_("Vorm"), values=_form, word=_label_in(FORM), order=FORMS),
        FacetSource(
            name="wereld", label=N_("Wereld van de deelnemers"), values=_worlds, word=_label_in(WORLD), order=WORLDS
        ),
        FacetSource(
            name="loopt",
            label=N_("Loopt dit?"),
            values=_running,
            word=lambda context, value: context.words(RUNNING[Phase(value)]),
            order=tuple(phase.value for phase in RUNNING),
        ),
        FacetSource(name="einde", label=N_("Jaar van het einde"), values=_end_year, word=_year_or_absence),
        FacetSource(name="gebied", label=N_("Gebied"), values=_area, word=lambda _context, value: value),
        FacetSource(
            name="gemeente",
            label=N_("Gemeente"),
            values=_places,
            word=_hyphenated,
            spots=lambda context: spots_of(context.landscape),
        ),
        FacetSource(name="opgaven", label=OPGAVEN, values=_opgaven, word=_title),
        FacetSource(
            name="lijst",
            label=N_("Lijst van deelnemers"),
            values=_list,
            word=_label_in(LIST_WORDS),
            order=(COMPLETE, INCOMPLETE),
        ),
    ),
    "organisatie": (FacetSource(name="opgaven", label=OPGAVEN, values=_table_opgaven, word=_title),),
    "team": (
        FacetSource(name="opgaven", label=OPGAVEN, values=_table_opgaven, word=_title),
        FacetSource(name="organisatie", label=N_("Organisatie"), values=_home, word=_title),
    ),
    "grenswerker": (
        FacetSource(name="niveaus", label=N_("Niveaus"), values=_role_levels, word=_label_in(LEVEL), order=LEVELS),
        FacetSource(name="opgaven", label=OPGAVEN, values=_role_opgaven, word=_title),
        FacetSource(name="organisatie", label=N_("Organisatie"), values=_home, word=_title),
    ),
}
