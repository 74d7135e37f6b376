"""What a list can be narrowed down by, and sorted by: read from the table of kinds, with what the landscape derives.

A field with `facet=True` is a facet, the owner's own fields too. Level, form, area and worlds are those that the pages
show. A facet that cannot narrow anything down is left out.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from atlas.content.kinds import FORMS, LEVELS, WORLDS
from atlas.content.types import Choice, Field, Many, Record
from atlas.content.values import Absence, Amount, Day, Entity, Fields, Reference, Unwritten, Value
from atlas.landscape.dates import Phase
from atlas.site.guide import Guide
from atlas.site.parts import Facet, Filter, Option
from atlas.site.tile_maps import left_of_home, spots_of
from atlas.site.vocabulary import FORM, LEVEL, PHASE, WORLD, labels
from atlas.site.words import sort_key
from atlas.texts import N_

UNKNOWN, NO_END = "onbekend", "geen"
COMPLETE, INCOMPLETE = "volledig", "onvolledig"
LIST_WORDS = {COMPLETE: N_("volledig"), INCOMPLETE: N_("niet volledig")}
RUNNING = {Phase.NOW: N_("loopt nu"), **PHASE}
LAST = "labels"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a facet comes from: its name in addresses, its label, the values of a page, and their order if fixed.

    `spots`, if given, puts the values on a map of tiles: the classes of each, in order.
    """

    name: str
    label: str
    values: Callable[[Guide, Entity], Sequence[str]]
    word: Callable[[Guide, str], str]
    order: tuple[str, ...] = ()
    spots: Callable[[Guide], Mapping[str, str]] | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """A way to sort a list: its name in addresses, its label, and what comes first comes lowest."""

    name: str
    label: str
    key: Callable[[Guide, Entity], float]


def filter_of(guide: Guide, kind: str, entities: Sequence[Entity]) -> Filter:
    """The facets and orders of a list, with the number that each option has in the list."""
    facets, first = [], 0
    for source in sources_of(guide, kind):
        facet = _facet(guide, source, entities, first)
        if facet:
            facets.append(facet)
            first += len(facet.options)
    orders = (
        ("", guide.words(N_("Naam"))),
        *((order.name, guide.words(order.label)) for order in ORDERS.get(kind, ())),
    )
    return Filter(tuple(facets), orders, len(entities))


def choices_of(guide: Guide, kind: str, shown: Filter, entity: Entity) -> str:
    """The numbers of the options that a page has, as a row carries them."""
    sources = {source.name: source for source in sources_of(guide, kind)}
    found = []
    for facet in shown.facets:
        values = set(map(slug, sources[facet.name].values(guide, entity)))
        found += [str(option.number) for option in facet.options if option.value in values]
    return " ".join(found)


def ranks_of(guide: Guide, kind: str, entities: Sequence[Entity]) -> Mapping[str, str]:
    """The place of each page in each order of its list but the first, by id."""
    places: dict[str, list[str]] = {entity.id: [] for entity in entities}
    for order in ORDERS.get(kind, ()):
        keys = {entity.id: order.key(guide, entity) for entity in entities}
        for number, ident in enumerate(sorted(keys, key=keys.__getitem__)):
            places[ident].append(str(number))
    return {ident: " ".join(numbers) for ident, numbers in places.items()}


def _facet(guide: Guide, source: Source, entities: Sequence[Entity], first: int) -> Facet | None:
    counts: dict[str, int] = {}
    for entity in entities:
        for value in dict.fromkeys(source.values(guide, entity)):
            counts[value] = counts.get(value, 0) + 1
    if not counts or (len(counts) == 1 and max(counts.values()) == len(entities)):
        return None
    spots = source.spots(guide) if source.spots else {}
    known = [value for value in (*source.order, *spots) if value in counts]
    rest = sorted(counts.keys() - {*known, UNKNOWN}, key=lambda value: sort_key(source.word(guide, value)))
    unknown = [UNKNOWN] if UNKNOWN in counts else []
    options = tuple(
        Option(
            first + number,
            slug(value),
            source.word(guide, value),
            guide.words.number(counts[value]),
            spots.get(value, ""),
        )
        for number, value in enumerate([*known, *rest, *unknown])
    )
    left = left_of_home(guide.landscape) if spots else 0
    return Facet(source.name, guide.words(source.label), options, left)


