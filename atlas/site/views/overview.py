"""Levels by forms over all opgaven: where much is known, and where nothing. Every count opens a list below it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from atlas.content.kinds import FORMS, LEVELS
from atlas.content.values import Entity
from atlas.landscape.coalitions import Coalition
from atlas.landscape.dates import Phase
from atlas.site.addresses import address_of, address_of_map, address_of_matrix, anchor_of_place
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Anchor, Heat, HeatCell, HeatRow, Paragraph, Part, Rich, Row, Span, Table
from atlas.site.rich import joined
from atlas.site.views.frame import plain_page
from atlas.site.views.shared import section
from atlas.site.views.tables import by_title, grouped, name_of
from atlas.site.vocabulary import FORM_NARROW, LEVEL
from atlas.site.words import sort_key
from atlas.texts import N_

# From this number of coalitions on, a cell has the next depth of colour.
DEPTHS = (1, 2, 4, 7)
Places = Mapping[tuple[str, str], Sequence[Coalition]]


def overview_page(guide: Guide) -> Page:
    """The landscape of all opgaven together."""
    words = guide.words
    opgaven = sorted(guide.atlas.of_kind("opgave"), key=lambda entity: sort_key(entity.title))
    lead = Lead(
        kicker=words(N_("Alle opgaven naast elkaar")),
        title=words(N_("Het hele landschap")),
        intro=(
            words(N_("Hoeveel coalities zijn er per niveau en vorm? En waar ontbreekt een niveau?")),
            " ",
            words(N_("Elk getal opent de lijst die erbij hoort.")),
        ),
    )
    places = {entity.id: _places(guide, entity) for entity in opgaven}
    parts: tuple[Part, ...] = (
        *section("raster", words(N_("Niveaus en vormen")), *_heat(guide, opgaven, places)),
        *section("lijsten", words(N_("Welke coalities zijn dat?")), *_lists(guide, opgaven, places)),
        *section("beelden", words(N_("Per opgave verder kijken")), *_pictures(guide, opgaven)),
    )
    return plain_page(guide, "", lead, *parts)


def _places(guide: Guide, opgave: Entity) -> Places:
    """The coalitions that are not past, by level and form; what has no known level stands together."""
    found: dict[tuple[str, str], list[Coalition]] = {}
    for coalition in by_title(guide.landscape.of_opgave(opgave.id).coalitions):
        if coalition.phase is Phase.NOW:
            level = coalition.level.value
            found.setdefault((level, coalition.form.value if level else ""), []).append(coalition)
    return found


def _columns(places: Mapping[str, Places]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The forms under each level: the four, and one for unknown if something stands there."""
    used = {place for by_place in places.values() for place in by_place}
    levels = tuple((level, (*FORMS, *([""] if (level, "") in used else []))) for level in LEVELS)
    return (*levels, *([("", ("",))] if ("", "") in used else []))


def _heat(guide: Guide, opgaven: Sequence[Entity], places: Mapping[str, Places]) -> tuple[Part, ...]:
    words = guide.words
    if not opgaven:
        return (Paragraph((words(N_("Er zijn nog geen opgaven beschreven.")),)),)
    columns = _columns(places)
    heat = Heat(
        caption=words(N_("Lopende coalities per opgave, niveau en vorm")),
        corner=words(N_("Opgave")),
        levels=tuple(Span(guide.level(level), len(forms), level) for level, forms in columns),
        columns=tuple((level, _form(guide, level, form)) for level, forms in columns for form in forms),
        rows=(
            *(_row(guide, opgave, places[opgave.id], columns) for opgave in opgaven),
            _total(guide, places, columns),
        ),
    )
    depth = words(N_("Hoe donkerder, hoe meer coalities."))
    note = words(N_("Een gearceerd vak is onbekend, niet leeg: die opgave is nog niet helemaal in kaart."))
    return (heat, Paragraph((depth, " ", note), "quiet"))


def _form(guide: Guide, level: str, form: str) -> str:
    if not level:
        return guide.words(N_("alle vormen"))
    return guide.words(FORM_NARROW[form])


def _row(guide: Guide, opgave: Entity, places: Places, columns: Sequence[tuple[str, tuple[str, ...]]]) -> HeatRow:
    cells = tuple(cell for level, forms in columns for cell in _of_level(guide, opgave, places, level, forms))
    return HeatRow((guide.to(opgave.id),), cells)


