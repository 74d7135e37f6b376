"""The window of opportunity: whether all lights are green, until when, and which one is missing (`venster`).

Never a forecast.
"""

from collections.abc import Iterator
from datetime import date

from atlas.content.config.settings import Thresholds
from atlas.content.values import Entity
from atlas.insights.base import day_message, enumeration, findings
from atlas.insights.findings import INSIDE_OUT, OUTSIDE_IN, Cell, FindingRow, Findings, Input, Share, Signal, Unknown
from atlas.landscape.derived.window import UNKNOWN, Light, Missing, missing_on, open_windows, read_lights
from atlas.landscape.landscape import Landscape
from atlas.texts import Message, message, plural

NAME = "venster"
COLUMNS = (message("Opgave of oplossing"), message("Venster"), message("Wat mist"))


def opportunity(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question for each opgave and oplossing with lights: whether it is open now, or what is missing."""
    rows, signals = [], []
    for entity in (*landscape.atlas.of_kind("opgave"), *landscape.atlas.of_kind("oplossing")):
        lights = read_lights(entity.fields, thresholds.confirmation_months)
        if not lights:
            rows.append(FindingRow(entity.id, (entity.title, Unknown(message("geen lichten gezet")), "")))
            continue
        missing = missing_on(lights, landscape.on)
        state = message("dicht") if missing else message("open")
        lacking: Cell = enumeration(list(missing_messages(missing))) if missing else ""
        rows.append(FindingRow(entity.id, (entity.title, state, lacking)))
        signals.append(
            _closed_signal(landscape, entity, lights, missing) if missing else _open_signal(landscape, entity, lights)
        )
    return findings(COLUMNS, rows, signals)


def missing_messages(missing: Missing) -> Iterator[Message]:
    """What keeps a window closed, in words; a missing light is not a red one."""
    for level in missing.levels:
        if level not in missing.red:
            yield message("groen op {level}", level=level)
    for level in missing.red:
        yield message("rood op {level}", level=level)
    for form in missing.forms:
        yield message(
            "groen in een {form} vorm", form=message("formele") if form == "formeel" else message("informele")
        )


def _unknown(landscape: Landscape, lights: tuple[Light, ...]) -> Share:
    number = sum(light.colour_on(landscape.on) == UNKNOWN for light in lights)
    text = message("Nu onbekend of verlopen: {n} van {total} lichten.", n=number, total=len(lights))
    return Share(number, len(lights), text)


def _spans(landscape: Landscape, lights: tuple[Light, ...]) -> tuple[Input, ...]:
    del landscape
    return tuple(
        Input(message("Open volgens de lichten: {first} tot en met {last}", first=day_message(first), last=_end(last)))
        for first, last in open_windows(lights)
    )


def _end(last: date) -> Message:
    return message("nader bericht") if last == date.max else day_message(last)


def _open_signal(landscape: Landscape, entity: Entity, lights: tuple[Light, ...]) -> Signal:
    last = next(last for first, last in open_windows(lights) if first <= landscape.on <= last)
    return Signal(
        name=NAME,
        pages=(entity.id,),
        question=message(
            "Alle lichten rond ‘{entity}’ staan op groen, tot en met {last}. Wie gebruikt dit moment?",
            entity=entity.title,
            last=_end(last),
        ),
        rule=_rule(),
        because=_spans(landscape, lights),
        unknown=_unknown(landscape, lights),
        helps=OUTSIDE_IN,
        weight=100,
    )


def _closed_signal(landscape: Landscape, entity: Entity, lights: tuple[Light, ...], missing: Missing) -> Signal:
    parts = list(missing_messages(missing))
    return Signal(
        name=NAME,
        pages=(entity.id,),
        question=message("Het venster rond ‘{entity}’ is nu dicht. Wie kan helpen met wat mist?", entity=entity.title),
        rule=_rule(),
        because=(
            Input(plural("Dit mist: {what}", "Deze {n} dingen missen: {what}", len(parts), what=enumeration(parts))),
            *_spans(landscape, lights),
        ),
        unknown=_unknown(landscape, lights),
        helps=INSIDE_OUT,
        weight=20 - len(parts),
    )


def _rule() -> Message:
    return message(
        "Het venster is open als elk niveau groen heeft en geen rood. "
        "Ook formeel en informeel hebben dan elk groen. Een licht dat verlopen is, telt als onbekend."
    )