def slug(value: str) -> str:
    """A value as it stands in an address."""
    return "-".join(value.casefold().split())


def sources_of(guide: Guide, kind: str) -> Iterator[Source]:
    """The facets of a kind: what is derived first, then its fields, free labels last."""
    derived = {source.name: source for source in DERIVED.get(kind, ())}
    yield from derived.values()
    fields = [field for field in guide.atlas.kinds[kind].fields if field.facet and field.name not in derived]
    for field in sorted(fields, key=lambda field: field.name == LAST):
        yield _of_field(field)


def _of_field(field: Field) -> Source:
    kind = field.type.of if isinstance(field.type, Many) else field.type
    known, order = labels(kind), kind.options if isinstance(kind, Choice) else ()

    def values(_guide: Guide, entity: Entity) -> Sequence[str]:
        value = entity.fields[field.name]
        parts = value if isinstance(value, tuple) else (value,)
        return [text for part in parts if (text := _text(part, kind.main if isinstance(kind, Record) else ""))]

    def word(guide: Guide, value: str) -> str:
        return guide.words(known[value]) if value in known else guide.atlas.title(value)

    return Source(field.name, field.label or field.name, values, word, order)


def _text(value: Value, main: str) -> str:  # noqa: PLR0911 - one line a type
    match value:
        case str():
            return value
        case Reference():
            return value.target
        case Unwritten():
            return value.key
        case Fields():
            return value.target(main) or value.text(main)
        case Amount():
            return f"{value.low:g}"
        case Day():
            return str(value.year)
        case Absence.UNKNOWN:
            return UNKNOWN
        case _:
            return str(value) if isinstance(value, int) else ""


def _in(words: Mapping[str, str]) -> Callable[[Guide, str], str]:
    return lambda guide, value: guide.words(words.get(value, N_("onbekend")))


def _title(guide: Guide, value: str) -> str:
    return guide.atlas.title(value)


def _level(guide: Guide, entity: Entity) -> Sequence[str]:
    return (guide.landscape.coalitions[entity.id].level.value or UNKNOWN,)


def _form(guide: Guide, entity: Entity) -> Sequence[str]:
    return (guide.landscape.coalitions[entity.id].form.value or UNKNOWN,)


def _worlds(guide: Guide, entity: Entity) -> Sequence[str]:
    return sorted(guide.landscape.coalitions[entity.id].worlds) or (UNKNOWN,)


def _list(guide: Guide, entity: Entity) -> Sequence[str]:
    """Whether the list of participants is complete."""
    return (COMPLETE if guide.landscape.coalitions[entity.id].completeness == COMPLETE else INCOMPLETE,)


def _opgaven(guide: Guide, entity: Entity) -> Sequence[str]:
    """The opgaven that a coalition works on, or worked on when it ended."""
    return guide.landscape.coalitions[entity.id].opgaven


def _running(guide: Guide, entity: Entity) -> Sequence[str]:
    return (guide.landscape.coalitions[entity.id].phase.value,)


def _end_year(_guide: Guide, entity: Entity) -> Sequence[str]:
    """The year in which a coalition ends or ended; `geen` if it is known to have no end, `onbekend` if nobody said."""
    value = entity.fields["einde"]
    return (NO_END if value is Absence.NONE else _text(value, "") or UNKNOWN,)


def _year_or_absence(guide: Guide, value: str) -> str:
    words = {UNKNOWN: N_("onbekend"), NO_END: N_("geen einde")}
    return guide.words(words[value]) if value in words else value


def _area(guide: Guide, entity: Entity) -> Sequence[str]:
    """The names of the area of a coalition, and the owner's regions that lie in it as a whole."""
    area = guide.landscape.coalitions[entity.id].area
    return (*area.names, *guide.landscape.where.regions_in(area.places))


def _places(guide: Guide, entity: Entity) -> Sequence[str]:
    """The names of the places of a coalition, of those on the map."""
    area, title = guide.landscape.coalitions[entity.id].area, guide.landscape.where.places.title
    return sorted(set(map(title, area.places)) & set(spots_of(guide.landscape)))


def _hyphenated(guide: Guide, name: str) -> str:
    place = guide.landscape.where.places.tile_named(name)
    return place.hyphenated if place else name


def _role_levels(guide: Guide, entity: Entity) -> Sequence[str]:
    return guide.landscape.roles[entity.id].levels