def _of_level(guide: Guide, opgave: Entity, places: Places, level: str, forms: tuple[str, ...]) -> Iterator[HeatCell]:
    """The cells of one level; a level on which nothing is found is one wide cell that says so."""
    words, mapped = guide.words, opgave.fields.text("in-kaart") == "ja"
    if not any((level, form) in places for form in forms):
        if not level:
            yield HeatCell("", words(N_("geen")), level)
            return
        text = words(N_("witte plek: geen {level}"), level=words(LEVEL[level])) if mapped else _unknown(guide, level)
        yield HeatCell("", text, level, state="white" if mapped else "unknown", span=len(forms))
        return
    for form in forms:
        count = len(places.get((level, form), ()))
        if count:
            yield _counted(guide, count, level, f"#{anchor_of_place(opgave.id, level, form)}")
        else:
            yield _white(guide, level) if mapped else _no_count(guide, level)


def _unknown(guide: Guide, level: str) -> str:
    return guide.words(N_("{level} is hier onbekend"), level=guide.words(LEVEL[level]))


def _white(guide: Guide, level: str) -> HeatCell:
    return HeatCell("", guide.words(N_("witte plek")), level, state="white")


def _no_count(guide: Guide, level: str) -> HeatCell:
    """That nobody knows: a ring, and the word for who does not see it."""
    return HeatCell("◌", guide.words(N_("onbekend")), level, state="unknown")


def _counted(guide: Guide, count: int, level: str, href: str = "") -> HeatCell:
    words = guide.words
    text = words.count(N_("coalitie hier"), N_("coalities hier"), count)
    depth = sum(count >= least for least in DEPTHS)
    return HeatCell(words.number(count), text, level, href, depth=depth)


def _total(guide: Guide, places: Mapping[str, Places], columns: Sequence[tuple[str, tuple[str, ...]]]) -> HeatRow:
    """The distinct coalitions of all opgaven together: one that works on two opgaven counts once."""
    distinct = {
        (c.id, place) for by_place in places.values() for place, coalitions in by_place.items() for c in coalitions
    }
    counts = Counter(place for _, place in distinct)
    together = guide.words(N_("coalities samen"))
    cells = tuple(
        HeatCell(guide.words.number(counts[level, form]), together, level)
        if counts[level, form]
        else _no_count(guide, level)
        for level, forms in columns
        for form in forms
    )
    return HeatRow((guide.words(N_("Samen, elke coalitie één keer")),), cells, total=True)


def _lists(guide: Guide, opgaven: Sequence[Entity], places: Mapping[str, Places]) -> tuple[Part, ...]:
    words = guide.words
    groups = [
        (
            (guide.to(opgave.id),),
            [
                Row(
                    (_place_name(guide, level, form), joined([name_of(guide, c) for c in coalitions], " · ")),
                    id=anchor_of_place(opgave.id, level, form),
                )
                for level, forms in _columns(places)
                for form in forms
                if (coalitions := places[opgave.id].get((level, form)))
            ],
        )
        for opgave in opgaven
    ]
    columns = (words(N_("Niveau en vorm")), words(N_("Coalities")))
    rows = grouped(groups)
    return (Table(words(N_("De coalities achter elk getal")), columns, rows, fits=True),) if rows else ()


def _place_name(guide: Guide, level: str, form: str) -> Rich:
    return (guide.level(level), " ", guide.form(form)) if level else (guide.level(level),)


def _pictures(guide: Guide, opgaven: Sequence[Entity]) -> tuple[Part, ...]:
    words = guide.words
    rows = tuple(
        Row(
            (
                (guide.to(opgave.id),),
                (Anchor(guide.at(address_of_map(opgave.id)), words(N_("landschapskaart"))),),
                (Anchor(guide.at(address_of_matrix(opgave.id)), words(N_("wie zit waar"))),),
                (Anchor(f"{guide.at(address_of(opgave))}#tijdlijn", words(N_("tijdlijn"))),),
            )
        )
        for opgave in opgaven
    )
    names = (N_("Opgave"), N_("Kaart"), N_("Matrix"), N_("Tijd"))
    columns = tuple(words(name) for name in names)
    return (Table(words(N_("Beelden per opgave")), columns, rows, fits=True),) if rows else ()
