"""Lights and the window of opportunity on a page: dated statements of people, never a forecast."""

from datetime import date

from atlas.content.values import Entity
from atlas.landscape.window import Light, Missing, missing_on, read_lights, windows
from atlas.site.guide import Guide
from atlas.site.parts import Badge, Paragraph, Part, Row, Table
from atlas.site.vocabulary import OPTION
from atlas.texts import N_


def lights(guide: Guide, entity: Entity) -> tuple[Part, ...]:
    """The lights of an opgave or oplossing as they stand on the date, and the days on which the window is open."""
    found = read_lights(entity.fields, guide.atlas.settings.thresholds.confirmation_months)
    if not found:
        return ()
    names = (N_("Niveau"), N_("Vorm"), N_("Licht nu"), N_("Reden"), N_("Door"), N_("Geldig"))
    columns = tuple(guide.words(name) for name in names)
    table = Table(guide.words(N_("Lichten")), columns, tuple(_row(guide, light) for light in found))
    return (Paragraph((window_text(guide, found),)), table)


def _row(guide: Guide, light: Light) -> Row:
    words, item = guide.words, light.item
    colour = light.colour_on(guide.landscape.on)
    return Row(
        (
            (guide.level(light.level),),
            (words(OPTION[light.form]) if light.form else words(N_("geldt voor het hele niveau")),),
            (Badge("licht", colour, words(OPTION[colour])),),
            (item.text("reden") or guide.unknown(),),
            (item.text("door") or guide.unknown(),),
            guide.period(item.day("van"), item.day("tot")) or (guide.unknown(),),
        )
    )


def window_text(guide: Guide, found: tuple[Light, ...]) -> str:
    """Whether the window is open on the date, what is missing if not, and when it is or was open."""
    words = guide.words
    missing = missing_on(found, guide.landscape.on)
    now = (
        words(N_("Alle lichten staan nu op groen: het venster is open."))
        if not missing
        else words(N_("Het venster is nu niet open. Wat mist: {what}."), what=_what_is_missing(guide, missing))
    )
    spans = [_span(guide, first, last) for first, last in windows(found)]
    when = words(N_("Volgens de lichten is het open: {spans}."), spans=words.listing(spans)) if spans else ""
    return f"{now} {when}".strip()


def _what_is_missing(guide: Guide, missing: Missing) -> str:
    words = guide.words
    parts = [
        words(N_("groen op {level}"), level=words(OPTION[level]))
        for level in missing.levels
        if level not in missing.red
    ]
    parts += [words(N_("{level} staat op rood"), level=words(OPTION[level])) for level in missing.red]
    parts += [
        words(N_("groen in een formele vorm")) if side == "formeel" else words(N_("groen in een informele vorm"))
        for side in missing.forms
    ]
    return words.listing(parts)


def _span(guide: Guide, first: date, last: date) -> str:
    words = guide.words
    if last == date.max:
        return words(N_("vanaf {first}"), first=words.day(first))
    return words(N_("van {first} tot en met {last}"), first=words.day(first), last=words.day(last))
