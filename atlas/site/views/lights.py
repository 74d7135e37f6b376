"""Lights and the window of opportunity on a page: dated statements of people, never a forecast."""

from collections.abc import Sequence
from datetime import date

from atlas.content.kinds import LEVELS
from atlas.content.values import Absence, Entity
from atlas.landscape.window import GREEN, ORANGE, RED, UNKNOWN, Light, Missing, missing_on, read_lights, windows
from atlas.site.guide import Guide
from atlas.site.parts import Badge, Paragraph, Part, Row, Table, Why
from atlas.site.views.windows import held, window_plate
from atlas.site.vocabulary import OPTION
from atlas.texts import N_


def lights(guide: Guide, entity: Entity) -> tuple[Part, ...]:
    """The lights of an opgave or oplossing as they stand on the date, and the days on which the window is open."""
    words = guide.words
    found = read_lights(entity.fields, guide.atlas.settings.thresholds.confirmation_months)
    if not found:
        value = entity.fields["lichten"]
        absent = guide.absent(value) if isinstance(value, Absence) else guide.unknown()
        return (Paragraph((words(N_("Of het venster open is, is niet bekend. Lichten:")), " ", absent), "quiet"),)
    names = (N_("Niveau"), N_("Vorm"), N_("Licht nu"), N_("Reden"), N_("Door"), N_("Geldig"))
    columns = tuple(words(name) for name in names)
    ordered = sorted(found, key=lambda light: (_expired(guide, light), LEVELS.index(light.level), light.first))
    table = Table(words(N_("Lichten")), columns, tuple(_row(guide, light) for light in ordered))
    return (Paragraph((window_text(guide, found),)), window_plate(guide, entity, found), table)


def _expired(guide: Guide, light: Light) -> bool:
    return light.last < guide.landscape.on


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
            (
                held(guide, light),
                *((Why(words(N_("verlopen"))),) if light.first <= light.last < guide.landscape.on else ()),
            ),
        ),
        "past" if _expired(guide, light) else "",
    )


def window_state(guide: Guide, found: Sequence[Light]) -> str:
    """`open`, `dicht` if somebody said orange or red where green is missing, or `onbekend` if nobody said anything."""
    day = guide.landscape.on
    missing = missing_on(found, day)
    if not missing:
        return "open"
    said = {light.level for light in found if light.colour_on(day) in {ORANGE, RED}}
    return "dicht" if said & {*missing.levels, *missing.red} else UNKNOWN


def state_badge(guide: Guide, found: Sequence[Light]) -> Badge:
    """Whether the window is open, as a word with a sign."""
    colour, text = {
        "open": (GREEN, N_("open")),
        "dicht": (RED, N_("niet open")),
        UNKNOWN: (UNKNOWN, N_("onbekend")),
    }[window_state(guide, found)]
    return Badge("licht", colour, guide.words(text))


def window_text(guide: Guide, found: Sequence[Light]) -> str:
    """Whether the window is open on the date, what is missing if not, and when it is or was open."""
    words, state = guide.words, window_state(guide, found)
    missing = missing_on(found, guide.landscape.on)
    if state == "open":
        now = words(N_("Alle lichten staan nu op groen: het venster is open."))
    else:
        said = N_("Het venster is nu niet open.") if state == "dicht" else N_("Of het venster nu open is, is onbekend.")
        what = words(N_("Wat mist: {what}."), what=_what_is_missing(guide, missing))
        now = f"{words(said)} {what}"
    spans = window_spans(guide, found)
    when = words(N_("Volgens de lichten is het open: {spans}."), spans=words.listing(spans)) if spans else ""
    return f"{now} {when}".strip()


def window_spans(guide: Guide, found: Sequence[Light]) -> list[str]:
    """The stretches of days on which the window is open, in words."""
    return [_span(guide, first, last) for first, last in windows(found)]


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