def _role_opgaven(guide: Guide, entity: Entity) -> Sequence[str]:
    return guide.landscape.roles[entity.id].opgaven


def _table_opgaven(guide: Guide, entity: Entity) -> Sequence[str]:
    """The opgaven that an organisation or team works on: its own, and those of the tables it sits at."""
    own = [item.target("opgave") for item in entity.fields.items("opgaven")]
    tables = (guide.landscape.coalitions[key] for key in _seats(guide, entity))
    return [*own, *(opgave for table in tables for opgave in table.opgaven)]


def _home(guide: Guide, entity: Entity) -> Sequence[str]:
    home = (
        guide.landscape.roles[entity.id].home if entity.kind == "grenswerker" else entity.fields.target("organisatie")
    )
    return (home,) if home else ()


def _seats(guide: Guide, entity: Entity) -> set[str]:
    """The coalitions that a party takes part in now."""
    members = (member for member in guide.landscape.tables.get(entity.id, ()) if member.counts)
    keys = {member.coalition for member in members}
    return {key for key in keys if guide.landscape.coalitions[key].phase is Phase.NOW}


def _newest(field: str) -> Callable[[Guide, Entity], float]:
    def key(_guide: Guide, entity: Entity) -> float:
        day = entity.fields.day(field)
        return -(day.first if day else date.min).toordinal()

    return key


def _parties(guide: Guide, entity: Entity) -> float:
    """Minus how many take part in a coalition, so that the largest comes first."""
    coalition = guide.landscape.coalitions[entity.id]
    return -len(coalition.organisations) - len(coalition.coalitions)


OPGAVEN = N_("Opgaven")
DERIVED: Mapping[str, tuple[Source, ...]] = {
    "coalitie": (
        Source("niveau", N_("Niveau"), _level, _in(LEVEL), LEVELS),
        Source("vorm", N_("Vorm"), _form, _in(FORM), FORMS),
        Source("wereld", N_("Wereld van de deelnemers"), _worlds, _in(WORLD), WORLDS),
        Source(
            "loopt",
            N_("Loopt dit?"),
            _running,
            lambda guide, value: guide.words(RUNNING[Phase(value)]),
            tuple(phase.value for phase in RUNNING),
        ),
        Source("einde", N_("Jaar van het einde"), _end_year, _year_or_absence),
        Source("gebied", N_("Gebied"), _area, lambda _guide, value: value),
        Source(
            "gemeente",
            N_("Gemeente"),
            _places,
            _hyphenated,
            spots=lambda guide: spots_of(guide.landscape),
        ),
        Source("opgaven", OPGAVEN, _opgaven, _title),
        Source("lijst", N_("Lijst van deelnemers"), _list, _in(LIST_WORDS), (COMPLETE, INCOMPLETE)),
    ),
    "organisatie": (Source("opgaven", OPGAVEN, _table_opgaven, _title),),
    "team": (
        Source("opgaven", OPGAVEN, _table_opgaven, _title),
        Source("organisatie", N_("Organisatie"), _home, _title),
    ),
    "grenswerker": (
        Source("niveaus", N_("Niveaus"), _role_levels, _in(LEVEL), LEVELS),
        Source("opgaven", OPGAVEN, _role_opgaven, _title),
        Source("organisatie", N_("Organisatie"), _home, _title),
    ),
}

ORDERS: Mapping[str, tuple[Order, ...]] = {
    "opgave": (
        Order("coalities", N_("Meeste coalities"), lambda guide, e: -len(guide.landscape.of_opgave(e.id).coalitions)),
    ),
    "coalitie": (
        Order("partijen", N_("Meeste partijen"), _parties),
        Order("begin", N_("Nieuwste eerst"), _newest("begin")),
    ),
    "organisatie": (Order("tafels", N_("Meeste coalities"), lambda guide, e: -len(_seats(guide, e))),),
    "team": (Order("tafels", N_("Meeste coalities"), lambda guide, e: -len(_seats(guide, e))),),
    "grenswerker": (
        Order("verbindt", N_("Meeste coalities"), lambda guide, e: -len(guide.landscape.roles[e.id].coalitions)),
    ),
    "minipraktijk": (Order("datum", N_("Nieuwste eerst"), _newest("datum")),),
    "bron": (Order("datum", N_("Nieuwste eerst"), _newest("datum")),),
}
