"""Traffic lights and the window of opportunity on a page: dated statements by people, never a forecast."""

from collections.abc import Sequence
from datetime import date

from atlas.content.kinds import LEVELS
from atlas.content.values import Absence, Entity
from atlas.landscape.derived.window import (
    GREEN,
    ORANGE,
    RED,
    UNKNOWN,
    Light,
    Missing,
    missing_on,
    open_windows,
    read_lights,
)
from atlas.site.components.windows import days_in_words, window_diagram
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import OPTION
from atlas.site.model import Badge, Paragraph, Part, Row, Table, Why
from atlas.texts import N_


def lights(context: PageContext, entity: Entity) -> tuple[Part, ...]:
    """The lights of an opgave or oplossing on the reference date, and the days on which the window is open."""
    words = context.words
    stated = read_lights(entity.fields, context.atlas.settings.thresholds.confirmation_months)
    if not stated:
        value = entity.fields["lichten"]
        absent = context.absent(value) if isinstance(value, Absence) else context.unknown()
        return (Paragraph((words(N_("Of het venster open is, is niet bekend. Lichten:")), " ", absent), "quiet"),)
    names = (N_("Niveau"), N_("Vorm"), N_("Licht nu"), N_("Reden"), N_("Door"), N_("Geldig"))
    columns = tuple(words(name) for name in names)
    ordered = sorted(stated, key=lambda light: (_expired(context, light), LEVELS.index(light.level), light.first))
    table = Table(caption=words(N_("Lichten")), columns=columns, rows=tuple(_row(context, light) for light in ordered))
    return (Paragraph((window_text(context, stated),)), window_diagram(context, entity, stated), table)


def _expired(context: PageContext, light: Light) -> bool:
    return light.last < context.landscape.on


def _row(context: PageContext, light: Light) -> Row:
    words, item = context.words, light.item
    colour = light.colour_on(context.landscape.on)
    return Row(
        cells=(
            (context.level(light.level),),
            (words(OPTION[light.form]) if light.form else words(N_("geldt voor het hele niveau")),),
            (Badge(family="licht", value=colour, text=words(OPTION[colour])),),
            (item.text("reden") or context.unknown(),),
            (item.text("door") or context.unknown(),),
            (
                days_in_words(context, light),
                *((Why(words(N_("verlopen"))),) if light.first <= light.last < context.landscape.on else ()),
            ),
        ),
        state="past" if _expired(context, light) else "",
    )


def window_state(context: PageContext, stated: Sequence[Light]) -> str:
    """`open`; `dicht` if somebody stated orange or red where green is missing; `onbekend` otherwise."""
    day = context.landscape.on
    missing = missing_on(stated, day)
    if not missing:
        return "open"
    warned = {light.level for light in stated if light.colour_on(day) in {ORANGE, RED}}
    return "dicht" if warned & {*missing.levels, *missing.red} else UNKNOWN


def state_badge(context: PageContext, stated: Sequence[Light]) -> Badge:
    """The state of the window, as a badge."""
    colour, text = {
        "open": (GREEN, N_("open")),
        "dicht": (RED, N_("niet open")),
        UNKNOWN: (UNKNOWN, N_("onbekend")),
    }[window_state(context, stated)]
    return Badge(family="licht", value=colour, text=context.words(text))


def window_text(context: PageContext, stated: Sequence[Light]) -> str:
    """Whether the window is open on the reference date, what is missing if not, and when it is or was open."""
    words, state = context.words, window_state(context, stated)
    missing = missing_on(stated, context.landscape.on)
    if state == "open":
        now = words(N_("Alle lichten staan nu op groen: het venster is open."))
    else:
        text = N_("Het venster is nu niet open.") if state == "dicht" else N_("Of het venster nu open is, is onbekend.")
        what = words(N_("Wat mist: {what}."), what=_what_is_missing(context, missing))
        now = f"{words(text)} {what}"
    spans = window_spans(context, stated)
    when = words(N_("Volgens de lichten is het open: {spans}."), spans=words.listing(spans)) if spans else ""
    return f"{now} {when}".strip()


def window_spans(context: PageContext, stated: Sequence[Light]) -> list[str]:
    """The periods in which the window is open, in words."""
    return [_span(context, first, last) for first, last in open_windows(stated)]


def _what_is_missing(context: PageContext, missing: Missing) -> str:
    words = context.words
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


def _span(context: PageContext, first: date, last: date) -> str:
    words = context.words
    if last == date.max:
        return words(N_("vanaf {first}"), first=words.day(first))
    return words(N_("van {first} tot en met {last}"), first=words.day(first), last=words.day(last))
